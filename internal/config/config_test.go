package config_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

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
    catalogs: [staging.yaml]
`)
	got, err := config.Read(path, true)
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Dir(path)
	want := config.File{
		Profile:  "staging",
		Catalogs: []string{filepath.Join(dir, "codes.yaml"), elsewhere},
		Profiles: map[string]config.Profile{"staging": {
			BaseURL: "https://staging.example.org/api", StatusURL: "https://status.example.org",
			Catalogs: []string{filepath.Join(dir, "staging.yaml")},
		}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	profile, err := got.Select("")
	if err != nil || profile.StatusURL != "https://status.example.org" {
		t.Errorf("the file's own choice gives %+v, %v", profile, err)
	}
}

func TestReadIsStrict(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ text, want string }{
		"an unknown key":      {"profile: a\nbas_url: x\n", "line 2"},
		"a wrong type":        {"profiles: [a]\n", "line 1"},
		"no YAML":             {"profile: [\n", "line"},
		"more than one wants": {strings.Repeat("# comment\n", 200_000), "larger than"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := write(t, c.text)
			_, err := config.Read(path, true)
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), path) {
				t.Errorf("error is %v; want the path and %q", err, c.want)
			}
		})
	}
}

func TestReadOfNothing(t *testing.T) {
	t.Parallel()
	missing := filepath.Join(t.TempDir(), "none.yaml")
	if _, err := config.Read(missing, true); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that was named and is missing gives %v", err)
	}
	for name, path := range map[string]string{"a missing file": missing, "no path": "", "an empty file": write(t, "")} {
		got, err := config.Read(path, false)
		if diff := cmp.Diff(config.File{}, got); err != nil || diff != "" {
			t.Errorf("%s: %v %s", name, err, diff)
		}
	}
}

func TestSelect(t *testing.T) {
	t.Parallel()
	file := config.File{Profiles: map[string]config.Profile{"b": {}, "a": {BaseURL: "x"}}}
	if p, err := file.Select("a"); err != nil || p.BaseURL != "x" {
		t.Errorf("a gives %+v, %v", p, err)
	}
	if p, err := file.Select(""); err != nil || p.BaseURL != "" {
		t.Errorf("no choice gives %+v, %v", p, err)
	}
	_, err := file.Select("c")
	var unknown *config.UnknownProfileError
	if !errors.As(err, &unknown) || !cmp.Equal(unknown.Known, []string{"a", "b"}) {
		t.Errorf("c gives %v", err)
	}
}

func TestPath(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		env  map[string]string
		want string
	}{
		"HEX21_CONFIG wins":       {map[string]string{"HEX21_CONFIG": "/c.yaml", "XDG_CONFIG_HOME": "/x", "HOME": "/h"}, "/c.yaml"},
		"then XDG_CONFIG_HOME":    {map[string]string{"XDG_CONFIG_HOME": "/x", "HOME": "/h"}, "/x/hex21/config.yaml"},
		"then the home":           {map[string]string{"HOME": "/h"}, "/h/.config/hex21/config.yaml"},
		"APPDATA on Windows":      {map[string]string{"APPDATA": "/a", "HOME": "/h"}, "/a/hex21/config.yaml"},
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
