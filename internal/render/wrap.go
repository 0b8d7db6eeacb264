package render

import (
	"iter"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/hex21/hex21/internal/ascii"
)

// wrap breaks lines between pieces. A piece that is longer than the line stays whole, such as a command between backquotes: the terminal
// breaks it if necessary, and a copy of it still works.
func (s *Screen) wrap(text string, columns int) string {
	return wrapLines(text, columns, width)
}

// wrapLines breaks the lines of a text, whose pieces have the given width.
func wrapLines(text string, columns int, width func(string) int) string {
	return strings.Join(mapEach(strings.Split(text, "\n"), func(line string) string { return wrapLine(line, max(columns, 16), width) }), "\n")
}

func wrapLine(line string, columns int, width func(string) int) string {
	if width(line) <= columns {
		return line
	}
	pieces := pieces(line, columns)
	first := []int{0} // of each line, the first piece
	used := 0
	for i, p := range pieces {
		n := width(p.text)
		if i > 0 && used+len(p.gap)+n > columns {
			first = append(first, i)
			used = 0
		} else if i > 0 {
			used += len(p.gap)
		}
		used += n
	}
	if last := len(first) - 1; last > 0 && isOrphan(pieces, first[last-1], first[last], width) {
		first[last]--
	}
	var b strings.Builder
	for i, p := range pieces {
		switch {
		case i == 0:
		case slices.Contains(first, i):
			b.WriteByte('\n')
		default:
			b.WriteString(p.gap)
		}
		b.WriteString(p.text)
	}
	return b.String()
}

// isOrphan reports whether the last line has a single short word that is not a clause of its own, and the line above it can spare another one.
func isOrphan(pieces []piece, above, last int, width func(string) int) bool {
	const short = 10
	return last == len(pieces)-1 && last-above > 2 && pieces[last].gap != "" && !strings.HasSuffix(pieces[last-1].text, ";") &&
		width(pieces[last].text) <= short && width(pieces[last-1].text) <= short
}

// width returns how many columns a text takes. Most text is plain ASCII, which needs no table.
func width(text string) int {
	for i := range len(text) {
		if c := text[i]; c < 0x20 || c >= 0x7f {
			return ansi.StringWidth(text)
		}
	}
	return len(text)
}

// piece is a part of a line that is not broken. gap is what separates it from the piece before it on the same line.
type piece struct{ gap, text string }

// pieces splits a line at spaces that are not within a command, nor between a number and its unit, nor within a default, nor within the
// items between middle dots. An odd backquote is not special. JSON is split after the commas between its members, where a line end does not
// change it.
func pieces(line string, columns int) []piece {
	var out []piece
	dotted := strings.Contains(line, " · ")
	add := func(word string) {
		if last := len(out) - 1; last >= 0 {
			before, next := uncolored(out[last].text), uncolored(word)
			if isContinuation(before, next) && len(before)+len(next) < columns || dotted && len(before) < maxItem && !strings.HasSuffix(before, "·") {
				out[last].text += " " + word
				return
			}
		}
		out = append(out, piece{" ", word})
	}
	paired := strings.Count(line, "`")%2 == 0
	quoted, from := false, 0
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == '`':
			quoted = !quoted && paired
		case i == from && !quoted && startsJSON(line[i:]):
			end := i + jsonLength(line[i:])
			out = append(out, jsonPieces(line[i:end], columns)...)
			from, i = end, end-1
		case line[i] == ' ' && !quoted:
			if i > from {
				add(line[from:i])
			}
			from = i + 1
		}
	}
	if from < len(line) {
		add(line[from:])
	}
	return out
}

// maxItem is the length of a text before a middle dot up to which it is not broken.
const maxItem = 24

// isContinuation reports whether a word continues the piece before it: "12 ms", "(default 10s)", "hex21 help config", "GET /articles",
// "--cacert FILE".
func isContinuation(before, word string) bool {
	last := before[strings.LastIndexByte(before, ' ')+1:]
	switch {
	case endsInDigit(last):
		return isUnit(strings.TrimRight(word, ".,;:)"))
	case isMethod(strings.TrimLeft(last, "(")):
		return strings.HasPrefix(word, "/") || strings.HasPrefix(word, "http")
	case strings.HasPrefix(last, "--") && len(last) > 2:
		return isPlaceholder(strings.TrimRight(word, ".,;:)"))
	case strings.HasPrefix(before, "hex21 ") && strings.HasPrefix(word, "--"):
		return true
	case strings.HasPrefix(before, "(default"):
		return !strings.HasSuffix(before, ")")
	}
	return last == "hex21" || last == "-" || before == "hex21 help" || before == "hex21 config" || before == "hex21 auth"
}

// isMethod reports whether a word is a method of HTTP that hex21 writes before a path.
func isMethod(word string) bool {
	switch word {
	case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS":
		return true
	}
	return false
}

// isPlaceholder reports whether a word stands for the value of a flag: FILE, HOST:PORT:ADDRESS.
func isPlaceholder(word string) bool {
	return len(word) > 1 && strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ:/=") == ""
}

func startsJSON(text string) bool {
	return strings.HasPrefix(text, `{"`) || strings.HasPrefix(text, `[{"`)
}

// jsonLength returns how much of a text is one JSON object or list, which may be truncated.
func jsonLength(text string) int {
	depth := 0
	for i, c := range jsonSigns(text) {
		switch c {
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return len(text)
}

// jsonSigns returns the characters of JSON outside its strings, with their positions.
func jsonSigns(text string) iter.Seq2[int, byte] {
	return func(yield func(int, byte) bool) {
		inString := false
		for i := 0; i < len(text); i++ {
			switch c := text[i]; {
			case inString && c == '\\':
				i++
			case c == '"':
				inString = !inString
			case !inString && !yield(i, c):
				return
			}
		}
	}
}

// jsonPieces splits JSON after the commas outside strings, and a member that is too long for a line also at spaces.
func jsonPieces(text string, columns int) []piece {
	var out []piece
	gap := " "
	add := func(member string) {
		if width(member) <= columns {
			out = append(out, piece{gap, member})
			gap = ""
			return
		}
		for word := range strings.SplitSeq(member, " ") {
			out = append(out, piece{gap, word})
			gap = " "
		}
		gap = ""
	}
	from := 0
	for i, c := range jsonSigns(text) {
		if c == ',' {
			add(text[from : i+1])
			from = i + 1
		}
	}
	add(text[from:])
	return out
}

// uncolored returns a word without its colors. Few words have any.
func uncolored(word string) string {
	if strings.IndexByte(word, '\x1b') < 0 {
		return word
	}
	return ansi.Strip(word)
}

func isUnit(word string) bool {
	switch word {
	case "µs", "ms", "s", "m", "h", "days", "B", "KB", "KiB", "MB", "MiB", "GB", "GiB", "%", "attempts", "bytes", "calls", "columns", "minutes",
		"requests", "seconds", "times":
		return true
	}
	return false
}

func endsInDigit(word string) bool {
	return word != "" && ascii.IsDigit(word[len(word)-1])
}

// prose wraps one of our texts and colors what is between backquotes. In color the backquotes are not shown, so they take no columns.
func (s *Screen) prose(text string, columns int) string {
	if !s.Color {
		return s.wrap(text, columns)
	}
	return s.commands(wrapLines(text, columns, func(text string) int { return width(text) - strings.Count(text, "`") }))
}
