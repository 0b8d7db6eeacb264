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
	d := newDecoder(name)
	root, err := d.document(r)
	if err != nil {
		return nil, err
	}
	f := d.Fields(root, "a suite", []string{"promises"})
	if f != nil && f.Get("promises") == nil {
		d.Report(root, "the suite has no promises")
	}
	var all []Promise
	lines := map[string]int{}
	for _, n := range d.list(f.Get("promises"), "promises") {
		if len(all) == maxSuitePromises {
			d.Report(n, "a suite can have at most %d promises", maxSuitePromises)
			break
		}
		p := d.suitePromise(n)
		if first := lines[p.ID]; first > 0 {
			d.Report(n, "duplicate id %s; the first is on line %d", p.ID, first)
		}
		lines[p.ID] = n.Line
		all = append(all, p)
	}
	return all, d.sorted()
}

func (d *decoder) suitePromise(n *yaml.Node) Promise {
	f := d.Fields(n, "a promise", suiteKeys)
	if f == nil {
		return Promise{}
	}
	p := d.promise(f)
	for _, key := range []string{"id", "promise", "path", "expect"} {
		if f.Get(key) == nil {
			d.Report(n, "the key %q is missing", key)
		}
	}
	p.Source, p.Page = SourceSuite, d.file
	p.Group = cmp.Or(p.Group, GroupSuite)
	q := Request{Role: "answer", Method: "GET", Path: d.line(f.Get("path"), "path")}
	if f.Get("method") != nil {
		q.Method = strings.ToUpper(d.line(f.Get("method"), "method"))
	}
	q.Key = d.key(f.Get("key"), string(KeyNone), string(KeyWrong))
	q.Header = d.headers(f.Get("send"), "send")
	for _, h := range q.Header {
		if h.Name == "Authorization" {
			d.Report(f.Get("send"), "a key does not belong in a file: set HEX21_API_KEY instead")
		}
	}
	if f.Get("path") != nil {
		d.checkTarget(f.Get("path"), q)
		if strings.ContainsAny(q.Path, "{}") {
			d.Report(f.Get("path"), "the path must not contain { or }; write %%7B and %%7D")
		}
	}
	if n := f.Get("expect"); n != nil && n.Kind == yaml.MappingNode && len(n.Content) == 0 {
		d.Report(f.Get("expect"), "expect is empty: name a status, a type, a code, fields or headers")
	}
	p.Kept = p.Expect.String()
	p.Requests = []Request{q}
	return p
}

// SourceSuite is the source of an installation's own promises.
const SourceSuite explain.Provenance = "suite"
