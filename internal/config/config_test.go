package config_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/hex21/hex21/internal/config"
)

func write(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "config.yaml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestRead(t *testing.T) {
	t.Parallel()
	elsewhere := filepath.Join(t.TempDir(), "codes.yaml")
	path := write(t, `
profile: staging
catalogs: [codes.yaml, '`+elsewhere+`']
profiles:
  staging:
    base_url: https://staging.example.org/api
    status_url: https://status.example.org
    key_from: {command: [op, read, "a b"]}
    catalogs: [staging.yaml]
    defaults: {probe: {timeout: 5, header: ['A: b', 'C: d']}, color: never}
`)
	got, err := config.Read(path, true, 0)
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Dir(path)
	want := config.File{
		Path: path, Exists: true, Profile: "staging",
		Common: config.Profile{Catalogs: []string{filepath.Join(dir, "codes.yaml"), elsewhere}},
		Profiles: map[string]config.Profile{"staging": {
			BaseURL: "https://staging.example.org/api", StatusURL: "https://status.example.org",
			KeyFrom:  config.KeyFrom{Kind: config.FromCommand, Command: []string{"op", "read", "a b"}},
			Catalogs: []string{filepath.Join(dir, "staging.yaml")},
			Defaults: map[string][]string{"probe.timeout": {"5"}, "probe.header": {"A: b", "C: d"}, "color": {"never"}},
		}},
	}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(config.File{})); diff != "" {
		t.Error(diff)
	}
	profile, chosen, err := got.Select("")
	if err != nil || chosen != "staging" || profile.StatusURL != "https://status.example.org" {
		t.Errorf("the file's own choice gives %q, %+v, %v", chosen, profile, err)
	}
	for key, want := range map[string]string{
		"status_url": ":7:17", "defaults.probe.timeout": ":10:33", "defaults.probe.header": ":10:44", "defaults.color": ":10:70",
	} {
		if at := got.Source("profiles.staging." + key).At; at != path+want {
			t.Errorf("%s is at %s, want %s", key, at, want)
		}
	}
}

func TestReadIsStrict(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ text, want string }{
		"an unknown key":              {"profile: a\nbas_url: x\n", `:2:1: unknown key "bas_url"; did you mean "base_url"?`},
		"a key like no other":         {"zebra: x\n", ":1:1: unknown key \"zebra\"; the keys are base_url, "},
		"an unknown key of a profile": {"profiles:\n  a: {profile: b}\n", ":2:7: unknown key \"profile\""},
		"a wrong type":                {"profiles: [a]\n", ":1:11: profiles must be a mapping"},
		"a number as a URL":           {"base_url: 7\n", ":1:11: base_url must be a string, not a number"},
		"a fraction as a URL":         {"base_url: 7.5\n", ":1:11: base_url must be a string, not a number"},
		"an empty value":              {"base_url:\n", ":1:10: base_url must be a string, not nothing"},
		"a text as a list":            {"catalogs: a.yaml\n", ":1:11: catalogs must be a list such as [a, b], not a text"},
		"a list in a list":            {"catalogs: [[a]]\n", ":1:12: catalogs must be a list of strings, not a list"},
		"a key twice":                 {"base_url: a\nbase_url: b\n", `:2:1: duplicate key "base_url"; the first is on line 1`},
		"a list as the file":          {"- a\n", ":1:1: the file must be a mapping"},
		"a text as the file":          {"https://cms.example.org\n", ":1:1: the file must be a mapping"},
		"an anchor":                   {"base_url: &a x\n", ":1:11: anchors"},
		"a reference to nothing":      {"key_from: *secret\n", ":1:11: not valid YAML: an undefined alias"},
		"a tag":                       {"base_url: !secret x\n", ":1:11: tags"},
		"a second document":           {"base_url: a\n---\nbase_url: b\n", ":2:1: a second document begins here, but a config file has only one"},
		"no YAML":                     {"profile: [\n", ":2:1: not YAML: "},
		"bytes":                       {"base_url: \xff\n", ":1:1: the text is not UTF-8"},
		"a command that is a text":    {"key_from: {command: op read}\n", ":1:21: key_from.command must be a list"},
		"a command without a program": {"key_from: {command: []}\n", ":1:21: key_from.command does not name a program"},
		"a variable without a name":   {"key_from: 'env:'\n", ":1:11: key_from must be"},
		"a variable with a digit":     {"key_from: 'env:1KEY'\n", ":1:11: key_from must be"},
		"a flag without a value":      {"defaults: {color: }\n", ":1:19: defaults.color must be the value of a flag, not nothing"},
		"two mistakes":                {"zebra: 1\nprofile: [a]\n", "(and 1 more)"},
		"more than one wants":         {strings.Repeat("# comment\n", 200_000), "larger than"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := write(t, c.text)
			_, err := config.Read(path, true, 0)
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), path) {
				t.Errorf("error is %v; want the path and %q", err, c.want)
			}
		})
	}
}

// TestProblemsNeverQuoteAKey writes the key itself where a source is meant.
func TestProblemsNeverQuoteAKey(t *testing.T) {
	t.Parallel()
	for _, line := range []string{
		"key_from: SECRET", "key_from: env:SECRET-x", "key_from: [SECRET]", "key_from: {command: SECRET}", "key_from: *SECRET", "key_from: &SECRET x",
		"base_url: [SECRET]", "defaults: {color: [{x: SECRET}]}",
	} {
		_, err := config.Parse("config.yaml", []byte(line+"\n"))
		if err == nil || strings.Contains(err.Error(), "SECRET") {
			t.Errorf("%s gives %v", line, err)
		}
	}
}

func TestReadWithoutAFile(t *testing.T) {
	t.Parallel()
	missing := filepath.Join(t.TempDir(), "none.yaml")
	if _, err := config.Read(missing, true, 0); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that was named and is missing gives %v", err)
	}
	for name, path := range map[string]string{"a missing file": missing, "no path": "", "an empty file": write(t, "\n# a comment\n")} {
		got, err := config.Read(path, false, 0)
		got.Path, got.Exists = "", false
		if diff := cmp.Diff(config.File{}, got, cmpopts.IgnoreUnexported(config.File{})); err != nil || diff != "" {
			t.Errorf("%s: %v %s", name, err, diff)
		}
	}
}

func TestSelect(t *testing.T) {
	t.Parallel()
	file := config.File{Profiles: map[string]config.Profile{"b": {}, "a": {BaseURL: "x"}}}
	if p, _, err := file.Select("a"); err != nil || p.BaseURL != "x" {
		t.Errorf("a gives %+v, %v", p, err)
	}
	if p, _, err := file.Select(""); err != nil || p.BaseURL != "" {
		t.Errorf("no choice gives %+v, %v", p, err)
	}
	_, _, err := file.Select("c")
	var unknown *config.UnknownProfileError
	if !errors.As(err, &unknown) || !cmp.Equal(unknown.Known, []string{"a", "b"}) {
		t.Errorf("c gives %v", err)
	}
}

func TestPath(t *testing.T) {
	t.Parallel()
	appdata := "/h/.config/hex21/config.yaml"
	if runtime.GOOS == "windows" {
		appdata = "/a/hex21/config.yaml"
	}
	for name, c := range map[string]struct {
		env  map[string]string
		want string
	}{
		"HEX21_CONFIG wins":       {map[string]string{"HEX21_CONFIG": "/c.yaml", "XDG_CONFIG_HOME": "/x", "HOME": "/h"}, "/c.yaml"},
		"then XDG_CONFIG_HOME":    {map[string]string{"XDG_CONFIG_HOME": "/x", "HOME": "/h"}, "/x/hex21/config.yaml"},
		"unless it is relative":   {map[string]string{"XDG_CONFIG_HOME": "x", "HOME": "/h"}, "/h/.config/hex21/config.yaml"},
		"then the home":           {map[string]string{"HOME": "/h"}, "/h/.config/hex21/config.yaml"},
		"APPDATA on Windows":      {map[string]string{"APPDATA": "/a", "HOME": "/h"}, appdata},
		"no home means no config": {nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := config.Path(func(name string) (string, bool) { v, ok := c.env[name]; return v, ok })
			if filepath.ToSlash(got) != c.want {
				t.Errorf("path is %q, want %q", got, c.want)
			}
		})
	}
}
