package redact

import (
	"bytes"
	"net/url"
	"strings"
)

// URL returns a URL for people: without user and password, and without the values of secret query parameters.
func URL(u *url.URL) string {
	shown := *u
	shown.User = nil
	return Query(shown.String())
}

// Addresses hides users, passwords and the values of secret query parameters in a text that contains URLs, which need not parse.
func Addresses(text string) string { return Query(withoutUsers(text)) }

// Address is like Addresses, for one address that a person typed, which may lack its scheme: ann:password@host/path.
func Address(text string) string { return Addresses(withoutSchemelessUser(text)) }

// withoutSchemelessUser removes user:password@ from an address that lacks its scheme.
func withoutSchemelessUser(text string) string {
	authority := text[:len(text)-len(fromFirst(text, "/?# \t"))]
	if i := strings.LastIndexByte(authority, '@'); i >= 0 && strings.Contains(authority[:i], ":") {
		return text[i+1:]
	}
	return text
}

const (
	paramStarts = "?&#;"
	paramEnds   = "&#; \t\r\n\"'<>"
)

// Query hides the values of secret parameters in a text, wherever they begin.
func Query(text string) string {
	var b strings.Builder
	for {
		i := strings.IndexAny(text, paramStarts)
		if i < 0 {
			return b.String() + text
		}
		b.WriteString(text[:i+1])
		text = text[i+1:]
		text = strings.TrimPrefix(text, "amp;") // as HTML has it
		name := text[:min(len(text), maxName+1)]
		end := strings.IndexAny(name, "=?&#;/ \"'<>")
		if end < 0 || name[end] != '=' || !SecretName(name[:end]) {
			continue
		}
		b.WriteString(text[:end+1] + Mark)
		text = fromFirst(text[end+1:], paramEnds)
	}
}

// Users removes user:password@ from the URLs in a text, and leaves the text as it is otherwise.
func Users(text []byte) []byte {
	if !bytes.Contains(text, []byte("://")) || bytes.IndexByte(text, '@') < 0 {
		return text
	}
	return []byte(withoutUsers(string(text)))
}

// withoutUsers removes user:password@ from the URLs in a text.
func withoutUsers(text string) string {
	var b strings.Builder
	if rest, ok := strings.CutPrefix(text, "//"); ok { // a Location may begin so
		b.WriteString("//")
		text = afterUser(rest)
	}
	for {
		before, rest, ok := strings.Cut(text, "://")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		b.WriteString("://")
		text = afterUser(rest)
	}
}

func afterUser(text string) string {
	authority := text
	if i := strings.IndexAny(text, "/?# \t\r\n\"'<>"); i >= 0 {
		authority = text[:i]
	}
	return text[strings.LastIndexByte(authority, '@')+1:]
}

// fromFirst returns the rest of a text, starting at the first of the ends.
func fromFirst(text, ends string) string {
	if i := strings.IndexAny(text, ends); i >= 0 {
		return text[i:]
	}
	return ""
}
