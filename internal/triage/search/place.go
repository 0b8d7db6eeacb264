package search

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
)

// MayBeAt looks at a place that Load has found: the fourth capital in a row, or the byte after a number. start is where the line begins.
func (w *Searcher) MayBeAt(data []byte, start, i int) bool {
	if ascii.IsDigit(data[i-1]) {
		return StatusAt(data[start:], i-3-start)
	}
	if i < w.next {
		return false
	}
	hit, end := w.Vocabulary.wordAt(data[start:], i-start)
	w.next = start + end
	return hit
}

// wordAt reports whether the upper-case word around line[at] can be a code, and where the word ends.
func (v *Vocabulary) wordAt(line []byte, at int) (hit bool, end int) {
	start := lex.SkipBack(line, at, lex.Capital)
	end = lex.Skip(line, at, lex.Capital)
	if end-start < 4 {
		return false, end
	}
	start, end = lex.SkipBack(line, start, lex.Capital|lex.Digit), lex.Skip(line, end, lex.Capital|lex.Digit)
	for start < end && ascii.IsDigit(line[start]) { // an escape such as \x22 may stand directly before the word
		start++
	}
	word := line[start:end]
	if v.Known(word) {
		return mayStand(line, start), end
	}
	if string(word) == "MESSAGE" && end+2 < len(line) { // journald writes a message with control characters as an array of numbers
		return line[end] == '"' && (line[end+2] == '[' || end+4 < len(line) && line[end+4] == '['), end
	}
	switch string(word) {
	case "INFO", "ERROR", "WARN", "DEBUG", "FATAL", "TRACE", "NOTICE", "POST", "DELETE", "PATCH", "HTTP":
		return false, end
	}
	for before := line[max(0, start-160):start]; ; {
		i := bytes.IndexByte(before, 'd')
		if i < 0 {
			return false, end
		}
		if i >= 2 && i+1 < len(before) && before[i+1] == 'e' && before[i-1] == 'o' && before[i-2]|0x20 == 'c' {
			return true, end
		}
		before = before[i+1:]
	}
}

// mayStand reports whether the text before a known code allows it to count: a quick form of what package facts does. A code within a path, a
// dotted name or a sentence is not.
func mayStand(line []byte, start int) bool {
	if start == 0 {
		return true
	}
	switch c := line[start-1]; {
	case lex.IsLower(c): // the end of a color, of an escaped line end or of >, which Go escapes in JSON
		return c == 'm' || c == 'n' || c == 't' || c == 'r' || c == 'e' && lex.HasSuffix(line[:start], `u003e`)
	case c == '.' || c == '/' || c == '-' || c == '@' || c == '%' || c == '&' || c == '?' || c == '$' || c == '+' || c == '*' || c == '~' || c == '<':
		return false
	case c != ' ':
		return true
	}
	i := start - 1
	for i > 0 && line[i-1] == ' ' {
		i--
	}
	if i == 0 {
		return true
	}
	switch c := line[i-1]; {
	case c == ',' || c == '.' || c == ';':
		return false
	case !ascii.IsLetter(c):
		return true
	case i > 1 && line[i-2] == ' ': // the mark of a whole line of Kubernetes
		return true
	case i < 3: // "with", "code", "error", "failed" and levels are the words that may come before it
		return false
	case c == 'm' || c == 'n' || c == 't': // as above
		return ascii.IsDigit(line[i-2]) || line[i-2] == '[' || line[i-2] == '\\' || lex.HasSuffix(line[:i], "tion")
	case c == 'e' && line[i-2] == '3': // as above
		return lex.HasSuffix(line[:i], `u003e`)
	}
	a, b := line[i-2]|0x20, line[i-1]|0x20
	return a == 't' && b == 'h' || (a == 'd' && b == 'e' || a == 'e' && b == 'd') || a == 'o' && b == 'r' || a == 'a' && b == 'l' || a == 'r' && (b == 'e' || b == 'r' || b == 'o') ||
		line[i-2] == '\\' || lex.HasAnySuffix(line[:i], "FTL", "CRIT")
}

// StatusAt reports whether a number from 400 to 599 begins at line[at].
func StatusAt(line []byte, at int) bool {
	if at+3 > len(line) || !ascii.IsDigit(line[at+1]) || !ascii.IsDigit(line[at+2]) || at+3 < len(line) && ascii.IsAlphanumeric(line[at+3]) || IsMeasured(line, at) {
		return false
	}
	if at == 0 {
		return true
	}
	switch c := line[at-1]; {
	case c == 'm': // the end of a color
		return true
	case c == 'n', c == 't', c == 'r':
		return at >= 2 && line[at-2] == '\\'
	case c == 'e': // >
		return lex.HasSuffix(line[:at], `u003e`)
	case c == '-' || c == '_' || c == '.':
		return false
	case c == ':' || c == '=':
		return mayBeStatusKey(line, at-1)
	case c == '"' || c == '\'':
		if at >= 2 && (line[at-2] == ':' || line[at-2] == '=') {
			return mayBeStatusKey(line, at-2)
		}
		return true
	case c == ' ' && at >= 2:
		switch p := line[at-2]; {
		case p == ':' || p == '=':
			return mayBeStatusKey(line, at-2)
		case ascii.IsDigit(p): // the size after a status below 400
			return at < 7 || line[at-6] != ' ' || line[at-7] != '"' || line[at-5] > '3' || !ascii.IsDigit(line[at-4]) || !ascii.IsDigit(line[at-3])
		}
		return true
	default:
		return !ascii.IsAlphanumeric(c)
	}
}

// IsMeasured reports whether a unit or what is counted follows the number of three digits at line[at], which then is a duration, a size or a count:
// 429 ms, 404 requests. What follows a field is not its unit: status=409 users affected.
func IsMeasured(line []byte, at int) bool {
	return (at == 0 || line[at-1] != '=') && IsUnit(line[at+3:])
}

// IsUnit reports whether a text begins with a space and a unit or what is counted.
func IsUnit(rest []byte) bool {
	if len(rest) < 2 || rest[0] != ' ' || !lex.IsLower(rest[1]) {
		return false
	}
	end := lex.Skip(rest, 1, lex.Letter)
	switch string(rest[1:end]) {
	case "ms", "us", "ns", "s", "sec", "seconds", "milliseconds", "bytes", "rows", "lines", "items",
		"requests", "reqs", "req", "rps", "calls", "hits", "times", "errors", "failures", "responses", "users", "ok":
		end = lex.Skip(rest, end, lex.InName) // of bytes_sent=2050
		return end == len(rest) || rest[end] != '=' && rest[end] != ':'
	}
	return false
}

// mayBeStatusKey reports whether the name of the field whose separator is line[i] ends like those of statuses. It is a cheap way to
// rule out durations, sizes and ports.
func mayBeStatusKey(line []byte, i int) bool {
	if beginsReason(line[i:]) {
		return true
	}
	for i > 0 && (line[i-1] == '"' || line[i-1] == '\'' || line[i-1] == '\\' || line[i-1] == ' ' || line[i-1] == ']') {
		i--
	}
	if i < 3 {
		return false
	}
	a, b, c := line[i-3]|0x20, line[i-2]|0x20, line[i-1]|0x20
	if !ascii.IsAlphanumeric(a) || !ascii.IsAlphanumeric(b) {
		a, b, c = lastOfName(line, i)
	}
	switch {
	case a == 't' && b == 'u' && c == 's', a == 'l' && b == 'e' && c == 'd', a == 'o' && b == 'd' && c == 'e', a == 'l' && b == 'u' && c == 'e':
		return true
	}
	b, c = line[i-2]|0x20, line[i-1]|0x20
	switch {
	case c == '2' && b == '2', c == 'm' && (ascii.IsDigit(line[i-2]) || line[i-2] == '['): // a quote as \x22, a color
		return true
	}
	path := line[i] == ':' && i+1 < len(line) && line[i+1] == ' '
	if path && (b == 'e' && c == 'd' || b == 'o' && c == 'r') { // a word of failure, not a field
		return true
	}
	if path || c == 's' || b == 's' && (c == 't' || c == 'c') { // in an access line
		if name := lex.SkipBack(line, i, lex.InName); idiom.IsBrief(line[name:i]) || path && name > 0 && line[name-1] == '/' {
			return true
		}
	}
	return !ascii.IsAlphanumeric(line[i-1])
}

// beginsReason reports whether a reason phrase may follow the number after a colon and a space, as in : 429 Too Many Requests, or the method of a
// request that after a colon alone, as in WARNING:tornado.access:404 GET.
func beginsReason(b []byte) bool {
	const at = len(": 404 ")
	if len(b) <= at || b[0] != ':' {
		return false
	}
	if b[1] != ' ' {
		return b[4] == ' ' && ascii.IsUpper(b[5])
	}
	return !ascii.IsDigit(b[at]) && bytes.IndexByte([]byte(" ,:"), b[at-1]) >= 0
}

// lastOfName returns the last three letters and digits of the name that ends before line[i], in lower case. As for [idiom.KindOf], the
// characters between them do not matter.
func lastOfName(line []byte, i int) (a, b, c byte) {
	found := [3]byte{'t', 'u', 's'} // what is far away may be a status
	for n, least := len(found), max(0, i-64); n > 0 && i > least; {
		i--
		switch c := line[i]; {
		case ascii.IsAlphanumeric(c):
			n--
			found[n] = c | 0x20
		case c <= ' ' || c == '"' || c == '\'' || c == '{': // the name is shorter
			return 0, 0, 0
		}
	}
	return found[0], found[1], found[2]
}
