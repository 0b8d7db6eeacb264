package status

import "cmp"

// slack reads Slack's own status page: api/v2.0.0/current, which lists what is open and nothing else.
// Source: https://docs.slack.dev/reference/slack-status-api.
var slack = documentEngine{called: "slack", path: "api/v2.0.0/current", kind: object, read: readSlack}

func readSlack(d *pageBuilder, page documents) string {
	word, active := page.first.text("status"), page.first.at("active_incidents")
	if word == "" || !active.is("", array) {
		return "status and active_incidents"
	}
	d.title("Slack", "")
	switch {
	case word == "ok", word == "active" && active.json.FirstItem() != nil: // what is open says how bad it is
		d.overall(word, "", None)
	case word == "active":
		d.overall(word, "", Minor)
	default:
		d.overall(word, "", Unknown)
	}
	var parts troubled
	for e := range active.items("") {
		last, kind, state, services := e.noteOf("notes", "date_created", "body"), e.text("type"), e.text("status"), e.texts("services", "")
		status, ended := slackStatus(kind), isClosed(maintenanceStatus(state))
		for _, name := range services {
			if ended || state == "scheduled" {
				parts.raise(name, "", Operational)
			} else {
				parts.raise(name, kind, status)
			}
		}
		if status == StatusMaintenance {
			d.maintenance(Maintenance{
				ID: e.text("id"), Name: e.text("title"), Status: state, StartsAt: e.time("date_created"),
				LatestUpdate: last.text, URL: e.text("url"), Components: services,
			})
			continue
		}
		if ended {
			continue
		}
		d.incident(Incident{
			ID: e.text("id"), Name: e.text("title"), Impact: status.indicator(), RawImpact: kind, Status: state, StartedAt: e.time("date_created"),
			UpdatedAt: latest(e.time("date_updated"), last.at), LatestUpdate: last.text, URL: e.text("url"), Components: services,
		})
	}
	parts.addTo(d) // the document names only services that are affected
	return ""
}

// slackStatus reads the type of an event as the state of the services that it affects.
func slackStatus(kind string) Status {
	words := map[string]Status{"notice": Degraded, "incident": PartialOutage, "outage": MajorOutage, "maintenance": StatusMaintenance}
	return cmp.Or(words[kind], StatusUnknown)
}
