package explain

import "strings"

// maxWording bounds how much of a text is searched for the words of the reference.
const maxWording = 64 << 10

// inWords returns the codes whose meaning in the reference is in a text, such as "Rate limit exceeded": the API sends that as the message.
// Meanings of one or two words are left to chance, and not looked for.
func (c *Catalog) inWords(text string) []Entry {
	text = strings.ToLower(text[:min(len(text), maxWording)])
	return Filter(c.Codes(), func(e Entry) bool {
		return strings.Count(e.Meaning, " ") >= 2 && strings.Contains(text, strings.ToLower(e.Meaning))
	})
}
