package triage

import (
	"bytes"
	"encoding/binary"
	"math/bits"

	"github.com/hex21/hex21/internal/ascii"
)

// scope is the position of a value in a JSON document.
type scope struct {
	kind    kind // of the field that holds the object
	nesting int
	quiet   bool // codes and statuses do not count here
}

// inside returns the scope of a value of a kind in an object.
func (s scope) inside(k kind) scope {
	return scope{kind: k, nesting: s.nesting + 1, quiet: s.quiet || k == kindSkip || k == kindRequest || k == kindPath}
}

// maxNesting is the maximum depth of nested objects and arrays.
const maxNesting = 64

// document reads the JSON value at b[i:] and returns the index after it. The value may be truncated or broken: what comes before the break
// counts, and the result is negative.
func (a *analyzer) document(b []byte, i int, s scope, at where) int {
	if i >= len(b) {
		return -1
	}
	switch b[i] {
	case '{':
		return a.object(b, i+1, s, at)
	case '[':
		return a.array(b, i+1, s, at)
	case '"':
		end := stringEnd(b, i+1)
		if end < 0 {
			a.text(b[i+1:], at.plus(i+1), roleMessage)
			return -1
		}
		a.value(b, i+1, end, s, at)
		return end + 1
	}
	end := scalarEnd(b, i)
	if s.kind == kindStatus && end > 0 && hasSuffix(trimSpace(b[max(0, i-64):i]), "[") && hasPrefix(trimSpace(b[end:min(len(b), end+64)]), "]") { // in the fields of Elasticsearch, every value is a list
		a.scalar(b, i, end, s, at)
	}
	return end
}

// stringEnd returns the index of the quote that ends the string whose text begins at b[i:], or -1.
func stringEnd(b []byte, i int) int {
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

// longStringEnd is stringEnd for a string in which no quote ends it before b[i].
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

// scalarEnd returns the index after the number or the word at b[i], or -1 if there is none: String("x"), as Rust prints values, is not JSON.
func scalarEnd(b []byte, i int) int {
	start := i
	for i < len(b) && (ascii.IsAlphanumeric(b[i]) || b[i] == '-' || b[i] == '+' || b[i] == '.') {
		i++
	}
	if i == start || i < len(b) && b[i] == '(' {
		return -1
	}
	return i
}

func skipSpace(b []byte, i int) int {
	for i < len(b) && isSpace(b[i]) {
		i++
	}
	return i
}

func (a *analyzer) array(b []byte, i int, s scope, at where) int {
	if s.nesting++; s.nesting > maxNesting {
		return -1
	}
	if len(b) > i+22 && b[i] == '"' && b[i+20] == '"' && b[i+21] == ',' { // Loki: ["1795839354123000000","text"]
		if ns, width, ok := a.clock.Read(b[i+1:i+20], true); ok && width == 19 {
			a.facts.setTime(ns, 1+a.depth*16)
		}
	} else if s.nesting == 1 && i < len(b) && b[i] == '"' { // Fluentd: ["tag",1795839354,{…}]
		if stop := stringEnd(b, i+1); stop > 0 && stop+2 < len(b) && b[stop+1] == ',' && ascii.IsDigit(b[stop+2]) {
			a.time(b[stop+2:max(stop+2, scalarEnd(b, stop+2))], 1)
		}
	}
	for {
		i = skipSpace(b, i)
		if i < len(b) && b[i] == ']' {
			return i + 1
		}
		if i = nextItem(b, a.document(b, i, s, at), ']'); i < 0 {
			return -1
		}
	}
}

// nextItem returns where to go on after an item of an array or an object, which ends before b[i]: behind the comma, or at the closing
// bracket. It returns -1 if there is neither, or if i is negative.
func nextItem(b []byte, i int, closing byte) int {
	if i < 0 {
		return -1
	}
	i = skipSpace(b, i)
	switch {
	case i >= len(b):
		return -1
	case b[i] == ',':
		return i + 1
	case b[i] == closing:
		return i
	}
	return -1
}
