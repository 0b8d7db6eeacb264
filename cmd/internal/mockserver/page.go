package mockserver

import (
	"cmp"
	"net/http"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/mock"
	"github.com/hex21/hex21/status"
)

// pagePath is where the mock serves its status page, outside the API, whose paths all begin with /api.
const pagePath = "/status"

// IncidentNone is a page without an incident.
const IncidentNone = "none"

func incidentKinds() []string {
	return []string{IncidentNone, string(status.Minor), string(status.Major), string(status.Critical), string(status.UnderMaintenance)}
}

// engines returns the kinds of page that can be written as well as read, the default first.
func engines() []string { return []string{"statuspage", "instatus", "cachet", "gatus", "feed"} }

// Complete sets how the values of the mock's flags are completed.
func Complete(a *cli.App, c *cobra.Command) {
	a.Choice(c, "incident", "is not a kind of incident", incidentKinds()...)
	a.Choice(c, "status-engine", "cannot be served", engines()...)
	CompleteBreak(a, c)
}

// CompleteBreak completes --break. The ids are listed on demand, because otherwise every start of the program would pay for them.
func CompleteBreak(a *cli.App, c *cobra.Command) {
	a.Complete(c, "break", func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return mock.Breakable(), cobra.ShellCompDirectiveNoFileComp
	})
}

// statusPage serves the mock's status page below mockPagePath. Its incident began some minutes before started.
func (m *Flags) statusPage(started time.Time) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		scheme := "http://"
		if r.TLS != nil {
			scheme = "https://"
		}
		documents, err := status.Handler(m.engine, Page(scheme+r.Host+pagePath, m.Incident, started))
		if err != nil {
			http.Error(w, "the page cannot be written", http.StatusInternalServerError)
			return
		}
		if delay.Wait(r.Context(), m.latency) != nil { // the request has ended
			panic(http.ErrAbortHandler)
		}
		http.StripPrefix(pagePath, documents).ServeHTTP(w, r)
	})
}

// routePage routes requests for the status page to it, and all others to the API.
func routePage(api, page http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == pagePath || strings.HasPrefix(r.URL.Path, pagePath+"/") {
			page.ServeHTTP(w, r)
			return
		}
		api.ServeHTTP(w, r)
	})
}

// logPage reports each request for the page, as the API does for its own.
func logPage(page http.Handler, log func(mock.Exchange), now func() time.Time) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began, answer := now(), &statusRecorder{ResponseWriter: w}
		defer func() {
			log(mock.Exchange{
				Method: r.Method, Path: r.URL.EscapedPath(), Status: answer.status, Caller: "status page", Duration: now().Sub(began),
			})
		}()
		page.ServeHTTP(answer, r)
	})
}

// statusRecorder records the status of a response; 0 means that none was sent.
type statusRecorder struct {
	http.ResponseWriter
	status int
}

func (a *statusRecorder) WriteHeader(status int) {
	a.status = status
	a.ResponseWriter.WriteHeader(status)
}

func (a *statusRecorder) Write(b []byte) (int, error) {
	a.status = cmp.Or(a.status, http.StatusOK)
	return a.ResponseWriter.Write(b)
}

// Page returns the status page of a small CMS with one incident.
func Page(address, incident string, started time.Time) *status.Page {
	ago := func(minutes int) *time.Time {
		return new(started.UTC().Truncate(time.Second).Add(-time.Duration(minutes) * time.Minute))
	}
	part := func(group, name string) status.Component {
		return status.Component{Group: group, Name: name, Status: status.Operational}
	}
	p := &status.Page{
		Schema: status.Schema, Page: status.Info{Name: "Hex21 (mock)", URL: address}, Indicator: status.Indicator(incident),
		Description: "All Systems Operational", FetchedAt: started,
		Components: []status.Component{
			part("API", "Articles API"), part("API", "Docs API"), part("API", "Search"), part("", "Web site"), part("", "Webhooks"),
		},
		Incidents: []status.Incident{}, Maintenances: []status.Maintenance{},
	}
	addTrouble(p, ago)
	from, to := ago(-3*24*60), ago(-3*24*60-60)
	p.Maintenances = append(p.Maintenances, status.Maintenance{
		ID: "mock-3", Name: "Database failover test", Status: status.MaintenanceScheduled, StartsAt: from, EndsAt: to,
		LatestUpdate: "Writes may fail for a few seconds.", URL: address + "/incidents/mock-3", Components: []string{"Articles API"},
	})
	return p
}

// addTrouble adds the incident or the maintenance that explains the state of the page, and the components that it affects.
func addTrouble(p *status.Page, ago func(minutes int) *time.Time) {
	address := p.Page.URL
	open := status.Incident{ID: "mock-1", Impact: p.Indicator, StartedAt: ago(42), UpdatedAt: ago(7), URL: address + "/incidents/mock-1"}
	switch p.Indicator {
	case status.Minor:
		p.Description = "Minor Service Outage"
		p.Components[2].Status = status.Degraded
		open.Name, open.Status, open.Components = "Slow search", "identified", []string{"Search"}
		open.LatestUpdate = "The search index is being rebuilt. Until then, responses take up to ten seconds."
	case status.Major:
		p.Description = "Partial System Outage"
		p.Components[0].Status, p.Components[2].Status = status.MajorOutage, status.Degraded
		open.Name, open.Status, open.Components = "Elevated error rates on the API", "investigating", []string{"Articles API", "Search"}
		open.LatestUpdate = "About a third of all calls to the Articles API fail with 503. We are looking into it."
	case status.Critical:
		p.Description = "Major System Outage"
		for i := range p.Components {
			p.Components[i].Status = status.MajorOutage
			open.Components = append(open.Components, p.Components[i].Name)
		}
		open.Name, open.Status = "All services are down", "identified"
		open.LatestUpdate = "The data center has lost power. We are moving to another one."
	case status.UnderMaintenance:
		p.Description = "Service Under Maintenance"
		p.Components[1].Status = status.StatusMaintenance
		until := ago(-90)
		p.Maintenances = append(p.Maintenances, status.Maintenance{
			ID: "mock-2", Name: "Upgrade of the docs store", Status: status.MaintenanceInProgress, StartsAt: ago(30), EndsAt: until,
			LatestUpdate: "The docs can be read but not written.", URL: address + "/incidents/mock-2", Components: []string{"Docs API"},
		})
	}
	if open.Name != "" {
		p.Incidents = append(p.Incidents, open)
	}
}
