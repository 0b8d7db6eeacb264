package probe

import (
	"strconv"
	"strings"
)

// escapeStarts are the characters that escapes start with: JSON, URLs, HTML.
const escapeStarts = `\%&`

// spelt is how many bytes at the beginning of a text spell a secret, or 0. Each character may stand there as it is, or in one
// of the escapes that servers use: \/ and \u002f in JSON, %2F in a URL, &#47; in HTML.
func spelt(text, secret string) int {
	if n := speltOut(text, secret, false); n > 0 {
		return n
	}
	return speltOut(text, secret, true) // the secret has characters in it that start escapes
}

func speltOut(text, secret string, escapesFirst bool) int {
	at := 0
	for i := range len(secret) {
		n := 0
		if escapesFirst {
			n = escaped(text[at:], secret[i])
		}
		if n == 0 && at < len(text) && text[at] == secret[i] {
			n = 1
		}
		if n == 0 {
			n = escaped(text[at:], secret[i])
		}
		if n == 0 {
			return 0
		}
		at += n
	}
	return at
}

// escaped is how many bytes at the beginning of a text are an escape for c, or 0.
func escaped(text string, c byte) int {
	if len(text) < 2 {
		return 0
	}
	switch text[0] {
	case '\\':
		switch {
		case text[1] == 'u' && isHex(text, 2, 4, c):
			return 6
		case text[1] == 'x' && isHex(text, 2, 2, c):
			return 4
		case text[1] == c:
			return 2
		}
	case '%':
		if isHex(text, 1, 2, c) {
			return 3
		}
	case '&':
		if end := strings.IndexByte(text[:min(len(text), 10)], ';'); end > 0 && isEntity(text[1:end], c) {
			return end + 1
		}
	}
	return 0
}

// isHex reports whether the digits of a text from a place on are a number, and the number is c.
func isHex(text string, from, digits int, c byte) bool {
	if len(text) < from+digits {
		return false
	}
	n, err := strconv.ParseUint(text[from:from+digits], 16, 16)
	return err == nil && n == uint64(c)
}

// isEntity reports whether a reference of HTML, without its ampersand and semicolon, stands for c.
func isEntity(name string, c byte) bool {
	if digits, ok := strings.CutPrefix(name, "#"); ok {
		base := 10
		if hex, ok := strings.CutPrefix(strings.ToLower(digits), "x"); ok {
			digits, base = hex, 16
		}
		n, err := strconv.ParseUint(digits, base, 16)
		return err == nil && n == uint64(c)
	}
	switch name {
	case "amp":
		return c == '&'
	case "lt":
		return c == '<'
	case "gt":
		return c == '>'
	case "quot":
		return c == '"'
	case "apos":
		return c == '\''
	case "sol":
		return c == '/'
	case "plus":
		return c == '+'
	case "equals":
		return c == '='
	}
	return false
}
