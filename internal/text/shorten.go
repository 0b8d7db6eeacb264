// Package text cuts texts from outside so that they stay texts: valid UTF-8, and no longer than their place allows.
package text

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Head returns the beginning of a text, at most that many bytes, and not cut in the middle of a character.
func Head(s string, most int) string {
	if len(s) <= most {
		return s
	}
	end := max(0, most)
	for end > 0 && end > most-utf8.UTFMax && !utf8.RuneStart(s[end]) {
		end--
	}
	if end > 0 && !utf8.RuneStart(s[end]) {
		return s[:most] // not UTF-8
	}
	return s[:end]
}

// Clip is like Head, but without the spaces and tabs at the end of the text.
func Clip(s string, most int) string { return Head(strings.TrimRight(s, " \t"), most) }

// Shorten returns a text of at most that many characters, and an ellipsis where it was longer.
func Shorten(s string, most int) string {
	if len(s) <= most {
		return s
	}
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return s
}

// Valid returns a text with U+FFFD in place of each run of bytes that are not UTF-8.
func Valid(s string) string { return strings.ToValidUTF8(s, "\ufffd") }

// ValidJSON returns JSON with U+FFFD in place of bytes that are not UTF-8 and of escapes that are half of a character (RFC 8259,
// section 8.2), which many parsers refuse.
func ValidJSON(text []byte) []byte {
	if !utf8.Valid(text) {
		text = bytes.ToValidUTF8(text, []byte("\ufffd"))
	}
	var out []byte
	for from := 0; ; {
		at := LoneSurrogate(text[from:])
		if at < 0 {
			if out == nil {
				return text
			}
			return append(out, text[from:]...)
		}
		out = append(append(out, text[from:from+at]...), `\ufffd`...)
		from += at + len(`\ud800`)
	}
}

// LoneSurrogate returns where the first escape is in JSON that is half of a character, or -1.
func LoneSurrogate(text []byte) int {
	for at := 0; ; {
		i := bytes.IndexByte(text[at:], '\\')
		if i < 0 {
			return -1
		}
		at += i
		unit, ok := utf16Escape(text[at:])
		switch {
		case !ok:
			at += 2 // the next byte is escaped, and may be a backslash
		case !utf16.IsSurrogate(unit):
			at += len(`\u0000`)
		default:
			second, ok := utf16Escape(text[min(len(text), at+len(`\ud800`)):])
			if !ok || utf16.DecodeRune(unit, second) == utf8.RuneError {
				return at
			}
			at += len(`\ud83d\ude00`)
		}
		if at >= len(text) {
			return -1
		}
	}
}

// utf16Escape reads an escape such as \u00e9 at the beginning of a text.
func utf16Escape(text []byte) (unit rune, ok bool) {
	if len(text) < len(`\u0000`) || text[0] != '\\' || text[1] != 'u' {
		return 0, false
	}
	v, err := strconv.ParseUint(string(text[2:6]), 16, 16)
	return rune(v), err == nil
}
