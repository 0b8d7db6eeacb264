package jsonscan

import (
	"bytes"
	"iter"
)

// Items yields the items of an array in their order, however many there are, and indexes nothing. An item that is cut is the last one.
func (v *Value) Items() iter.Seq[*Value] {
	return func(yield func(*Value) bool) {
		if !v.IsKind(Array) {
			return
		}
		s := scanner{b: v.raw, sure: !v.cut, pos: 1}
		for {
			s.space()
			if s.done() || s.b[s.pos] == ']' {
				return
			}
			from := s.pos
			ok := s.value(1)
			item := Value{kind: kindOf(s.b[from]), raw: s.b[from:s.pos], cut: !ok}
			if item.kind == 0 || !yield(&item) || !ok {
				return
			}
			if s.space(); s.done() || s.b[s.pos] != ',' {
				return
			}
			s.pos++
		}
	}
}

// Member returns what Get does, without indexing the object: for one member of many objects. It needs a name without escapes.
func (v *Value) Member(name string) *Value {
	if !v.IsKind(Object) {
		return nil
	}
	if v.indexed {
		return v.Get(name)
	}
	var found *Value
	s := scanner{b: v.raw, sure: !v.cut, pos: 1}
	for {
		s.space()
		from := s.pos
		if s.done() || !s.stringLiteral() {
			return found
		}
		key := s.b[from:s.pos]
		if !s.colon() {
			return found
		}
		s.space()
		from = s.pos
		ok := s.value(1)
		if same := len(key) == len(name)+2 && string(key[1:len(key)-1]) == name || bytes.IndexByte(key, '\\') >= 0 && unquote(key) == name; same && from < len(s.b) {
			if found = nil; kindOf(s.b[from]) != Null {
				found = &Value{kind: kindOf(s.b[from]), raw: s.b[from:s.pos], cut: !ok}
			}
		}
		if s.space(); !ok || s.done() || s.b[s.pos] != ',' {
			return found
		}
		s.pos++
	}
}

// Values yields the values of a text that [Parse] found whole.
func Values(text []byte) iter.Seq[*Value] {
	return func(yield func(*Value) bool) {
		s := scanner{b: text, sure: true}
		for {
			if !s.next() {
				return
			}
			from := s.pos
			s.value(0)
			if s.pos == from || !yield(&Value{kind: kindOf(s.b[from]), raw: s.b[from:s.pos]}) {
				return
			}
		}
	}
}

// Line returns the line, from 1, on which a byte of the value is in the text from which it was read.
func (v *Value) Line(text []byte, offset int) int {
	start := cap(text) - cap(v.raw) // both end where the same memory ends
	return 1 + bytes.Count(text[:min(max(0, start+offset), len(text))], []byte("\n"))
}
