package render

// AuthView is what is known of the key for an installation. Keys are fingerprints.
type AuthView struct {
	Origin string
	// Key is the one that a call would carry, or "", and Source where it comes from.
	Key, Source string
	// Elsewhere is the origin of a key that is not used, because the base URL is on another one.
	Elsewhere string
	// Available reports whether the keychain answers, Stored is the key that it has for the origin, and Reason why it does not answer.
	Available      bool
	Stored, Reason string
}

func (v AuthView) rows() [][2]string {
	rows := [][2]string{{"origin", Clean(v.Origin)}, {"key", "none"}}
	if v.Key != "" {
		rows[1][1] = v.Key + ", from " + Clean(v.Source)
	}
	if v.Elsewhere != "" {
		rows[1][1] += "; the config file has one for " + Clean(v.Elsewhere) + " alone"
	}
	stored := "works, but has no key for this origin"
	switch {
	case !v.Available:
		stored = "cannot be used: " + Clean(v.Reason)
	case v.Stored != "":
		stored = "has " + v.Stored
	}
	return append(rows, [2]string{"keychain", stored})
}

// Auth lays out what is known of the key.
func (s *Screen) Auth(v AuthView) string {
	c := &card{s: s}
	for _, row := range v.rows() {
		c.row(row[0], row[1])
	}
	return c.String()
}

// AuthMarkdown returns the same for an issue or a chat.
func AuthMarkdown(v AuthView) string {
	m := &markdownDoc{}
	var rows [][]string
	for _, row := range v.rows() {
		rows = append(rows, []string{row[0], mdEscape(row[1])})
	}
	m.table([]string{"", ""}, rows)
	return m.String()
}
