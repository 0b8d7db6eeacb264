package main_test

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"github.com/hex21/hex21/explain"
)

const schemaDir = "docs/schema"

// neverSeen are fields that the schemas describe and no run of the tests can show, with the reason.
var neverSeen = map[string]string{
	"version/commit":          "a test binary carries no commit",
	"version/time":            "a test binary carries no commit",
	"version/modified":        "a test binary carries no commit",
	"probe/attempts/*/reason": "probe makes one attempt so far",
}

// documentRun is one command line that prints a document.
type documentRun struct {
	name   string
	schema string // of the document that is expected
	args   []string
	env    map[string]string // besides HEX21_BASE_URL
	stdin  string
}

// TestSchemasDescribeWhatIsPrinted holds real documents against the schemas: nothing is printed that no schema describes, and
// nothing is described that is never printed.
func TestSchemasDescribeWhatIsPrinted(t *testing.T) {
	t.Parallel()
	strict, described := compileStrict(t)
	seen := &fieldSet{}
	api := servePlain(t, newMock())
	secure, certificate := serveSecure(t, newMock())
	odd := servePlain(t, http.HandlerFunc(oddAnswers))
	runs := slices.Concat(
		commandRuns(t), errorRuns(), faultRuns(t, api.URL+"/api"), probeRuns(odd.URL, secure.URL, certificate),
	)
	t.Run("runs", func(t *testing.T) {
		for _, run := range runs {
			for _, format := range []string{"json", "yaml"} {
				t.Run(format+"/"+run.name, func(t *testing.T) {
					t.Parallel()
					s := session{env: map[string]string{"HEX21_BASE_URL": api.URL + "/api"}, stdin: run.stdin}
					maps.Copy(s.env, run.env)
					got := s.run(t, append(slices.Clone(run.args), "-o", format)...)
					doc := parseDocument(t, format, got.stdout)
					name := schemaName(t, doc)
					if name != run.schema {
						t.Fatalf("the document is %q, want %q\nstdout: %s\nstderr: %s", name, run.schema, got.stdout, got.stderr)
					}
					if err := strict[name].Validate(doc); err != nil {
						t.Errorf("%v\n%s", err, got.stdout)
					}
					seen.add(name, doc)
				})
			}
		}
	})
	for path := range described {
		reason, excused := neverSeen[path]
		switch {
		case !seen.has(path) && !excused:
			t.Errorf("%s is described, but no run prints it", path)
		case seen.has(path) && excused:
			t.Errorf("%s is printed; it needs no excuse any more (%s)", path, reason)
		}
	}
	for path := range neverSeen {
		if !described[path] {
			t.Errorf("%s is excused, but no schema describes it", path)
		}
	}
}

// commandRuns are the commands that need no server.
func commandRuns(t *testing.T) []documentRun {
	codes := file(t, "codes.yaml", "code: EMBARGOED\nmeaning: The article is under embargo\ndocs_url: https://cms.example.org/errors\n---\n"+
		"code: RATE_LIMIT\naliases: [TOO_FAST]\nexample: |\n  [1, \"any JSON\"]\n")
	broken := file(t, "broken.yaml", "code: X Y\nmeaning: [no]\n---\nmeaning: nothing else\n")
	return []documentRun{
		{name: "version", schema: "version", args: []string{"version"}},
		{name: "every entry", schema: "explain", args: []string{"explain", "--all"}},
		{name: "the list", schema: "explain", args: []string{"explain"}},
		{name: "a status class", schema: "explain", args: []string{"explain", "4xx"}},
		{name: "a search", schema: "explain", args: []string{"explain", "--search", "token"}},
		{name: "a search without a hit", schema: "explain", args: []string{"explain", "--search", "zebra"}},
		{name: "one snippet", schema: "explain", args: []string{"explain", "RATE_LIMIT", "--lang", "go"}},
		{name: "entries of an own catalogue", schema: "explain", args: []string{"explain", "--catalog", codes, "EMBARGOED", "TOO_FAST"}},
		{name: "a name that is nearly right", schema: "explain", args: []string{"explain", "RATE_LIMT"}},
		{name: "a name that is nothing", schema: "explain", args: []string{"explain", "NOT_FOUND", "zzzzzzzz"}},
		{name: "a transcript on stdin", schema: "explain", args: []string{"explain", "-"}, stdin: "HTTP/1.1 404 Not Found\n\n"},
		{name: "a good file", schema: "validate", args: []string{"explain", "--validate", codes}},
		{name: "a broken file", schema: "validate", args: []string{"explain", "--validate", broken}},
		{name: "a binary file", schema: "validate", args: []string{"explain", "--validate", file(t, "binary.yaml", "code: \xff\n")}},
		{name: "a request", schema: "request", args: []string{"probe", "--dry-run", "/articles"}},
		{
			name: "a request with a body and a key", schema: "request", env: map[string]string{"HEX21_API_KEY": "a-key-of-the-tests"},
			args: []string{"probe", "--dry-run", "-X", "PATCH", "-d", `{"title":"x"}`, "-H", "Cookie: a=b", "--query", "token=secret", "/articles"},
		},
	}
}

// errorRuns are failures of hex21 itself.
func errorRuns() []documentRun {
	return []documentRun{
		{name: "an unknown command", schema: "error", args: []string{"expalin"}},
		{name: "an unknown flag", schema: "error", args: []string{"probe", "--mthod", "GET", "/articles"}},
		{name: "no argument", schema: "error", args: []string{"probe"}},
		{name: "too many arguments", schema: "error", args: []string{"version", "x"}},
		{name: "a malformed URL", schema: "error", args: []string{"probe", "http://[::1/x"}},
		{name: "a missing catalogue", schema: "error", args: []string{"explain", "--catalog", "missing.yaml", "404"}},
		{name: "a missing file to validate", schema: "error", args: []string{"explain", "--validate", "missing.yaml"}},
		{name: "an empty stdin", schema: "error", args: []string{"explain", "-"}},
		{name: "a missing config file", schema: "error", args: []string{"explain", "--config", "missing.yaml"}},
		{name: "a bad base URL", schema: "error", args: []string{"probe", "--base-url", "nonsense", "/articles"}},
	}
}

// faultRuns are every error of the catalogue and every fault of the mock, as the mock itself lists them.
func faultRuns(t *testing.T, base string) []documentRun {
	var runs []documentRun
	for _, path := range pathsOf(t, base+"/errors") {
		runs = append(runs, documentRun{name: path, schema: "probe", args: []string{"probe", path}})
	}
	for _, e := range explain.Builtin().Codes() {
		for _, alias := range e.Aliases {
			runs = append(runs, documentRun{name: "alias " + alias, schema: "probe", args: []string{"probe", "-H", "Prefer: code=" + alias, "/articles"}})
		}
	}
	for _, path := range pathsOf(t, base+"/faults") {
		patience := "10s"
		if strings.HasSuffix(path, "/hang") || strings.HasSuffix(path, "/slow") {
			patience = "100ms"
		}
		runs = append(runs,
			documentRun{name: path, schema: "probe", args: []string{"probe", "-m", patience, path}},
			documentRun{name: "followed " + path, schema: "probe", args: []string{"probe", "-L", "-m", patience, path}},
		)
	}
	return runs
}

// pathsOf reads the paths that a list of the mock names.
func pathsOf(t *testing.T, url string) []string {
	t.Helper()
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var list struct {
		Data []struct{ Path string }
	}
	if err := json.NewDecoder(response.Body).Decode(&list); err != nil || len(list.Data) < 10 {
		t.Fatalf("%s lists %d paths: %v", url, len(list.Data), err)
	}
	var paths []string
	for _, item := range list.Data {
		paths = append(paths, item.Path)
	}
	return paths
}

// probeRuns are calls of all other kinds.
func probeRuns(odd, secure, certificate string) []documentRun {
	keyed := map[string]string{"HEX21_API_KEY": "a-key-of-the-tests"}
	port := odd[strings.LastIndexByte(odd, ':'):]
	runs := []documentRun{
		{name: "a good call", schema: "probe", args: []string{"probe", "/articles"}, env: keyed},
		{name: "a refused key", schema: "probe", args: []string{"probe", "/articles"}, env: map[string]string{"HEX21_API_KEY": "expired"}},
		{name: "a HEAD", schema: "probe", args: []string{"probe", "-X", "HEAD", "/articles"}},
		{name: "an expectation that is met", schema: "probe", args: []string{"probe", "--expect", "404", "/nowhere"}},
		{name: "an expectation that is not met", schema: "probe", args: []string{"probe", "--expect", "404", "/articles"}},
		{name: "the exit code forgiven", schema: "probe", args: []string{"probe", "--exit-zero", "/errors/GONE"}},
		{name: "HTTP/2", schema: "probe", args: []string{"probe", "--cacert", certificate, secure + "/api/articles"}},
		{name: "TLS with HTTP/1.1", schema: "probe", args: []string{"probe", "--http1.1", "-k", secure + "/api/articles"}},
		{name: "an unknown authority", schema: "probe", args: []string{"probe", secure + "/api/articles"}},
		{name: "TLS to a plain port", schema: "probe", args: []string{"probe", "https" + strings.TrimPrefix(odd, "http")}},
		{name: "plain to a TLS port", schema: "probe", args: []string{"probe", "http" + strings.TrimPrefix(secure, "https")}},
		{name: "nothing listens", schema: "probe", args: []string{"probe", nowhere}},
		{name: "a host name", schema: "probe", args: []string{"probe", "http://localhost" + port + "/limits"}},
		{name: "the mock in the process", schema: "probe", args: []string{"probe", "--mock", "/articles"}},
	}
	for _, path := range oddPaths() {
		runs = append(runs,
			documentRun{name: "odd " + path, schema: "probe", args: []string{"probe", odd + path}},
			documentRun{name: "odd, followed, " + path, schema: "probe", args: []string{"probe", "-L", odd + path}},
		)
	}
	return runs
}

// oddPaths are the paths of oddAnswers.
func oddPaths() []string { return slices.Sorted(maps.Keys(oddTable())) }

func oddAnswers(w http.ResponseWriter, r *http.Request) {
	answer := oddTable()[r.URL.Path]
	w.Header()["Date"] = nil
	for _, line := range answer.header {
		name, value, _ := strings.Cut(line, ": ")
		w.Header().Add(name, value)
	}
	w.WriteHeader(answer.status)
	io.WriteString(w, answer.body)
}

type oddAnswer struct {
	status int
	header []string
	body   string
}

// oddTable are answers that the mock does not give: each shape of error, dialects of limits, redirects, wrong clocks.
func oddTable() map[string]oddAnswer {
	typed := func(kind string) []string { return []string{"Content-Type: " + kind} }
	return map[string]oddAnswer{
		"/limits": {200, []string{
			"X-RateLimit-Limit: 100", "X-RateLimit-Used: 40", "X-RateLimit-Remaining: 60", "X-RateLimit-Reset: 1767323105",
			"X-RateLimit-Resource: core", "Retry-After: 3", "Date: Fri, 02 Jan 2026 03:04:00 GMT",
		}, `{"data":[]}`},
		"/policies":     {429, []string{`RateLimit: "burst";r=0;t=5, "daily";r=90;t=3600`, `RateLimit-Policy: "burst";q=10;w=60, "daily";q=100;w=86400`}, `{}`},
		"/malformed":    {429, []string{"X-RateLimit-Limit: many", "X-RateLimit-Remaining: -1", "X-RateLimit-Reset: soon", "Retry-After: never"}, `{}`},
		"/past":         {429, []string{"X-RateLimit-Limit: 1", "X-RateLimit-Remaining: 0", "X-RateLimit-Reset: 1"}, `{}`},
		"/skew":         {200, []string{"Date: Thu, 01 Jan 1970 00:00:00 GMT"}, `[]`},
		"/redirect":     {307, []string{"Location: /limits"}, ""},
		"/loop":         {302, []string{"Location: loop"}, ""},
		"/nowhere-to":   {308, nil, ""},
		"/not-modified": {304, nil, ""},
		"/no-content":   {204, nil, ""},
		"/bare":         {200, typed("application/json"), `{"slug":"x"}`},
		"/hex21":        {400, typed("application/json"), `{"error":{"code":"OWN_CODE","message":"Own words.","details":[1,null,"x"],"request_id":"body-id"}}`},
		"/flat":         {400, typed("application/json"), `{"code":"NOT_FOUND","message":"No.\nSecond line."}`},
		"/string":       {400, typed("application/json"), `{"error":"nope"}`},
		"/problem":      {400, typed("application/problem+json"), `{"type":"https://example.org/p","title":"Nope","status":400,"detail":"Why"}`},
		"/jsonapi":      {400, typed("application/json"), `{"errors":[{"status":"400","code":"c","title":"Nope","detail":"Why"}]}`},
		"/google":       {404, typed("application/json"), `{"error":{"code":404,"message":"Nope","status":"NOT_FOUND","details":[]}}`},
		"/graphql":      {200, typed("application/json"), `{"errors":[{"message":"Nope","path":["a"],"locations":[{"line":1,"column":2}]}],"data":null}`},
		"/oauth2":       {400, typed("application/json"), `{"error":"invalid_grant","error_description":"Nope"}`},
		"/odata":        {400, typed("application/json"), `{"error":{"code":"c","message":"Nope","target":"t","innererror":{}}}`},
		"/aws":          {403, typed("application/xml"), `<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Nope</Message><RequestId>x</RequestId></Error>`},
		"/slack":        {200, typed("application/json"), `{"ok":false,"error":"not_authed"}`},
		"/list":         {400, typed("application/json"), `{"errors":{"title":["is missing"]}}`},
		"/wait":         {429, typed("application/json"), `{"error":{"code":"RATE_LIMIT","message":"Nope","details":{"retryAfter":1.5}}}`},
		"/html":         {502, typed("text/html"), `<!doctype html><title>502 Bad Gateway</title><center>nginx</center>`},
		"/blank-html":   {503, typed("text/html"), `<html></html>`},
		"/text":         {500, typed("text/plain"), "upstream connect error\n"},
		"/binary":       {500, typed("application/octet-stream"), "\x00\x01\x02\xff"},
		"/truncated":    {500, typed("application/json"), `{"error":{"code":"NOT_F`},
		"/scalar":       {500, typed("application/json"), `42`},
		"/empty":        {500, nil, ""},
		"/999":          {999, nil, ""},
	}
}

// TestEveryDocumentHasASchema demands that the files are whole: a name that fits, valid, and nothing pulled in from elsewhere.
func TestEveryDocumentHasASchema(t *testing.T) {
	t.Parallel()
	definitions := map[string]any{}
	for name, doc := range readSchemas(t) {
		if want := "https://hex21.dev/schema/" + name + ".v1.json"; doc["$id"] != want {
			t.Errorf("%s: $id is %v, want %s", name, doc["$id"], want)
		}
		if doc["$schema"] != "https://json-schema.org/draft/2020-12/schema" {
			t.Errorf("%s: $schema is %v", name, doc["$schema"])
		}
		compiler := jsonschema.NewCompiler()
		if err := compiler.AddResource(doc["$id"].(string), doc); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if _, err := compiler.Compile(doc["$id"].(string)); err != nil {
			t.Errorf("%s: it must stand alone: %v", name, err)
		}
		defs, _ := doc["$defs"].(map[string]any)
		for definition, body := range defs {
			if known, ok := definitions[definition]; ok && !reflect.DeepEqual(known, body) {
				t.Errorf("%s: $defs/%s differs from another schema's", name, definition)
			}
			definitions[definition] = body
		}
		walkSchema(doc, func(path string, node map[string]any) {
			if _, object := node["properties"]; object && node["type"] == "object" {
				for field, sub := range node["properties"].(map[string]any) {
					if text, _ := sub.(map[string]any)["description"].(string); text == "" && field != "schema" {
						t.Errorf("%s%s/%s has no description", name, path, field)
					}
				}
			}
			if closed, ok := node["additionalProperties"]; ok && closed == false {
				t.Errorf("%s%s is closed: documents may gain fields", name, path)
			}
		})
	}
}

// readSchemas reads the schema files by the name of their command.
func readSchemas(t *testing.T) map[string]map[string]any {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(schemaDir, "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no schemas in %s: %v", schemaDir, err)
	}
	schemas := map[string]map[string]any{}
	for _, path := range files {
		name, ok := strings.CutSuffix(filepath.Base(path), ".v1.json")
		if !ok {
			t.Fatalf("%s is not named <command>.v1.json", path)
		}
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(string(text)))
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		schemas[name] = doc.(map[string]any)
	}
	return schemas
}

// compileStrict compiles the schemas with every object closed, and lists the paths of all fields that they describe. The files
// themselves are open, because a document may gain fields; here a field that no schema knows is a failure.
func compileStrict(t *testing.T) (strict map[string]*jsonschema.Schema, described map[string]bool) {
	t.Helper()
	strict, described = map[string]*jsonschema.Schema{}, map[string]bool{}
	for name, doc := range readSchemas(t) {
		describe(described, name, doc, doc)
		walkSchema(doc, func(_ string, node map[string]any) {
			if _, ok := node["properties"]; ok && node["type"] == "object" && node["additionalProperties"] == nil {
				node["additionalProperties"] = false
			}
		})
		compiler := jsonschema.NewCompiler()
		compiler.AssertFormat()
		id := doc["$id"].(string)
		if err := compiler.AddResource(id, doc); err != nil {
			t.Fatal(err)
		}
		schema, err := compiler.Compile(id)
		if err != nil {
			t.Fatal(err)
		}
		strict[name] = schema
	}
	return strict, described
}

// walkSchema visits every object in a schema.
func walkSchema(node any, visit func(path string, node map[string]any)) {
	var walk func(path string, node any)
	walk = func(path string, node any) {
		switch n := node.(type) {
		case map[string]any:
			visit(path, n)
			for key, sub := range n {
				walk(path+"/"+key, sub)
			}
		case []any:
			for i, sub := range n {
				walk(fmt.Sprintf("%s/%d", path, i), sub)
			}
		}
	}
	walk("", node)
}

// describe lists the paths of the fields below a schema; * stands for the items of a list.
func describe(into map[string]bool, path string, node, root map[string]any) {
	if ref, ok := node["$ref"].(string); ok {
		definition := root["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
		describe(into, path, definition, root)
	}
	if node["type"] == "array" {
		describe(into, path+"/*", node["items"].(map[string]any), root)
	}
	properties, _ := node["properties"].(map[string]any)
	for field, sub := range properties {
		into[path+"/"+field] = true
		describe(into, path+"/"+field, sub.(map[string]any), root)
	}
}

// fieldSet gathers the paths of the fields of documents.
type fieldSet struct {
	mu    sync.Mutex
	paths map[string]bool
}

func (s *fieldSet) add(path string, value any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.paths == nil {
		s.paths = map[string]bool{}
	}
	var walk func(path string, value any)
	walk = func(path string, value any) {
		switch v := value.(type) {
		case map[string]any:
			for name, sub := range v {
				s.paths[path+"/"+name] = true
				walk(path+"/"+name, sub)
			}
		case []any:
			for _, sub := range v {
				walk(path+"/*", sub)
			}
		}
	}
	walk(path, value)
}

func (s *fieldSet) has(path string) bool { return s.paths[path] }

// parseDocument reads a document in either format into the values that JSON has.
func parseDocument(t *testing.T, format, text string) any {
	t.Helper()
	if format == "yaml" {
		var value any
		if err := yaml.Unmarshal([]byte(text), &value); err != nil {
			t.Fatalf("not YAML: %v\n%s", err, text)
		}
		asJSON, err := json.Marshal(value)
		if err != nil {
			t.Fatalf("not a document: %v\n%s", err, text)
		}
		text = string(asJSON)
	}
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatalf("not one JSON document: %v\n%s", err, text)
	}
	return doc
}

// schemaName gives the command whose document it is.
func schemaName(t *testing.T, doc any) string {
	t.Helper()
	object, _ := doc.(map[string]any)
	id, _ := object["schema"].(string)
	name, ok := strings.CutSuffix(strings.TrimPrefix(id, "hex21."), "/v1")
	if !ok {
		t.Fatalf("no schema name: %v", doc)
	}
	return name
}
