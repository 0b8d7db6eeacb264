package wire

import (
	"bytes"
	"encoding/json"
)

// The reader in this file differs from encoding/json in what it does with a body that breaks off or breaks: it keeps what came
// before. A body that was cut after the code still tells the code. It also reads only what is asked for: one pass finds where
// the value ends and whether it is whole, and a level of members is indexed when a shape first looks at it.

const (
	maxDepth   = 1000 // containers within containers; a deeper body is broken
	maxMembers = 1000 // indexed in one container; the rest is checked and skipped
)

// node is one JSON value. Its methods work on a nil node, which stands for a value that is not there.
type node struct {
	kind    byte   // '{', '[', '"', '0' for a number, 't', 'f', 'n'
	raw     []byte // the value itself, without white space around it
	cut     bool   // the body ended or broke before the value did
	kids    []member
	indexed bool
}

// member is one member of an object, or one item of an array with an empty key.
type member struct {
	key string
	node
}

// get gives the last member of that name, as JavaScript and most decoders do, or nil. A null counts as absent.
func (n *node) get(key string) *node {
	if n == nil || n.kind != '{' {
		return nil
	}
	kids := n.children()
	for i := len(kids) - 1; i >= 0; i-- {
		if kids[i].key == key {
			if kids[i].kind == 'n' {
				return nil
			}
			return &kids[i].node
		}
	}
	return nil
}

// first gives the first of the named members that is there.
func (n *node) first(keys ...string) *node {
	for _, key := range keys {
		if v := n.get(key); v != nil {
			return v
		}
	}
	return nil
}

// is reports whether the value is there and of that kind.
func (n *node) is(kind byte) bool { return n != nil && n.kind == kind }

// text gives the string that the value is, or "" for anything else.
func (n *node) text() string {
	if !n.is('"') {
		return ""
	}
	return unquote(n.raw)
}

// scalar gives a string or a number as text, or "" for anything else.
func (n *node) scalar() string {
	if n.is('0') {
		return string(n.raw)
	}
	return n.text()
}

// status gives an HTTP status that the value holds as a number or as digits, or 0.
func (n *node) status() int {
	if !n.is('0') && !n.is('"') {
		return 0
	}
	digits := bytes.Trim(n.raw, `"`)
	if len(digits) != 3 || digits[0] < '1' || digits[0] > '5' {
		return 0
	}
	code := 0
	for _, d := range digits {
		if d < '0' || d > '9' {
			return 0
		}
		code = code*10 + int(d-'0')
	}
	return code
}

// json gives a copy of the value as it was sent, or nil when it is absent or was cut.
func (n *node) json() json.RawMessage {
	if n == nil || n.kind == 'n' || n.cut {
		return nil
	}
	return bytes.Clone(n.raw)
}

// filled reports whether the value is there and says something: not null, false, 0, "", [] or {}.
func (n *node) filled() bool {
	if n == nil {
		return false
	}
	switch n.kind {
	case '"':
		return len(n.raw) > 2
	case '{', '[':
		return len(n.children()) > 0
	case '0':
		return string(n.raw) != "0"
	case 't':
		return true
	}
	return false
}

// children gives the members of an object or the items of an array, and indexes them on the first call.
func (n *node) children() []member {
	if n == nil || n.kind != '{' && n.kind != '[' {
		return nil
	}
	if !n.indexed {
		n.indexed = true
		s := scanner{b: n.raw, sure: !n.cut}
		s.container(n.kind, 0, &n.kids)
	}
	return n.kids
}

// kindOf tells a value by its first byte; 0 means that no value starts so.
func kindOf(c byte) byte {
	switch {
	case c == '-' || c >= '0' && c <= '9':
		return '0'
	case c == '{', c == '[', c == '"', c == 't', c == 'f', c == 'n':
		return c
	}
	return 0
}
