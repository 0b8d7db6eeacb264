package cmd_test

import (
	"errors"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/internal/keychain"
	"github.com/hex21/hex21/internal/scripttest"
)

// TestKeyFromAnySourceIsNotShown has the key come from each place that there is, to a server that sends it back, and to commands that
// speak of keys. It is in no output.
func TestKeyFromAnySourceIsNotShown(t *testing.T) {
	t.Parallel()
	for kind, key := range testKeys {
		base, _ := hostileServer(t, map[string]string{"landed": answer("401 Unauthorized", "", `{"error":{"code":"INVALID_AUTH","message":"`+key+`"}}`)})
		kept := func() cmd.Keychain {
			return &scripttest.Keyring{Keys: map[string]string{strings.TrimSuffix(base, "/api"): key}}
		}
		for source, text := range map[string]string{
			"variable":                "key_from: env:MY_KEY\n",
			"keychain":                "key_from: keychain\n",
			"command":                 "key_from: {command: [printkey, '" + key + "']}\n",
			"command that fails":      "key_from: {command: [printkey, '" + key + "', 'the key is " + key + "', '1']}\n",
			"command of several":      "key_from: {command: [printkey, \"" + key + "\\nsecond\"]}\n",
			"command with a bad name": "key_from: {command: [no-such-program, '" + key + "']}\n",
			"the wrong place":         "key_from: '" + key + "'\n",
			"a default header":        "defaults: {probe: {header: 'Authorization: Bearer " + key + "'}}\n",
			"user info":               "base_url: '" + strings.Replace(base, "://", "://me:"+url.QueryEscape(key)+"@", 1) + "'\n",
		} {
			t.Run(kind+" "+source, func(t *testing.T) {
				t.Parallel()
				s := scripttest.Session{Env: map[string]string{"HEX21_BASE_URL": base, "MY_KEY": key, "HEX21_CONFIG": scripttest.File(t, "config.yaml", text)}, Keys: kept()}
				if source == "user info" {
					s = s.With("HEX21_BASE_URL", "")
				}
				runs := [][]string{{"config", "show"}, {"config", "get", "key_from"}, {"config", "get", "defaults"}, {"auth", "status"}, {"probe", "--dry-run", "/landed"}, {"probe", "--curl", "/landed"}}
				for _, flags := range hostileRuns() {
					runs = append(runs, append([]string{"probe", "/landed"}, flags...))
				}
				for _, args := range runs {
					got := s.Run(t, args...)
					scripttest.NoLeak(t, key, got)
					if got.Code == 1 {
						t.Errorf("%q exits 1: %s", args, got.Stderr)
					}
				}
			})
		}
	}
}

// TestLoginDoesNotShowTheKey gives the key on stdin, to keychains that accept it and to those that do not.
func TestLoginDoesNotShowTheKey(t *testing.T) {
	t.Parallel()
	for kind, key := range testKeys {
		for _, format := range []string{"human", "json", "yaml", "markdown"} {
			for name, failure := range map[string]error{"taken": nil, "locked": &keychain.UnavailableError{Reason: "it is locked"}, "odd": errors.New("it says " + key)} {
				t.Run(strings.Join([]string{kind, format, name}, " "), func(t *testing.T) {
					t.Parallel()
					s := scripttest.SessionAt("https://cms.example.org/api").With("HEX21_CONFIG", scripttest.File(t, "config.yaml", ""))
					s.Keys = &scripttest.Keyring{Keys: map[string]string{}, Err: failure}
					inputs, commands := []string{key, key + "\n", "Bearer " + key, key + "\n" + key, ""}, []string{"login", "status", "logout"}
					if name == "odd" { // only login knows the key that it must not show
						inputs, commands = inputs[:2], commands[:1]
					}
					for _, stdin := range inputs {
						for _, command := range commands {
							scripttest.NoLeak(t, key, s.Reading(stdin).Run(t, "auth", command, "-o", format))
						}
					}
				})
			}
		}
	}
}

// TestKeyIsTiedToItsOrigin asks a keychain that has a key for one origin alone.
func TestKeyIsTiedToItsOrigin(t *testing.T) {
	t.Parallel()
	for base, found := range map[string]bool{
		"https://cms.example.org/api": true, "https://CMS.example.org:443": true, "https://cms.example.org/other/api/": true,
		"http://cms.example.org/api": false, "https://cms.example.org:8443/api": false, "https://example.org/api": false,
		"https://cms.example.org.evil.example/api": false, "https://www.cms.example.org/api": false,
	} {
		s := scripttest.SessionAt(base).With("HEX21_CONFIG", scripttest.File(t, "config.yaml", "key_from: keychain\n"))
		s.Keys = &scripttest.Keyring{Keys: map[string]string{"https://cms.example.org": "a-key-of-the-tests"}}
		got := s.Run(t, "auth", "status", "--jq", ".key.fingerprint")
		if has := got.Code == 0 && got.Stdout != "null\n"; has != found || !found && got.Code != 3 {
			t.Errorf("%s: exit %d, %s%s", base, got.Code, got.Stdout, got.Stderr)
		}
	}
}

// TestKeychainIsReadOnlyWhenNeeded checks that the keychain is not read before a login, nor by commands that do not send a key.
func TestKeychainIsReadOnlyWhenNeeded(t *testing.T) {
	t.Parallel()
	base, _ := hostileServer(t, map[string]string{"landed": answer("200 OK", "", `{"data":[]}`)})
	never := &scripttest.Keyring{Err: errors.New("the keychain was asked")}
	for text, runs := range map[string][][]string{
		"":                     {{"probe", "/landed"}, {"config", "show"}, {"explain", "404"}, {"status", "--mock"}},
		"key_from: keychain\n": {{"probe", "--dry-run", "/landed"}, {"probe", "--curl", "/landed"}, {"probe", "--mock", "/articles"}, {"config", "show"}, {"explain", "404"}, {"probe", scripttest.Nowhere}},
	} {
		s := scripttest.SessionAt(base).With("HEX21_CONFIG", scripttest.File(t, "config.yaml", text))
		s.Keys = never
		for _, args := range runs {
			if got := s.Run(t, args...); strings.Contains(got.Stdout+got.Stderr, "was asked") || !slices.Contains([]int{0, 6, 9}, got.Code) {
				t.Errorf("%q: exit %d\n%s%s", args, got.Code, got.Stdout, got.Stderr)
			}
		}
	}
	s := scripttest.SessionAt(base).With("HEX21_CONFIG", scripttest.File(t, "config.yaml", "key_from: keychain\n"))
	s.Keys = never
	if got := s.Run(t, "probe", "/landed"); got.Code != 1 || !strings.Contains(got.Stderr, "was asked") {
		t.Errorf("a call that needs the key: exit %d, %s", got.Code, got.Stderr)
	}
}

// TestNoKeychainIsNotAdvised looks for the step that stores a key, on a machine with a keychain and on one without.
func TestNoKeychainIsNotAdvised(t *testing.T) {
	t.Parallel()
	server := scripttest.ServePlain(t, scripttest.NewMock())
	for _, keys := range []*scripttest.Keyring{{}, {Err: errors.New("there is no session bus")}} {
		session := scripttest.SessionAt(server.URL + "/api")
		session.Keys = keys
		got := session.Run(t, "probe", "/errors/INVALID_AUTH")
		if advised := strings.Contains(got.Stdout, "hex21 auth login"); advised == keys.Absent() {
			t.Errorf("with %v: %s", keys.Err, got.Stdout)
		}
	}
}
