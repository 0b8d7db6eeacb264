package status

import (
	"net/url"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/hex21/hex21/internal/markup"
)

// plain turns the text of an update, which may be HTML, into plain text with one line for each block. Links keep their
// address after the words when it is an http one. Words in angle brackets that are not HTML, such as <your-domain>, stay.
func plain(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return cut(lines(s), maxText)
	}
	var b strings.Builder
	var hidden atom.Atom // inside of script and style
	var links []string   // the open links' addresses
	for t := range markup.Tokens([]byte(s)) {
		if b.Len() >= 4*maxText {
			break
		}
		switch {
		case t.Kind == markup.Other || t.Kind == markup.Text && hidden != 0:
		case t.Kind == markup.Text:
			b.WriteString(t.Text())
		case t.Tag == 0:
			b.Write(t.Raw)
		case t.Tag == atom.Script || t.Tag == atom.Style:
			hidden = t.Tag
			if t.Kind == markup.End {
				hidden = 0
			}
		case t.Tag == atom.A && t.Kind == markup.Start:
			links = append(links, link(t.Attribute("href")))
		case t.Tag == atom.A && len(links) > 0:
			if u := links[len(links)-1]; u != "" && !strings.HasSuffix(b.String(), u) {
				b.WriteString(" (" + u + ")")
			}
			links = links[:len(links)-1]
		case t.Tag == atom.Li && t.Kind == markup.Start:
			b.WriteString("\n- ")
		case block(t.Tag):
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

// lines trims each line and removes empty ones.
func lines(s string) string {
	var out []string
	for l := range strings.Lines(strings.ReplaceAll(s, "\r", "\n")) {
		if l = strings.Join(strings.Fields(l), " "); l != "" {
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n")
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
