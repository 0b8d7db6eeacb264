package status

import (
	"cmp"
	"fmt"
	"net/url"
)

// statuspage reads the public API v2 of Atlassian Statuspage, and of its many imitations. One document has everything:
// api/v2/summary.json. Some compatible pages have only the overall state, in api/v2/status.json. Source:
// https://support.atlassian.com/statuspage and the /api page that each Statuspage serves.
type statuspage struct{ document string }

type statuspageSummary struct {
	Page struct {
		Name text `json:"name"`
		URL  text `json:"url"`
	} `json:"page"`
	Status struct {
		Indicator   text `json:"indicator"`
		Description text `json:"description"`
	} `json:"status"`
	Components   list[statuspageComponent] `json:"components"`
	Incidents    list[statuspageIncident]  `json:"incidents"`
	Maintenances list[statuspageIncident]  `json:"scheduled_maintenances"`
}

type statuspageComponent struct {
	ID      text `json:"id"`
	Name    text `json:"name"`
	Status  text `json:"status"`
	Group   bool `json:"group"` // is itself a group
	GroupID text `json:"group_id"`
}

// statuspageIncident is an incident or, with the two planned times, a maintenance.
type statuspageIncident struct {
	ID         text               `json:"id"`
	Name       text               `json:"name"`
	Status     text               `json:"status"`
	Impact     text               `json:"impact"`
	Shortlink  text               `json:"shortlink"`
	CreatedAt  text               `json:"created_at"`
	StartedAt  text               `json:"started_at"`
	UpdatedAt  text               `json:"updated_at"`
	From       text               `json:"scheduled_for"`
	Until      text               `json:"scheduled_until"`
	Components []statuspageName   `json:"components"`
	Updates    []statuspageUpdate `json:"incident_updates"` // the newest first
}

type statuspageName struct {
	Name text `json:"name"`
}

type statuspageUpdate struct {
	Body text `json:"body"`
}

func (statuspage) name() string { return "statuspage" }

func (e statuspage) requests(base *url.URL, _ answers) []string {
	return []string{documentURL(base, "api/v2/"+e.document)}
}

func (e statuspage) decode(base *url.URL, responses answers, d *pageBuilder) error {
	address := documentURL(base, "api/v2/"+e.document)
	var s statuspageSummary
	if err := responses.json(address, &s); err != nil {
		return err
	}
	// A summary must have the two lists: the indicator alone is not enough for a page.
	switch {
	case s.Status.Indicator == "":
		return missingMember(address, "status.indicator")
	case e.document == "status.json":
	case !s.Components.present:
		return missingMember(address, "components")
	case !s.Incidents.present && !s.Incidents.null: // incident.io's copy writes null where there are none
		return missingMember(address, "incidents")
	}
	d.title(string(s.Page.Name), string(s.Page.URL))
	d.overall(string(s.Status.Indicator), string(s.Status.Description), indicatorOf(s.Status.Indicator))
	d.authoritative = true
	groups := map[text]text{}
	for _, c := range s.Components.items {
		if c.Group {
			groups[c.ID] = c.Name
		}
	}
	for _, c := range s.Components.items {
		if !c.Group {
			d.component(part(c.Name, groups[c.GroupID], c.Status, componentStatus(c.Status)))
		}
	}
	for _, i := range s.Incidents.items {
		d.incident(Incident{
			ID: string(i.ID), Name: string(i.Name), Status: string(i.Status),
			Impact: indicatorOf(i.Impact), RawImpact: string(i.Impact),
			StartedAt: moment(firstOf(i.StartedAt, i.CreatedAt)), UpdatedAt: moment(i.UpdatedAt),
			LatestUpdate: i.latest(), URL: string(i.Shortlink), Components: i.affected(),
		})
	}
	for _, m := range s.Maintenances.items {
		d.maintenance(Maintenance{
			ID: string(m.ID), Name: string(m.Name), Status: string(m.Status),
			StartsAt: moment(m.From), EndsAt: moment(m.Until),
			LatestUpdate: m.latest(), URL: string(m.Shortlink), Components: m.affected(),
		})
	}
	return nil
}

func (i statuspageIncident) latest() string {
	if len(i.Updates) == 0 {
		return ""
	}
	return string(i.Updates[0].Body)
}

func (i statuspageIncident) affected() []string {
	return namesOf(i.Components, func(c statuspageName) text { return c.Name })
}

// encode writes the one document. Groups are components, to which the others refer.
func (statuspage) encode(p *Page) map[string]any {
	var s statuspageSummary
	s.Page.Name, s.Page.URL = text(p.Page.Name), text(p.Page.URL)
	s.Status.Indicator, s.Status.Description = text(rawIfUnknown(p.Indicator, p.RawIndicator, Unknown)), text(p.Description)
	groups := map[string]text{}
	for n, c := range p.Components {
		entry := statuspageComponent{ID: text(fmt.Sprint("component-", n+1)), Name: text(c.Name), Status: statuspageWord(c)}
		if c.Group != "" {
			if groups[c.Group] == "" {
				groups[c.Group] = text(fmt.Sprint("group-", len(groups)+1))
				header := statuspageComponent{ID: groups[c.Group], Name: text(c.Group), Status: "operational", Group: true}
				s.Components.items = append(s.Components.items, header)
			}
			entry.GroupID = groups[c.Group]
		}
		s.Components.items = append(s.Components.items, entry)
	}
	for _, i := range p.Incidents {
		out := statuspageIncident{
			ID: text(i.ID), Name: text(i.Name), Status: text(i.Status), Impact: text(rawIfUnknown(i.Impact, i.RawImpact, Unknown)),
			Shortlink: text(i.URL), StartedAt: stamp(i.StartedAt), UpdatedAt: stamp(i.UpdatedAt),
		}
		out.addNote(i.LatestUpdate, i.Components)
		s.Incidents.items = append(s.Incidents.items, out)
	}
	for _, m := range p.Maintenances {
		out := statuspageIncident{
			ID: text(m.ID), Name: text(m.Name), Status: text(m.Status), Impact: "maintenance", Shortlink: text(m.URL),
			From: stamp(m.StartsAt), Until: stamp(m.EndsAt),
		}
		out.addNote(m.LatestUpdate, m.Components)
		s.Maintenances.items = append(s.Maintenances.items, out)
	}
	return map[string]any{"/api/v2/summary.json": s}
}

// addNote adds the update and the components to an incident.
func (i *statuspageIncident) addNote(update string, components []string) {
	i.Updates, i.Components = []statuspageUpdate{}, []statuspageName{}
	if update != "" {
		i.Updates = append(i.Updates, statuspageUpdate{escaped(update)})
	}
	for _, name := range components {
		i.Components = append(i.Components, statuspageName{text(name)})
	}
}

func statuspageWord(c Component) text {
	words := map[Status]text{Degraded: "degraded_performance", StatusMaintenance: "under_maintenance"}
	return cmp.Or(words[c.Status], text(rawIfUnknown(c.Status, c.RawStatus, StatusUnknown)))
}
