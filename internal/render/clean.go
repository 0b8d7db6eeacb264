package render

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/ascii"
)

// Clean makes text from outside safe to show on one line: line ends and tabs become spaces, other control characters,
// escapes, bidirectional overrides and bytes that are not UTF-8 become visible escapes.
func Clean(s string) string { return clean(s, false) }

// CleanLines is Clean for text of several lines: line ends and tabs stay.
func CleanLines(s string) string { return clean(s, true) }

// CleanLog is CleanLines for lines of a log, whose own colors stay.
func CleanLog(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 16)
	for {
		at := strings.IndexByte(s, '\x1b')
		if at < 0 {
			b.WriteString(CleanLines(s))
			return b.String()
		}
		if n, whole := colorLength(s[at:]); whole {
			b.WriteString(CleanLines(s[:at]))
			b.WriteString(s[at : at+n])
			s = s[at+n:]
		} else {
			b.WriteString(CleanLines(s[:at+1]))
			s = s[at+1:]
		}
	}
}

// maxColor is the maximum length of a sequence that changes colors.
const maxColor = 32

// colorLength returns how much of a text that begins with an escape character is a sequence that changes colors, and whether it is
// complete.
func colorLength(s string) (n int, whole bool) {
	if len(s) > 1 && s[1] != '[' {
		return 1, false
	}
	for n = min(2, len(s)); n < len(s) && n < maxColor; n++ {
		if s[n] == 'm' {
			return n + 1, true
		}
		if s[n] != ';' && s[n] != ':' && !ascii.IsDigit(s[n]) {
			return n, false
		}
	}
	return n, false
}

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
			// the following line end replaces it
		case r == '\n' || r == '\r' || r == '\t':
			b.WriteByte(' ')
		case r < 0x20 || r == 0x7f:
			fmt.Fprintf(&b, `\x%02x`, r)
		case hidden(r) && r > 0xffff:
			fmt.Fprintf(&b, `\U%08x`, r)
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
	at := firstInvisible(text)
	if at < 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text) + 16)
	b.WriteString(text[:at])
	for i, r := range text[at:] {
		switch {
		case !isInvisible(r):
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

// firstInvisible returns where the first such character is, or -1. Almost all of a text is ASCII, which strings.IndexFunc decodes, too: that
// was a hundredth of what "explain" executes.
func firstInvisible(text string) int {
	for i := 0; i < len(text); i++ {
		if text[i] < 0x7f {
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if isInvisible(r) {
			return i
		}
		i += size - 1
	}
	return -1
}

// isInvisible are invisible characters, and those that move others: hidden ones, and the joiners.
func isInvisible(r rune) bool {
	return r >= 0x7f && (hidden(r) || r == 0x7f || r == 0xad || r == 0x200c || r == 0x200d)
}

// hidden reports whether a character moves or hides others: C1 controls, and the format characters among which are the
// bidirectional overrides. A soft hyphen and the joiners of emoji are harmless and stay.
func hidden(r rune) bool {
	if r >= 0x80 && r < 0xa0 {
		return true
	}
	return unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp) && r != 0xad && r != 0x200c && r != 0x200d
}
