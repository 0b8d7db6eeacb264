// Package authcmd is "hex21 auth": it stores the key in the system keychain and shows which key is in use.
package authcmd

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/keychain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/render"
)

// New returns the command.
func New(a *cli.App) *cobra.Command {
	c := &cobra.Command{
		Use:        "auth",
		Short:      "Store the API key in the system keychain, and show which key is in use",
		SuggestFor: []string{"key", "keys", "keychain", "token", "credentials", "whoami"},
		Long: `Store the API key of an installation in the system keychain: Keychain on macOS, Credential Manager on Windows, and the Secret
Service (GNOME Keyring, KWallet, KeePassXC) elsewhere. The key belongs to the origin of the base URL, such as
https://cms.example.org, and is never sent to another origin.

A key is only shown as its fingerprint: the first 8 hex digits of its SHA-256, enough to tell two keys apart. A random key cannot
be derived from it.

Without a keychain, as in CI and in containers, read the key from a variable or a command: see hex21 help config.`,
		Example: `  hex21 config set base_url https://cms.example.org/api && hex21 auth login
  hex21 auth status                  # exits 3 when no key is set`,
	}
	c.AddCommand(newLogin(a), newLogout(a), newStatus(a))
	return c
}

func newLogin(a *cli.App) *cobra.Command {
	return &cobra.Command{
		Use:        "login",
		SuggestFor: []string{"add", "set", "store", "save", "create", "update", "rotate", "set-key", "key", "token", "signin"},
		Short:      "Store the API key in the keychain",
		Long: `Store the API key in the keychain. You are asked for the key without echo; if stdin is not a terminal, it is read from there.
login also sets key_from: keychain in the config file, or in the profile if one is selected, so that later calls use the keychain.

Exits 2 when no base URL is set or the key is not valid, and 1 when the keychain cannot be used.`,
		Example: `  hex21 config set base_url https://cms.example.org/api && hex21 auth login
  pass show hex21 | hex21 auth login && hex21 probe /articles`,
		Args: cli.Arity(0, 0, ""),
		RunE: cli.Waiting(func(ctx context.Context, _ []string) error { return login(ctx, a) }),
	}
}

func newLogout(a *cli.App) *cobra.Command {
	return &cobra.Command{
		Use:        "logout",
		SuggestFor: []string{"remove", "rm", "delete", "clear", "unset", "signout"},
		Short:      "Remove the API key from the keychain",
		Long: `Remove the API key of the installation from the keychain, and key_from: keychain from the config file.

Exits 3 when the keychain does not have the key, and 1 when it cannot be used.`,
		Example: `  hex21 auth status && hex21 auth logout`,
		Args:    cli.Arity(0, 0, ""),
		RunE:    cli.Waiting(func(ctx context.Context, _ []string) error { return logout(ctx, a) }),
	}
}

func newStatus(a *cli.App) *cobra.Command {
	return &cobra.Command{
		Use:        "status",
		Short:      "Show which API key is in use, where it comes from, and whether the keychain works",
		SuggestFor: []string{"whoami", "show", "get", "list", "check", "test", "verify", "info"},
		Long: `Show which API key a call would send and where it comes from. This reads the keychain and runs the key command, if one is set; no
call is made.

Exits 0 when a key is set, 3 when none is set, 2 when its source does not return one, and 1 when the keychain cannot be used.`,
		Example: `  hex21 auth status
  hex21 auth status --jq .key.fingerprint`,
		Args: cli.Arity(0, 0, ""),
		RunE: cli.Waiting(func(ctx context.Context, _ []string) error { return authStatus(ctx, a) }),
	}
}

// login stores a key and makes the config file refer to it.
func login(ctx context.Context, a *cli.App) error {
	s, level, err := authTarget(a)
	if err != nil {
		return err
	}
	// Check that the keychain can be used before asking for the key, so that it is not typed in vain. Other errors are reported when the
	// key is stored, when it is known and can be redacted.
	if _, err := a.Keychain().Get(ctx, s.Key.Origin); cli.IsType[*keychain.UnavailableError](err) {
		return cli.KeychainError(err)
	}
	key, err := askKey(ctx, a, s.Key.Origin)
	if err != nil {
		return err
	}
	a.AddSecrets(key)
	if err := a.Keychain().Set(ctx, s.Key.Origin, key); err != nil {
		return cli.KeychainError(err)
	}
	if level.KeyFrom.Kind != config.FromKeychain {
		if _, err := a.EditFile(ctx, level.Prefix+"key_from", []string{config.FromKeychain}); err != nil {
			return fmt.Errorf("the key is in the keychain, but the config file was not updated: %w", err)
		}
	}
	a.ForgetConfig()
	if s, err = a.Settings(""); err != nil {
		return err
	}
	if s.Key.Who.Kind == config.ByVariable {
		a.Note("%s is set and overrides the keychain", cli.KeyVariable)
	}
	return emitAuth(ctx, a, s, key, render.AuthKeychain{Available: true, Fingerprint: cli.Fingerprint(key)})
}

// logout removes a key, and undoes what login wrote.
func logout(ctx context.Context, a *cli.App) error {
	s, level, err := authTarget(a)
	if err != nil {
		return err
	}
	err = a.Keychain().Delete(ctx, s.Key.Origin)
	gone := errors.Is(err, keychain.ErrNotFound)
	if err != nil && !gone {
		return cli.WithStep(err, "see which key is in use", nextstep.Hex21("auth", "status"))
	}
	if level.KeyFrom.Kind == config.FromKeychain {
		if _, err := a.EditFile(ctx, level.Prefix+"key_from", nil); err != nil {
			return err
		}
	}
	if gone {
		return cli.WithStep(&cli.NotSetError{Key: "a key for " + s.Key.Origin}, "see which key is used", nextstep.Hex21("auth", "status"))
	}
	a.ForgetConfig()
	if s, err = a.Settings(""); err != nil {
		return err
	}
	return emitAuth(ctx, a, s, "", render.AuthKeychain{Available: true})
}

// authTarget returns the installation that a key is for, and the level of the config file that configures it.
func authTarget(a *cli.App) (s cli.Settings, level config.Level, err error) {
	if s, err = a.Settings(""); err != nil {
		return s, level, err
	}
	if s.BaseFrom.IsDefault() {
		return s, level, cli.WithHint(cli.Usagef("no base URL is set, and a key is stored for the origin of the base URL"),
			"hex21 config set base_url https://your-domain/api")
	}
	level = s.Conf.Level()
	own, err := address.BaseURL(level.BaseURL)
	if err == nil && !address.SameOrigin(own, s.Base) {
		return s, level, cli.WithHint(cli.Usagef("%s is %s, but %sbase_url in the config file is %s", s.BaseFrom, s.Key.Origin, level.Prefix, address.ShortOrigin(own)),
			"give it a profile: hex21 config set profiles.NAME.base_url %s, then hex21 --profile NAME auth login", s.Key.Origin+s.Base.EscapedPath())
	}
	return s, level, nil
}

// askKey prompts for the key, or reads it from stdin if that is not a terminal.
func askKey(ctx context.Context, a *cli.App, origin string) (string, error) {
	var text []byte
	var err error
	if a.Sys.StdinTerminal && a.Sys.ReadSecret != nil {
		text, err = a.Sys.ReadSecret(ctx, "key for "+render.Clean(origin)+" (not shown): ")
	} else {
		text, err = a.ReadStdin(ctx, "the key", cli.MaxKey+1)
	}
	key := strings.TrimSpace(string(text))
	switch {
	case errors.Is(err, context.Canceled):
		return "", err
	case err != nil:
		return "", fmt.Errorf("reading the key: %w", err)
	case key == "":
		return "", cli.WithHint(cli.Usagef("no key was given"), "type it in, or pipe it to stdin")
	case len(text) > cli.MaxKey:
		return "", cli.Usagef("stdin contains more than a key")
	case strings.ContainsFunc(key, func(r rune) bool { return r <= ' ' || r >= 0x7f }):
		return "", cli.WithHint(cli.Usagef("the key is not one word of ASCII characters"), "enter only the key, without Bearer and without quotes")
	}
	return key, nil
}

func authStatus(ctx context.Context, a *cli.App) error {
	s, err := a.Settings("")
	if err != nil {
		return err
	}
	stored, keychainErr := a.Keychain().Get(ctx, s.Key.Origin)
	a.AddSecrets(stored)
	found := render.AuthKeychain{Available: true}
	unavailable, is := errors.AsType[*keychain.UnavailableError](keychainErr)
	switch {
	case is:
		found = render.AuthKeychain{Reason: unavailable.Reason}
	case keychainErr == nil:
		found.Fingerprint = cli.Fingerprint(stored)
	case !errors.Is(keychainErr, keychain.ErrNotFound):
		return keychainErr
	}
	key := stored
	if s.Key.From.Kind != config.FromKeychain {
		if key, err = a.FetchKey(ctx, s.Key); err != nil {
			return err
		}
	}
	if err := emitAuth(ctx, a, s, key, found); err != nil {
		return err
	}
	switch {
	case key != "":
		return nil
	case s.Key.From.Kind == config.FromKeychain && !found.Available:
		return &cli.ShownError{Err: keychainErr}
	}
	return cli.ErrReported
}

// emitAuth writes the information about the key in the chosen format.
func emitAuth(ctx context.Context, a *cli.App, s cli.Settings, key string, found render.AuthKeychain) error {
	doc := render.Auth{Schema: "hex21.auth/v1", Origin: s.Key.Origin, Keychain: found, Elsewhere: s.Key.Elsewhere}
	if key != "" && s.Key.From.Kind != "" {
		if s.Key.Who.Kind == config.ByVariable {
			key = a.Sys.Getenv(cli.KeyVariable)
		}
		doc.Key = &render.AuthKey{From: s.Key.From.String(), Fingerprint: cli.Fingerprint(key), Source: s.Key.Who}
	}
	return a.Emit(ctx, cli.View{
		Doc:      doc,
		Human:    func(s *render.Screen) string { return s.Auth(doc) },
		Markdown: func() string { return render.AuthMarkdown(doc) },
	})
}
