package explain

import (
	"strings"
	"sync/atomic"

	"github.com/hex21/hex21/internal/packed"
)

// builtinName returns the spelling of a built-in name, whatever the spelling of code.
func builtinName(code string) (string, bool) {
	folded := fold(code)
	for i := range compiledDocuments {
		if name := compiledDocuments[i].code; fold(name) == folded {
			return name, true
		}
	}
	return "", false
}

// compiledDocument is a catalog file, packed so that it does not slow down the start of the program.
type compiledDocument struct{ code, category, packed string }

// labeledDocument is a document with the fields that the reference states.
type labeledDocument struct {
	document
	documented []string
}

// unpackedDocuments holds the compiledDocuments that were requested.
var unpackedDocuments [len(compiledDocuments)]atomic.Pointer[labeledDocument]

// compiled returns the document with this name, in any case. All callers share its lists.
func compiled(name string) (document, bool) {
	for i := range compiledDocuments {
		if c := &compiledDocuments[i]; len(c.code) == len(name) && strings.EqualFold(c.code, name) {
			return compiledAt(i), true
		}
	}
	return document{}, false
}

// compiledAt returns a document with its labels: documented for what the reference states, and inferred for every other field that the
// entry fills. An alias has no labels.
func compiledAt(i int) document {
	l := unpackedDocuments[i].Load()
	if l == nil {
		l = unpack(&compiledDocuments[i])
		unpackedDocuments[i].Store(l)
	}
	d := l.document
	if d.aliasOf != "" {
		return d
	}
	d.Provenance = inferAll(d.Entry)
	for _, field := range l.documented {
		d.Provenance[field] = Documented
	}
	return d
}

// unpack reads a document in the order in which the test TestCompiled packs it.
func unpack(c *compiledDocument) *labeledDocument {
	r := packed.Open(c.packed)
	l := &labeledDocument{}
	e := &l.Entry
	e.Code, e.Category = c.code, c.category
	l.aliasOf = r.Text()
	e.Statuses = packed.List(r, (*packed.Reader).Number)
	e.Layer, e.Blame, e.Meaning, e.Detail = r.Text(), Blame(r.Text()), r.Text(), r.Text()
	e.Causes, e.Remedies, e.Steps = r.Texts(), r.Texts(), packed.List(r, unpackStep)
	if r.Flag() {
		e.Retry = &Retry{Strategy: r.Text(), Retryable: r.Flag(), RespectRetryAfter: r.Flag(), MaxAttempts: r.Number()}
	}
	if example := r.Text(); example != "" {
		e.Example = []byte(example)
	}
	if r.Flag() {
		e.Snippets = &Snippets{Curl: r.Text(), TypeScript: r.Text(), Python: r.Text(), Go: r.Text()}
	}
	e.Aliases, e.Related, e.DocsURL = r.Texts(), r.Texts(), r.Text()
	l.documented = r.Texts()
	return l
}

func unpackStep(r *packed.Reader) Step {
	s := Step{Text: r.Text(), When: When(r.Number())}
	s.Command = Command{Kind: Kind(r.Number()), Args: r.Texts(), Target: r.Text()}
	s.Command.Env = packed.List(r, func(r *packed.Reader) Variable {
		return Variable{Name: r.Text(), Value: r.Text(), From: Origin(r.Number())}
	})
	return s
}
