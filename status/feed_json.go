package status

import "encoding/xml"

// jsonFeed is a JSON Feed. Source: https://www.jsonfeed.org/version/1.1/.
type jsonFeed struct {
	Version text               `json:"version"`
	Title   text               `json:"title"`
	Home    text               `json:"home_page_url"`
	Items   list[jsonFeedItem] `json:"items"`
}

type jsonFeedItem struct {
	ID        text `json:"id"`
	URL       text `json:"url"`
	Title     text `json:"title"`
	HTML      text `json:"content_html"`
	Text      text `json:"content_text"`
	Summary   text `json:"summary"`
	Published text `json:"date_published"`
	Modified  text `json:"date_modified"`
}

// parseJSONFeed reads a JSON Feed as if it were Atom.
func parseJSONFeed(a *answer) (*feedDocument, error) {
	var in jsonFeed
	if err := a.json(&in); err != nil {
		return nil, err
	}
	if in.Version == "" || !in.Items.present {
		return nil, missingMember(a.url, "version and items")
	}
	out := &feedDocument{XMLName: xml.Name{Local: "feed"}, Title: string(in.Title), Links: []feedLink{{Href: string(in.Home)}}}
	for _, i := range in.Items.items {
		out.Entries = append(out.Entries, feedEntry{
			ID: string(i.ID), Title: string(i.Title), Links: []feedLink{{Href: string(i.URL)}}, Content: string(firstOf(i.HTML, i.Text)),
			Summary: string(i.Summary), Published: string(i.Published), Updated: string(i.Modified),
		})
	}
	return out, nil
}
