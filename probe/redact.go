package probe

import (
	"net/url"
	"strings"
	"unicode"
)

// redacted stands for a secret in everything that is shown.
const redacted = "[redacted]"

// secretNames are what names of headers and query parameters that hold credentials have in them, without case, hyphens and
// underscores.
var secretNames = []string{
	"authorization", "cookie", "token", "secret", "password", "passwd", "credential", "signature", "sessionid", "jwt",
	"apikey", "accesskey", "authkey", "privatekey", "subscriptionkey", "functionskey", "authentication", "xauth",
}

// otherKeys are names that end in key, and hold none that opens anything.
var otherKeys = []string{"idempotencykey", "surrogatekey", "cachekey", "websocketkey", "partitionkey"}

// harmlessNames look like secretNames, but hold places in lists and counts of what is left.
var harmlessNames = []string{"tokens", "pagetoken", "nexttoken", "continuationtoken"}

func isSecretHeader(name string) bool {
	compact := strings.Map(func(r rune) rune {
		if r == '-' || r == '_' || r == '.' {
			return -1
		}
		return unicode.ToLower(r)
	}, name)
	last := strings.ToLower(name[strings.LastIndexAny(name, "-_.")+1:])
	switch {
	case compact == "auth", last == "session", last == "key" && compact != "key" && !containsAny(compact, otherKeys):
		return true
	case containsAny(compact, harmlessNames):
		return strings.Contains(compact, "auth")
	}
	return containsAny(compact, secretNames)
}

func isSecretParam(name string) bool {
	if plain, err := url.QueryUnescape(name); err == nil {
		name = plain
	}
	switch strings.ToLower(name) {
	case "key", "auth", "sig", "pwd":
		return true
	}
	return isSecretHeader(name)
}

func containsAny(s string, parts []string) bool {
	for _, part := range parts {
		if strings.Contains(s, part) {
			return true
		}
	}
	return false
}

// RedactHeader gives a header's value without its secret. A scheme such as Bearer stays, because a wrong one is a finding.
func RedactHeader(name, value string) string {
	switch strings.ToLower(name) {
	case "authorization", "proxy-authorization":
		if scheme, rest, ok := strings.Cut(value, " "); ok && rest != "" && len(scheme) <= len("AWS4-HMAC-SHA256") {
			return scheme + " " + redacted
		}
	case "location", "content-location", "referer", "origin", "link", "refresh":
		return redactTyped(value)
	}
	if value != "" && isSecretHeader(name) {
		return redacted
	}
	if scheme, rest, ok := strings.Cut(value, " "); ok && rest != "" && (strings.EqualFold(scheme, "Bearer") || strings.EqualFold(scheme, "Basic")) && !strings.Contains(rest, "=\"") {
		return scheme + " " + redacted // credentials under a name of their own; a challenge has parameters
	}
	return value
}

// RedactURL gives a URL for people: no user info, no secret query values.
func RedactURL(u *url.URL) string {
	shown := *u
	shown.User = nil
	return dropParams(shown.String())
}

// redactTyped takes user info and secret query values out of text with URLs in it, which need not parse.
func redactTyped(text string) string { return dropParams(dropUserinfo(text)) }

// dropParams takes the values out of secret query parameters, wherever they begin.
func dropParams(text string) string {
	var b strings.Builder
	for {
		i := strings.IndexAny(text, "?&#;")
		if i < 0 {
			return b.String() + text
		}
		b.WriteString(text[:i+1])
		text = text[i+1:]
		name, value, ok := strings.Cut(text, "=")
		if !ok || strings.ContainsAny(name, "?&#;/ \"'<>") || !isSecretParam(name) {
			continue
		}
		b.WriteString(name + "=" + redacted)
		text = after(value, "&#; \t\"'<>")
	}
}

// dropUserinfo takes user:password@ out of the URLs in a text.
func dropUserinfo(text string) string {
	var b strings.Builder
	if rest, ok := strings.CutPrefix(text, "//"); ok { // a Location may begin so
		b.WriteString("//")
		text = afterUserinfo(rest)
	}
	for {
		before, rest, ok := strings.Cut(text, "://")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		b.WriteString("://")
		text = afterUserinfo(rest)
	}
}

func afterUserinfo(text string) string {
	authority := strings.TrimSuffix(text, after(text, "/?# \t\"'<>"))
	return text[strings.LastIndexByte(authority, '@')+1:]
}

// after is text from the first of the ends on.
func after(text, ends string) string {
	if i := strings.IndexAny(text, ends); i >= 0 {
		return text[i:]
	}
	return ""
}
