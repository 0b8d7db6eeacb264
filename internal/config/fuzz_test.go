package config_test

import (
	"testing"

	"github.com/hex21/hex21/internal/config"
)

// FuzzParse checks that a change of a valid file is either rejected or reads back, and that no other setting changes.
func FuzzParse(f *testing.F) {
	f.Add([]byte(written))
	f.Add([]byte("base_url: http://a.example.org/api\nkey_from: {command: [a, b]}\n"))
	f.Add([]byte("{base_url: 'http://a.example.org'}\n"))
	f.Add([]byte("profiles: {a: {base_url: http://a.example.org}}\r\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		before, err := config.Parse("config.yaml", text)
		if err != nil {
			return
		}
		const base = "https://new.example.org/api"
		changed, err := config.Set(text, config.Target{Path: []string{"base_url"}}, base)
		if err != nil {
			return // it returns the reason and changes nothing
		}
		after, err := config.Parse("config.yaml", changed)
		if err != nil {
			return // such as a file of nothing but an anchor: the change is refused
		}
		if after.Common.BaseURL != base || after.Profile != before.Profile || len(after.Profiles) != len(before.Profiles) {
			t.Errorf("%s\nbecame\n%s", text, changed)
		}
	})
}
