package facts

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/search"
)

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
	return w == 0 || !search.IsMeasured(append([]byte{' '}, lex.TrimLeft(rest[w:min(len(rest), w+16)])...))
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
