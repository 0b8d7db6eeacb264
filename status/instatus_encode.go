package status

import (
	"cmp"
	"strconv"
)

// encode writes the summary and the list of components. Instatus does not report updates or affected components, and its
// worst impact is a major outage.
func (instatus) encode(p *Page) map[string]any {
	var s instatusSummary
	s.Page.Name, s.Page.URL, s.Page.Status = text(p.Page.Name), text(p.Page.URL), "HASISSUES"
	switch p.Indicator {
	case None:
		s.Page.Status = "UP"
	case UnderMaintenance:
		s.Page.Status = "UNDERMAINTENANCE"
	case Unknown:
		s.Page.Status = firstOf(text(p.RawIndicator), "UNKNOWN")
	}
	for _, i := range p.Incidents {
		s.Incidents = append(s.Incidents, instatusIncident{
			ID: text(i.ID), Name: text(i.Name), Started: stamp(i.StartedAt), UpdatedAt: stamp(i.UpdatedAt),
			Status: instatusSpelling(i.Status), Impact: instatusImpact(i), URL: text(i.URL),
		})
	}
	for _, m := range p.Maintenances {
		out := instatusMaintenance{ID: text(m.ID), Name: text(m.Name), Start: stamp(m.StartsAt), Status: instatusSpelling(m.Status), URL: text(m.URL)}
		if m.Status == MaintenanceScheduled {
			out.Status = "NOTSTARTEDYET"
		}
		if m.StartsAt != nil && m.EndsAt != nil {
			out.Duration = text(strconv.Itoa(int(m.EndsAt.Sub(*m.StartsAt).Minutes())))
		}
		s.Maintenances = append(s.Maintenances, out)
	}
	var list instatusComponents
	for _, c := range p.Components {
		out := instatusComponent{Name: text(c.Name), Status: instatusSpelling(string(statuspageWord(c)))}
		if c.Group != "" {
			out.Group = &instatusGroup{text(c.Group)}
		}
		list.Components.items = append(list.Components.items, out)
	}
	return map[string]any{"/summary.json": s, "/v3/components.json": list}
}

func instatusImpact(i Incident) text {
	words := map[Indicator]text{
		None: "OPERATIONAL", UnderMaintenance: "UNDERMAINTENANCE", Minor: "PARTIALOUTAGE", Major: "MAJOROUTAGE", Critical: "MAJOROUTAGE",
	}
	return cmp.Or(words[i.Impact], firstOf(text(i.RawImpact), "UNKNOWN"))
}
