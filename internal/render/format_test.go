package render_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v4"

	"github.com/hex21/hex21/internal/render"
)

// awkward holds strings that YAML would take for something else if they were not quoted.
type awkward struct {
	Schema string   `json:"schema"`
	Words  []string `json:"words"`
	Number float64  `json:"number"`
	Absent *int     `json:"absent,omitempty"`
	Empty  []string `json:"empty"`
	Nested struct {
		Flag bool   `json:"flag"`
		Text string `json:"text"`
	} `json:"nested"`
}

func document() awkward {
	d := awkward{Schema: "hex21.test/v1", Number: 0.25, Empty: []string{}}
	d.Words = []string{"429", "true", "null", "~", "0x1f", "2026-01-02", "a: b", "# c", "- d", "", " e ", "no", "<html>&", "ü", "1e3", "Yes", "12:30:45", "=", "a\u0085b", "c\u2028d"}
	d.Nested.Flag, d.Nested.Text = true, "line one\nline two\n"
	return d
}

func TestYAMLIsTheSameDocumentAsJSON(t *testing.T) {
	t.Parallel()
	asJSON, err := render.EncodeJSON(document())
	if err != nil {
		t.Fatal(err)
	}
	asYAML, err := render.EncodeYAML(document())
	if err != nil {
		t.Fatal(err)
	}
	var fromJSON, fromYAML any
	if err := json.Unmarshal(asJSON, &fromJSON); err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(asYAML, &fromYAML); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(fromJSON, fromYAML); diff != "" {
		t.Errorf("the YAML says something else (-json +yaml):\n%s\n%s", diff, asYAML)
	}
	for _, word := range []string{`"no"`, `"Yes"`, `"12:30:45"`, `"="`} { // YAML 1.1, which is what most readers know
		if !strings.Contains(string(asYAML), "- "+word+"\n") {
			t.Errorf("%s has no quotes:\n%s", word, asYAML)
		}
	}
	if !strings.HasPrefix(string(asYAML), "schema: hex21.test/v1\n") {
		t.Errorf("the order is lost, or the style is not block:\n%s", asYAML)
	}
	if strings.Contains(string(asJSON), `\u003c`) {
		t.Error("the JSON escapes <, which people have to read")
	}
}

func TestQuery(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ expr, want string }{
		"a string comes without quotes": {".schema", "hex21.test/v1\n"},
		"each result is a line":         {".words[0:2][]", "429\ntrue\n"},
		"a value is compact JSON":       {".nested", `{"flag":true,"text":"line one\nline two\n"}` + "\n"},
		"nothing is nothing":            {"empty", ""},
		"an absent value is null":       {".absent", "null\n"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			query, err := render.ParseQuery(c.expr)
			if err != nil {
				t.Fatal(err)
			}
			got, err := query.Run(context.Background(), document())
			if err != nil || string(got) != c.want {
				t.Errorf("%s gives %q, %v; want %q", c.expr, got, err, c.want)
			}
		})
	}
	if _, err := render.ParseQuery(".["); err == nil {
		t.Error("a broken expression is accepted")
	}
	query, err := render.ParseQuery(".schema | error")
	if err != nil {
		t.Fatal(err)
	}
	if out, err := query.Run(context.Background(), document()); err == nil {
		t.Errorf("an error in the expression is lost: %q", out)
	}
}

// A function of jq that does not look at the context, here a comparison of 2^27 pairs, does not keep the query from ending with it.
func TestQueryEndsWithItsContext(t *testing.T) {
	t.Parallel()
	query, err := render.ParseQuery("reduce range(27) as $i (0; [., .]) as $a | reduce range(27) as $i (0; [., .]) as $b | $a == $b")
	if err != nil {
		t.Fatal(err)
	}
	late := errors.New("too late")
	ctx, cancel := context.WithTimeoutCause(t.Context(), 10*time.Millisecond, late)
	defer cancel()
	if _, err := query.Run(ctx, nil); !errors.Is(err, late) {
		t.Errorf("it ended with %v", err)
	}
}
