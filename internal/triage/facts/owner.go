package facts

import (
	"bytes"

	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
)

// isOfThing reports whether the field with this name, whose value begins at b[at], belongs to something with a code or status of its own: the
// field follows its name or is in its braces, as in order status: 404, zip: { code: 'X' } and zip:map[code:X].
func isOfThing(b []byte, at int, name []byte) bool {
	i := max(bytes.LastIndex(b[:at], name), 0)
	if i > 0 && b[i-1] == ' ' && idiom.IsThing(lex.NameBefore(b, i)) {
		return true
	}
	if isUnderThing(b, i) {
		return true
	}
	i = enclosing(b, i)
	if i > 0 && b[i] == '[' {
		i -= len("map")
	}
	if i <= 0 {
		return false
	}
	owner, sep := idiom.KeyBefore(b, i)
	if sep == 0 { // the name of a type may be before the brace: order: Order { code: "X" }
		owner, _ = idiom.KeyBefore(b, len(lex.TrimRight(b[:i]))-len(lex.NameBefore(b, i)))
	}
	return idiom.IsThing(owner)
}

// enclosing returns the index of the brace, or of the bracket of a map that Go printed, that encloses b[i], or -1.
func enclosing(b []byte, i int) int {
	from := max(0, i-512)
	if bytes.IndexByte(b[from:i], '{') < 0 && bytes.IndexByte(b[from:i], '[') < 0 {
		return -1
	}
	for closed := 0; i > from; {
		switch i--; b[i] {
		case '}', ']':
			closed++
		case '{', '[':
			if closed == 0 {
				return i
			}
			closed--
		}
	}
	return -1
}
