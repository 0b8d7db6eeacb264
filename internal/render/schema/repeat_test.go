package schema_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/hex21/hex21/internal/scripttest"
)

// repeatedRuns are command lines that make several calls, and how they end.
func repeatedRuns() []struct {
	name string
	code int
	args []string
} {
	mocked := func(args ...string) []string { return append([]string{"probe", "--mock", "--json"}, args...) }
	return []struct {
		name string
		code int
		args []string
	}{
		{"calls that work", 0, mocked("--count", "3", "/articles")},
		{"calls that keep to a limit", 0, mocked("--count", "5", "--interval", "0", "--anonymous-limit", "2/10s", "/articles")},
		{"calls that do not", 8, mocked("--count", "5", "--interval", "0", "--anonymous-limit", "2/10s", "--no-pace", "/articles")},
		{"calls that would have to wait too long", 8, mocked("--count", "5", "--anonymous-limit", "2/h", "/articles")},
		{"calls that fail", 4, mocked("--count", "2", "/nowhere")},
		{"a call for each path", 4, mocked("--anonymous-limit", "off", "--paths", "testdata/paths.txt")},
		{"the limit measured", 0, mocked("--until-limit", "--anonymous-limit", "3/2s", "/articles")},
		{"the documented limit", 0, mocked("--until-limit", "/articles")},
		{"no limit", 3, mocked("--until-limit", "--count", "20", "--anonymous-limit", "off", "/articles")},
		{"no answer", 6, []string{"probe", "--json", "--count", "2", scripttest.Nowhere}},
	}
}

// linesAreDescribed holds each line of repeated calls against its schema.
func linesAreDescribed(t *testing.T, strict map[string]*jsonschema.Schema, seen *fieldSet) {
	t.Helper()
	for _, run := range repeatedRuns() {
		got := scripttest.NewManualClock().Run(t.Context(), scripttest.Session{}, run.args...)
		if got.Code != run.code {
			t.Errorf("%s: exit %d, want %d\n%s%s", run.name, got.Code, run.code, got.Stdout, got.Stderr)
		}
		var names []string
		for line := range strings.Lines(got.Stdout) {
			doc := parseDocument(t, "json", line)
			name := schemaName(t, doc)
			names = append(names, name)
			if err := strict[name].Validate(doc); err != nil {
				t.Errorf("%s: %v\n%s", run.name, err, line)
			}
			seen.add(name, doc)
		}
		if len(names) < 2 || slices.Index(names, "probe-summary") != len(names)-1 {
			t.Errorf("%s: the lines are %v", run.name, names)
		}
	}
}
