package status

import "net/url"

// rootly reads the public API of Rootly's status pages: api/v1/status.json with the word for the overall state and what is open.
// Source: https://docs.rootly.com/configuration/status-page-public-api.
type rootly struct{}

type rootlyDocument struct {
	Page struct {
		Name text `json:"name"`
		URL  text `json:"url"`
	} `json:"page"`
	Status struct {
		Indicator   text `json:"indicator"`
		Description text `json:"description"`
	} `json:"status"`
	Incidents list[rootlyIncident] `json:"incidents"`
}

type rootlyIncident struct {
	ID         text           `json:"id"`
	Name       text           `json:"name"`
	Title      text           `json:"title"`
	Status     text           `json:"status"`
	Impact     text           `json:"impact"`
	Severity   text           `json:"severity"`
	Kind       text           `json:"kind"`
	URL        text           `json:"url"`
	Link       text           `json:"shortlink"`
	Created    text           `json:"created_at"`
	Started    text           `json:"started_at"`
	Updated    text           `json:"updated_at"`
	From       text           `json:"scheduled_for"`
	Until      text           `json:"scheduled_until"`
	Components []rootlyPart   `json:"components"`
	Affected   []rootlyPart   `json:"affected_components"`
	Updates    []rootlyUpdate `json:"incident_updates"`
	Events     []rootlyUpdate `json:"updates"`
}

type rootlyPart struct {
	Name text `json:"name"`
}

type rootlyUpdate struct {
	Body    text `json:"body"`
	Message text `json:"message"`
	At      text `json:"created_at"`
}

func (rootly) name() string { return "rootly" }

func (rootly) requests(base *url.URL, responses answers) []string {
	out := []string{documentURL(base, "api/v1/status.json")}
	if responses[out[0]].ok() {
		out = append(out, documentURL(base, "api/v1/incidents.json"))
	}
	return out
}

func (e rootly) decode(base *url.URL, responses answers, d *pageBuilder) error {
	address := documentURL(base, "api/v1/status.json")
	var doc rootlyDocument
	if err := responses.json(address, &doc); err != nil {
		return err
	}
	if doc.Status.Indicator == "" || doc.Page.Name == "" {
		return missingMember(address, "page.name and status.indicator")
	}
	var listed rootlyDocument
	responses.optional(d, documentURL(base, "api/v1/incidents.json"), "the list of incidents", &listed)
	if !doc.Incidents.present && !listed.Incidents.present {
		return missingMember(address, "incidents")
	}
	d.title(string(doc.Page.Name), string(doc.Page.URL))
	d.overall(string(doc.Status.Indicator), string(doc.Status.Description), indicatorOf(doc.Status.Indicator))
	details := map[text]rootlyIncident{}
	for _, i := range listed.Incidents.items {
		details[i.ID] = i
	}
	seen := map[text]bool{}
	for _, i := range append(doc.Incidents.items, listed.Incidents.items...) {
		if i.ID != "" && seen[i.ID] {
			continue
		}
		seen[i.ID] = true
		i.merge(details[i.ID])
		i.add(d)
	}
	return nil
}

// merge fills what the short form of an incident leaves out.
func (i *rootlyIncident) merge(long rootlyIncident) {
	if len(i.Updates)+len(i.Events) == 0 {
		i.Updates, i.Events = long.Updates, long.Events
	}
	if len(i.Components)+len(i.Affected) == 0 {
		i.Components, i.Affected = long.Components, long.Affected
	}
	i.Impact, i.URL, i.Status = firstOf(i.Impact, long.Impact), firstOf(i.URL, long.URL), firstOf(i.Status, long.Status)
}

func (i rootlyIncident) add(d *pageBuilder) {
	var last note
	for _, u := range append(i.Updates, i.Events...) {
		last.update(firstOf(u.Body, u.Message), u.At)
	}
	affected := namesOf(append(i.Components, i.Affected...), func(c rootlyPart) text { return c.Name })
	name, link := string(firstOf(i.Title, i.Name)), string(firstOf(i.URL, i.Link))
	word := firstOf(i.Impact, i.Severity)
	if i.From != "" || i.Kind == "scheduled" || word == "maintenance" || i.Status == "scheduled" {
		starts, ends := moment(firstOf(i.From, i.Started)), moment(i.Until)
		d.maintenance(Maintenance{
			ID: string(i.ID), Name: name, Status: string(firstOf(i.Status, text(plannedState(d.now, starts, ends)))), StartsAt: starts, EndsAt: ends,
			LatestUpdate: last.text, URL: link, Components: affected,
		})
		return
	}
	d.incident(Incident{
		ID: string(i.ID), Name: name, Impact: indicatorOf(word), RawImpact: string(word), Status: string(i.Status),
		StartedAt: moment(firstOf(i.Started, i.Created)), UpdatedAt: latest(moment(i.Updated), last.at), LatestUpdate: last.text, URL: link, Components: affected,
	})
}
