package facts

import (
	"bytes"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/search"
)

// role is the kind of text that is read.
type role uint8

const (
	roleLine    role = iota // a line, or a part of one
	roleMessage             // the value of a field
	roleNote                // such a value that a person wrote or another program sent: a status in a sentence of it is not that of the record
	roleError               // the value of a field that holds an error
	roleContent             // a document: only an envelope counts
	roleThing               // something with a code or status of its own: only an envelope counts, also in JSON
)

// roleOf returns the role of a text that is the value of a field of a kind.
func roleOf(k idiom.Kind) role {
	switch k {
	case idiom.KindError:
		return roleError
	case idiom.KindContent:
		return roleContent
	case idiom.KindThing:
		return roleThing
	case idiom.KindNote:
		return roleNote
	}
	return roleMessage
}

// text reads text that is not, as a whole, JSON: it may hold JSON, pairs of keys and values, quoted and escaped text, exceptions and
// access lines.
func (a *Reader) text(b []byte, at where, r role) {
	if a.depth+1 >= maxDepth {
		return
	}
	a.depth++
	defer func() { a.depth-- }()
	if stripped := lex.StripColors(b, a.scratch[a.depth][:0]); len(stripped) != len(b) {
		a.scratch[a.depth] = stripped
		b, at = stripped, where{base: at.base, decoded: true}
		a.depth++
		defer func() { a.depth-- }()
	}
	i := lex.SkipSpace(b, 0)
	for beginsJSON(b, i) {
		end := a.json(b, i, kindOf(r), at)
		if end < 0 {
			break
		}
		if i = lex.SkipSpace(b, end); i < len(b) && b[i] == ',' {
			i = lex.SkipSpace(b, i+1)
		}
	}
	if bytes.IndexByte(b[i:], '&') >= 0 && (lex.Contains(b[i:], "&quot;") || lex.Contains(b[i:], "&#34;")) { // HTML
		a.text(lex.WithoutEntities(b[i:]), at.decodedFrom(i), r)
		return
	}
	if lex.HasControls(b[i:]) {
		decoded := lex.AppendControls(a.scratch[a.depth][:0], b[i:])
		a.scratch[a.depth] = decoded
		a.text(decoded, at.decodedFrom(i), r)
		return
	}
	if i < len(b) {
		a.prose(b, i, at, r)
	}
}

// json reads the JSON at b[i], which is not a sentence, and returns the index after it, or a negative number.
func (a *Reader) json(b []byte, i int, k idiom.Kind, at where) int {
	outer := a.muted
	a.muted = false
	end := a.document(b, i, scope{kind: k}, at)
	a.muted = outer
	return end
}

// kindOf returns the kind of an object that is not the value of a field, by the role of the text.
func kindOf(r role) idiom.Kind {
	switch r {
	case roleError:
		return idiom.KindError
	case roleThing:
		return idiom.KindThing
	}
	return idiom.KindNone
}

// beginsJSON reports whether an object or an array of JSON begins at b[i].
func beginsJSON(b []byte, i int) bool {
	if i >= len(b) || b[i] != '{' && b[i] != '[' {
		return false
	}
	j := lex.SkipSpace(b, i+1)
	return j < len(b) && (b[j] == '"' || b[i] == '[' && b[j] == '{' && beginsJSON(b, j)) && (b[i] == '{' || j == i+1)
}

// prose goes through a text from left to right.
func (a *Reader) prose(b []byte, i int, at where, r role) {
	if !a.facts.Timed || a.facts.rank > 1+a.depth*16 {
		if ns, ok := idiom.TimeIn(a.Clock, b[i:]); ok {
			a.facts.setTime(ns, 1+a.depth*16+lex.BoolInt(lex.HasPrefix(b[i:], "ObservedTimestamp:"))) // OpenTelemetry adds its own time after it
		} else if n := pointTime(b); n > 0 {
			a.time(b[n:], 0)
		}
	}
	outer := a.seen
	a.seen = seen{access: idiom.IsW3C(b)}
	defer func() { a.seen = outer }()
	before := len(a.facts.Hits)
	escaped, percent := false, bytes.IndexByte(b, '%') >= 0
	for i < len(b) {
		switch c := b[i]; {
		case lex.ClassOf[c]&lex.ProseStops == 0:
			i = lex.SkipTo(b, i+1, lex.ProseStops)
		case c == '{':
			i = a.braces(b, i, at)
		case c == '"':
			i = a.quotes(b, i, at, r)
		case c == '=' || c == ':':
			i = a.pair(b, i, at)
		case ascii.IsUpper(c) && r < roleContent && (!a.seen.access || a.seen.isAdded(b, i)):
			i = a.capitals(b, i, at, r)
		case (c == '4' || c == '5') && r < roleContent:
			i = a.number(b, i, at)
		case c == '\\':
			escaped = true
			i++
		default:
			i++
		}
	}
	if escaped && len(a.facts.Hits) == before && !a.seen.access && r < roleContent {
		if decoded, changed := a.decode(b); changed { // escaped text whose beginning is missing
			a.text(decoded, where{base: at.base, decoded: true}, r)
		}
	}
	if percent && !a.seen.access {
		a.percentEncoded(b, at)
	} else if a.seen.access {
		a.captured(b, at)
	}
}

// braces reads what the brace b[i] begins, and returns the index at which to go on.
func (a *Reader) braces(b []byte, i int, at where) int {
	if beginsJSON(b, i) && !isLabels(b, i) && !a.seen.isDeclared(b, i) {
		if end := a.json(b, i, envelopeKind(b, i), at); end > 0 {
			return end
		}
	} else if lex.HasPrefix(b[i:], `{{"`) { // in a template of Serilog
		text := bytes.ReplaceAll(bytes.ReplaceAll(b[i:], []byte("{{"), []byte("{")), []byte("}}"), []byte("}"))
		a.text(text, at.decodedFrom(i), roleMessage)
		return len(b)
	} else if end := a.serialized(b, i, at); end > 0 {
		return end
	} else if !a.seen.unescaped && isEscapedQuote(b, lex.SkipSpace(b, i+1)) {
		a.seen.unescaped = true
		if decoded, changed := a.decode(b[i:]); changed {
			a.text(decoded, at.decodedFrom(i), roleContent)
		}
	}
	if end := clientText(b, i); end > 0 {
		return end
	}
	return i + 1
}

// quotes reads the text that the quote b[i] begins, and returns the index at which to go on.
func (a *Reader) quotes(b []byte, i int, at where, r role) int {
	if i == a.seen.sentFrom && a.seen.sentTo > 0 {
		return a.seen.sentTo
	}
	if end := cellEnd(b, i); end > 0 {
		a.text(bytes.ReplaceAll(b[i+1:end], []byte(`""`), []byte(`"`)), at.decodedFrom(i), max(r, roleMessage))
		return end + 1
	}
	end := a.seen.closing.after(b, i)
	if end < 0 {
		return i + 1
	}
	a.quoted(b, i, end, at, r)
	return end + 1
}

// capitals reads the word of capitals at b[i], a method or perhaps a code, and returns the index after it.
func (a *Reader) capitals(b []byte, i int, at where, r role) int {
	end := lex.Skip(b, i, lex.Capital|lex.Digit)
	if b[i] <= 'T' && !a.seen.access {
		if path, asIs := bareRequest(b, i, end); path != nil {
			a.facts.setRequest(path, b[i:end])
			if !a.seen.request {
				a.clientOf(b, i)
			}
			a.seen.request, a.seen.access = true, asIs
		}
	}
	if end-i >= 4 && (i == 0 || !ascii.IsAlphanumeric(b[i-1]) && b[i-1] != '_') {
		a.word(b, i, end, at, r)
	}
	return end
}

// number reads the number at b[i], which may be a status, and returns the index after it.
func (a *Reader) number(b []byte, i int, at where) int {
	if !search.StatusAt(b, i) || !a.isStatus(b, i) || a.seen.isQuery(b, i) || a.seen.isSent(b, i) || a.seen.isDeclared(b, i) {
		return lex.Skip(b, i, lex.Digit)
	}
	n, _ := ascii.Number(b[i:])
	a.status(n, at, i)
	a.seen.codeAt = a.codeBehind(b, i)
	return i + 3
}
