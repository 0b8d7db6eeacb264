package schema_test

import (
	"maps"
	"net/http"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/hex21/hex21/internal/scripttest"
)

var schemaDir = filepath.Join("..", "..", "..", "docs", "schema")

// neverSeen are fields that the schemas describe and no run of the tests can show, with the reason.
var neverSeen = map[string]string{
	"version/commit":   "a test binary carries no commit",
	"version/time":     "a test binary carries no commit",
	"version/modified": "a test binary carries no commit",

	"doctor/environment/commit":  "a test binary carries no commit",
	"doctor/environment/columns": "the width is read with the real streams, which the scripts have",

	"probe/certificate/common_name":                "the certificate of these tests has none",
	"probe/certificate/issuer_urls":                "the certificate of these tests has none",
	"probe/timing/closed_idle_ms":                  "the server of these tests closes no connection by itself",
	"probe-event/closed_idle_ms":                   "the server of these tests closes no connection by itself",
	"probe-event/closed_on_reuse":                  "the server of these tests closes no connection by itself",
	"probe-summary/connections/shortest_closed_ms": "the server of these tests closes no connection by itself",
}

// TestSchemasDescribeWhatIsPrinted holds real documents against the schemas: nothing is printed that no schema describes, and
// nothing is described that is never printed.
func TestSchemasDescribeWhatIsPrinted(t *testing.T) {
	t.Parallel()
	strict, described := compileStrict(t)
	seen := &fieldSet{}
	api := scripttest.ServePlain(t, scripttest.NewMock())
	secure, certificate := scripttest.ServeSecure(t, scripttest.NewMock())
	odd := scripttest.ServePlain(t, http.HandlerFunc(oddAnswers))
	runs := slices.Concat(
		commandRuns(t), checkRuns(t), doctorRuns(t), errorRuns(), faultRuns(t, api.URL+"/api"), probeRuns(odd.URL, secure.URL, certificate),
		statusRuns(t),
	)
	t.Run("runs", func(t *testing.T) {
		for _, run := range runs {
			for _, format := range []string{"json", "yaml"} {
				t.Run(format+"/"+run.name, func(t *testing.T) {
					t.Parallel()
					s := scripttest.Session{Env: map[string]string{"HEX21_BASE_URL": api.URL + "/api"}, Stdin: run.stdin}
					if run.stdin != "" {
						s.Keys = &scripttest.Keyring{Keys: map[string]string{}}
					}
					maps.Copy(s.Env, run.env)
					got := s.Run(t, append(slices.Clone(run.args), "-o", format)...)
					doc := parseDocument(t, format, got.Stdout)
					name := schemaName(t, doc)
					if name != run.schema {
						t.Fatalf("the document is %q, want %q\nstdout: %s\nstderr: %s", name, run.schema, got.Stdout, got.Stderr)
					}
					if err := strict[name].Validate(doc); err != nil {
						t.Errorf("%v\n%s", err, got.Stdout)
					}
					seen.add(name, doc)
				})
			}
		}
	})
	if seen.documents < 2*len(runs) {
		return // only some of the runs were asked for, or some failed
	}
	linesAreDescribed(t, strict, seen)
	changesAreDescribed(t, strict, seen)
	mockIsDescribed(t, strict, seen)
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
