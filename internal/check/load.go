package check

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/spelling"
	"github.com/hex21/hex21/internal/text"

	"go.yaml.in/yaml/v4"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/plainyaml"
)

// decoder reads a YAML file by its nodes, because only they know their lines and because the first mistake must not hide the others.
type decoder struct {
	file     string
	problems explain.Problems
}

func (d *decoder) report(n *yaml.Node, format string, args ...any) {
	d.problems = append(d.problems, explain.Problem{File: d.file, Line: n.Line, Column: n.Column, Message: fmt.Sprintf(format, args...)})
}

// sorted returns the problems in the order of the file, or nil.
func (d *decoder) sorted() error {
	if len(d.problems) == 0 {
		return nil
	}
	order.Stable(d.problems, func(a, b explain.Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return d.problems
}

// MaxFile bounds a suite and a baseline in bytes.
const MaxFile = 1 << 20

// document reads and parses a file. The error is one of reading, or of type [explain.Problems].
func (d *decoder) document(r io.Reader) (*yaml.Node, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", d.file, err)
	}
	if len(data) > MaxFile {
		return nil, explain.Problems{{File: d.file, Message: "the file is larger than 1 MiB"}}
	}
	root := d.root(data)
	return root, d.sorted()
}

// root parses the file as one YAML document.
func (d *decoder) root(data []byte) *yaml.Node {
	var doc yaml.Node
	err := yaml.Load(data, &doc)
	var bad *yaml.LoadError
	switch {
	case errors.As(err, &bad):
		d.problems = append(d.problems, explain.Problem{
			File: d.file, Line: max(bad.Mark.Line, 1), Column: bad.Mark.Column, Message: "not YAML: " + text.Shorten(bad.Message, 200),
		})
		return nil
	case err != nil:
		d.problems = append(d.problems, explain.Problem{File: d.file, Line: 1, Message: "not YAML: " + text.Shorten(err.Error(), 200)})
		return nil
	case doc.Kind != yaml.DocumentNode || len(doc.Content) != 1:
		d.problems = append(d.problems, explain.Problem{File: d.file, Line: 1, Message: "the file is empty"})
		return nil
	}
	return doc.Content[0]
}

// fields returns the values of a mapping by key. Keys are in the order of the file in names. An empty list of known keys accepts
// every key.
func (d *decoder) fields(n *yaml.Node, what string, known ...string) (values map[string]*yaml.Node, names []*yaml.Node) {
	if !d.plain(n) {
		return nil, nil
	}
	if n.Kind != yaml.MappingNode {
		d.report(n, "%s must be a mapping of keys to values", what)
		return nil, nil
	}
	values = map[string]*yaml.Node{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		switch {
		case !d.plain(key):
		case key.Kind != yaml.ScalarNode:
			d.report(key, "a key must be text")
		case len(known) > 0 && !slices.Contains(known, key.Value):
			d.report(key, "unknown key %q%s", text.Shorten(key.Value, 60), spelling.DidYouMean(key.Value, known))
		case values[key.Value] != nil:
			d.report(key, "duplicate key %q", key.Value)
		default:
			values[key.Value] = value
			names = append(names, key)
		}
	}
	return values, names
}

func (d *decoder) plain(n *yaml.Node) bool {
	objection := plainyaml.Objection(n)
	if objection != "" {
		d.report(n, "%s", objection)
	}
	return objection == ""
}

// text returns a scalar that is not empty.
func (d *decoder) text(n *yaml.Node, what string) string {
	if n == nil {
		return ""
	}
	if !d.plain(n) {
		return ""
	}
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" || strings.TrimSpace(n.Value) == "" {
		d.report(n, "%s must be a text", what)
		return ""
	}
	return n.Value
}

// line is a text on one line without control characters.
func (d *decoder) line(n *yaml.Node, what string) string {
	text := d.text(n, what)
	if strings.ContainsFunc(text, func(r rune) bool { return r < ' ' || r == 0x7f }) {
		d.report(n, "%s must be one line without control characters", what)
		return ""
	}
	return text
}

// list returns the items of a sequence; a scalar stands for a list of one.
func (d *decoder) list(n *yaml.Node, what string) []*yaml.Node {
	switch {
	case n == nil || !d.plain(n):
		return nil
	case n.Kind == yaml.ScalarNode && n.Tag != "!!null":
		return []*yaml.Node{n}
	case n.Kind != yaml.SequenceNode || len(n.Content) == 0:
		d.report(n, "%s must be a list", what)
		return nil
	}
	return n.Content
}

// lines returns the texts of a list.
func (d *decoder) lines(n *yaml.Node, what string) []string {
	var out []string
	for _, item := range d.list(n, what) {
		if text := d.line(item, "an item of "+what); text != "" {
			out = append(out, text)
		}
	}
	return out
}
