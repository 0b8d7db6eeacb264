package explain

import (
	"slices"
	"strings"
	"unicode"
)

// inWords gives the codes of which a text says what the reference says, "Rate limit exceeded": the API sends that as the message.
// Meanings of one or two words are left to chance, and not looked for.
func (c *Catalog) inWords(text string) []Entry {
	text = strings.ToLower(text)
	return Filter(c.Codes(), func(e Entry) bool {
		return strings.Count(e.Meaning, " ") >= 2 && strings.Contains(text, strings.ToLower(e.Meaning))
	})
}

// findStatus gives the first status that a text names as one: with HTTP, status, code, error or response before it ("status code
// 429", "HTTP 503", "returned error: 404"), or with its phrase or "Client Error" after it ("502 Bad Gateway"). Other numbers, such
// as those of a port, a line or a version, are none.
func (c *Catalog) findStatus(text string) (string, bool) {
	const near = 40 // bytes to either side hold the words that tell
	for at := 0; at < len(text); at++ {
		start := at
		for at < len(text) && isNumberByte(text[at]) {
			at++
		}
		word := strings.TrimRight(text[start:at], ".")
		if number, ok := parseStatus(word); !ok || number < 300 {
			continue
		}
		before, after := wordsOf(text[max(0, start-near):start]), wordsOf(text[at:min(len(text), at+near)])
		if named(before) || c.hasPhrase(word, after) || len(after) > 1 && isOneOf(after[0], "client", "server") && isOneOf(after[1], "error") {
			return word, true
		}
	}
	return "", false
}

// isNumberByte reports whether c belongs to a number, a version, an address or a word: 404 in none of these is a status.
func isNumberByte(c byte) bool { return c == '.' || isWordByte(c) }

// wordsOf are the words of a text, with the points of versions in them.
func wordsOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r != '.' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// named reports whether the last words before a number say that it is a status.
func named(before []string) bool {
	last := len(before) - 1
	switch {
	case last < 0:
		return false
	case isOneOf(before[last], "http", "status", "statuscode", "code", "error", "response"):
		return true
	}
	return last > 0 && isOneOf(before[last-1], "http") && strings.Trim(before[last], ".0123456789") == "" // HTTP/1.1
}

// hasPhrase reports whether words begin like the reason phrase of a status, which stands at the beginning of its meaning.
func (c *Catalog) hasPhrase(status string, words []string) bool {
	entry, ok := c.Get(status)
	if !ok || len(words) == 0 {
		return false
	}
	title, _, _ := strings.Cut(entry.Meaning, " - ")
	phrase := strings.Fields(title)
	n := min(len(phrase), len(words), 2)
	return n > 0 && strings.EqualFold(strings.Join(phrase[:n], " "), strings.TrimRight(strings.Join(words[:n], " "), "."))
}

func isOneOf(word string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, word) })
}
