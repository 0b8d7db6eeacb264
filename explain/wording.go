package explain

import "strings"

// inWords gives the codes of which a text says what the reference says, "Rate limit exceeded": the API sends that as the message.
// Meanings of one or two words are left to chance, and not looked for.
func (c *Catalog) inWords(text string) []Entry {
	text = strings.ToLower(text)
	return Filter(c.Codes(), func(e Entry) bool {
		return strings.Count(e.Meaning, " ") >= 2 && strings.Contains(text, strings.ToLower(e.Meaning))
	})
}
