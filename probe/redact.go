package probe

import (
	"net/url"
	"slices"
	"strings"
)

// redacted stands for a secret in everything that is shown.
const redacted = "[redacted]"

// secretHeaders hold credentials, whole or in part.
var secretHeaders = []string{
	"Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "X-Api-Key", "Api-Key", "X-Auth-Token",
}

// RedactHeader gives a header's value without its secret. A scheme such as Bearer stays, because a wrong one is a finding.
func RedactHeader(name, value string) string {
	for _, secret := range secretHeaders {
		if !strings.EqualFold(name, secret) {
			continue
		}
		if scheme, rest, ok := strings.Cut(value, " "); ok && rest != "" && strings.HasSuffix(secret, "uthorization") {
			return scheme + " " + redacted
		}
		return redacted
	}
	return value
}

// secretParams are query parameters that people put keys into.
var secretParams = []string{"key", "api_key", "apikey", "access_token", "token", "auth", "password", "secret"}

func isSecretParam(name string) bool {
	return slices.ContainsFunc(secretParams, func(p string) bool { return strings.EqualFold(p, name) })
}

// RedactURL gives a URL for people: no user info, no secret query values.
func RedactURL(u *url.URL) string {
	shown := *u
	shown.User = nil
	if shown.RawQuery != "" {
		pairs := strings.Split(shown.RawQuery, "&")
		for i, pair := range pairs {
			if name, _, _ := strings.Cut(pair, "="); isSecretParam(name) {
				pairs[i] = name + "=" + redacted
			}
		}
		shown.RawQuery = strings.Join(pairs, "&")
	}
	return shown.String()
}

// redactUserinfo takes user:password@ out of something that may not even parse as a URL.
func redactUserinfo(raw string) string {
	scheme, rest, ok := strings.Cut(raw, "://")
	if !ok {
		return raw
	}
	authority, tail := rest, ""
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		authority, tail = rest[:i], rest[i:]
	}
	if i := strings.LastIndexByte(authority, '@'); i >= 0 {
		authority = authority[i+1:]
	}
	return scheme + "://" + authority + tail
}

// minSecret is how long a credential must be to be searched for in text. Shorter ones (the mock's key "expired") are
// ordinary words, and protect nothing.
const minSecret = 8

// scrubber takes the secrets themselves out of text that may quote them: a server's message, an error of the system.
type scrubber struct{ replacer *strings.Replacer }

func newScrubber(secrets []string) scrubber {
	var pairs []string
	for _, s := range secrets {
		if len(s) >= minSecret {
			pairs = append(pairs, s, redacted)
		}
	}
	if len(pairs) == 0 {
		return scrubber{}
	}
	return scrubber{strings.NewReplacer(pairs...)}
}

func (s scrubber) text(in string) string {
	if s.replacer == nil {
		return in
	}
	return s.replacer.Replace(in)
}

func (s scrubber) headers(lines []Header) []Header {
	out := make([]Header, 0, len(lines))
	for _, line := range lines {
		out = append(out, Header{line.Name, s.text(RedactHeader(line.Name, line.Value))})
	}
	return out
}
