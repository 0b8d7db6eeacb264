package render

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/text"
)

// Answer is the result of one lookup in the catalog: for a status or a category, its own entry and a list of its codes; for anything else,
// its entries in full.
type Answer struct {
	Entries []explain.Entry
	// Words are the words of a text that matched the entries, and Note is a note about them. Both may be empty.
	Words, Note string
	// List reports whether one line for each entry is enough.
	List bool
	// More is the command that prints the entries, or "".
	More string
}

// Codes returns the codes of the entries to read more about. The entry of a status or a group already names its codes.
func (a Answer) Codes() (codes []string) {
	for _, e := range a.Entries {
		if codes = append(codes, e.Code); isGroup(a.Entries[0]) {
			break
		}
	}
	return codes
}

// NewAnswer decides how the entries of one lookup are shown.
func NewAnswer(entries []explain.Entry) Answer {
	severalStatuses := len(entries) > 1 && entries[0].Category == explain.CategoryStatus && entries[1].Category == explain.CategoryStatus
	return Answer{Entries: entries, List: severalStatuses}
}

// Explain lays out the answers.
func (s *Screen) Explain(answers []Answer) string {
	c := &card{s: s}
	if len(answers) > maxInFull && answers[0].Words != "" {
		for _, a := range answers {
			c.gap()
			c.rows = append(c.rows, s.matchLine(a), "  "+Clean(a.Entries[0].Meaning), strings.TrimRight(s.nextStep(a), "\n"))
		}
		return c.String()
	}
	for _, a := range answers {
		c.gap()
		if a.hasOtherWords() {
			c.rows = append(c.rows, s.matchLine(a))
			c.gap()
		}
		if a.List {
			s.entryList(c, a.Entries)
			c.gap()
			c.rows = append(c.rows, s.prose("Read more about one: `hex21 explain CODE`", s.Width))
			continue
		}
		for i, e := range a.Entries {
			if i > 0 && (a.Words != "" || isGroup(a.Entries[0])) {
				c.gap()
				s.entryList(c, a.Entries[i:])
				break
			}
			c.gap()
			s.entryCard(c, e)
		}
	}
	return c.String()
}

// isGroup reports whether an entry is about a set of codes.
func isGroup(e explain.Entry) bool {
	return e.Category == explain.CategoryStatus || e.Category == explain.CategoryGroup
}

// entryList lays out one line for each entry, under its category. The results of a search are in the order of relevance, and so have no
// headings.
func (s *Screen) entryList(c *card, entries []explain.Entry) {
	groups := byCategory(entries)
	categories := mapEach(groups, func(g []explain.Entry) string { return g[0].Category })
	slices.Sort(categories)
	if len(slices.Compact(categories)) < len(groups) {
		s.entryLines(c, entries, longestCode(entries))
		return
	}
	codes := longestCode(slices.DeleteFunc(slices.Clone(entries), func(e explain.Entry) bool { return e.Category == explain.CategoryStatus }))
	for i, g := range groups {
		if i > 0 {
			c.gap()
		}
		c.rows = append(c.rows, s.paint(strong, Clean(groupTitle(g[0].Category))))
		if g[0].Category == explain.CategoryStatus {
			s.entryLines(c, g, longestCode(g))
			continue
		}
		s.entryLines(c, g, codes)
	}
}

// byCategory returns the entries in groups of those that follow each other in the same category.
func byCategory(entries []explain.Entry) (groups [][]explain.Entry) {
	for i, e := range entries {
		if i == 0 || e.Category != entries[i-1].Category {
			groups = append(groups, nil)
		}
		last := len(groups) - 1
		groups[last] = append(groups[last], e)
	}
	return groups
}

func longestCode(entries []explain.Entry) (columns int) {
	for _, e := range entries {
		columns = max(columns, len(e.Code))
	}
	return columns
}

// entryLines lays out one line for each entry, with a column of statuses if most of them have one.
func (s *Screen) entryLines(c *card, entries []explain.Entry, columns int) {
	have := 0
	for _, e := range entries {
		if listedStatuses(e) != "" {
			have++
		}
	}
	for _, e := range entries {
		code, statuses := s.paint(accent, Clean(e.Code)), listedStatuses(e)
		if s.narrow() {
			c.rows = append(c.rows, strings.TrimRight("  "+code+" "+s.paint(faint, statuses), " "))
			c.rows = append(c.rows, indent(s.wrap(Clean(e.Meaning), s.Width-4), "    "))
			continue
		}
		left := 2 + columns + 2
		name := "  " + code + strings.Repeat(" ", columns-len(e.Code)+2)
		if have > len(entries)/2 {
			name += s.paint(faint, fmt.Sprintf("%-9s", statuses))
			left += 9
		}
		body := strings.TrimLeft(indent(s.wrap(Clean(e.Meaning), s.Width-left), strings.Repeat(" ", left)), " ")
		c.rows = append(c.rows, name+body)
	}
}

// listedStatuses returns the statuses of an entry for a list; those of a status are its name already.
func listedStatuses(e explain.Entry) string {
	if e.Category == explain.CategoryStatus {
		return ""
	}
	return statusList(e.Statuses)
}

// categoryTitle returns a category as a heading: "Rate limiting".
func categoryTitle(category string) string {
	words := strings.ReplaceAll(category, "-", " ")
	return strings.ToUpper(words[:1]) + words[1:]
}

// entryCard lays out one entry in full.
func (s *Screen) entryCard(c *card, e explain.Entry) {
	head := s.link(s.paint(strong, Clean(e.Code)), e.DocsURL)
	if e.Category != explain.CategoryStatus && len(e.Statuses) > 0 {
		head += "  " + s.paint(caution, statusList(e.Statuses)) + s.provenanceMark(e, "statuses")
	}
	if category := Clean(e.Category); s.Width > 0 && width(head)+2+width(category) > s.Width {
		c.rows = append(c.rows, head, s.paint(faint, category))
	} else {
		c.rows = append(c.rows, head+"  "+s.paint(faint, category))
	}
	c.text(Clean(e.Meaning))
	if e.Detail != "" {
		c.gap()
		c.rows = append(c.rows, s.prose(Clean(e.Detail), s.Width))
	}
	c.section("causes", cleaned(e.Causes), dashed, s.prose)
	c.section("fix", cleaned(e.Remedies), numbered, s.prose)
	c.gap()
	if e.Retry != nil {
		c.row("retry", retryText(*e.Retry))
	}
	c.row("example", Clean(compactJSON(e.Example)))
	c.row("aliases", Clean(strings.Join(e.Aliases, ", ")))
	c.row("related", Clean(strings.Join(e.Related, ", ")))
	if langs := snippetLanguages(e); len(langs) > 0 {
		line := "`hex21 explain " + Clean(e.Code) + " --lang " + langs[0] + "`"
		if others := langs[1:]; len(others) > 0 {
			line += " (or " + strings.Join(others, ", ") + ")"
		}
		c.block("code", s.prose(line, c.bodyWidth()))
	}
	c.row("source", provenanceText(e))
}

// provenanceMark marks a field that the reference does not state.
func (s *Screen) provenanceMark(e explain.Entry, field string) string {
	if e.Provenance[field] == explain.Inferred {
		return s.paint(faint, " (inferred)")
	}
	return ""
}

// retryText returns a retry policy as a sentence.
func retryText(r explain.Retry) string {
	if !r.Retryable {
		return "no: the same call will fail again"
	}
	text := cmp.Or(map[string]string{
		"once":                "yes, once",
		"exponential-backoff": "yes, with exponential backoff",
		"wait-for-reset":      "yes, after the reset",
	}[r.Strategy], "yes")
	if r.RespectRetryAfter {
		text += ", not before Retry-After"
	}
	if r.MaxAttempts > 0 && r.Strategy != "once" {
		text += fmt.Sprintf(", at most %d attempts in total", r.MaxAttempts)
	}
	return text
}

func snippetLanguages(e explain.Entry) []string {
	return slices.DeleteFunc(explain.Languages(), func(lang string) bool { return e.Snippet(lang) == "" })
}

// provenanceText reports which fields the reference states.
func provenanceText(e explain.Entry) string {
	var documented []string
	for field, p := range e.Provenance {
		if p == explain.Documented {
			documented = append(documented, field)
		}
	}
	slices.Sort(documented)
	switch {
	case len(e.Provenance) == 0:
		return ""
	case len(documented) == 0:
		return "inferred; not in the API reference"
	}
	return "the API reference states the " + text.List(documented, "and") + "; the rest is inferred"
}

func statusList(statuses []int) string { return strings.Join(mapEach(statuses, strconv.Itoa), ", ") }

// SnippetText returns the snippets alone, ready to paste.
func SnippetText(entries []explain.Entry, lang string) string {
	comment := "# "
	if lang == "typescript" || lang == "go" {
		comment = "// "
	}
	parts := mapEach(entries, func(e explain.Entry) string {
		return comment + e.Code + ": " + e.Meaning + "\n" + strings.TrimRight(e.Snippet(lang), "\n") + "\n"
	})
	return CleanLines(strings.Join(parts, "\n"))
}

// Validation lays out what is wrong with a catalog file.
func (s *Screen) Validation(file string, entries int, problems explain.Problems) string {
	if len(problems) == 0 {
		return fmt.Sprintf("%s %s: %s, no problems\n", s.sign(signOK), Clean(file), text.Count(entries, "entry", "entries"))
	}
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(s.sign(signError) + " " + Clean(p.String()) + "\n")
	}
	return b.String()
}
