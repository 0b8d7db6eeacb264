package status

import (
	"cmp"
	"slices"
	"strings"
)

// Kinds of citation.
const (
	CiteIncident    = "incident"
	CiteMaintenance = "maintenance"
	CiteComponent   = "component"
	CitePage        = "page"
)

// Citation is what a page reports that may explain a failed call.
type Citation struct {
	Kind   string    `json:"kind"`
	Name   string    `json:"name"`
	Impact Indicator `json:"impact"`
	// Status is that of the incident, the maintenance or the component.
	Status string `json:"status,omitempty"`
	Update string `json:"update,omitempty"`
	URL    string `json:"url,omitempty"`
	// Components are those that an incident names.
	Components []string `json:"components,omitempty"`
}

// RelevantIncident returns what may explain that a call of the API failed. The first of these decides:
//
//  1. an open incident about the API: one that names a component of the API, or the API in its own title;
//  2. a component of the API that is not operational;
//  3. maintenance in progress on the API, or on parts that the page does not name;
//  4. an open incident that names no component, or one that the page calls critical;
//  5. if the page has no component for the API, any other trouble: another incident, a component that is not operational,
//     or the overall state.
//
// Incidents without impact and trouble in other components explain nothing. Of several, the worst is returned, then the first
// on the page.
func (p *Page) RelevantIncident() (Citation, bool) {
	about := func(i Incident) bool { return aboutAPI(i.Name) || slices.ContainsFunc(i.Components, aboutAPI) }
	isAPI := func(c Component) bool { return aboutAPI(c.Name) || aboutAPI(c.Group) }
	found := cmp.Or(
		p.worst(about),
		p.worstPart(isAPI),
		p.underWay(func(m Maintenance) bool {
			return len(m.Components) == 0 || aboutAPI(m.Name) || slices.ContainsFunc(m.Components, aboutAPI)
		}),
		p.worst(func(i Incident) bool { return len(i.Components) == 0 || i.Impact == Critical }),
	)
	if found == nil && !slices.ContainsFunc(p.Components, isAPI) {
		found = cmp.Or(p.worst(anyIncident), p.worstPart(anyComponent), p.overall())
	}
	return found.value()
}

func anyIncident(Incident) bool { return true }

func anyComponent(Component) bool { return true }

// value returns the citation, and whether there is one.
func (c *Citation) value() (Citation, bool) {
	if c == nil {
		return Citation{}, false
	}
	return *c, true
}

// underWay cites the first maintenance in progress that fits, or nil.
func (p *Page) underWay(fits func(Maintenance) bool) *Citation {
	for _, m := range p.Maintenances {
		if m.UnderWay(p.FetchedAt) && fits(m) {
			return &Citation{
				Kind: CiteMaintenance, Name: m.Name, Impact: UnderMaintenance, Status: m.Status, Update: m.LatestUpdate, URL: cmp.Or(m.URL, p.Page.URL), Components: m.Components,
			}
		}
	}
	return nil
}

// overall cites the overall state, or nil if that is not trouble.
func (p *Page) overall() *Citation {
	if !p.Indicator.Worse(Unknown) {
		return nil
	}
	return &Citation{Kind: CitePage, Name: cmp.Or(p.Description, p.Page.Name), Impact: p.Indicator, URL: p.Page.URL}
}

// worstPart cites the worst of the components that fit and are in trouble, or nil.
func (p *Page) worstPart(fits func(Component) bool) *Citation {
	var worst *Citation
	state := StatusUnknown
	for _, c := range p.Components {
		if fits(c) && c.Status.Worse(state) {
			state = c.Status
			worst = &Citation{Kind: CiteComponent, Name: c.Name, Impact: c.Status.indicator(), Status: string(c.Status), URL: p.Page.URL}
		}
	}
	return worst
}

// worst cites the worst of the open incidents that fit, or nil.
func (p *Page) worst(fits func(Incident) bool) *Citation {
	var worst *Citation
	for _, i := range p.openIncidents() {
		if fits(i) && (worst == nil || i.Impact.Worse(worst.Impact)) {
			worst = &Citation{
				Kind: CiteIncident, Name: i.Name, Impact: i.Impact, Status: i.Status, Update: i.LatestUpdate, URL: cmp.Or(i.URL, p.Page.URL), Components: i.Components,
			}
		}
	}
	return worst
}

// aboutAPI reports whether a name contains one of the words that pages use for the API.
func aboutAPI(name string) bool {
	return slices.ContainsFunc(strings.Fields(words(name)), func(w string) bool {
		return slices.Contains([]string{"api", "apis", "rest", "graphql", "endpoint", "endpoints", "gateway", "backend", "cms"}, w)
	})
}
