package triage

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
)

func isLower(c byte) bool { return c-'a' < 26 }
func isSpace(c byte) bool { return c <= ' ' && (c == ' ' || c == '\t' || c == '\r' || c == '\n') }
func isQuote(c byte) bool { return c == '"' || c == '\'' || c == '`' }
func isHex(c byte) bool   { return ascii.IsDigit(c) || c|0x20-'a' < 6 }

func hasPrefix(b []byte, s string) bool { return len(b) >= len(s) && string(b[:len(s)]) == s }
func hasSuffix(b []byte, s string) bool { return len(b) >= len(s) && string(b[len(b)-len(s):]) == s }

// contains reports whether s is in b.
func contains(b []byte, s string) bool { return index(b, s) >= 0 }

// index returns where s, which is not empty, is in b, or -1. It searches for a byte that is rare in logs, if there is one. bytes.Index searches for the first, which often is a space.
func index(b []byte, s string) int {
	at := 0
	for traits[s[at]]&rare == 0 {
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
		if i += n; hasPrefix(b[i-at:], s) {
			return i - at
		}
	}
	return -1
}

// lowerEqual reports whether b is s, which is in lower case, in any case.
func lowerEqual(b []byte, s string) bool {
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

// skip returns the index of the first byte from b[i] on that does not have one of the traits.
func skip(b []byte, i int, of uint16) int {
	for i < len(b) && traits[b[i]]&of != 0 {
		i++
	}
	return i
}

// skipBack returns the index after the last byte before b[i] that does not have one of the traits.
func skipBack(b []byte, i int, of uint16) int {
	for i > 0 && traits[b[i-1]]&of != 0 {
		i--
	}
	return i
}

// skipTo returns the index of the first byte from b[i] on that has the trait.
func skipTo(b []byte, i int, trait uint16) int {
	for i < len(b) && traits[b[i]]&trait == 0 {
		i++
	}
	return i
}

func trimSpace(b []byte) []byte {
	for len(b) > 0 && isSpace(b[0]) {
		b = b[1:]
	}
	for len(b) > 0 && isSpace(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	return b
}

func trimLeft(b []byte) []byte {
	for len(b) > 0 && (b[0] == ' ' || b[0] == '\t') {
		b = b[1:]
	}
	return b
}

func trimRight(b []byte) []byte {
	for len(b) > 0 && (b[len(b)-1] == ' ' || b[len(b)-1] == '\t') {
		b = b[:len(b)-1]
	}
	return b
}
