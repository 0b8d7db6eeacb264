package lex

import (
	"bytes"
	"encoding/binary"
	"math/bits"

	"github.com/hex21/hex21/internal/ascii"
)

// LastWord returns the last word of b, up to a space.
func LastWord(b []byte) []byte {
	_, word := CutLastWord(b)
	return word
}

// CutLastWord returns the last word of b, and what is before it.
func CutLastWord(b []byte) (before, word []byte) {
	b = TrimRight(b)
	i := bytes.LastIndexAny(b, " \t\n|[(\"") + 1
	return b[:i], b[i:]
}

// IndexOrEnd returns the index of the first c from b[i] on, or that of the end.
func IndexOrEnd(b []byte, i int, c byte) int {
	if n := bytes.IndexByte(b[i:], c); n >= 0 {
		return i + n
	}
	return len(b)
}

// SkipName returns the index after the name at b[i].
func SkipName(b []byte, i int) int {
	for i < len(b) && (ascii.IsAlphanumeric(b[i]) || b[i] == '_') {
		i++
	}
	return i
}

// StringEnd returns the index of the quote that ends the string whose text begins at b[i:], or -1.
func StringEnd(b []byte, i int) int {
	from := i
	for ; i+8 <= len(b) && i < from+32; i += 8 { // most names and values are short
		const ones, highs = 0x0101010101010101, 0x8080808080808080
		w := binary.LittleEndian.Uint64(b[i:]) ^ '"'*ones
		quotes := (w - ones) &^ w & highs // the lowest is one, and others may not be
		if quotes == 0 {
			continue
		}
		if i += bits.TrailingZeros64(quotes) / 8; i == from || b[i-1] != '\\' {
			return i
		}
		break
	}
	return longStringEnd(b, from, i)
}

// longStringEnd is StringEnd for a string in which no quote ends it before b[i].
func longStringEnd(b []byte, from, i int) int {
	for {
		n := bytes.IndexByte(b[i:], '"')
		if n < 0 {
			return -1
		}
		i += n
		slashes := 0
		for j := i - 1; j >= from && b[j] == '\\'; j-- {
			slashes++
		}
		if slashes%2 == 0 {
			return i
		}
		i++
	}
}

// ScalarEnd returns the index after the number or the word at b[i], or -1 if there is none: String("x"), as Rust prints values, is not JSON.
func ScalarEnd(b []byte, i int) int {
	start := i
	for i < len(b) && (ascii.IsAlphanumeric(b[i]) || b[i] == '-' || b[i] == '+' || b[i] == '.') {
		i++
	}
	if i == start || i < len(b) && b[i] == '(' {
		return -1
	}
	return i
}

// FieldName returns the name of the field of JSON that begins at b[i], and the index of its value, or -1 if there is none.
func FieldName(b []byte, i int) (name []byte, value int) {
	if i >= len(b) || b[i] != '"' {
		return nil, -1
	}
	end := StringEnd(b, i+1)
	if end < 0 {
		return nil, -1
	}
	colon := SkipSpace(b, end+1)
	if colon >= len(b) || b[colon] != ':' {
		return nil, -1
	}
	if value = SkipSpace(b, colon+1); value >= len(b) {
		return nil, -1
	}
	return b[i+1 : end], value
}

// SkipSpace returns the index after the space at b[i].
func SkipSpace(b []byte, i int) int {
	for i < len(b) && IsSpace(b[i]) {
		i++
	}
	return i
}

// BoolInt returns 1 for true and 0 for false.
func BoolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// LastByte returns the last byte of b, or 0.
func LastByte(b []byte) byte {
	if len(b) == 0 {
		return 0
	}
	return b[len(b)-1]
}

// WordEnd returns the index of the space after the word at b[i], or the end of b.
func WordEnd(b []byte, i int) int {
	if n := bytes.IndexByte(b[i:], ' '); n >= 0 {
		return i + n
	}
	return len(b)
}

// Near is the distance from a word within which its context is searched. Without a bound, the time would grow with the square of the
// length of a line.
const Near = 4096

// LastNear returns the index of the last byte c before b[i], if it is near, or -1.
func LastNear(b []byte, i int, c byte) int {
	from := max(0, i-Near)
	if bytes.IndexByte(b[from:i], c) < 0 { // which is the usual case, and ten times as fast as the search from the end
		return -1
	}
	return from + bytes.LastIndexByte(b[from:i], c)
}

// NameBefore returns the name that ends before b[i], spaces between them left out: letters, digits and what joins the parts of a class.
func NameBefore(b []byte, i int) []byte {
	for i > 0 && b[i-1] == ' ' {
		i--
	}
	end := i
	for i > 0 {
		c := b[i-1]
		if !ascii.IsAlphanumeric(c) && c != '_' && c != '.' && c != '\\' && c != '$' && (c != ':' || i < 2 || b[i-2] != ':' && (i >= len(b) || b[i] != ':')) {
			break
		}
		i--
	}
	return b[i:end]
}
