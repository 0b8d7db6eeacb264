package scripttest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/hex21/hex21/status"
)

// PageServer is a status page in a state that the script chooses. With several states it moves on each time a reader who has
// seen the page asks what is new.
type PageServer struct {
	mu     sync.Mutex
	states []PageState
	asked  int
}

// PageState is one state of the page.
type PageState struct {
	http.Handler
	// again is how often it answers a reader who has seen the page: a reader whose page fails asks a second time in one look.
	again int
}

func (p *PageServer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	p.asked++
	if r.Header.Get("If-None-Match") != "" && r.URL.Path == "/api/v2/summary.json" && len(p.states) > 1 {
		if p.states[0].again--; p.states[0].again <= 0 {
			p.states = p.states[1:]
		}
	}
	now := p.states[0]
	p.mu.Unlock()
	now.ServeHTTP(w, r)
}

// Set puts the page into its first state.
func (p *PageServer) Set(states ...PageState) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.states, p.asked = states, 0
}

// mountPage starts a status page on which all is well, and points the program at it, and the profile own in own.yaml.
func mountPage(env *testscript.Env) error {
	page := &PageServer{}
	good, err := ReadState("good")
	if err != nil {
		return err
	}
	page.Set(good)
	server := httptest.NewServer(page)
	env.Defer(func() {
		server.CloseClientConnections()
		server.Close()
	})
	env.Values["page"] = page
	env.Setenv("HEX21_STATUS_URL", server.URL)
	env.Setenv("PAGEHOST", server.Listener.Addr().String())
	env.Setenv("XDG_CACHE_HOME", filepath.Join(env.WorkDir, "cache"))
	profile := "profiles:\n  own:\n    status_url: " + server.URL + "\n"
	return os.WriteFile(filepath.Join(env.WorkDir, "own.yaml"), []byte(profile), 0o600)
}

// setPage puts the page into one state, or through several in turn. An engine may follow a state:
//
//	page major@gatus
//	page minor lost good
func setPage(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: page STATE[@ENGINE]…")
	}
	var states []PageState
	for _, name := range args {
		h, err := ReadState(name)
		ts.Check(err)
		states = append(states, h)
	}
	p := ts.Value("page").(*PageServer)
	p.settle()
	p.Set(states...)
}

// settle waits until no more requests arrive: a reader that has found a page cancels its other requests, and on a busy machine one of
// them may arrive after the reader has ended, and would be counted for the next state.
func (p *PageServer) settle() {
	count := func() int {
		p.mu.Lock()
		defer p.mu.Unlock()
		return p.asked
	}
	for before := -1; before != count(); time.Sleep(10 * time.Millisecond) {
		before = count()
	}
}

// asked demands how often the page has been asked since it was put into its state: asked 0
func asked(ts *testscript.TestScript, neg bool, args []string) {
	p := ts.Value("page").(*PageServer)
	p.mu.Lock()
	defer p.mu.Unlock()
	if got := p.asked; len(args) != 1 || neg == (fmt.Sprint(got) == args[0]) {
		ts.Fatalf("the page was asked %d times", got)
	}
}

// ReadState understands a word such as major@gatus.
func ReadState(word string) (PageState, error) {
	name, engine, _ := strings.Cut(word, "@")
	if engine == "" {
		engine = "statuspage"
	}
	say := func(code int, contentType, body string) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", contentType)
			w.WriteHeader(code)
			fmt.Fprint(w, body)
		})
	}
	switch name {
	case "lost":
		return PageState{say(http.StatusBadGateway, "text/plain", "no"), 2}, nil
	case "login":
		return PageState{say(http.StatusOK, "text/html", `<title>Sign in</title><form><input type="password"></form>`), 0}, nil
	case "cut":
		return PageState{say(http.StatusOK, "application/json", `{"page": {"name": "Acme"}, "status": {"indicator": "none", "descr`), 0}, nil
	case "hang":
		return PageState{http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }), 0}, nil
	}
	p, ok := SamplePage(name)
	if !ok {
		return PageState{}, fmt.Errorf("no such state of the page: %q", name)
	}
	h, err := status.Handler(engine, p)
	return PageState{h, 0}, err
}

// SamplePage returns the page of a made-up provider in one state.
func SamplePage(state string) (*status.Page, bool) {
	at := func(hours int) *time.Time {
		t := Clock().Add(time.Duration(hours) * time.Hour)
		return &t
	}
	p := &status.Page{
		Page: status.Info{Name: "Acme", URL: "https://status.example.org"}, Description: "All Systems Operational", Indicator: status.None,
		FetchedAt: Clock(),
		Components: []status.Component{
			{Group: "API", Name: "Articles", Status: status.Operational},
			{Group: "API", Name: "Search", Status: status.Operational},
			{Name: "Web site", Status: status.Operational},
		},
	}
	incident := func(impact status.Indicator, name, update string, parts ...string) {
		p.Indicator = impact
		p.Incidents = append(p.Incidents, status.Incident{
			ID: "i1", Name: name, Impact: impact, Status: "investigating", StartedAt: at(-2), UpdatedAt: at(-1), LatestUpdate: update,
			URL: "https://status.example.org/incidents/i1", Components: parts,
		})
	}
	switch state {
	case "good":
	case "minor":
		p.Description, p.Components[1].Status = "Minor Service Outage", status.Degraded
		incident(status.Minor, "Slow search", "The index is being rebuilt.", "Search")
	case "elsewhere":
		p.Description, p.Components[2].Status = "Minor Service Outage", status.Degraded
		incident(status.Minor, "Slow pages", "Pictures load slowly.", "Web site")
	case "major":
		p.Description, p.Components[0].Status = "Partial System Outage", status.MajorOutage
		incident(status.Major, "API errors", "Calls fail with 503. We are looking into it.", "Articles")
	case "critical":
		p.Description = "Major System Outage"
		for i := range p.Components {
			p.Components[i].Status = status.MajorOutage
		}
		incident(status.Critical, "Power loss", "All is down.")
	case "maintenance":
		p.Description, p.Indicator = "Service Under Maintenance", status.UnderMaintenance
		p.Components[2].Status = status.StatusMaintenance
		p.Maintenances = []status.Maintenance{
			{ID: "m1", Name: "Move of the web site", Status: status.MaintenanceInProgress, StartsAt: at(-1), EndsAt: at(1), LatestUpdate: "It may be slow.", Components: []string{"Web site"}},
			{ID: "m2", Name: "Failover test", Status: status.MaintenanceScheduled, StartsAt: at(48), EndsAt: at(49)},
		}
	case "unknown":
		p.Description, p.Indicator, p.RawIndicator = "", status.Unknown, "meltdown"
		p.Components[1].Status, p.Components[1].RawStatus = status.StatusUnknown, "wobbly"
	case "hostile":
		p.Description = "\x1b[2J%s%n{{.}} <b>bold</b>"
		p.Components[0] = status.Component{Group: "\x1b]0;owned\x07", Name: "a|b `rm -rf` \u202etxt", Status: status.MajorOutage}
		incident(status.Major, "API \x1b[31mred\x1b[0m | perf=1;;", "<script>alert(1)</script>line\r\nover\twritten", "Articles")
		p.Incidents[0].URL = "javascript:alert(1)"
	default:
		return nil, false
	}
	return p, true
}
