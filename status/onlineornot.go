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

type onlineOrNotDocument struct {
	Result struct {
		Status struct {
			Description text `json:"description"`
		} `json:"status"`
		Page struct {
			Name   text `json:"name"`
			Domain text `json:"custom_domain"`
		} `json:"status_page"`
		Components list[struct {
			ID     text `json:"id"`
			Name   text `json:"name"`
			Status text `json:"status"`
		}] `json:"components"`
		Active    list[onlineOrNotEvent] `json:"active_incidents"`
		Scheduled []onlineOrNotEvent     `json:"scheduled_maintenance"`
	} `json:"result"`
}

type onlineOrNotEvent struct {
	ID         text `json:"id"`
	Title      text `json:"title"`
	Impact     text `json:"impact"`
	Status     text `json:"status"`
	Started    text `json:"started"`
	Start      text `json:"start_date"`
	Duration   text `json:"duration_minutes"`
	Ended      text `json:"ended"`
	Updated    text `json:"updated_at"`
	Components []struct {
		ID   text `json:"id"`
		Name text `json:"name"`
	} `json:"components"`
	Updates []struct {
		Status  text `json:"status"`
		Message text `json:"message"`
		At      text `json:"created_at"`
	} `json:"updates"`
}

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
	} else if a := responses[pageURL(base)]; !a.ok() || !strings.Contains(strings.ToLower(string(a.body)), "onlineornot.com") {
		return ""
	}
	return "https://api.onlineornot.com/v1/status_pages/" + url.PathEscape(host) + "/summary"
}

func (e onlineOrNot) decode(base *url.URL, responses answers, d *pageBuilder) error {
	address := e.api(base, responses)
	if address == "" {
		return missingMember(pageURL(base), "link to OnlineOrNot")
	}
	var doc onlineOrNotDocument
	if err := responses.json(address, &doc); err != nil {
		return err
	}
	r := doc.Result
	if !r.Components.present || !r.Active.present {
		return missingMember(address, "result.components and result.active_incidents")
	}
	page := ""
	if r.Page.Domain != "" {
		page = "https://" + strings.TrimPrefix(string(r.Page.Domain), "https://")
	}
	d.title(string(r.Page.Name), page)
	d.page.Description = line(string(r.Status.Description))
	names := map[text]text{}
	for _, c := range r.Components.items {
		names[c.ID] = c.Name
		d.component(part(c.Name, "", c.Status, onlineOrNotStatus(c.Status)))
	}
	if len(r.Components.items) == 0 && r.Status.Description != "" {
		d.word = Unknown
		if strings.EqualFold(string(r.Status.Description), "All Systems Operational") {
			d.word = None
		}
	}
	for _, i := range r.Active.items {
		last, state := i.last()
		d.incident(Incident{
			ID: string(i.ID), Name: string(i.Title), Impact: onlineOrNotImpact(i.Impact), RawImpact: string(i.Impact), Status: string(firstOf(i.Status, state)),
			StartedAt: moment(i.Started), UpdatedAt: latest(moment(i.Updated), last.at), LatestUpdate: last.text,
			URL: documentURL(base, "incidents/"+url.PathEscape(string(i.ID))), Components: i.affected(names),
		})
	}
	for _, m := range r.Scheduled {
		last, _ := m.last()
		starts := moment(firstOf(m.Start, m.Started))
		ends := cmp.Or(moment(m.Ended), after(starts, m.Duration))
		d.maintenance(Maintenance{
			ID: string(m.ID), Name: string(m.Title), Status: plannedState(d.now, starts, ends), StartsAt: starts, EndsAt: ends,
			LatestUpdate: last.text, Components: m.affected(names),
		})
	}
	return nil
}

func (i onlineOrNotEvent) last() (last note, state text) {
	for _, u := range i.Updates {
		if n := (note{string(u.Message), moment(u.At)}); !n.isBefore(last) {
			last, state = n, u.Status
		}
	}
	return last, state
}

func (i onlineOrNotEvent) affected(names map[text]text) []string {
	var out []string
	for _, c := range i.Components {
		out = append(out, string(firstOf(c.Name, names[c.ID])))
	}
	return out
}

func onlineOrNotStatus(word text) Status {
	if fold(word) == "noimpact" {
		return Operational
	}
	return componentStatus(word)
}

// onlineOrNotImpact reads an impact, for which the API uses the words of components.
func onlineOrNotImpact(word text) Indicator {
	if level := indicatorOf(word); level != Unknown {
		return level
	}
	return onlineOrNotStatus(word).indicator()
}
