package doctorcmd

import (
	"strings"

	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/doctor"
	"github.com/hex21/hex21/internal/redact"
)

// redactor removes from a text what must not be posted in an issue: the key, passwords in URLs, and the user's name in paths.
func (o *options) redactor(f doctor.Facts) func(string) string {
	secrets := []string{f.Key.Value, strings.TrimSpace(f.Key.Value)}
	addresses := append([]config.Setting{f.Base.Setting, f.Status.Setting}, f.Proxy.Variables...)
	for _, a := range addresses {
		secrets = append(secrets, redact.SecretsInAddresses(a.Value)...)
		if user, _, ok := strings.Cut(userinfo(a.Value), ":"); ok {
			secrets = append(secrets, user)
		}
	}
	hide, home := redact.New(secrets...), o.app.Sys.Home()
	return func(text string) string { return tildePath(o.app.Redact(hide.Text(text)), home) }
}

// userinfo matches the part before the @ of a URL.
func userinfo(address string) string {
	if _, rest, ok := strings.Cut(address, "://"); ok {
		address = rest
	}
	return address[:max(0, strings.LastIndexByte(address, '@'))]
}

// tildePath writes ~ for the home directory, in a way that a shell still understands when the path is quoted.
func tildePath(text, home string) string {
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
