package redact

import (
	"regexp"
	"strings"
)

// Guess returns a text that may contain an unknown secret, such as the stderr of a password manager, with the mark in place of every word
// that is not an ordinary one, or of a text of one word.
func Guess(text string) string {
	plainWord := regexp.MustCompile(`^["'(]*([A-Za-z][a-z]{0,15}|[0-9]{1,4}|[A-Za-z]{1,3}|[^0-9A-Za-z]+)(['’][a-z]{1,2})?[.,:;!?)"']*$`)
	colors := regexp.MustCompile("\x1b\\[[0-9;]*[A-Za-z]")
	words := strings.Split(Line(text), " ")
	for i, word := range words {
		bare := colors.ReplaceAllString(word, "")
		if bare != "" && !strings.HasSuffix(bare, Mark) && (!plainWord.MatchString(bare) || len(words) == 1) {
			words[i] = Mark
		}
	}
	return strings.Join(words, " ")
}
