// Package plainyaml says which part of YAML the files of this project are written in: catalogs and the config file.
package plainyaml

import "go.yaml.in/yaml/v4"

// Objection says what a node has that these files have no use for: an anchor, a reference or a tag. Without them a file cannot grow
// when it is read. It is empty for a node that is plain.
func Objection(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		return "anchors (&) and references (*) are not part of this format; put the text between quotes if it begins so"
	case n.Style&yaml.TaggedStyle != 0:
		return "tags (!) are not part of this format; put the text between quotes if it begins so"
	}
	return ""
}
