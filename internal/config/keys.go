package config

// Kind is what a value of the file is.
type Kind int

// The kinds of values.
const (
	Text      Kind = iota // a text in quotes or without
	Texts                 // a list of texts
	KeySource             // where a key comes from: see KeyFrom
	Flags                 // flags by their names, and by commands and names
	Profiles              // profiles by their names
)

// Key is a key of the file.
type Key struct {
	Name string
	Kind Kind
	// Means describes what it is for, in one clause.
	Means string
}

// Keys returns those of a profile. All of them are at the top of the file, too, for what holds with every profile.
func Keys() []Key {
	return []Key{
		{"base_url", Text, "the base URL of the API, such as https://cms.example.org/api"},
		{"status_url", Text, "the status page of the installation"},
		{"key_from", KeySource, "where the key comes from: keychain, env:NAME, or {command: [PROGRAM, ARGUMENT, …]}"},
		{"catalogs", Texts, "catalog files with more codes, relative to this file"},
		{"defaults", Flags, "default values of flags: for every command, or under the name of one"},
	}
}

// TopKeys returns the keys that are only allowed at the top of the file.
func TopKeys() []Key {
	return []Key{
		{"profile", Text, "the profile to use when none is selected"},
		{"profiles", Profiles, "installations by name"},
	}
}

func names(keys ...[]Key) []string {
	var out []string
	for _, list := range keys {
		for _, k := range list {
			out = append(out, k.Name)
		}
	}
	return out
}
