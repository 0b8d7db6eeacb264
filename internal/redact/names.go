package redact

import (
	"net/url"
	"slices"
	"strings"
	"sync"

	"github.com/hex21/hex21/internal/ascii"
)

// The one list of what a secret is called: in headers, URL queries, JSON, forms, cookies, flags and logs alike.
var (
	// partsOfNames may occur anywhere in a name, without regard to case, hyphens, underscores and dots.
	partsOfNames = []string{
		"authorization", "authorisation", "authentication", "cookie", "token", "secret", "password", "passwd", "passphrase", "passcode", "credential",
		"signature", "sessionid", "sessid", "jwt", "saml", "apikey", "accesskey", "authkey", "privatekey", "subscriptionkey", "functionskey", "xauth",
		"assertion", "codeverifier", "bearer", "pwd",
	}
	// lastWords end a name, or are the whole name.
	lastWords = []string{
		"key", "auth", "session", "pass", "pw", "psw", "sig", "otp", "totp", "mfa", "pat", "pin", "sid", "cred", "creds", "admin", "hmac", "sas",
	}
	// harmlessKeys end in key but are not secrets.
	harmlessKeys = []string{
		"idempotency", "surrogate", "cache", "websocket", "partition", "primary", "foreign", "sort", "public", "i18n", "translation", "routing", "hot", "short",
	}
	// harmlessParts contain partsOfNames, but mean positions in lists, counts and types.
	harmlessParts = []string{"tokens", "pagetoken", "nexttoken", "continuationtoken", "tokentype", "tokencount", "tokenlimit"}
	// misspellings are common misspellings of the beginning of "authorization".
	misspellings = []string{"author", "autor", "auhtor", "athor", "auther", "atuhor", "uathor"}
)

const maxName = 100 // a longer one is not a name

// SecretName reports whether a name is that of a secret. It may be percent-encoded.
func SecretName(name string) bool {
	if name == "" || len(name) > maxName {
		return false
	}
	if strings.IndexByte(name, '%') >= 0 {
		if plain, err := url.QueryUnescape(name); err == nil {
			name = plain
		}
	}
	if !beginsPart(name) {
		return false
	}
	name = strings.Trim(name, " \t[]\"'")
	compact, last := compactName(name)
	switch {
	case containsAny(compact, harmlessParts):
		return strings.Contains(compact, "auth") && !strings.Contains(compact, "author")
	case last == "key":
		return !slices.ContainsFunc(harmlessKeys, func(kind string) bool { return strings.HasSuffix(compact, kind+"key") })
	case slices.Contains(lastWords, last):
		return true
	case len(compact) <= len("authorizationn")+1 && strings.HasSuffix(compact, "on"):
		for _, slip := range misspellings {
			if strings.HasPrefix(compact, slip) || strings.HasPrefix(compact, "x"+slip) {
				return true
			}
		}
	}
	return containsAny(compact, partsOfNames)
}

// heads is the set of the first three letters of all parts and words, five bits each, and of any letter before a word of two. Most names
// have none of them.
var heads = sync.OnceValue(func() *[1 << 10]uint32 {
	var set [1 << 10]uint32
	for _, part := range slices.Concat(partsOfNames, lastWords, misspellings) {
		two := int(part[0]&31)<<5 | int(part[1]&31)
		if len(part) > 2 {
			set[two] |= 1 << (part[2] & 31)
			continue
		}
		for before := range 32 {
			set[before<<5|two>>5] |= 1 << (two & 31)
		}
	}
	return &set
})

// beginsPart reports whether a part or a word begins with three letters of the name, between which may be characters that are not letters.
func beginsPart(name string) bool {
	set, two := heads(), 0
	for i := range len(name) {
		if !ascii.IsLetter(name[i]) {
			continue
		}
		c := int(name[i] & 31)
		if set[two]>>c&1 != 0 {
			return true
		}
		two = (two<<5 | c) & (1<<10 - 1)
	}
	return false
}

// compactName returns a name in lower case without the characters that join its words, and its last word. A capital after a lower-case
// letter begins a word; a number at the end does not count as one.
func compactName(name string) (compact, last string) {
	var b strings.Builder
	word := 0
	for i := range len(name) {
		switch c := name[i]; {
		case c == '-' || c == '_' || c == '.' || c == '[' || c == ']' || c == ':' || c == '$':
			word = b.Len()
		case ascii.IsUpper(c):
			if i > 0 && 'a' <= name[i-1] && name[i-1] <= 'z' {
				word = b.Len()
			}
			b.WriteByte(c | 0x20)
		default:
			b.WriteByte(c)
		}
	}
	compact = strings.TrimRight(b.String(), "0123456789")
	return compact, compact[min(word, len(compact)):]
}

func containsAny(s string, parts []string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(s, part) })
}

// schemes of credentials, which may stay in sight: a wrong one is a finding.
var schemes = []string{"bearer", "basic", "token", "apikey", "api-key", "negotiate", "ntlm", "digest", "hawk", "key"}

// HeaderValue returns a header's value without its secret. A scheme such as Bearer stays, because a wrong one is a finding.
func HeaderValue(name, value string) string {
	scheme, rest, two := strings.Cut(value, " ")
	two = two && rest != ""
	switch strings.ToLower(name) {
	case "authorization", "proxy-authorization":
		if two && len(scheme) <= len("AWS4-HMAC-SHA256") {
			return scheme + " " + Mark
		}
	case "location", "content-location", "referer", "origin", "link", "refresh":
		return Addresses(value)
	}
	switch {
	case value != "" && SecretName(name):
		return Mark
	case two && slices.Contains(schemes, strings.ToLower(scheme)) && !strings.ContainsAny(rest, "=\" ,"):
		return scheme + " " + Mark // credentials under another name; a challenge has parameters
	case two && (strings.EqualFold(scheme, "bearer") || strings.EqualFold(scheme, "basic")) && !strings.Contains(rest, "=\""):
		return scheme + " " + Mark
	}
	return hideTokens(value)
}
