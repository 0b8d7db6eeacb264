package media

import (
	"bytes"
	"html"
	"strings"

	nethtml "golang.org/x/net/html"

	"github.com/hex21/hex21/internal/text"
)

const maxGist = 300 // bytes of the visible text that are kept

// Page is what a visitor would see of an HTML page.
type Page struct {
	Title string
	Text  string // the beginning of the visible text, white space collapsed
	Login bool   // it asks for a password
}

// ReadPage reads a page as a stream of tokens; a tree would be of no use here.
func ReadPage(markup []byte) Page {
	var p Page
	var seen, title Words
	hidden := "" // the element whose text nobody sees
	z := nethtml.NewTokenizer(bytes.NewReader(markup))
	for {
		switch z.Next() {
		case nethtml.ErrorToken:
			p.Title, p.Text = title.String(), seen.String()
			return p
		case nethtml.TextToken:
			// Text and TagAttr would pull in a table of entities that is built at the start of every command; the standard
			// library builds its own when it is first used.
			switch hidden {
			case "":
				seen.Add([]byte(html.UnescapeString(string(z.Raw()))), maxGist)
			case "title":
				title.Add([]byte(html.UnescapeString(string(z.Raw()))), maxGist)
			}
		case nethtml.StartTagToken:
			if name, _ := z.TagName(); string(name) == "input" {
				p.Login = p.Login || asksPassword(z.Raw())
			} else if hidden == "" {
				hidden = hides(name)
			}
		case nethtml.SelfClosingTagToken:
			if name, _ := z.TagName(); string(name) == "input" {
				p.Login = p.Login || asksPassword(z.Raw())
			}
		case nethtml.EndTagToken:
			if name, _ := z.TagName(); string(name) == hidden {
				hidden = ""
			}
		}
	}
}

// hides returns the name of an element whose text is not part of what a page says, or "".
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

// Words collects text with white space collapsed.
type Words struct{ strings.Builder }

// Add adds a piece of text until the whole has limit bytes. Pieces are words of their own.
func (w *Words) Add(piece []byte, limit int) {
	for len(piece) > 0 && w.Len() < limit {
		piece = bytes.TrimLeft(piece, " \t\r\n\f\u00a0")
		end := bytes.IndexAny(piece, " \t\r\n\f\u00a0")
		if end < 0 {
			end = len(piece)
		}
		if end == 0 {
			continue
		}
		if w.Len() > 0 {
			w.WriteByte(' ')
		}
		w.WriteString(text.Clip(string(piece[:min(end, 2*limit)]), limit-w.Len()))
		piece = piece[end:]
	}
}
