package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/shell"
)

// CommandLine returns the words of a command line as one that can be pasted into a POSIX shell, without what is secret in it.
func CommandLine(words []string) string {
	shown := redact.Words(words)
	for i, word := range shown {
		shown[i] = shell.POSIX.Quote(word)
	}
	return strings.Join(shown, " ")
}

// addressVariables hold addresses, which may have passwords in them, or are shown and may hold one by mistake.
var addressVariables = []string{
	"HEX21_BASE_URL", "HEX21_STATUS_URL", "HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy",
	"HEX21_PROFILE", "HEX21_CONFIG", "NO_PROXY", "no_proxy", "TERM", "TZ", "SHELL", "XDG_CONFIG_HOME", "SSL_CERT_FILE", "SSL_CERT_DIR",
}

// Knows adds secrets to those that nothing shows.
func (a *App) Knows(secrets ...string) { a.secrets = append(a.secrets, secrets...) }

// Hider returns what hides all secrets that are known so far: the key, and those in the command line and in addresses.
func (a *App) Hider() *redact.Hider {
	if a.hides.of == 0 {
		a.Knows(a.Sys.Getenv(KeyVariable))
		a.Knows(redact.InWords(a.Sys.Args)...)
		a.Knows(keysInWords(a.Sys.Args)...)
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

// keysInWords are what was typed behind "auth login", which takes no key there, or behind "auth" in place of a command: whatever it is, it
// may be a key.
func keysInWords(words []string) []string {
	words = slices.DeleteFunc(slices.Clone(words), func(word string) bool { return strings.HasPrefix(word, "-") })
	if i := slices.Index(words, "login"); i > 0 && words[i-1] == "auth" {
		return words[i+1:]
	}
	if len(words) > 1 && words[0] == "auth" && strings.ContainsAny(words[1], "0123456789") { // as the name of a command does not
		return words[1:]
	}
	return nil
}

// Shown returns a text or documents without the secrets that are known. Documents stay valid.
func (a *App) Shown(text []byte) []byte {
	out := a.Hider().Bytes(text, false)
	if len(out) == len(text) && bytes.Equal(out, text) || !areDocuments(text) {
		return out
	}
	return a.Hider().Document(text)
}

// areDocuments reports whether a text is JSON, one document or one on each line.
func areDocuments(text []byte) bool {
	if len(text) == 0 || text[0] != '{' && text[0] != '[' {
		return false
	}
	for line := range bytes.Lines(text) {
		if !json.Valid(line) {
			return json.Valid(text)
		}
	}
	return true
}

// Safe returns a document without the secrets that are known, ready to be encoded in any format. It is the document itself where
// there are none.
func (a *App) Safe(doc any) any {
	if a.Hider() == nil {
		return doc
	}
	text, err := render.EncodeLine(doc)
	if err != nil {
		return doc // what encodes it finds the same error, and reports it
	}
	shown := a.Hider().Document(text)
	if bytes.Equal(shown, text) {
		return doc
	}
	return json.RawMessage(bytes.TrimSpace(shown))
}

// WriteFile writes a file that holds a result, without the secrets that are known.
func (a *App) WriteFile(ctx context.Context, path string, text []byte) error {
	return a.WriteRaw(ctx, path, a.Shown(text))
}
