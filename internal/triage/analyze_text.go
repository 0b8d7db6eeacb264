package triage

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
)

// role is the kind of text that is read.
type role uint8

const (
	roleLine    role = iota // a line, or a part of one
	roleMessage             // the value of a field
	roleError               // the value of a field that holds an error
	roleContent             // a document: only an envelope counts
)

// text reads text that is not, as a whole, JSON: it may hold JSON, pairs of keys and values, quoted and escaped text, exceptions and
// access lines.
func (a *analyzer) text(b []byte, at where, r role) {
	if a.depth+1 >= maxDepth {
		return
	}
	a.depth++
	defer func() { a.depth-- }()
	if stripped := stripColors(b, a.scratch[a.depth][:0]); len(stripped) != len(b) {
		a.scratch[a.depth] = stripped
		b, at = stripped, where{base: at.base, decoded: true}
		a.depth++
		defer func() { a.depth-- }()
	}
	if hasOctal(b) {
		if decoded, changed := a.decode(b); changed {
			a.text(decoded, where{base: at.base, decoded: true}, r)
			return
		}
	}
	if bytes.IndexByte(b, '&') >= 0 && (contains(b, "&quot;") || contains(b, "&#34;")) { // HTML
		a.text(entities(b), where{base: at.base, decoded: true}, r)
		return
	}
	i := skipSpace(b, 0)
	for beginsJSON(b, i) {
		end := a.document(b, i, scope{kind: kindOf(r)}, at)
		if end < 0 {
			break
		}
		if i = skipSpace(b, end); i < len(b) && b[i] == ',' {
			i = skipSpace(b, i+1)
		}
	}
	if i < len(b) {
		a.prose(b, i, at, r)
	}
}

// kindOf returns the kind of an object that is not the value of a field, by the role of the text.
func kindOf(r role) kind {
	if r == roleError {
		return kindError
	}
	return kindNone
}

// beginsJSON reports whether an object or an array of JSON begins at b[i].
func beginsJSON(b []byte, i int) bool {
	if i >= len(b) || b[i] != '{' && b[i] != '[' {
		return false
	}
	j := skipSpace(b, i+1)
	return j < len(b) && (b[j] == '"' || b[i] == '[' && b[j] == '{' && beginsJSON(b, j)) && (b[i] == '{' || j == i+1)
}

// prose goes through a text from left to right.
func (a *analyzer) prose(b []byte, i int, at where, r role) {
	if !a.rec.timed || a.rec.rank > 1+a.depth*16 {
		if ns, ok := timeOfLine(a.clock, b[i:]); ok {
			a.rec.setTime(ns, 1+a.depth*16+boolInt(hasPrefix(b[i:], "ObservedTimestamp:"))) // OpenTelemetry adds its own time after it
		}
	}
	outer := a.facts
	a.facts = facts{}
	defer func() { a.facts = outer }()
	before := len(a.rec.hits)
	request := isW3C(b) // the request of an access line has been seen
	escaped, unescaped := false, false
	var closing closingQuote
	for i < len(b) {
		switch c := b[i]; {
		case traits[c]&tells == 0:
			i = skipTo(b, i+1, tells)
		case c == '{':
			if beginsJSON(b, i) && !isLabels(b, i) {
				if end := a.document(b, i, scope{kind: envelopeKind(b, i)}, at); end > 0 {
					i = end
					continue
				}
			} else if j := skipSpace(b, i+1); !unescaped && isEscapedQuote(b, j) {
				unescaped = true // all that follows
				if decoded, changed := a.decode(b[i:]); changed {
					a.text(decoded, where{base: at.base + boolInt(!at.decoded)*i, decoded: true}, roleContent)
				}
			}
			if end := clientText(b, i); end > 0 {
				i = end
				continue
			}
			i++
		case c == '"':
			if i == a.facts.sentFrom && a.facts.sentTo > 0 {
				i = a.facts.sentTo
				continue
			}
			if end := cellEnd(b, i); end > 0 {
				a.text(bytes.ReplaceAll(b[i+1:end], []byte(`""`), []byte(`"`)), where{base: at.base + boolInt(!at.decoded)*i, decoded: true}, max(r, roleMessage))
				i = end + 1
				continue
			}
			end := closing.after(b, i)
			if end < 0 {
				i++
				continue
			}
			a.quoted(b, i, end, at, r, &request)
			i = end + 1
		case c == '=' || c == ':':
			i = a.pair(b, i)
		case ascii.IsUpper(c) && r != roleContent && !request:
			start := i
			i = skip(b, i, capital|digit)
			if b[start] <= 'T' {
				if path, asIs := bareRequest(b, start, i); path != nil {
					set(&a.rec.path, path)
					set(&a.rec.method, b[start:i])
					if !a.facts.request {
						a.clientOf(b, start)
					}
					a.facts.request, request = true, asIs
				}
			}
			if i-start >= 4 && (start == 0 || !ascii.IsAlphanumeric(b[start-1]) && b[start-1] != '_') {
				a.word(b, start, i, at, r)
			}
		case (c == '4' || c == '5') && r != roleContent:
			if statusAt(b, i) && a.isStatus(b, i, request) && !a.facts.isQuery(b, i) {
				n, _ := ascii.Number(b[i:])
				a.status(n, at, i)
				a.facts.codeAt = a.codeBehind(b, i)
				i += 3
				continue
			}
			i = skip(b, i, digit)
		case c == '\\':
			escaped = true
			i++
		default:
			i++
		}
	}
	if escaped && len(a.rec.hits) == before && !request && r != roleContent {
		if decoded, changed := a.decode(b); changed { // escaped text whose beginning is missing
			a.text(decoded, where{base: at.base, decoded: true}, r)
		}
	}
}
