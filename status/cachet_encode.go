package status

import (
	"cmp"
	"fmt"
	"time"
)

// encode writes api/v1, which all versions before 3 serve. Cachet 2 has no status for maintenance: its components stay
// operational while the schedule says that work is under way. Impacts follow from the component that an incident names.
func (c cachet) encode(p *Page) map[string]any {
	groups, ids := cachetList[cachetV1Group]{}, map[string]text{}
	components, parts := cachetList[cachetV1Component]{}, map[string]text{}
	for n, part := range p.Components {
		if part.Group != "" && ids[part.Group] == "" {
			ids[part.Group] = text(fmt.Sprint(len(ids) + 1))
			groups.Data.items = append(groups.Data.items, cachetV1Group{ID: ids[part.Group], Name: text(part.Group)})
		}
		out := cachetV1Component{ID: text(fmt.Sprint(n + 1)), Name: text(part.Name), GroupID: firstOf(ids[part.Group], "0")}
		out.Status, out.Human = cachetNumberOf(part)
		parts[part.Name] = out.ID
		components.Data.items = append(components.Data.items, out)
	}
	incidents := cachetList[cachetV1Incident]{}
	for n, i := range p.Incidents {
		out := cachetV1Incident{
			ID: firstOf(text(i.ID), text(fmt.Sprint(n+1))), Name: text(i.Name), Message: escaped(i.LatestUpdate), Permalink: text(i.URL),
			Occurred: cachetStamp(i.StartedAt), CreatedAt: cachetStamp(i.StartedAt), UpdatedAt: cachetStamp(i.UpdatedAt), Component: "0",
		}
		out.Status, out.Human = cachetIncidentOf(i.Status)
		if len(i.Components) > 0 {
			out.Component = firstOf(parts[i.Components[0]], "0")
		}
		incidents.Data.items = append(incidents.Data.items, out)
	}
	schedules := cachetList[cachetV1Schedule]{}
	for n, m := range p.Maintenances {
		out := cachetV1Schedule{
			ID: firstOf(text(m.ID), text(fmt.Sprint(n+1))), Name: text(m.Name), Message: escaped(m.LatestUpdate), Status: "0", Human: "Upcoming",
			ScheduledAt: cachetStamp(m.StartsAt), CompletedAt: cachetStamp(m.EndsAt),
		}
		if m.UnderWay(p.FetchedAt) {
			out.Status, out.Human = "1", "In Progress"
		}
		for _, name := range m.Components {
			out.Components = append(out.Components, cachetScheduled{parts[name]})
		}
		schedules.Data.items = append(schedules.Data.items, out)
	}
	var word cachetWordDocument
	word.Data.Status, word.Data.Message = cachetWordOf(p), text(p.Description)
	return map[string]any{
		"/api/v1/components": components, "/api/v1/components/groups": groups, "/api/v1/incidents": incidents,
		"/api/v1/schedules": schedules, "/api/v1/status": word,
	}
}

func cachetNumberOf(c Component) (number, human text) {
	switch c.Status {
	case Operational, StatusMaintenance:
		return "1", "Operational"
	case Degraded:
		return "2", "Performance Issues"
	case PartialOutage:
		return "3", "Partial Outage"
	case MajorOutage:
		return "4", "Major Outage"
	}
	return "0", firstOf(text(c.RawStatus), "Unknown")
}

func cachetIncidentOf(status string) (number, human text) {
	switch status {
	case "investigating":
		return "1", "Investigating"
	case "identified":
		return "2", "Identified"
	case "monitoring":
		return "3", "Watching"
	}
	return "0", text(status)
}

func cachetWordOf(p *Page) text {
	words := map[Indicator]text{None: "success", UnderMaintenance: "success", Minor: "info", Major: "danger", Critical: "danger"}
	return cmp.Or(words[p.Indicator], firstOf(text(p.RawIndicator), "unknown"))
}

// cachetStamp writes a time the way Cachet does.
func cachetStamp(t *time.Time) text {
	if t == nil {
		return ""
	}
	return text(t.UTC().Format(time.DateTime))
}
