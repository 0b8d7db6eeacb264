package status

import (
	"bytes"
	"html"
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxLinks bounds the links that are taken from one page.
const maxLinks = 2000

// facts are what the HTML of a page tells about it.
type facts struct {
	html  bool
	title string
	// login says that the page asks for a password.
	login bool
	links []string // of a and script, as written
	feeds []string // advertised RSS and Atom
}

// scan looks at an HTML document, once for all engines. For anything else it gives no facts.
func scan(a *answer) facts {
	if !a.ok() || !isHTML(a.contentType, a.body) {
		return facts{}
	}
	return a.look()
}

func lookAt(body []byte) facts {
	f := facts{html: true}
	z := nethtml.NewTokenizer(bytes.NewReader(body))
	inTitle := false
	for {
		kind := z.Next()
		if kind == nethtml.ErrorToken {
			return f
		}
		raw := string(z.Raw()) // see plain for why not Text
		if kind == nethtml.TextToken {
			if inTitle && f.title == "" {
				f.title = line(html.UnescapeString(raw))
			}
			continue
		}
		name, _ := z.TagName()
		tag := atom.Lookup(name)
		inTitle = tag == atom.Title && kind == nethtml.StartTagToken
		if kind != nethtml.StartTagToken && kind != nethtml.SelfClosingTagToken {
			continue
		}
		switch tag {
		case atom.Input:
			f.login = f.login || strings.EqualFold(attribute(raw, "type"), "password")
		case atom.A:
			f.link(attribute(raw, "href"))
		case atom.Script:
			f.link(attribute(raw, "src"))
		case atom.Link:
			switch strings.ToLower(attribute(raw, "type")) {
			case "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml":
				if href := attribute(raw, "href"); href != "" && len(f.feeds) < 10 {
					f.feeds = append(f.feeds, href)
				}
			}
		}
	}
}

func (f *facts) link(href string) {
	if href != "" && len(f.links) < maxLinks {
		f.links = append(f.links, href)
	}
}
