package redact

import (
	"strings"
	"unicode"

	"github.com/hex21/hex21/internal/text"
)

// types matches what some languages print between a name and its value, up to the quotation mark or the bracket of the value: Some( and
// Str( of Rust, []string{, map[, map[string]any{ and interface {}( of Go, string(8) and Array ( of PHP, (string) (len=8) of spew, b of
// Python.
var types = text.Pattern(`^(?:(?:\(\w+\) (?:\(len=\d+\) )?|\w+\(\d+\) |[bur]|<<)(\\*["'])|` +
	`(?:Array |\(\*?[\w.]+\)|[A-Z]\w*|interface ?\{\})(\()|[a-z]\w*(\()\\*["']|` +
	`(?:[*&]|\[\d*\]|map\[[\w.*]+\])*[A-Za-z][\w.]*(?: ?\{\})?(\{)|map(\[)|(?:Array|Object) ([\[{]))`)

// typeAt returns the length of the type that a text begins with, up to the quotation mark or the bracket after it, or 0.
func typeAt(text string) int {
	text = window(text, 0, maxEscape)
	if !strings.ContainsAny(text, `([{"'`) || strings.IndexByte(`"'0123456789`, text[0]) >= 0 {
		return 0
	}
	m := types().FindStringSubmatchIndex(text)
	if m == nil {
		return 0
	}
	return max(m[2], m[4], m[6], m[8], m[10], m[12])
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
	if inner := rest[1+len(beforeItem().FindString(rest[1:])):]; rest[0] != '{' && text[at:start] != "map" && quoteAt(inner) == "" && typeAt(inner) == 0 && (inner == "" || strings.IndexByte("[{(", inner[0]) < 0) {
		return 0, 0
	}
	return start, several
}

// beneath adds the spans of the secrets in the object or list at a bracket, under the name of a secret, and returns where it ends.
func beneath(text string, at int, spans []span) (all []span, end int) {
	w := walker{text: text, at: at, typed: at}
	for {
		word, quote := w.next()
		if word.end == 0 {
			return spans, w.at
		}
		if m := separator().FindStringSubmatch(window(text, w.at, maxEscape)); m != nil {
			w.name = text[word.start:word.end]
			if m[2] != "" && len(w.outer) > 1 {
				w.outer = w.outer[:len(w.outer)-1]
			}
			w.at += len(m[1])
			continue
		}
		if isSecretBeneath(w.name, text[word.start:word.end], quote) {
			spans = append(spans, word)
		}
		if quote != "" {
			w.name = w.outer[len(w.outer)-1]
		}
	}
}

// separator matches what is between a name and its value: a bracket as well in [name] => value.
var separator = text.Pattern(`^( *(\]?) *[:=])(?:[^=]|$)`)

// walker walks through the words of an object or a list.
type walker struct {
	text      string
	at, typed int      // the next character, and where the latest type ends
	marks     int      // how deep the text is in other texts: the length of a quotation mark in it
	name      string   // of the next value
	outer     []string // the names of the objects and lists that have not ended
}

// wordEnds are characters between words.
const wordEnds = " \t\r\n,;:=<>&|`\\"

// next returns the next word, without its quotation marks, and the mark. At the end, it returns an empty span.
func (w *walker) next() (word span, quote string) {
	for w.at < len(w.text) {
		start, rest := w.at, w.text[w.at:]
		if quote := quoteAt(rest); quote != "" {
			if w.marks == 0 {
				w.marks = len(quote)
			}
			if len(quote) < w.marks || start > w.typed && strings.IndexByte(wordEnds+"[{(", w.text[start-1]) < 0 { // it ends the text that all this is in
				break
			}
			start += len(quote)
			start += schemeAt(w.text[start:])
			end := start + valueEnd(w.text[start:], quote)
			w.at = min(end+len(quote), len(w.text))
			return span{start, end}, quote
		}
		switch c := rest[0]; {
		case strings.HasPrefix(rest, Mark):
			w.at += len(Mark)
		case strings.IndexByte("[{(", c) >= 0:
			w.outer = append(w.outer, w.name)
			w.at++
		case strings.IndexByte(")}]", c) >= 0:
			w.at++
			if w.outer = w.outer[:len(w.outer)-1]; len(w.outer) == 0 {
				return span{}, ""
			}
			w.name = w.outer[len(w.outer)-1]
		case c == '\\' && len(rest) > 1 && strings.IndexByte("nrt", rest[1]) >= 0:
			w.at += 2
		case strings.IndexByte(wordEnds, c) >= 0:
			if w.at++; c == ',' {
				w.name = w.outer[len(w.outer)-1]
			}
		case typeAt(rest) > 0:
			w.at += typeAt(rest)
			w.typed = w.at
		default:
			w.at = len(w.text) - len(fromFirst(rest, wordEnds+`"'()[]{}`))
			return span{start, w.at}, ""
		}
	}
	return span{}, ""
}

// signsBeneath are in a kind, a reason, a time or an address beneath the name of a secret.
const signsBeneath = " /@:"

// isSecretBeneath reports whether a value is secret that stands under the name of a secret, whatever the name nearest to it.
func isSecretBeneath(name, value, quote string) bool {
	switch name = strings.ToLower(name); {
	case value == Mark || strings.IndexFunc(value, unicode.IsLetter) < 0 && strings.IndexFunc(value, unicode.IsDigit) < 0: // an operator
		return false
	case name == "":
		return !isProse(value)
	case isOneOf(" data raw text v val ", name), strings.HasSuffix(name, "value"), SecretName(name):
		return !isOneOf(states, value)
	}
	return isUnlikeWords(value, signsBeneath) && (quote != "" || strings.Trim(value, "0123456789.") != "")
}
