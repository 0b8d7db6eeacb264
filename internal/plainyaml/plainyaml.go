// Package plainyaml reads the part of YAML that the files of this project are written in: catalogs, suites of promises, baselines and the
// config file. It reads nodes, because only nodes have line numbers and because the first mistake must not hide the others.
package plainyaml

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/hex21/hex21/internal/spelling"
	"github.com/hex21/hex21/internal/text"
)

// Decoder reads the nodes of a file and reports the mistakes in it. The decoders of the files embed it.
type Decoder struct {
	// Note receives a mistake: its line and column in the file, from 1, and one clause.
	Note func(line, column int, message string)
	// Above is the number of lines of the file above the text of the nodes.
	Above int
	// Unknown returns the clause about an unknown key. If it is nil, the clause names the key and the one that was probably meant.
	Unknown func(what, key string, known []string) string
}

// Report reports a mistake at a node.
func (d *Decoder) Report(n *yaml.Node, format string, args ...any) {
	d.ReportAt(n.Line, n.Column, format, args...)
}

// ReportAt reports a mistake at a line and column of the text of the nodes.
func (d *Decoder) ReportAt(line, column int, format string, args ...any) {
	d.Note(d.Above+line, column, fmt.Sprintf(format, args...))
}

// Plain reports whether a node is written in this part of YAML, and reports the mistake if it is not.
func (d *Decoder) Plain(n *yaml.Node) bool {
	objection := objection(n)
	if objection != "" {
		d.Report(n, "%s", objection)
	}
	return objection == ""
}

// Field is a key of a mapping and its value.
type Field struct {
	Key   string
	Name  *yaml.Node // where the key stands
	Value *yaml.Node
}

// Fields are the fields of a mapping in the order of the file.
type Fields []Field

// Get returns the value of a key, or nil.
func (f Fields) Get(key string) *yaml.Node {
	for _, field := range f {
		if field.Key == key {
			return field.Value
		}
	}
	return nil
}

// Fields returns the fields of a mapping that are plain, known and there once; if known is nil, every key is. It reports the others, and
// returns nil for a node that is not a mapping. what names the mapping in a sentence.
func (d *Decoder) Fields(n *yaml.Node, what string, known []string) Fields {
	if !d.Plain(n) {
		return nil
	}
	if n.Kind != yaml.MappingNode {
		d.Report(n, "%s must be a mapping of keys to values", what)
		return nil
	}
	out := Fields{}
	lines := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		switch {
		case !d.Plain(key):
		case key.Kind != yaml.ScalarNode || key.Value == "":
			d.Report(key, "a key must be text")
		case lines[key.Value] > 0:
			d.Report(key, "duplicate key %s; the first is on line %d", Quote(key.Value), lines[key.Value])
		case known == nil || slices.Contains(known, key.Value):
			lines[key.Value] = d.Above + key.Line
			out = append(out, Field{key.Value, key, value})
		case d.Unknown != nil:
			d.Report(key, "%s", d.Unknown(what, key.Value, known))
		default:
			d.Report(key, "unknown key %s%s", Quote(key.Value), spelling.DidYouMean(key.Value, known))
		}
	}
	return out
}

// Root parses a text as one YAML document, and reports where it is not YAML. It is nil for that, and for a text without a document.
func (d *Decoder) Root(text []byte) *yaml.Node {
	root, err := Root(text)
	if err != nil {
		line, column, message := syntaxError(err, d.Above)
		d.ReportAt(line, column, "%s", message)
	}
	return root
}

// Quote returns a text of a file, quoted and safe and short enough for a message.
func Quote(s string) string { return strconv.Quote(text.Shorten(s, 40)) }

// Root parses a text as one YAML document. It is nil for a text that has none.
func Root(data []byte) (*yaml.Node, error) {
	var doc yaml.Node
	if blank(data) {
		return nil, nil
	}
	if err := yaml.Load(data, &doc); err != nil {
		return nil, err
	}
	if doc.Kind != yaml.DocumentNode || len(doc.Content) != 1 {
		return nil, nil
	}
	return doc.Content[0], nil
}

// blank reports whether a text holds nothing but comments, empty lines and the marker of a document.
func blank(data []byte) bool {
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(strings.TrimPrefix(line, "---"))
		if line != "" && line[0] != '#' {
			return false
		}
	}
	return true
}

// syntaxError returns where [Root] found that a text is not YAML, counted from 1 and without the lines above, and the mistake as a clause,
// in which those lines count. It quotes nothing of the file.
func syntaxError(err error, above int) (line, column int, message string) {
	bad, ok := errors.AsType[*yaml.LoadError](err)
	if !ok {
		return 1, 1, "not YAML"
	}
	message = "not YAML: " + text.Shorten(bad.Message, 200)
	switch {
	case strings.Contains(bad.Message, "anchor"): // such a message quotes the file
		message = "not valid YAML: an undefined alias (*); put quotes around a text that begins with *"
	case bad.ContextMsg != "" && bad.ContextMark.Line > 0 && bad.ContextMark.Line < bad.Mark.Line:
		// A bracket or quote was not closed; its position is as useful.
		message += fmt.Sprintf(" %s that began on line %d", bad.ContextMsg, above+bad.ContextMark.Line)
	}
	return max(bad.Mark.Line, 1), max(bad.Mark.Column, 1), message
}

// objection names what a node has that these files do not use: an anchor, a reference or a tag. Without them a file cannot grow when it is
// read. It is empty for a plain node.
func objection(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		return "anchors (&) and aliases (*) are not supported; put quotes around a text that begins with one"
	case n.Style&yaml.TaggedStyle != 0:
		return "tags (!) are not supported; put quotes around a text that begins with one"
	}
	return ""
}
