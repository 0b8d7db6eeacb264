package redact

import (
	"strings"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/ascii"
)

// valueIf returns the span of the value at a position, after its quotation mark and scheme, if is accepts its beginning. Otherwise it does
// not read the rest, since there may be many long values.
func valueIf(text string, start int, quote string, is func(value string) bool) (from, end int) {
	start += len(quote)
	start += schemeAt(text[start:])
	beginning := window(text, start, maxName)
	if !is(beginning[:valueEnd(beginning, quote)]) {
		return 0, 0
	}
	return start, start + valueEnd(text[start:], quote)
}

// valueEnd returns the length of the value that a text begins with: up to its closing quotation mark, or to the first character that cannot
// be part of it. A mark with more backslashes before it than the opening one has is part of the value, unless these stand for backslashes.
func valueEnd(text, quote string) int {
	if quote == "" {
		if i := strings.IndexAny(text, " \t\r\n\"'`,;&<>(){}[]|"); i >= 0 {
			text = text[:i]
		}
		text, _, _ = strings.Cut(text, `\u0022`)
		return len(strings.TrimRight(text, `\`)) // of the mark that ends it, in JSON in a text
	}
	depth := len(strings.TrimRight(quote, quote[len(quote)-1:])) // of the texts in texts
	for at := 0; ; at++ {
		i := strings.Index(text[at:], quote[depth:])
		if i < 0 {
			return len(text)
		}
		at += i
		if n := at - len(strings.TrimRight(text[:at], `\`)); n < depth || (n-depth)/(depth+1)%2 == 0 {
			return at - min(n, depth)
		}
	}
}

// quoteAt returns the quotation mark that a text begins with, and the backslashes before it. In a field of CSV, the mark is doubled.
func quoteAt(text string) string {
	rest := strings.TrimLeft(window(text, 0, maxEscape), `\`)
	if rest == "" || strings.IndexByte("\"'`", rest[0]) < 0 {
		return ""
	}
	n := strings.IndexByte(text, rest[0]) + 1
	if strings.HasPrefix(rest, `""`) && (isWordAt(rest, 2) || strings.HasPrefix(rest[2:], `{\`)) {
		n++
	}
	return text[:n]
}

// afterSpaces returns where the spaces at a position end, and the quotation mark there.
func afterSpaces(text string, at int) (start int, quote string) {
	start = at + countSpaces(text[at:])
	if start+1 < len(text) && text[start] == 'b' && strings.IndexByte("\"'\\", text[start+1]) >= 0 { // bytes of Python
		start++
	}
	return start, quoteAt(text[start:])
}

// countSpaces returns how many spaces a text begins with.
func countSpaces(text string) int { return len(text) - len(strings.TrimLeft(text, " \t")) }

// window returns the beginning of the text at a position, since a value may be long and there may be many.
func window(text string, start, length int) string { return text[start:min(len(text), start+length)] }

// isPlain reports whether a value consists of words, without a digit or a sign.
func isPlain(value string) bool {
	return strings.IndexFunc(value, func(c rune) bool {
		return c != ' ' && c != '_' && c != '.' && c != '!' && (c >= utf8.RuneSelf || !ascii.IsLetter(byte(c)))
	}) < 0
}

// isUnlikeWords reports whether a person would not take a value for words or a name: it is long, with a digit and none of the signs.
func isUnlikeWords(value, signs string) bool {
	return len(value) >= gram && strings.ContainsAny(value, "0123456789") && !strings.ContainsAny(value, signs)
}

// isWordy reports whether a value is a word of a sentence.
func isWordy(value string) bool {
	return len(value) <= 16 && strings.IndexFunc(strings.TrimRight(value, ".!?"), func(c rune) bool { return c < 'a' || c > 'z' }) < 0
}

// states are words for what a secret is or is not, which also stand where its value would: token=expired, ("password", "missing").
const states = " absent bad blank blocked compromised denied disabled empty enabled exceeded expired failed false forbidden hidden illegal inactive " +
	"incorrect invalid locked malformed mismatch mismatched missing nil no none not null omitted outdated redacted rejected required revoked rotated suspended " +
	"taken true unauthorized undefined unknown unset unsupported unverified valid verified weak wrong yes "

// others are words beside the name of a secret in sentences and lists of fields: password authentication, ("password", "email").
const others = " accepted again and are as at attempt attempts auth authentication authenticator based basic bearer be been but by can cannot change changed changes " +
	"character characters check checked checks confirmation content correct created database description did directly do does dialog during email encryption " +
	"entered entry error errors expires expiring expiry failure field fields file files flag for forgotten form found from generator given grant had has hash " +
	"hashed hashes hashing have hint history id in input is it least leaked length less link list login long lookup mail manager managers match matches max " +
	"may min minimum mode must mutation name needs never of ok on only option or page policies policy present prompt protected protection provided quality " +
	"recovery refused request requested requests requires requirement requirements reset resets rotation rules scope screen sent set setting settings short " +
	"should stale status store stored strength takes that the these they this to token tokens too type unchanged update updated updates use used user username using " +
	"validation validator value verification was were when which while with without your "

// isProse reports whether a value beside the name of a secret is not one, but the next word of a sentence, a sentence, a code or the name
// of another field: half of its words are known ones, and none looks like a key.
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
