package render

import (
	"cmp"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/text"
)

// ExplainMarkdown returns the answers as Markdown.
func ExplainMarkdown(answers []Answer) string {
	m := &markdownDoc{}
	for _, a := range answers {
		if a.hasOtherWords() {
			found := mdCode(a.Words) + " → " + mdCode(codeList(a))
			if a.Note != "" {
				found += ": " + mdEscape(a.Note)
			}
			m.add("%s", found)
		}
		for i, e := range a.Entries {
			if a.List || i > 0 && (a.Words != "" || isGroup(a.Entries[0])) {
				m.entryTable(a.Entries[i:])
				break
			}
			m.entry(e, EntryNotes{})
		}
	}
	return m.String()
}

// EntryNotes holds what a page adds to an entry.
type EntryNotes struct {
	Facts []string // as Markdown
	// Seen is an example of the finding: its title and its evidence. Where is its source, as Markdown.
	Seen  []string
	Where string
}

// EntryPage returns the answer to one query as a page, with links between entries.
func EntryPage(a Answer, notes EntryNotes, link func(name string) string) string {
	m := &markdownDoc{raised: true, link: link}
	m.entry(a.Entries[0], notes)
	if len(a.Entries) > 1 {
		m.head(3, "Codes")
		m.entryTable(a.Entries[1:])
	}
	return m.String()
}

// EntryTable lists entries of one category, with links to their pages.
func EntryTable(entries []explain.Entry, link func(name string) string) string {
	m := &markdownDoc{link: link}
	m.table([]string{"code", "status", "meaning"}, mapEach(entries, func(e explain.Entry) []string {
		return []string{m.ref(e.Code), statusList(e.Statuses), mdEscape(e.Meaning)}
	}))
	return m.String()
}

func (m *markdownDoc) entryTable(entries []explain.Entry) {
	m.table([]string{"code", "status", "category", "meaning"}, mapEach(entries, func(e explain.Entry) []string {
		return []string{m.ref(e.Code), statusList(e.Statuses), mdEscape(e.Category), mdEscape(e.Meaning)}
	}))
}

func (m *markdownDoc) entry(e explain.Entry, notes EntryNotes) {
	m.head(2, mdCode(e.Code))
	m.add("**%s**", mdEscape(e.Meaning))
	if e.Detail != "" {
		m.add("%s", mdProse(e.Detail))
	}
	var facts []string
	switch {
	case m.link == nil:
		facts = append(facts, "Category: "+mdEscape(e.Category))
	case e.IsCode():
		facts = append(facts, "Category: "+m.ref(e.Category))
	}
	if len(e.Statuses) > 0 && e.Category != explain.CategoryStatus {
		status := "Status: " + statusList(e.Statuses)
		if e.Provenance["statuses"] == explain.Inferred {
			status += " (inferred)"
		}
		facts = append(facts, status)
	}
	if e.Retry != nil {
		facts = append(facts, "Retry: "+retryText(*e.Retry))
	}
	if len(e.Aliases) > 0 {
		facts = append(facts, "Aliases: "+mdCode(strings.Join(e.Aliases, ", ")))
	}
	if len(e.Related) > 0 {
		facts = append(facts, "Related: "+m.refs(e.Related))
	}
	m.list(append(facts, notes.Facts...), false)
	if len(notes.Seen) > 0 {
		m.head(3, "Evidence")
		m.add("%s", notes.Where)
		m.code("", strings.Join(notes.Seen, "\n"))
	}
	m.section("Causes", mapEach(e.Causes, mdProse), false)
	m.section("Fix", mapEach(e.Remedies, mdProse), true)
	if len(e.Example) > 0 {
		m.head(3, "Example")
		m.code("json", strings.TrimSpace(string(e.Example)))
	}
	for _, lang := range snippetLanguages(e) {
		m.head(3, languageName(lang))
		m.snippet(e, lang)
	}
	if source := provenanceText(e); source != "" {
		m.add("Source: %s.", mdProse(source))
	}
}

func languageName(lang string) string {
	return cmp.Or(map[string]string{"typescript": "TypeScript", "python": "Python", "go": "Go"}[lang], lang)
}

func (m *markdownDoc) snippet(e explain.Entry, lang string) {
	m.code(cmp.Or(map[string]string{"curl": "sh"}[lang], lang), strings.TrimRight(e.Snippet(lang), "\n"))
}

// SnippetMarkdown returns the snippets of one language.
func SnippetMarkdown(entries []explain.Entry, lang string) string {
	m := &markdownDoc{}
	for _, e := range entries {
		m.add("### %s", mdCode(e.Code))
		m.snippet(e, lang)
	}
	return m.String()
}

// ValidationMarkdown returns what is wrong with a catalog file.
func ValidationMarkdown(file string, entries int, problems explain.Problems) string {
	m := &markdownDoc{}
	m.add("%s: %s, %s", mdCode(file), text.Count(entries, "entry", "entries"), text.Count(len(problems), "problem", "problems"))
	m.list(mapEach(problems, func(p explain.Problem) string { return mdCode(p.String()) }), false)
	return m.String()
}
