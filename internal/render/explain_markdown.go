package render

import (
	"strings"

	"github.com/hex21/hex21/explain"
)

// ExplainMarkdown is the answers as Markdown.
func ExplainMarkdown(answers []Answer) string {
	m := &markdownDoc{}
	for _, a := range answers {
		for i, e := range a.Entries {
			if a.List || i > 0 && isGroup(a.Entries[0]) {
				m.entryTable(a.Entries[i:])
				break
			}
			m.entry(e)
		}
	}
	return m.String()
}

func (m *markdownDoc) entryTable(entries []explain.Entry) {
	rows := make([][]string, len(entries))
	for i, e := range entries {
		rows[i] = []string{mdCode(e.Code), statusList(e.Statuses), mdEscape(e.Category), mdEscape(e.Meaning)}
	}
	m.table([]string{"code", "status", "category", "meaning"}, rows)
}

func (m *markdownDoc) entry(e explain.Entry) {
	m.head(2, mdCode(e.Code))
	m.add("**%s**", mdEscape(e.Meaning))
	if e.Detail != "" {
		m.add("%s", mdProse(e.Detail))
	}
	facts := []string{"Category: " + mdEscape(e.Category)}
	if len(e.Statuses) > 0 {
		status := "Status: " + statusList(e.Statuses)
		if e.Provenance["statuses"] == explain.Inferred {
			status += " (inferred)"
		}
		facts = append(facts, status)
	}
	if e.Retry != nil {
		facts = append(facts, "Retry: "+RetryText(*e.Retry))
	}
	if len(e.Aliases) > 0 {
		facts = append(facts, "Aliases: "+mdCode(strings.Join(e.Aliases, ", ")))
	}
	m.list(facts, false)
	m.section("Causes", e.Causes, false)
	m.section("Fix", e.Remedies, true)
	if len(e.Example) > 0 {
		m.head(3, "Example")
		m.add("```json\n%s\n```", strings.TrimSpace(CleanLines(string(e.Example))))
	}
	for _, lang := range snippetLanguages(e) {
		m.head(3, lang)
		m.snippet(e, lang)
	}
	if source := provenanceText(e); source != "" {
		m.add("Source: %s.", mdProse(source))
	}
}

func (m *markdownDoc) section(title string, items []string, numbered bool) {
	if len(items) == 0 {
		return
	}
	m.head(3, title)
	prose := make([]string, len(items))
	for i, item := range items {
		prose[i] = mdProse(item)
	}
	m.list(prose, numbered)
}

func (m *markdownDoc) snippet(e explain.Entry, lang string) {
	fence := map[string]string{"curl": "sh"}[lang]
	if fence == "" {
		fence = lang
	}
	m.add("```%s\n%s\n```", fence, strings.TrimRight(CleanLines(e.Snippet(lang)), "\n"))
}

// SnippetMarkdown is the snippets of one language.
func SnippetMarkdown(entries []explain.Entry, lang string) string {
	m := &markdownDoc{}
	for _, e := range entries {
		m.add("### %s", mdCode(e.Code))
		m.snippet(e, lang)
	}
	return m.String()
}

// ValidationMarkdown says what is wrong with a catalogue file.
func ValidationMarkdown(file string, entries int, problems explain.Problems) string {
	m := &markdownDoc{}
	m.add("%s: %d entries, %d problems", mdCode(file), entries, len(problems))
	items := make([]string, len(problems))
	for i, p := range problems {
		items[i] = mdCode(p.String())
	}
	m.list(items, false)
	return m.String()
}
