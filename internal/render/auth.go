package render

import "github.com/hex21/hex21/internal/config"

// Auth is the document about the key for an installation. Keys are shown as fingerprints.
type Auth struct {
	Schema string `json:"schema"`
	// Origin is where the key may be sent: scheme, host and port of the base URL.
	Origin string `json:"origin"`
	// Key is the key that a call would send, absent if there is none.
	Key      *AuthKey     `json:"key,omitempty"`
	Keychain AuthKeychain `json:"keychain"`
	// Elsewhere is the origin of a key that is not used, because the base URL has another one.
	Elsewhere string `json:"-"`
}

// AuthKey is a key and where it comes from.
type AuthKey struct {
	From        string `json:"from"`
	Fingerprint string `json:"fingerprint"`
	config.Source
}

// AuthKeychain reports whether the keychain can be used, or the reason why not, and the key that it has for the origin.
type AuthKeychain struct {
	Available   bool   `json:"available"`
	Reason      string `json:"reason,omitempty"`
	Fingerprint string `json:"fingerprint,omitempty"`
}

func (a Auth) rows() [][2]string {
	rows := [][2]string{{"origin", Clean(a.Origin)}, {"key", "none"}}
	if k := a.Key; k != nil {
		from := k.From
		if k.Kind != config.ByVariable {
			from += " (" + k.Short() + ")"
		}
		rows[1][1] = k.Fingerprint + ", from " + Clean(from)
	}
	if a.Elsewhere != "" {
		rows[1][1] += "; the config file has one for " + Clean(a.Elsewhere) + " alone"
	}
	stored := "works, but has no key for this origin"
	switch {
	case !a.Keychain.Available:
		stored = "cannot be used: " + Clean(a.Keychain.Reason)
	case a.Keychain.Fingerprint != "":
		stored = "has " + a.Keychain.Fingerprint
	}
	return append(rows, [2]string{"keychain", stored})
}

// Auth lays out what is known about the key.
func (s *Screen) Auth(a Auth) string {
	c := &card{s: s}
	for _, row := range a.rows() {
		c.row(row[0], row[1])
	}
	return c.String()
}

// AuthMarkdown returns the same for an issue or a chat.
func AuthMarkdown(a Auth) string {
	m := &markdownDoc{}
	m.pairs(a.rows())
	return m.String()
}
