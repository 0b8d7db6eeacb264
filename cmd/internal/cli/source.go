package cli

import (
	"fmt"

	"github.com/hex21/hex21/internal/config"
)

// The kinds of sources, in the order in which they win.
const (
	fromFlag        = "flag"
	FromEnvironment = "environment"
	fromProfile     = "profile" // of the config file
	fromFile        = "file"    // the config file, outside its profiles
	FromDefault     = "default"
)

// Source is who set a value.
type Source struct {
	Kind string
	// Name is the flag, the variable, or the key in the config file such as "profiles.staging.base_url".
	Name string
	// File and place are where the config file has it.
	File  string
	Place config.Place
}

// String names the source the way an error begins: "--base-url", "HEX21_BASE_URL", "config.yaml:3:15: base_url", "default".
func (s Source) String() string {
	switch {
	case s.File != "":
		return s.At() + ": " + s.Name
	case s.Name != "":
		return s.Name
	}
	return s.Kind
}

// Short names the source where the path of the file stands above already: "base_url, line 3", "HEX21_BASE_URL", "default".
func (s Source) Short() string {
	switch {
	case s.File != "":
		return fmt.Sprintf("%s, line %d", s.Name, s.Place.Line)
	case s.Name != "":
		return s.Name
	}
	return s.Kind
}

// At returns the place in the config file, or "" for another source.
func (s Source) At() string {
	if s.File == "" {
		return ""
	}
	return fmt.Sprintf("%s:%d:%d", s.File, s.Place.Line, s.Place.Column)
}

// Setting is a value and who set it.
type Setting struct {
	Value string
	From  Source
}

// given is the value of a flag; empty when it was not given.
func given(value, flag string) Setting { return Setting{value, Source{Kind: fromFlag, Name: flag}} }

// variable is the value of an environment variable. An empty one says nothing.
func (a *App) variable(name string) Setting {
	return Setting{a.Sys.Getenv(name), Source{Kind: FromEnvironment, Name: name}}
}

// first is the first setting that has a value.
func first(candidates ...Setting) Setting {
	for _, c := range candidates {
		if c.Value != "" {
			return c
		}
	}
	return Setting{}
}
