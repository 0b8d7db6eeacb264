package plainyaml_test

import (
	"fmt"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"github.com/hex21/hex21/internal/plainyaml"
)

func TestFields(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"a: 1\nb: 2\n":         "a b",
		"b: 2\na: 1\n":         "b a",
		"- a\n":                "1:1: a file must be a mapping of keys to values",
		"a: 1\nbb: 2\n":        `a 2:1: unknown key "bb"; did you mean "b"?`,
		"a: 1\nb: 1\na: 2\n":   `a b 3:1: duplicate key "a"; the first is on line 11`,
		"[a]: 1\n":             "1:1: a key must be text",
		"&x a: 1\n":            "1:1: anchors (&) and references (*) are not part of this format; put the text between quotes if it begins so",
		"!!map {a: 1, b: 2}\n": "1:1: tags (!) are not part of this format; put the text between quotes if it begins so",
	} {
		root, err := plainyaml.Root([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		report := func(n *yaml.Node, format string, args ...any) {
			got = append(got, fmt.Sprintf("%d:%d: ", n.Line, n.Column)+fmt.Sprintf(format, args...))
		}
		fields, _ := plainyaml.Mapping{Report: report, Known: []string{"a", "b"}, Above: 10}.Fields(root, "a file")
		var keys []string
		for _, f := range fields {
			keys = append(keys, f.Key)
		}
		if got := strings.Join(append(keys, got...), " "); got != want {
			t.Errorf("%q: %s\nwant %s", text, got, want)
		}
	}
}

func TestRootOfAnEmptyFile(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "\n# a\n", "---\n", "--- # a\n"} {
		if root, err := plainyaml.Root([]byte(text)); root != nil || err != nil {
			t.Errorf("%q: %v, %v", text, root, err)
		}
	}
}

func TestSyntaxError(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"a: [\nb: 1\n":    "3:1 not YAML: did not find expected ',' or ']' while parsing a flow sequence that began on line 11",
		"a: *hx_secret\n": "1:4 not valid YAML: an undefined alias (*); put quotes around a text that begins with *",
	} {
		_, err := plainyaml.Root([]byte(text))
		line, column, message := plainyaml.SyntaxError(err, 10)
		if got := fmt.Sprintf("%d:%d %s", line, column, message); got != want {
			t.Errorf("%q: %s\nwant %s", text, got, want)
		}
	}
}
