package status

import (
	"cmp"
	"fmt"
	"html"
	"net/url"
)

// statuspage reads the public API v2 of Atlassian Statuspage, and of its many imitations. One document has everything:
// api/v2/summary.json. Some compatible pages have only the overall state, in api/v2/status.json. Source:
// https://support.atlassian.com/statuspage and the /api page that each Statuspage serves.
type statuspage struct{ document string }

func (statuspage) name() string { return "statuspage" }

func (e statuspage) requests(base *url.URL, _ answers) []string {
	return []string{documentURL(base, "api/v2/"+e.document)}
}

func (e statuspage) decode(base *url.URL, responses answers, d *pageBuilder) error {
	address := documentURL(base, "api/v2/"+e.document)
	s, err := responses.json(address, object)
	if err != nil {
		return err
	}
	word := s.text("status.indicator")
	// A summary must have the two lists: the indicator alone is not enough for a page.
	switch {
	case word == "":
		return missingMember(address, "status.indicator")
	case e.document == "status.json":
	case !s.is("components", array):
		return missingMember(address, "components")
	case !s.is("incidents", array) && (s.at("incidents").json != nil || !s.json.Has("incidents")): // incident.io's copy writes null where there are none
		return missingMember(address, "incidents")
	}
	d.title(s.text("page.name"), s.text("page.url"))
	d.overall(word, s.text("status.description"), indicatorOf(word))
	d.authoritative = true
	groups := s.namesByID("components")
	for c := range s.items("components") {
		if !c.yes("group") { // which is itself a group
			d.component(part(c.text("name"), groups[c.text("group_id")], c.text("status"), componentStatus(c.text("status"))))
		}
	}
	for i := range s.items("incidents") {
		d.incident(Incident{
			ID: i.text("id"), Name: i.text("name"), Status: i.text("status"), Impact: indicatorOf(i.text("impact")), RawImpact: i.text("impact"),
			StartedAt: i.time("started_at", "created_at"), UpdatedAt: i.time("updated_at"), LatestUpdate: statuspageUpdate(i), URL: i.text("shortlink"),
			Components: i.texts("components", "name"),
		})
	}
	for m := range s.items("scheduled_maintenances") {
		d.maintenance(Maintenance{
			ID: m.text("id"), Name: m.text("name"), Status: m.text("status"), StartsAt: m.time("scheduled_for"), EndsAt: m.time("scheduled_until"),
			LatestUpdate: statuspageUpdate(m), URL: m.text("shortlink"), Components: m.texts("components", "name"),
		})
	}
	return nil
}

// statuspageUpdate returns the newest update of an incident, which is the first.
func statuspageUpdate(i value) string {
	return value{json: i.at("incident_updates").json.FirstItem()}.text("body")
}

// encode writes the one document. Groups are components, to which the others refer.
func (statuspage) encode(p *Page) map[string]any {
	components, incidents, maintenances := []record{}, []record{}, []record{}
	groups := map[string]string{}
	for n, c := range p.Components {
		entry := record{"id": fmt.Sprint("component-", n+1), "name": c.Name, "status": statuspageWord(c), "group": false, "group_id": nil}
		if c.Group != "" {
			if groups[c.Group] == "" {
				groups[c.Group] = fmt.Sprint("group-", len(groups)+1)
				components = append(components, record{"id": groups[c.Group], "name": c.Group, "status": "operational", "group": true, "group_id": nil})
			}
			entry["group_id"] = groups[c.Group]
		}
		components = append(components, entry)
	}
	for _, i := range p.Incidents {
		incidents = append(incidents, record{
			"id": i.ID, "name": i.Name, "status": i.Status, "impact": rawIfUnknown(i.Impact, i.RawImpact, Unknown), "shortlink": i.URL,
			"started_at": stamp(i.StartedAt), "updated_at": stamp(i.UpdatedAt),
			"incident_updates": statuspageUpdates(i.LatestUpdate), "components": statuspageNames(i.Components),
		})
	}
	for _, m := range p.Maintenances {
		maintenances = append(maintenances, record{
			"id": m.ID, "name": m.Name, "status": m.Status, "impact": "maintenance", "shortlink": m.URL,
			"scheduled_for": stamp(m.StartsAt), "scheduled_until": stamp(m.EndsAt),
			"incident_updates": statuspageUpdates(m.LatestUpdate), "components": statuspageNames(m.Components),
		})
	}
	return map[string]any{"/api/v2/summary.json": record{
		"page":       record{"name": p.Page.Name, "url": p.Page.URL},
		"status":     record{"indicator": rawIfUnknown(p.Indicator, p.RawIndicator, Unknown), "description": p.Description},
		"components": components, "incidents": incidents, "scheduled_maintenances": maintenances,
	}}
}

func statuspageUpdates(text string) []record {
	if text == "" {
		return []record{}
	}
	return []record{{"body": html.EscapeString(text)}}
}

func statuspageNames(names []string) []record {
	out := []record{}
	for _, name := range names {
		out = append(out, record{"name": name})
	}
	return out
}

func statuspageWord(c Component) string {
	words := map[Status]string{Degraded: "degraded_performance", StatusMaintenance: "under_maintenance"}
	return cmp.Or(words[c.Status], rawIfUnknown(c.Status, c.RawStatus, StatusUnknown))
}
