package status

import (
	"cmp"
	"net/url"
	"strconv"
	"time"
)

// instatus reads the pages of Instatus: summary.json for the whole, what is open and what is planned, and a list of
// components, of which v3 is the newer. Source: https://instatus.com/help/api/public-data.
type instatus struct {
	html bool // also reads the page itself
}

type instatusSummary struct {
	Page struct {
		Name   text `json:"name"`
		URL    text `json:"url"`
		Status text `json:"status"`
	} `json:"page"`
	// Both lists are left out when they would be empty.
	Incidents    []instatusIncident    `json:"activeIncidents,omitempty"`
	Maintenances []instatusMaintenance `json:"activeMaintenances,omitempty"`
}

type instatusIncident struct {
	ID        text `json:"id"`
	Name      text `json:"name"`
	Started   text `json:"started"`
	UpdatedAt text `json:"updatedAt"`
	Status    text `json:"status"`
	Impact    text `json:"impact"`
	URL       text `json:"url"`
}

type instatusMaintenance struct {
	ID       text `json:"id"`
	Name     text `json:"name"`
	Start    text `json:"start"`
	Status   text `json:"status"`
	Duration text `json:"duration"` // minutes
	URL      text `json:"url"`
}

type instatusComponents struct {
	Components list[instatusComponent] `json:"components"`
}

type instatusComponent struct {
	Name   text           `json:"name"`
	Status text           `json:"status"`
	Parent bool           `json:"isParent"` // is itself a group
	Group  *instatusGroup `json:"group"`
}

type instatusGroup struct {
	Name text `json:"name"`
}

func (instatus) name() string { return "instatus" }

func (e instatus) requests(base *url.URL, responses answers) []string {
	old, latest := documentURL(base, "summary.json"), documentURL(base, "v3/summary.json")
	out := []string{old}
	if responses[old].refused() {
		out = append(out, latest)
	}
	if e.html && responses[latest].refused() {
		out = append(out, pageURL(base)) // whose HTML holds the data
	}
	if responses[old].ok() || responses[latest].ok() {
		out = append(out, documentURL(base, "v3/components.json"), documentURL(base, "v2/components.json"))
	}
	return out
}

func (e instatus) decode(base *url.URL, responses answers, d *pageBuilder) error {
	address := documentURL(base, "summary.json")
	if other := documentURL(base, "v3/summary.json"); !responses[address].ok() && responses[other].ok() {
		address = other
	}
	var s instatusSummary
	if err := responses.json(address, &s); err != nil {
		if e.html && instatusEmbedded(responses[pageURL(base)], d) {
			return nil
		}
		return err
	}
	if s.Page.Name == "" || s.Page.Status == "" {
		return missingMember(address, "page.name and page.status")
	}
	s.fill(d)
	e.components(base, responses, d)
	return nil
}

func (s instatusSummary) fill(d *pageBuilder) {
	d.title(string(s.Page.Name), string(s.Page.URL))
	d.overall(string(s.Page.Status), "", instatusWord(s.Page.Status))
	for _, i := range s.Incidents {
		d.incident(Incident{
			ID: string(i.ID), Name: string(i.Name), Status: string(i.Status),
			Impact: componentStatus(i.Impact).indicator(), RawImpact: string(i.Impact),
			StartedAt: moment(i.Started), UpdatedAt: moment(i.UpdatedAt), URL: string(i.URL),
		})
	}
	for _, m := range s.Maintenances {
		starts := moment(m.Start)
		d.maintenance(Maintenance{
			ID: string(m.ID), Name: string(m.Name), Status: string(m.Status),
			StartsAt: starts, EndsAt: after(starts, m.Duration), URL: string(m.URL),
		})
	}
}

// components are optional: the summary alone is enough, and old pages have no such list.
func (instatus) components(base *url.URL, responses answers, d *pageBuilder) {
	var c instatusComponents
	if !responses.optional(d, documentURL(base, "v3/components.json"), "the list of components", &c) || !c.Components.present {
		responses.optional(d, documentURL(base, "v2/components.json"), "the list of components", &c)
	}
	for _, c := range c.Components.items {
		if !c.Parent {
			group := text("")
			if c.Group != nil {
				group = c.Group.Name
			}
			d.component(part(c.Name, group, c.Status, componentStatus(c.Status)))
		}
	}
}

// instatusWord reads the page's word for trouble, which has no severity: minor is the lowest.
func instatusWord(word text) Indicator {
	words := map[string]Indicator{"up": None, "hasissues": Minor, "undermaintenance": UnderMaintenance}
	return cmp.Or(words[fold(word)], Unknown)
}

// after adds a number of minutes to a time; nil when either is not known.
func after(start *time.Time, minutes text) *time.Time {
	n, err := strconv.ParseInt(string(minutes), 10, 64)
	if start == nil || err != nil || n <= 0 || n > 10*365*24*60 {
		return nil
	}
	return new(start.Add(time.Duration(n) * time.Minute))
}
