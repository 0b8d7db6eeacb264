package status_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/hex21/hex21/status"
)

func TestWorst(t *testing.T) {
	t.Parallel()
	order := []status.Indicator{status.None, status.UnderMaintenance, status.Unknown, status.Minor, status.Major, status.Critical}
	for i, better := range order {
		for j, worse := range order {
			if got := worse.Worse(better); got != (j > i) {
				t.Errorf("%s worse than %s: %v", worse, better, got)
			}
			if got, want := status.Worst(better, worse), order[max(i, j)]; got != want {
				t.Errorf("worst of %s and %s: %s", better, worse, got)
			}
		}
	}
	if got := status.Worst(); got != status.None {
		t.Errorf("worst of nothing: %s", got)
	}
	if got := status.Worst("something new"); got != "something new" || !got.Fails(status.Critical) {
		t.Errorf("a word of a later version: %s", got)
	}
	parts := []status.Status{status.Operational, status.StatusMaintenance, status.StatusUnknown, status.Degraded, status.PartialOutage, status.MajorOutage}
	for i := range parts {
		if got := status.WorstStatus(parts[:i+1]...); got != parts[i] {
			t.Errorf("worst of %v: %s", parts[:i+1], got)
		}
	}
}

func TestFails(t *testing.T) {
	t.Parallel()
	tests := map[status.Indicator]string{ // the thresholds that it fails
		status.None: "", status.UnderMaintenance: "", status.Unknown: "minor major critical",
		status.Minor: "minor", status.Major: "minor major", status.Critical: "minor major critical",
	}
	for i, fails := range tests {
		for _, threshold := range []status.Indicator{status.Minor, status.Major, status.Critical, "never", ""} {
			want := threshold != "" && strings.Contains(fails, string(threshold))
			if got := i.Fails(threshold); got != want {
				t.Errorf("%s fails on %s: %v", i, threshold, got)
			}
		}
	}
}

// TestOverallIndicator holds the page's word against its parts, over a Statuspage, which weighs its parts, and an
// Instatus, which does not.
func TestOverallIndicator(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		word       string
		components string
		impacts    string
		want       status.Indicator
	}{
		"fine everywhere": {"none", "operational operational", "", status.None},
		"a page without components is as good as its word":  {"none", "", "", status.None},
		"none and a degraded part":                          {"none", "operational degraded_performance", "", status.Minor},
		"none and a part that is down":                      {"none", "operational major_outage", "", status.Major},
		"none and everything down":                          {"none", "major_outage major_outage", "", status.Critical},
		"none and everything partly out":                    {"none", "partial_outage major_outage", "", status.Major},
		"none and one part partly out":                      {"none", "partial_outage operational", "", status.Minor},
		"none and a part of an unknown word":                {"none", "operational wobbly", "", status.Unknown},
		"none and a part in maintenance":                    {"none", "operational under_maintenance", "", status.UnderMaintenance},
		"none and an incident":                              {"none", "operational", "major", status.Major},
		"none and an incident of unknown size":              {"none", "operational", "huge", status.Minor},
		"none and an incident that the page calls harmless": {"none", "operational", "none", status.None},
		"minor and one part of many down":                   {"minor", "operational major_outage", "", status.Minor},
		"minor and a critical incident":                     {"minor", "operational", "critical", status.Critical},
		"critical and nothing to show for it":               {"critical", "operational", "", status.Critical},
		"an unknown word and all parts fine":                {"purple", "operational", "", status.Unknown},
		"an unknown word and a part that is down":           {"purple", "operational major_outage", "", status.Major},
		"maintenance and a part that is degraded":           {"maintenance", "operational degraded_performance", "", status.Minor},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			page := statuspageOf(t, test.word, strings.Fields(test.components), strings.Fields(test.impacts))
			if page.Indicator != test.want {
				t.Errorf("got %s, want %s", page.Indicator, test.want)
			}
		})
	}
}

func statuspageOf(t *testing.T, word string, components, impacts []string) *status.Page {
	t.Helper()
	type object map[string]any
	parts, incidents := []object{}, []object{}
	for i, c := range components {
		parts = append(parts, object{"name": fmt.Sprint("part ", i), "status": c})
	}
	for i, c := range impacts {
		incidents = append(incidents, object{"name": fmt.Sprint("incident ", i), "status": "identified", "impact": c})
	}
	body, err := json.Marshal(object{"page": object{"name": "P"}, "status": object{"indicator": word}, "components": parts, "incidents": incidents})
	if err != nil {
		t.Fatal(err)
	}
	return decode(t, "statuspage", map[string]string{"/api/v2/summary.json": string(body)})
}

// decode reads documents with one engine, without sockets.
func decode(t *testing.T, engine string, files map[string]string) *status.Page {
	t.Helper()
	r := status.Reader{Transport: &fake{files: files, hangs: func(string) bool { return false }}, Now: now, Engine: engine}
	page, err := r.Read(t.Context(), pageURL)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

func TestComponentsRefineACoarseIndicator(t *testing.T) {
	t.Parallel()
	page := decode(t, "instatus", map[string]string{
		"/summary.json":       `{"page":{"name":"P","status":"HASISSUES"}}`,
		"/v3/components.json": `{"components":[{"name":"a","status":"MAJOROUTAGE"},{"name":"b","status":"OPERATIONAL"}]}`,
	})
	if page.Indicator != status.Major {
		t.Errorf("got %s", page.Indicator)
	}
}

func TestFailedDocumentIsAWarning(t *testing.T) {
	t.Parallel()
	s := load(t, "testdata/upptime/good.txtar")
	s.before = func(w http.ResponseWriter, r *http.Request) bool {
		if r.Host == "api.github.com" {
			w.WriteHeader(http.StatusForbidden)
		}
		return r.Host == "api.github.com"
	}
	page := read(t, s.reader(t))
	if page.Indicator != status.None || len(page.Warnings) != 1 || !strings.Contains(page.Warnings[0], "open incidents could not be read") {
		t.Errorf("%s, warnings %q", page.Indicator, page.Warnings)
	}
}

func TestHugePagesAreBounded(t *testing.T) {
	t.Parallel()
	many := make([]string, 3000)
	for i := range many {
		many[i] = "operational"
	}
	many[2999] = "major_outage"
	page := statuspageOf(t, "none", many, []string{"none"})
	if len(page.Components) != 2000 {
		t.Errorf("%d components", len(page.Components))
	}
	if page.Indicator != status.Major {
		t.Errorf("what is cut off counts all the same: got %s", page.Indicator)
	}
}
