package check

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/plainyaml"
)

// decoder reads a suite, a promise or a baseline, and collects its problems.
type decoder struct {
	plainyaml.Decoder
	file     string
	problems explain.Problems
}

func newDecoder(file string) *decoder {
	d := &decoder{file: file}
	d.Note = func(line, column int, message string) {
		d.problems = append(d.problems, explain.Problem{File: file, Line: line, Column: column, Message: message})
	}
	return d
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

// MaxFile is the maximum size of a suite and a baseline in bytes.
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
	root := d.Root(data)
	if root == nil && len(d.problems) == 0 {
		d.Note(1, 0, "the file is empty")
	}
	return root, d.sorted()
}

// text returns a scalar that is not empty.
func (d *decoder) text(n *yaml.Node, what string) string {
	if n == nil {
		return ""
	}
	if !d.Plain(n) {
		return ""
	}
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" || strings.TrimSpace(n.Value) == "" {
		d.Report(n, "%s must be a string", what)
		return ""
	}
	return n.Value
}

// line returns a text of one line without control characters.
func (d *decoder) line(n *yaml.Node, what string) string {
	text := d.text(n, what)
	if strings.ContainsFunc(text, func(r rune) bool { return r < ' ' || r == 0x7f }) {
		d.Report(n, "%s must be one line without control characters", what)
		return ""
	}
	return text
}

// list returns the items of a sequence; a scalar is a list of one item.
func (d *decoder) list(n *yaml.Node, what string) []*yaml.Node {
	switch {
	case n == nil || !d.Plain(n):
		return nil
	case n.Kind == yaml.ScalarNode && n.Tag != "!!null":
		return []*yaml.Node{n}
	case n.Kind != yaml.SequenceNode || len(n.Content) == 0:
		d.Report(n, "%s must be a list", what)
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
