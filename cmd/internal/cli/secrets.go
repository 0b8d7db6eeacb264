package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/shell"
	"github.com/hex21/hex21/internal/spelling"
)

// CommandLine returns words as a command line for a POSIX shell, with secrets redacted.
func CommandLine(words []string) string {
	shown := redact.Words(words)
	for i, word := range shown {
		shown[i] = shell.POSIX.Quote(word)
	}
	return strings.Join(shown, " ")
}

// addressVariables are variables whose values are URLs or are shown, so a password in them has to be hidden.
var addressVariables = []string{
	"HEX21_BASE_URL", "HEX21_STATUS_URL", "HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy",
	"HEX21_PROFILE", "HEX21_CONFIG", "NO_PROXY", "no_proxy", "TERM", "TZ", "SHELL", "XDG_CONFIG_HOME", "SSL_CERT_FILE", "SSL_CERT_DIR",
}

// AddSecrets adds secrets that must not be shown.
func (a *App) AddSecrets(secrets ...string) {
	for _, secret := range secrets {
		if !slices.Contains(a.secrets, secret) { // a page that is watched has the same ones each time
			a.secrets = append(a.secrets, secret)
		}
	}
}

// Secrets returns all secrets that are known so far: the key, and those in the command line and in URLs.
func (a *App) Secrets() []string {
	if a.hides.of == 0 {
		a.AddSecrets(a.Sys.Getenv(KeyVariable))
		a.AddSecrets(redact.SecretsInWords(a.Sys.Args)...)
		a.AddSecrets(keysInWords(a.Sys.Args)...)
		for _, name := range addressVariables {
			a.AddSecrets(redact.SecretsInAddresses(a.Sys.Getenv(name))...)
		}
	}
	return a.secrets
}

// Hider returns a Hider for all secrets that are known so far.
func (a *App) Hider() *redact.Hider {
	a.Secrets()
	if a.hides.of != len(a.secrets) {
		a.hides.hider, a.hides.of = redact.New(slices.DeleteFunc(slices.Clone(a.secrets), isOwnWord)...), len(a.secrets)
	}
	return a.hides.hider
}

// isOwnWord reports whether a secret is a word of the program: its name, that of a schema, or an entry of the catalog. Hiding it would hide the
// program's own texts and nothing that is not public. The texts of a server are redacted before, also of such a secret.
func isOwnWord(secret string) bool {
	if secret == "hex21" || strings.HasPrefix(secret, "hex21.") {
		return true
	}
	entry, ok := explain.Builtin().Get(secret)
	return ok && entry.Code == secret
}

// Redact hides the known secrets in a text.
func (a *App) Redact(text string) string { return a.Hider().Text(text) }

// keysInWords returns the words after "auth login", which takes no arguments, after "auth" instead of a command, and after the setting key_from,
// which takes a source, because they may be a key.
func keysInWords(words []string) []string {
	words = slices.DeleteFunc(slices.Clone(words), func(word string) bool { return strings.HasPrefix(word, "-") })
	if i := slices.Index(words, "login"); i > 0 && words[i-1] == "auth" {
		return words[i+1:]
	}
	if len(words) > 1 && words[0] == "auth" && strings.ContainsAny(words[1], "0123456789") { // as the name of a command does not
		return words[1:]
	}
	var keys []string
	for i, word := range words {
		setting, value, ok := strings.Cut(word, "=")
		switch {
		case !isKeySource(setting):
		case ok && value != "":
			keys = append(keys, value)
		default:
			keys = append(keys, words[i+1:]...)
		}
	}
	return slices.DeleteFunc(keys, func(word string) bool {
		source, _, _ := strings.Cut(word, ":")
		return slices.Contains([]string{"", "=", "keychain", "env", "file", "{command"}, source) || variableIn(word) != ""
	})
}

// isKeySource reports whether a word names the setting key_from, in any spelling: key-from, keyFrom, key.from, profiles.a.key_frm.
func isKeySource(setting string) bool {
	lower := strings.ToLower(setting)
	if strings.HasSuffix(lower, "."+config.FromCommand) {
		return false
	}
	return strings.Contains(strings.NewReplacer("-", "", "_", "", ".", "").Replace(lower), "keyfrom") ||
		spelling.Nearest(lower[strings.LastIndexByte(lower, '.')+1:], []string{"key_from"}) != ""
}

// variableIn returns the name of the variable that a value such as $HEX21_KEY or HEX21_KEY means, or "".
func variableIn(value string) string {
	name := strings.Trim(value, "${}%")
	if !strings.Contains(name, "_") || !ascii.IsName(name) || name != strings.ToUpper(name) || len(redact.LikeKeys([]string{name})) > 0 {
		return ""
	}
	return name
}

// AddMisplaced adds what looks like a key in an error, in the command line and in variables of hex21. The message of a usage error quotes
// what it does not accept, and that may be a key in the place of something else.
func (a *App) AddMisplaced(err error) {
	words := a.Argv()
	for _, name := range addressVariables {
		if strings.HasPrefix(name, "HEX21_") {
			words = append(words, a.Sys.Getenv(name))
		}
	}
	for word := range strings.FieldsSeq(err.Error()) {
		if !strings.Contains(word, "/") { // a path, in which folders may have random names
			words = append(words, word)
		}
	}
	a.AddSecrets(redact.LikeKeys(words)...)
}

// addConfigSecrets adds the secrets in a config file: those in commands, URLs and the values of flags.
func (a *App) addConfigSecrets(f config.File) {
	for _, p := range f.Levels() {
		a.AddSecrets(redact.SecretsInWords(p.KeyFrom.Command)...)
		if len(p.KeyFrom.Command) > 0 {
			a.AddSecrets(redact.LikeKeys(p.KeyFrom.Command[:1])...)
		}
		for _, address := range append([]string{p.BaseURL, p.StatusURL}, p.Catalogs...) {
			a.AddSecrets(redact.SecretsInAddresses(address)...)
		}
		for name, values := range p.Defaults {
			for _, value := range values {
				a.AddSecrets(redact.SecretsInWords([]string{"--" + name[strings.LastIndexByte(name, '.')+1:] + "=" + value})...)
			}
		}
	}
}

// redactOutput returns a text or documents with the known secrets hidden. Documents stay valid.
func (a *App) redactOutput(text []byte) []byte {
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

// redactDocument returns a document with the known secrets hidden, to be encoded in any format. If there are none, it returns the document itself.
func (a *App) redactDocument(doc any) any {
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

// WriteFile writes a result to a file, with the known secrets hidden.
func (a *App) WriteFile(ctx context.Context, path string, text []byte) error {
	return a.WriteRaw(ctx, path, a.redactOutput(text))
}
