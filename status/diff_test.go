package status_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/status"
)

func TestDiff(t *testing.T) {
	t.Parallel()
	at := func(hour int) *time.Time {
		moment := time.Date(2026, 3, 1, hour, 0, 0, 0, time.UTC)
		return &moment
	}
	tests := map[string]struct {
		change func(p *status.Page)
		want   string // kind name from>to, one to a line
	}{
		"nothing":                   {func(*status.Page) {}, ""},
		"only the time of fetching": {func(p *status.Page) { p.FetchedAt = p.FetchedAt.Add(time.Minute) }, ""},
		"the indicator":             {func(p *status.Page) { p.Indicator = status.None }, "indicator_changed  major>none"},
		"a component that fell":     {func(p *status.Page) { p.Components[1].Status = status.Degraded }, "component_changed Editor operational>degraded"},
		"a component that recovered": {func(p *status.Page) { p.Components[0].Status = status.Operational },
			"component_changed REST API major_outage>operational"},
		"a new component that is well": {func(p *status.Page) {
			p.Components = append(p.Components, status.Component{Name: "New", Status: status.Operational})
		}, ""},
		"a new component that is not": {func(p *status.Page) {
			p.Components = append(p.Components, status.Component{Name: "New", Status: status.Degraded})
		}, "component_changed New >degraded"},
		"a troubled component that left": {func(p *status.Page) { p.Components = p.Components[1:] }, "component_changed REST API major_outage>"},
		"components in another order":    {func(p *status.Page) { p.Components[0], p.Components[1] = p.Components[1], p.Components[0] }, ""},
		"an incident that opened": {func(p *status.Page) {
			p.Incidents = append(p.Incidents, status.Incident{ID: "9", Name: "New", Status: "investigating"})
		}, "incident_opened New >investigating"},
		"an incident that went on":       {func(p *status.Page) { p.Incidents[0].Status = "monitoring" }, "incident_updated REST fails >monitoring"},
		"an incident with a new text":    {func(p *status.Page) { p.Incidents[0].LatestUpdate = "Better." }, "incident_updated REST fails >"},
		"an incident with a new time":    {func(p *status.Page) { p.Incidents[0].UpdatedAt = at(12) }, "incident_updated REST fails >"},
		"an incident under another name": {func(p *status.Page) { p.Incidents[0].Name = "REST" }, "incident_updated REST >"},
		"an incident that was resolved":  {func(p *status.Page) { p.Incidents = p.Incidents[1:] }, "incident_resolved REST fails >resolved"},
		"a maintenance that was announced": {func(p *status.Page) {
			p.Maintenances = append(p.Maintenances, status.Maintenance{ID: "8", Name: "Soon", Status: "scheduled"})
		}, "maintenance_announced Soon >scheduled"},
		"a maintenance that began unannounced": {func(p *status.Page) {
			p.Maintenances = append(p.Maintenances, status.Maintenance{ID: "8", Name: "Now", Status: "in_progress"})
		}, "maintenance_started Now >in_progress"},
		"a maintenance that was moved": {func(p *status.Page) { p.Maintenances[0].EndsAt = at(15) }, "maintenance_updated Storage in_progress>in_progress"},
		"a maintenance that ended":     {func(p *status.Page) { p.Maintenances = nil }, "maintenance_ended Storage in_progress>completed"},
		"all at once, in the order of weight": {func(p *status.Page) {
			p.Indicator, p.Incidents, p.Maintenances, p.Components[0].Status = status.None, nil, nil, status.Operational
		}, "indicator_changed  major>none\nincident_resolved REST fails >resolved\nincident_resolved Somewhere >resolved\nmaintenance_ended Storage in_progress>completed\ncomponent_changed REST API major_outage>operational"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			after := sample()
			after.FetchedAt = after.FetchedAt.Add(time.Minute)
			test.change(after)
			var got []string
			for _, c := range status.Diff(sample(), after) {
				if !c.At.Equal(after.FetchedAt) {
					t.Errorf("%s at %v", c.Kind, c.At)
				}
				got = append(got, c.Kind+" "+c.Name+" "+c.From+">"+c.To)
			}
			if diff := cmp.Diff(test.want, strings.Join(got, "\n")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestMaintenanceStarts(t *testing.T) {
	t.Parallel()
	before, after := sample(), sample()
	before.Maintenances[0].Status = status.MaintenanceScheduled
	got := status.Diff(before, after)
	if len(got) != 1 || got[0].Kind != status.MaintenanceStarted || got[0].From != "scheduled" {
		t.Errorf("got %+v", got)
	}
}

func TestIncidentsWithTheSameNameAreDistinguished(t *testing.T) {
	t.Parallel()
	twins := func(second status.Status) *status.Page {
		return &status.Page{Components: []status.Component{{Name: "API", Status: status.Operational}, {Name: "API", Status: second}}}
	}
	if got := status.Diff(twins(status.Operational), twins(status.Degraded)); len(got) != 1 || got[0].To != "degraded" {
		t.Errorf("got %+v", got)
	}
}

func TestDiffNeedsTwoReadings(t *testing.T) {
	t.Parallel()
	if got := append(status.Diff(nil, sample()), status.Diff(sample(), nil)...); got != nil {
		t.Errorf("got %v", got)
	}
}
