package status

import (
	"bytes"
	"net/url"
)

// incidentIO reads the pages of incident.io. Two documents describe them: api/v1/summary, the widget API, which is
// described at https://docs.incident.io/status-pages/embedding and which a page may have switched off; and proxy/HOST,
// which the page's own script reads and is not documented, but which alone lists the components that are operational.
// Either is enough, and a page that has neither holds the data of the second in its HTML. The copy of the Statuspage API that these
// pages also serve is left to that engine.
type incidentIO struct {
	html bool // also reads the page itself
}

type incidentIOSummary struct {
	Title     text                  `json:"page_title"`
	URL       text                  `json:"page_url"`
	Ongoing   list[incidentIOEvent] `json:"ongoing_incidents"`
	Active    []incidentIOEvent     `json:"in_progress_maintenances"`
	Scheduled []incidentIOEvent     `json:"scheduled_maintenances"`
	Name      text                  `json:"name"`       // proxy only, like the rest
	PublicURL text                  `json:"public_url"` //
	All       list[incidentIOPart]  `json:"components"`
	Affected  []incidentIOPart      `json:"affected_components"`
	Structure struct {
		Items []struct {
			Group struct {
				Name       text             `json:"name"`
				Components []incidentIOPart `json:"components"`
			} `json:"group"`
		} `json:"items"`
	} `json:"structure"`
}

type incidentIOPart struct {
	ID          text `json:"id"`
	ComponentID text `json:"component_id"`
	Name        text `json:"name"`
	Group       text `json:"group_name"`
	Current     text `json:"current_status"`
	Status      text `json:"status"`
}

type incidentIOEvent struct {
	ID        text             `json:"id"`
	Name      text             `json:"name"`
	Status    text             `json:"status"`
	URL       text             `json:"url"`
	Impact    text             `json:"current_worst_impact"`
	Message   text             `json:"last_update_message"`
	UpdatedAt text             `json:"last_update_at"`
	CreatedAt text             `json:"created_at"`
	Published text             `json:"published_at"`
	StartedAt text             `json:"started_at"`
	StartsAt  text             `json:"starts_at"`
	EndsAt    text             `json:"ends_at"`
	EndAt     text             `json:"scheduled_end_at"`
	Affected  []incidentIOPart `json:"affected_components"`
}

func (incidentIO) name() string { return "incident.io" }

func (incidentIO) documents(base *url.URL) (widget, proxy string) {
	root := *base
	root.Path, root.RawPath, root.RawQuery = "/", "", ""
	return documentURL(base, "api/v1/summary"), documentURL(&root, "proxy/"+base.Hostname())
}

// requests adds the page itself when neither document is there: its HTML holds the same data.
func (e incidentIO) requests(base *url.URL, responses answers) []string {
	widget, proxy := e.documents(base)
	out := []string{widget, proxy}
	if e.html && responses[widget].refused() && responses[proxy].refused() {
		out = append(out, pageURL(base))
	}
	return out
}

// incidentIOEmbedded finds the summary in the HTML of a page.
func incidentIOEmbedded(a *answer) (incidentIOSummary, bool) {
	var out incidentIOSummary
	if !a.ok() || !bytes.Contains(a.body, []byte("ongoing_incidents")) {
		return out, false
	}
	for _, value := range embedded(a.body) {
		found := walk(value, func(object map[string]any) bool {
			_, open := object["ongoing_incidents"].([]any)
			_, parts := object["components"].([]any)
			if !open || !parts {
				return false
			}
			out = incidentIOSummary{}
			return remarshal(object, &out) == nil
		})
		if found {
			return out, true
		}
	}
	return out, false
}

func (e incidentIO) decode(base *url.URL, responses answers, d *pageBuilder) error {
	widget, proxy := e.documents(base)
	var inner struct {
		Summary incidentIOSummary `json:"summary"`
	}
	public := incidentIOSummary{}
	described := responses.optional(d, widget, "the summary", &public) && public.Ongoing.present
	listed := responses.optional(d, proxy, "the list of components", &inner) && inner.Summary.All.present && inner.Summary.Ongoing.present
	parts := incidentIOSummary{}
	if e.html && !listed && !described {
		inner.Summary, listed = incidentIOEmbedded(responses[pageURL(base)])
	}
	if listed {
		parts = inner.Summary
	}
	switch {
	case described:
		d.title(string(public.Title), string(public.URL))
		public.events(d)
	case listed:
		d.title(string(parts.Name), string(parts.PublicURL))
		parts.events(d)
	default:
		if err := responses.json(widget, &public); err != nil {
			return err
		}
		return missingMember(widget, "ongoing_incidents")
	}
	// The page has no word for the overall state: it lists what is wrong, and an empty list means that nothing is.
	d.word = None
	parts.components(d, public)
	return nil
}

func (s incidentIOSummary) events(d *pageBuilder) {
	for _, i := range s.Ongoing.items {
		d.incident(Incident{
			ID: string(i.ID), Name: string(i.Name), Status: string(i.Status),
			Impact: i.worst(), RawImpact: string(i.Impact),
			StartedAt: moment(firstOf(i.StartedAt, i.CreatedAt, i.Published)), UpdatedAt: moment(i.UpdatedAt),
			LatestUpdate: string(i.Message), URL: string(i.URL), Components: i.affected(s),
		})
	}
	for _, list := range [][]incidentIOEvent{s.Active, s.Scheduled} {
		for _, m := range list {
			d.maintenance(Maintenance{
				ID: string(m.ID), Name: string(m.Name), Status: string(m.Status),
				StartsAt: moment(firstOf(m.StartedAt, m.StartsAt)), EndsAt: moment(firstOf(m.EndAt, m.EndsAt)),
				LatestUpdate: string(m.Message), URL: string(m.URL), Components: m.affected(s),
			})
		}
	}
}

// worst returns the impact: the widget states it, the proxy document only implies it by the components.
func (i incidentIOEvent) worst() Indicator {
	if i.Impact != "" {
		return componentStatus(i.Impact).indicator()
	}
	worst := None
	for _, c := range i.Affected {
		worst = Worst(worst, componentStatus(firstOf(c.Current, c.Status)).indicator())
	}
	if worst == None {
		return Unknown
	}
	return worst
}

func (i incidentIOEvent) affected(s incidentIOSummary) []string {
	names := map[text]text{}
	for _, c := range s.All.items {
		names[c.ID] = c.Name
	}
	return namesOf(i.Affected, func(c incidentIOPart) text { return firstOf(c.Name, names[c.ComponentID]) })
}

// components lists all parts when the inner document is there, and else those that an event of the widget names.
func (s incidentIOSummary) components(d *pageBuilder, widget incidentIOSummary) {
	if !s.All.present {
		seen := map[string]bool{}
		for _, events := range [][]incidentIOEvent{widget.Ongoing.items, widget.Active} {
			for _, i := range events {
				for _, c := range i.Affected {
					if key := string(c.Group) + "\n" + string(c.Name); c.Current != "" && !seen[key] {
						seen[key] = true
						d.component(part(c.Name, c.Group, c.Current, componentStatus(c.Current)))
					}
				}
			}
		}
		return
	}
	group, raw := map[text]text{}, map[text]text{}
	for _, item := range s.Structure.Items {
		for _, c := range item.Group.Components {
			group[c.ComponentID] = item.Group.Name
		}
	}
	for _, c := range s.Affected {
		raw[c.ComponentID] = firstOf(c.Current, c.Status)
	}
	for _, c := range s.All.items {
		c.Status = "operational" // the document lists a status for the others only
		if word, hit := raw[c.ID]; hit {
			c.Status = word
		}
		d.component(part(c.Name, group[c.ID], c.Status, componentStatus(c.Status)))
	}
}
