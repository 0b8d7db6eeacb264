package jsonscan

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	clip "github.com/hex21/hex21/internal/text"
)

// Stream is a text divided into its JSON values: one, or one a line (NDJSON), or several with nothing between them.
type Stream struct {
	First, Last *Value // the same value when there is one; nil when there is none
	Count       int
	Cut         bool   // the text ended in the middle of a value
	Problem     string // what is wrong with the text as JSON, one clause with the text as its subject; "" for a whole one
}

// Parse divides a text into its JSON values. The members of the first are listed on the way, and those of an error in it.
func Parse(text []byte) Stream {
	var out Stream
	var last *Value // one place for all that come after the first: there may be a hundred thousand
	s := scanner{b: text}
	for {
		if !s.next() {
			return out
		}
		from := s.pos
		v := Value{kind: kindOf(s.b[from])}
		var ok bool
		if out.Count == 0 && (v.kind == Object || v.kind == Array) {
			v.indexed, s.along = true, true
			ok = s.container(byte(v.kind), 0, &v.kids)
			s.along = false
		} else {
			ok = s.value(0)
		}
		if s.pos > from && v.kind != 0 {
			v.raw, v.cut = s.b[from:s.pos], !ok
			if out.Count == 0 {
				first := v
				out.First, out.Last = &first, &first
			} else {
				if last == nil {
					last = new(Value)
				}
				*last, out.Last = v, last
			}
			out.Count++
		}
		switch {
		case ok:
			continue
		case s.cut:
			out.Cut, out.Problem = true, "ends in the middle of the JSON"
		case s.deep:
			out.Problem = "is nested more than " + strconv.Itoa(maxDepth) + " levels deep"
		case out.Count > 0 && s.pos == from:
			out.Problem = "goes on after the JSON, from " + placeOf(text, s.pos)
		default:
			out.Problem = "is not JSON from " + placeOf(text, s.pos)
		}
		return out
	}
}

// next moves to the next value of a stream, and reports whether there is one.
func (s *scanner) next() bool {
	for s.space(); !s.done() && s.b[s.pos] == '\x1e'; s.space() { // the record separator of RFC 7464
		s.pos++
	}
	return !s.done()
}

// placeOf names a place in a text and what is there: line 3, column 12: "}".
func placeOf(text []byte, pos int) string {
	line := 1 + bytes.Count(text[:pos], []byte("\n"))
	column := 1 + utf8.RuneCount(text[bytes.LastIndexByte(text[:pos], '\n')+1:pos])
	rest := text[pos:]
	if end := bytes.IndexAny(rest, "\r\n"); end > 0 {
		rest = rest[:end]
	}
	return "line " + strconv.Itoa(line) + ", column " + strconv.Itoa(column) + ": " + strconv.Quote(clip.Clip(clip.Valid(string(rest[:min(len(rest), 40)])), 20))
}

// StartsValue reports whether a text starts with a JSON value; a word must be complete.
func StartsValue(text []byte) bool {
	if len(text) == 0 {
		return false
	}
	switch kindOf(text[0]) {
	case 0:
		return false
	case True, False, Null:
		s := scanner{b: text}
		return s.value(0)
	}
	return true
}

// IsValue reports whether a text is one JSON value and white space after it.
func IsValue(text []byte) bool {
	s := scanner{b: text}
	if !s.value(0) {
		return false
	}
	s.space()
	return s.done()
}

// IsNumber reports whether a text is a JSON number and nothing else.
func IsNumber(text []byte) bool {
	s := scanner{b: text}
	return s.number() && s.done()
}
