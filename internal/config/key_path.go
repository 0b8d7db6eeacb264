package config

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/plainyaml"
)

// Key paths lead to a value of the file: "base_url", "profiles.staging.base_url", "defaults.probe.timeout", "key_from.command".

// Target is what a key path leads to.
type Target struct {
	// Path is the keys on the way, for Set and Unset.
	Path []string
	// Kind is what is there. For KeySource the path may end in "command", and the value is then a list.
	Kind Kind
}

// List reports whether the value is a list of texts.
func (t Target) List() bool { return t.Kind == Texts || t.Path[len(t.Path)-1] == FromCommand }

// maxProfile bounds the name of a profile that is written. YAML takes no key of more than 1024 characters on one line, and a name is
// typed again and again.
const maxProfile = 128

// ParseKey reads a key path. Names are the profiles that there are: a name may have a dot in it.
func ParseKey(key string, profiles []string) (Target, error) {
	rest, inProfile := strings.CutPrefix(key, profilePrefix)
	if !inProfile {
		return parseBelow(key, nil, key, names(Keys(), TopKeys()))
	}
	name, below, _ := strings.Cut(rest, ".")
	for _, known := range profiles {
		if after, ok := strings.CutPrefix(rest, known+"."); ok && len(known) > len(name) {
			name, below = known, after
		}
		if rest == known {
			name, below = known, ""
		}
	}
	switch {
	case name == "":
		return Target{}, fmt.Errorf("%s does not name a profile", plainyaml.Quote(key))
	case len(name) > maxProfile:
		return Target{}, fmt.Errorf("the name of the profile has %d bytes; the maximum is %d", len(name), maxProfile)
	case below == "":
		return Target{[]string{"profiles", name}, Profiles}, nil
	}
	return parseBelow(key, []string{"profiles", name}, below, names(Keys()))
}

// IsKey reports whether a name is that of a setting, outside a profile.
func IsKey(name string) bool {
	_, err := ParseKey(name, nil)
	return err == nil
}

func parseBelow(whole string, path []string, key string, known []string) (Target, error) {
	first, below, dotted := strings.Cut(key, ".")
	if !slices.Contains(known, first) {
		return Target{}, fmt.Errorf("unknown key %s%s", plainyaml.Quote(whole), suggestion(first, known))
	}
	path = append(path, first)
	kind := Text
	for _, k := range slices.Concat(Keys(), TopKeys()) {
		if k.Name == first {
			kind = k.Kind
		}
	}
	if !dotted {
		return Target{path, kind}, nil
	}
	parts := strings.Split(below, ".")
	switch {
	case kind == KeySource && below == FromCommand, kind == Flags && len(parts) <= 2 && !slices.Contains(parts, ""):
		return Target{append(path, parts...), kind}, nil
	}
	return Target{}, fmt.Errorf("unknown key %s: %s has no setting %s", plainyaml.Quote(whole), first, plainyaml.Quote(below))
}
