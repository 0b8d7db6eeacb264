package render

import (
	"slices"
	"strconv"
	"strings"
)

// labelWidth is the width of the column of labels on the left of a card. Screens below narrowWidth have no such column.
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

// section adds a labeled list after an empty line, if there are items.
func (c *card) section(label string, items []string, mark func(i int) string, lay func(string, int) string) {
	if len(items) > 0 {
		c.gap()
		c.list(label, items, mark, lay)
	}
}

// bodyWidth returns the width that the labels leave.
func (c *card) bodyWidth() int {
	if c.s.narrow() {
		return c.s.Width - 2
	}
	return c.s.Width - labelWidth
}

// block adds a body that is already laid out, next to its label, or below it on a narrow screen.
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

// headline returns a result in one sentence, after its mark and before its tag in brackets. The sentence continues below itself, not below the mark.
func (s *Screen) headline(m sign, sentence, tag string, columns int) string {
	const hang = 2
	text := s.wrap(Clean(sentence), columns-hang)
	sep := " "
	if width(text[strings.LastIndexByte(text, '\n')+1:])+1+width("["+tag+"]") > columns-hang {
		sep = "\n"
	}
	return indentRest(s.signed(m, text)+sep+s.paint(faint, "["+Clean(tag)+"]"), strings.Repeat(" ", hang))
}

func cleaned(items []string) []string { return mapEach(items, Clean) }

func mapEach[T, U any](items []T, f func(T) U) []U {
	out := make([]U, len(items))
	for i, item := range items {
		out[i] = f(item)
	}
	return out
}

func nonEmpty(texts ...string) []string {
	return slices.DeleteFunc(slices.Clone(texts), func(text string) bool { return text == "" })
}

// asWords returns a word of a document as people write it.
func asWords(word string) string { return strings.ReplaceAll(word, "_", " ") }

func numbered(i int) string { return strconv.Itoa(i+1) + "." }

func dashed(int) string { return "-" }

func indent(text, by string) string { return by + indentRest(text, by) }

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
