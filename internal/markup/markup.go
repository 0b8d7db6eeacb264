// Package markup reads HTML as a stream of tokens. A tree would be of no use to those who look for a title, a link or a word.
package markup

import (
	"bytes"
	"html"
	"iter"
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Kind is what a token is.
type Kind int

// The kinds of tokens. A self-closing tag opens nothing.
const (
	Text Kind = iota
	Start
	End
	SelfClosing
	Other // a comment or a doctype
)

// Token is a piece of HTML.
type Token struct {
	Kind Kind
	// Tag is the element of a tag, or 0 for one that HTML does not have.
	Tag atom.Atom
	// Raw is the token as written. It is only valid until the next token.
	Raw []byte
}

// Tokens returns the tokens of a page.
func Tokens(page []byte) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		z := nethtml.NewTokenizer(bytes.NewReader(page))
		for {
			t := Token{Kind: Other}
			switch z.Next() {
			case nethtml.ErrorToken:
				return
			case nethtml.TextToken:
				t.Kind = Text
			case nethtml.StartTagToken:
				t.Kind = Start
			case nethtml.EndTagToken:
				t.Kind = End
			case nethtml.SelfClosingTagToken:
				t.Kind = SelfClosing
			}
			if t.Raw = z.Raw(); t.Kind != Text && t.Kind != Other {
				t.Tag = tagOf(t.Raw)
			}
			if !yield(t) {
				return
			}
		}
	}
}

// tagOf returns the element of a tag. The tokenizer's TagName would change the case of what is written.
func tagOf(raw []byte) atom.Atom {
	name := bytes.TrimPrefix(raw[1:], []byte("/"))
	if i := bytes.IndexAny(name, " \t\r\n\f/>"); i >= 0 {
		name = name[:i]
	}
	return atom.Lookup(bytes.ToLower(name))
}

// Text returns the text of the token.
//
// The tokenizer's own Text and TagAttr unescape with a table of two thousand entities that its package fills at the start of every command.
// The standard library fills its own when it is first used.
func (t Token) Text() string { return html.UnescapeString(string(t.Raw)) }

// AsksPassword reports whether the token is a field for a password.
func (t Token) AsksPassword() bool {
	return (t.Kind == Start || t.Kind == SelfClosing) && t.Tag == atom.Input && strings.EqualFold(t.Attribute("type"), "password")
}

// SignsOn reports whether the token is a field with which a page sends the browser to a single sign-on: of SAML or of WS-Federation.
func (t Token) SignsOn() bool {
	if t.Kind != Start && t.Kind != SelfClosing || t.Tag != atom.Input {
		return false
	}
	name := t.Attribute("name")
	return name == "SAMLRequest" || name == "SAMLResponse" || name == "wresult"
}

// Attribute returns the value of an attribute of a tag, or "".
func (t Token) Attribute(name string) string {
	rest := strings.TrimRight(string(t.Raw), "/>")
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
