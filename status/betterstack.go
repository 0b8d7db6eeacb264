package status

// betterStack reads the pages of Better Stack (once Better Uptime): index.json, a JSON:API document that holds the page
// in data, and its sections, resources, reports and updates in included.
// Source: https://betterstack.com/docs/uptime/status-pages/subscribing-to-status-updates/subscribing-to-api.
var betterStack = documentEngine{called: "betterstack", path: "index.json", kind: object, read: readBetterStack}

func readBetterStack(d *pageBuilder, p documents) string {
	doc := p.first
	page := doc.at("data.attributes")
	state := page.text("aggregate_state")
	switch {
	case doc.text("data.type") != "status_page" || state == "":
		return "status page with an aggregate_state in data"
	case !doc.is("included", array):
		return "included resources"
	}
	link := ""
	if domain := page.text("custom_domain"); domain != "" {
		link = "https://" + domain
	}
	d.title(page.text("company_name"), link)
	d.overall(state, "", componentStatus(state).indicator())
	included := map[string]value{}
	for i := range doc.items("included") {
		included[i.text("type")+i.text("id")] = i.at("attributes")
	}
	for i := range doc.items("included") {
		switch a := i.at("attributes"); i.text("type") {
		case "status_page_resource":
			section, word := included["status_page_section"+a.text("status_page_section_id")], a.text("status")
			c := part(a.text("public_name"), section.text("name"), word, componentStatus(word))
			if word == "not_monitored" { // the page itself calls it unknown
				d.unwatched(c)
			} else {
				d.component(c)
			}
		case "status_report":
			betterStackReport(d, i, included)
		}
	}
	return ""
}

// betterStackReport adds an incident or a maintenance. The document holds past reports as well.
func betterStackReport(d *pageBuilder, i value, included map[string]value) {
	a := i.at("attributes")
	starts, ends, state := a.time("starts_at"), a.time("ends_at"), a.text("aggregate_state")
	if ends != nil && !ends.After(d.now) {
		return
	}
	var affected []string
	for _, id := range a.texts("affected_resources", "status_page_resource_id") {
		affected = append(affected, included["status_page_resource"+id].text("public_name"))
	}
	var last note
	for _, id := range i.texts("relationships.status_updates.data", "id") {
		u := included["status_update"+id]
		last.update(u.text("message"), u.text("published_at"))
	}
	closed := isClosed(incidentStatus(state))
	if a.text("report_type") == "maintenance" {
		word := MaintenanceInProgress
		if starts != nil && starts.After(d.now) {
			word = MaintenanceScheduled
		}
		if closed {
			word = "completed"
		}
		d.maintenance(Maintenance{
			ID: i.text("id"), Name: a.text("title"), Status: word, StartsAt: starts, EndsAt: ends, LatestUpdate: last.text, Components: affected,
		})
		return
	}
	if componentStatus(state) == Operational || closed {
		return
	}
	d.incident(Incident{
		ID: i.text("id"), Name: a.text("title"), Impact: componentStatus(state).indicator(), RawImpact: state,
		StartedAt: starts, UpdatedAt: last.at, LatestUpdate: last.text, Components: affected,
	})
}
