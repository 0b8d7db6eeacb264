package redact

import (
	"regexp"
	"strings"

	"github.com/hex21/hex21/internal/ascii"
)

// Guess hides every unusual word of a text that may contain an unknown secret, such as the stderr of a password manager. It hides all of a
// text that is a single word.
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

// LikeKeys returns the parts of words that look like keys: long, and random for most of their length. A person may have pasted one in a
// wrong place, such as after a command that takes no argument.
func LikeKeys(words []string) (keys []string) {
	for _, word := range words {
		if scheme, rest, ok := strings.Cut(word, "://"); ok && strings.IndexByte(scheme, ' ') < 0 { // the name of a host may look random
			if host := rest[:len(rest)-len(fromFirst(rest, "/?#"))]; strings.Contains(host, ".") {
				word = rest[len(host):]
			}
		}
		for part := range strings.FieldsFuncSeq(word, func(c rune) bool {
			return c > 0x7f || c != '_' && c != '-' && !ascii.IsAlphanumeric(byte(c))
		}) {
			if len(part) >= minKey && len(keys) < maxSecrets && !isErrorName(part) && isRandom(part[strings.LastIndexByte(part, '_')+1:]) {
				keys = append(keys, part)
			}
		}
	}
	return keys
}

// isErrorName reports whether a word is a name with a number at most, as codes of errors are: RequestTimeTooSkewed, WinError10061, AADSTS700016.
func isErrorName(word string) bool {
	name, capitals := strings.TrimRight(word, "0123456789"), 0
	for i := range len(name) {
		switch {
		case ascii.IsUpper(name[i]):
			capitals++
		case !ascii.IsLetter(name[i]):
			return false
		}
	}
	camel := capitals > 1 && 3*capitals <= len(name) // unlike Password123456
	return name != "" && ascii.IsUpper(name[0]) && len(word)-len(name) < 8 && (camel || capitals == len(name) && capitals <= 8) && !SecretName(name)
}

const (
	minKey     = 12
	minLetters = 5 // more than a time has
)

// isRandom reports whether most pieces of a word look random.
func isRandom(word string) bool {
	return 2*telling(word) > max(0, len(word)-gram) && countLetters(word) >= minLetters
}

// telling returns how many pieces of a word look random.
func telling(word string) (n int) {
	for i := range len(word) - gram + 1 {
		if looksRandom([]byte(word[i : i+gram])) {
			n++
		}
	}
	return n
}

func countLetters(word string) (n int) {
	for i := range len(word) {
		if ascii.IsLetter(word[i]) {
			n++
		}
	}
	return n
}
