package status

import (
	"net/url"
	"strings"
)

// azure reads Azure's public status page by its RSS feed, which lists what is open at the moment: an empty feed means none.
// Source: https://azure.status.microsoft/en-us/status/feed/.
type azure struct{}

func (azure) name() string { return "azure" }

func (azure) requests(base *url.URL, _ answers) []string {
	return []string{pageURL(base), documentURL(base, "feed/"), documentURL(base, "en-us/status/feed/")}
}

func (e azure) decode(base *url.URL, responses answers, d *pageBuilder) error {
	addresses := e.requests(base, responses)
	doc, err := responses.feed(addresses, addresses[1], (*feedDocument).ofAzure, "link to Azure's status page")
	if err != nil {
		return err
	}
	doc.fill(d)
	d.title("Azure", "")
	return nil
}

// ofAzure reports whether a feed is the one of Azure's own page.
func (doc *feedDocument) ofAzure() bool {
	return strings.EqualFold(strings.TrimSpace(doc.Title), "Azure Status") || doc.linksTo("azure.status.microsoft", "status.azure.com")
}
