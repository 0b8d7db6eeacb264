package status

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"

	textutil "github.com/hex21/hex21/internal/text"
)

// feed reads an RSS, Atom or JSON feed, the last resort: it lists incidents, open and closed, and nothing else. Whether one is open follows
// from the word that status pages put in front of each update: <strong>Resolved</strong>, or [Resolved] in the title, or "Service
// disruption:" in those of AWS. A feed in which no entry has such a word may be any news feed, and is rejected, unless its title says that
// it is about a status; then the state is unknown, and the entries of the last day are listed.
type feed struct{}

type feedDocument struct {
	XMLName xml.Name
	Channel struct {
		Title string      `xml:"title"`
		Links []feedLink  `xml:"link"`
		Items []feedEntry `xml:"item"`
	} `xml:"channel"`
	Title   string      `xml:"title"`
	Links   []feedLink  `xml:"link"`
	Entries []feedEntry `xml:"entry"`
	Items   []feedEntry `xml:"item"`
}

type feedLink struct {
	Href string `xml:"href,attr"`
	Rel  string `xml:"rel,attr"`
	Text string `xml:",chardata"`
}

func (feed) name() string { return "feed" }

// requests starts at the page: it may be a feed itself, or advertise some. Only a page that does neither is asked for the
// usual names.
func (feed) requests(base *url.URL, responses answers) []string {
	out := []string{pageURL(base)}
	page, ok := responses[out[0]]
	if !ok || isFeed(page) {
		return out
	}
	found := scan(page).feeds
	for _, href := range found {
		if len(out) <= 4 {
			out = append(out, resolve(base, href))
		}
	}
	if len(found) == 0 {
		for _, name := range []string{"history.atom", "history.rss", "feed.atom", "feed.rss", "index.xml", "feed.json", "rss", "feed/rss"} {
			out = append(out, documentURL(base, name))
		}
	}
	return out
}

func isFeed(a *answer) bool {
	if !a.ok() {
		return false
	}
	head := string(a.body[:min(len(a.body), 2048)])
	if strings.Contains(head, "//jsonfeed.org/version/") || strings.Contains(head, `jsonfeed.org\/version\/`) {
		return true
	}
	return !isHTML(a.contentType, a.body) && (strings.Contains(head, "<rss") || strings.Contains(head, "<feed") || strings.Contains(head, "<rdf:RDF"))
}

func (f feed) decode(base *url.URL, responses answers, d *pageBuilder) error {
	doc, err := responses.feed(f.requests(base, responses), pageURL(base), (*feedDocument).stated, "entry that shows whether it is open")
	if err != nil {
		return err
	}
	doc.fill(d)
	return nil
}

// feed returns the first feed at one of some addresses that is accepted, or the first problem: that what it needs is missing, or that there
// is no feed at the page.
func (as answers) feed(addresses []string, page string, accepts func(*feedDocument) bool, need string) (*feedDocument, error) {
	var first error
	for _, address := range addresses {
		if !isFeed(as[address]) {
			continue
		}
		doc, err := parseFeed(as[address])
		if err == nil && !accepts(doc) {
			err = missingMember(address, need)
		}
		if err == nil {
			return doc, nil
		}
		first = cmp.Or(first, err)
	}
	return nil, cmp.Or(first, missingMember(page, "feed"))
}

func parseFeed(a *answer) (*feedDocument, error) {
	if body := bytes.TrimSpace(textutil.UTF8(a.body)); bytes.HasPrefix(body, []byte("{")) {
		return parseJSONFeed(a)
	}
	var doc feedDocument
	dec := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(string(a.body), "\ufeff")))
	dec.Entity = map[string]string{"nbsp": "\u00a0"} // the one that feeds use without declaring it
	dec.CharsetReader = latin1
	err := dec.Decode(&doc)
	if err == nil && doc.XMLName.Local != "rss" && doc.XMLName.Local != "feed" && doc.XMLName.Local != "RDF" {
		return nil, &docError{url: a.url, problem: "is XML, but neither RSS nor Atom"}
	}
	if err != nil && strings.Contains(err.Error(), "unexpected EOF") {
		return nil, &docError{url: a.url, problem: fmt.Sprintf("is truncated after %d bytes", len(a.body)), cut: true}
	}
	if err != nil {
		return nil, &docError{url: a.url, problem: "is broken XML: " + err.Error()}
	}
	switch doc.XMLName.Local {
	case "rss":
		doc.Title, doc.Links, doc.Entries = doc.Channel.Title, doc.Channel.Links, doc.Channel.Items
	case "RDF": // RSS 1.0, in which the items follow the channel
		doc.Title, doc.Links, doc.Entries = doc.Channel.Title, doc.Channel.Links, doc.Items
	}
	return &doc, nil
}

// latin1 reads the one old encoding that feeds still use; the large tables for the others would make the program bigger.
func latin1(charset string, r io.Reader) (io.Reader, error) {
	switch strings.ToLower(charset) {
	case "us-ascii", "ascii":
		return r, nil
	case "iso-8859-1", "latin1", "windows-1252":
		data, err := io.ReadAll(r)
		if err != nil {
			return nil, err
		}
		runes := make([]rune, len(data))
		for i, b := range data {
			runes[i] = rune(b)
		}
		return strings.NewReader(string(runes)), nil
	}
	return nil, fmt.Errorf("encoding %s is not supported", charset)
}

// fill turns the entries into incidents.
func (doc *feedDocument) fill(d *pageBuilder) {
	title := strings.TrimSpace(doc.Title)
	for _, suffix := range []string{" - Incident History", " - Incident history", " RSS Feed", " Status updates"} {
		title = strings.TrimSuffix(title, suffix)
	}
	d.title(title, pageLink(doc.Links))
	d.word = None // the feed uses the known words for states, so what it does not list is not open
	if len(doc.Entries) == 0 && !doc.current() {
		d.word = Unknown
		d.warn("the feed is empty")
	} else if !doc.hasStates() {
		d.word = Unknown
		d.warn("no entry of the feed shows whether it is open; those of the last day are shown")
	}
	marked := false
	for _, e := range doc.Entries {
		marked = marked || isClosed(incidentStatus(e.mark()))
	}
	for _, e := range newestOfEach(doc.Entries) {
		e.add(d, marked || doc.current())
	}
}

// linksTo reports whether the links of the feed show that it belongs to a page of one of some hosts.
func (doc *feedDocument) linksTo(hosts ...string) bool {
	return slices.ContainsFunc(doc.Links, func(l feedLink) bool {
		u, err := url.Parse(strings.TrimSpace(l.Href + l.Text))
		return err == nil && slices.Contains(hosts, strings.ToLower(u.Hostname()))
	})
}

// current reports whether the feed lists what is open now and not the past as well, so that an empty one means none: those of
// AWS and Azure, and those that say so in their title.
func (doc *feedDocument) current() bool {
	title := fold(doc.Title)
	for _, word := range []string{"currentevents", "currentincidents", "activeincidents", "openincidents", "ongoingincidents", "currentstatus"} {
		if strings.Contains(title, word) {
			return true
		}
	}
	return strings.HasSuffix(title, "servicestatus") || doc.ofAzure() || doc.linksTo("status.aws.amazon.com", "health.aws.amazon.com")
}

// stated reports whether the feed is one of a status page: an entry has a word for its state, or the title of the feed says so.
func (doc *feedDocument) stated() bool {
	title := fold(doc.Title)
	return doc.hasStates() || strings.Contains(title, "status") || strings.Contains(title, "incident") || strings.Contains(title, "outage")
}

// hasStates reports whether any entry has a word for its state, or none is needed: in an empty feed, and in a feed of current events, which
// lists only what is open.
func (doc *feedDocument) hasStates() bool {
	return len(doc.Entries) == 0 || doc.current() || slices.ContainsFunc(doc.Entries, func(e feedEntry) bool {
		return slices.ContainsFunc(e.states(), stateWord) || e.levelOf() != ""
	})
}

func pageLink(links []feedLink) string {
	for _, l := range links {
		if l.Rel == "" || l.Rel == "alternate" {
			if u := link(strings.TrimSpace(l.Href + l.Text)); u != "" {
				return u
			}
		}
	}
	return ""
}
