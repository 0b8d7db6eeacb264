package explain

import (
	"fmt"
	"slices"

	"go.yaml.in/yaml/v4"

	"github.com/hex21/hex21/internal/plainyaml"
	"github.com/hex21/hex21/internal/spelling"
)

// document is what one YAML document says: an entry, or an alias when aliasOf is set.
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

// decoder reads one document and collects its problems. It goes over the nodes by hand, because only the nodes know
// their lines and because the first mistake must not hide the others.
type decoder struct {
	file     string
	part     part
	problems Problems
}

// report notes a problem at a node.
func (d *decoder) report(n *yaml.Node, format string, args ...any) {
	d.reportAt(n.Line, n.Column, format, args...)
}

// reportAt notes a problem at a line and column of the part.
func (d *decoder) reportAt(line, column int, format string, args ...any) {
	d.problems = append(d.problems, Problem{
		File: d.file, Line: d.part.start + line - 1, Column: column, Message: fmt.Sprintf(format, args...),
	})
}

// decode reads the part. It reports false when there is no document in it or none that could be read.
func (d *decoder) decode() (document, bool) {
	root, err := plainyaml.Root(d.part.text)
	if err != nil {
		line, column, message := plainyaml.SyntaxError(err, d.part.start-1)
		d.reportAt(line, column, "%s", message)
		return document{}, false
	}
	if root == nil {
		return document{}, false
	}
	doc := document{line: d.part.start + root.Line - 1}
	if root.Kind == yaml.SequenceNode {
		d.report(root, "a catalog is not a list: remove the hyphen before each entry, and separate entries with a line ---")
		return document{}, false
	}
	fields := d.mapping(root, "an entry", entryKeys[:])
	if fields == nil {
		return document{}, false
	}
	d.entry(&doc, fields)
	d.check(&doc, root, fields)
	switch {
	case fields["steps"] != nil && fields["remedies"] != nil:
		d.report(fields["remedies"], "remedies are steps without commands: give one of the two")
	case fields["steps"] != nil:
		doc.Remedies = Sentences(doc.FillSteps(nil), POSIX)
	default:
		for _, text := range doc.Remedies {
			doc.Steps = append(doc.Steps, Step{Text: text})
		}
	}
	if doc.aliasOf == "" {
		doc.Provenance = d.provenance(&doc, fields["documented"])
	}
	d.problems.sort()
	return doc, true
}

// entry fills doc from the fields.
func (d *decoder) entry(doc *document, fields map[string]*yaml.Node) {
	for key, value := range fields {
		switch key {
		case "code":
			doc.Code = d.name(value, key)
		case "category":
			doc.Category = d.text(value, key)
		case "statuses":
			doc.Statuses = d.statuses(value)
		case "layer":
			doc.Layer = d.oneOf(value, key, layers[:])
		case "blame":
			doc.Blame = d.oneOf(value, key, blames[:])
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
			d.text(value, key) // for the reader of the file: who uses the alias
		}
	}
}

// mapping returns the values of a mapping by key, each a plain node. It is nil when n is not a mapping.
func (d *decoder) mapping(n *yaml.Node, what string, keys []string) map[string]*yaml.Node {
	found, ok := plainyaml.Mapping{Report: d.report, Known: keys, Above: d.part.start - 1}.Fields(n, what)
	if !ok {
		return nil
	}
	fields := make(map[string]*yaml.Node, len(found))
	for _, f := range found {
		fields[f.Key] = f.Value
	}
	return fields
}

func (d *decoder) plain(n *yaml.Node) bool { return plainyaml.Report(d.report).Plain(n) }

// provenance labels the fields of an entry: documented where the file says so, inferred everywhere else.
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
			d.report(item, "%s is always inferred: the reference asks for a maximum and names none", field)
		case labels[field] == Inferred:
			labels[field] = Documented
		case labels[field] == Documented:
			d.report(item, "documented has %s twice", quote(field))
		case slices.Contains(provenanceFields[:], field):
			d.report(item, "documented names %s, which this entry does not have", field)
		default:
			d.report(item, "documented names the unknown field %s%s", quote(field), spelling.DidYouMean(field, provenanceFields[:]))
		}
	}
	return labels
}
