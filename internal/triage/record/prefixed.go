package record

import (
	"bytes"
	"strings"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
)

// Many programs put the same prefix before each line of others: [api] of concurrently, api:dev: of turbo, host1: of pdsh, app.log:12: of grep, and
// loggers their time, level and name. Counters and times in it may grow. What follows the prefix that a line shares with the first line of the record
// may continue that record.

// maxPrefix is the maximum length of such a prefix.
const maxPrefix = 120

// mayBeginPrefix reports whether a line may begin with a prefix that has no time and no level. isDull returns false for such lines, unlike for those with
// a time or level: they are only looked at below a line with an error or the beginning of a document.
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

// endsPrefix reports whether a prefix may end with b[i]: a colon, a tab, or the last space after a colon, a bracket, a bar or a dash, a word with a digit,
// such as a time or the name of a host, or a level.
func endsPrefix(b []byte, i int) bool {
	if b[i] == ':' || b[i] == '\t' {
		return true
	}
	before := lex.TrimRight(b[:i])
	if b[i] != ' ' || len(before) == 0 {
		return false
	}
	if strings.IndexByte(":]|>)-", lex.LastByte(before)) >= 0 {
		return true
	}
	word := lex.LastWord(before)
	return bytes.ContainsAny(word, "0123456789") || idiom.IsLevel(word)
}

// behindPrefix returns what two lines have after the longest prefix that they share, and the width of that in the first. It returns 0 if they share none.
func behindPrefix(first, line []byte) (text []byte, width int) {
	if len(first) < 3 || strings.IndexByte(" \t{|+", first[0]) >= 0 { // JSON, or the cell of a table
		return nil, 0
	}
	window := first[:min(len(first), maxPrefix)]
	i, j := common(window[:lex.IndexOrEnd(window, 0, '{')], line)
	for i > 0 && !endsPrefix(first, i-1) {
		if i, j = i-1, j-1; ascii.IsDigit(first[i]) {
			i, j = lex.SkipBack(first, i, lex.Digit), lex.SkipBack(line, j, lex.Digit)
		}
	}
	if i == 0 || i == len(first) || lex.IsSpace(first[i]) {
		return nil, 0
	}
	return line[j:], i
}

// common returns where the longest beginning that two texts share ends in each of them. Numbers in it may differ, but for those in names and in brackets,
// which tell several processes from one another.
func common(a, b []byte) (i, j int) {
	for i < len(a) && j < len(b) && (a[i] == b[j] || ascii.IsDigit(a[i]) && ascii.IsDigit(b[j])) {
		if !ascii.IsDigit(a[i]) {
			i, j = i+1, j+1
			continue
		}
		from, end, other := i, lex.Skip(a, i, lex.Digit), lex.Skip(b, j, lex.Digit)
		if isNameOfProcess(a, from, end) && string(a[from:end]) != string(b[j:other]) {
			break
		}
		i, j = end, other
	}
	return i, j
}

// isNameOfProcess reports whether the number a[from:to] is a part of a name, host1 and api-1, or alone in brackets.
func isNameOfProcess(a []byte, from, to int) bool {
	if from == 0 {
		return false
	}
	switch c := a[from-1]; c {
	case '[', ';':
		return from > 1 && a[from-2] == 0x1b || c == ';' || to < len(a) && a[to] == ']' && (from == 1 || a[from-2] == ' ') // a color
	case '-', '_', '.':
		return from > 1 && lex.IsLower(a[from-2])
	default:
		return lex.IsLower(c)
	}
}

// opensDocumentBehind reports whether a line may end in the bracket with which a document begins.
func opensDocumentBehind(line []byte) bool {
	c := lex.LastByte(line)
	return c == '{' || c == '['
}

// beginsBehindPrefix begins a document over several lines if the first line of the record is its bracket behind a prefix that the line shares.
func (s *Assembler) beginsBehindPrefix(st *stream, line []byte, p *Piece) bool {
	first := &st.Pieces[0]
	if len(st.Pieces) != 1 || st.Body != 0 || !opensDocumentBehind(first.Text) {
		return false
	}
	text, width := behindPrefix(first.Text, line)
	if width == 0 || !opensDocument(first.Text[width:]) || len(text) == 0 || strings.IndexByte(" \t}]", text[0]) < 0 {
		return false
	}
	whole := *first
	whole.Text = first.Text[width:]
	first.Text = first.Text[:width]
	st.mode, st.Body, st.Document, st.head, p.Text = modeJSON, 1, true, string(first.Text), text
	st.json.reset()
	s.track(st, whole)
	return true
}

// continuesInside reports whether the text that a line holds in JSON or after a prefix continues the text that the first line of the record holds
// there. If so, it puts that text into the piece.
func (s *Assembler) continuesInside(st *stream, line []byte, p *Piece) bool {
	if len(st.Pieces) == 0 {
		return false
	}
	first := st.Pieces[0].Text
	head, text, width, shipped := first, line, 0, false
	if !mayBeShipped(first) {
		if text, width = behindPrefix(first, line); width == 0 {
			return false
		}
		head = first[width:]
	}
	if len(text) > 0 && text[0] == '{' {
		if head, text = behindShipper(head, text); text == nil {
			return false
		}
		shipped = true
	}
	if len(text) == 0 && !st.trace && isLogLine(first[:width]) { // a message that begins on the next line
		return false
	}
	switch lineKindOf(lex.Colorless(text, &s.view)) {
	case lineIndented: // not of numbers that are aligned to the right
		if isNumber := lex.TrimLeft(text); len(isNumber) > 0 && ascii.IsDigit(isNumber[0]) && ascii.IsDigit(head[0]) {
			return false
		}
	case lineContinues, lineBox, lineAnnounces, lineTraceback:
	case lineException: // a message of its own where a logger has added a level
		if !st.trace && (isExceptionLine(head) || !isLogLine(head) || isLogLine(first[:width]) && !startsWithStamp(head) || shipped && lex.ContainsAny(line, `evel"`, `evelname"`, `"severity"`)) {
			return false
		}
		if !st.trace && s.isFarFrom(shippedTime(first), shippedTime(line)) {
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
	window := line[:min(len(line), maxPrefix)]
	for i := range lex.IndexOrEnd(window, 0, '{') {
		if endsPrefix(line, i) {
			text, _ := unshipped(line[i+1:])
			text = lex.Colorless(text, &s.view)
			continues, ends = continues || lineKindOf(text) != lineBegins, ends || isTraceEnd(text)
		}
	}
	return continues, ends
}

// IsNumbered reports whether the lines of a source are numbered, as cat -n, nl and grep -n do, by those at its beginning: the numbers of at least two lines
// grow, and no line has none. Those of source code stay: in it are no errors, and the numbers show what it is.
func IsNumbered(head []byte) bool {
	last, lines, matches, consecutive, spaced := int64(-1), 0, 0, true, false
	for ; lines < 16; lines++ {
		line, rest, whole := bytes.Cut(head, []byte{'\n'})
		if !whole {
			break
		}
		head = rest
		end := numberEnd(line)
		if end == 0 {
			if text := lex.TrimSpace(line); len(text) == 0 || string(text) == "--" { // of nl, and between the matches of grep
				continue
			}
			return false
		}
		at := lex.SkipBack(line, end-1-lex.BoolInt(line[end-1] == ' '), lex.Digit)
		n, _ := ascii.Number(line[at:])
		if n <= last || last < 0 && lex.IsSpace(line[min(end, len(line)-1)]) && lines == 0 && at == 0 {
			return false
		}
		consecutive = consecutive && (last < 0 || n == last+1)
		spaced = spaced || line[end-1] == ' '
		last = n
		matches += lex.BoolInt(line[end-1] != '-')
		if end < len(line) && lex.Skip(line, end, lex.Digit) == len(line) { // a table of numbers
			return false
		}
	}
	return matches > 0 && (consecutive && lines > 1 || lines > 2 && !spaced)
}

// numberEnd returns the width of the number of a line and the tab, the colon or the dash behind it, with the spaces or the name of a log before it, or 0.
func numberEnd(line []byte) int {
	i := 0
	for i < len(line) && line[i] == ' ' {
		i++
	}
	digits := i
	if i == 0 && len(line) > 0 && !ascii.IsDigit(line[0]) {
		if digits = nameOfLogEnd(line); digits == 0 {
			return 0
		}
	}
	end := lex.Skip(line, digits, lex.Digit)
	if end == digits || end == len(line) || end-digits > 12 {
		return 0
	}
	if c := line[end]; c != '\t' && (i > 0 && (c != ' ' || !lex.HasPrefix(line[end:], "  ")) || i == 0 && c != ':' && c != '-') || digits > i && c != line[digits-1] {
		return 0
	}
	return end + 1 + lex.BoolInt(line[end] == ' ')
}

// nameOfLogEnd returns the width of the name of a file that is a log and of the colon or the dash behind it, with which a line of grep begins, or 0.
func nameOfLogEnd(line []byte) int {
	window := line[:min(len(line), 256)]
	for i := 0; i < len(window) && (lex.ClassOf[window[i]]&lex.InName != 0 || window[i] == '/' || window[i] == ':'); i++ {
		c := window[i]
		if c != ':' && c != '-' {
			continue
		}
		end := lex.Skip(window, i+1, lex.Digit)
		if end > i+1 && end < len(window) && window[end] == c && lex.ContainsAny(window[:i], "log", ".out", ".err", ".txt", "std") {
			return i + 1
		}
	}
	return 0
}
