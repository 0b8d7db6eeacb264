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
	return []string{home(base), at(base, "feed/"), at(base, "en-us/status/feed/")}
}

func (e azure) decode(base *url.URL, responses answers, d *pageBuilder) error {
	addresses := e.requests(base, responses)
	var first error
	for _, address := range addresses {
		a := responses[address]
		if !isFeed(a) {
			continue
		}
		doc, err := parseFeed(a)
		if err == nil && !doc.ofAzure() {
			err = lacks(address, "link to Azure's status page")
		}
		if err == nil {
			d.title("Azure", "")
			doc.fill(d)
			d.title("Azure", "")
			return nil
		}
		if first == nil {
			first = err
		}
	}
	if first != nil {
		return first
	}
	return lacks(addresses[1], "feed")
}

// ofAzure reports whether a feed is the one of Azure's own page.
func (doc *feedDocument) ofAzure() bool {
	return strings.EqualFold(strings.TrimSpace(doc.title()), "Azure Status") || doc.linksTo("azure.status.microsoft", "status.azure.com")
}
