package status

import (
	"cmp"
	"net/url"
	"strings"
)

// statusIO reads the pages of Status.io. Their data are not on the page's own host but on api.status.io, under an id that
// the page's links hold. The address of the API itself will do as well.
// Source: https://kb.status.io/developers/public-status-api.
type statusIO struct{}

type statusIODocument struct {
	Result struct {
		Overall struct {
			Status text `json:"status"`
			Code   text `json:"status_code"`
		} `json:"status_overall"`
		Components list[struct {
			Name       text           `json:"name"`
			Status     text           `json:"status"`
			Code       text           `json:"status_code"`
			Containers []statusIOPart `json:"containers"`
		}] `json:"status"`
		Incidents   list[statusIOEvent] `json:"incidents"`
		Maintenance struct {
			Active   []statusIOEvent `json:"active"`
			Upcoming []statusIOEvent `json:"upcoming"`
		} `json:"maintenance"`
	} `json:"result"`
}

type statusIOPart struct {
	Name   text `json:"name"`
	Status text `json:"status"`
	Code   text `json:"status_code"`
}

type statusIOEvent struct {
	ID       text `json:"_id"`
	Name     text `json:"name"`
	Open     text `json:"datetime_open"`
	Resolved text `json:"datetime_resolved"`
	From     text `json:"datetime_planned_start"`
	Until    text `json:"datetime_planned_end"`
	Messages []struct {
		Details text `json:"details"`
		State   text `json:"state"`
		Status  text `json:"status"`
		At      text `json:"datetime"`
	} `json:"messages"`
	Affected []statusIOPart `json:"components_affected"`
}

func (statusIO) name() string { return "status.io" }

func (e statusIO) requests(base *url.URL, responses answers) []string {
	out := []string{pageURL(base)}
	if api, _ := e.api(base, responses); api != "" {
		out = append(out, api)
	}
	return out
}

// api returns the address of the data and the page's id, as far as they are known.
func (statusIO) api(base *url.URL, responses answers) (address, id string) {
	if _, id, ok := strings.Cut(base.Path, "/1.0/status/"); ok && objectID(id) {
		return pageURL(base), id
	}
	for _, href := range scan(responses[pageURL(base)]).links {
		for _, mark := range []string{"/1.0/status/", "/pages/history/", "/pages/incident/", "/pages/maintenance/"} {
			_, rest, ok := strings.Cut(href, mark)
			id, _, _ := strings.Cut(rest, "/")
			if id, _, _ = strings.Cut(id, "?"); ok && objectID(id) {
				return "https://api.status.io/1.0/status/" + id, id
			}
		}
	}
	return "", ""
}

// objectID reports whether a text is an id of Status.io: 24 hexadecimal digits.
func objectID(s string) bool {
	return len(s) == 24 && strings.Trim(strings.ToLower(s), "0123456789abcdef") == ""
}

func (e statusIO) decode(base *url.URL, responses answers, d *pageBuilder) error {
	address, id := e.api(base, responses)
	if address == "" {
		return missingMember(pageURL(base), "link to a Status.io page")
	}
	var doc statusIODocument
	if err := responses.json(address, &doc); err != nil {
		return err
	}
	r := doc.Result
	switch {
	case r.Overall.Code == "":
		return missingMember(address, "result.status_overall.status_code")
	case !r.Components.present:
		return missingMember(address, "result.status")
	case !r.Incidents.present:
		return missingMember(address, "result.incidents")
	}
	d.title(scan(responses[pageURL(base)]).title, "")
	d.overall(string(firstOf(r.Overall.Status, r.Overall.Code)), string(r.Overall.Status), statusIOStatus(r.Overall.Code).indicator())
	for _, c := range r.Components.items {
		if len(c.Containers) < 2 { // one container is the component itself
			d.component(part(c.Name, "", firstOf(c.Status, c.Code), statusIOStatus(c.Code)))
			continue
		}
		for _, place := range c.Containers {
			d.component(part(place.Name, c.Name, firstOf(place.Status, place.Code), statusIOStatus(place.Code)))
		}
	}
	for _, i := range r.Incidents.items {
		last, state, impact := i.last()
		if i.Resolved != "" {
			state = "resolved"
		}
		out := Incident{
			ID: string(i.ID), Name: string(i.Name), Status: state, Impact: statusIOStatus(impact).indicator(), RawImpact: string(impact),
			StartedAt: moment(i.Open), UpdatedAt: last.at, LatestUpdate: last.text, Components: i.affected(),
		}
		if address != pageURL(base) && i.ID != "" {
			out.URL = documentURL(base, "pages/incident/"+id+"/"+url.PathEscape(string(i.ID)))
		}
		d.incident(out)
	}
	for i, events := range [][]statusIOEvent{r.Maintenance.Active, r.Maintenance.Upcoming} {
		for _, m := range events {
			last, _, _ := m.last()
			d.maintenance(Maintenance{
				ID: string(m.ID), Name: string(m.Name), Status: []string{MaintenanceInProgress, MaintenanceScheduled}[i],
				StartsAt: moment(m.From), EndsAt: moment(m.Until), LatestUpdate: last.text, Components: m.affected(),
			})
		}
	}
	return nil
}

// last returns the newest message with its state and its impact.
func (i statusIOEvent) last() (last note, state string, impact text) {
	for _, m := range i.Messages {
		if n := (note{string(m.Details), moment(m.At)}); !n.isBefore(last) {
			last, state, impact = n, statusIOState(m.State), m.Status
		}
	}
	return last, state, impact
}

func (i statusIOEvent) affected() []string {
	return namesOf(i.Affected, func(c statusIOPart) text { return c.Name })
}

// statusIOStatus reads a status code. 600 is a security event, which the page shows as its worst.
func statusIOStatus(code text) Status {
	words := map[text]Status{
		"100": Operational, "200": StatusMaintenance, "300": Degraded, "400": PartialOutage, "500": MajorOutage, "600": MajorOutage,
	}
	return cmp.Or(words[code], StatusUnknown)
}

func statusIOState(code text) string {
	words := map[text]string{"100": "investigating", "200": "identified", "300": "monitoring", "400": "resolved"}
	return cmp.Or(words[code], string(code))
}
