package jsonscan

import "strconv"

// Stream is a text divided into its JSON values: one, or one a line (NDJSON), or several with nothing between them.
type Stream struct {
	First, Last *Value // the same value when there is one; nil when there is none
	Count       int
	Cut         bool   // the text ended in the middle of a value
	Problem     string // what is wrong with the text as JSON, one clause with the text as its subject; "" for a whole one
}

// Parse divides a text into its JSON values. The members of the first are listed on the way.
func Parse(text []byte) Stream {
	var out Stream
	var first, last Value
	s := scanner{b: text}
	for {
		for s.space(); !s.done() && s.b[s.pos] == '\x1e'; s.space() { // the record separator of RFC 7464
			s.pos++
		}
		if s.done() {
			return out
		}
		from := s.pos
		v := Value{kind: KindOf(s.b[from])}
		var ok bool
		if out.Count == 0 && (v.kind == Object || v.kind == Array) {
			v.indexed = true
			ok = s.container(byte(v.kind), 0, &v.kids)
		} else {
			ok = s.value(0)
		}
		if s.pos > from && v.kind != 0 {
			v.raw, v.cut = s.b[from:s.pos], !ok
			if out.Count == 0 {
				first, out.First, out.Last = v, &first, &first
			} else {
				last, out.Last = v, &last
			}
			out.Count++
		}
		switch {
		case ok:
			continue
		case s.cut:
			out.Cut, out.Problem = true, "ends in the middle of the JSON"
		case out.Count > 0 && s.pos == from:
			out.Problem = "goes on after the JSON, from byte " + strconv.Itoa(s.pos)
		default:
			out.Problem = "is no JSON from byte " + strconv.Itoa(s.pos)
		}
		return out
	}
}

// StartsValue reports whether a text starts with a JSON value; a word must be complete.
func StartsValue(text []byte) bool {
	if len(text) == 0 {
		return false
	}
	switch KindOf(text[0]) {
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
