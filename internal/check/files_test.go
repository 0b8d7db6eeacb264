package check_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/check"
)

var docs = filepath.Join("..", "..", "docs")

// schema compiles a schema for editors.
func schema(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.NewCompiler().Compile(filepath.Join(docs, "schema", "file", name))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// valid reports whether a schema accepts a YAML text.
func valid(t *testing.T, s *jsonschema.Schema, text string) error {
	t.Helper()
	var doc any
	if err := yaml.Unmarshal([]byte(text), &doc); err != nil {
		t.Fatal(err)
	}
	return s.Validate(doc)
}

// TestSuiteInTheDocsIsValid reads the example of docs/check.md with the program and with the schema for editors.
func TestSuiteInTheDocsIsValid(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile(filepath.Join(docs, "check.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(page), "```yaml\n")
	text, _, found := strings.Cut(rest, "```")
	if !found {
		t.Fatal("docs/check.md shows no suite")
	}
	promises, err := check.ReadSuite("check.md", strings.NewReader(text))
	if err != nil || len(promises) != 2 || len(promises[0].Steps) != 2 || promises[1].Requests[0].Key != check.KeyNone {
		t.Errorf("%+v: %v", promises, err)
	}
	if err := valid(t, schema(t, "check-suite.v1.json"), text); err != nil {
		t.Error(err)
	}
	baseline, err := os.ReadFile(stockBaseline)
	if err != nil {
		t.Fatal(err)
	}
	if err := valid(t, schema(t, "check-baseline.v1.json"), string(baseline)); err != nil {
		t.Error(err)
	}
}

// TestMistakesInFiles are told with line and column, by the program and by the schema alike.
func TestMistakesInFiles(t *testing.T) {
	t.Parallel()
	const whole = "promises:\n- {id: a, promise: A, path: /x, expect: {status: 200}"
	suites := []struct{ name, text, want string }{
		{"a write", whole + ", method: DELETE}", "the method must be GET, HEAD or OPTIONS: check never writes"},
		{"a path without a slash", strings.Replace(whole, "/x", "x", 1) + "}", "the path must begin with /"},
		{"a variable", strings.Replace(whole, "/x", "'/{article}'", 1) + "}", "the path must not contain { or }"},
		{"another host", strings.Replace(whole, "/x", "https://example.org/x", 1) + "}", "the path must begin with /"},
		{"an unknown key", whole + ", staus: 200}", `unknown key "staus"`},
		{"no status", strings.Replace(whole, "200", "20", 1) + "}", `"20" is not a status`},
		{"nothing expected", strings.Replace(whole, "{status: 200}", "{}", 1) + "}", "expect is empty"},
		{"broken jq", strings.Replace(whole, "status: 200", "fields: ['.a |']", 1) + "}", "not a jq expression"},
		{"an unknown type", strings.Replace(whole, "status: 200", "type: yaml", 1) + "}", "type must be json"},
		{"an unknown key mode", whole + ", key: real}", "key must be none or wrong"},
		{"no promises", "promises: []", "promises must be a list"},
		{"no suite", "articles: 1", `unknown key "articles"`},
		{"an anchor", "promises: &a [*a]", "anchors"},
	}
	s := schema(t, "check-suite.v1.json")
	for _, tt := range suites {
		_, err := check.ReadSuite("own.yaml", strings.NewReader(tt.text))
		var problems explain.Problems
		if !errors.As(err, &problems) || !strings.Contains(err.Error(), tt.want) || problems[0].Line == 0 || problems[0].Column == 0 {
			t.Errorf("%s: %v, want %q with line and column", tt.name, err, tt.want)
		}
		editors := tt.name != "an anchor" && tt.name != "broken jq" // what no schema can say
		if editors && valid(t, s, tt.text) == nil {
			t.Errorf("%s: the schema accepts it", tt.name)
		}
	}
	for _, text := range []string{"promises: {a: good}", "promises: {a: {reason: x}}", "promises: {A b: kept}", "version: 2\npromises: {}", "x: 1", "", "- a"} {
		if b, err := check.ReadBaseline("b.yaml", strings.NewReader(text)); err == nil {
			t.Errorf("%q is read as %v", text, b.Names())
		}
	}
	if _, err := check.ReadSuite("own.yaml", strings.NewReader(strings.Repeat("#", check.MaxFile+1))); err == nil {
		t.Error("a file of more than 1 MiB is read")
	}
}

// TestPromisesAreComplete holds the built-in promises against each other and against the catalog.
func TestPromisesAreComplete(t *testing.T) {
	t.Parallel()
	groups := map[string]int{}
	ids := []string{}
	for _, p := range builtin(t) {
		ids = append(ids, p.ID)
	}
	for _, p := range builtin(t) {
		groups[p.Group]++
		if p.Detail == "" || p.Kept == "" || len(p.Steps) == 0 {
			t.Errorf("%s lacks detail, kept or steps", p.ID)
		}
		if _, taken := explain.Builtin().Get(p.ID); taken {
			t.Errorf("%s is the name of an entry of the catalog, too", p.ID)
		}
		for _, id := range p.Implies {
			if !slices.Contains(ids, id) {
				t.Errorf("%s implies %s, which is not a promise", p.ID, id)
			}
		}
		for _, q := range p.Requests {
			if !slices.Contains([]string{"GET", "HEAD", "OPTIONS"}, q.Method) {
				t.Errorf("%s sends %s", p.ID, q.Method)
			}
		}
	}
	for _, group := range check.Groups() {
		if groups[group] == 0 {
			t.Errorf("the group %s has no promise", group)
		}
	}
	if len(groups) != len(check.Groups()) {
		t.Errorf("groups: %v", groups)
	}
	plan := check.Plan(builtin(t), check.Selection{Options: check.Options{Samples: 3, HasKey: true}})
	if most := check.MaxRequests(plan, check.Options{Samples: 3}); most > check.DefaultRequests {
		t.Errorf("%d requests by default", most)
	}
	entries, err := check.Entries()
	if err != nil || len(entries) != len(ids) {
		t.Errorf("%d entries: %v", len(entries), err)
	}
}
