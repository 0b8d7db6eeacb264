// Package config reads the configuration file: where installations are and which catalogues belong to them.
//
//	profile: staging            # the profile to use when nobody names one
//	catalogs: [codes.yaml]      # used with every profile; relative to this file
//	profiles:
//	  staging:
//	    base_url: https://staging.example.org/api
//	    status_url: https://status.example.org
//	    catalogs: [staging.yaml]
//
// Keys are strict: an unknown one is an error with its line, because a misspelt setting that is ignored costs an evening.
package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"go.yaml.in/yaml/v4"
)

// maxSize bounds the file: it is written by hand.
const maxSize = 1 << 20

// File is the configuration file as a value.
type File struct {
	Profile  string             `yaml:"profile"`
	Catalogs []string           `yaml:"catalogs"`
	Profiles map[string]Profile `yaml:"profiles"`
}

// Profile is one installation.
type Profile struct {
	BaseURL   string   `yaml:"base_url"`
	StatusURL string   `yaml:"status_url"`
	Catalogs  []string `yaml:"catalogs"`
}

// UnknownProfileError names a profile that the file does not have.
type UnknownProfileError struct {
	Name  string
	Known []string
}

func (e *UnknownProfileError) Error() string {
	return fmt.Sprintf("no profile %q in the config file", e.Name)
}

// Path is where the file is: HEX21_CONFIG, else the user's configuration directory.
func Path(lookup func(string) (string, bool)) string {
	get := func(name string) string { v, _ := lookup(name); return v }
	if p := get("HEX21_CONFIG"); p != "" {
		return p
	}
	for _, dir := range []string{get("XDG_CONFIG_HOME"), get("APPDATA")} {
		if dir != "" {
			return filepath.Join(dir, "hex21", "config.yaml")
		}
	}
	if home := get("HOME"); home != "" {
		return filepath.Join(home, ".config", "hex21", "config.yaml")
	}
	return ""
}

// Read reads the file at path. A file that is not there is an empty configuration, unless must is set.
func Read(path string, must bool) (File, error) {
	var c File
	if path == "" {
		return c, nil
	}
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) && !must {
		return c, nil
	}
	if err != nil {
		return c, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxSize+1))
	if err != nil {
		return c, err
	}
	if len(text) > maxSize {
		return c, fmt.Errorf("%s: larger than %d bytes", path, maxSize)
	}
	return parse(path, text)
}

func parse(path string, text []byte) (File, error) {
	var c File
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	decoder.KnownFields(true)
	if err := decoder.Decode(&c); err != nil && !errors.Is(err, io.EOF) {
		return c, fmt.Errorf("%s: %w", path, err)
	}
	dir := filepath.Dir(path)
	c.Catalogs = below(dir, c.Catalogs)
	for name, p := range c.Profiles {
		p.Catalogs = below(dir, p.Catalogs)
		c.Profiles[name] = p
	}
	return c, nil
}

// below makes the paths of a file relative to its directory.
func below(dir string, paths []string) []string {
	for i, p := range paths {
		if !filepath.IsAbs(p) {
			paths[i] = filepath.Join(dir, p)
		}
	}
	return paths
}

// Select gives a profile. An empty name means the file's own choice, and no profile when it makes none.
func (f File) Select(name string) (Profile, error) {
	if name == "" {
		name = f.Profile
	}
	if name == "" {
		return Profile{}, nil
	}
	p, ok := f.Profiles[name]
	if !ok {
		return p, &UnknownProfileError{Name: name, Known: slices.Sorted(maps.Keys(f.Profiles))}
	}
	return p, nil
}
