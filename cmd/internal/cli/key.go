package cli

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/keychain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/probe"
)

// KeyVariable is the environment variable with the key. It overrides the config file.
const KeyVariable = "HEX21_API_KEY"

// KeyChoice describes where the key comes from, before it is fetched. The zero value is not a key.
type KeyChoice struct {
	From config.KeyFrom
	Who  config.Source
	// Origin is the only origin that the key may be sent to: that of the base URL.
	Origin string
	// Elsewhere is the origin that a key in the config file belongs to, if the base URL has another origin. Such a key is not used.
	Elsewhere string
}

// String names the source: "HEX21_API_KEY", or "keychain (config.yaml:2:11: key_from)".
func (c KeyChoice) String() string {
	if c.Who.Kind == config.ByVariable {
		return c.Who.Name
	}
	return fmt.Sprintf("%s (%s)", c.From, c.Who)
}

// KeyChoice determines the source of the key: HEX21_API_KEY, the profile, or the rest of the config file. A key_from at the same level as a
// base_url belongs to its origin, and is not used if a flag or a variable sets another origin.
func (a *App) KeyChoice(conf Configuration, base *url.URL) KeyChoice {
	choice := KeyChoice{Origin: address.ShortOrigin(base)}
	if v := a.variable(KeyVariable); v.Value != "" {
		choice.From, choice.Who = config.KeyFrom{Kind: config.FromEnv, Name: KeyVariable}, v.Source
		return choice
	}
	for _, p := range slices.Backward(conf.Layers()) {
		if p.KeyFrom.Kind == "" {
			continue
		}
		if own, err := address.BaseURL(p.BaseURL); err == nil && !address.SameOrigin(own, base) {
			choice.Elsewhere = address.ShortOrigin(own)
			continue
		}
		choice.From, choice.Who, choice.Elsewhere = p.KeyFrom, conf.File.Source(p.Prefix+"key_from"), ""
		return choice
	}
	return choice
}

// Fingerprint returns the first 8 hexadecimal digits of the key's SHA-256, which distinguish keys without showing them. These 32 bits are
// too few to confirm a guessed key, and do not help to find a random one. A key that is a dictionary word can be guessed with or without
// it.
func Fingerprint(key string) string {
	sum := sha256.Sum256([]byte(key))
	return hex.EncodeToString(sum[:4])
}

// FetchKey fetches the key, which may run a command or read the keychain. It returns "" if there is no source.
func (a *App) FetchKey(ctx context.Context, choice KeyChoice) (string, error) {
	key, err := a.readKey(ctx, choice)
	a.AddSecrets(key)
	return key, err
}

func (a *App) readKey(ctx context.Context, choice KeyChoice) (string, error) {
	switch choice.From.Kind {
	case config.FromEnv:
		key := a.Sys.Getenv(choice.From.Name)
		if strings.TrimSpace(key) == "" && choice.From.Name != KeyVariable {
			return "", WithStep(Usagef("%s: %s is not set", choice.Who, choice.From.Name), "set it", nextstep.SetSecret(choice.From.Name))
		}
		return key, nil
	case config.FromCommand:
		return a.keyFromCommand(ctx, choice)
	case config.FromKeychain:
		key, err := a.Keychain().Get(ctx, choice.Origin)
		if errors.Is(err, keychain.ErrNotFound) {
			a.noteStep("the keychain has no key for "+choice.Origin+", so the call has none; to store one", nextstep.Hex21("auth", "login"))
			return "", nil
		}
		return key, KeychainError(err)
	}
	return "", nil
}

// KeychainError adds a hint for setting the key without a keychain.
func KeychainError(err error) error {
	if _, ok := errors.AsType[*keychain.UnavailableError](err); ok {
		return WithStep(err, "without it, set the key", nextstep.SetSecret(KeyVariable))
	}
	return err
}

// KeyFor fetches the key if the call sends it, or if it is in the environment variable, so that a call that does not send it can report
// that.
func (a *App) KeyFor(ctx context.Context, s Settings, call probe.Call) (string, error) {
	if !carriesKey(call) && s.Key.Who.Kind != config.ByVariable {
		return "", nil
	}
	return a.FetchKey(ctx, s.Key)
}

// carriesKey reports whether a call sends the key: it goes to the origin of the base URL, and no other credentials were given.
func carriesKey(call probe.Call) bool {
	if call.Base == nil || call.Header.Get("Authorization") != "" || call.URL.User != nil || call.Base.User != nil {
		return false
	}
	return call.Follow || address.SameOrigin(call.URL, call.Base)
}

// ForMock keeps only the environment variable as a source: for the mock, no command is run and the keychain is not read.
func (c KeyChoice) ForMock() KeyChoice {
	if c.Who.Kind != config.ByVariable {
		return KeyChoice{Origin: c.Origin}
	}
	return c
}

// KeyPlaceholder returns a stand-in for the key in a request that is only shown. It runs no command and does not read the keychain.
func (a *App) KeyPlaceholder(s Settings, call probe.Call) string {
	switch {
	case s.Key.From.Kind == config.FromEnv:
		return a.Sys.Getenv(s.Key.From.Name)
	case !carriesKey(call) || s.Key.From.Kind == "":
		return ""
	}
	return "the key that " + s.Key.From.String() + " gives"
}

// KeyIsNoFlag is the hint for a key that was given as a flag.
const KeyIsNoFlag = "the key is not a flag, because other users could read it there: set " + KeyVariable + ", or store it with hex21 auth login"
