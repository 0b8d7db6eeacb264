package render

import (
	"cmp"
	"crypto/sha256"
	"encoding/base64"
	"html"
	"strings"
)

// htmlPage is a self-contained page: it loads nothing, and its content security policy keeps a browser from using any other script or
// style, whatever text is in it.
type htmlPage struct {
	title  string // as plain text
	style  string // the text of a style element; trusted
	script string // the text of a script element, or ""; trusted
	body   string // markup, made of escaped text
	icon   string // the icon of the tab as a data URL, or "" for none
}

func (p htmlPage) String() string {
	policy := "default-src 'none'; style-src " + sourceHash(p.style) + "; img-src data:; base-uri 'none'; form-action 'none'"
	if p.script != "" {
		policy += "; script-src " + sourceHash(p.script) + "; require-trusted-types-for 'script'"
	}
	icon := cmp.Or(p.icon, "data:,") // without one, a browser would ask the host for it
	var b strings.Builder
	b.WriteString("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
	b.WriteString("<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n")
	b.WriteString("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	b.WriteString("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
	b.WriteString("<title>" + htmlText(p.title) + "</title>\n")
	b.WriteString("<link rel=\"icon\" href=\"" + icon + "\">\n")
	b.WriteString("<style>" + p.style + "</style>\n")
	if p.script != "" {
		b.WriteString("<script>" + p.script + "</script>\n")
	}
	b.WriteString("</head>\n<body>\n" + p.body + "</body>\n</html>\n")
	return b.String()
}

// sourceHash names the text of a style or script element in a content security policy.
func sourceHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// htmlText returns text from outside on one line, escaped.
func htmlText(s string) string { return html.EscapeString(Clean(s)) }

// htmlProse returns a text of a catalog: text between backquotes is code. An odd backquote is not special.
func htmlProse(s string) string {
	parts := strings.Split(Clean(s), "`")
	for i, part := range parts {
		parts[i] = html.EscapeString(part)
		switch {
		case i%2 == 0 || len(parts)%2 == 0:
		case strings.Contains(part, " "): // a command to paste, not just a word
			parts[i] = `<code class="command">` + parts[i] + "</code>"
		default:
			parts[i] = "<code>" + parts[i] + "</code>"
		}
	}
	if len(parts)%2 == 0 {
		return strings.Join(parts, "`")
	}
	return strings.Join(parts, "")
}
