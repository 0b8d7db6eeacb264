// Package jsonscan reads JSON that may break or break off, and keeps what came before: a body that was cut after the code still holds
// the code. It reads only what is asked for: one pass finds where a value ends and whether it is whole, and a level of members is
// indexed when it is first looked at. encoding/json has all of a text or nothing.
package jsonscan

import (
	"bytes"
	"encoding/json"
	"iter"
	"slices"

	"github.com/hex21/hex21/internal/ascii"
)

const (
	maxDepth   = 1000 // containers within containers; a deeper body is broken
	maxMembers = 1000 // indexed in one container; the rest is checked and skipped
	maxText    = 16 << 10
)

// Kind is the kind of a JSON value, named by its first byte.
type Kind byte

// The kinds of values. The zero Kind means bytes that cannot begin a value.
const (
	Object Kind = '{'
	Array  Kind = '['
	String Kind = '"'
	Number Kind = '0'
	True   Kind = 't'
	False  Kind = 'f'
	Null   Kind = 'n'
)

// Value is one JSON value. Its methods work on a nil Value, which stands for a value that is absent.
type Value struct {
	kind    Kind
	cut     bool     // the text ended or broke before the value did
	indexed bool     // kids holds all of them; else the first item of an array at most
	raw     []byte   // the value itself, without white space around it
	kids    []Member // what stands directly in it
}

// Member is one member of an object, or one item of an array with an empty Key.
type Member struct {
	Key string
	Value
}

// Kind returns the kind of the value, or 0 when it is absent.
func (v *Value) Kind() Kind {
	if v == nil {
		return 0
	}
	return v.kind
}

// Raw returns the bytes of the value as they were sent, cut or not. They must not be changed.
func (v *Value) Raw() []byte {
	if v == nil {
		return nil
	}
	return v.raw
}

// Truncated reports whether the text ended or broke before the value did.
func (v *Value) Truncated() bool { return v != nil && v.cut }

// IsKind reports whether the value is there and of that kind.
func (v *Value) IsKind(kind Kind) bool { return v != nil && v.kind == kind }

// Get returns the last member of that name, as JavaScript and most decoders do, or nil. A null counts as absent.
func (v *Value) Get(key string) *Value {
	if v == nil || v.kind != Object {
		return nil
	}
	kids := v.Children()
	for i := len(kids) - 1; i >= 0; i-- {
		if kids[i].Key == key {
			if kids[i].kind == Null {
				return nil
			}
			return &kids[i].Value
		}
	}
	return nil
}

// First returns the first of the named members that is there, or nil.
func (v *Value) First(keys ...string) *Value {
	for _, key := range keys {
		if m := v.Get(key); m != nil {
			return m
		}
	}
	return nil
}

// Has reports whether there is a member of that name, even if it is null.
func (v *Value) Has(key string) bool {
	return v.IsKind(Object) && slices.ContainsFunc(v.Children(), func(m Member) bool { return m.Key == key })
}

// FirstItem returns the first item of an array or the value of the first member of an object, or nil.
func (v *Value) FirstItem() *Value {
	if v.IsKind(Array) && !v.indexed { // without a pass over the rest
		if v.kids == nil {
			s := scanner{b: v.raw, sure: !v.cut, pos: 1}
			if s.space(); s.done() || s.b[s.pos] == ']' {
				return nil
			}
			from := s.pos
			ok := s.value(1)
			s.list(&v.kids, nil, s.b[from:s.pos], ok)
		}
		if len(v.kids) == 0 {
			return nil
		}
		return &v.kids[0].Value
	}
	if kids := v.Children(); len(kids) > 0 {
		return &kids[0].Value
	}
	return nil
}

// Text returns the string that the value is, or "" for anything else. Of a string beyond 16 KiB it returns the beginning.
func (v *Value) Text() string {
	if !v.IsKind(String) {
		return ""
	}
	return unquote(v.raw)
}

// Scalar returns a string or a number as text, or "" for anything else.
func (v *Value) Scalar() string {
	if v.IsKind(Number) {
		return string(v.raw)
	}
	return v.Text()
}

// maxCopied is up to which size a value is copied, so that it does not keep all of its text in memory.
const maxCopied = 64 << 10

// JSON returns the value as it was sent, or nil when it is absent, null or cut. A large value shares the memory of its text.
func (v *Value) JSON() json.RawMessage {
	if v == nil || v.kind == Null || v.cut {
		return nil
	}
	if len(v.raw) > maxCopied {
		return slices.Clip(v.raw)
	}
	return bytes.Clone(v.raw)
}

// NonEmpty reports whether the value is there and holds something: not null, false, 0, "", [] or {}.
func (v *Value) NonEmpty() bool {
	if v == nil {
		return false
	}
	switch v.kind {
	case String:
		return len(v.raw) > 2
	case Object, Array:
		return len(v.Children()) > 0
	case Number:
		return string(v.raw) != "0"
	}
	return v.kind == True
}

// Children returns the members of an object or the items of an array, and indexes them on the first call.
func (v *Value) Children() []Member {
	if v == nil || v.kind != Object && v.kind != Array {
		return nil
	}
	if !v.indexed {
		v.indexed, v.kids = true, nil
		s := scanner{b: v.raw, sure: !v.cut}
		s.container(byte(v.kind), 0, &v.kids)
	}
	return v.kids
}

// Members yields the members of an object or the items of an array, in their order.
func (v *Value) Members() iter.Seq[*Member] {
	return func(yield func(*Member) bool) {
		kids := v.Children()
		for i := range kids {
			if !yield(&kids[i]) {
				return
			}
		}
	}
}

// Except returns an object without the named members, without nulls and without members that are cut, or nil when nothing is left.
func (v *Value) Except(names ...string) json.RawMessage {
	if !v.IsKind(Object) {
		return nil
	}
	var out []byte
	for m := range v.Members() {
		if m.cut || m.kind == Null || slices.Contains(names, m.Key) {
			continue
		}
		name, err := json.Marshal(m.Key)
		if err != nil {
			continue
		}
		if out == nil {
			out = append(out, '{')
		} else {
			out = append(out, ',')
		}
		out = append(append(append(out, name...), ':'), m.raw...)
	}
	if out == nil {
		return nil
	}
	return append(out, '}')
}

// kindOf returns the kind of the value that starts with a byte, or 0 when no value starts so.
func kindOf(c byte) Kind {
	switch {
	case c == '-' || ascii.IsDigit(c):
		return Number
	case c == '{', c == '[', c == '"', c == 't', c == 'f', c == 'n':
		return Kind(c)
	}
	return 0
}
