package schema_test

import (
	"bytes"
	"context"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/internal/scripttest"
	"github.com/hex21/hex21/status"
)

// statusRuns are the command lines that print a page, or a page beside a call.
func statusRuns(t *testing.T) []documentRun {
	api := scripttest.ServePlain(t, scripttest.NewMock()).URL + "/api"
	page := func(p *status.Page) map[string]string {
		h, err := status.Handler("statuspage", p)
		if err != nil {
			t.Fatal(err)
		}
		return map[string]string{"HEX21_BASE_URL": api, "HEX21_STATUS_URL": scripttest.ServePlain(t, h).URL}
	}
	var runs []documentRun
	for _, state := range []string{"good", "minor", "major", "critical", "maintenance", "unknown", "hostile"} {
		sample, _ := scripttest.SamplePage(state)
		env := page(sample)
		runs = append(runs,
			documentRun{name: state, schema: "status", args: []string{"status"}, env: env},
			documentRun{name: state + " beside a call", schema: "status-probe", args: []string{"status", "--probe"}, env: env},
			documentRun{name: state + " beside a failure", schema: "status-probe", args: []string{"status", "--probe", "/errors/503"}, env: env},
		)
	}
	odd, _ := scripttest.SamplePage("maintenance")
	odd.Incidents = []status.Incident{{ID: "x", Name: "Odd", Impact: status.Unknown, RawImpact: "cosmic", Status: "pondering"}}
	odd.Maintenances[0].URL = "https://status.example.org/m1"
	empty := scripttest.ServePlain(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, `<?xml version="1.0"?><rss version="2.0"><channel><title>Acme</title></channel></rss>`)
	}))
	good, _ := scripttest.SamplePage("good")
	dead := maps.Clone(page(odd))
	dead["HEX21_STATUS_URL"] = "http://127.0.0.1:1"
	return append(runs,
		documentRun{name: "a good page beside a missing key", schema: "status-probe", args: []string{"status", "--probe", "/errors/MISSING_AUTH"}, env: page(good)},
		documentRun{name: "odd words", schema: "status", args: []string{"status"}, env: page(odd)},
		documentRun{name: "one component", schema: "status", args: []string{"status", "--component", "search"}, env: page(odd)},
		documentRun{name: "an empty feed", schema: "status", args: []string{"status", "--engine", "feed", empty.URL}},
		documentRun{name: "a dead page", schema: "status-probe", args: []string{"status", "--probe"}, env: dead},
	)
}

// changesAreDescribed holds each line of a watched page against its schema.
func changesAreDescribed(t *testing.T, strict map[string]*jsonschema.Schema, seen *fieldSet) {
	t.Helper()
	for line := range strings.Lines(watchedLines(t)) {
		doc := parseDocument(t, "json", line)
		name := schemaName(t, doc)
		if name != "status-event" {
			t.Fatalf("the line is %q: %s", name, line)
		}
		if err := strict[name].Validate(doc); err != nil {
			t.Errorf("%v\n%s", err, line)
		}
		seen.add(name, doc)
	}
}

// watchedLines is what --watch prints while a page goes through its states.
func watchedLines(t *testing.T) string {
	page := &scripttest.PageServer{}
	var states []scripttest.PageState
	for _, name := range []string{"minor", "major", "lost", "critical", "good"} {
		state, err := scripttest.ReadState(name)
		if err != nil {
			t.Fatal(err)
		}
		states = append(states, state)
	}
	page.Set(states...)
	server := httptest.NewServer(page)
	defer server.Close()
	var stdout, stderr bytes.Buffer
	system := scripttest.Session{Env: map[string]string{"HEX21_STATUS_URL": server.URL}}.System([]string{"status", "--watch", "--wait"}, &stdout, &stderr)
	system.Sleep = scripttest.Hurry
	if code := cmd.Run(t.Context(), system); code != 0 {
		t.Fatalf("exit code %d: %s", code, stderr.String())
	}
	return stdout.String()
}

// mockIsDescribed holds the line of a mock that listens against its schema: it is the only document, and Ctrl-C adds none.
func mockIsDescribed(t *testing.T, strict map[string]*jsonschema.Schema, seen *fieldSet) {
	t.Helper()
	ctx, interrupt := context.WithCancel(t.Context())
	var stdout firstWrite
	stdout.then = interrupt
	var stderr bytes.Buffer
	certificate := filepath.Join(t.TempDir(), "mock.pem")
	system := scripttest.Session{}.System([]string{"mock", "--addr", "127.0.0.1:0", "--tls", "--cert-out", certificate, "-o", "json"}, &stdout, &stderr)
	if code := cmd.Run(ctx, system); code != 130 || stderr.Len() > 0 {
		t.Errorf("exit code %d, stderr %q", code, stderr.String())
	}
	doc := parseDocument(t, "json", stdout.String())
	name := schemaName(t, doc)
	if err := strict[name].Validate(doc); err != nil {
		t.Errorf("%v\n%s", err, stdout.String())
	}
	seen.add(name, doc)
}

// firstWrite is a buffer that does something after each write.
type firstWrite struct {
	bytes.Buffer
	then func()
}

func (w *firstWrite) Write(text []byte) (int, error) {
	defer w.then()
	return w.Buffer.Write(text)
}
