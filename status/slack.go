package status

import (
	"cmp"
	"net/url"
)

// slack reads Slack's own status page: api/v2.0.0/current, which lists what is open and nothing else.
// Source: https://docs.slack.dev/reference/slack-status-api.
type slack struct{}

func (slack) name() string { return "slack" }

func (slack) requests(base *url.URL, _ answers) []string {
	return []string{documentURL(base, "api/v2.0.0/current")}
}

func (slack) decode(base *url.URL, responses answers, d *pageBuilder) error {
	address := documentURL(base, "api/v2.0.0/current")
	doc, err := responses.json(address, object)
	if err != nil {
		return err
	}
	word, active := doc.text("status"), doc.at("active_incidents")
	if word == "" || !active.is("", array) {
		return missingMember(address, "status and active_incidents")
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
	return nil
}

// slackStatus reads the type of an event as the state of the services that it affects.
func slackStatus(kind string) Status {
	words := map[string]Status{"notice": Degraded, "incident": PartialOutage, "outage": MajorOutage, "maintenance": StatusMaintenance}
	return cmp.Or(words[kind], StatusUnknown)
}
