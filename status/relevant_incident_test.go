package status_test

import (
	"testing"

	"github.com/hex21/hex21/status"
)

func TestRelevantIncident(t *testing.T) {
	t.Parallel()
	type parts = []status.Component
	api := func(s status.Status) parts {
		return parts{{Name: "Website", Status: status.Operational}, {Name: "REST API", Status: s}}
	}
	plain := parts{{Name: "Website", Status: status.Operational}}
	incident := func(name string, impact status.Indicator, components ...string) status.Incident {
		return status.Incident{Name: name, Impact: impact, Components: components}
	}
	work := func(components ...string) status.Maintenance {
		return status.Maintenance{Name: "work", Status: status.MaintenanceInProgress, Components: components}
	}
	tests := map[string]struct {
		page status.Page
		kind string
		name string
	}{
		"a page that is fine":                      {status.Page{Components: api(status.Operational)}, "", ""},
		"an incident that names the API":           {status.Page{Components: api(status.Operational), Incidents: []status.Incident{incident("mail", status.Critical, "Mail"), incident("i", status.Minor, "Public API")}}, "incident", "i"},
		"an incident with the API in its title":    {status.Page{Components: api(status.Operational), Incidents: []status.Incident{incident("Errors on all endpoints", status.Minor)}}, "incident", "Errors on all endpoints"},
		"of two the worse":                         {status.Page{Incidents: []status.Incident{incident("API slow", status.Minor), incident("API down", status.Major)}}, "incident", "API down"},
		"of equals the first":                      {status.Page{Incidents: []status.Incident{incident("API one", status.Minor), incident("API two", status.Minor)}}, "incident", "API one"},
		"a component without an incident":          {status.Page{Components: api(status.PartialOutage)}, "component", "REST API"},
		"a component in a group of the API":        {status.Page{Components: parts{{Name: "Articles", Group: "API", Status: status.Degraded}}}, "component", "Articles"},
		"a component that nobody knows about":      {status.Page{Components: api(status.StatusUnknown)}, "", ""},
		"work on the API":                          {status.Page{Components: api(status.StatusMaintenance), Maintenances: []status.Maintenance{work("REST API")}}, "maintenance", "work"},
		"work on everything":                       {status.Page{Components: api(status.Operational), Maintenances: []status.Maintenance{work()}}, "maintenance", "work"},
		"work on another part":                     {status.Page{Components: api(status.Operational), Maintenances: []status.Maintenance{work("Website")}}, "", ""},
		"work to come":                             {status.Page{Maintenances: []status.Maintenance{{Name: "later", Status: status.MaintenanceScheduled}}}, "", ""},
		"an incident that names nothing":           {status.Page{Components: api(status.Operational), Incidents: []status.Incident{incident("We are looking", status.Unknown)}}, "incident", "We are looking"},
		"an incident about another part":           {status.Page{Components: api(status.Operational), Incidents: []status.Incident{incident("mail", status.Major, "Mail")}}, "", ""},
		"a critical incident about another part":   {status.Page{Components: api(status.Operational), Incidents: []status.Incident{incident("database", status.Critical, "Database")}}, "incident", "database"},
		"an incident that the page calls harmless": {status.Page{Incidents: []status.Incident{incident("API news", status.None)}}, "", ""},
		"any incident of a page without an API":    {status.Page{Components: plain, Incidents: []status.Incident{incident("web", status.Minor, "Website")}}, "incident", "web"},
		"any component of a page without an API":   {status.Page{Components: parts{{Name: "Website", Status: status.MajorOutage}}}, "component", "Website"},
		"the word of a page that has nothing else": {status.Page{Indicator: status.Major, Description: "Trouble"}, "page", "Trouble"},
		"a page that is unknown explains nothing":  {status.Page{Indicator: status.Unknown}, "", ""},
		"a name that only contains the letters":    {status.Page{Components: parts{{Name: "Rapid delivery", Status: status.Operational}, {Name: "API", Status: status.Operational}}, Incidents: []status.Incident{incident("Rapid", status.Major, "Rapid delivery")}}, "", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, ok := test.page.RelevantIncident()
			if ok != (test.kind != "") || got.Kind != test.kind || got.Name != test.name {
				t.Errorf("got %+v, want %s %q", got, test.kind, test.name)
			}
			// The call fails; what the page can cite is what makes the incident known.
			want := status.PageFineCallFails
			if ok {
				want = status.KnownIncident
			}
			if verdict := status.Correlate(&test.page, status.CallFails, ""); verdict != want {
				t.Errorf("beside a failing call: %s", verdict)
			}
		})
	}
}

func TestCorrelate(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		page *status.Page
		call status.CallState
		want status.Verdict
	}{
		"fine, works":        {&status.Page{Indicator: status.None}, status.CallWorks, status.BothFine},
		"maintenance, works": {&status.Page{Indicator: status.UnderMaintenance}, status.CallWorks, status.BothFine},
		"trouble, works":     {&status.Page{Indicator: status.Minor}, status.CallWorks, status.TroubleCallWorks},
		"trouble, fails":     {&status.Page{Indicator: status.Minor}, status.CallFails, status.KnownIncident},
		"fine, fails":        {&status.Page{Indicator: status.None}, status.CallFails, status.PageFineCallFails},
		"fine, refused":      {&status.Page{Indicator: status.None}, status.CallRefused, status.PageFineCallFails},
		"trouble, refused":   {&status.Page{Indicator: status.Minor}, status.CallRefused, status.TroubleCallRefused},
		"dead, refused":      {nil, status.CallRefused, status.PageDeadCallRefused},
		"dead, works":        {nil, status.CallWorks, status.PageDeadCallWorks},
		"dead, fails":        {nil, status.CallFails, status.BothDead},
	}
	for name, test := range tests {
		if got := status.Correlate(test.page, test.call, ""); got != test.want {
			t.Errorf("%s: got %s, want %s", name, got, test.want)
		}
	}
}
