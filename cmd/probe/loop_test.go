package probecmd_test

import (
	"encoding/json"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/doctor"
	"github.com/hex21/hex21/internal/scripttest"
	"github.com/hex21/hex21/internal/triage"
	"github.com/hex21/hex21/probe"
)

// TestEveryErrorIsRecognizedFromMockToExplain takes every error of the catalog once around: the mock emits it, probe decodes it to the same code, the verdict
// names it, the exit code fits its status, and explain prints it. It does so by path and by header, over HTTP/1.1 and HTTP/2.
func TestEveryErrorIsRecognizedFromMockToExplain(t *testing.T) {
	t.Parallel()
	plain := scripttest.ServePlain(t, scripttest.NewMock())
	secure, certificate := scripttest.ServeSecure(t, scripttest.NewMock())
	wires := []struct{ protocol, base string }{{"HTTP/1.1", plain.URL + "/api"}, {"HTTP/2.0", secure.URL + "/api"}}
	for _, entry := range emitted(t) {
		for _, name := range append([]string{entry.Code}, entry.Aliases...) {
			for _, wire := range wires {
				for _, how := range []string{"path", "header"} {
					t.Run(strings.Join([]string{name, wire.protocol, how}, " "), func(t *testing.T) {
						t.Parallel()
						args := []string{"probe", "--json", "--cacert", certificate, "/articles", "-H", "Prefer: code=" + name}
						if how == "path" {
							args = []string{"probe", "--json", "--cacert", certificate, "/errors/" + name}
						}
						got := scripttest.SessionAt(wire.base).Run(t, args...)
						isRecognized(t, entry, name, wire.protocol, got)
					})
				}
			}
			t.Run(name+" explained", func(t *testing.T) {
				t.Parallel()
				isExplained(t, entry, name)
			})
		}
	}
}

// emitted are the entries that a server can answer with: the codes and the statuses.
func emitted(t *testing.T) []explain.Entry {
	t.Helper()
	statuses := explain.Filter(explain.Builtin().All(), explain.InCategory(explain.CategoryStatus), func(e explain.Entry) bool {
		return e.Statuses[0] >= 400 // 206 and 304 are not errors
	})
	codes := explain.Builtin().Codes()
	if len(codes) < 17 || len(statuses) < 8 { // the reference alone has as many
		t.Fatalf("the catalog has %d codes and %d statuses", len(codes), len(statuses))
	}
	return slices.Concat(codes, statuses)
}

// isRecognized checks what probe made of an error that the mock emitted under a name.
func isRecognized(t *testing.T, entry explain.Entry, name, protocol string, got scripttest.Result) {
	t.Helper()
	var doc probe.Result
	if err := json.Unmarshal([]byte(got.Stdout), &doc); err != nil || doc.Response == nil {
		t.Fatalf("no response: %v\n%s%s", err, got.Stdout, got.Stderr)
	}
	status := doc.Response.Status
	if doc.Response.Protocol != protocol {
		t.Errorf("the call went over %s", doc.Response.Protocol)
	}
	if !slices.Contains(entry.Statuses, status) {
		t.Errorf("the status is %d, the entry has %v", status, entry.Statuses)
	}
	if want := exitOfStatus(status); got.Code != want || doc.Verdict.ExitCode != want {
		t.Errorf("the exit code is %d and the document says %d; a %d should give %d", got.Code, doc.Verdict.ExitCode, status, want)
	}
	if doc.Verdict.OK {
		t.Error("the verdict is good")
	}
	called := name
	if entry.Category == explain.CategoryStatus {
		called = strconv.Itoa(status) // which code comes with it is the mock's choice
	} else if e := doc.Error; e == nil || e.Code != name || e.CanonicalCode != entry.Code || !e.Known {
		t.Errorf("the error is %+v, want the code %s, which is %s", e, name, entry.Code)
	}
	if !strings.Contains(doc.Verdict.Summary, called) {
		t.Errorf("the verdict does not name %s: %s", called, doc.Verdict.Summary)
	}
	if doc.Explanation == nil || entry.Category != explain.CategoryStatus && doc.Explanation.Code != entry.Code {
		t.Errorf("the explanation is %+v", doc.Explanation)
	}
	if len(doc.Verdict.Next) == 0 {
		t.Error("there is no next step")
	}
	if status == http.StatusTooManyRequests && (doc.Verdict.RetryAt == nil || !doc.Verdict.RetryAt.After(scripttest.Clock())) {
		t.Errorf("a limit without a time to wait for: %v", doc.Verdict.RetryAt)
	}
}

// exitOfStatus is the table of "hex21 help exit-codes": the exit code of a final status when nothing else is wrong with it.
func exitOfStatus(status int) int {
	switch {
	case status == http.StatusUnauthorized, status == http.StatusForbidden:
		return 7
	case status == http.StatusTooManyRequests:
		return 8
	case status >= 500:
		return 5
	case status >= 400:
		return 4
	case status >= 300:
		return 9
	}
	return 0
}

// isExplained checks that explain answers to a name, for people and for programs.
func isExplained(t *testing.T, entry explain.Entry, name string) {
	t.Helper()
	if resolved, ok := explain.Builtin().Get(name); !ok || resolved.Code != entry.Code {
		t.Errorf("%s resolves to %q", name, resolved.Code)
	}
	code := scripttest.Session{}.Run(t, "explain", name, "--jq", ".entries[0].code")
	if code.Code != 0 || code.Stdout != entry.Code+"\n" || code.Stderr != "" {
		t.Errorf("explain %s: exit %d, %q%q", name, code.Code, code.Stdout, code.Stderr)
	}
	page := scripttest.Session{}.Run(t, "explain", name)
	if page.Code != 0 || !strings.HasPrefix(page.Stdout, entry.Code) || !strings.Contains(page.Stdout, entry.Meaning[:min(20, len(entry.Meaning))]) {
		t.Errorf("explain %s: exit %d\n%s%s", name, page.Code, page.Stdout, page.Stderr)
	}
}

// allFindings returns the ids of all findings that the rules of package probe report.
func allFindings(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "testdata", "findings.json")) // which the tests of package probe keep complete
	if err != nil {
		t.Fatal(err)
	}
	var kinds []struct{ ID string }
	if err := json.Unmarshal(text, &kinds); err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, kind := range kinds {
		ids = append(ids, kind.ID)
	}
	return ids
}

// TestEveryFindingIsInTheCatalog demands that hex21 explain knows each finding of probe and doctor, and no finding that nothing finds.
func TestEveryFindingIsInTheCatalog(t *testing.T) {
	t.Parallel()
	ids := allFindings(t)
	if len(ids) < 20 {
		t.Fatalf("probe has %d findings", len(ids))
	}
	// No rule finds these: citeIncident adds the one when a status page was read, and SLO the other when a promise was given.
	for _, extra := range []string{"known-incident", "slo-breach"} {
		if !slices.Contains(ids, extra) {
			ids = append(ids, extra)
		}
	}
	ids = slices.AppendSeq(ids, maps.Keys(doctor.Kinds()))
	ids = slices.AppendSeq(ids, maps.Keys(triage.Kinds()))
	for _, id := range ids {
		entry, ok := explain.Builtin().Get(id)
		if !ok || entry.Category != explain.CategoryFinding || entry.Code != id {
			t.Errorf("%s has no entry of the category finding in explain/catalog", id)
			continue
		}
		isExplained(t, entry, id)
	}
	for _, entry := range explain.Filter(explain.Builtin().All(), explain.InCategory(explain.CategoryFinding)) {
		if !slices.Contains(ids, entry.Code) {
			t.Errorf("explain/catalog/%s.yaml explains a finding that nothing finds", entry.Code)
		}
	}
}
