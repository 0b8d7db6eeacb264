package triage

import (
	"bytes"
	"net/http"

	"github.com/hex21/hex21/internal/ascii"
)

// These functions find the status in access lines of formats that people define, whatever the order and the separator of their fields.

// isFieldBehindPath reports whether the number at b[i] is a field of its own that follows the path of a request: GET,/articles,404, and
// GET /articles HTTP/1.1;404;.
func isFieldBehindPath(b []byte, i int) bool {
	sep := b[i-1]
	if i+3 < len(b) && b[i+3] != sep {
		return false
	}
	path, before := lastField(b[:i-1], sep)
	if method, _, ok := requestLine(path); ok {
		return len(method) > 0
	}
	if hasPrefix(path, "HTTP/") {
		path, before = lastField(before, sep)
	}
	method, _ := lastField(before, sep)
	return len(path) > 0 && (path[0] == '/' || hasPrefix(path, "http")) && isMethod(method)
}

// lastField returns the last of the fields of b, without its quotes, and what is before it.
func lastField(b []byte, sep byte) (field, before []byte) {
	i := lastNear(b, len(b), sep)
	return bytes.Trim(b[i+1:], `" `), b[:max(i, 0)]
}

// isBehindRequest reports whether the number at b[i] follows a request and an arrow, a colon or a bracket: GET /articles -> 404, and
// GET /articles (404).
func isBehindRequest(b []byte, i int) bool {
	before := bytes.TrimRight(b[max(0, i-near):i], " \t([->=:")
	before = trimRight(bytes.TrimSuffix(before, []byte("→")))
	if n := i - (max(0, i-near) + len(before)); n < 2 || i+3 < len(b) && ascii.IsAlphanumeric(b[i+3]) {
		return false
	}
	if hasSuffix(before, `"`) {
		open := lastNear(before, len(before)-1, '"')
		if open < 0 {
			return false
		}
		before = before[open+1 : len(before)-1]
		_, _, ok := requestLine(before)
		return ok && b[i-1] != ' '
	}
	path := lastToken(before)
	if len(path) == 0 || path[0] != '/' || trimRight(b[:i])[len(trimRight(b[:i]))-1] == path[len(path)-1] {
		return false
	}
	return isMethod(lastToken(before[:len(before)-len(path)]))
}

// isStatusFirst reports whether the status of the access line b precedes the request: it begins the line, follows the time or stands directly before a
// request without quotes. Numbers behind the request are sizes and durations there.
func (f *facts) isStatusFirst(b []byte) bool {
	return f.first.of(func() bool {
		f.firstAt = statusFirst(b)
		return f.firstAt >= 0
	})
}

// statusFirst returns where the status is that precedes the request of an access line, or -1.
func statusFirst(b []byte) int {
	request, first := requestAt(b), -1
	previous := []byte(nil)
	for i := 0; i < request; {
		end := i
		for end < request && !isFieldEnd(b[end]) {
			end++
		}
		field := bytes.Trim(b[i:end], `"`)
		if isNumber(field) && isBeforeRequest(b[end:]) {
			return i
		}
		if n, _ := ascii.Number(field); first < 0 && isNumber(field) && http.StatusText(int(n)) != "" && (i == 0 || hasSuffix(previous, "]") || isClock(previous) && b[i-1] != ',') {
			first = i + bytes.IndexByte(b[i:end], field[0])
		}
		previous = field
		i = end + 1
	}
	return first
}

// requestAt returns where the method of the request of an access line begins, or 0.
func requestAt(b []byte) int {
	for i := 1; i < min(len(b), 200); i++ {
		if b[i] < 'C' || b[i] > 'T' || !isFieldEnd(b[i-1]) && b[i-1] != '"' {
			continue
		}
		end := i
		for end < len(b) && ascii.IsUpper(b[end]) {
			end++
		}
		if isMethod(b[i:end]) && end+1 < len(b) && (b[end+1] == '/' || hasPrefix(b[end+1:], "http") || hasPrefix(b[end:], `","/`)) {
			return i
		}
	}
	return 0
}

// isFieldEnd reports whether a character separates the fields of access lines.
func isFieldEnd(c byte) bool { return c == ' ' || c == '\t' || c == ',' || c == ';' || c == '|' }

// isClock reports whether a field ends like a time: with seconds, and perhaps a zone.
func isClock(field []byte) bool {
	return len(field) > 7 && ascii.IsDigit(field[0]) && bytes.Count(field, []byte{':'}) >= 2
}

// isNumber reports whether a word consists of three digits.
func isNumber(word []byte) bool {
	_, w := ascii.Number(word)
	return w == 3 && len(word) == 3
}
