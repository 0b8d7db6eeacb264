package lex

import (
	"bytes"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/ascii"
)

// StripColors removes the escape sequences of terminals. It returns b if there are none, or else a copy in to.
func StripColors(b, to []byte) []byte {
	i := bytes.IndexByte(b, 0x1b)
	if i < 0 {
		return b
	}
	for {
		to = append(to, b[:i]...)
		b = b[i+1:]
		switch {
		case len(b) > 0 && b[0] == '[':
			j := 1
			for j < len(b) && (ascii.IsDigit(b[j]) || b[j] == ';' || b[j] == '?' || b[j] == ':') {
				j++
			}
			b = b[min(j+1, len(b)):]
		case len(b) > 1 && b[0] == '(': // the character set, with which terminfo ends colors
			b = b[2:]
		case len(b) > 0 && b[0] == ']':
			b = b[commandEnd(b):]
		}
		if i = bytes.IndexByte(b, 0x1b); i < 0 {
			return append(to, b...)
		}
	}
}

// commandEnd returns the index after a command for the terminal, such as one of the two around the text of a hyperlink: ]8;;https://x, and a BEL or
// ESC \. It returns 0 if the command does not end.
func commandEnd(b []byte) int {
	switch i := bytes.IndexAny(b, "\x07\x1b\n"); {
	case i < 0 || b[i] == '\n':
		return 0
	case b[i] == '\a':
		return i + 1
	case i+1 < len(b) && b[i+1] == '\\':
		return i + 2
	}
	return 0
}

// Unescape removes one level of escaping: \" \n \x22 \u0022 and rsyslog's #012. It returns false when there is nothing to remove.
func Unescape(b, to []byte) ([]byte, bool) {
	if bytes.IndexByte(b, '\\') < 0 && !HasControls(b) {
		return b, false
	}
	changed := false
	for i := 0; i < len(b); {
		c := b[i]
		if c == '#' {
			if v, ok := octal(b[i:]); ok {
				to, changed = append(to, v), true
				i += 4
				continue
			}
		}
		if c != '\\' || i+1 >= len(b) {
			to = append(to, c)
			i++
			continue
		}
		i++
		switch c = b[i]; c {
		case 'n':
			c = '\n'
		case 't':
			c = '\t'
		case 'r':
			c = '\r'
		case 'b':
			c = '\b'
		case 'f':
			c = '\f'
		case 'e':
			c = 0x1b
		case '"', '\\', '/', '\'', ']', '`':
		case 'x':
			if v, ok := Hexes(b[i+1:], 2); ok {
				to, changed = append(to, byte(v)), true
				i += 3
				continue
			}
			to = append(to, '\\')
		case 'u':
			if v, ok := Hexes(b[i+1:], 4); ok {
				to, changed = utf8.AppendRune(to, v), true
				i += 5
				continue
			}
			to = append(to, '\\')
		default:
			to = append(to, '\\') // a literal backslash, as in the name of a PHP class
			to = append(to, c)
			i++
			continue
		}
		to, changed = append(to, c), true
		i++
	}
	return to, changed
}

// AppendQuoted appends a text in quotes, and escapes quotes and backslashes in it.
func AppendQuoted(to, text []byte) []byte {
	to = append(to, '"')
	for _, c := range text {
		if c == '"' || c == '\\' {
			to = append(to, '\\')
		}
		to = append(to, c)
	}
	return append(to, '"')
}

// Hexes returns the number that the first n bytes are in hexadecimal digits. It returns false for others.
func Hexes(b []byte, n int) (rune, bool) {
	if len(b) < n {
		return 0, false
	}
	v := rune(0)
	for _, c := range b[:n] {
		switch {
		case ascii.IsDigit(c):
			v = v<<4 | rune(c-'0')
		case c|0x20-'a' < 6:
			v = v<<4 | rune(c|0x20-'a'+10)
		default:
			return 0, false
		}
	}
	return v, true
}

// octal reads a control character as rsyslog writes it: # and three octal digits.
func octal(b []byte) (byte, bool) {
	if len(b) < 4 || b[1] != '0' || b[2]-'0' > 7 || b[3]-'0' > 7 {
		return 0, false
	}
	v := (b[2]-'0')<<3 | (b[3] - '0')
	return v, v < 0x20
}

// AppendControls appends a text with the control characters that rsyslog has escaped in it.
func AppendControls(to, b []byte) []byte {
	for {
		i := bytes.IndexByte(b, '#')
		if i < 0 {
			return append(to, b...)
		}
		to = append(to, b[:i]...)
		b = b[i:]
		if v, ok := octal(b); ok {
			to, b = append(to, v), b[len("#012"):]
		} else {
			to, b = append(to, '#'), b[1:]
		}
	}
}

// HasControls reports whether a text has a control character that rsyslog has escaped.
func HasControls(b []byte) bool {
	for {
		i := bytes.IndexByte(b, '#')
		if i < 0 {
			return false
		}
		if _, ok := octal(b[i:]); ok {
			return true
		}
		b = b[i+1:]
	}
}

// WithoutEntities replaces the characters that HTML escapes in text.
func WithoutEntities(b []byte) []byte {
	for _, e := range [...][2]string{{"&quot;", `"`}, {"&#34;", `"`}, {"&#39;", "'"}, {"&gt;", ">"}, {"&lt;", "<"}, {"&amp;", "&"}} {
		b = bytes.ReplaceAll(b, []byte(e[0]), []byte(e[1]))
	}
	return b
}

// Colorless returns a line without colors, in scratch if it has some.
func Colorless(line []byte, scratch *[]byte) []byte {
	if bytes.IndexByte(line, 0x1b) < 0 {
		return line
	}
	*scratch = StripColors(line, (*scratch)[:0])
	return *scratch
}
