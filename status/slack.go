package status

import (
	"cmp"
	"net/url"
)

// slack reads Slack's own status page: api/v2.0.0/current, which lists what is open and nothing else.
// Source: https://docs.slack.dev/reference/slack-status-api.
type slack struct{}

type slackDocument struct {
	Status text             `json:"status"`
	Active list[slackEvent] `json:"active_incidents"`
}

type slackEvent struct {
	ID       text   `json:"id"`
	Created  text   `json:"date_created"`
	Updated  text   `json:"date_updated"`
	Title    text   `json:"title"`
	Type     text   `json:"type"`
	Status   text   `json:"status"`
	URL      text   `json:"url"`
	Services []text `json:"services"`
	Notes    []struct {
		Created text `json:"date_created"`
		Body    text `json:"body"`
	} `json:"notes"`
}

func (slack) name() string { return "slack" }

func (slack) requests(base *url.URL, _ answers) []string {
	return []string{documentURL(base, "api/v2.0.0/current")}
}

func (slack) decode(base *url.URL, responses answers, d *pageBuilder) error {
	address := documentURL(base, "api/v2.0.0/current")
	var doc slackDocument
	if err := responses.json(address, &doc); err != nil {
		return err
	}
	if doc.Status == "" || !doc.Active.present {
		return missingMember(address, "status and active_incidents")
	}
	d.title("Slack", "")
	switch {
	case doc.Status == "ok":
		d.overall("ok", "", None)
	case doc.Status == "active" && len(doc.Active.items) > 0:
		d.overall("active", "", None) // what is open says how bad it is
	case doc.Status == "active":
		d.overall("active", "", Minor)
	default:
		d.overall(string(doc.Status), "", Unknown)
	}
	seen, words := map[text]Status{}, map[text]text{}
	var order []text
	for _, e := range doc.Active.items {
		var last note
		for _, n := range e.Notes {
			last.update(n.Body, n.Created)
		}
		status, ended := slackStatus(e.Type), isClosed(maintenanceStatus(string(e.Status)))
		for _, s := range e.Services {
			if _, known := seen[s]; !known {
				seen[s] = Operational
				order = append(order, s)
			}
			if !ended && e.Status != "scheduled" {
				seen[s], words[s] = worstStatus(seen[s], status), e.Type
			}
		}
		if status == StatusMaintenance {
			d.maintenance(Maintenance{
				ID: string(e.ID), Name: string(e.Title), Status: string(e.Status), StartsAt: moment(e.Created),
				LatestUpdate: last.text, URL: string(e.URL), Components: texts(e.Services),
			})
			continue
		}
		if ended {
			continue
		}
		d.incident(Incident{
			ID: string(e.ID), Name: string(e.Title), Impact: status.indicator(), RawImpact: string(e.Type), Status: string(e.Status),
			StartedAt: moment(e.Created), UpdatedAt: latest(moment(e.Updated), last.at), LatestUpdate: last.text, URL: string(e.URL), Components: texts(e.Services),
		})
	}
	for _, s := range order { // the document names only services that are affected
		d.component(part(s, "", words[s], seen[s]))
	}
	return nil
}

// slackStatus reads the type of an event as the state of the services that it affects.
func slackStatus(kind text) Status {
	words := map[text]Status{"notice": Degraded, "incident": PartialOutage, "outage": MajorOutage, "maintenance": StatusMaintenance}
	return cmp.Or(words[kind], StatusUnknown)
}
