package render

import (
	"fmt"
	"strings"
	"unicode"
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

// hidden are the characters that move or hide others: C1 controls, and the format characters among which are the
// bidirectional overrides. A soft hyphen and the joiners of emoji are harmless and stay.
func hidden(r rune) bool {
	if r >= 0x80 && r < 0xa0 {
		return true
	}
	return unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp) && r != 0xad && r != 0x200c && r != 0x200d
}
