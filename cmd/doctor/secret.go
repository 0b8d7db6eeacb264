package doctorcmd

import (
	"net/url"
	"strings"

	"github.com/hex21/hex21/internal/doctor"
	"github.com/hex21/hex21/probe"
)

// discreet takes out of a text what must not go into an issue: the key, the passwords of the addresses, and who is at home.
func (o *options) discreet(f doctor.Facts) func(string) string {
	secrets := []string{f.Key.Value, strings.TrimSpace(f.Key.Value)}
	addresses := append([]doctor.Setting{f.Base.Setting, f.Status.Setting}, f.Proxy.Variables...)
	for _, a := range addresses {
		secrets = append(secrets, userinfo(a.Value)...)
	}
	home := o.app.Sys.Home()
	return func(text string) string {
		for _, secret := range secrets {
			text = probe.Hide(text, secret)
		}
		return atHome(o.app.Redact(text), home)
	}
}

// userinfo gives the user and the password of an address, as they stand there and as they are meant.
func userinfo(address string) []string {
	authority := address
	if _, rest, ok := strings.Cut(address, "://"); ok {
		authority = rest
	}
	i := strings.LastIndexByte(authority, '@')
	if i < 0 {
		return nil
	}
	secrets := []string{authority[:i]}
	user, password, _ := strings.Cut(authority[:i], ":")
	for _, part := range []string{user, password} {
		secrets = append(secrets, part)
		if plain, err := url.PathUnescape(part); err == nil {
			secrets = append(secrets, plain)
		}
	}
	return secrets
}

// atHome writes ~ for the home directory, in a way that a shell still understands when the path is quoted.
func atHome(text, home string) string {
	if home == "" {
		return text
	}
	text = strings.ReplaceAll(text, "'"+home+"/", "~/'")
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, home)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		if rest == "" || strings.ContainsRune(`/\ :;,"')`+"`", rune(rest[0])) {
			b.WriteString("~")
		} else {
			b.WriteString(home)
		}
		text = rest
	}
}
