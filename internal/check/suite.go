package check

import (
	"cmp"
	"io"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/hex21/hex21/explain"
)

// maxSuitePromises is the maximum number of promises in a suite.
const maxSuitePromises = 200

// ReadSuite reads an installation's own promises:
//
//	promises:
//	  - id: articles-not-empty
//	    promise: The list of articles is not empty
//	    path: /articles
//	    expect: {status: 200, type: json, fields: ['.data | length > 0']}
//
// Problems name the file, are complete and in the order of the lines, and have the type [explain.Problems].
func ReadSuite(name string, r io.Reader) ([]Promise, error) {
	d := decoder{file: name}
	root, err := d.document(r)
	if err != nil {
		return nil, err
	}
	f, _ := d.fields(root, "a suite", "promises")
	if f != nil && f["promises"] == nil {
		d.report(root, "the suite has no promises")
	}
	var all []Promise
	lines := map[string]int{}
	for _, n := range d.list(f["promises"], "promises") {
		if len(all) == maxSuitePromises {
			d.report(n, "a suite can have at most %d promises", maxSuitePromises)
			break
		}
		p := d.own(n)
		if first := lines[p.ID]; first > 0 {
			d.report(n, "duplicate id %s; the first is on line %d", p.ID, first)
		}
		lines[p.ID] = n.Line
		all = append(all, p)
	}
	return all, d.sorted()
}

// own reads one promise of a suite.
func (d *decoder) own(n *yaml.Node) Promise {
	f, _ := d.fields(n, "a promise", suiteKeys...)
	if f == nil {
		return Promise{}
	}
	p := d.promise(f)
	for _, key := range []string{"id", "promise", "path", "expect"} {
		if f[key] == nil {
			d.report(n, "the promise has no %s", key)
		}
	}
	p.Source, p.Page = SourceSuite, d.file
	p.Group = cmp.Or(p.Group, GroupSuite)
	q := Request{Role: "answer", Method: "GET", Path: d.line(f["path"], "path")}
	if f["method"] != nil {
		q.Method = strings.ToUpper(d.line(f["method"], "method"))
	}
	q.Key = d.key(f["key"], string(KeyNone), string(KeyWrong))
	q.Header = d.headers(f["send"], "send")
	for _, h := range q.Header {
		if h.Name == "Authorization" {
			d.report(f["send"], "a key does not belong in a file: set HEX21_API_KEY instead")
		}
	}
	if f["path"] != nil {
		d.checkTarget(f["path"], q)
		if strings.ContainsAny(q.Path, "{}") {
			d.report(f["path"], "the path must not contain { or }; write %%7B and %%7D")
		}
	}
	if n := f["expect"]; n != nil && n.Kind == yaml.MappingNode && len(n.Content) == 0 {
		d.report(f["expect"], "expect is empty: name a status, a type, a code, fields or headers")
	}
	p.Kept = p.Expect.String()
	p.Requests = []Request{q}
	return p
}

// SourceSuite is the source of an installation's own promises.
const SourceSuite explain.Provenance = "suite"
