package cmd

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/keychain"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/probe"
)

// authDoc is what "hex21 auth -o json" prints.
type authDoc struct {
	Schema string `json:"schema"`
	// Origin is where the key may be sent: scheme, host and port of the base URL.
	Origin string `json:"origin"`
	// Key is the key that a call would carry, absent when there is none.
	Key      *authKeyDoc     `json:"key,omitempty"`
	Keychain authKeychainDoc `json:"keychain"`
}

type authKeyDoc struct {
	From        string `json:"from"`
	Fingerprint string `json:"fingerprint"`
	Source      string `json:"source"` // environment, profile or file
	Name        string `json:"name"`
	At          string `json:"at,omitempty"`
}

type authKeychainDoc struct {
	Available   bool   `json:"available"`
	Reason      string `json:"reason,omitempty"`
	Fingerprint string `json:"fingerprint,omitempty"` // of the key that it has for the origin
}

func newAuth(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "auth",
		Short: "Keep the key in the system's keychain, and say which key is used",
		Long: `Keep the key of an installation in the system's keychain: the Keychain of macOS, the Credential Manager of Windows, the Secret
Service (GNOME Keyring, KWallet, KeePassXC) elsewhere. It belongs to the origin of the base URL, such as
https://cms.example.org, and is sent to no other one.

A key is shown as its fingerprint alone: the first 8 digits of its SHA-256, which tell two keys apart. They do not help anybody
to find a random key; a key that is a word can be guessed with or without them.

Without a keychain, as in CI and in containers, the key comes from a variable or a command: see hex21 help config.`,
		Example: `  hex21 config set base_url https://cms.example.org/api && hex21 auth login
  hex21 auth status                  # exits 3 when there is no key`,
	}
	c.AddCommand(newAuthLogin(a), newAuthLogout(a), newAuthStatus(a))
	return c
}

func newAuthLogin(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "login",
		Short: "Put the key of the installation into the keychain",
		Long: `Put the key of the installation into the keychain. It is typed without being shown, or read from stdin when that is no terminal.
The config file, in the profile when one is chosen, then says key_from: keychain, so that the keychain is asked from now on; for
whoever never logs in it is not.

Exits 2 when it is not said which installation is meant or the key is none, 1 when the keychain cannot be used.`,
		Example: `  hex21 config set base_url https://cms.example.org/api && hex21 auth login
  pass show hex21 | hex21 auth login && hex21 probe /articles`,
		Args: arity(0, 0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			ctx, stop := interruptible(c.Context())
			defer stop()
			return a.login(ctx)
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
}

func newAuthLogout(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "logout",
		Short: "Take the key of the installation out of the keychain",
		Long: `Take the key of the installation out of the keychain, and key_from: keychain out of the config file.

Exits 3 when the keychain has no such key, 1 when it cannot be used.`,
		Example: `  hex21 auth status && hex21 auth logout`,
		Args:    arity(0, 0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			ctx, stop := interruptible(c.Context())
			defer stop()
			return a.logout(ctx)
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
}

func newAuthStatus(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "status",
		Short: "Say which key is used, where it comes from, and whether the keychain answers",
		Long: `Say which key a call would carry and where it comes from. This asks the keychain and runs the key command, if there is one; no
call is made.

Exits 0 when there is a key, 3 when there is none, 2 when its source gives none, 1 when the keychain cannot be used.`,
		Example: `  hex21 auth status
  hex21 auth status --jq .key.fingerprint`,
		Args: arity(0, 0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			ctx, stop := interruptible(c.Context())
			defer stop()
			return a.authStatus(ctx)
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
}

// login keeps a key and makes the config file ask for it.
func (a *app) login(ctx context.Context) error {
	s, prefix, err := a.authTarget()
	if err != nil {
		return err
	}
	key, err := a.askKey(ctx, s.key.origin)
	if err != nil {
		return err
	}
	a.secrets = append(a.secrets, key)
	if err := a.keychain().Set(ctx, s.key.origin, key); err != nil {
		return keychainError(err)
	}
	if level(s.conf).KeyFrom.Kind != config.FromKeychain {
		if _, err := a.editFile(ctx, prefix+"key_from", []string{config.FromKeychain}); err != nil {
			return fmt.Errorf("the key is in the keychain, but the config file does not say so: %w", err)
		}
	}
	a.forgetConfig()
	if s, err = a.settings(""); err != nil {
		return err
	}
	if s.key.who.kind == fromEnvironment {
		a.note("%s is set and wins over the keychain", keyVariable)
	}
	return a.emitAuth(ctx, s, key, authKeychainDoc{Available: true, Fingerprint: fingerprint(key)})
}

// logout forgets a key, and takes back what login wrote.
func (a *app) logout(ctx context.Context) error {
	s, prefix, err := a.authTarget()
	if err != nil {
		return err
	}
	err = a.keychain().Delete(ctx, s.key.origin)
	gone := errors.Is(err, keychain.ErrNotFound)
	if err != nil && !gone {
		return keychainError(err)
	}
	if level(s.conf).KeyFrom.Kind == config.FromKeychain {
		if _, err := a.editFile(ctx, prefix+"key_from", nil); err != nil {
			return err
		}
	}
	if gone {
		return withHint(&notSetError{"a key for " + s.key.origin}, "hex21 auth status says which key is used")
	}
	a.forgetConfig()
	if s, err = a.settings(""); err != nil {
		return err
	}
	return a.emitAuth(ctx, s, "", authKeychainDoc{Available: true})
}

// authTarget is the installation that a key is for, and the level of the config file that speaks of it.
func (a *app) authTarget() (s settings, prefix string, err error) {
	if s, err = a.settings(""); err != nil {
		return s, "", err
	}
	if s.baseIsDefault {
		return s, "", withHint(usagef("no base URL is set: which installation is the key for?"),
			"hex21 config set base_url https://your-domain/api")
	}
	if name := s.conf.chosen.value; name != "" {
		prefix = "profiles." + name + "."
	}
	own, err := probe.BaseURL(level(s.conf).BaseURL)
	if err == nil && !probe.SameOrigin(own, s.base) {
		return s, "", withHint(usagef("%s says %s, and %sbase_url in the config file %s", s.baseFrom, s.key.origin, prefix, originOf(own)),
			"give it a profile: hex21 config set profiles.NAME.base_url %s, then hex21 --profile NAME auth login", s.key.origin+s.base.EscapedPath())
	}
	return s, prefix, nil
}

// level is the chosen profile, or what the file says outside its profiles when none is chosen.
func level(conf configuration) config.Profile {
	if conf.chosen.value != "" {
		return conf.profile
	}
	return conf.file.Common
}

// askKey has the key typed, or reads it from stdin when that is no terminal.
func (a *app) askKey(ctx context.Context, origin string) (string, error) {
	var text []byte
	var err error
	if a.sys.StdinTerminal && a.sys.ReadSecret != nil {
		text, err = a.sys.ReadSecret(ctx, "key for "+render.Clean(origin)+" (not shown): ")
	} else {
		text, err = readInput(ctx, a.stdin, maxKey+1)
	}
	key := strings.TrimSpace(string(text))
	switch {
	case errors.Is(err, context.Canceled):
		return "", err
	case err != nil:
		return "", fmt.Errorf("reading the key: %w", err)
	case key == "":
		return "", withHint(usagef("no key was given"), "type it, or give it on stdin: pass show hex21 | hex21 auth login")
	case len(text) > maxKey:
		return "", usagef("stdin holds more than a key")
	case strings.ContainsFunc(key, func(r rune) bool { return r <= ' ' || r >= 0x7f }):
		return "", withHint(usagef("a key is one word of ASCII characters, and this is not one"), "give the key alone, without Bearer and without quotes")
	}
	return key, nil
}

func (a *app) authStatus(ctx context.Context) error {
	s, err := a.settings("")
	if err != nil {
		return err
	}
	stored, keychainErr := a.keychain().Get(ctx, s.key.origin)
	a.secrets = append(a.secrets, stored)
	found := authKeychainDoc{Available: true}
	var unavailable *keychain.UnavailableError
	switch {
	case errors.As(keychainErr, &unavailable):
		found = authKeychainDoc{Reason: unavailable.Reason}
	case keychainErr == nil:
		found.Fingerprint = fingerprint(stored)
	case !errors.Is(keychainErr, keychain.ErrNotFound):
		return keychainErr
	}
	key := stored
	if s.key.from.Kind != config.FromKeychain {
		if key, err = a.fetchKey(ctx, s.key); err != nil {
			return err
		}
	}
	if err := a.emitAuth(ctx, s, key, found); err != nil {
		return err
	}
	switch {
	case key != "":
		return nil
	case s.key.from.Kind == config.FromKeychain && !found.Available:
		return &shownError{keychainErr}
	}
	return errReported
}

// emitAuth writes what is known of the key in the chosen format.
func (a *app) emitAuth(ctx context.Context, s settings, key string, found authKeychainDoc) error {
	doc := authDoc{Schema: "hex21.auth/v1", Origin: s.key.origin, Keychain: found}
	shown := render.AuthView{Origin: doc.Origin, Available: found.Available, Reason: found.Reason, Stored: found.Fingerprint}
	if key != "" && s.key.from.Kind != "" {
		if s.key.who.kind == fromEnvironment {
			key = a.sys.Getenv(keyVariable)
		}
		who := s.key.who
		doc.Key = &authKeyDoc{From: s.key.from.String(), Fingerprint: fingerprint(key), Source: who.kind, Name: who.name, At: who.at()}
		shown.Key, shown.Source = doc.Key.Fingerprint, doc.Key.From
		if who.kind != fromEnvironment {
			shown.Source += " (" + who.short() + ")"
		}
	}
	if s.key.elsewhere != "" {
		shown.Elsewhere = s.key.elsewhere
	}
	return a.emit(ctx, view{
		doc:      doc,
		human:    func(s *render.Screen) string { return s.Auth(shown) },
		markdown: func() string { return render.AuthMarkdown(shown) },
	})
}
