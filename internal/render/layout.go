package render

import (
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// labelWidth is the column of labels to the left of a card. Below narrowWidth there is no room for one.
const (
	labelWidth  = 11
	narrowWidth = 60
)

// card collects labeled rows and lays them out: beside their labels, or under them on a narrow screen.
type card struct {
	s    *Screen
	rows []string
}

// text adds a paragraph over the whole width.
func (c *card) text(body string) { c.rows = append(c.rows, c.s.wrap(body, c.s.Width)) }

// gap adds an empty line, unless there is one.
func (c *card) gap() {
	if n := len(c.rows); n > 0 && c.rows[n-1] != "" {
		c.rows = append(c.rows, "")
	}
}

// row adds a labeled row of text. Lines of the body are wrapped one by one.
func (c *card) row(label, body string) {
	if body != "" {
		c.block(label, c.s.wrap(body, c.bodyWidth()))
	}
}

// list adds a labeled list; marks come before the items. lay wraps an item to a width.
func (c *card) list(label string, items []string, mark func(i int) string, lay func(string, int) string) {
	for i, item := range items {
		if i > 0 {
			label = ""
		}
		hang := width(mark(i)) + 1
		body := indentRest(lay(item, c.bodyWidth()-hang), strings.Repeat(" ", hang))
		c.block(label, mark(i)+" "+body)
	}
}

// bodyWidth is what is left beside the labels.
func (c *card) bodyWidth() int {
	if c.s.narrow() {
		return c.s.Width - 2
	}
	return c.s.Width - labelWidth
}

// block adds a body that is laid out already, beside its label, or under it on a narrow screen.
func (c *card) block(label, body string) {
	label = c.s.paint(faint, label)
	if c.s.narrow() {
		if label != "" {
			c.rows = append(c.rows, label)
		}
		c.rows = append(c.rows, indent(body, "  "))
		return
	}
	left := label + strings.Repeat(" ", max(1, labelWidth-width(label)))
	c.rows = append(c.rows, left+indentRest(body, strings.Repeat(" ", labelWidth)))
}

// String returns the card with a final line end.
func (c *card) String() string { return strings.Join(c.rows, "\n") + "\n" }

func (s *Screen) narrow() bool { return s.Width < narrowWidth }

// wrap breaks lines at spaces. A word that is longer than the line stays whole, and so does a command between backquotes:
// the terminal breaks it where it must, and a copy of it still works.
func (s *Screen) wrap(text string, columns int) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = wrapLine(line, max(columns, 16), width)
	}
	return strings.Join(lines, "\n")
}

func wrapLine(line string, columns int, width func(string) int) string {
	if width(line) <= columns {
		return line
	}
	var b strings.Builder
	used := 0
	for _, word := range words(line) {
		n := width(word)
		switch {
		case used == 0:
		case used+1+n > columns:
			b.WriteByte('\n')
			used = 0
		default:
			b.WriteByte(' ')
			used++
		}
		b.WriteString(word)
		used += n
	}
	return b.String()
}

// width is how many columns a text takes. Most text is plain ASCII, for which no table is needed.
func width(text string) int {
	for i := range len(text) {
		if c := text[i]; c < 0x20 || c >= 0x7f {
			return ansi.StringWidth(text)
		}
	}
	return len(text)
}

// words splits at spaces that are not between backquotes, nor between a number and its unit. An odd backquote quotes nothing.
func words(line string) []string {
	var out []string
	add := func(word string) {
		if last := len(out) - 1; last >= 0 && isUnit(strings.TrimRight(uncolored(word), ".,;:)")) && endsInDigit(uncolored(out[last])) {
			out[last] += " " + word
			return
		}
		out = append(out, word)
	}
	paired := strings.Count(line, "`")%2 == 0
	quoted, from := false, 0
	for i := range len(line) {
		switch {
		case line[i] == '`':
			quoted = !quoted && paired
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

// uncolored returns a word without its colors. Few words have any.
func uncolored(word string) string {
	if strings.IndexByte(word, '\x1b') < 0 {
		return word
	}
	return ansi.Strip(word)
}

func isUnit(word string) bool {
	switch word {
	case "µs", "ms", "s", "m", "h", "days", "B", "KiB", "MiB", "%":
		return true
	}
	return false
}

func endsInDigit(word string) bool {
	return word != "" && '0' <= word[len(word)-1] && word[len(word)-1] <= '9'
}

// prose wraps one of our texts and colors what is between backquotes. In color the backquotes are not shown, so they take no columns.
func (s *Screen) prose(text string, columns int) string {
	if !s.Color {
		return s.wrap(text, columns)
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = wrapLine(line, max(columns, 16), func(text string) int { return width(text) - strings.Count(text, "`") })
	}
	return s.commands(strings.Join(lines, "\n"))
}

// cleaned makes every item safe to show.
func cleaned(items []string) []string { return each(items, Clean) }

// each returns the texts of all items.
func each[T any](items []T, text func(T) string) []string {
	out := make([]string, len(items))
	for i, item := range items {
		out[i] = text(item)
	}
	return out
}

// nonEmpty returns the texts that are not empty.
func nonEmpty(texts ...string) []string {
	return slices.DeleteFunc(slices.Clone(texts), func(text string) bool { return text == "" })
}

// spaced is a word of a document as people write it.
func spaced(word string) string { return strings.ReplaceAll(word, "_", " ") }

func numbered(i int) string { return strconv.Itoa(i+1) + "." }

func dashed(int) string { return "-" }

func indent(text, by string) string { return by + indentRest(text, by) }

// indentRest indents all lines but the first.
func indentRest(text, by string) string { return strings.ReplaceAll(text, "\n", "\n"+by) }

// commands colors what is between backquotes and, in color, removes the backquotes.
func (s *Screen) commands(text string) string {
	if !s.Color {
		return text
	}
	parts := strings.Split(text, "`")
	if len(parts)%2 == 0 {
		return text // an odd number: at least one of them is not a quote
	}
	for i := 1; i < len(parts); i += 2 {
		parts[i] = s.paint(accent, parts[i])
	}
	return strings.Join(parts, "")
}
