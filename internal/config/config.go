// Package config reads and edits the configuration file: where installations are, where their keys come from, and which
// flags are usually given.
//
//	base_url: https://cms.example.org/api     # for every profile that does not override it
//	key_from: keychain                        # or env:NAME, or {command: [op, read, "op://team/hex21/key"]}
//	catalogs: [codes.yaml]                    # used with every profile; relative to this file
//	profile: staging                          # the profile to use when none is named
//	profiles:
//	  staging:
//	    base_url: https://staging.example.org/api
//	    status_url: https://status.example.org
//	    key_from: env:STAGING_KEY
//	    defaults: {probe: {timeout: 5s}}
//	defaults:                                 # flags as if they were given
//	  color: never
//
// Keys are strict: an unknown one is an error with its place, because a misspelled setting that is ignored is hard to find.
package config

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"syscall"
	"time"

	"github.com/hex21/hex21/internal/files"
)

// maxSize bounds the file in bytes: it is written by hand. Its nodes take 150 times its size.
const maxSize = 256 << 10

// File is the configuration file as a value.
type File struct {
	// Path is where it was read, or "".
	Path string
	// Exists reports whether the file exists.
	Exists bool
	// Profile is the name of the profile to use when none is named.
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
	// Catalogs are catalog files, their paths made absolute or relative to where the program runs.
	Catalogs []string
	// Defaults are flags, by their names: "color" is of every command, "probe.timeout" of one.
	// The values are as they are typed; a flag that can be repeated may have several.
	Defaults map[string][]string
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

// Read reads the file at path. A file that is not there is an empty configuration, unless must is set; a pipe is read for no longer than patience. Mistakes in it are of
// type [Problems]; other errors name the path, too.
func Read(path string, must bool, patience time.Duration) (File, error) {
	if path == "" {
		return File{}, nil
	}
	text, err := ReadText(path, patience)
	if !must && (errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)) { // daemons run with HOME=/dev/null
		return File{Path: path}, nil
	}
	if err != nil {
		return File{Path: path}, err
	}
	return Parse(path, text)
}

// ReadText returns the bytes of the file, at most as many as a configuration may have. A pipe, as in hex21 --config
// <(decrypt config.yaml), is read for no longer than patience, or files.Patience if that is 0.
func ReadText(path string, patience time.Duration) ([]byte, error) {
	return files.Read(context.Background(), path, maxSize, patience)
}

// Parse reads the text of a file. The path is in the problems, and relative paths are relative to its directory.
func Parse(path string, text []byte) (File, error) {
	d := newDecoder(path)
	d.decode(text)
	if len(d.problems) > 0 {
		d.problems.sort()
		return File{Path: path, Exists: true}, d.problems
	}
	return d.file, nil
}

// Select returns a profile by its name. No name means the file's own choice, and no profile when it makes none. chosen is the name
// that was used.
func (f File) Select(name string) (p Profile, chosen string, err error) {
	name = cmp.Or(name, f.Profile)
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

// Level is one part of a file: its top level, or a profile. Prefix is the prefix of its keys.
type Level struct {
	Prefix string
	Profile
}

// profilePrefix is the prefix of the keys of all profiles.
const profilePrefix = "profiles."

// ProfilePrefix returns the prefix of the keys of a profile, such as "profiles.staging.".
func ProfilePrefix(name string) string { return profilePrefix + name + "." }

// Level returns a profile, or the top level of the file for no name.
func (f File) Level(name string) Level {
	if name == "" {
		return Level{Profile: f.Common}
	}
	return Level{ProfilePrefix(name), f.Profiles[name]}
}

// Levels returns all parts of the file, the top level first.
func (f File) Levels() []Level {
	levels := []Level{f.Level("")}
	for _, name := range f.Names() {
		levels = append(levels, f.Level(name))
	}
	return levels
}

// At returns the place of the value with a key such as "profiles.staging.base_url", or false when the file has none.
func (f File) At(key string) (Place, bool) {
	p, ok := f.places[key]
	return p, ok
}

// relativeTo makes the paths of a file relative to its directory.
func relativeTo(dir string, paths []string) []string {
	for i, p := range paths {
		if !filepath.IsAbs(p) {
			paths[i] = filepath.Join(dir, p)
		}
	}
	return paths
}
