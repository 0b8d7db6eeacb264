package wire

import (
	"bytes"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"
)

// item gives the first item of an array or the first member's value of an object, or nil.
func (n *node) item() *node {
	if kids := n.children(); len(kids) > 0 {
		return &kids[0].node
	}
	return nil
}

// has reports whether there is a member of that name, be it null.
func (n *node) has(key string) bool {
	return n.is('{') && slices.ContainsFunc(n.children(), func(m member) bool { return m.key == key })
}

// except gives an object without the named members, as details for a shape that has no place for them. Nil when nothing is left.
func (n *node) except(names ...string) json.RawMessage {
	if !n.is('{') {
		return nil
	}
	var out []byte
	for i := range n.children() {
		m := &n.children()[i]
		if m.cut || m.kind == 'n' || slices.Contains(names, m.key) {
			continue
		}
		name, err := json.Marshal(m.key)
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

// delay gives the seconds to wait that the first of the objects names, as a number or as digits in a string.
func delay(objects ...*node) Field[float64] {
	for _, o := range objects {
		if o == nil || !bytes.Contains(o.raw, []byte("etry")) { // spares most details a pass
			continue
		}
		v := o.first("retryAfter", "retry_after", "retryAfterSeconds", "retry_after_seconds")
		if v == nil {
			continue
		}
		raw := strings.TrimSpace(v.scalar())
		s := scanner{b: []byte(raw)}
		switch {
		case !v.is('0') && !v.is('"'):
			return Bad[float64](string(v.raw[:min(len(v.raw), 80)]), "is not a number")
		case raw == "" || !s.number() || !s.done():
			return Bad[float64](raw, "is not a number of seconds")
		}
		seconds, err := strconv.ParseFloat(raw, 64)
		switch {
		case seconds < 0:
			return Bad[float64](raw, "is negative")
		case err != nil || math.IsInf(seconds, 0) || seconds > maxDelay.Seconds():
			return Bad[float64](raw, "is too large for a delay")
		}
		return Good(raw, seconds)
	}
	return Field[float64]{}
}

// link gives the address of a page about the error.
func link(n *node) string {
	return n.first("doc_url", "documentation_url", "docs_url", "help", "help_url", "more_info", "moreInfo").text()
}

// spaced reports whether a text has white space in it, as sentences have and codes have not.
func spaced(s string) bool { return strings.ContainsAny(s, " \t\r\n") }

// codeLike tells a code from a text that happens to be one word: RATE_LIMIT, not_found and AccessDenied, but not Unauthorized.
func codeLike(s string) bool {
	if len(s) < 3 || len(s) > 80 || !isLetter(s[0]) {
		return false
	}
	upper, lower, joined := 0, 0, false
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			upper++
		case c >= 'a' && c <= 'z':
			lower++
		case c == '_':
			joined = true
		case c == '-', c == '.', c >= '0' && c <= '9':
		default:
			return false
		}
	}
	return joined || lower == 0 || upper > 1
}
