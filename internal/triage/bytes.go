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
func contains(b []byte, s string) bool { return bytes.Contains(b, []byte(s)) }

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
