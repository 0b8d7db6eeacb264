package record

import (
	"strings"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
)

// Many programs put the same prefix before each line of others: [api] of concurrently, api:dev: of turbo, host1: of pdsh, app.log:12: of grep.
// It has no time and no level, and numbers in it may change. What follows the prefix that a line shares with the first line of the record may
// continue that record.

// maxPrefix is the maximum length of such a prefix.
const maxPrefix = 80

// mayBeginPrefix reports whether a line may begin with a prefix, and not with a date, a level, words, JSON or the cell of a table. isDull returns
// false for such lines.
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

// endsPrefix reports whether a prefix may end with b[i]: a colon, a tab, the space after a colon, a bracket or a bar, or the space after a first
// word with a digit, such as the name of a host.
func endsPrefix(b []byte, i int) bool {
	before := lex.LastByte(b[:i])
	switch c := b[i]; {
	case c == ':' || c == '\t':
		return true
	case c != ' ':
		return false
	case ascii.IsAlphanumeric(before):
		return lex.Skip(b, 0, lex.Letter) < i && lex.Skip(b, 0, lex.InName) == i
	}
	return strings.IndexByte(":]|>", before) >= 0
}

// behindPrefix returns what two lines have after the longest prefix that they share, or nil if they share none.
func behindPrefix(first, line []byte) (head, text []byte) {
	if !mayBeginPrefix(first) {
		return nil, nil
	}
	i, j := common(first[:min(len(first), maxPrefix)], line)
	for i > 0 && !endsPrefix(first, i-1) {
		if i, j = i-1, j-1; ascii.IsDigit(first[i]) {
			i, j = lex.SkipBack(first, i, lex.Digit), lex.SkipBack(line, j, lex.Digit)
		}
	}
	if i == 0 || i == len(first) || lex.IsSpace(first[i]) || isLogLine(first[:i]) {
		return nil, nil
	}
	return first[i:], line[j:]
}

// common returns where the longest beginning that two texts share ends in each of them. Numbers in it may differ.
func common(a, b []byte) (i, j int) {
	for i < len(a) && j < len(b) && (a[i] == b[j] || ascii.IsDigit(a[i]) && ascii.IsDigit(b[j])) {
		if i, j = i+1, j+1; ascii.IsDigit(a[i-1]) {
			i, j = lex.Skip(a, i, lex.Digit), lex.Skip(b, j, lex.Digit)
		}
	}
	return i, j
}

// continuesInside reports whether the text that a line holds in JSON or after a prefix continues the text that the first line of the record holds
// there. If so, it puts that text into the piece.
func (s *Assembler) continuesInside(st *stream, line []byte, p *Piece) bool {
	if len(st.Pieces) == 0 {
		return false
	}
	head, text := st.behindShipper(line)
	if text == nil {
		head, text = behindPrefix(st.Pieces[0].Text, line)
	}
	if text == nil {
		return false
	}
	switch lineKindOf(lex.Colorless(text, &s.view)) {
	case lineContinues, lineBox, lineAnnounces, lineIndented, lineTraceback:
	case lineException: // a message of its own where a logger has added a level
		if !st.trace && (isExceptionLine(head) || !isLogLine(head) || st.shipped && lex.ContainsAny(line, `evel"`, `evelname"`, `"severity"`)) {
			return false
		}
		if st.shipped && !st.trace && s.isFarFrom(shippedTime(st.Pieces[0].Raw), shippedTime(line)) {
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

// mayBePrefixed reports whether a line may continue a record after a prefix, and whether it may then be the last line of a traceback.
func (s *Assembler) mayBePrefixed(line []byte) (continues, ends bool) {
	if !mayBeginPrefix(line) {
		return false, false
	}
	for i := range min(len(line), maxPrefix) {
		if endsPrefix(line, i) {
			text := lex.Colorless(line[i+1:], &s.view)
			continues, ends = continues || lineKindOf(text) != lineBegins, ends || isTraceEnd(text)
		}
	}
	return continues, ends
}
