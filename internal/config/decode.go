package config

import (
	"cmp"
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"github.com/hex21/hex21/internal/plainyaml"
	"github.com/hex21/hex21/internal/spelling"
)

// decoder reads a config file and collects its problems.
type decoder struct {
	plainyaml.Decoder
	path     string
	file     File
	problems Problems
}

func newDecoder(path string) *decoder {
	d := &decoder{path: path, file: File{Path: path, Exists: true, places: map[string]Place{}}}
	d.Note = func(line, column int, message string) {
		d.problems = append(d.problems, Problem{path, Place{line, column}, message})
	}
	d.Unknown = unknownKey
	return d
}

func (d *decoder) decode(text []byte) {
	if !utf8.Valid(text) {
		d.ReportAt(1, 1, "the text is not UTF-8")
		return
	}
	if line := secondDocument(text); line > 0 {
		d.ReportAt(line, 1, "a second document begins here, but a config file has only one")
		return
	}
	root := d.Root(text)
	if isEmpty(root) {
		return
	}
	for _, f := range d.fields(root, "", names(Keys(), TopKeys())) {
		switch f.key {
		case "profile":
			d.file.Profile = d.text(f)
		case "profiles":
			d.profiles(f)
		default:
			d.setting(&d.file.Common, f)
		}
	}
}

// isEmpty reports whether a file has nothing in it, not even an empty mapping.
func isEmpty(root *yaml.Node) bool { return root == nil || root.Tag == "!!null" && root.Value == "" }

// secondDocument returns the line of a document marker after the first document has begun, or 0.
func secondDocument(text []byte) int {
	begun, line := false, 0
	for content := range strings.Lines(string(text)) {
		line++
		content = strings.TrimRight(content, "\r\n")
		if begun && (content == "---" || strings.HasPrefix(content, "--- ")) {
			return line
		}
		directive := !begun && strings.HasPrefix(content, "%")
		content = strings.TrimSpace(content)
		begun = begun || content != "" && !strings.HasPrefix(content, "#") && !directive
	}
	return 0
}

// field is a key of a mapping and its value. Its path begins at the top of the file.
type field struct {
	key, path string
	node      *yaml.Node
}

// fields returns the fields of a mapping in the order of the file, and notes where their values are. Known keys are required
// unless known is nil.
func (d *decoder) fields(n *yaml.Node, path string, known []string) []field {
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" && d.Plain(n) {
		return nil // a mapping of which nothing is left
	}
	var out []field
	for _, inner := range d.Fields(n, nameOf(path), known) {
		f := field{inner.Key, strings.TrimPrefix(path+"."+inner.Key, "."), inner.Value}
		d.file.places[f.path] = Place{f.node.Line, f.node.Column}
		out = append(out, f)
	}
	return out
}

// unknownKey returns the clause about an unknown key.
func unknownKey(what, key string, known []string) string {
	if len(known) == 1 { // key_from, where it may be the API key
		return fmt.Sprintf("unknown key in %s; did you mean %q?", what, known[0])
	}
	return "unknown key " + plainyaml.Quote(key) + suggestion(key, known)
}

// nameOf returns a path as a sentence names it.
func nameOf(path string) string {
	if path == "" {
		return "the file"
	}
	return path
}

// text returns a text. YAML takes some texts for numbers, booleans or dates, which are none here.
func (d *decoder) text(f field) string {
	switch {
	case !d.Plain(f.node):
	case f.node.Kind != yaml.ScalarNode:
		d.Report(f.node, "%s must be a string, not %s", f.path, kindName(f.node))
	case f.node.Tag != "!!str" && f.key != "profile":
		d.Report(f.node, "%s must be a string, not %s", f.path, kindName(f.node))
	case strings.TrimSpace(f.node.Value) == "":
		d.Report(f.node, "%s is empty; leave the line out instead", f.path)
	default:
		return f.node.Value
	}
	return ""
}

func (d *decoder) texts(f field) []string {
	if !d.Plain(f.node) {
		return nil
	}
	if f.node.Kind != yaml.SequenceNode {
		d.Report(f.node, "%s must be a list such as [a, b], not %s", f.path, kindName(f.node))
		return nil
	}
	var out []string
	for _, item := range f.node.Content {
		switch {
		case !d.Plain(item):
		case item.Kind != yaml.ScalarNode || item.Tag == "!!null":
			d.Report(item, "%s must be a list of strings, not %s", f.path, kindName(item))
		default:
			out = append(out, item.Value)
		}
	}
	return out
}

// kindName reports what a value is instead of what it should be.
func kindName(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.MappingNode:
		return "a mapping"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case n.Tag == "!!null":
		return "nothing"
	case n.Tag == "!!int" || n.Tag == "!!float":
		return "a number"
	case n.Tag == "!!bool":
		return "a boolean"
	case n.Tag == "!!timestamp":
		return "a date"
	}
	return "a text"
}

// profiles reads the profiles by their names.
func (d *decoder) profiles(f field) {
	d.file.Profiles = map[string]Profile{}
	for _, named := range d.fields(f.node, f.path, nil) {
		var p Profile
		for _, setting := range d.fields(named.node, named.path, names(Keys())) {
			d.setting(&p, setting)
		}
		d.file.Profiles[named.key] = p
	}
}

// setting reads one of the keys that a profile and the file have.
func (d *decoder) setting(p *Profile, f field) {
	switch f.key {
	case "base_url":
		p.BaseURL = d.text(f)
	case "status_url":
		p.StatusURL = d.text(f)
	case "key_from":
		p.KeyFrom = d.keyFrom(f)
	case "catalogs":
		p.Catalogs = relativeTo(filepath.Dir(d.path), d.texts(f))
	case "defaults":
		p.Defaults = d.defaults(f)
	}
}

// keyFrom reads where a key comes from. What is there is never quoted: it may be the key.
func (d *decoder) keyFrom(f field) KeyFrom {
	if f.node.Kind == yaml.MappingNode {
		var source KeyFrom
		for _, inner := range d.fields(f.node, f.path, []string{FromCommand}) {
			source = KeyFrom{Kind: FromCommand, Command: d.texts(inner)}
			if inner.node.Kind == yaml.SequenceNode && (len(source.Command) == 0 || source.Command[0] == "") {
				d.Report(inner.node, "%s does not name a program", inner.path)
			}
		}
		if len(f.node.Content) == 0 {
			d.Report(f.node, "%s is empty; leave the line out instead", f.path)
		}
		return source
	}
	if !d.Plain(f.node) {
		return KeyFrom{}
	}
	source, ok := keyFromText(f.node.Value)
	if f.node.Kind != yaml.ScalarNode || !ok {
		d.Report(f.node, "%s must be keychain, env:NAME or {command: [PROGRAM, ARGUMENT, …]}, never the key itself", f.path)
	}
	return source
}

// defaults reads flags. Only the commands know which flags exist.
func (d *decoder) defaults(f field) map[string][]string {
	out := map[string][]string{}
	for _, flag := range d.fields(f.node, f.path, nil) {
		if flag.node.Kind != yaml.MappingNode {
			d.flag(out, flag.key, flag)
			continue
		}
		for _, inner := range d.fields(flag.node, flag.path, nil) {
			d.flag(out, flag.key+"."+inner.key, inner)
		}
	}
	return out
}

func (d *decoder) flag(into map[string][]string, name string, f field) {
	switch {
	case !d.Plain(f.node):
		return
	case f.node.Kind == yaml.SequenceNode:
		into[name] = d.texts(f)
	case f.node.Kind != yaml.ScalarNode || f.node.Tag == "!!null":
		d.Report(f.node, "%s must be the value of a flag, not %s", f.path, kindName(f.node))
		return
	default:
		into[name] = []string{f.node.Value}
	}
}

func suggestion(word string, known []string) string {
	return cmp.Or(spelling.DidYouMean(word, known), "; the keys are "+strings.Join(known, ", "))
}
