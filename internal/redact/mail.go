package redact

import (
	"strings"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/ascii"
)

// maxLocal is how much of the local part of an email address is hidden: 64 characters, which may be escaped.
const maxLocal = 4 * 64

// Mails hides the local parts of email addresses, which identify a person. They may be quoted, and each of their characters may be escaped.
func Mails(text string) string {
	if !containsAny(text, []string{"@", "%", `\`, "&", "＠", "﹫"}) {
		return text
	}
	var spans []span
	local, done := 0, 0 // where the characters of a local part begin, and where the latest one ends
	quote := -1         // the latest quotation mark
	var quoted span     // the text between it and the one before, with both
	for r := (reader{text: text}); r.at < len(text); {
		switch c, _ := r.character(); {
		case c == '@' || c == '＠' || c == '﹫':
			found := span{max(local, r.start-maxLocal), r.start}
			if quoted.end == r.start && quoted.start >= done {
				found = quoted
			}
			if found.start < found.end && isDomain(text[r.at:]) {
				spans = append(spans, found)
				done = r.start
			}
			local = r.at
		case c == '"':
			quoted = span{}
			if inside := text[quote+1 : r.start]; quote >= 0 && len(inside) < maxLocal && strings.Trim(inside, " ,:=>[]{}") == inside {
				quoted = span{quote, r.at}
			}
			quote, local = r.start, r.at
		case c == ' ' && text[r.start] == '\\': // \n, or the first letter of a name behind a domain of Windows
			local = r.start + 1
		case !isLocal(c):
			local = r.at
		}
	}
	return replace(text, spans)
}

// isLocal reports whether a character can be in the local part of an email address.
func isLocal(c rune) bool {
	return isLabel(c) || c > 0 && strings.ContainsRune(".!#$%&'*+/=?^_{|}~", c)
}

// isLabel reports whether a character can be in a label of a domain name. A negative one is a byte that is not of UTF-8.
func isLabel(c rune) bool {
	return c < 0 || c >= utf8.RuneSelf && !isNoise(c) || c == '-' || c < utf8.RuneSelf && ascii.IsAlphanumeric(byte(c))
}

// isDomain reports whether a text begins with a domain name of two labels or more, with one that dots cut off, or with an address in brackets.
func isDomain(text string) bool {
	if len(text) > 1 && text[0] == '[' && ascii.IsDigit(text[1]) {
		return true
	}
	r := reader{text: text[:min(len(text), maxDomain)]}
	isNumber := true
	for start := 0; r.at < len(r.text); {
		c, _ := r.character()
		switch cutOff := c == '…' || c == '.' && start > 0; { // as Python's reprlib shortens texts: ann@ex...
		case cutOff || isLabel(c):
			isNumber = isNumber && (cutOff || c > 0 && c < utf8.RuneSelf && ascii.IsDigit(byte(c)))
			if cutOff || start > 0 {
				return !isNumber // the version of a package: pkg@4.17.21
			}
		case c != '.' || r.start == 0:
			return false
		default:
			start = r.at
		}
	}
	return false
}

// maxDomain is how much of the domain of an email address is read to see that it is one.
const maxDomain = 512
