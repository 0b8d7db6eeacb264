package status

import "slices"

// rootly reads the public API of Rootly's status pages: api/v1/status.json with the word for the overall state and what is open.
// Source: https://docs.rootly.com/configuration/status-page-public-api.
var rootly = documentEngine{
	called: "rootly", path: "api/v1/status.json", kind: object, second: "api/v1/incidents.json", what: "the list of incidents", read: readRootly,
}

func readRootly(d *pageBuilder, page documents) string {
	doc, listed := page.first, page.second
	word := doc.text("status.indicator")
	if word == "" || doc.text("page.name") == "" {
		return "page.name and status.indicator"
	}
	if !doc.is("incidents", array) && !listed.is("incidents", array) {
		return "incidents"
	}
	d.title(doc.text("page.name"), doc.text("page.url"))
	d.overall(word, doc.text("status.description"), indicatorOf(word))
	details := map[string]value{}
	for i := range listed.items("incidents") {
		details[i.text("id")] = i
	}
	seen := map[string]bool{}
	for _, list := range []value{doc, listed} {
		for i := range list.items("incidents") {
			if id := i.text("id"); id == "" || !seen[id] {
				seen[id] = true
				rootlyEvent{i, details[id]}.add(d)
			}
		}
	}
	return ""
}

// rootlyEvent is an incident in its short form, and the long form, which has what the short one leaves out.
type rootlyEvent struct {
	value
	long value
}

func (i rootlyEvent) text(names ...string) string {
	return firstOf(i.value.text(names...), i.long.text(names...))
}

// either returns the first of the two forms that has items in one of the lists.
func (i rootlyEvent) either(lists ...string) value {
	if slices.ContainsFunc(lists, func(list string) bool { return i.at(list).json.FirstItem() != nil }) {
		return i.value
	}
	return i.long
}

func (i rootlyEvent) add(d *pageBuilder) {
	last, updates := note{}, i.either("incident_updates", "updates")
	for _, list := range []string{"incident_updates", "updates"} {
		for u := range updates.items(list) {
			last.update(u.text("body", "message"), u.text("created_at"))
		}
	}
	parts := i.either("components", "affected_components")
	affected := append(parts.texts("components", "name"), parts.texts("affected_components", "name")...)
	id, name, link, status := i.value.text("id"), i.value.text("title", "name"), firstOf(i.text("url"), i.value.text("shortlink")), i.text("status")
	word := firstOf(i.text("impact"), i.value.text("severity"))
	if i.value.text("scheduled_for") != "" || i.value.text("kind") == "scheduled" || word == "maintenance" || status == "scheduled" {
		starts, ends := i.time("scheduled_for", "started_at"), i.time("scheduled_until")
		d.maintenance(Maintenance{
			ID: id, Name: name, Status: firstOf(status, plannedState(d.now, starts, ends)), StartsAt: starts, EndsAt: ends,
			LatestUpdate: last.text, URL: link, Components: affected,
		})
		return
	}
	d.incident(Incident{
		ID: id, Name: name, Impact: indicatorOf(word), RawImpact: word, Status: status,
		StartedAt: i.time("started_at", "created_at"), UpdatedAt: latest(i.time("updated_at"), last.at), LatestUpdate: last.text, URL: link, Components: affected,
	})
}
