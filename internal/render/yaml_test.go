package render_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v4"

	"github.com/hex21/hex21/internal/render"
)

// FuzzEncodeYAML checks that any JSON is the same document as YAML, that readers of YAML read every string as a string, and that nothing
// in it moves or hides other text.
func FuzzEncodeYAML(f *testing.F) {
	for _, seed := range []string{
		`{"a":{"b":[[],{},[[1]],{"c":null}]},"":[],"x y":"a: b"}`, `["1e999","0b1","1_000",".5","-.inf","+12","0x","1:20","2026-01-02 03:04:05 Z","-","- x","?","? x",":","a:","a #b","#","---","--- a","...","... a","%x","@","!t","&a","*a","|","'"]`,
		`["a\nb","a\n","a\n\n"," a\nb","\na","a\n b\n\n\nc","a\tb","\u0000","\u0085","\u2028","\ufeff","\u202e","\ud83d\ude00","\udb40\udc01","\ud800","a\n\u202eb","\n","\r\n"]`,
		`{"` + strings.Repeat("n", 2000) + `":{"a":[1]},"a\nb":1,"\u202e":2,"y":3}`, `123456789012345678901234567890`, `"x"`, `"..."`, `{"... a":"--- a"}`, `null`, `{}`, `[[["a"],"b"],{"c":[{"d":1,"e":[]}]}]`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var want any
		if json.Unmarshal(text, &want) != nil {
			return
		}
		got, err := render.EncodeYAML(json.RawMessage(text))
		if err != nil {
			t.Fatal(err)
		}
		var node yaml.Node
		if err := yaml.Unmarshal(got, &node); err != nil {
			t.Fatalf("%v\n%s", err, got)
		}
		if diff := cmp.Diff(want, plain(t, &node)); diff != "" {
			t.Errorf("the YAML says something else (-json +yaml):\n%s\n%s", diff, got)
		}
		if !utf8.Valid(got) || render.Visible(string(got)) != string(got) {
			t.Errorf("something moves or hides other text: %q", got)
		}
	})
}

// plain is a YAML tree as encoding/json would decode it; numbers are those that were plain.
func plain(t *testing.T, n *yaml.Node) any {
	t.Helper()
	switch n.Kind {
	case yaml.DocumentNode:
		return plain(t, n.Content[0])
	case yaml.SequenceNode:
		list := []any{}
		for _, c := range n.Content {
			list = append(list, plain(t, c))
		}
		return list
	case yaml.MappingNode:
		object := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			if tag := n.Content[i].ShortTag(); tag != "!!str" {
				t.Errorf("the name %q is read as %s", n.Content[i].Value, tag)
			}
			object[n.Content[i].Value] = plain(t, n.Content[i+1])
		}
		return object
	}
	if n.ShortTag() == "!!str" {
		return n.Value
	}
	var value any
	if err := json.Unmarshal([]byte(n.Value), &value); err != nil {
		t.Errorf("%q is read as %s, which JSON does not have", n.Value, n.ShortTag())
	}
	return value
}
