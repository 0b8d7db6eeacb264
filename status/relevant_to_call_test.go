package status_test

import (
	"testing"

	"github.com/hex21/hex21/status"
)

func TestRelevantIncidentForACall(t *testing.T) {
	t.Parallel()
	parts := []status.Component{
		{Name: "Articles", Group: "API", Status: status.Operational}, {Name: "Search", Group: "API", Status: status.Degraded},
		{Name: "Categories API", Status: status.Operational},
	}
	incident := func(name string, components ...string) []status.Incident {
		return []status.Incident{{Name: name, Impact: status.Minor, Components: components}}
	}
	tests := map[string]struct {
		page     status.Page
		path     string
		explains string
		other    string
	}{
		"the component of the path":         {status.Page{Components: parts}, "/search?q=x", "Search", ""},
		"a component of another path":       {status.Page{Components: parts}, "/articles", "", "Search"},
		"an incident of the path":           {status.Page{Components: parts, Incidents: incident("It is slow", "Search")}, "/search", "It is slow", ""},
		"an incident of another path":       {status.Page{Components: parts, Incidents: incident("It is slow", "Search")}, "/articles/x", "", "It is slow"},
		"a title that names another part":   {status.Page{Components: parts, Incidents: incident("Slow search")}, "/articles/x", "", "Slow search"},
		"a title that names nothing":        {status.Page{Components: parts, Incidents: incident("We are looking")}, "/articles/x", "We are looking", ""},
		"the API as a whole":                {status.Page{Components: parts, Incidents: incident("Errors", "REST API")}, "/articles/x", "Errors", ""},
		"what every call needs":             {status.Page{Components: parts, Incidents: incident("Errors", "Database")}, "/articles/x", "Errors", ""},
		"another number of the same word":   {status.Page{Incidents: incident("Errors", "Categories API")}, "/category/x", "Errors", ""},
		"critical, but of another part":     {status.Page{Incidents: []status.Incident{{Name: "Mail is down", Impact: status.Critical, Components: []string{"Mail"}}}}, "/articles", "", "Mail is down"},
		"a page with nothing but its level": {status.Page{Indicator: status.Major, Description: "Trouble"}, "/articles", "Trouble", ""},
		"a page that is fine":               {status.Page{Indicator: status.None}, "/articles", "", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cite, explains := test.page.RelevantToCall(test.path)
			if explains != (test.explains != "") || cite.Name != test.explains {
				t.Errorf("explains: got %+v, want %q", cite, test.explains)
			}
			cite, other := test.page.OtherIncident(test.path)
			if other != (test.other != "") || cite.Name != test.other {
				t.Errorf("may be related: got %+v, want %q", cite, test.other)
			}
			want := status.PageFineCallFails
			if explains {
				want = status.KnownIncident
			}
			if got := status.Correlate(&test.page, status.CallFails, test.path); got != want {
				t.Errorf("beside a failing call: %s, want %s", got, want)
			}
		})
	}
}

// TestAddressesWithAPort agrees with what a call does with them.
func TestAddressesWithAPort(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"127.0.0.1:8080": "http://127.0.0.1:8080/", "localhost:3000/status": "http://localhost:3000/status", "[::1]:80": "http://[::1]:80/",
		"status.example.org": "https://status.example.org/", "status.example.org:443": "https://status.example.org:443/",
		"https://127.0.0.1:8080": "https://127.0.0.1:8080/",
	} {
		if u, err := status.ParseURL(typed); err != nil || u.String() != want {
			t.Errorf("%s: got %v, %v, want %s", typed, u, err, want)
		}
	}
}

// TestPageThatReportsNoProblemDuringAnIncident keeps the page's own level beside that of its incidents.
func TestPageThatReportsNoProblemDuringAnIncident(t *testing.T) {
	t.Parallel()
	page := decode(t, "statuspage", map[string]string{"/api/v2/summary.json": `{"page":{"name":"Acme"},"status":{"indicator":"none","description":"All Systems Operational"},
		"components":[],"incidents":[{"id":"1","name":"Logins fail","impact":"critical","status":"investigating"}]}`})
	if page.Indicator != status.Critical || page.StatedIndicator != status.None {
		t.Errorf("got %s, stated %q", page.Indicator, page.StatedIndicator)
	}
}
