package record

import (
	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
)

// Many programs put the same prefix before each line of others: [api] of concurrently, api:dev: of turbo, host1: of pdsh, app.log:12: of grep. It has no
// time and no level, and numbers in it may change. So what follows the prefix that a line has in common with the first of the record may continue that.

// maxPrefix is the maximum length of such a prefix.
const maxPrefix = 80

// mayBeginPrefix reports whether a line may begin with a prefix: not with a date, a level, words, JSON or the cell of a table. No such line is dull.
func mayBeginPrefix(b []byte) bool {
	if len(b) < 3 {
		return false
	}
	switch c := b[0]; {
	case ascii.IsLetter(c):
		return !isProseOrPairs(b) && !idiom.IsLevel(b[:lex.Skip(b, 0, lex.Letter)])
	case c == '[':
		return !ascii.IsDigit(b[1]) || b[2] == ']'
	default:
		return c == '@' || c == '#' || c == '/' || c == '('
	}
}

// endsPrefix reports whether a prefix may end with b[i]: with a colon or a tab, the space behind a colon, a bracket or a bar, or that behind a first word
// with a digit, such as the name of a host.
func endsPrefix(b []byte, i int) bool {
	switch b[i] {
	case ':', '\t':
		return true
	case ' ':
		if i == 0 {
			return false
		}
		switch c := b[i-1]; {
		case c == ':' || c == ']' || c == '|' || c == '>':
			return true
		case ascii.IsAlphanumeric(c):
			return lex.Skip(b[:i], 0, lex.Letter) < i && lex.Skip(b[:i], 0, lex.InName) == i
		}
	}
	return false
}

// prefixOf returns where the longest prefix that two lines have in common ends in each of them, or 0.
func prefixOf(first, line []byte) (inFirst, inLine int) {
	if !mayBeginPrefix(first) {
		return 0, 0
	}
	i, j := 0, 0
	for i < min(len(first), maxPrefix) && j < len(line) && (first[i] == line[j] || ascii.IsDigit(first[i]) && ascii.IsDigit(line[j])) {
		if i, j = i+1, j+1; ascii.IsDigit(first[i-1]) {
			i, j = lex.Skip(first, i, lex.Digit), lex.Skip(line, j, lex.Digit)
		}
	}
	for i > 0 && !endsPrefix(first, i-1) {
		if i, j = i-1, j-1; ascii.IsDigit(first[i]) {
			i, j = lex.SkipBack(first, i, lex.Digit), lex.SkipBack(line, j, lex.Digit)
		}
	}
	return i, j
}

// continuesHot is continuesLine where one of the lines may hold an error. What is in JSON or behind a prefix continues a log line as well.
func (s *Assembler) continuesHot(st *stream, line []byte, p *Piece) bool {
	if len(st.Pieces) > 0 && (st.shipped && s.continuesShipped(st, line, p) || s.continuesPrefixed(st, line, p)) {
		return true
	}
	return s.continuesLine(st, line)
}

// continuesPrefixed reports whether a line continues the open record of its stream behind the prefix that it has in common with the first line of that.
func (s *Assembler) continuesPrefixed(st *stream, line []byte, p *Piece) bool {
	first := st.Pieces[0].Text
	i, j := prefixOf(first, line)
	if i == 0 || i == len(first) || j == len(line) || lex.IsSpace(first[i]) || isLogLine(first[:i]) {
		return false
	}
	head, text := first[i:], line[j:]
	kind := lineKindOf(lex.Colorless(text, &s.view))
	switch kind {
	case lineContinues, lineBox, lineAnnounces, lineIndented:
	case lineTraceback, lineException:
		if !st.trace && (!st.direct || !isLogLine(head) || isExceptionLine(head)) {
			return false
		}
	default:
		if !st.trace || !isTraceEnd(text) {
			return false
		}
	}
	if !s.continuesLine(st, text) {
		return false
	}
	p.Text = text
	return true
}

// mayBePrefixed reports whether a line may continue a record behind a prefix, and whether it may be the last of a traceback then.
func (s *Assembler) mayBePrefixed(line []byte) (continues, ends bool) {
	if !mayBeginPrefix(line) {
		return false, false
	}
	for i := range min(len(line)-1, maxPrefix) {
		if endsPrefix(line, i) {
			text := lex.Colorless(line[i+1:], &s.view)
			continues, ends = continues || lineKindOf(text) != lineBegins, ends || isTraceEnd(text)
		}
	}
	return continues, ends
}
