package status

import (
	"cmp"
	"fmt"
	"html"
	"time"
)

// encode writes api/v1, which all versions before 3 serve. Cachet 2 has no status for maintenance: its components stay
// operational while the schedule says that work is under way. Impacts follow from the component that an incident names.
func (c cachet) encode(p *Page) map[string]any {
	groups, components, incidents, schedules := []record{}, []record{}, []record{}, []record{}
	ids, parts := map[string]string{}, map[string]string{}
	for n, part := range p.Components {
		if part.Group != "" && ids[part.Group] == "" {
			ids[part.Group] = fmt.Sprint(len(ids) + 1)
			groups = append(groups, record{"id": ids[part.Group], "name": part.Group})
		}
		number, human := cachetNumberOf(part)
		parts[part.Name] = fmt.Sprint(n + 1)
		components = append(components, record{
			"id": parts[part.Name], "name": part.Name, "status": number, "status_name": human, "group_id": cmp.Or(ids[part.Group], "0"),
		})
	}
	for n, i := range p.Incidents {
		number, human := cachetIncidentOf(i.Status)
		component := "0"
		if len(i.Components) > 0 {
			component = cmp.Or(parts[i.Components[0]], "0")
		}
		incidents = append(incidents, record{
			"id": cmp.Or(i.ID, fmt.Sprint(n+1)), "component_id": component, "name": i.Name, "status": number, "human_status": human,
			"message": html.EscapeString(i.LatestUpdate), "permalink": i.URL,
			"occurred_at": inUTC(i.StartedAt, time.DateTime), "created_at": inUTC(i.StartedAt, time.DateTime), "updated_at": inUTC(i.UpdatedAt, time.DateTime),
		})
	}
	for n, m := range p.Maintenances {
		number, human, affected := "0", "Upcoming", []record{}
		if m.UnderWay(p.FetchedAt) {
			number, human = "1", "In Progress"
		}
		for _, name := range m.Components {
			affected = append(affected, record{"component_id": parts[name]})
		}
		schedules = append(schedules, record{
			"id": cmp.Or(m.ID, fmt.Sprint(n+1)), "name": m.Name, "message": html.EscapeString(m.LatestUpdate), "status": number, "human_status": human,
			"scheduled_at": inUTC(m.StartsAt, time.DateTime), "completed_at": inUTC(m.EndsAt, time.DateTime), "components": affected,
		})
	}
	words := map[Indicator]string{None: "success", UnderMaintenance: "success", Minor: "info", Major: "danger", Critical: "danger"}
	word := record{"status": cmp.Or(words[p.Indicator], p.RawIndicator, "unknown"), "message": p.Description}
	return map[string]any{
		"/api/v1/components": record{"data": components}, "/api/v1/components/groups": record{"data": groups},
		"/api/v1/incidents": record{"data": incidents}, "/api/v1/schedules": record{"data": schedules}, "/api/v1/status": record{"data": word},
	}
}

func cachetNumberOf(c Component) (number, human string) {
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
	return "0", cmp.Or(c.RawStatus, "Unknown")
}

func cachetIncidentOf(status string) (number, human string) {
	switch status {
	case "investigating":
		return "1", "Investigating"
	case "identified":
		return "2", "Identified"
	case "monitoring":
		return "3", "Watching"
	}
	return "0", status
}
