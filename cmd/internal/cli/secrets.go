package cli

import (
	"strings"

	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/probe"
)

// CommandLine returns the words of a command line as one that can be pasted into a POSIX shell, without what is secret in it.
func CommandLine(words []string) string {
	shown := redact.Words(words)
	for i, word := range shown {
		shown[i] = probe.ShellQuote(word)
	}
	return strings.Join(shown, " ")
}

// addressVariables hold addresses, which may have passwords in them.
var addressVariables = []string{"HEX21_BASE_URL", "HEX21_STATUS_URL", "HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"}

// Knows adds secrets to those that nothing shows.
func (a *App) Knows(secrets ...string) { a.secrets = append(a.secrets, secrets...) }

// Hider returns what hides all secrets that are known so far: the key, and those in the command line and in addresses.
func (a *App) Hider() *redact.Hider {
	if a.hides.of == 0 {
		a.Knows(a.Sys.Getenv(KeyVariable))
		a.Knows(redact.InWords(a.Sys.Args)...)
		for _, name := range addressVariables {
			a.Knows(redact.InAddresses(a.Sys.Getenv(name))...)
		}
	}
	if a.hides.of != len(a.secrets) {
		a.hides.hider, a.hides.of = redact.New(a.secrets...), len(a.secrets)
	}
	return a.hides.hider
}

// Redact takes the secrets that are known out of what is shown.
func (a *App) Redact(text string) string { return a.Hider().Text(text) }
