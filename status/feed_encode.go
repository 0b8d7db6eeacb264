package status

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"html"
	"strings"
	"time"
)

// encode writes RSS in the form of Statuspage's own feed. A feed without entries is ambiguous, so there is always one
// that is resolved.
func (feed) encode(p *Page) map[string]any {
	var b strings.Builder
	b.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\">\n<channel>\n")
	fmt.Fprintf(&b, "<title>%s - Incident History</title>\n<link>%s</link>\n<description>Incidents and maintenance</description>\n",
		escapedXML(p.Page.Name), escapedXML(p.Page.URL))
	for _, i := range p.Incidents {
		feedItem(&b, i.ID, i.Name, i.URL, cmp.Or(i.Status, "investigating"), i.LatestUpdate, latest(i.UpdatedAt, i.StartedAt))
	}
	for _, m := range p.Maintenances {
		feedItem(&b, m.ID, m.Name, m.URL, m.Status, m.LatestUpdate, m.StartsAt)
	}
	past := p.FetchedAt.Add(-30 * 24 * time.Hour)
	feedItem(&b, "past", "Slow answers", "", "resolved", "Answers are fast again.", &past)
	b.WriteString("</channel>\n</rss>\n")
	return map[string]any{"/history.rss": b.String()}
}

// escapedXML also replaces the control characters that XML cannot hold.
func escapedXML(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder does not fail
	return b.String()
}

// feedItem writes one entry. Its text is HTML within XML, so it is escaped twice.
func feedItem(b *strings.Builder, id, name, url, state, update string, at *time.Time) {
	word := strings.ReplaceAll(state, "_", " ")
	word = strings.ToUpper(word[:min(1, len(word))]) + word[min(1, len(word)):]
	body := "<p><strong>" + html.EscapeString(word) + "</strong> - " + strings.ReplaceAll(html.EscapeString(update), "\n", "<br>") + "</p>"
	fmt.Fprintf(b, "<item>\n<title>%s</title>\n<description>%s</description>\n", escapedXML(name), escapedXML(body))
	if at != nil {
		fmt.Fprintf(b, "<pubDate>%s</pubDate>\n", at.UTC().Format(time.RFC1123Z))
	}
	if url != "" {
		fmt.Fprintf(b, "<link>%s</link>\n", escapedXML(url))
	}
	if id != "" {
		fmt.Fprintf(b, "<guid isPermaLink=\"false\">%s</guid>\n", escapedXML(id))
	}
	b.WriteString("</item>\n")
}
