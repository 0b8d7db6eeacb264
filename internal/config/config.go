// Package config reads and edits the configuration file: where installations are, where their keys come from, and which
// flags are usually given.
//
//	base_url: https://cms.example.org/api     # of everything that no profile says otherwise
//	key_from: keychain                        # or env:NAME, or {command: [op, read, "op://team/hex21/key"]}
//	catalogs: [codes.yaml]                    # used with every profile; relative to this file
//	profile: staging                          # the profile to use when nobody names one
//	profiles:
//	  staging:
//	    base_url: https://staging.example.org/api
//	    status_url: https://status.example.org
//	    key_from: env:STAGING_KEY
//	    defaults: {probe: {timeout: 5s}}
//	defaults:                                 # flags as if they were given
//	  color: never
//
// Keys are strict: an unknown one is an error with its place, because a misspelt setting that is ignored costs an evening.
package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"time"
)

// maxSize bounds the file in bytes: it is written by hand.
const maxSize = 1 << 20

// File is the configuration file as a value.
type File struct {
	// Path is where it was read, or "".
	Path string
	// There says that the file exists.
	There bool
	// Profile is the name of the profile to use when nobody names one.
	Profile string
	// Common holds for every profile that does not say otherwise.
	Common   Profile
	Profiles map[string]Profile

	places map[string]Place // of the values, by their keys
}

// Profile is one installation.
type Profile struct {
	BaseURL   string
	StatusURL string
	KeyFrom   KeyFrom
	// Catalogs are catalogue files, their paths made absolute or relative to where the program runs.
	Catalogs []string
	// Defaults are flags, by their names: "color" is of every command, "probe.timeout" of one.
	Defaults map[string]Default
}

// Default is the value of a flag, as it is typed. A flag that can be repeated may have several.
type Default struct {
	Values []string
	Place  Place
}

// Place is a line and a column of the file, counted from 1.
type Place struct{ Line, Column int }

// UnknownProfileError names a profile that the file does not have.
type UnknownProfileError struct {
	Name  string
	Known []string
}

func (e *UnknownProfileError) Error() string {
	return fmt.Sprintf("no profile %q in the config file", e.Name)
}

// Path is where the file is: HEX21_CONFIG, else the user's configuration directory. It is "" where the environment names no
// place.
func Path(lookup func(string) (string, bool)) string {
	get := func(name string) string { v, _ := lookup(name); return v }
	if p := get("HEX21_CONFIG"); p != "" {
		return p
	}
	dirs := []string{get("XDG_CONFIG_HOME")}
	if runtime.GOOS == "windows" { // elsewhere it may be that of the Windows around a Linux
		dirs = append(dirs, get("APPDATA"))
	}
	for _, dir := range dirs {
		if filepath.IsAbs(dir) { // the XDG Base Directory Specification has others ignored
			return filepath.Join(dir, "hex21", "config.yaml")
		}
	}
	if home := get("HOME"); home != "" {
		return filepath.Join(home, ".config", "hex21", "config.yaml")
	}
	return ""
}

// Read reads the file at path. A file that is not there is an empty configuration, unless must is set. Mistakes in it are of
// type [Problems]; other errors name the path, too.
func Read(path string, must bool) (File, error) {
	if path == "" {
		return File{}, nil
	}
	text, err := ReadText(path)
	if errors.Is(err, fs.ErrNotExist) && !must {
		return File{Path: path}, nil
	}
	if err != nil {
		return File{Path: path}, err
	}
	return Parse(path, text)
}

// patience bounds the reading of a pipe, which is a file to the shell: hex21 --config <(decrypt config.yaml) ….
const patience = 10 * time.Second

// ReadText reads the bytes of the file, at most as many as a configuration may have. A pipe that nobody writes to is an error after
// a while.
func ReadText(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, fmt.Errorf("%s: it is a directory, not a file", path)
	case info.Mode().IsRegular():
		return readText(path)
	}
	type result struct {
		text []byte
		err  error
	}
	done := make(chan result, 1)
	go func() { // to open a pipe may take for ever; then this ends with the program
		text, err := readText(path)
		done <- result{text, err}
	}()
	select {
	case r := <-done:
		return r.text, r.err
	case <-time.After(patience):
		return nil, fmt.Errorf("%s: it is no regular file, and nothing came from it in %s", path, patience)
	}
}

func readText(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxSize+1))
	if err != nil {
		return nil, err
	}
	if len(text) > maxSize {
		return nil, fmt.Errorf("%s: larger than %d bytes", path, maxSize)
	}
	return text, nil
}

// Parse reads the text of a file. The path stands in the problems, and relative paths are relative to its directory.
func Parse(path string, text []byte) (File, error) {
	d := decoder{path: path, file: File{Path: path, There: true, places: map[string]Place{}}}
	d.decode(text)
	if len(d.problems) > 0 {
		d.problems.sort()
		return File{Path: path, There: true}, d.problems
	}
	return d.file, nil
}

// Select gives a profile by its name. No name means the file's own choice, and no profile when it makes none. chosen is the name
// that was used.
func (f File) Select(name string) (p Profile, chosen string, err error) {
	if name == "" {
		name = f.Profile
	}
	if name == "" {
		return Profile{}, "", nil
	}
	p, ok := f.Profiles[name]
	if !ok {
		return p, name, &UnknownProfileError{Name: name, Known: f.Names()}
	}
	return p, name, nil
}

// Names lists the profiles in alphabetical order.
func (f File) Names() []string { return slices.Sorted(maps.Keys(f.Profiles)) }

// At gives the place of the value with a key such as "profiles.staging.base_url", or false when the file has none.
func (f File) At(key string) (Place, bool) {
	p, ok := f.places[key]
	return p, ok
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
