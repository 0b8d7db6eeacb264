package main_test

import (
	"bytes"
	"encoding/json"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/status"
)

// statusSchemaDir holds the schemas of the three documents of hex21 status.
var statusSchemaDir = filepath.Join(schemaDir, "status")

// TestStatusSchemasDescribeWhatIsPrinted holds real documents against the schemas, both ways, as the test of the other
// documents does.
func TestStatusSchemasDescribeWhatIsPrinted(t *testing.T) {
	t.Parallel()
	strict, described := compileStatusSchemas(t)
	seen := &fieldSet{}
	hold := func(t *testing.T, want, format, text string) {
		t.Helper()
		doc := parseDocument(t, format, text)
		if name := schemaName(t, doc); name != want {
			t.Fatalf("the document is %q, want %q: %s", name, want, text)
		}
		if err := strict[want].Validate(doc); err != nil {
			t.Errorf("%v\n%s", err, text)
		}
		seen.add(want, doc)
	}
	for _, run := range statusRuns(t) {
		for _, format := range []string{"json", "yaml"} {
			hold(t, run.schema, format, session{env: run.env}.run(t, append(slices.Clone(run.args), "-o", format)...).stdout)
		}
	}
	for line := range strings.Lines(watchedLines(t)) {
		hold(t, "status-event", "json", line)
	}
	for path := range described {
		if !seen.has(path) {
			t.Errorf("%s is described, but no run prints it", path)
		}
	}
}

// statusRuns are the command lines that print a page, or a page beside a call.
func statusRuns(t *testing.T) []documentRun {
	api := servePlain(t, newMock()).URL + "/api"
	page := func(p *status.Page) map[string]string {
		h, err := status.Handler("statuspage", p)
		if err != nil {
			t.Fatal(err)
		}
		return map[string]string{"HEX21_BASE_URL": api, "HEX21_STATUS_URL": servePlain(t, h).URL}
	}
	var runs []documentRun
	for _, state := range []string{"good", "minor", "major", "critical", "maintenance", "unknown", "hostile"} {
		sample, _ := samplePage(state)
		env := page(sample)
		runs = append(runs,
			documentRun{name: state, schema: "status", args: []string{"status"}, env: env},
			documentRun{name: state + " beside a call", schema: "status-probe", args: []string{"status", "--probe"}, env: env},
			documentRun{name: state + " beside a failure", schema: "status-probe", args: []string{"status", "--probe", "/errors/503"}, env: env},
		)
	}
	odd, _ := samplePage("maintenance")
	odd.Incidents = []status.Incident{{ID: "x", Name: "Odd", Impact: status.Unknown, RawImpact: "cosmic", Status: "pondering"}}
	odd.Maintenances[0].URL = "https://status.example.org/m1"
	empty := servePlain(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, `<?xml version="1.0"?><rss version="2.0"><channel><title>Acme</title></channel></rss>`)
	}))
	dead := maps.Clone(page(odd))
	dead["HEX21_STATUS_URL"] = "http://127.0.0.1:1"
	return append(runs,
		documentRun{name: "odd words", schema: "status", args: []string{"status"}, env: page(odd)},
		documentRun{name: "one component", schema: "status", args: []string{"status", "--component", "search"}, env: page(odd)},
		documentRun{name: "an empty feed", schema: "status", args: []string{"status", "--engine", "feed", empty.URL}},
		documentRun{name: "a dead page", schema: "status-probe", args: []string{"status", "--probe"}, env: dead},
	)
}

// watchedLines is what --watch prints while a page goes through its states.
func watchedLines(t *testing.T) string {
	page := &pageServer{}
	var states []pageState
	for _, name := range []string{"minor", "major", "lost", "critical", "good"} {
		state, err := readState(name)
		if err != nil {
			t.Fatal(err)
		}
		states = append(states, state)
	}
	page.set(states...)
	server := httptest.NewServer(page)
	defer server.Close()
	var stdout, stderr bytes.Buffer
	system := session{env: map[string]string{"HEX21_STATUS_URL": server.URL}}.system([]string{"status", "--watch", "--wait"}, &stdout, &stderr)
	system.Sleep = hurry
	if code := cmd.Run(t.Context(), system); code != 0 {
		t.Fatalf("exit code %d: %s", code, stderr.String())
	}
	return stdout.String()
}

// compileStatusSchemas is compileStrict for the schemas of hex21 status.
func compileStatusSchemas(t *testing.T) (strict map[string]*jsonschema.Schema, described map[string]bool) {
	t.Helper()
	strict, described = map[string]*jsonschema.Schema{}, map[string]bool{}
	for _, name := range []string{"status", "status-event", "status-probe"} {
		text, err := os.ReadFile(filepath.Join(statusSchemaDir, name+".v1.json"))
		if err != nil {
			t.Fatal(err)
		}
		var doc map[string]any
		if err := json.Unmarshal(text, &doc); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		describe(described, name, doc, doc)
		walkSchema(doc, func(_ string, node map[string]any) {
			if _, ok := node["properties"]; ok && node["type"] == "object" {
				node["additionalProperties"] = false
			}
		})
		compiler := jsonschema.NewCompiler()
		compiler.AssertFormat()
		id := "https://hex21.dev/schema/" + name + ".v1.json"
		if err := compiler.AddResource(id, doc); err != nil {
			t.Fatal(err)
		}
		if strict[name], err = compiler.Compile(id); err != nil {
			t.Fatal(err)
		}
	}
	return strict, described
}
