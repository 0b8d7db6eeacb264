package status

import "net/url"

// betterStack reads the pages of Better Stack (once Better Uptime): index.json, a JSON:API document that holds the page
// in data, and its sections, resources, reports and updates in included.
// Source: https://betterstack.com/docs/uptime/status-pages/subscribing-to-status-updates/subscribing-to-api.
type betterStack struct{}

type betterStackPage struct {
	Data struct {
		Type       text `json:"type"`
		Attributes struct {
			Company text `json:"company_name"`
			Domain  text `json:"custom_domain"`
			State   text `json:"aggregate_state"`
		} `json:"attributes"`
	} `json:"data"`
	Included list[betterStackItem] `json:"included"`
}

type betterStackItem struct {
	ID         text `json:"id"`
	Type       text `json:"type"`
	Attributes struct {
		Name       text `json:"name"`        // section
		PublicName text `json:"public_name"` // resource
		SectionID  text `json:"status_page_section_id"`
		Status     text `json:"status"`
		Title      text `json:"title"` // report
		Kind       text `json:"report_type"`
		StartsAt   text `json:"starts_at"`
		EndsAt     text `json:"ends_at"`
		State      text `json:"aggregate_state"`
		Affected   []struct {
			ID text `json:"status_page_resource_id"`
		} `json:"affected_resources"`
		Message   text `json:"message"` // update
		Published text `json:"published_at"`
	} `json:"attributes"`
	Relationships struct {
		Updates struct {
			Data []struct {
				ID text `json:"id"`
			} `json:"data"`
		} `json:"status_updates"`
	} `json:"relationships"`
}

func (betterStack) name() string { return "betterstack" }

func (betterStack) requests(base *url.URL, _ answers) []string {
	return []string{documentURL(base, "index.json")}
}

func (e betterStack) decode(base *url.URL, responses answers, d *pageBuilder) error {
	address := documentURL(base, "index.json")
	var p betterStackPage
	if err := responses.json(address, &p); err != nil {
		return err
	}
	a := p.Data.Attributes
	switch {
	case p.Data.Type != "status_page" || a.State == "":
		return missingMember(address, "status page with an aggregate_state in data")
	case !p.Included.present:
		return missingMember(address, "included resources")
	}
	page := ""
	if a.Domain != "" {
		page = "https://" + string(a.Domain)
	}
	d.title(string(a.Company), page)
	d.overall(string(a.State), "", componentStatus(a.State).indicator())
	sections, resources, updates := map[text]text{}, map[text]text{}, map[text]betterStackItem{}
	for _, i := range p.Included.items {
		switch i.Type {
		case "status_page_section":
			sections[i.ID] = i.Attributes.Name
		case "status_page_resource":
			resources[i.ID] = i.Attributes.PublicName
		case "status_update":
			updates[i.ID] = i
		}
	}
	for _, i := range p.Included.items {
		switch i.Type {
		case "status_page_resource":
			a := i.Attributes
			c := part(a.PublicName, sections[a.SectionID], a.Status, componentStatus(a.Status))
			if c.RawStatus == "not_monitored" { // the page itself calls it unknown
				d.unwatched(c)
			} else {
				d.component(c)
			}
		case "status_report":
			e.report(d, i, resources, updates)
		}
	}
	return nil
}

// report adds an incident or a maintenance. The document holds past reports as well.
func (betterStack) report(d *pageBuilder, i betterStackItem, resources map[text]text, updates map[text]betterStackItem) {
	a := i.Attributes
	starts, ends := moment(a.StartsAt), moment(a.EndsAt)
	if ends != nil && !ends.After(d.now) {
		return
	}
	var affected []string
	for _, r := range a.Affected {
		affected = append(affected, string(resources[r.ID]))
	}
	var last note
	for _, ref := range i.Relationships.Updates.Data {
		u := updates[ref.ID].Attributes
		last.update(u.Message, u.Published)
	}
	if a.Kind == "maintenance" {
		state := MaintenanceInProgress
		if starts != nil && starts.After(d.now) {
			state = MaintenanceScheduled
		}
		if isClosed(incidentStatus(a.State)) {
			state = "completed"
		}
		d.maintenance(Maintenance{
			ID: string(i.ID), Name: string(a.Title), Status: state, StartsAt: starts, EndsAt: ends, LatestUpdate: last.text, Components: affected,
		})
		return
	}
	if componentStatus(a.State) == Operational {
		return
	}
	impact, status := componentStatus(a.State).indicator(), ""
	if isClosed(incidentStatus(a.State)) {
		status = "resolved"
	}
	d.incident(Incident{
		ID: string(i.ID), Name: string(a.Title), Impact: impact, RawImpact: string(a.State), Status: status,
		StartedAt: starts, UpdatedAt: last.at, LatestUpdate: last.text, Components: affected,
	})
}
