package cmd

import (
	"fmt"

	"github.com/hex21/hex21/internal/config"
)

// The kinds of sources, in the order in which they win.
const (
	fromFlag        = "flag"
	fromEnvironment = "environment"
	fromProfile     = "profile" // of the config file
	fromFile        = "file"    // the config file, outside its profiles
	fromDefault     = "default"
)

// source is who set a value.
type source struct {
	kind string
	// name is the flag, the variable, or the key in the config file such as "profiles.staging.base_url".
	name string
	// file and place are where the config file has it.
	file  string
	place config.Place
}

// String names the source the way an error begins: "--base-url", "HEX21_BASE_URL", "config.yaml:3:15: base_url", "default".
func (s source) String() string {
	switch {
	case s.file != "":
		return s.at() + ": " + s.name
	case s.name != "":
		return s.name
	}
	return s.kind
}

// short names the source where the path of the file stands above already: "base_url, line 3", "HEX21_BASE_URL", "default".
func (s source) short() string {
	switch {
	case s.file != "":
		return fmt.Sprintf("%s, line %d", s.name, s.place.Line)
	case s.name != "":
		return s.name
	}
	return s.kind
}

// at is the place in the config file, or "" for another source.
func (s source) at() string {
	if s.file == "" {
		return ""
	}
	return fmt.Sprintf("%s:%d:%d", s.file, s.place.Line, s.place.Column)
}

// setting is a value and who set it.
type setting struct {
	value string
	from  source
}

// given is the value of a flag; empty when it was not given.
func given(value, flag string) setting { return setting{value, source{kind: fromFlag, name: flag}} }

// variable is the value of an environment variable. An empty one says nothing.
func (a *app) variable(name string) setting {
	return setting{a.sys.Getenv(name), source{kind: fromEnvironment, name: name}}
}

// first is the first setting that has a value.
func first(candidates ...setting) setting {
	for _, c := range candidates {
		if c.value != "" {
			return c
		}
	}
	return setting{}
}
