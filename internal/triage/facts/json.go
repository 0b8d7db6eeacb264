package facts

import (
	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/idiom"
	"github.com/hex21/hex21/internal/triage/lex"
)

// scope is the position of a value in a JSON document.
type scope struct {
	kind    idiom.Kind // of the field that holds the object
	nesting int
	quiet   bool // codes and statuses do not count here
}

// inside returns the scope of a value of a kind in an object.
func (s scope) inside(k idiom.Kind) scope {
	return scope{kind: k, nesting: s.nesting + 1, quiet: s.quiet || k == idiom.KindSkip || k == idiom.KindRequest || k == idiom.KindPath}
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
