package render

import (
	"fmt"
	"strings"

	"github.com/hex21/hex21/probe"
)

// markdownDoc collects blocks, separated by empty lines.
type markdownDoc struct {
	blocks []string
	raised bool // headings are one level higher than usual, in a page that has one subject
	// link returns the address of an entry's page, or "". It is nil if there are no pages.
	link func(name string) string
}

// ref names an entry, as a link if it has a page.
func (m *markdownDoc) ref(name string) string {
	if m.link != nil {
		if to := m.link(name); to != "" {
			return "[" + mdCode(name) + "](" + to + ")"
		}
	}
	return mdCode(name)
}

func (m *markdownDoc) refs(names []string) string { return strings.Join(mapEach(names, m.ref), ", ") }

// head adds a heading of level 1 to 6.
func (m *markdownDoc) head(level int, text string) {
	if m.raised {
		level--
	}
	m.add("%s %s", strings.Repeat("#", level), text)
}

func (m *markdownDoc) add(format string, args ...any) {
	m.blocks = append(m.blocks, fmt.Sprintf(format, args...))
}

// code adds a text from outside as a block of code, with or without a language.
func (m *markdownDoc) code(language, text string) {
	text = CleanLines(text)
	fence := fenceFor(text)
	m.add("%s%s\n%s\n%s", fence, language, text, fence)
}

// fenceFor returns a row of backquotes longer than any in the text.
func fenceFor(text string) string {
	longest, run := 2, 0
	for _, c := range text {
		run++
		if c != '`' {
			run = 0
		}
		longest = max(longest, run)
	}
	return strings.Repeat("`", longest+1)
}

func (m *markdownDoc) list(items []string, numbered bool) {
	if len(items) == 0 {
		return
	}
	lines := make([]string, len(items))
	for i, item := range items {
		mark := "-"
		if numbered {
			mark = fmt.Sprintf("%d.", i+1)
		}
		lines[i] = mark + " " + item
	}
	m.blocks = append(m.blocks, strings.Join(lines, "\n"))
}

func (m *markdownDoc) table(head []string, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	lines := []string{"| " + strings.Join(head, " | ") + " |", "|" + strings.Repeat(" --- |", len(head))}
	for _, row := range rows {
		line := "|"
		for _, cell := range row {
			line += " " + mdCell(cell) + " |"
		}
		lines = append(lines, line)
	}
	m.blocks = append(m.blocks, strings.Join(lines, "\n"))
}

// pairs adds a table of names and values, the values as text from outside.
func (m *markdownDoc) pairs(pairs [][2]string) {
	m.table([]string{"", ""}, mapEach(pairs, func(pair [2]string) []string { return []string{pair[0], mdEscape(pair[1])} }))
}

func (m *markdownDoc) String() string { return strings.Join(m.blocks, "\n\n") + "\n" }

// mdCell escapes what would end a cell, even in code: in a table, the backslash is not shown.
func mdCell(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, `\|`, "|"), "|", `\|`)
}

// mdEscape prevents text from outside from being markup. Backslash escapes work for every ASCII punctuation character.
func mdEscape(s string) string {
	s = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "|", `\|`, "#", `\#`).Replace(Clean(s))
	return mdStart(mdTildes(s))
}

// mdTildes escapes tildes that may be a pair around a text, or the beginning of a block of code.
func mdTildes(s string) string {
	if strings.Count(s, "~") < 2 {
		return s
	}
	return strings.ReplaceAll(s, "~", `\~`)
}

// mdStart escapes what begins an item of a list at the beginning of a line, and a line that is a rule or makes the one before it a heading.
func mdStart(line string) string {
	mark := len(line) - len(strings.TrimLeft(line, "0123456789"))
	if mark == len(line) || strings.IndexByte("-+.)=", line[mark]) < 0 {
		return line
	}
	if rest := line[mark+1:]; rest == "" || rest[0] == ' ' || strings.Trim(rest, "-= ") == "" {
		return line[:mark] + `\` + line[mark:]
	}
	return line
}

// mdCode returns text from outside as code. A backquote in it becomes an apostrophe, because it cannot be escaped there.
func mdCode(s string) string {
	return "`" + strings.ReplaceAll(Clean(s), "`", "'") + "`"
}

// mdCodeIfAny returns a text that may be missing as code.
func mdCodeIfAny(s string) string {
	if s == "" {
		return ""
	}
	return mdCode(s)
}

// mdProse returns one of our texts, with markup characters outside its commands escaped.
func mdProse(s string) string {
	parts := strings.Split(Clean(s), "`")
	for i := range parts {
		if i%2 == 0 || len(parts)%2 == 0 {
			parts[i] = mdTildes(strings.NewReplacer(`\`, `\\`, "<", `\<`, "|", `\|`, "_", `\_`, "*", `\*`, "[", `\[`, "]", `\]`).Replace(parts[i]))
		}
	}
	text := mdStart(strings.Join(parts, "`"))
	if strings.HasPrefix(text, "#") || strings.HasPrefix(text, ">") {
		text = `\` + text
	}
	return text
}

// section adds a list with a heading, unless the list is empty.
func (m *markdownDoc) section(title string, items []string, numbered bool) {
	if len(items) > 0 {
		m.head(3, title)
		m.list(items, numbered)
	}
}

// findings adds the section of findings, each with its evidence.
func (m *markdownDoc) findings(findings []probe.Finding) {
	m.section("Findings", mapEach(findings, func(f probe.Finding) string {
		text := fmt.Sprintf("**%s** (%s, `%s`)", mdEscape(f.Title), f.Severity, f.ID)
		if f.Evidence != "" {
			text += ": " + mdCode(f.Evidence)
		}
		return text
	}), false)
}

// next adds the section of next steps.
func (m *markdownDoc) next(steps []string) { m.section("Next", mapEach(steps, mdProse), true) }
