package render

import (
	"fmt"
	"strings"

	"github.com/hex21/hex21/status"
)

// StatusMarkdown returns a page for an issue, a chat or a job summary.
func StatusMarkdown(v StatusView) string {
	m, p := &markdownDoc{}, v.Page
	m.add("## %s", mdEscape(p.Page.Name+": "+OverallText(p)))
	m.add("%s, read %s", mdLink(v.Asked), stamp(p.FetchedAt))
	shown := p.Troubled()
	if v.All {
		shown = p.Components
	}
	m.table([]string{"group", "component", "status"}, mapEach(shown, func(c status.Component) []string {
		return []string{mdEscape(c.Group), mdEscape(c.Name), mdEscape(statusWord(c))}
	}))
	if text := tally(p, len(shown)); text != "" {
		m.add("Components: %s.", mdEscape(text))
	}
	m.section("Incidents", mapEach(p.Incidents, func(i status.Incident) string {
		facts := []string{impactWord(i), asWords(i.Status)}
		if i.StartedAt != nil {
			facts = append(facts, "since "+stamp(*i.StartedAt))
		}
		return mdEvent(i.Name, facts, i.LatestUpdate, i.URL)
	}), false)
	m.section("Maintenance", mapEach(p.Maintenances, func(w status.Maintenance) string {
		facts := []string{asWords(w.Status)}
		if w.StartsAt != nil {
			facts = append(facts, "from "+stamp(*w.StartsAt))
		}
		if w.EndsAt != nil {
			facts = append(facts, "until "+stamp(*w.EndsAt))
		}
		return mdEvent(w.Name, facts, w.LatestUpdate, w.URL)
	}), false)
	return m.String()
}

// mdEvent returns an incident or maintenance as an item of a list.
func mdEvent(name string, facts []string, update, url string) string {
	text := fmt.Sprintf("**%s**", mdEscape(beginning(name)))
	if facts = nonEmpty(facts...); len(facts) > 0 {
		text += " (" + strings.Join(mapEach(facts, mdEscape), ", ") + ")"
	}
	if update != "" {
		text += ": " + mdEscape(beginning(update))
	}
	if url != "" {
		text += " " + mdLink(url)
	}
	return text
}

// mdLink returns a URL as a link, or as code if it could end the link itself.
func mdLink(url string) string {
	if !isWeb(url) || strings.ContainsAny(url, "<>`| ") || Clean(url) != url {
		return mdCode(url)
	}
	return "<" + url + ">"
}
