package explain

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"github.com/hex21/hex21/internal/ascii"
)

// FindCodes returns the codes in a text, such as a log line, an exception or an error body: each once, in the order of appearance, in the
// spelling of the catalog. An alias is returned as it appears.
//
// A code counts as a whole word in its own spelling if that is upper case (RATE_LIMIT), or as the value of a field named code in any
// spelling ("code": "rateLimit"). So ordinary words, such as "not found", are not codes. The cost is one pass over the text.
func (c *Catalog) FindCodes(text string) []string {
	var found []string
	for code := range c.codes(text) {
		if !slices.Contains(found, code) {
			found = append(found, code)
		}
	}
	return found
}

// codes yields each code in a text with its place, in the order of appearance.
func (c *Catalog) codes(text string) iter.Seq2[string, span] {
	return func(yield func(string, span) bool) {
		known := c.lookIn()
		for at := 0; at < len(text); {
			if !isWordByte(text[at]) {
				at++
				continue
			}
			end := at + 1
			for end < len(text) && isWordByte(text[end]) {
				end++
			}
			word, place := text[at:end], span{at, end}
			at = end
			code, ok := "", false
			switch {
			case len(word) == len("code") && strings.EqualFold(word, "code"):
				var value string
				if value, ok = valueAfter(text[end:]); ok {
					code, ok = known.folded[fold(value)]
					ok = ok && known.codes[code]
					if ok {
						i := end + strings.Index(text[end:], value)
						place = span{i, i + len(value)}
						at = place.end
					}
				}
			case ascii.IsUpper(word[0]) && known.codes[word] && isCodeName(word):
				code, ok = word, true
			}
			if ok && !yield(code, place) {
				return
			}
		}
	}
}

// isWordByte reports whether c belongs to a word: a letter, a digit or an underscore. All letters beyond ASCII do.
func isWordByte(c byte) bool { return wordBytes[c] }

// wordBytes is a table, since a log of gigabytes goes through it byte by byte.
var wordBytes = func() (table [256]bool) {
	for c := range 256 {
		table[c] = ascii.IsAlphanumeric(byte(c)) || c == '_' || c >= 0x80
	}
	return table
}()

// valueAfter reads the value that follows the name of a field: `": "RATE_LIMIT"`, `\":\"RATE_LIMIT\"` from JSON inside JSON, `=RATE_LIMIT`.
// A value after a colon must be in quotes or in upper case, so that "exit code: gone" counts as prose.
func valueAfter(text string) (string, bool) {
	rest := strings.TrimLeft(text, `\"'`)
	rest = strings.TrimLeft(rest, " \t")
	if rest == "" || rest[0] != ':' && rest[0] != '=' {
		return "", false
	}
	assigned := rest[0] == '='
	rest = strings.TrimLeft(rest[1:], " \t\r\n")
	value := strings.TrimLeft(rest, `\"'`)
	quoted := len(value) < len(rest)
	end := 0
	for end < len(value) && end <= maxName && (isWordByte(value[end]) || value[end] == '-' || value[end] == '.') {
		end++
	}
	value = value[:end]
	return value, isName(value) && strings.ContainsFunc(value, unicode.IsLetter) && (quoted || assigned || isCodeName(value))
}

// likelyCode returns what looks like a code in a text without a known one: the value of the first field named code, or else the first word
// that is spelled like a code and has an underscore.
func likelyCode(text string) (string, bool) {
	likely := ""
	for at := 0; at < len(text); at++ {
		start := at
		for at < len(text) && isWordByte(text[at]) {
			at++
		}
		word := text[start:at]
		if strings.EqualFold(word, "code") {
			if value, ok := valueAfter(text[at:]); ok {
				return value, true
			}
		}
		if likely == "" && strings.Contains(word, "_") && isCodeName(word) {
			likely = word
		}
	}
	return likely, likely != ""
}
