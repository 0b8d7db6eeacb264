package facts

import (
	"bytes"
	"net/http"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/search"
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
	if sep != ' ' && len(path) > 0 && path[0] != '/' && bytes.IndexByte(path, '=') > 0 && !lex.HasPrefix(path, "http") && bytes.IndexByte(path, ' ') < 0 { // the query
		path, before = lastField(before, sep)
	}
	if method, _, ok := requestLine(path); ok {
		return len(method) > 0
	}
	if lex.HasPrefix(path, "HTTP/") {
		path, before = lastField(before, sep)
	}
	method, _ := lastField(before, sep)
	return len(path) > 0 && (path[0] == '/' || lex.HasPrefix(path, "http")) && idiom.IsMethod(method)
}

// lastField returns the last of the fields of b, without its quotes, and what is before it.
func lastField(b []byte, sep byte) (field, before []byte) {
	i := lex.LastNear(b, len(b), sep)
	return bytes.Trim(b[i+1:], `" `), b[:max(i, 0)]
}

// isBehindRequest reports whether the number at b[i] follows a request and an arrow, a dash, a colon or a bracket: GET /articles -> 404,
// GET /articles HTTP/1.1 - 404, GET /articles (404), and /articles: 404 at the end of a message.
func isBehindRequest(b []byte, i int) bool {
	near := b[max(0, i-lex.Near):i]
	before := bytes.TrimRight(near, " \t([->=:")
	before = lex.TrimRight(bytes.TrimSuffix(before, []byte("→")))
	rest := b[min(len(b), i+3):]
	if len(near)-len(before) < 2 || len(rest) > 0 && ascii.IsAlphanumeric(rest[0]) {
		return false
	}
	if lex.HasSuffix(before, `"`) {
		open := lex.LastNear(before, len(before)-1, '"')
		if open < 0 {
			return false
		}
		mark := lex.LastWord(b[:i])
		_, _, ok := requestLine(before[open+1 : len(before)-1])
		return ok && (b[i-1] != ' ' || len(mark) > 0 && mark[0] != '"')
	}
	before, path := lex.CutLastWord(before)
	if lex.HasPrefix(path, "HTTP/") {
		before, path = lex.CutLastWord(before)
	}
	if len(path) == 0 || path[0] != '/' && !lex.HasPrefix(path, "http") || lex.LastByte(lex.TrimRight(b[:i])) == path[len(path)-1] {
		return false
	}
	if idiom.IsMethod(lex.LastWord(before)) {
		return true
	}
	return path[0] == '/' && lex.HasSuffix(near, ": ") && (len(rest) == 0 || bytes.IndexByte([]byte("\r\n,;)"), rest[0]) >= 0 || lex.HasPrefix(rest, " "+http.StatusText(status(b, i))))
}

// status returns the number at b[i].
func status(b []byte, i int) int {
	n, _ := ascii.Number(b[i:])
	return int(n)
}

// isSize reports whether a word is a number with a unit, such as 404B and 1.5ms.
func isSize(word []byte) bool {
	i := 0
	for i < len(word) && (ascii.IsDigit(word[i]) || word[i] == '.') {
		i++
	}
	return i > 0 && i < len(word) && len(word)-i <= 3 && ascii.IsLetter(word[i])
}

// isStatusFirst reports whether the status of the access line b precedes the request: it begins the line, follows the time or stands directly before a
// request without quotes. Numbers behind the request are sizes and durations there.
func (s *seen) isStatusFirst(b []byte) bool {
	return s.first.of(func() bool {
		s.firstAt = statusFirst(b)
		return s.firstAt >= 0
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
		if isThreeDigits(field) && isBeforeRequest(b[end:]) && !isSquidResult(previous) && !isTally(b, i) {
			return i
		}
		if first > 0 && isClock(field) { // the number before the time is that of a process
			first = -1
		}
		if n, _ := ascii.Number(field); first < 0 && isThreeDigits(field) && http.StatusText(int(n)) != "" && (i == 0 && !lex.HasPrefix(b[end:], "  ") || lex.HasSuffix(previous, "]") || isClock(previous) && b[i-1] != ',' && b[i-1] != '\t') &&
			!lex.HasPrefix(b[end:], " / ") && !lex.HasPrefix(b[end:], " of ") {
			first = i + bytes.IndexByte(b[i:end], field[0])
		}
		previous = field
		i = end + 1
	}
	return first
}

// requestAt returns where the method of the request of an access line begins, or -1.
func requestAt(b []byte) int {
	for i := range min(len(b), 200) {
		if b[i] < 'C' || b[i] > 'T' || i > 0 && !isFieldEnd(b[i-1]) && b[i-1] != '"' {
			continue
		}
		end := i
		for end < len(b) && ascii.IsUpper(b[end]) {
			end++
		}
		if idiom.IsMethod(b[i:end]) && end+1 < len(b) && (isTarget(b[end+1:]) || lex.HasPrefix(b[end:], `","/`)) {
			return i
		}
	}
	return -1
}

// isFieldEnd reports whether a character separates the fields of access lines.
func isFieldEnd(c byte) bool { return c == ' ' || c == '\t' || c == ',' || c == ';' || c == '|' }

// isClock reports whether a field ends like a time: with seconds, and perhaps a zone.
func isClock(field []byte) bool {
	return len(field) > 6 && ascii.IsDigit(field[0]) && bytes.Count(field, []byte{':'}) >= 2
}

// isThreeDigits reports whether a word consists of three digits.
func isThreeDigits(word []byte) bool {
	_, w := ascii.Number(word)
	return w == 3 && len(word) == 3
}

// These functions tell access lines from rows of tables, as load generators and other tools print them: GET   /articles   503   12(2.4%).

// isAligned reports whether the number at b[i], after a request, is in a column of a table: more than one space is before or after it, neither a
// time precedes it on its line, nor does a duration with a unit follow it.
func isAligned(b []byte, i int) bool {
	rest := b[i+3:]
	if !lex.HasSuffix(b[:i], "  ") && !lex.HasPrefix(rest, "  ") || isTimed(b, i) {
		return false
	}
	rest = lex.TrimLeft(rest)
	w := 0
	for w < len(rest) && (ascii.IsDigit(rest[w]) || rest[w] == '.') {
		w++
	}
	return w == 0 || !search.IsUnit(append([]byte{' '}, lex.TrimLeft(rest[w:min(len(rest), w+16)])...))
}

// isTimed reports whether a time of day with seconds precedes b[i] on its line.
func isTimed(b []byte, i int) bool {
	from := max(0, i-lex.Near)
	for line := b[from+bytes.LastIndexByte(b[from:i], '\n')+1 : i]; ; {
		n := bytes.IndexByte(line, ':')
		if n < 0 {
			return false
		}
		if n > 0 && n+3 < len(line) && line[n+3] == ':' && ascii.IsDigit(line[n-1]) && ascii.IsDigit(line[n+1]) {
			return true
		}
		line = line[n+1:]
	}
}

// isBarred reports whether the number at b[i], which follows a bar, is the status of an access line: another bar follows it, and the line has a
// time before it or, if the number is not aligned to the right, the method of a request.
func isBarred(b []byte, i int, before, rest []byte) bool {
	if !lex.HasPrefix(lex.TrimLeft(rest), "|") || isTable(b, i) || isThreeDigits(lex.LastWord(bytes.TrimRight(before, "| "))) {
		return false
	}
	if isTimed(b, i) {
		return true
	}
	if lex.HasSuffix(b[:i], "  ") {
		return false
	}
	for word := range bytes.FieldsFuncSeq(b[max(0, i-lex.Near):min(len(b), i+lex.Near)], isSeparator) {
		if idiom.IsMethod(word) {
			return true
		}
	}
	return false
}

// isTally reports whether the number at b[i], before a request, counts something: it is indented at the beginning of its line, as uniq -c prints how
// often a line occurs (404 GET /articles), is the number of a test in TAP (ok 404 - GET /articles), the last of several (503 of 599 GET /articles), or
// that of something (article 404 GET /articles).
func isTally(b []byte, i int) bool {
	line := i
	for line > 0 && b[line-1] == ' ' {
		line--
	}
	if line == i {
		return false
	}
	if line == 0 || b[line-1] == '\n' {
		return true
	}
	switch word := lex.LastWord(b[max(0, line-16):line]); string(word) {
	case "ok", "of", "/":
		return true
	default:
		k := idiom.KindOfPlain(word)
		return k == idiom.KindThing || k == idiom.KindSkip
	}
}
