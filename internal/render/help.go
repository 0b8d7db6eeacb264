package render

import "strings"

// HelpPage is a command's help.
type HelpPage struct {
	Summary  string
	Usage    []string
	Body     string
	Examples string
	Commands []HelpItem
	Topics   []HelpItem
	Flags    []HelpGroup
}

// HelpGroup is a titled list.
type HelpGroup struct {
	Title string
	Items []HelpItem
}

// HelpItem is a name and its description.
type HelpItem struct{ Name, Text string }

// Help lays out a page: what it is for, examples, then the reference lists.
func (s *Screen) Help(p HelpPage) string {
	c := &card{s: s}
	if p.Body == "" {
		c.text(p.Summary)
	}
	c.rows = append(c.rows, mapEach(paragraphs(p.Body), s.wrapIndented)...)
	if p.Examples != "" {
		c.gap()
		c.rows = append(c.rows, s.paint(strong, "Examples"), s.examples(p.Examples))
	}
	if len(p.Usage) > 0 {
		c.gap()
		c.rows = append(c.rows, s.paint(strong, "Usage"))
		for _, line := range p.Usage {
			c.rows = append(c.rows, indent(s.wrap(line, s.Width-2), "  "))
		}
	}
	groups := append([]HelpGroup{{"Commands", p.Commands}}, p.Flags...)
	for _, g := range append(groups, HelpGroup{"Topics (hex21 help TOPIC)", p.Topics}) {
		c.group(g)
	}
	return c.String()
}

// group lists names next to their texts, or above them on a narrow screen.
func (c *card) group(g HelpGroup) {
	if len(g.Items) == 0 {
		return
	}
	c.gap()
	c.rows = append(c.rows, c.s.paint(strong, g.Title))
	column := 0
	for _, item := range g.Items {
		column = max(column, min(len(item.Name), 24))
	}
	for _, item := range g.Items {
		name := "  " + item.Name
		if c.s.narrow() || len(item.Name) > column {
			if c.s.narrow() {
				name = "  " + strings.TrimLeft(item.Name, " ") // without the column of shorthands
			}
			c.rows = append(c.rows, name)
			left := column + 4
			if c.s.narrow() {
				left = 6
			}
			c.rows = append(c.rows, indent(c.s.wrap(item.Text, c.s.Width-left), strings.Repeat(" ", left)))
			continue
		}
		name += strings.Repeat(" ", column-len(item.Name))
		c.rows = append(c.rows, name+"  "+strings.TrimLeft(indent(c.s.wrap(item.Text, c.s.Width-column-4), strings.Repeat(" ", column+4)), " "))
	}
}

// paragraphs joins the lines of each paragraph, which are wrapped in the source. Indented lines are tables and commands, and are not
// joined.
func paragraphs(body string) []string {
	if body == "" {
		return nil
	}
	var out []string
	joins := false
	for line := range strings.SplitSeq(body, "\n") {
		text := line != "" && !strings.HasPrefix(line, "  ")
		if text && joins {
			out[len(out)-1] += " " + line
		} else {
			out = append(out, line)
		}
		joins = text
	}
	return out
}

// wrapIndented wraps a line of prose. In the rows of a table, the second column continues beside the first or, if there is little room,
// below it. Other indented lines are commands and are not wrapped.
func (s *Screen) wrapIndented(line string) string {
	body := strings.TrimLeft(line, " ")
	lead := len(line) - len(body)
	switch {
	case lead < 2:
		return s.wrap(line, s.Width)
	case width(line) <= s.Width:
		return line
	}
	name, rest, isTable := strings.Cut(body, "  ")
	if !isTable {
		return line
	}
	cells := strings.FieldsFunc(strings.ReplaceAll(rest, "  ", "\t"), func(r rune) bool { return r == '\t' })
	rest = strings.Join(mapEach(cells, strings.TrimSpace), ", ")
	left := len(line) - len(strings.TrimLeft(line[lead+len(name):], " "))
	if left > s.Width/3 {
		hang := strings.Repeat(" ", lead+4)
		if comment, ok := strings.CutPrefix(rest, "# "); ok { // of a file in YAML
			hang, rest = hang+"# ", comment
		}
		return strings.Repeat(" ", lead) + name + "\n" + indent(s.wrap(rest, s.Width-len(hang)), hang)
	}
	hang := strings.Repeat(" ", left)
	return line[:left] + indentRest(s.wrap(rest, s.Width-left), hang)
}

// examples dims the comments after commands. Where a command and its comment do not fit on one line, the comment comes first.
func (s *Screen) examples(text string) string {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	for i, line := range lines {
		command, comment, ok := strings.Cut(line, "  # ")
		command = strings.TrimRight(command, " ")
		switch {
		case !ok:
		case width(line) > s.Width:
			comment = strings.ReplaceAll(s.wrap(comment, s.Width-4), "\n", "\n  # ")
			lines[i] = s.paint(faint, "  # "+comment) + "\n" + command
		default:
			lines[i] = command + s.paint(faint, line[len(command):])
		}
	}
	return strings.Join(lines, "\n")
}
