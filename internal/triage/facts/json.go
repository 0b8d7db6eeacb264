package facts

import (
	"strings"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
	"github.com/hex21/hex21/internal/triage/search"
	"github.com/hex21/hex21/internal/triage/stamp"
)

// value reads the string b[from:to], without its quotes.
func (a *Reader) value(b []byte, from, to int, s scope, at where) {
	raw := b[from:to]
	if s.kind.Describes() {
		a.describe(s, raw)
		return
	}
	if s.quiet {
		return
	}
	switch s.kind {
	case idiom.KindSkip, idiom.KindLevel:
		return
	case idiom.KindCode, idiom.KindError:
		if a.vocabulary.Known(raw) {
			a.hit(raw, true, at, from)
			return
		}
		if s.kind == idiom.KindCode {
			return
		}
	case idiom.KindStatus:
		if n, w := ascii.Number(raw); w == 3 && (len(raw) == 3 || raw[3] == ' ') {
			a.status(n, at, from)
			return
		}
	}
	a.nested(b, from, to, at, roleOf(s.kind))
}

// nested reads the text b[from:to], which may be escaped, if it can hold an error, or the request id that is still missing.
func (a *Reader) nested(b []byte, from, to int, at where, r role) {
	raw := b[from:to]
	if !a.search.MayHold(raw) && (len(a.facts.ID) > 0 || !lex.ContainsAny(raw, "questI", "quest_id", "quest-id", "eqId", "req_id")) {
		return
	}
	outer := a.muted
	a.muted = outer || r == roleNote && isSentence(raw)
	if decoded, changed := a.decode(raw); changed {
		a.text(decoded, at.decodedFrom(from), r)
	} else {
		a.text(raw, at.plus(from), r)
	}
	a.muted = outer
}

// isSentence reports whether a text is not an answer: a value as a language prints it, a page, a status line, or a status with its reason phrase.
func isSentence(b []byte) bool {
	b = lex.TrimLeft(b)
	return len(b) > 0 && strings.IndexByte("{[(<%", b[0]) < 0 && !lex.HasPrefix(b, "HTTP/") && !search.StatusAt(b, 0)
}

// cutText reads a string that the end of the text cuts off. Its last word may be half a code.
func (a *Reader) cutText(b []byte, from int, s scope, at where) {
	if s.quiet || s.kind == idiom.KindSkip || s.kind == idiom.KindCode || s.kind == idiom.KindContent {
		return
	}
	if to := from + lex.SkipBack(b[from:], len(b)-from, lex.Letter|lex.Digit|lex.Capital); to > from {
		a.value(b, from, to, scope{kind: s.kind, nesting: 1}, at)
	}
}

// scalar reads the number or the word b[from:to].
func (a *Reader) scalar(b []byte, from, to int, s scope, at where) {
	raw := b[from:to]
	switch s.kind {
	case idiom.KindStatus:
		if n, ok := wholeNumber(raw); ok && len(raw) == 3 && !s.quiet {
			a.status(n, at, from)
		}
	case idiom.KindSeconds:
		if n, ok := wholeNumber(raw); ok && stamp.IsEpoch(n) {
			a.facts.setTime(n*1e9, 1+a.depth*16)
		}
	case idiom.KindNanos:
		if n, ok := wholeNumber(raw); ok && n < 1e9 && a.facts.Timed && a.facts.Time%1e9 == 0 {
			a.facts.Time += n
		}
	case idiom.KindRequestID:
		if string(raw) != "null" {
			a.facts.setID(raw, false)
		}
	case idiom.KindTime, idiom.KindCreated:
		a.describe(s, raw)
	}
}

// wholeNumber returns the number that a text consists of.
func wholeNumber(b []byte) (n int64, ok bool) {
	n, width := ascii.Number(b)
	return n, width == len(b)
}

// byteArray reads a text that is written as an array of its bytes.
func (a *Reader) byteArray(b []byte, i int, at where) int {
	out := a.scratch[a.depth][:0]
	start := i
	for i++; i < len(b); {
		i = lex.SkipSpace(b, i)
		n, w := ascii.Number(b[i:])
		if w == 0 || n > 255 {
			break
		}
		out = append(out, byte(n))
		if i = lex.SkipSpace(b, i+w); i < len(b) && b[i] == ',' {
			i++
		}
	}
	a.scratch[a.depth] = out
	a.text(out, at.decodedFrom(start), roleMessage)
	if i < len(b) && b[i] == ']' {
		return i + 1
	}
	return -1
}

// scope is the position of a value in a JSON document.
type scope struct {
	kind    idiom.Kind // of the field that holds the object
	nesting int
	quiet   bool      // codes and statuses do not count here
	list    *envelope // of the map of OpenTelemetry under "error" whose fields are read
}

// inside returns the scope of a value of a kind in an object.
func (s scope) inside(k idiom.Kind) scope {
	return scope{kind: k, nesting: s.nesting + 1, quiet: s.quiet || k == idiom.KindSkip || k == idiom.KindRequest || k == idiom.KindPath, list: s.list}
}

// maxNesting is the maximum depth of nested objects and arrays.
const maxNesting = 64

// document reads the JSON value at b[i:] and returns the index after it. The value may be truncated or broken: what comes before the break
// counts, and the result is negative.
func (a *Reader) document(b []byte, i int, s scope, at where) int {
	if i >= len(b) {
		return -1
	}
	switch b[i] {
	case '{':
		return a.object(b, i+1, s, at)
	case '[':
		return a.array(b, i+1, s, at)
	case '"':
		end := lex.StringEnd(b, i+1)
		if end < 0 {
			a.text(b[i+1:], at.plus(i+1), roleMessage)
			return -1
		}
		a.value(b, i+1, end, s, at)
		return end + 1
	}
	end := lex.ScalarEnd(b, i)
	if s.kind == idiom.KindStatus && end > 0 && lex.HasSuffix(lex.TrimSpace(b[max(0, i-64):i]), "[") && lex.HasPrefix(lex.TrimSpace(b[end:min(len(b), end+64)]), "]") { // in the fields of Elasticsearch, every value is a list
		a.scalar(b, i, end, s, at)
	}
	return end
}

func (a *Reader) array(b []byte, i int, s scope, at where) int {
	if s.nesting++; s.nesting > maxNesting {
		return -1
	}
	if len(b) > i+22 && b[i] == '"' && b[i+20] == '"' && b[i+21] == ',' { // Loki: ["1795839354123000000","text"]
		if ns, width, ok := a.Clock.Read(b[i+1:i+20], true); ok && width == 19 {
			a.facts.setTime(ns, 1+a.depth*16)
		}
	} else if s.nesting == 1 && i < len(b) && b[i] == '"' { // Fluentd: ["tag",1795839354,{…}]
		if stop := lex.StringEnd(b, i+1); stop > 0 && stop+2 < len(b) && b[stop+1] == ',' && ascii.IsDigit(b[stop+2]) {
			a.time(b[stop+2:max(stop+2, lex.ScalarEnd(b, stop+2))], 1)
		}
	}
	for {
		i = lex.SkipSpace(b, i)
		if i < len(b) && b[i] == ']' {
			return i + 1
		}
		if i = nextItem(b, a.document(b, i, s, at), ']'); i < 0 {
			return -1
		}
	}
}

// nextItem returns where to go on after an item of an array or an object, which ends before b[i]: behind the comma, or at the closing
// bracket. It returns -1 if there is neither, or if i is negative.
func nextItem(b []byte, i int, closing byte) int {
	if i < 0 {
		return -1
	}
	i = lex.SkipSpace(b, i)
	switch {
	case i >= len(b):
		return -1
	case b[i] == ',':
		return i + 1
	case b[i] == closing:
		return i
	}
	return -1
}
