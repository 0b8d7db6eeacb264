package config

import (
	"cmp"
	"fmt"
	"strings"
)

// Setting is the value of a setting and who set it, as "hex21 config show -o json" prints it. It prints as its source with fmt, never as its value.
type Setting struct {
	// Key is the name of the setting in the config file, such as "base_url". It may be left out where this is the only setting.
	Key   string `json:"key"`
	Value string `json:"value,omitempty"`
	// Values are those of a list, in place of Value.
	Values []string `json:"values,omitempty"`
	// Fingerprint identifies a key that is not shown.
	Fingerprint string `json:"fingerprint,omitempty"`
	Source
}

// All returns the value or the values.
func (s Setting) All() []string {
	if s.Value == "" {
		return s.Values
	}
	return []string{s.Value}
}

// First returns the first setting that has a value, or the last one. The candidates are in the order in which they win.
func First(candidates ...Setting) Setting {
	for _, c := range candidates {
		if c.Value != "" {
			return c
		}
	}
	return candidates[len(candidates)-1]
}

// Flag returns the setting that a flag makes, which is written with its dashes.
func Flag(name, value string) Setting {
	return Setting{Value: value, Source: Source{Kind: ByFlag, Name: name}}
}

// Variable returns the setting that an environment variable makes.
func Variable(name, value string) Setting {
	return Setting{Value: value, Source: Source{Kind: ByVariable, Name: name}}
}

// Default returns the setting where nothing else sets it.
func Default(value string) Setting { return Setting{Value: value, Source: Source{Kind: ByDefault}} }

// Setting returns the value that is in the file under a key.
func (f File) Setting(key, value string) Setting { return Setting{Value: value, Source: f.Source(key)} }

// Source is who set a value.
type Source struct {
	// Kind is one of those below, or "".
	Kind string `json:"source"`
	// Name is the flag, the variable, or the key in the config file such as "profiles.staging.base_url".
	Name string `json:"name,omitempty"`
	// At is the place in the config file, such as "config.yaml:3:15".
	At string `json:"at,omitempty"`

	line int // of At
}

// The kinds of sources, in the order in which they win.
const (
	ByFlag     = "flag"
	ByVariable = "environment"
	ByProfile  = "profile" // of the config file
	ByFile     = "file"    // the config file, outside its profiles
	ByDefault  = "default"
	ByNone     = "none"
)

// Source returns the place of a value in the file, by its key.
func (f File) Source(key string) Source {
	s := Source{Kind: ByFile, Name: key}
	if strings.HasPrefix(key, profilePrefix) {
		s.Kind = ByProfile
	}
	if place, ok := f.At(key); ok {
		s.At, s.line = fmt.Sprintf("%s:%d:%d", f.Path, place.Line, place.Column), place.Line
	}
	return s
}

// IsDefault reports whether the value is the built-in one.
func (s Source) IsDefault() bool { return s.Kind == ByDefault }

// String names the source the way an error begins: "--base-url", "HEX21_BASE_URL", "config.yaml:3:15: base_url", "default".
func (s Source) String() string {
	if s.At != "" {
		return s.At + ": " + s.Name
	}
	return cmp.Or(s.Name, s.Kind)
}

// Short names the source if the path of the file is already shown above: "base_url, line 3", "HEX21_BASE_URL", "default".
func (s Source) Short() string {
	if s.At != "" {
		return fmt.Sprintf("%s, line %d", s.Name, s.line)
	}
	return cmp.Or(s.Name, s.Kind)
}
