package wire

import (
	"bytes"
	"html"
	"strings"

	nethtml "golang.org/x/net/html"
)

const (
	maxGist = 300 // bytes of a page's visible text that are kept
	maxLine = 500 // bytes of a text's first line that are kept
)

// page is what a reader would see of an HTML page.
type page struct {
	title string
	gist  string // the beginning of the visible text, white space collapsed
	login bool   // it asks for a password
}

// html reads an error page. The markup is read as a stream of tokens; a tree would be of no use here.
func (d *document) html() Error {
	p := readPage(d.text)
	e := Error{Shape: ShapeHTML, Title: p.title, Message: p.gist, Login: p.login}
	if e.Message == "" {
		e.Message = p.title
	}
	d.product(&e)
	return e
}

func readPage(text []byte) page {
	var p page
	var gist words
	var title words
	hidden := "" // the element whose text nobody sees
	z := nethtml.NewTokenizer(bytes.NewReader(text))
	for {
		switch z.Next() {
		case nethtml.ErrorToken:
			p.title, p.gist = title.String(), gist.String()
			return p
		case nethtml.TextToken:
			// Text and TagAttr would pull in a table of entities that is built at the start of every command; the standard
			// library builds its own when it is first used.
			switch hidden {
			case "":
				gist.add([]byte(html.UnescapeString(string(z.Raw()))), maxGist)
			case "title":
				title.add([]byte(html.UnescapeString(string(z.Raw()))), maxGist)
			}
		case nethtml.StartTagToken:
			if name, _ := z.TagName(); string(name) == "input" {
				p.login = p.login || asksPassword(z.Raw())
			} else if hidden == "" {
				hidden = hides(name)
			}
		case nethtml.SelfClosingTagToken:
			if name, _ := z.TagName(); string(name) == "input" {
				p.login = p.login || asksPassword(z.Raw())
			}
		case nethtml.EndTagToken:
			if name, _ := z.TagName(); string(name) == hidden {
				hidden = ""
			}
		}
	}
}

// hides gives the name of an element whose text is not part of what a page says, or "".
func hides(name []byte) string {
	for _, hidden := range [...]string{"title", "script", "style", "svg", "template", "noscript", "textarea", "select"} {
		if string(name) == hidden {
			return hidden
		}
	}
	return ""
}

// asksPassword looks for type=password in an input tag, quoted or not.
func asksPassword(tag []byte) bool {
	for _, word := range strings.Fields(strings.ToLower(string(tag))) {
		if value, ok := strings.CutPrefix(word, "type="); ok && strings.Trim(value, `"'/>`) == "password" {
			return true
		}
	}
	return false
}

// words collects text with white space collapsed, up to a bound.
type words struct{ strings.Builder }

func (w *words) add(text []byte, limit int) {
	for len(text) > 0 && w.Len() < limit {
		text = bytes.TrimLeft(text, " \t\r\n\f\u00a0")
		end := bytes.IndexAny(text, " \t\r\n\f\u00a0")
		if end < 0 {
			end = len(text)
		}
		if end == 0 {
			continue
		}
		if w.Len() > 0 {
			w.WriteByte(' ')
		}
		w.WriteString(clip(string(text[:min(end, 2*limit)]), limit-w.Len()))
		text = text[end:]
	}
}
