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

// Report receives a mistake at a node.
type Report func(n *yaml.Node, format string, args ...any)

// Plain reports whether a node is written in this part of YAML, and reports the mistake if it is not.
func (report Report) Plain(n *yaml.Node) bool {
	objection := Objection(n)
	if objection != "" {
		report(n, "%s", objection)
	}
	return objection == ""
}

// Field is a key of a mapping and its value.
type Field struct {
	Key   string
	Name  *yaml.Node // where the key stands
	Value *yaml.Node
}

// Mapping is how the keys of a mapping are read.
type Mapping struct {
	Report Report
	// Known lists the allowed keys; nil allows all.
	Known []string
	// Unknown returns the error text for an unknown key. If it is nil, the text names the key and the one that was probably meant.
	Unknown func(key string) string
	// Above is the number of lines of the file above the text of the nodes.
	Above int
}

// Fields returns the fields of a mapping that are plain, known and there once, in the order of the file. It reports the others, and false
// for a node that is not a mapping. what names the mapping in a sentence.
func (m Mapping) Fields(n *yaml.Node, what string) ([]Field, bool) {
	if !m.Report.Plain(n) {
		return nil, false
	}
	if n.Kind != yaml.MappingNode {
		m.Report(n, "%s must be a mapping of keys to values", what)
		return nil, false
	}
	var out []Field
	lines := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		switch {
		case !m.Report.Plain(key):
		case key.Kind != yaml.ScalarNode || key.Value == "":
			m.Report(key, "a key must be text")
		case lines[key.Value] > 0:
			m.Report(key, "duplicate key %s; the first is on line %d", Quote(key.Value), lines[key.Value])
		case m.Known == nil || slices.Contains(m.Known, key.Value):
			lines[key.Value] = m.Above + key.Line
			out = append(out, Field{key.Value, key, value})
		case m.Unknown != nil:
			m.Report(key, "%s", m.Unknown(key.Value))
		default:
			m.Report(key, "unknown key %s%s", Quote(key.Value), spelling.DidYouMean(key.Value, m.Known))
		}
	}
	return out, true
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

// SyntaxError returns where [Root] found that a text is not YAML, counted from 1 and without the lines above, and the mistake as a clause,
// in which those lines count. It quotes nothing of the file.
func SyntaxError(err error, above int) (line, column int, message string) {
	var bad *yaml.LoadError
	if !errors.As(err, &bad) {
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

// Objection names what a node has that these files do not use: an anchor, a reference or a tag. Without them a file cannot grow when it is
// read. It is empty for a plain node.
func Objection(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		return "anchors (&) and references (*) are not part of this format; put the text between quotes if it begins so"
	case n.Style&yaml.TaggedStyle != 0:
		return "tags (!) are not part of this format; put the text between quotes if it begins so"
	}
	return ""
}
