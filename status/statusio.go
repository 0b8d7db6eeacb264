package status

import (
	"cmp"
	"net/url"
	"slices"
	"strings"
)

// statusIO reads the pages of Status.io. Their data are not on the page's own host but on api.status.io, under an id that
// the page's links hold. The address of the API itself will do as well.
// Source: https://kb.status.io/developers/public-status-api.
type statusIO struct{}

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
	doc, err := responses.json(address, object)
	if err != nil {
		return err
	}
	r, code := doc.at("result"), doc.text("result.status_overall.status_code")
	switch {
	case code == "":
		return missingMember(address, "result.status_overall.status_code")
	case !r.is("status", array):
		return missingMember(address, "result.status")
	case !r.is("incidents", array):
		return missingMember(address, "result.incidents")
	}
	d.title(scan(responses[pageURL(base)]).title, "")
	d.overall(r.text("status_overall.status", "status_overall.status_code"), r.text("status_overall.status"), statusIOStatus(code).indicator())
	for c := range r.items("status") {
		places, group := []value{c}, ""
		if containers := slices.Collect(c.items("containers")); len(containers) > 1 { // one container is the component itself
			places, group = containers, c.text("name")
		}
		for _, p := range places {
			d.component(part(p.text("name"), group, p.text("status", "status_code"), statusIOStatus(p.text("status_code"))))
		}
	}
	for i := range r.items("incidents") {
		out := statusIOIncident(i)
		if address != pageURL(base) && out.ID != "" {
			out.URL = documentURL(base, "pages/incident/"+id+"/"+url.PathEscape(out.ID))
		}
		d.incident(out)
	}
	for _, list := range [...]struct{ path, state string }{{"maintenance.active", MaintenanceInProgress}, {"maintenance.upcoming", MaintenanceScheduled}} {
		for m := range r.items(list.path) {
			d.maintenance(Maintenance{
				ID: m.text("_id"), Name: m.text("name"), Status: list.state, StartsAt: m.time("datetime_planned_start"), EndsAt: m.time("datetime_planned_end"),
				LatestUpdate: newest(m.items("messages"), "datetime").text("details"), Components: m.texts("components_affected", "name"),
			})
		}
	}
	return nil
}

// statusIOIncident returns an incident without its address.
func statusIOIncident(i value) Incident {
	last := newest(i.items("messages"), "datetime")
	out := Incident{
		ID: i.text("_id"), Name: i.text("name"), Status: statusIOState(last.text("state")), Impact: statusIOStatus(last.text("status")).indicator(),
		RawImpact: last.text("status"), StartedAt: i.time("datetime_open"), UpdatedAt: last.time("datetime"), LatestUpdate: last.text("details"),
		Components: i.texts("components_affected", "name"),
	}
	if i.text("datetime_resolved") != "" {
		out.Status = "resolved"
	}
	return out
}

// statusIOStatus reads a status code. 600 is a security event, which the page shows as its worst.
func statusIOStatus(code string) Status {
	words := map[string]Status{
		"100": Operational, "200": StatusMaintenance, "300": Degraded, "400": PartialOutage, "500": MajorOutage, "600": MajorOutage,
	}
	return cmp.Or(words[code], StatusUnknown)
}

func statusIOState(code string) string {
	words := map[string]string{"100": "investigating", "200": "identified", "300": "monitoring", "400": "resolved"}
	return cmp.Or(words[code], code)
}
