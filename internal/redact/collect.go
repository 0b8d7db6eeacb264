package redact

import (
	"cmp"
	"encoding/base64"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// SecretsInHeader returns the secrets in a header: the values under secret names, and those that follow a secret name in another value.
func SecretsInHeader(header http.Header) (secrets []string) {
	for name, values := range header {
		for _, value := range values {
			secrets = append(secrets, SecretsInHeaderValue(name, value)...)
		}
	}
	return secrets
}

// SecretsInHeaderValue returns the secrets in a header's value, if its name, its form or a name in its text shows that there are any.
func SecretsInHeaderValue(name, value string) []string {
	shown := HeaderValue(name, value)
	switch {
	case shown == value:
		return SecretsInLine(value) // a text, such as a User-Agent
	case !SecretName(name) && !strings.HasSuffix(shown, " "+Mark): // a URL
		return SecretsInAddresses(value)
	case strings.EqualFold(name, "Cookie"):
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
			password = cmp.Or(password, user) // many services take a token as the user
			return []string{rest, password}
		}
	}
	return []string{rest}
}

// SecretsInURL returns the secrets in a URL: its password, what it becomes as basic authentication, and the values of secret parameters of
// its path, its query and its fragment. u may be nil.
func SecretsInURL(u *url.URL) (secrets []string) {
	if u == nil {
		return nil
	}
	if u.User != nil {
		secrets = append(secrets, SecretsInHeaderValue("Authorization", BasicAuth(u.User))...)
	}
	text := u.EscapedPath() + "?" + u.RawQuery + "#" + u.EscapedFragment()
	secrets = append(append(secrets, inParams(text)...), tokensIn(u.Host+text)...)
	for pair := range strings.FieldsFuncSeq(u.RawQuery, func(c rune) bool { return c == '&' || c == ';' }) {
		name, value, _ := strings.Cut(pair, "=")
		if plain, err := url.QueryUnescape(value); err == nil && plain != value && strings.ContainsAny(plain, "=@:") && !SecretName(name) {
			secrets = append(secrets, SecretsInLine(plain)...) // an address to return to, or JSON
		}
		if len(secrets) >= maxSecrets {
			break
		}
	}
	return slices.DeleteFunc(secrets, func(s string) bool { return s == "" })
}

// inParams returns the values of secret parameters, both as written and decoded. In a path, they end with their segment.
func inParams(text string) (secrets []string) {
	for _, s := range params(text) {
		value := text[s.start:s.end]
		segment, _, _ := strings.Cut(value, "/")
		inPath, _ := url.PathUnescape(value)
		inQuery, _ := url.QueryUnescape(value)
		for _, secret := range []string{value, segment, inPath, inQuery} {
			if !slices.Contains(secrets, secret) {
				secrets = append(secrets, secret)
			}
		}
		if len(secrets) >= maxSecrets {
			break
		}
	}
	return secrets
}

// SecretsInAddresses returns the secrets in a text that is, or holds, one URL, which need not parse and need not have a scheme.
func SecretsInAddresses(text string) (secrets []string) {
	last := ""
	for part := range strings.FieldsFuncSeq(text, endsAddress) {
		if part[0] == '@' && strings.Contains(last, "//") { // after a password with a space at its end
			part = last + part
		}
		if last = part; !strings.ContainsAny(part, "@?;#%") {
			continue
		}
		authority := part
		if end, _ := schemeEnd(part); end < len(part) {
			authority = part[end:]
		}
		if i := strings.LastIndexByte(authority, '@'); i >= 0 && !strings.ContainsAny(authority[:i], "/?#") {
			secrets = append(secrets, inUserinfo(authority[:i])...)
		} else {
			secrets = append(secrets, inAccounts(part)...)
		}
		path, query, ok := strings.Cut(part, "?")
		secrets = append(secrets, inParams(path)...)
		if ok {
			secrets = append(secrets, SecretsInURL(&url.URL{RawQuery: query})...)
		}
		if len(secrets) >= maxSecrets {
			break
		}
	}
	return append(secrets, tokensIn(text)...)
}

// inAccounts returns the passwords of name:password@host wherever it stands in an address: after //, \\, or in the value of a parameter.
func inAccounts(part string) (secrets []string) {
	for len(secrets) < maxSecrets {
		before, after, ok := strings.Cut(part, "@")
		if !ok {
			break
		}
		part = after
		before = before[strings.LastIndexAny(before, `/\?#=&`)+1:]
		name, password, ok := strings.Cut(before, ":")
		if !ok || strings.EqualFold(name, "mailto") && !strings.Contains(password, ":") || strings.Trim(password, "0123456789:") == "" || strings.HasPrefix(after, "sha256:") {
			continue
		}
		secrets = append(secrets, inUserinfo(before)...)
		if _, end, ok := strings.Cut(password, ":"); ok {
			secrets = append(secrets, end) // a scheme without slashes
		}
	}
	return secrets
}

// endsAddress reports whether a character ends an address in a text.
func endsAddress(c rune) bool {
	switch c {
	case ' ', '\t', '\r', '\n', '"', '\'', '<', '>', ',':
		return true
	}
	return false
}

// inUserinfo returns the password of user info, both as written and decoded, or the user if there is no password.
func inUserinfo(info string) (secrets []string) {
	user, password, found := strings.Cut(info, ":")
	if !found {
		password = user
	}
	secrets = append(secrets, info, password)
	if plain, err := url.PathUnescape(password); err == nil && plain != password {
		secrets = append(secrets, plain)
	}
	return secrets
}

// BasicAuth returns the Authorization value that corresponds to the user info of a URL (RFC 7617).
func BasicAuth(user *url.Userinfo) string {
	password, _ := user.Password()
	return "Basic " + base64.StdEncoding.EncodeToString([]byte(user.Username()+":"+password))
}
