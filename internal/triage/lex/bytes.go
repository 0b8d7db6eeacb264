// Package lex reads the smallest parts of log text: classes of bytes, words, names, quoted strings and escapes. It does not know what they mean.
//
// Its functions take a text, or a text and an index in it, and return an index, a part of the text, or an answer. They allocate nothing, except
// where a text has to be changed. The packages of triage that read text use it: idiom, search, record and facts.
package lex

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
)

// IsLower reports whether c is a lower-case letter.
func IsLower(c byte) bool { return c-'a' < 26 }

// IsSpace reports whether c is a space, a tab or a part of a line end.
func IsSpace(c byte) bool { return c <= ' ' && (c == ' ' || c == '\t' || c == '\r' || c == '\n') }

// IsQuote reports whether c is a quote of one of three kinds.
func IsQuote(c byte) bool { return c == '"' || c == '\'' || c == '`' }

// IsHex reports whether c is a hexadecimal digit.
func IsHex(c byte) bool { return ascii.IsDigit(c) || c|0x20-'a' < 6 }

// HasPrefix reports whether b begins with s.
func HasPrefix(b []byte, s string) bool { return len(b) >= len(s) && string(b[:len(s)]) == s }

// HasSuffix reports whether b ends in s.
func HasSuffix(b []byte, s string) bool { return len(b) >= len(s) && string(b[len(b)-len(s):]) == s }

// HasAnyPrefix reports whether b begins with one of the texts.
func HasAnyPrefix(b []byte, of ...string) bool {
	for _, s := range of {
		if HasPrefix(b, s) {
			return true
		}
	}
	return false
}

// HasAnySuffix reports whether b ends in one of the texts.
func HasAnySuffix(b []byte, of ...string) bool {
	for _, s := range of {
		if HasSuffix(b, s) {
			return true
		}
	}
	return false
}

// ContainsAny reports whether one of the texts is in b.
func ContainsAny(b []byte, of ...string) bool {
	for _, s := range of {
		if Contains(b, s) {
			return true
		}
	}
	return false
}

// Contains reports whether s is in b.
func Contains(b []byte, s string) bool { return Index(b, s) >= 0 }

// Index returns where s, which is not empty, is in b, or -1. It searches for a byte that is rare in logs, if there is one. bytes.Index searches for the first,
// which often is a space.
func Index(b []byte, s string) int {
	at := 0
	for ClassOf[s[at]]&rare == 0 {
		if at++; at == len(s) {
			at = 0
			break
		}
	}
	for i := at; i < len(b); i++ {
		n := bytes.IndexByte(b[i:], s[at])
		if n < 0 {
			break
		}
		if i += n; HasPrefix(b[i-at:], s) {
			return i - at
		}
	}
	return -1
}

// LowerEqual reports whether b is s, which is in lower case, in any case.
func LowerEqual(b []byte, s string) bool {
	if len(b) != len(s) {
		return false
	}
	for i, c := range b {
		if ascii.IsUpper(c) {
			c |= 0x20
		}
		if c != s[i] {
			return false
		}
	}
	return true
}

// LowerEqualAny reports whether b is one of the texts, which are in lower case, in any case.
func LowerEqualAny(b []byte, of ...string) bool {
	for _, s := range of {
		if LowerEqual(b, s) {
			return true
		}
	}
	return false
}

// Skip returns the index of the first byte from b[i] on that does not have one of the traits.
func Skip(b []byte, i int, of uint16) int {
	for i < len(b) && ClassOf[b[i]]&of != 0 {
		i++
	}
	return i
}

// SkipBack returns the index after the last byte before b[i] that does not have one of the traits.
func SkipBack(b []byte, i int, of uint16) int {
	for i > 0 && ClassOf[b[i-1]]&of != 0 {
		i--
	}
	return i
}

// SkipTo returns the index of the first byte from b[i] on that has the trait.
func SkipTo(b []byte, i int, trait uint16) int {
	for i < len(b) && ClassOf[b[i]]&trait == 0 {
		i++
	}
	return i
}

// TrimSpace returns b without the space around it.
func TrimSpace(b []byte) []byte {
	for len(b) > 0 && IsSpace(b[0]) {
		b = b[1:]
	}
	for len(b) > 0 && IsSpace(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	return b
}

// TrimReturn returns a line without the carriage return that may end it.
func TrimReturn(line []byte) []byte {
	if n := len(line); n > 0 && line[n-1] == '\r' {
		line = line[:n-1]
	}
	return line
}

// TrimLeft returns b without the spaces and tabs at its beginning.
func TrimLeft(b []byte) []byte {
	for len(b) > 0 && (b[0] == ' ' || b[0] == '\t') {
		b = b[1:]
	}
	return b
}

// TrimRight returns b without the spaces and tabs at its end.
func TrimRight(b []byte) []byte {
	for len(b) > 0 && (b[len(b)-1] == ' ' || b[len(b)-1] == '\t') {
		b = b[:len(b)-1]
	}
	return b
}
