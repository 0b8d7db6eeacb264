// Package text cuts texts from outside so that they stay texts: valid UTF-8, and no longer than their place allows.
package text

import (
	"strings"
	"unicode/utf8"
)

// Clip shortens a text to at most that many bytes, at the boundary of a character, and drops spaces and tabs at its end.
func Clip(s string, limit int) string {
	s = strings.TrimRight(s, " \t")
	if len(s) <= limit {
		return s
	}
	for limit > 0 && !utf8.RuneStart(s[limit]) {
		limit--
	}
	return s[:max(limit, 0)]
}

// Valid returns a text with U+FFFD in place of each run of bytes that are not UTF-8.
func Valid(s string) string { return strings.ToValidUTF8(s, "\ufffd") }
