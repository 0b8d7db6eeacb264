package render

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Clean makes text from outside safe to show on one line: line ends and tabs become spaces, other control characters,
// escapes, bidirectional overrides and bytes that are not UTF-8 become visible escapes.
func Clean(s string) string { return clean(s, false) }

// CleanLines is Clean for text of several lines: line ends and tabs stay.
func CleanLines(s string) string { return clean(s, true) }

func clean(s string, lines bool) string {
	if isClean(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case lines && (r == '\n' || r == '\t'):
			b.WriteRune(r)
		case r == '\r' && strings.HasPrefix(s[i:], "\r\n"):
			// the line end that follows says it
		case r == '\n' || r == '\r' || r == '\t':
			b.WriteByte(' ')
		case r < 0x20 || r == 0x7f:
			fmt.Fprintf(&b, `\x%02x`, r)
		case hidden(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isClean(s string) bool {
	for _, c := range []byte(s) {
		if c < 0x20 || c >= 0x7f {
			return false
		}
	}
	return true
}

// Visible returns a text with the characters that move or hide others as escapes such as \u202e: a text that hex21 made itself, in
// which escape sequences and line ends are wanted, or JSON, where such an escape is the same character.
func Visible(text string) string {
	at := strings.IndexFunc(text, unseen)
	if at < 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text) + 16)
	b.WriteString(text[:at])
	for i, r := range text[at:] {
		switch {
		case !unseen(r):
			_, size := utf8.DecodeRuneInString(text[at+i:])
			b.WriteString(text[at+i : at+i+size])
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&b, `\u%04x\u%04x`, high, low)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

// unseen are the characters without width and those that move others: hidden ones, and the joiners.
func unseen(r rune) bool {
	return r >= 0x7f && (hidden(r) || r == 0x7f || r == 0xad || r == 0x200c || r == 0x200d)
}

// hidden are the characters that move or hide others: C1 controls, and the format characters among which are the
// bidirectional overrides. A soft hyphen and the joiners of emoji are harmless and stay.
func hidden(r rune) bool {
	if r >= 0x80 && r < 0xa0 {
		return true
	}
	return unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp) && r != 0xad && r != 0x200c && r != 0x200d
}
