package status

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/hex21/hex21/internal/markup"
)

// maxLinks bounds the links that are taken from one page.
const maxLinks = 2000

// facts are what the HTML of a page shows about it.
type facts struct {
	html  bool
	title string
	// login reports whether the page asks for a password.
	login bool
	links []string // of a and script, as written
	feeds []string // advertised RSS and Atom
}

// scan looks at an HTML document, once for all engines. It returns no facts for anything else.
func scan(a *answer) facts {
	if !a.ok() || !isHTML(a.contentType, a.body) {
		return facts{}
	}
	return a.look()
}

func factsOf(body []byte) facts {
	f := facts{html: true}
	inTitle := false
	for t := range markup.Tokens(body) {
		if t.Kind == markup.Text {
			if inTitle && f.title == "" {
				f.title = line(t.Text())
			}
			continue
		}
		inTitle = t.Tag == atom.Title && t.Kind == markup.Start
		if t.Kind != markup.Start && t.Kind != markup.SelfClosing {
			continue
		}
		f.login = f.login || t.AsksPassword()
		switch t.Tag {
		case atom.A:
			f.link(t.Attribute("href"))
		case atom.Script:
			f.link(t.Attribute("src"))
		case atom.Link:
			switch strings.ToLower(t.Attribute("type")) {
			case "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml":
				if href := t.Attribute("href"); href != "" && len(f.feeds) < 10 {
					f.feeds = append(f.feeds, href)
				}
			}
		}
	}
	return f
}

func (f *facts) link(href string) {
	if href != "" && len(f.links) < maxLinks {
		f.links = append(f.links, href)
	}
}
