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

// valueEnd returns the length of the value that a text begins with: up to its closing quotation mark, or to the first character that
// cannot be part of it. A mark with more backslashes before it than the opening one has is part of the value, unless these stand for backslashes.
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

// isUnlikeWords reports whether a value is one that a person would not take for words or a name: it is long, and has a digit and none of the
// signs of what is not secret.
func isUnlikeWords(value, signs string) bool {
	return len(value) >= gram && strings.ContainsAny(value, "0123456789") && !strings.ContainsAny(value, signs)
}

// isWordy reports whether a value is a word of a sentence.
func isWordy(value string) bool {
	return len(value) <= 16 && strings.IndexFunc(strings.TrimRight(value, ".!?"), func(c rune) bool { return c < 'a' || c > 'z' }) < 0
}
