package render

import (
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// labelWidth is the column of labels to the left of a card. Below narrowWidth there is no room for one.
const (
	labelWidth  = 10
	narrowWidth = 60
)

// card collects labelled rows and lays them out: beside their labels, or under them on a narrow screen.
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

// row adds a labelled row. Lines of the body are wrapped one by one.
func (c *card) row(label, body string) {
	if body == "" {
		return
	}
	label = c.s.paint(faint, label)
	if c.s.narrow() {
		if label != "" {
			c.rows = append(c.rows, label)
		}
		c.rows = append(c.rows, indent(c.s.wrap(body, c.s.Width-2), "  "))
		return
	}
	left := c.s.styles.NewStyle().Width(labelWidth).Render(label)
	c.rows = append(c.rows, trimRight(lipgloss.JoinHorizontal(lipgloss.Top, left, c.s.wrap(body, c.s.Width-labelWidth))))
}

// list adds a labelled list; marks stand before the items.
func (c *card) list(label string, items []string, mark func(i int) string) {
	for i, item := range items {
		if i > 0 && !c.s.narrow() {
			label = ""
		} else if i > 0 {
			c.rows = append(c.rows, indent(c.s.item(mark(i), item, c.s.Width-2), "  "))
			continue
		}
		width := c.s.Width - labelWidth
		if c.s.narrow() {
			width = c.s.Width - 2
		}
		c.rawRow(label, c.s.item(mark(i), item, width))
	}
}

// rawRow is row for a body that is wrapped already.
func (c *card) rawRow(label, body string) {
	label = c.s.paint(faint, label)
	if c.s.narrow() {
		if label != "" {
			c.rows = append(c.rows, label)
		}
		c.rows = append(c.rows, indent(body, "  "))
		return
	}
	left := c.s.styles.NewStyle().Width(labelWidth).Render(label)
	c.rows = append(c.rows, trimRight(lipgloss.JoinHorizontal(lipgloss.Top, left, body)))
}

// String gives the card with a final line end.
func (c *card) String() string { return strings.Join(c.rows, "\n") + "\n" }

func (s *Screen) narrow() bool { return s.Width < narrowWidth }

// item is a wrapped text that hangs behind its mark.
func (s *Screen) item(mark, text string, width int) string {
	hang := ansi.StringWidth(mark) + 1
	lines := strings.Split(s.wrap(text, width-hang), "\n")
	return mark + " " + strings.Join(lines, "\n"+strings.Repeat(" ", hang))
}

// wrap breaks at spaces, and within a word only when it is longer than the line.
func (s *Screen) wrap(text string, width int) string {
	return trimRight(ansi.Wrap(text, max(width, 16), ""))
}

func indent(text, by string) string { return by + strings.ReplaceAll(text, "\n", "\n"+by) }

// trimRight takes the padding of blocks off every line: trailing spaces are noise in a pipe and in a copy.
func trimRight(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n")
}

// commands colours what stands between backquotes, which are the commands to paste. In plain output the quotes stay.
func (s *Screen) commands(text string) string {
	if !s.Color {
		return text
	}
	parts := strings.Split(text, "`")
	if len(parts)%2 == 0 {
		return text // an odd backquote: not ours to pair
	}
	for i := 1; i < len(parts); i += 2 {
		parts[i] = s.paint(accent, parts[i])
	}
	return strings.Join(parts, "")
}
