package mock

import "strings"

// parsePrefer parses the lines of a Prefer header (RFC 7240, section 2) to preferences by lower-case name. A preference without a value has
// an empty one, parameters after a semicolon are dropped, and if a name occurs twice, the first counts.
func parsePrefer(lines []string) map[string]string {
	prefs := map[string]string{}
	for _, line := range lines {
		for _, item := range splitUnquoted(line, ',') {
			name, value, _ := strings.Cut(splitUnquoted(item, ';')[0], "=")
			name = strings.ToLower(strings.TrimSpace(name))
			if _, seen := prefs[name]; name != "" && !seen {
				prefs[name] = unquote(strings.TrimSpace(value))
			}
		}
	}
	return prefs
}

// splitUnquoted splits text at each separator outside quoted strings. It returns at least one part.
func splitUnquoted(text string, separator byte) []string {
	var parts []string
	quoted, start := false, 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '"':
			quoted = !quoted
		case c == '\\' && quoted:
			i++ // the next character is literal
		case c == separator && !quoted:
			parts = append(parts, text[start:i])
			start = i + 1
		}
	}
	return append(parts, text[start:])
}

// unquote returns the text of a quoted string, and any other text unchanged.
func unquote(word string) string {
	if len(word) < 2 || word[0] != '"' || word[len(word)-1] != '"' {
		return word
	}
	inner := word[1 : len(word)-1]
	var text strings.Builder
	for i := 0; i < len(inner); i++ {
		if inner[i] == '\\' && i+1 < len(inner) {
			i++
		}
		text.WriteByte(inner[i])
	}
	return text.String()
}
