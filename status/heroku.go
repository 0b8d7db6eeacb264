package status

import (
	"cmp"
	"net/url"
	"time"
)

// herokuStale is how long announced work is shown: the page lists finished work as upcoming for months.
const herokuStale = 14 * 24 * time.Hour

// heroku reads Heroku's own status page: api/v4/current-status, with one color for each system.
// Source: https://devcenter.heroku.com/articles/heroku-status.
type heroku struct{}

type herokuDocument struct {
	Systems   list[herokuSystem] `json:"status"`
	Incidents list[herokuEvent]  `json:"incidents"`
	Scheduled []herokuEvent      `json:"scheduled"`
}

type herokuSystem struct {
	System text `json:"system"`
	Name   text `json:"name"` // in an event
	Status text `json:"status"`
}

type herokuEvent struct {
	ID      text           `json:"id"`
	Title   text           `json:"title"`
	State   text           `json:"state"`
	Created text           `json:"created_at"`
	Updated text           `json:"updated_at"`
	URL     text           `json:"full_url"`
	Systems []herokuSystem `json:"systems"`
	Updates []struct {
		Contents text `json:"contents"`
		Created  text `json:"created_at"`
	} `json:"updates"`
}

func (heroku) name() string { return "heroku" }

func (heroku) requests(base *url.URL, _ answers) []string {
	return []string{documentURL(base, "api/v4/current-status")}
}

func (heroku) decode(base *url.URL, responses answers, d *pageBuilder) error {
	address := documentURL(base, "api/v4/current-status")
	var doc herokuDocument
	if err := responses.json(address, &doc); err != nil {
		return err
	}
	if !doc.Systems.present || !doc.Incidents.present {
		return missingMember(address, "status and incidents")
	}
	for _, s := range doc.Systems.items {
		if s.System == "" || s.Status == "" {
			return missingMember(address, "system and status in an entry of status")
		}
		d.component(part(s.System, "", s.Status, herokuColor(s.Status)))
	}
	d.title("Heroku", "")
	for _, e := range doc.Incidents.items {
		last, worst := e.last(), None
		for _, s := range e.Systems {
			worst = Worst(worst, herokuColor(s.Status).indicator())
		}
		if worst == None {
			worst = Unknown
		}
		d.incident(Incident{
			ID: string(e.ID), Name: string(e.Title), Impact: worst, Status: string(e.State), StartedAt: moment(e.Created),
			UpdatedAt: latest(moment(e.Updated), last.at), LatestUpdate: last.text, URL: string(e.URL), Components: namesOf(e.Systems, func(s herokuSystem) text { return s.Name }),
		})
	}
	for _, e := range doc.Scheduled {
		last := e.last()
		said := latest(moment(e.Created), last.at)
		if said == nil || d.now.Sub(*said) > herokuStale {
			continue
		}
		d.maintenance(Maintenance{
			ID: string(e.ID), Name: string(e.Title), Status: string(firstOf(e.State, MaintenanceScheduled)), LatestUpdate: last.text, URL: string(e.URL), Components: namesOf(e.Systems, func(s herokuSystem) text { return s.Name }),
		})
	}
	return nil
}

func (e herokuEvent) last() note {
	var last note
	for _, u := range e.Updates {
		last.update(u.Contents, u.Created)
	}
	return last
}

func herokuColor(color text) Status {
	words := map[text]Status{"green": Operational, "blue": StatusMaintenance, "yellow": Degraded, "red": MajorOutage}
	return cmp.Or(words[color], StatusUnknown)
}
