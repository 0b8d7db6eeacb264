package probe

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// scrubber takes the secrets of a call out of text that may quote them: a server's message, an error of the system. It is
// the second line of defence; the first is that headers and URLs are redacted by name.
type scrubber struct {
	secrets []string // the longest first: one secret may begin another
	starts  string   // the characters that a spelling of one may start with
}

// newScrubber looks for each secret as it is, without what is around it, and as a body or a URL may spell it.
func newScrubber(secrets []string) scrubber {
	var s scrubber
	for _, secret := range withCores(secrets) {
		if worthHiding(secret) && !slices.Contains(s.secrets, secret) {
			s.secrets = append(s.secrets, secret)
			_, size := utf8.DecodeRuneInString(secret)
			s.starts += secret[:size]
		}
	}
	if len(s.secrets) > 0 {
		s.starts += escapeStarts
	}
	slices.SortFunc(s.secrets, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
	return s
}

// withCores adds to secrets what is left of them without white space, quotes and a scheme: a server that refuses " key" or
// "Bearer key" may quote the key alone.
func withCores(secrets []string) []string {
	out := slices.Clone(secrets)
	for _, secret := range secrets {
		for _, word := range strings.Fields(secret) {
			out = append(out, word, strings.TrimFunc(word, func(c rune) bool { return !unicode.IsPrint(c) || strings.ContainsRune("\"'`“”‘’", c) }))
		}
	}
	return out
}

// Hide takes a secret out of a text, however it is spelt there.
func Hide(text, secret string) string { return newScrubber([]string{secret}).text(text) }

// worthHiding leaves out what is shorter than any secret, and ordinary words: the mock's key "expired" would take the word
// out of every sentence and protect nothing.
func worthHiding(secret string) bool {
	notLetter := func(r rune) bool { return r >= 0x80 || !isLetter(byte(r)) }
	return len(secret) >= 8 || len(secret) >= 4 && strings.IndexFunc(secret, notLetter) >= 0
}

func (s scrubber) text(in string) string {
	var out strings.Builder
	shown := 0 // how much of in is in out
	for at := 0; ; at++ {
		next := strings.IndexAny(in[at:], s.starts)
		if next < 0 {
			break
		}
		at += next
		if n := s.secretAt(in[at:]); n > 0 {
			out.WriteString(in[shown:at] + redacted)
			shown, at = at+n, at+n-1
		}
	}
	if shown == 0 {
		return in
	}
	return out.String() + in[shown:]
}

// cut is text that ended before it was whole: what stands at its end may be the beginning of a secret.
func (s scrubber) cut(in string) string {
	in = s.text(in)
	for _, secret := range s.secrets {
		for n := len(secret) - 1; n >= leastBeginning; n-- {
			if rest, ok := strings.CutSuffix(in, secret[:n]); ok {
				return rest + redacted
			}
		}
	}
	return in
}

// leastBeginning is how much of a secret tells something.
const leastBeginning = 4

// body hides what is secret in a body, which may have been cut off.
func (s scrubber) body(in []byte, truncated bool) []byte {
	if !truncated || len(s.secrets) == 0 {
		return s.bytes(in)
	}
	return []byte(s.cut(string(in)))
}

// secretAt is how many bytes at the beginning of a text spell a secret, or 0.
func (s scrubber) secretAt(text string) int {
	for _, secret := range s.secrets {
		if n := spelt(text, secret); n > 0 {
			return n
		}
	}
	return 0
}

func (s scrubber) texts(in []string) []string {
	out := make([]string, len(in))
	for i, text := range in {
		out[i] = s.text(text)
	}
	return out
}

// bytes is in itself when there is nothing to hide.
func (s scrubber) bytes(in []byte) []byte {
	if len(s.secrets) == 0 {
		return in
	}
	if out := s.text(string(in)); out != string(in) {
		return []byte(out)
	}
	return in
}

// json keeps a JSON value valid: a secret that stands there as a number makes a string of it all.
func (s scrubber) json(in json.RawMessage) json.RawMessage {
	out := s.bytes(in)
	if bytes.Equal(out, in) || json.Valid(out) {
		return out
	}
	out, _ = json.Marshal(string(out)) // a string always encodes
	return out
}

func (s scrubber) headers(lines []Header) []Header {
	out := make([]Header, 0, len(lines))
	for _, line := range lines {
		out = append(out, Header{s.text(line.Name), s.text(RedactHeader(line.Name, line.Value))})
	}
	return out
}

// header is a header without secrets in its names and values. Nothing is redacted by name.
func (s scrubber) header(in http.Header) http.Header {
	if len(s.secrets) == 0 {
		return in
	}
	out := make(http.Header, len(in))
	for name, values := range in {
		shown := s.text(name)
		out[shown] = append(out[shown], s.texts(values)...)
	}
	return out
}

// secrets are the strings of a call that nothing may show.
func secrets(call Call) []string {
	out := []string{call.Key}
	for name, values := range call.Header {
		if !isSecretHeader(name) {
			continue
		}
		for _, value := range values {
			out = append(out, credentials(name, value)...)
		}
	}
	for _, u := range []*url.URL{call.URL, call.Base} {
		if u == nil {
			continue
		}
		if u.User != nil {
			_, basic, _ := strings.Cut(basicAuth(u.User), " ")
			out = append(out, credentials("Authorization", "Basic "+basic)...)
		}
		for name, values := range u.Query() {
			if isSecretParam(name) {
				out = append(out, values...)
			}
		}
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

// credentials are the secrets in a header's value.
func credentials(name, value string) []string {
	if strings.EqualFold(name, "Cookie") {
		var out []string
		for cookie := range strings.SplitSeq(value, ";") {
			_, secret, _ := strings.Cut(cookie, "=")
			out = append(out, strings.TrimSpace(secret))
		}
		return out
	}
	scheme, rest, found := strings.Cut(strings.TrimSpace(value), " ")
	if !found {
		return []string{value}
	}
	rest = strings.TrimSpace(rest)
	if strings.EqualFold(scheme, "Basic") {
		if plain, err := base64.StdEncoding.DecodeString(rest); err == nil {
			user, password, _ := strings.Cut(string(plain), ":")
			if password == "" {
				password = user // a token as the user, as many services have it
			}
			return []string{rest, password}
		}
	}
	return []string{rest}
}

// basicAuth is the Authorization that the user info of a URL stands for (RFC 7617).
func basicAuth(user *url.Userinfo) string {
	password, _ := user.Password()
	return "Basic " + base64.StdEncoding.EncodeToString([]byte(user.Username()+":"+password))
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
