package redact

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/ascii"
)

// maxEscape is the maximum length of an escape after its first character. Entities may have many zeros.
const maxEscape = 40

// entities are the named references of HTML for noise, and for characters of keys, passwords and the escapes of other languages.
var entities = sync.OnceValue(func() map[string]rune {
	return map[string]rune{
		"amp": '&', "lt": '<', "gt": '>', "quot": '"', "apos": '\'', "sol": '/', "plus": '+', "equals": '=', "bsol": '\\', "percnt": '%', "num": '#',
		"colon": ':', "semi": ';', "period": '.', "comma": ',', "lowbar": '_', "hyphen": '-', "dash": '-', "excl": '!', "quest": '?', "commat": '@',
		"dollar": '$', "ast": '*', "lpar": '(', "rpar": ')', "lsqb": '[', "lbrack": '[', "rsqb": ']', "rbrack": ']', "lcub": '{', "lbrace": '{', "rcub": '}',
		"rbrace": '}', "vert": '|', "verbar": '|', "grave": '`', "Hat": '^', "shy": 0xad, "nbsp": 0xa0, "Tab": '\t', "NewLine": '\n', "zwj": 0x200d, "zwnj": 0x200c,
		"ZeroWidthSpace": 0x200b, "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "NoBreak": 0x2060,
	}
})

// escape returns the character that an escape encodes, and the number of bytes of the rest that belong to it: 0 if it is not an escape.
func escape(start rune, rest string) (char rune, n int) {
	if rest == "" {
		return 0, 0
	}
	switch start {
	case '%':
		return percent(rest)
	case '&':
		return entity(rest)
	}
	return backslash(rest)
}

// percent reads 2F, or u002F, or all bytes of a character beyond ASCII.
func percent(rest string) (rune, int) {
	if rest[0] == 'u' || rest[0] == 'U' {
		if v, n := hexDigits(rest[1:], 4); n == 4 {
			return v, 5
		}
	}
	v, n := hexDigits(rest, 2)
	if n < 2 {
		return 0, 0
	}
	if v < utf8.RuneSelf {
		return v, 2
	}
	bytes, used := []byte{byte(v)}, 2
	for len(bytes) < utf8.UTFMax && !utf8.FullRune(bytes) && strings.HasPrefix(rest[used:], "%") {
		next, n := hexDigits(rest[used+1:], 2)
		if n < 2 {
			break
		}
		bytes, used = append(bytes, byte(next)), used+3
	}
	if r, size := utf8.DecodeRune(bytes); r != utf8.RuneError && size == len(bytes) {
		return r, used
	}
	return v, 2 // Latin-1
}

// backslash reads what comes after a backslash in JSON, JavaScript, Go, C and a shell.
func backslash(rest string) (rune, int) {
	switch c := rest[0]; {
	case c == 'u' || c == 'U' || c == 'x':
		if strings.HasPrefix(rest[1:], "{") {
			if v, n := hexDigits(rest[2:], maxEscape); n > 0 && strings.HasPrefix(rest[2+n:], "}") {
				return v, n + 3
			}
		}
		if v, n := hexDigits(rest[1:], digitsOf(c)); n >= 2 {
			return v, n + 1
		}
	case '0' <= c && c <= '7':
		v, n := rune(0), 0
		for n < 3 && n < len(rest) && '0' <= rest[n] && rest[n] <= '7' && v*8+rune(rest[n]-'0') < 256 {
			v, n = v*8+rune(rest[n]-'0'), n+1
		}
		return v, n
	case strings.IndexByte("abefnrtv", c) >= 0:
		return ' ', 1
	}
	r, size := utf8.DecodeRuneInString(rest)
	if r == utf8.RuneError && size <= 1 {
		return 0, 0
	}
	return r, size
}

// digitsOf returns how many hexadecimal digits an escape such as \u has, without braces.
func digitsOf(kind byte) int {
	switch kind {
	case 'u':
		return 4
	case 'U':
		return 8
	}
	return 2
}

// entity reads #47; and #x2F; and sol; with any number of zeros, and numbers and the four oldest names without semicolon.
func entity(rest string) (rune, int) {
	rest = rest[:min(len(rest), maxEscape)]
	if rest[0] != '#' {
		end := 0
		for end < len(rest) && ascii.IsLetter(rest[end]) {
			end++
		}
		name := rest[:end]
		if end < len(rest) && rest[end] == ';' {
			if r, ok := entities()[name]; ok {
				return r, end + 1
			}
			if r, ok := entities()[strings.ToLower(name)]; ok {
				return r, end + 1
			}
			return 0, 0
		}
		for _, old := range []string{"amp", "quot", "lt", "gt"} {
			if len(name) >= len(old) && strings.EqualFold(name[:len(old)], old) {
				return entities()[old], len(old)
			}
		}
		return 0, 0
	}
	v, n := rune(0), 1
	if len(rest) > 1 && rest[1]|0x20 == 'x' {
		var digits int
		v, digits = hexDigits(rest[2:], maxEscape)
		if digits == 0 {
			return 0, 0
		}
		n = 2 + digits
	} else {
		for n < len(rest) && '0' <= rest[n] && rest[n] <= '9' && v < utf8.MaxRune {
			v, n = v*10+rune(rest[n]-'0'), n+1
		}
		if n == 1 {
			return 0, 0
		}
	}
	if v > utf8.MaxRune {
		return 0, 0
	}
	if n < len(rest) && rest[n] == ';' {
		n++
	}
	return v, n
}

// hexDigits reads at most n hexadecimal digits.
func hexDigits(text string, most int) (v rune, n int) {
	for n < most && n < len(text) && v <= utf8.MaxRune {
		c := text[n]
		switch {
		case '0' <= c && c <= '9':
			v = v<<4 | rune(c-'0')
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			v = v<<4 | rune(c|0x20-'a'+10)
		default:
			return v, n
		}
		n++
	}
	return v, n
}

// isBegun reports whether the end of a text may have cut off an escape.
func isBegun(start rune, rest string) bool {
	if rest == "" {
		return true
	}
	switch start {
	case '&':
		other := func(c rune) bool {
			return c != '#' && (c >= utf8.RuneSelf || !ascii.IsLetter(byte(c))) && (c < '0' || c > '9')
		}
		return strings.IndexFunc(rest, other) < 0
	case '%':
		if rest[0]|0x20 == 'u' {
			return isAllHex(rest[1:], 3)
		}
		return isAllHex(rest, 1)
	}
	switch rest[0] {
	case 'u', 'U', 'x':
		if digits, ok := strings.CutPrefix(rest[1:], "{"); ok {
			return isAllHex(digits, maxEscape)
		}
		return isAllHex(rest[1:], digitsOf(rest[0])-1)
	case '0', '1', '2', '3', '4', '5', '6', '7':
		return isAllHex(rest, 2)
	}
	return false
}

// isAllHex reports whether a text consists of hexadecimal digits, and of no more than that many.
func isAllHex(text string, most int) bool {
	_, n := hexDigits(text, most)
	return n == len(text)
}
