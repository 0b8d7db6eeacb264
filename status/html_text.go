package status

import (
	"html"
	"net/url"
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// plain turns the text of an update, which may be HTML, into plain text with one line for each block. Links keep their
// address behind the words when it is an http one. Words in angle brackets that are no HTML, such as <your-domain>, stay.
func plain(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return cut(lines(s), maxText)
	}
	var b strings.Builder
	var hidden atom.Atom // inside of script and style
	var links []string   // the open links' addresses
	z := nethtml.NewTokenizer(strings.NewReader(s))
	for b.Len() < 4*maxText {
		kind := z.Next()
		if kind == nethtml.ErrorToken {
			break
		}
		// The tokenizer's own Text and TagAttr unescape with a table of two thousand entities that the package fills
		// at start-up, of every command. Raw with html.UnescapeString, which fills its own when first used, leaves
		// that table out of the program.
		raw := string(z.Raw())
		if kind == nethtml.TextToken {
			if hidden == 0 {
				b.WriteString(html.UnescapeString(raw))
			}
			continue
		}
		if kind == nethtml.CommentToken || kind == nethtml.DoctypeToken {
			continue
		}
		name, _ := z.TagName()
		tag := atom.Lookup(name)
		switch {
		case tag == 0:
			b.WriteString(raw)
		case tag == atom.Script || tag == atom.Style:
			hidden = tag
			if kind == nethtml.EndTagToken {
				hidden = 0
			}
		case tag == atom.A && kind == nethtml.StartTagToken:
			links = append(links, link(attribute(raw, "href")))
		case tag == atom.A && len(links) > 0:
			if u := links[len(links)-1]; u != "" && !strings.HasSuffix(b.String(), u) {
				b.WriteString(" (" + u + ")")
			}
			links = links[:len(links)-1]
		case tag == atom.Li && kind == nethtml.StartTagToken:
			b.WriteString("\n- ")
		case block(tag):
			b.WriteByte('\n')
		}
	}
	return cut(lines(b.String()), maxText)
}

func block(tag atom.Atom) bool {
	switch tag {
	case atom.Br, atom.P, atom.Div, atom.Ul, atom.Ol, atom.Tr, atom.Table, atom.Blockquote, atom.Pre, atom.Hr,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Section, atom.Article:
		return true
	}
	return false
}

// lines trims each line, and leaves no empty one.
func lines(s string) string {
	var out []string
	for l := range strings.Lines(strings.ReplaceAll(s, "\r", "\n")) {
		if l = strings.Join(strings.Fields(l), " "); l != "" {
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n")
}

// attribute finds an attribute in the raw text of a start tag.
func attribute(raw, name string) string {
	rest := strings.TrimRight(raw, "/>")
	for {
		i := strings.IndexByte(rest, '=')
		if i < 0 {
			return ""
		}
		key := rest[:i]
		if j := strings.LastIndexAny(strings.TrimSpace(key), " \t\r\n/\"'"); j >= 0 {
			key = strings.TrimSpace(key)[j+1:]
		}
		value := strings.TrimLeft(rest[i+1:], " \t\r\n")
		switch {
		case value == "":
			return ""
		case value[0] == '"' || value[0] == '\'':
			end := strings.IndexByte(value[1:], value[0])
			if end < 0 {
				end = len(value) - 1
			}
			value, rest = value[1:1+end], value[min(end+2, len(value)):]
		default:
			end := strings.IndexAny(value, " \t\r\n")
			if end < 0 {
				end = len(value)
			}
			value, rest = value[:end], value[end:]
		}
		if strings.EqualFold(strings.TrimSpace(key), name) {
			return html.UnescapeString(value)
		}
	}
}

// link returns an address that is safe to show and to open: http or https with a host and without user information, or "".
func link(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || len(s) > 8*maxName {
		return ""
	}
	u.User = nil
	return u.String()
}
