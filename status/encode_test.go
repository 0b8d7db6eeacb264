package status_test

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/hex21/hex21/status"
)

// writable are the engines that can be encoded.
func writable() []string { return []string{"statuspage", "instatus", "cachet", "gatus", "feed"} }

// serve encodes a page and reads it back over a real socket, with the engine recognized.
func serve(t *testing.T, engine string, p *status.Page) *status.Page {
	t.Helper()
	handler, err := status.Handler(engine, p)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(handler)
	defer server.Close()
	got, err := (&status.Reader{Now: now}).Read(t.Context(), server.URL)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// full is a page with everything.
func full() *status.Page {
	at := func(d time.Duration) *time.Time {
		moment := now().Add(d)
		return &moment
	}
	return &status.Page{
		Schema: status.Schema, Page: status.Info{Name: "Example & Söhne", URL: pageURL, Engine: "statuspage"},
		Indicator: status.Major, Description: "Partial System Outage", FetchedAt: now(),
		Components: []status.Component{
			{Name: "REST API", Group: "Core", Status: status.MajorOutage, RawStatus: "major_outage"},
			{Name: "Editor", Group: "Core", Status: status.Degraded, RawStatus: "degraded_performance"},
			{Name: "Search", Status: status.PartialOutage, RawStatus: "partial_outage"},
			{Name: "Media", Group: "Services", Status: status.StatusMaintenance, RawStatus: "under_maintenance"},
			{Name: "Website", Group: "Services", Status: status.Operational, RawStatus: "operational"},
		},
		Incidents: []status.Incident{
			{ID: "4", Name: "Articles answer with 503", Impact: status.Major, Status: "identified", StartedAt: at(-40 * time.Minute), UpdatedAt: at(-15 * time.Minute),
				LatestUpdate: "Reading <b>fails</b> & writing too.\nWe are on it.", URL: pageURL + "/i/4", Components: []string{"REST API"}},
		},
		Maintenances: []status.Maintenance{
			{ID: "1", Name: "Storage move", Status: status.MaintenanceInProgress, StartsAt: at(-time.Hour), EndsAt: at(90 * time.Minute), LatestUpdate: "It has begun.", URL: pageURL + "/m/1", Components: []string{"Media"}},
			{ID: "2", Name: "New certificates", Status: status.MaintenanceScheduled, StartsAt: at(7 * 24 * time.Hour), EndsAt: at(7*24*time.Hour + time.Hour)},
		},
	}
}

// TestRoundTrip holds what comes back against what went in, less what the engine has no words for.
func TestRoundTrip(t *testing.T) {
	t.Parallel()
	lacks := map[string]func(p *status.Page){
		"statuspage": func(*status.Page) {},
		"instatus": func(p *status.Page) {
			p.Description, p.Incidents[0].LatestUpdate, p.Incidents[0].Components = "", "", nil
			p.Maintenances[0].LatestUpdate, p.Maintenances[0].Components = "", nil
		},
		"cachet": func(p *status.Page) {
			p.Page.URL = ""
			p.Components[3].Status = status.Operational
			p.Maintenances[0].URL = ""
		},
		"gatus": func(p *status.Page) {
			p.Page = status.Info{}
			p.Description, p.Maintenances = "", []status.Maintenance{}
			for i := range 3 {
				p.Components[i].Status = status.MajorOutage
			}
			p.Components[3].Status = status.Operational
			i := &p.Incidents[0]
			*i = status.Incident{Name: i.Name, Impact: i.Impact, StartedAt: i.StartedAt, UpdatedAt: i.StartedAt, LatestUpdate: i.LatestUpdate}
		},
		"feed": func(p *status.Page) {
			p.Indicator, p.Description, p.Components = status.Minor, "", []status.Component{}
			i := &p.Incidents[0]
			i.Impact, i.StartedAt, i.Components = status.Unknown, i.UpdatedAt, nil
			i.LatestUpdate, _, _ = strings.Cut(i.LatestUpdate, "\n")
			for n := range p.Maintenances {
				m := &p.Maintenances[n]
				m.StartsAt, m.EndsAt, m.Components = nil, nil, nil
			}
		},
	}
	for _, engine := range writable() {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			want := full()
			lacks[engine](want)
			got := serve(t, engine, full())
			if got.Page.Engine != engine {
				t.Errorf("recognised as %s", got.Page.Engine)
			}
			options := []cmp.Option{cmpopts.IgnoreFields(status.Component{}, "RawStatus"), cmpopts.IgnoreFields(status.Info{}, "Engine")}
			if engine == "cachet" || engine == "gatus" { // they do not name the page, and the test's address is another each time
				options = append(options, cmpopts.IgnoreFields(status.Page{}, "Page"))
			}
			if diff := cmp.Diff(want, got, options...); diff != "" {
				t.Errorf("(-went in +came back):\n%s", diff)
			}
		})
	}
}

// TestSecondRoundTripChangesNothing writes every page of testdata in every form, twice: what an engine could say the first time it
// says the second time just the same. Statuspage, which can say nearly everything, makes no page better than it was.
func TestSecondRoundTripChangesNothing(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	for _, file := range files {
		want, ok := load(t, file).files["want.json"]
		if !ok {
			continue
		}
		var page status.Page
		if err := json.Unmarshal([]byte(want), &page); err != nil {
			t.Fatal(err)
		}
		for _, engine := range writable() {
			t.Run(strings.ReplaceAll(file, "/", " ")+" as "+engine, func(t *testing.T) {
				t.Parallel()
				files := func(p *status.Page) map[string]string {
					documents, err := status.Encode(engine, p)
					if err != nil {
						t.Fatal(err)
					}
					out := map[string]string{}
					for name, d := range documents {
						out[name] = string(d.Body)
					}
					return out
				}
				if engine == "cachet" && len(page.Components) == 0 && page.Page.Engine == "feed" {
					return // nothing that Cachet could say
				}
				once := decode(t, engine, files(&page))
				if diff := cmp.Diff(once, decode(t, engine, files(once))); diff != "" {
					t.Errorf("(-once +twice):\n%s", diff)
				}
				if engine == "statuspage" && page.Indicator.Worse(once.Indicator) {
					t.Errorf("indicator %s became %s", page.Indicator, once.Indicator)
				}
			})
		}
	}
}

func TestHandler(t *testing.T) {
	t.Parallel()
	handler, err := status.Handler("Statuspage", full())
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.StripPrefix("/status", handler))
	defer server.Close()
	page, err := (&status.Reader{Now: now}).Read(t.Context(), server.URL+"/status")
	if err != nil || page.Page.Engine != "statuspage" {
		t.Fatalf("below a path: %v, %v", page, err)
	}
	ask := func(method, path string, header ...string) *http.Response {
		request, err := http.NewRequestWithContext(t.Context(), method, server.URL+"/status"+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(header) == 2 {
			request.Header.Set(header[0], header[1])
		}
		response, err := server.Client().Do(request)
		if err != nil {
			t.Fatal(err)
		}
		_ = response.Body.Close()
		return response
	}
	first := ask(http.MethodGet, "/api/v2/summary.json")
	tests := map[string]struct {
		got  *http.Response
		want int
	}{
		"a document":             {first, 200},
		"an unchanged one":       {ask(http.MethodGet, "/api/v2/summary.json", "If-None-Match", first.Header.Get("ETag")), 304},
		"the page":               {ask(http.MethodGet, "/"), 200},
		"something else":         {ask(http.MethodGet, "/api/v1/summary"), 404},
		"another way of writing": {ask(http.MethodPost, "/api/v2/summary.json"), 405},
	}
	for name, test := range tests {
		if test.got.StatusCode != test.want {
			t.Errorf("%s: %d, want %d", name, test.got.StatusCode, test.want)
		}
	}
}

func TestEnginesThatCannotBeWritten(t *testing.T) {
	t.Parallel()
	for _, engine := range []string{"upptime", "status.io", "magic", ""} {
		if _, err := status.Encode(engine, full()); !errors.Is(err, status.ErrEngine) {
			t.Errorf("%q: %v", engine, err)
		}
	}
}
