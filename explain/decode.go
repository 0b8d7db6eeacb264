package explain

import (
	"slices"

	"go.yaml.in/yaml/v4"

	"github.com/hex21/hex21/internal/plainyaml"
	"github.com/hex21/hex21/internal/spelling"
)

// document is the content of one YAML document: an entry, or an alias if aliasOf is set.
type document struct {
	Entry
	aliasOf string // the code that the alias leads to
	line    int    // where the document begins, from 1
}

// The keys of a document and of the mappings in it, in the order in which the documentation lists them.
var (
	entryKeys = [...]string{
		"code", "category", "statuses", "layer", "blame", "meaning", "detail", "causes", "steps", "remedies", "retry", "example", "snippets",
		"aliases", "related", "docs_url", "documented", "alias_of", "note",
	}
	aliasKeys   = [...]string{"code", "alias_of", "note"}
	stepKeys    = [...]string{"do", "run", "when"}
	retryKeys   = [...]string{"retryable", "strategy", "respect_retry_after", "max_attempts"}
	snippetKeys = [...]string{"curl", "typescript", "python", "go"}
	layers      = [...]string{"config", "dns", "connect", "tls", "proxy", "http", "api"}
	blames      = [...]string{"you", "key", "limit", "server", "network", "contract", "none"}
	strategies  = [...]string{"never", "once", "exponential-backoff", "wait-for-reset"}
)

// decoder reads one document and collects its problems. It walks the nodes itself, because only nodes have line numbers, and because the
// first mistake must not hide the others.
type decoder struct {
	plainyaml.Decoder
	part     part
	problems Problems
}

func newDecoder(file string, part part) *decoder {
	d := &decoder{part: part}
	d.Above = part.start - 1
	d.Note = func(line, column int, message string) {
		d.problems = append(d.problems, Problem{File: file, Line: line, Column: column, Message: message})
	}
	return d
}

// decode reads the part. It reports false if the part has no document, or none that can be read.
func (d *decoder) decode() (document, bool) {
	root := d.Root(d.part.text)
	if root == nil {
		return document{}, false
	}
	doc := document{line: d.part.start + root.Line - 1}
	if root.Kind == yaml.SequenceNode {
		d.Report(root, "a catalog is not a list: remove the hyphen before each entry, and separate entries with a line ---")
		return document{}, false
	}
	fields := d.Fields(root, "an entry", entryKeys[:])
	if fields == nil {
		return document{}, false
	}
	d.entry(&doc, fields)
	d.check(&doc, root, fields)
	switch {
	case fields.Get("steps") != nil && fields.Get("remedies") != nil:
		d.Report(fields.Get("remedies"), "remedies are steps without commands: give one of the two")
	case fields.Get("steps") != nil:
		for _, step := range doc.FillSteps(nil) {
			doc.Remedies = append(doc.Remedies, step.String())
		}
	default:
		for _, text := range doc.Remedies {
			doc.Steps = append(doc.Steps, Step{Text: text})
		}
	}
	if doc.aliasOf == "" {
		doc.Provenance = d.provenance(&doc, fields.Get("documented"))
	}
	d.problems.sort()
	return doc, true
}

// entry fills doc from the fields.
func (d *decoder) entry(doc *document, fields plainyaml.Fields) {
	for _, f := range fields {
		switch key, value := f.Key, f.Value; key {
		case "code":
			doc.Code = d.name(value, key)
		case "category":
			doc.Category = d.text(value, key)
		case "statuses":
			doc.Statuses = d.statuses(value)
		case "layer":
			doc.Layer = d.oneOf(value, key, layers[:])
		case "blame":
			doc.Blame = Blame(d.oneOf(value, key, blames[:]))
		case "meaning":
			doc.Meaning = d.text(value, key)
		case "detail":
			doc.Detail = d.text(value, key)
		case "causes":
			doc.Causes = d.list(value, key, (*decoder).text)
		case "steps":
			doc.Steps = d.steps(value)
		case "remedies":
			doc.Remedies = d.list(value, key, (*decoder).text)
		case "retry":
			doc.Retry = d.retry(value)
		case "example":
			doc.Example = d.example(value)
		case "snippets":
			doc.Snippets = d.snippets(value)
		case "aliases":
			doc.Aliases = d.list(value, key, (*decoder).name)
		case "related":
			doc.Related = d.list(value, key, (*decoder).name)
		case "docs_url":
			doc.DocsURL = d.text(value, key)
		case "alias_of":
			doc.aliasOf = d.name(value, key)
		case "note":
			d.text(value, key) // for readers of the file: who uses the alias
		}
	}
}

// provenance labels the fields of an entry: documented if the file lists them so, otherwise inferred.
func (d *decoder) provenance(doc *document, n *yaml.Node) map[string]Provenance {
	labels := inferAll(doc.Entry)
	if n == nil {
		return labels
	}
	for _, item := range d.sequence(n, "documented") {
		field := d.text(item, "an item of documented")
		switch {
		case field == "":
		case field == maxAttemptsField:
			d.Report(item, "%s is always inferred: the reference asks for a maximum and names none", field)
		case labels[field] == Inferred:
			labels[field] = Documented
		case labels[field] == Documented:
			d.Report(item, "documented has %s twice", quote(field))
		case slices.Contains(provenanceFields[:], field):
			d.Report(item, "documented names %s, which this entry does not have", field)
		default:
			d.Report(item, "documented names the unknown field %s%s", quote(field), spelling.DidYouMean(field, provenanceFields[:]))
		}
	}
	return labels
}
