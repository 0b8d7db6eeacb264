package render

import (
	"fmt"
	"strings"
)

// StatusMarkdown returns a page for an issue, a chat or a job summary.
func StatusMarkdown(v StatusView) string {
	m, p := &markdownDoc{}, v.Page
	m.add("## %s", mdEscape(p.Page.Name+": "+overall(p)))
	m.add("%s, read %s", mdLink(v.Asked), stamp(p.FetchedAt))
	shown := p.Troubled()
	if v.All {
		shown = p.Components
	}
	var rows [][]string
	for _, c := range shown {
		rows = append(rows, []string{mdEscape(c.Group), mdEscape(c.Name), mdEscape(statusWord(c))})
	}
	m.table([]string{"group", "component", "status"}, rows)
	if text := tally(p, len(shown)); text != "" {
		m.add("Components: %s.", mdEscape(text))
	}
	if len(p.Incidents) > 0 {
		m.add("### Incidents")
		items := make([]string, len(p.Incidents))
		for n, i := range p.Incidents {
			facts := []string{impactWord(i), strings.ReplaceAll(i.Status, "_", " ")}
			if i.StartedAt != nil {
				facts = append(facts, "since "+stamp(*i.StartedAt))
			}
			items[n] = mdEvent(i.Name, facts, i.LatestUpdate, i.URL)
		}
		m.list(items, false)
	}
	if len(p.Maintenances) > 0 {
		m.add("### Maintenance")
		items := make([]string, len(p.Maintenances))
		for n, w := range p.Maintenances {
			facts := []string{strings.ReplaceAll(w.Status, "_", " ")}
			if w.StartsAt != nil {
				facts = append(facts, "from "+stamp(*w.StartsAt))
			}
			if w.EndsAt != nil {
				facts = append(facts, "until "+stamp(*w.EndsAt))
			}
			items[n] = mdEvent(w.Name, facts, w.LatestUpdate, w.URL)
		}
		m.list(items, false)
	}
	return m.String()
}

// mdEvent is an incident or a piece of work as an item of a list.
func mdEvent(name string, facts []string, update, url string) string {
	var known []string
	for _, fact := range facts {
		if fact != "" {
			known = append(known, mdEscape(fact))
		}
	}
	text := fmt.Sprintf("**%s**", mdEscape(brief(name)))
	if len(known) > 0 {
		text += " (" + strings.Join(known, ", ") + ")"
	}
	if update != "" {
		text += ": " + mdEscape(brief(update))
	}
	if url != "" {
		text += " " + mdLink(url)
	}
	return text
}

// mdLink is an address as a link, or as code when it could end the link itself.
func mdLink(url string) string {
	if !strings.HasPrefix(url, "https://") && !strings.HasPrefix(url, "http://") || strings.ContainsAny(url, "<>`| ") || Clean(url) != url {
		return mdCode(url)
	}
	return "<" + url + ">"
}
