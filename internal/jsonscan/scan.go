package jsonscan

import (
	"bytes"
	"encoding/binary"
	"math/bits"

	"github.com/hex21/hex21/internal/ascii"
)

// scanner checks JSON as RFC 8259 has it and finds where a value ends. It builds nothing.
type scanner struct {
	b    []byte
	pos  int
	cut  bool // it failed because the bytes ended, not because they were wrong
	deep bool // it failed because containers are nested too deeply

	sure  bool // the bytes have been checked before, and values may be passed without a second look
	along bool // the members of the first error are listed on the way, which spares a pass over them
}

func (s *scanner) done() bool { return s.pos >= len(s.b) }

// fail reports failure and notes whether more bytes might have helped.
func (s *scanner) fail() bool {
	s.cut = s.done()
	return false
}

func (s *scanner) space() {
	for s.pos < len(s.b) && s.b[s.pos] <= ' ' {
		switch s.b[s.pos] {
		case ' ', '\t', '\r', '\n':
			s.pos++
		default:
			return
		}
	}
}

// colon passes the colon between a name and its value.
func (s *scanner) colon() bool {
	if s.space(); s.done() || s.b[s.pos] != ':' {
		return s.fail()
	}
	s.pos++
	return true
}

// value passes one value that starts at pos.
func (s *scanner) value(depth int) bool {
	if s.done() || depth > maxDepth {
		s.deep = !s.done()
		return s.fail()
	}
	if s.sure {
		return s.skip()
	}
	switch c := s.b[s.pos]; c {
	case '{', '[':
		return s.container(c, depth, nil)
	case '"':
		return s.stringLiteral()
	case 't':
		return s.literal("true")
	case 'f':
		return s.literal("false")
	case 'n':
		return s.literal("null")
	default:
		return s.number()
	}
}

// container skips an object or an array, and lists its direct members or items if a list is given. Of a container that breaks or breaks off
// the list holds what came before, and the part that there is of a string or a container, but no number that may have had more digits.
func (s *scanner) container(open byte, depth int, list *[]Member) bool {
	end := open + 2 // '{' and '}', '[' and ']' are two apart
	s.pos++
	if s.space(); !s.done() && s.b[s.pos] == end {
		s.pos++
		return true
	}
	for {
		s.space()
		from := s.pos
		if open == '{' && (!s.stringLiteral() || !s.colon()) {
			return false
		}
		name := s.b[from:s.pos]
		s.space()
		from = s.pos
		var kids []Member
		var ok bool
		along := list != nil && s.along && depth == 0 && !s.done() && s.b[s.pos] == '{' && bytes.HasPrefix(name, []byte(`"error"`))
		if along {
			s.along = false // one list: a body may repeat the member without end
			kids, ok = s.members(depth + 1)
		} else {
			ok = s.value(depth + 1)
		}
		if list != nil && len(*list) < maxMembers && from < len(s.b) {
			s.list(list, name, s.b[from:s.pos], ok)
			if along && ok { // one that breaks is listed when it is asked for, by the part of it that there is
				last := &(*list)[len(*list)-1]
				last.kids, last.indexed = kids, true
			}
		}
		if s.space(); !ok || s.done() {
			return ok && s.fail()
		}
		switch s.b[s.pos] {
		case ',':
			s.pos++
		case end:
			s.pos++
			return true
		default:
			return s.fail()
		}
	}
}

// members passes an object and returns its members.
func (s *scanner) members(depth int) (kids []Member, ok bool) {
	ok = s.container('{', depth, &kids)
	return kids, ok
}

func (s *scanner) list(list *[]Member, name, raw []byte, whole bool) {
	kind := Kind(0)
	if len(raw) > 0 {
		kind = kindOf(raw[0])
	}
	switch kind {
	case Object, Array, String:
	case Number:
		if !whole || s.done() {
			return
		}
	default:
		if !whole || kind == 0 {
			return
		}
	}
	if *list == nil {
		*list = make([]Member, 0, 4)
	}
	m := Member{Value: Value{kind: kind, raw: raw, cut: !whole}}
	if i := bytes.LastIndexByte(name, '"'); i > 0 { // between the name and its colon there may be white space
		m.Key = nameOf(name[:i+1])
	}
	*list = append(*list, m)
}

// nameOf returns the text of a member's name, without a copy for the names that nearly all errors have.
func nameOf(raw []byte) string {
	switch string(raw) {
	case `"error"`:
		return "error"
	case `"code"`:
		return "code"
	case `"message"`:
		return "message"
	case `"details"`:
		return "details"
	}
	return unquote(raw)
}

func (s *scanner) stringLiteral() bool {
	if s.done() || s.b[s.pos] != '"' {
		return s.fail()
	}
	if s.sure {
		return s.skipString()
	}
	for {
		s.pos = nextSpecial(s.b, s.pos+1)
		switch {
		case s.done():
			return s.fail()
		case s.b[s.pos] == '"':
			s.pos++
			return true
		case s.b[s.pos] != '\\': // a control character
			return s.fail()
		}
		if s.pos++; !s.escape() {
			return s.fail()
		}
	}
}

// nextSpecial returns the position of the next byte from a place on that has a meaning in a string: a quote, a backslash or a control
// character; or the end. It looks at eight bytes at a time. Subtraction sets the high bit of the first byte that is below what is
// subtracted, and perhaps of some after it.
func nextSpecial(b []byte, from int) int {
	const each, high = 0x0101010101010101, 0x8080808080808080
	for ; from+8 <= len(b); from += 8 {
		w := binary.LittleEndian.Uint64(b[from:])
		quote, backslash := w^each*'"', w^each*'\\'
		if found := ((quote - each) | (backslash - each) | (w - each*' ')) &^ w & high; found != 0 {
			return from + bits.TrailingZeros64(found)/8
		}
	}
	for ; from < len(b); from++ {
		if c := b[from]; c == '"' || c == '\\' || c < ' ' {
			return from
		}
	}
	return len(b)
}

// escape checks what follows a backslash and stops on its last byte.
func (s *scanner) escape() bool {
	if s.done() {
		return false
	}
	switch s.b[s.pos] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return true
	case 'u':
		for range 4 {
			if s.pos++; s.done() || !hex(s.b[s.pos]) {
				return false
			}
		}
		return true
	}
	return false
}

func hex(c byte) bool {
	return ascii.IsDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'f'
}

func (s *scanner) literal(w string) bool {
	for i := range len(w) {
		if s.done() || s.b[s.pos] != w[i] {
			return s.fail()
		}
		s.pos++
	}
	return true
}

func (s *scanner) number() bool {
	if !s.done() && s.b[s.pos] == '-' {
		s.pos++
	}
	if !s.done() && s.b[s.pos] == '0' {
		s.pos++
	} else if !s.digits() {
		return s.fail()
	}
	if !s.done() && s.b[s.pos] == '.' {
		if s.pos++; !s.digits() {
			return s.fail()
		}
	}
	if !s.done() && s.b[s.pos]|0x20 == 'e' {
		if s.pos++; !s.done() && (s.b[s.pos] == '+' || s.b[s.pos] == '-') {
			s.pos++
		}
		if !s.digits() {
			return s.fail()
		}
	}
	return true
}

func (s *scanner) digits() bool {
	from := s.pos
	for !s.done() && ascii.IsDigit(s.b[s.pos]) {
		s.pos++
	}
	return s.pos > from
}
