package render

import "strings"

// HelpMarkdown returns a page of help as Markdown, with what it is for first and the reference lists last. The caller adds links, because
// it knows where the pages are.
func HelpMarkdown(title string, p HelpPage) string {
	m := &markdownDoc{raised: true}
	m.head(2, mdProse(title))
	if p.Body == "" {
		m.add("%s.", mdProse(p.Summary))
	}
	if p.Examples != "" && p.Body != "" {
		m.add("%s.", mdProse(p.Summary))
	}
	m.examples(p.Examples)
	if p.Examples != "" && p.Body != "" {
		m.head(3, "In detail")
	}
	m.prose(p.Body)
	if len(p.Usage) > 0 {
		m.head(3, "Usage")
		m.add("```\n%s\n```", strings.Join(p.Usage, "\n"))
	}
	for i, g := range p.Flags {
		if i == 0 {
			m.head(3, "Flags")
		}
		m.head(4, mdProse(g.Title))
		m.table([]string{"flag", "what it does"}, mapEach(g.Items, func(item HelpItem) []string {
			return []string{mdCode(strings.TrimSpace(item.Name)), mdFlags(mdProse(item.Text))}
		}))
	}
	return m.String()
}

func (m *markdownDoc) examples(text string) {
	if text == "" {
		return
	}
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimPrefix(line, "  ")
	}
	m.head(3, "Examples")
	m.add("```sh\n%s\n```", strings.Join(lines, "\n"))
}

// prose adds the paragraphs of a body of help. Indented lines are tables and commands, and stay as they are.
func (m *markdownDoc) prose(body string) {
	var block []string
	flush := func() {
		text := strings.Trim(strings.Join(block, "\n"), "\n")
		if block = nil; text != "" {
			m.add("```\n%s\n```", text)
		}
	}
	for _, line := range paragraphs(body) {
		switch {
		case strings.HasPrefix(line, "  "), strings.HasPrefix(line, "\t"), line == "" && len(block) > 0:
			block = append(block, strings.TrimPrefix(strings.TrimPrefix(line, "\t"), "  "))
		case line != "":
			flush()
			m.add("%s", mdFlags(mdProse(line)))
		}
	}
	flush()
}

// mdFlags puts flags between backquotes, unless they already are.
func mdFlags(line string) string {
	spans := strings.Split(line, "`")
	for i := 0; i < len(spans); i += 2 {
		fields := strings.Split(spans[i], " ")
		for j, word := range fields {
			bare := strings.TrimRight(word, ".,;:)")
			if long := strings.HasPrefix(bare, "--") && len(bare) > 2; long || len(bare) == 2 && bare[0] == '-' && bare[1] != '-' {
				fields[j] = "`" + strings.ReplaceAll(bare, `\_`, "_") + "`" + word[len(bare):]
			}
		}
		spans[i] = strings.Join(fields, " ")
	}
	return strings.Join(spans, "`")
}
