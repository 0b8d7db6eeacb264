package schema_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"
)

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
	mu        sync.Mutex
	paths     map[string]bool
	documents int
}

func (s *fieldSet) add(path string, value any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.documents++
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

// schemaName returns the command whose document it is.
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
