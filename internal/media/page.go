package media

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/hex21/hex21/internal/markup"
	"github.com/hex21/hex21/internal/text"
)

const maxGist = 300 // bytes of the visible text that are kept

// Page is the visible content of an HTML page.
type Page struct {
	Title string
	Text  string   // the beginning of the visible text, white space collapsed
	Lines []string // the same, split where a block such as a heading or a paragraph begins or ends
	Login bool     // it has a password field, or sends the browser to a single sign-on
	Next  string   // the URL to which it redirects the browser (meta refresh)
}

// ReadPage reads a page as a stream of tokens.
func ReadPage(page []byte) Page {
	var p Page
	var seen, title Words
	var hidden atom.Atom // the element whose text is not shown
	var ends []int       // of lines in what was seen
	for t := range markup.Tokens(page) {
		p.Login = p.Login || t.AsksPassword() || t.SignsOn()
		if t.Kind != markup.Text && t.Kind != markup.Other && !isInline(t.Tag) && seen.Len() < maxGist && !slices.Contains(ends, seen.Len()) {
			ends = append(ends, seen.Len())
		}
		if p.Next == "" && t.Tag == atom.Meta && strings.EqualFold(t.Attribute("http-equiv"), "refresh") {
			p.Next = refreshTarget(t.Attribute("content"))
		}
		switch {
		case t.Kind == markup.Text && hidden == 0:
			seen.Add([]byte(t.Text()), maxGist)
		case t.Kind == markup.Text && hidden == atom.Title:
			title.Add([]byte(t.Text()), maxGist)
		case t.Kind == markup.Start && hidden == 0 && isHidden(t.Tag):
			hidden = t.Tag
		case t.Kind == markup.End && t.Tag == hidden:
			hidden = 0
		}
	}
	p.Title, p.Text = title.String(), seen.String()
	begin := 0
	for _, end := range append(ends, len(p.Text)) {
		if line := strings.TrimSpace(p.Text[begin:end]); line != "" {
			p.Lines = append(p.Lines, line)
		}
		begin = end
	}
	if end := strings.LastIndexByte(p.Text, ' '); end > 0 && len(p.Text) >= maxGist { // in the middle of a word
		p.Text = p.Text[:end] + " …"
	}
	return p
}

// isInline reports whether an element is part of the line that it is in.
func isInline(tag atom.Atom) bool {
	switch tag {
	case atom.A, atom.Abbr, atom.B, atom.Cite, atom.Code, atom.Em, atom.Font, atom.I, atom.Kbd, atom.Q, atom.Small, atom.Span, atom.Strong, atom.Tt, atom.U:
		return true
	}
	return false
}

// isHidden reports whether the text of an element is not visible.
func isHidden(tag atom.Atom) bool {
	switch tag {
	case atom.Title, atom.Script, atom.Style, atom.Svg, atom.Template, atom.Noscript, atom.Textarea, atom.Select:
		return true
	}
	return false
}

// Words collects text with white space collapsed.
type Words struct{ strings.Builder }

// Add adds a piece of text until the whole has limit bytes. Pieces are separate words.
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

// refreshTarget returns the URL in the content of a meta refresh, or "": "0; url=/login", or "0;/login" without the name.
func refreshTarget(content string) string {
	rest := strings.TrimLeft(content, " \t\r\n0123456789.")
	next := strings.TrimLeft(rest, " \t\r\n;,")
	if name, named, ok := strings.Cut(next, "="); ok && strings.EqualFold(strings.TrimSpace(name), "url") {
		next = named
	} else if next == rest {
		return "" // nothing separates it from the seconds
	}
	return strings.Trim(strings.TrimSpace(next), `'"`)
}
