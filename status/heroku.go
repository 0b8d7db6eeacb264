package status

import (
	"cmp"
	"time"
)

// herokuStale is how long announced work is shown: the page lists finished work as upcoming for months.
const herokuStale = 14 * 24 * time.Hour

// heroku reads Heroku's own status page: api/v4/current-status, with one color for each system.
// Source: https://devcenter.heroku.com/articles/heroku-status.
var heroku = documentEngine{called: "heroku", path: "api/v4/current-status", kind: object, read: readHeroku}

func readHeroku(d *pageBuilder, page documents) string {
	doc := page.first
	if !doc.is("status", array) || !doc.is("incidents", array) {
		return "status and incidents"
	}
	for s := range doc.items("status") {
		name, color := s.text("system"), s.text("status")
		if name == "" || color == "" {
			return "system and status in an entry of status"
		}
		d.component(part(name, "", color, herokuColor(color)))
	}
	d.title("Heroku", "")
	for e := range doc.items("incidents") {
		last, worst := e.noteOf("updates", "created_at", "contents"), None
		for _, color := range e.texts("systems", "status") {
			worst = Worst(worst, herokuColor(color).indicator())
		}
		if worst == None {
			worst = Unknown
		}
		d.incident(Incident{
			ID: e.text("id"), Name: e.text("title"), Impact: worst, Status: e.text("state"), StartedAt: e.time("created_at"),
			UpdatedAt: latest(e.time("updated_at"), last.at), LatestUpdate: last.text, URL: e.text("full_url"), Components: e.texts("systems", "name"),
		})
	}
	for e := range doc.items("scheduled") {
		last := e.noteOf("updates", "created_at", "contents")
		said := latest(e.time("created_at"), last.at)
		if said == nil || d.now.Sub(*said) > herokuStale {
			continue
		}
		d.maintenance(Maintenance{
			ID: e.text("id"), Name: e.text("title"), Status: cmp.Or(e.text("state"), MaintenanceScheduled), LatestUpdate: last.text,
			URL: e.text("full_url"), Components: e.texts("systems", "name"),
		})
	}
	return ""
}

func herokuColor(color string) Status {
	words := map[string]Status{"green": Operational, "blue": StatusMaintenance, "yellow": Degraded, "red": MajorOutage}
	return cmp.Or(words[color], StatusUnknown)
}
