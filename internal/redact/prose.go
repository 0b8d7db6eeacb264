package redact

import "strings"

// states are words for what a secret is or is not, which also stand where its value would: token=expired, ("password", "missing").
const states = " absent bad blank blocked compromised denied disabled empty enabled exceeded expired failed false forbidden hidden illegal inactive " +
	"incorrect invalid locked malformed mismatch mismatched missing nil no none not null omitted outdated redacted rejected required revoked rotated suspended " +
	"taken true unauthorized undefined unknown unset unsupported unverified valid verified weak wrong yes "

// others are words that stand beside the name of a secret in sentences and in lists of fields: password authentication, ("password", "email").
const others = " accepted again and are as at attempt attempts auth authentication authenticator based basic bearer be been but by can cannot change changed changes " +
	"character characters check checked checks confirmation content correct created database description did directly do does dialog during email encryption " +
	"entered entry error errors expires expiring expiry failure field fields file files flag for forgotten form found from generator given grant had has hash " +
	"hashed hashes hashing have hint history id in input is it least leaked length less link list login long lookup mail manager managers match matches max " +
	"may min minimum mode must mutation name needs never of ok on only option or page policies policy present prompt protected protection provided quality " +
	"recovery refused request requested requests requires requirement requirements reset resets rotation rules scope screen sent set setting settings short " +
	"should stale status store stored strength takes that the these they this to token tokens too type unchanged update updated updates use used user username using " +
	"validation validator value verification was were when which while with without your "

// isProse reports whether a value beside the name of a secret is not one, but the next word of a sentence, a sentence, a code or the name of
// another field: half of its words are known ones, and none looks like a key.
func isProse(value string) bool {
	words, known := 0, 0
	for word := range strings.FieldsFuncSeq(value, func(c rune) bool { return strings.ContainsRune(" _-.,;!?'’", c) }) {
		if words++; isOneOf(states, word) || isOneOf(others, word) || len(word) < least && strings.Trim(word, "0123456789") == "" {
			known++
		} else if !isPlain(word) {
			return false
		}
	}
	return known > 0 && 2*known >= words
}

// isOneOf reports whether a list has a word, in either case.
func isOneOf(list, word string) bool {
	return isPlain(word) && strings.Contains(list, " "+strings.ToLower(word)+" ")
}
