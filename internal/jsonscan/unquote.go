package jsonscan

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// unquote returns the text of a JSON string, cut ones included. Bytes that are not UTF-8 become U+FFFD.
func unquote(raw []byte) string {
	if len(raw) == 0 || raw[0] != '"' {
		return ""
	}
	if len(raw) > maxText {
		raw = raw[:maxText]
	}
	inner := raw[1:]
	closed := len(inner) > 0 && inner[len(inner)-1] == '"' && !endsEscaped(inner[:len(inner)-1])
	if closed {
		inner = inner[:len(inner)-1]
	}
	if bytes.IndexByte(inner, '\\') < 0 && utf8.Valid(inner) {
		return string(inner)
	}
	var s string
	if !closed {
		inner = trimPartial(inner)
	}
	if bytes.IndexByte(inner, '\\') < 0 {
		return replaceInvalid(inner)
	}
	if json.Unmarshal(append(append([]byte{'"'}, inner...), '"'), &s) != nil {
		return ""
	}
	return s
}

// replaceInvalid returns a text with U+FFFD for each byte that is not UTF-8, as encoding/json does.
func replaceInvalid(b []byte) string {
	var out strings.Builder
	out.Grow(len(b) + len(b)/4)
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		out.WriteRune(r)
		b = b[n:]
	}
	return out.String()
}

// trimPartial drops an escape or a character at the end of a cut string that is only half there.
func trimPartial(b []byte) []byte {
	const longest = len(`\ud83d\ude00`) // one character as a pair of escapes
	for i := max(0, len(b)-longest); i < len(b); i++ {
		if b[i] != '\\' || endsEscaped(b[:i]) {
			continue
		}
		s := scanner{b: b, pos: i + 1}
		if !s.escape() {
			return b[:i]
		}
		i = s.pos
	}
	for range utf8.UTFMax - 1 {
		if r, n := utf8.DecodeLastRune(b); r != utf8.RuneError || n != 1 {
			break
		}
		b = b[:len(b)-1]
	}
	return b
}

// endsEscaped reports whether the byte after b would be escaped by a backslash.
func endsEscaped(b []byte) bool {
	n := 0
	for n < len(b) && b[len(b)-1-n] == '\\' {
		n++
	}
	return n%2 == 1
}
