package config_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/internal/config"
)

const written = `# My installations.

profile: staging   # most days

profiles:
    # The one in the basement.
    staging:
        base_url: https://staging.example.org/api # slow
        catalogs:
        - a.yaml
        - b.yaml

    # Empty on purpose.
    quiet:

    odd name: {base_url: 'https://odd.example.org', defaults: {color: never}}

# The end.
`

func TestSetChangesOnlyOneValue(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		key      string // its parts between slashes
		value    []string
		kind     config.Kind
		old, new string
	}{
		"a value, its comment kept": {"profiles/staging/base_url", []string{"https://new.example.org"}, config.Text,
			"        base_url: https://staging.example.org/api # slow\n", "        base_url: https://new.example.org # slow\n"},
		"a value at the top":            {"profile", []string{"quiet"}, config.Text, "profile: staging   #", "profile: quiet #"},
		"a list of lines":               {"profiles/staging/catalogs", []string{"c.yaml"}, config.Texts, "catalogs:\n        - a.yaml\n        - b.yaml\n", "catalogs: [c.yaml]\n"},
		"a new value in a profile":      {"profiles/staging/status_url", []string{"https://s.example.org"}, config.Text, "- b.yaml\n", "- b.yaml\n        status_url: https://s.example.org\n"},
		"a value in braces":             {"profiles/odd name/base_url", []string{"https://o.example.org"}, config.Text, "{base_url: 'https://odd.example.org', defaults: {color: never}}\n", "{base_url: 'https://o.example.org', defaults: {color: never}}\n"},
		"a new value in braces":         {"profiles/odd name/defaults/probe/timeout", []string{"5"}, config.Flags, "{color: never}}\n", "{color: never, probe: {timeout: 5}}}\n"},
		"a value in an empty profile":   {"profiles/quiet/base_url", []string{"https://q.example.org"}, config.Text, "    quiet:\n", "    quiet:\n      base_url: https://q.example.org\n"},
		"a new profile":                 {"profiles/new/base_url", []string{"https://n.example.org"}, config.Text, "color: never}}\n", "color: never}}\n    new:\n      base_url: https://n.example.org\n"},
		"a new key at the top":          {"key_from", []string{"keychain"}, config.Text, "color: never}}\n", "color: never}}\nkey_from: keychain\n"},
		"a command":                     {"key_from/command", []string{"op", "read", "op://a b/c", "yes", "7"}, config.KeySource, "color: never}}\n", "color: never}}\nkey_from:\n  command: [op, read, 'op://a b/c', yes, '7']\n"},
		"a default that is a switch":    {"defaults/probe/verbose", []string{"true"}, config.Flags, "color: never}}\n", "color: never}}\ndefaults:\n  probe:\n    verbose: true\n"},
		"a default under a new command": {"defaults/probe/timeout", []string{"5"}, config.Flags, "color: never}}\n", "color: never}}\ndefaults:\n  probe:\n    timeout: 5\n"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, end := range []string{"\n", "\r\n"} {
				with := func(text string) string { return strings.ReplaceAll(text, "\n", end) }
				got, err := config.Set([]byte(with(written)), config.Target{Path: strings.Split(c.key, "/"), Kind: c.kind}, c.value...)
				if err != nil {
					t.Fatal(err)
				}
				if want := strings.Replace(with(written), with(c.old), with(c.new), 1); want == with(written) || string(got) != want {
					t.Error(cmp.Diff(want, string(got)))
				}
				if _, err := config.Parse("config.yaml", got); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

// TestSetInBraces is about a file that is one mapping in braces.
func TestSetInBraces(t *testing.T) {
	t.Parallel()
	got, err := config.Set([]byte("# mine\n{profile: a, profiles: {a: {}}} # all\n"), config.Target{Path: []string{"profiles", "a", "base_url"}}, "https://a.example.org")
	want := "# mine\n{profile: a, profiles: {a: {base_url: 'https://a.example.org'}}} # all\n"
	if err != nil || string(got) != want {
		t.Errorf("%v\n%s", err, cmp.Diff(want, string(got)))
	}
}

func TestUnset(t *testing.T) {
	t.Parallel()
	for key, gone := range map[string]string{
		"profile":                    "profile: staging   # most days\n",
		"profiles/staging/base_url":  "        base_url: https://staging.example.org/api # slow\n",
		"profiles/staging/catalogs":  "        catalogs:\n        - a.yaml\n        - b.yaml\n",
		"profiles/quiet":             "    quiet:\n",
		"profiles/odd name":          "    odd name: {base_url: 'https://odd.example.org', defaults: {color: never}}\n",
		"profiles/odd name/base_url": "",
	} {
		got, err := config.Unset([]byte(written), strings.Split(key, "/"))
		if err != nil {
			t.Errorf("%s: %v", key, err)
		}
		if want := strings.Replace(written, gone, "", 1); gone != "" && string(got) != want {
			t.Errorf("%s: %s", key, cmp.Diff(want, string(got)))
		}
		file, err := config.Parse("config.yaml", got)
		if err != nil {
			t.Errorf("%s: %v\n%s", key, err, got)
		}
		if gone == "" && file.Profiles["odd name"].BaseURL != "" {
			t.Errorf("%s is there", key)
		}
	}
	for _, key := range []string{"base_url", "profiles/other", "profiles/staging/key_from", "profiles/quiet/base_url", "profiles/odd name/status_url", "profile/x"} {
		if _, err := config.Unset([]byte(written), strings.Split(key, "/")); !errors.Is(err, config.ErrNoValue) {
			t.Errorf("%s: error is %v", key, err)
		}
	}
}

func TestSetInAnEmptyFile(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"":             "profiles:\n  a:\n    base_url: https://a.example.org\n",
		"# only this":  "# only this\nprofiles:\n  a:\n    base_url: https://a.example.org\n",
		"profiles:\n":  "profiles:\n  a:\n    base_url: https://a.example.org\n",
		"color: x\n\n": "color: x\nprofiles:\n  a:\n    base_url: https://a.example.org\n\n",
	} {
		got, err := config.Set([]byte(text), config.Target{Path: []string{"profiles", "a", "base_url"}}, "https://a.example.org")
		if err != nil || string(got) != want {
			t.Errorf("%q: %v\n%s", text, err, cmp.Diff(want, string(got)))
		}
	}
}

// TestParseKeyIsBounded refuses a key that other readers of YAML would not take.
func TestParseKeyIsBounded(t *testing.T) {
	t.Parallel()
	for length, good := range map[int]bool{128: true, 129: false, 2000: false} {
		if _, err := config.ParseKey("profiles."+strings.Repeat("x", length)+".base_url", nil); (err == nil) != good {
			t.Errorf("a profile with a name of %d bytes: %v", length, err)
		}
	}
}
