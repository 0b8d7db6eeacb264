package status

import "encoding/xml"

// parseJSONFeed reads a JSON Feed as if it were Atom. Source: https://www.jsonfeed.org/version/1.1/.
func parseJSONFeed(a *answer) (*feedDocument, error) {
	in, err := a.json(object)
	if err != nil {
		return nil, err
	}
	if in.text("version") == "" || !in.is("items", array) {
		return nil, missingMember(a.url, "version and items")
	}
	out := &feedDocument{XMLName: xml.Name{Local: "feed"}, Title: in.text("title"), Links: []feedLink{{Href: in.text("home_page_url")}}}
	for i := range in.items("items") {
		out.Entries = append(out.Entries, feedEntry{
			ID: i.text("id"), Title: i.text("title"), Links: []feedLink{{Href: i.text("url")}}, Content: i.text("content_html", "content_text"),
			Summary: i.text("summary"), Published: i.text("date_published"), Updated: i.text("date_modified"),
		})
	}
	return out, nil
}
