package config

import (
	"errors"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/hex21/hex21/internal/plainyaml"
)

// ErrNoValue means that a key has no value to remove.
var ErrNoValue = errors.New("the file has no such value")

// Set returns the text with one value changed or added, and everything else as it was: order, comments, empty lines. The text must be
// one that [Parse] takes; the result is for Parse to look at, too.
func Set(text []byte, target Target, values ...string) ([]byte, error) {
	return edit(text, target.Path, target.node(values))
}

// Unset returns the text without a value, or ErrNoValue.
func Unset(text []byte, path []string) ([]byte, error) { return edit(text, path, nil) }

// node returns what is written: a text, or a list of them. Flags are written without quotes where they are numbers.
func (t Target) node(values []string) *yaml.Node {
	scalars := make([]*yaml.Node, len(values))
	for i, text := range values {
		scalars[i] = &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: text}
		if number := strings.Trim(text, "0123456789") == ""; t.Kind == Flags && (number && text != "" || text == "true" || text == "false") {
			scalars[i].Tag = "" // as it resolves
		}
		if strings.ContainsAny(text, "\n") {
			scalars[i].Style = yaml.DoubleQuotedStyle // one line
		}
	}
	if list := t.List() || t.Kind == Flags && len(values) > 1; !list {
		return scalars[0]
	}
	return &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Style: yaml.FlowStyle, Content: scalars}
}

// entry is a key of a mapping with its value, and the lines that they take: from begin up to, but without, end.
type entry struct {
	key, value *yaml.Node
	begin, end int
}

func edit(text []byte, path []string, value *yaml.Node) ([]byte, error) {
	root, err := plainyaml.Root(text)
	if err != nil {
		return nil, err
	}
	file := newLines(text)
	if isEmpty(root) {
		if value == nil {
			return nil, ErrNoValue
		}
		return file.insert(len(file.text), "", path, value)
	}
	at := entry{value: root, begin: 0, end: file.lastOf(0, len(file.text), len(indentOf(entry{value: root})))}
	for depth, key := range path {
		next, found := file.find(at, key)
		switch {
		case at.value.Style&yaml.FlowStyle != 0:
			return file.braces(at, path[depth:], value)
		case !found && value == nil:
			return nil, ErrNoValue
		case !found:
			return file.insert(at.end, indentOf(at), path[depth:], value)
		}
		last := depth == len(path)-1
		nothing := next.value.Kind != yaml.MappingNode || len(next.value.Content) == 0
		switch {
		case last && value == nil:
			return file.replace(next, nil), nil
		case last || nothing && value != nil:
			return file.rewrite(next, path[depth:], value)
		case nothing:
			return nil, ErrNoValue
		}
		at = next
	}
	return nil, ErrNoValue
}

// indentOf returns the indentation of the keys in the mapping of an entry.
func indentOf(e entry) string {
	if len(e.value.Content) > 0 {
		return strings.Repeat(" ", e.value.Content[0].Column-1)
	}
	if e.key == nil {
		return ""
	}
	return strings.Repeat(" ", e.key.Column+1)
}

// lines are the lines of a file, each with its end.
type lines struct {
	text []string
	end  string // how lines of this file end
}

func newLines(text []byte) lines {
	l := lines{text: slices.Collect(strings.Lines(string(text))), end: "\n"}
	if strings.Contains(string(text), "\r\n") {
		l.end = "\r\n"
	}
	if n := len(l.text); n > 0 && !strings.HasSuffix(l.text[n-1], "\n") {
		l.text[n-1] += l.end
	}
	return l
}

// lastOf returns where the entry from line begin to end really ends: comments and empty lines before the next key belong to that key. Text
// that looks like a comment and is indented deeper than the keys is part of the value, if that is a block of text.
func (l lines) lastOf(begin, end, indent int) int {
	for end > begin+1 {
		line := strings.TrimSpace(l.text[end-1])
		comment := strings.HasPrefix(line, "#") && strings.IndexByte(l.text[end-1], '#') <= indent
		if line != "" && !comment && line != "..." {
			break
		}
		end--
	}
	return end
}

// find looks for a key in the mapping of an entry.
func (l lines) find(in entry, key string) (entry, bool) {
	content := in.value.Content
	for i := 0; in.value.Kind == yaml.MappingNode && i+1 < len(content); i += 2 {
		if content[i].Value != key {
			continue
		}
		end := in.end
		if i+2 < len(content) {
			end = content[i+2].Line - 1
		}
		begin := content[i].Line - 1
		return entry{content[i], content[i+1], begin, l.lastOf(begin, end, content[i].Column-1)}, true
	}
	return entry{}, false
}

// insert puts a value at a line, under the keys of a path.
func (l lines) insert(line int, indent string, path []string, value *yaml.Node) ([]byte, error) {
	added, err := l.render(indent, path, value, "")
	if err != nil {
		return nil, err
	}
	return []byte(strings.Join(slices.Insert(slices.Clone(l.text), line, added...), "")), nil
}

// rewrite replaces the value of an entry, and keeps the comment next to it.
func (l lines) rewrite(e entry, path []string, value *yaml.Node) ([]byte, error) {
	comment := ""
	if e.end == e.begin+1 && e.value.LineComment != "" {
		comment = " " + e.value.LineComment
	}
	added, err := l.render(strings.Repeat(" ", e.key.Column-1), path, value, comment)
	if err != nil {
		return nil, err
	}
	return l.replace(e, added), nil
}

func (l lines) replace(e entry, with []string) []byte {
	return []byte(strings.Join(slices.Replace(slices.Clone(l.text), e.begin, e.end, with...), ""))
}

// render writes a value under the keys of a path, a line for each key.
func (l lines) render(indent string, path []string, value *yaml.Node, comment string) ([]string, error) {
	var out []string
	for i, key := range path {
		name, err := inline(&yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: key})
		if err != nil {
			return nil, err
		}
		line := indent + strings.Repeat("  ", i) + name + ":"
		if i == len(path)-1 {
			written, err := inline(value)
			if err != nil {
				return nil, err
			}
			line += " " + written + comment
		}
		out = append(out, line+l.end)
	}
	return out, nil
}

func inline(n *yaml.Node) (string, error) {
	text, err := yaml.Dump(n, yaml.WithLineWidth(-1))
	if err != nil {
		return "", err
	}
	line := strings.TrimSuffix(string(text), "\n")
	if strings.Contains(line, "\n") {
		return "", errors.New("the value does not fit on one line")
	}
	return line, nil
}

// braces edits an entry whose mapping is written in braces. Its lines have no structure, so the entry is rewritten from its nodes.
func (l lines) braces(e entry, path []string, value *yaml.Node) ([]byte, error) {
	if err := editNode(e.value, path, value); err != nil {
		return nil, err
	}
	node, indent := e.value, ""
	if e.key != nil {
		node = &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Content: []*yaml.Node{e.key, e.value}}
		indent = strings.Repeat(" ", e.key.Column-1)
		e.key.HeadComment, e.key.FootComment = "", "" // these lines stay where they are
	}
	text, err := yaml.Dump(node, yaml.WithIndent(2), yaml.WithLineWidth(-1))
	if err != nil {
		return nil, err
	}
	var added []string
	for line := range strings.Lines(string(text)) {
		added = append(added, indent+strings.TrimSuffix(line, "\n")+l.end)
	}
	return l.replace(e, added), nil
}

// editNode sets a value below a mapping, or takes it out.
func editNode(at *yaml.Node, path []string, value *yaml.Node) error {
	for depth, key := range path {
		i := 0
		for i < len(at.Content) && at.Content[i].Value != key {
			i += 2
		}
		last := depth == len(path)-1
		missing := i >= len(at.Content)
		switch {
		case missing && value == nil:
			return ErrNoValue
		case last && value == nil:
			at.Content = slices.Delete(at.Content, i, i+2)
			return nil
		case missing:
			at.Content = append(at.Content, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: key}, &yaml.Node{})
		}
		switch {
		case last:
			at.Content[i+1] = value
		case at.Content[i+1].Kind != yaml.MappingNode && value == nil:
			return ErrNoValue
		case at.Content[i+1].Kind != yaml.MappingNode:
			at.Content[i+1] = &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Style: yaml.FlowStyle}
		}
		at = at.Content[i+1]
	}
	return nil
}
