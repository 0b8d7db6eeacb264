package status

import (
	"cmp"
	"net/url"
	"strings"
)

// onlineOrNot reads the pages of OnlineOrNot. Their data are at api.onlineornot.com, under the page's host name, or under the
// first label of it if the page does not have its own domain.
// Source: https://developers.onlineornot.com/api/status-pages.
type onlineOrNot struct{}

func (onlineOrNot) name() string { return "onlineornot" }

func (e onlineOrNot) requests(base *url.URL, responses answers) []string {
	if strings.Contains(base.Path, "/v1/status_pages/") {
		return []string{pageURL(base)}
	}
	out := []string{pageURL(base)}
	if api := e.api(base, responses); api != "" {
		out = append(out, api)
	}
	return out
}

// api returns the address of the data, once the page shows that it is one of OnlineOrNot's.
func (onlineOrNot) api(base *url.URL, responses answers) string {
	if strings.Contains(base.Path, "/v1/status_pages/") {
		return pageURL(base)
	}
	host := strings.ToLower(base.Hostname())
	if label, ok := strings.CutSuffix(host, ".onlineornot.com"); ok {
		host = label
	} else if !responses[pageURL(base)].mentions("onlineornot.com") {
		return ""
	}
	return "https://api.onlineornot.com/v1/status_pages/" + url.PathEscape(host) + "/summary"
}

func (e onlineOrNot) decode(base *url.URL, responses answers, d *pageBuilder) error {
	address := e.api(base, responses)
	if address == "" {
		return missingMember(pageURL(base), "link to OnlineOrNot")
	}
	doc, err := responses.json(address, object)
	if err != nil {
		return err
	}
	r := doc.at("result")
	if !r.is("components", array) || !r.is("active_incidents", array) {
		return missingMember(address, "result.components and result.active_incidents")
	}
	page, description := "", r.text("status.description")
	if domain := r.text("status_page.custom_domain"); domain != "" {
		page = "https://" + strings.TrimPrefix(domain, "https://")
	}
	d.title(r.text("status_page.name"), page)
	d.page.Description = line(description)
	names := r.namesByID("components")
	for c := range r.items("components") {
		d.component(part(c.text("name"), "", c.text("status"), onlineOrNotStatus(c.text("status"))))
	}
	if len(names) == 0 && description != "" {
		d.word = Unknown
		if strings.EqualFold(description, "All Systems Operational") {
			d.word = None
		}
	}
	e.events(base, r, names, d)
	return nil
}

// events adds the open incidents and the maintenances. Names are those of the components, by their ids.
func (onlineOrNot) events(base *url.URL, r value, names map[string]string, d *pageBuilder) {
	affected := func(event value) []string { return event.affected("components", "id", names) }
	for i := range r.items("active_incidents") {
		last, id := newest(i.items("updates"), "created_at"), i.text("id")
		d.incident(Incident{
			ID: id, Name: i.text("title"), Impact: onlineOrNotImpact(i.text("impact")), RawImpact: i.text("impact"),
			Status: firstOf(i.text("status"), last.text("status")), StartedAt: i.time("started"), UpdatedAt: latest(i.time("updated_at"), last.time("created_at")),
			LatestUpdate: last.text("message"), URL: documentURL(base, "incidents/"+url.PathEscape(id)), Components: affected(i),
		})
	}
	for m := range r.items("scheduled_maintenance") {
		starts := m.time("start_date", "started")
		ends := cmp.Or(m.time("ended"), after(starts, m.text("duration_minutes")))
		d.maintenance(Maintenance{
			ID: m.text("id"), Name: m.text("title"), Status: plannedState(d.now, starts, ends), StartsAt: starts, EndsAt: ends,
			LatestUpdate: newest(m.items("updates"), "created_at").text("message"), Components: affected(m),
		})
	}
}

func onlineOrNotStatus(word string) Status {
	if fold(word) == "noimpact" {
		return Operational
	}
	return componentStatus(word)
}

// onlineOrNotImpact reads an impact, for which the API uses the words of components.
func onlineOrNotImpact(word string) Indicator {
	if level := indicatorOf(word); level != Unknown {
		return level
	}
	return onlineOrNotStatus(word).indicator()
}
