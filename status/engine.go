package status

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/jsonscan"
)

// engine reads the pages of one kind of software. Both methods are pure.
type engine interface {
	// name is what users call it, and what is in Info.Engine.
	name() string
	// requests names the documents to ask for, given the answers so far. It is called again after each round, and names the
	// same ones and perhaps more; when nothing is new, or after maxRounds, the engine has what it can get.
	requests(base *url.URL, responses answers) []string
	// decode fills the page builder. An error names the document that this engine does not write, and nothing is used of the page then.
	decode(base *url.URL, responses answers, d *pageBuilder) error
}

// documentEngine is an engine whose pages have a document at a fixed path, and perhaps a second one, which is asked for once the first is there.
type documentEngine struct {
	called, path string
	kind         jsonscan.Kind // of the first document; the second is an object
	second, what string        // the path of the second document and what it holds, or ""
	// read fills the page builder, or returns what the first document lacks to be one of this engine.
	read func(d *pageBuilder, page documents) (missing string)
}

// documents are the documents of a page. The second is absent if the page does not have it.
type documents struct {
	base          *url.URL
	first, second value
}

func (e documentEngine) name() string { return e.called }

func (e documentEngine) requests(base *url.URL, responses answers) []string {
	out := []string{documentURL(base, e.path)}
	if e.second != "" && responses[out[0]].ok() {
		out = append(out, documentURL(base, e.second))
	}
	return out
}

func (e documentEngine) decode(base *url.URL, responses answers, d *pageBuilder) (err error) {
	address, page := documentURL(base, e.path), documents{base: base}
	if page.first, err = responses.json(address, e.kind); err != nil {
		return err
	}
	if e.second != "" {
		page.second, _ = responses.optional(d, documentURL(base, e.second), object, e.what)
	}
	if missing := e.read(d, page); missing != "" {
		return missingMember(address, missing)
	}
	return nil
}

// engines returns all engines in order of precedence. The order only matters if several can read one page: an incident.io page serves a
// copy of the Statuspage API that has less, and a page with any API has a feed as well.
func engines() []engine {
	return slices.Concat(software(true), vendors(), []engine{feed{}, headline{}})
}

// software returns the engines of software that anyone can use for a status page. Those that can read a page's own HTML do so only if html is set.
func software(html bool) []engine {
	return []engine{
		incidentIO{html}, statuspage{"summary.json"}, instatus{html}, betterStack, cState, cachet{}, uptimeKuma{}, newGatus(), statusIO{}, upptime{},
		rootly, sorry{}, onlineOrNot{},
	}
}

func vendors() []engine {
	return []engine{slack, heroku, google, aws{}, azure{}, salesforce{}}
}

// engineGroups returns the engines in groups, each of which is tried if the one before found no page: the formats that most pages have; those
// in HTML and those of single vendors, which are many; and last those with the least detail: a single indicator, and feeds.
func engineGroups() [][]engine {
	return [][]engine{software(false), append([]engine{incidentIO{true}, instatus{true}}, vendors()...), {statuspage{"status.json"}, feed{}}, {headline{}}}
}

// Engines names the kinds of page that can be read, in the order in which they are recognized.
func Engines() []string {
	var out []string
	for _, e := range engines() {
		out = append(out, e.name())
	}
	return out
}

// engineNamed finds an engine by its name in any spelling: "Better Stack", "uptimekuma", "rss".
func engineNamed(name string) (engine, error) {
	others := map[string]string{
		"rss": "feed", "atom": "feed", "rdf": "feed", "jsonfeed": "feed", "atlassian": "statuspage", "statuspageio": "statuspage",
		"atlassianstatuspage": "statuspage", "kuma": "uptimekuma", "betteruptime": "betterstack", "gcp": "googlecloud", "google": "googlecloud",
		"googleworkspace": "googlecloud", "amazon": "aws", "awshealth": "aws", "trust": "salesforce", "salesforcetrust": "salesforce",
		"sorryapp": "sorry", "sorry™": "sorry",
	}
	key := strings.ReplaceAll(fold(name), ".", "")
	key = cmp.Or(others[key], key)
	for _, e := range engines() {
		if strings.ReplaceAll(fold(e.name()), ".", "") == key {
			return e, nil
		}
	}
	return nil, fmt.Errorf("%w: %q; the engines are %s", ErrEngine, name, strings.Join(Engines(), ", "))
}

// documentURL returns the address of a document below the page.
func documentURL(base *url.URL, path string) string {
	path, query, _ := strings.Cut(path, "?")
	u := *base
	u.Path, u.RawPath = strings.TrimRight(base.Path, "/")+"/"+path, ""
	u.RawQuery, u.Fragment = query, ""
	return u.String()
}

// atRoot returns the address of a document at the root of the page's host.
func atRoot(base *url.URL, path string) string {
	root := *base
	root.Path, root.RawPath = "/", ""
	return documentURL(&root, path)
}

func pageURL(base *url.URL) string { return base.String() }

// resolve returns the address behind a link of the page, or "" when it is not an http one.
func resolve(base *url.URL, href string) string {
	ref, err := url.Parse(strings.TrimSpace(href))
	if err != nil {
		return ""
	}
	u := base.ResolveReference(ref)
	u.Fragment = ""
	return link(u.String())
}
