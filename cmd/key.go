package cmd

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/keychain"
	"github.com/hex21/hex21/probe"
)

// keyVariable is the environment variable with the key. It wins over the config file.
const keyVariable = probe.KeyVariable

// keyChoice says where the key comes from, before it is fetched. The zero value is no key.
type keyChoice struct {
	from config.KeyFrom
	who  source
	// origin is where the key may be sent: that of the base URL.
	origin string
	// elsewhere is the origin that a key of the config file belongs to, where the base URL is on another one. Such a key is not
	// used.
	elsewhere string
}

// String names the source: "HEX21_API_KEY", or "keychain (config.yaml:2:11: key_from)".
func (c keyChoice) String() string {
	if c.who.kind == fromEnvironment {
		return c.who.name
	}
	return fmt.Sprintf("%s (%s)", c.from, c.who)
}

// keyChoice weighs the sources of the key: HEX21_API_KEY, the profile, the rest of the config file. A key_from beside a base_url
// belongs to the origin of that one, and is not used when a flag or a variable leads elsewhere.
func (a *app) keyChoice(conf configuration, base *url.URL) keyChoice {
	choice := keyChoice{origin: originOf(base)}
	if v := a.variable(keyVariable); v.value != "" {
		choice.from, choice.who = config.KeyFrom{Kind: config.FromEnv, Name: keyVariable}, v.from
		return choice
	}
	parts := conf.parts()
	for _, p := range slices.Backward(parts[:]) {
		if p.KeyFrom.Kind == "" {
			continue
		}
		if own, err := probe.BaseURL(p.BaseURL); err == nil && !probe.SameOrigin(own, base) {
			choice.elsewhere = originOf(own)
			continue
		}
		choice.from, choice.who, choice.elsewhere = p.KeyFrom, conf.inFile(p.prefix+"key_from", "").from, ""
		return choice
	}
	return choice
}

// originOf is the scheme and host of a URL, with the port where it is not the scheme's own, in lower case: what a key belongs to.
func originOf(u *url.URL) string {
	host, port := strings.ToLower(u.Hostname()), u.Port()
	if port == "" || port == ownPort(u.Scheme) {
		if strings.Contains(host, ":") {
			host = "[" + host + "]"
		}
		return u.Scheme + "://" + host
	}
	return u.Scheme + "://" + net.JoinHostPort(host, port)
}

// ownPort is the port that a scheme has when none is given.
func ownPort(scheme string) string {
	if scheme == "https" {
		return "443"
	}
	return "80"
}

// fingerprint tells keys apart without showing them: the first 8 hexadecimal digits of the key's SHA-256. That is 32 bits, too
// few to know a key again that was found by trying, and of no use for finding a random one. A key that is a word from a
// dictionary can be guessed with or without it.
func fingerprint(key string) string {
	sum := sha256.Sum256([]byte(key))
	return hex.EncodeToString(sum[:4])
}

// fetchKey fetches the key, which may run a command or ask the keychain. It is "" when no source is chosen.
func (a *app) fetchKey(ctx context.Context, choice keyChoice) (string, error) {
	key, err := a.readKey(ctx, choice)
	a.secrets = append(a.secrets, key)
	return key, err
}

func (a *app) readKey(ctx context.Context, choice keyChoice) (string, error) {
	switch choice.from.Kind {
	case config.FromEnv:
		key := a.sys.Getenv(choice.from.Name)
		if strings.TrimSpace(key) == "" && choice.from.Name != keyVariable {
			return "", withHint(usagef("%s: %s is not set", choice.who, choice.from.Name),
				"read -rs %[1]s && export %[1]s", choice.from.Name)
		}
		return key, nil
	case config.FromCommand:
		return a.keyFromCommand(ctx, choice)
	case config.FromKeychain:
		key, err := a.keychain().Get(ctx, choice.origin)
		if errors.Is(err, keychain.ErrNotFound) {
			a.note("the keychain has no key for %s: calling without one; hex21 auth login keeps one", choice.origin)
			return "", nil
		}
		return key, keychainError(err)
	}
	return "", nil
}

// keychainError adds the way that works without a keychain.
func keychainError(err error) error {
	var unavailable *keychain.UnavailableError
	if errors.As(err, &unavailable) {
		return withHint(err, "without it: read -rs %[1]s && export %[1]s", keyVariable)
	}
	return err
}

// keyFor fetches the key when the call will carry it. A variable costs nothing to read, and a call that leaves its key at home
// says so.
func (a *app) keyFor(ctx context.Context, s settings, call probe.Call) (string, error) {
	if !carriesKey(call) && s.key.who.kind != fromEnvironment {
		return "", nil
	}
	return a.fetchKey(ctx, s.key)
}

// carriesKey reports whether a key goes out with a call: to the origin of the base URL, unless other credentials were typed.
func carriesKey(call probe.Call) bool {
	if call.Base == nil || call.Header.Get("Authorization") != "" || call.URL.User != nil || call.Base.User != nil {
		return false
	}
	return call.Follow || probe.SameOrigin(call.URL, call.Base)
}

// forMock leaves only the variable: the mock is no reason to run a command or to ask the keychain.
func (c keyChoice) forMock() keyChoice {
	if c.who.kind != fromEnvironment {
		return keyChoice{origin: c.origin}
	}
	return c
}

// keyShown stands for the key in a request that is shown and not sent. No command is run for it, and no keychain asked.
func (a *app) keyShown(s settings, call probe.Call) string {
	switch {
	case s.key.from.Kind == config.FromEnv:
		return a.sys.Getenv(s.key.from.Name)
	case !carriesKey(call) || s.key.from.Kind == "":
		return ""
	}
	return "the key that " + s.key.from.String() + " gives"
}
