package redact

import (
	"bytes"
	"net/url"
	"strings"

	"github.com/hex21/hex21/internal/text"
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

// Characters of parameters, which may also be percent-encoded: what comes before a name, and what ends a value.
const (
	paramStarts = "?&#;"
	paramEnds   = "&#; \t\r\n\"'<>"
	maxLevel    = 8 // how often they may be encoded
)

// Query hides the values of secret parameters in a text, wherever they begin: in queries, fragments, and the segments of paths
// (;jsessionid=…), even where these are percent-encoded, as in the address of a page to return to. It also hides the keys and tokens of
// known services, which show in their form.
func Query(text string) string { return hideTokens(replace(text, params(text))) }

// params returns the spans of the values of secret parameters.
func params(text string) (spans []span) {
	for at := 0; ; {
		i := strings.IndexAny(text[at:], paramStarts+"%")
		if i < 0 {
			return spans
		}
		at += i
		size, _ := delimiterAt(text[at:], paramStarts)
		if size == 0 {
			at++
			continue
		}
		inPath := strings.HasSuffix(text[:at+size], ";") || size > 1 && text[at+size-1]|0x20 == 'b'
		at += size
		if strings.HasPrefix(text[at:], "amp;") { // as HTML has it
			at += len("amp;")
		}
		name, size, level := paramName(text[at:])
		if !SecretName(name) {
			continue
		}
		start := at + len(name) + size
		at = start + paramEnd(text[start:], level, inPath)
		spans = append(spans, span{start, at})
	}
}

// paramName returns the name that a text begins with, the length of the equals sign after it, and how often that is encoded.
func paramName(text string) (name string, size, level int) {
	window := text[:min(len(text), maxName+1)]
	for at := 0; ; at++ {
		i := strings.IndexAny(window[at:], "=?&#;/ \"'<>%")
		if i < 0 {
			return "", 0, 0
		}
		at += i
		if size, level = delimiterAt(text[at:], "="); size > 0 {
			return text[:at], size, level
		}
		if other, _ := delimiterAt(text[at:], paramStarts+"/"); other > 0 || text[at] != '%' {
			return "", 0, 0
		}
	}
}

// paramEnd returns the length of the value that a text begins with. What is encoded more often than its equals sign belongs to it.
func paramEnd(text string, level int, inPath bool) int {
	for at := 0; ; at++ {
		i := strings.IndexAny(text[at:], paramEnds+"?%")
		if i < 0 {
			return len(text)
		}
		switch at += i; text[at] {
		case '?':
			if inPath {
				return at
			}
		case '%':
			if size, encoded := delimiterAt(text[at:], "&#;"); size > 0 && encoded <= level {
				return at
			}
		default:
			return at
		}
	}
}

// delimiterAt returns the length of the delimiter that a text begins with, and how often it is percent-encoded: %3B once, %253B twice.
func delimiterAt(text, delimiters string) (size, level int) {
	if strings.IndexByte(delimiters, text[0]) >= 0 {
		return 1, 0
	}
	if text[0] != '%' {
		return 0, 0
	}
	for size, level = 1, 1; level < maxLevel && strings.HasPrefix(text[size:], "25"); level++ {
		size += 2
	}
	if c, n := hexDigits(text[size:], 2); n == 2 && strings.IndexByte(delimiters, byte(c)) >= 0 {
		return size + n, level
	}
	return 0, 0
}

// Users removes user:password@ from the URLs in a text, and leaves the text as it is otherwise.
func Users(text []byte) []byte {
	if bytes.IndexByte(text, '@') < 0 && !bytes.Contains(text, []byte("%40")) {
		return text
	}
	return []byte(withoutUsers(string(text)))
}

// withoutUsers removes user:password@ from the URLs in a text.
func withoutUsers(text string) string {
	var b strings.Builder
	if rest, ok := strings.CutPrefix(text, "//"); ok { // as a Location may begin
		b.WriteString("//")
		text = afterUser(rest, false)
	}
	for {
		end, encoded := schemeEnd(text)
		b.WriteString(text[:end])
		if text = text[end:]; text == "" {
			return b.String()
		}
		text = afterUser(text, encoded)
	}
}

// schemeEnd returns the index after the scheme of the next URL in a text and its slashes, or the length of the text. JSON may escape the
// slashes, as PHP does: https:\/\/; a URL that is a parameter of another one is percent-encoded.
func schemeEnd(text string) (end int, encoded bool) {
	for at := 0; ; {
		i := strings.IndexAny(text[at:], ":%")
		if i < 0 {
			return len(text), false
		}
		if at += i; text[at] == ':' {
			at++
		} else if at += len("%3A"); at > len(text) || !strings.EqualFold(text[at-len("%3A"):at], "%3A") {
			at -= len("3A")
			continue
		}
		first, _ := slash(text[at:])
		second, encoded := slash(text[at+first:])
		if first > 0 && second > 0 {
			return at + first + second, encoded
		}
	}
}

// slash returns the width of the slash at the beginning of a text, as it is or escaped, or 0.
func slash(text string) (width int, encoded bool) {
	if len(text) >= len("%2F") && strings.EqualFold(text[:len("%2F")], "%2F") {
		return len("%2F"), true
	}
	for width < len(text) && text[width] == '\\' {
		width++
	}
	switch {
	case strings.HasPrefix(text[width:], "/"):
		return width + 1, false
	case width > 0 && len(text) >= width+len("u002F") && strings.EqualFold(text[width:width+len("u002F")], "u002F"):
		return width + len("u002F"), false
	}
	return 0, false
}

// maxAuthority is the length of the longest percent-encoded authority that is searched for a user.
const maxAuthority = 1 << 10

// cutUser matches a user and a password that a logger has cut off before the @. A port would be a number.
var cutUser = text.Pattern(`^[^\[:]*:[^\[]*?[^\[\d.…][^\[]*?(\.\.\.|…)`)

// afterUser returns an authority and what follows it without the user.
func afterUser(text string, encoded bool) string {
	authority := text
	if encoded {
		authority = text[:min(len(text), maxAuthority)]
	}
	if i := strings.IndexAny(authority, "/?# \t\r\n\"'<>"); i >= 0 {
		authority = authority[:i]
	}
	if !encoded {
		user := strings.LastIndexByte(authority, '@') + 1
		if m := cutUser().FindStringSubmatchIndex(authority); m != nil && user == 0 {
			user = m[2]
		}
		return text[user:]
	}
	for _, end := range [...]string{"&", "%2F", "%2f", "%3F", "%3f"} {
		authority, _, _ = strings.Cut(authority, end)
	}
	user := strings.LastIndexByte(authority, '@') + 1
	if i := strings.LastIndex(authority, "%40"); i >= user {
		user = i + len("%40")
	}
	return text[user:]
}

// fromFirst returns the rest of a text, starting at the first of the ends.
func fromFirst(text, ends string) string {
	if i := strings.IndexAny(text, ends); i >= 0 {
		return text[i:]
	}
	return ""
}
