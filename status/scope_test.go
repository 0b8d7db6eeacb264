package status_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/hex21/hex21/status"
)

func sample() *status.Page {
	return &status.Page{
		Indicator: status.Major, Description: "Partial outage", FetchedAt: now(),
		Components: []status.Component{
			{Name: "REST API", Group: "Core", Status: status.MajorOutage},
			{Name: "Editor", Group: "Core", Status: status.Operational},
			{Name: "Search (beta)", Status: status.Degraded},
			{Name: "E-Mail", Group: "Services", Status: status.Operational},
			{Name: "Media storage", Group: "Services", Status: status.StatusMaintenance},
			{Name: "搜索", Group: "Services", Status: status.Operational},
		},
		Incidents: []status.Incident{
			{ID: "1", Name: "REST fails", Impact: status.Major, Components: []string{"REST API"}},
			{ID: "2", Name: "Somewhere", Impact: status.None},
		},
		Maintenances: []status.Maintenance{{ID: "3", Name: "Storage", Status: status.MaintenanceInProgress, Components: []string{"Media storage"}}},
	}
}

func TestScope(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		ask       []string
		want      []string
		indicator status.Indicator
		incidents int
	}{
		"no names is the whole page":   {nil, []string{"REST API", "Editor", "Search (beta)", "E-Mail", "Media storage", "搜索"}, status.Major, 2},
		"a name in any case":           {[]string{"rest api"}, []string{"REST API"}, status.Critical, 2},
		"without its punctuation":      {[]string{"email"}, []string{"E-Mail"}, status.None, 1},
		"with other punctuation":       {[]string{"search-beta"}, []string{"Search (beta)"}, status.Minor, 1},
		"its beginning":                {[]string{"search"}, []string{"Search (beta)"}, status.Minor, 1},
		"a word of it":                 {[]string{"storage"}, []string{"Media storage"}, status.UnderMaintenance, 1},
		"group and name":               {[]string{"core/editor"}, []string{"Editor"}, status.None, 1},
		"a group":                      {[]string{"Core"}, []string{"REST API", "Editor"}, status.Major, 2},
		"several, in the page's order": {[]string{"E-Mail", "editor"}, []string{"Editor", "E-Mail"}, status.None, 1},
		"another script":               {[]string{"搜索"}, []string{"搜索"}, status.None, 1},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := sample().Scope(test.ask)
			if err != nil {
				t.Fatal(err)
			}
			var names []string
			for _, c := range got.Components {
				names = append(names, c.Name)
			}
			if !slices.Equal(names, test.want) || got.Indicator != test.indicator || len(got.Incidents) != test.incidents {
				t.Errorf("got %q, %s, %d incidents; want %q, %s, %d", names, got.Indicator, len(got.Incidents), test.want, test.indicator, test.incidents)
			}
		})
	}
}

func TestScopeWithoutAMatch(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		ask         string
		suggestions []string
	}{
		"a slip of the finger": {"editr", []string{"Editor"}},
		"a group":              {"servces", []string{"Services"}},
		"nothing near":         {"billing and invoices", nil},
		"one letter":           {"e", nil},
		"no name":              {"", nil},
		"only signs":           {"!!!", nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := sample().Scope([]string{"Editor", test.ask})
			var unknown *status.UnknownComponentError
			if !errors.As(err, &unknown) || unknown.Name != test.ask || !slices.Equal(unknown.Suggestions, test.suggestions) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestTroubledComponents(t *testing.T) {
	t.Parallel()
	var names []string
	for _, c := range sample().Troubled() {
		names = append(names, c.Name)
	}
	if want := []string{"REST API", "Search (beta)", "Media storage"}; !slices.Equal(names, want) {
		t.Errorf("got %q", names)
	}
}
