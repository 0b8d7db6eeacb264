package redact

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
)

// types matches what some languages print between a name and its value, up to the quotation mark or the bracket of the value: Some( and Str( of
// Rust, []string{, map[, map[string]any{ and interface {}( of Go, string(8) and Array ( of PHP, (string) (len=8) of spew, b of Python.
var types = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:(?:\(\w+\) (?:\(len=\d+\) )?|\w+\(\d+\) |[bur])(\\*["'])|` +
		`(?:Array |\(\*?[\w.]+\)|[A-Z]\w*|interface ?\{\})(\()|[a-z]\w*(\()\\*["']|` +
		`(?:[*&]|\[\d*\]|map\[[\w.*]+\])*[A-Za-z][\w.]*(?: ?\{\})?(\{)|map(\[))`)
})

// typeAt returns the length of the type that a text begins with, up to the quotation mark or the bracket after it, or 0.
func typeAt(text string) int {
	text = window(text, 0, maxEscape)
	if text == "" || strings.IndexByte(`"'0123456789`, text[0]) >= 0 {
		return 0
	}
	m := types().FindStringSubmatchIndex(text)
	if m == nil {
		return 0
	}
	return max(m[2], m[4], m[6], m[8], m[10])
}

// several stands for the end of what has several secrets in it.
const several = -1

// openAt returns the position of the bracket after a position and the type there, and several, if it is that of an object or a list. A list
// of words without quotation marks is a value of its own.
func openAt(text string, at int) (start, end int) {
	start = at + typeAt(text[at:])
	rest := window(text, start, maxEscape)
	if rest == "" || strings.IndexByte("[{(", rest[0]) < 0 {
		return 0, 0
	}
	if inner := strings.TrimLeft(rest[1:], " \t\r\n"); rest[0] != '{' && text[at:start] != "map" && quoteAt(inner) == "" && typeAt(inner) == 0 && (inner == "" || strings.IndexByte("[{(", inner[0]) < 0) {
		return 0, 0
	}
	return start, several
}

// beneath returns the spans of the secrets in the object or the list that begins at a bracket, under the name of a secret, and where it ends.
func beneath(text string, at int) (spans []span, end int) {
	var outer []string // the names of the lists and objects that have not ended
	name, marks, typed := "", 0, at
	for at < len(text) {
		start, quote := at, quoteAt(text[at:])
		switch c := text[at]; {
		case quote != "":
			if marks == 0 {
				marks = len(quote)
			}
			if len(quote) < marks || at > typed && strings.IndexByte(wordEnds+"[{(", text[at-1]) < 0 { // it ends the text that all this is in
				return spans, at
			}
			start += len(quote)
			start += schemeAt(text[start:])
			at = start + valueEnd(text[start:], quote)
		case strings.HasPrefix(text[at:], Mark):
			at += len(Mark)
			continue
		case strings.IndexByte("[{(", c) >= 0:
			outer = append(outer, name)
			at++
			continue
		case strings.IndexByte(")}]", c) >= 0:
			at++
			if outer = outer[:len(outer)-1]; len(outer) == 0 {
				return spans, at
			}
			name = outer[len(outer)-1]
			continue
		case strings.IndexByte(wordEnds, c) >= 0:
			if at++; c == ',' {
				name = outer[len(outer)-1]
			}
			continue
		default:
			if at += typeAt(text[at:]); at > start {
				typed = at
				continue
			}
			at = len(text) - len(fromFirst(text[at:], wordEnds+`"'()[]{}`))
		}
		word := span{start, at}
		at = min(at+len(quote), len(text))
		switch n, inBrackets := separatorAt(text[at:]); {
		case n > 0:
			if name = text[word.start:word.end]; inBrackets && len(outer) > 1 { // [name] => value
				outer = outer[:len(outer)-1]
			}
			at += n
			continue
		case isSecretBeneath(name, text[word.start:word.end], quote):
			spans = append(spans, word)
		}
		if quote != "" {
			name = outer[len(outer)-1]
		}
	}
	return spans, at
}

// wordEnds are characters between the words of lists and objects.
const wordEnds = " \t\r\n,;:=<>&|`\\"

// separatorAt returns the length of the separator between a name and its value that a text begins with, or 0, and whether a bracket comes before it.
func separatorAt(text string) (n int, inBrackets bool) {
	n = countSpaces(window(text, 0, maxEscape))
	if rest, ok := strings.CutPrefix(text[n:], "]"); ok {
		n, inBrackets = n+1+countSpaces(window(rest, 0, maxEscape)), true
	}
	if rest := text[n:]; rest == "" || rest[0] != ':' && rest[0] != '=' || strings.HasPrefix(rest, "==") {
		return 0, false
	}
	return n + 1, inBrackets
}

// isSecretBeneath reports whether a value is secret that stands under the name of a secret, where the name nearest to it may be another one, or none.
func isSecretBeneath(name, value, quote string) bool {
	switch name = strings.ToLower(name); {
	case value == Mark || strings.IndexFunc(value, unicode.IsLetter) < 0 && strings.IndexFunc(value, unicode.IsDigit) < 0: // an operator
		return false
	case name == "":
		return !isProse(value)
	case isOneOf(" data raw text v val ", name), strings.HasSuffix(name, "value"), SecretName(name):
		return !isState(value)
	}
	return isOpaque(value) && (quote != "" || strings.Trim(value, "0123456789.") != "")
}
