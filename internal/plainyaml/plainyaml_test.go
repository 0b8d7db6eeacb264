package plainyaml_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/plainyaml"
)

func TestFields(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"a: 1\nb: 2\n":         "a b",
		"b: 2\na: 1\n":         "b a",
		"- a\n":                "11:1: a file must be a mapping of keys to values",
		"a: 1\nbb: 2\n":        `a 12:1: unknown key "bb"; did you mean "b"?`,
		"a: 1\nb: 1\na: 2\n":   `a b 13:1: duplicate key "a"; the first is on line 11`,
		"[a]: 1\n":             "11:1: a key must be text",
		"&x a: 1\n":            "11:1: anchors (&) and aliases (*) are not supported; put quotes around a text that begins with one",
		"!!map {a: 1, b: 2}\n": "11:1: tags (!) are not supported; put quotes around a text that begins with one",
	} {
		var got []string
		d := plainyaml.Decoder{Above: 10, Note: func(line, column int, message string) {
			got = append(got, fmt.Sprintf("%d:%d: %s", line, column, message))
		}}
		var keys []string
		for _, f := range d.Fields(d.Root([]byte(text)), "a file", []string{"a", "b"}) {
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

func TestNotYAML(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"a: [\nb: 1\n":    "13:1 not YAML: did not find expected ',' or ']' while parsing a flow sequence that began on line 11",
		"a: *hx_secret\n": "11:4 not valid YAML: an undefined alias (*); put quotes around a text that begins with *",
	} {
		d := plainyaml.Decoder{Above: 10, Note: func(line, column int, message string) {
			if got := fmt.Sprintf("%d:%d %s", line, column, message); got != want {
				t.Errorf("%q: %s\nwant %s", text, got, want)
			}
			want = ""
		}}
		if root := d.Root([]byte(text)); root != nil || want != "" {
			t.Errorf("%q: a root, or no mistake", text)
		}
	}
}
