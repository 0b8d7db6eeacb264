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
	open := p.openIncidents()
	about := func(i Incident) bool { return aboutAPI(i.Name) || slices.ContainsFunc(i.Components, aboutAPI) }
	if c, ok := p.worst(open, about); ok {
		return c, true
	}
	isAPI := func(c Component) bool { return aboutAPI(c.Name) || aboutAPI(c.Group) }
	if c, ok := p.worstPart(isAPI); ok {
		return c, true
	}
	for _, m := range p.Maintenances {
		if m.UnderWay(p.FetchedAt) && (len(m.Components) == 0 || aboutAPI(m.Name) || slices.ContainsFunc(m.Components, aboutAPI)) {
			return p.citeWork(m), true
		}
	}
	if c, ok := p.worst(open, func(i Incident) bool { return len(i.Components) == 0 || i.Impact == Critical }); ok {
		return c, true
	}
	if slices.ContainsFunc(p.Components, isAPI) {
		return Citation{}, false
	}
	if c, ok := p.worst(open, func(Incident) bool { return true }); ok {
		return c, true
	}
	if c, ok := p.worstPart(func(Component) bool { return true }); ok {
		return c, true
	}
	if p.Indicator.Worse(Unknown) {
		return p.citePage(), true
	}
	return Citation{}, false
}

func (p *Page) citeWork(m Maintenance) Citation {
	return Citation{
		Kind: CiteMaintenance, Name: m.Name, Impact: UnderMaintenance, Status: m.Status, Update: m.LatestUpdate, URL: cmp.Or(m.URL, p.Page.URL), Components: m.Components,
	}
}

func (p *Page) citePage() Citation {
	return Citation{Kind: CitePage, Name: cmp.Or(p.Description, p.Page.Name), Impact: p.Indicator, URL: p.Page.URL}
}

// worstPart cites the worst of the components that fit and are in trouble.
func (p *Page) worstPart(fits func(Component) bool) (Citation, bool) {
	var worst *Component
	for n, c := range p.Components {
		if fits(c) && c.Status.Worse(StatusUnknown) && (worst == nil || c.Status.Worse(worst.Status)) {
			worst = &p.Components[n]
		}
	}
	if worst == nil {
		return Citation{}, false
	}
	return Citation{
		Kind: CiteComponent, Name: worst.Name, Impact: worst.Status.indicator(), Status: string(worst.Status), URL: p.Page.URL,
	}, true
}

// worst cites the worst of the incidents that fit.
func (p *Page) worst(open []Incident, fits func(Incident) bool) (Citation, bool) {
	var best *Incident
	for n, i := range open {
		if fits(i) && (best == nil || i.Impact.Worse(best.Impact)) {
			best = &open[n]
		}
	}
	if best == nil {
		return Citation{}, false
	}
	return Citation{
		Kind: CiteIncident, Name: best.Name, Impact: best.Impact, Status: best.Status, Update: best.LatestUpdate, URL: cmp.Or(best.URL, p.Page.URL), Components: best.Components,
	}, true
}

// aboutAPI reports whether a name contains one of the words that pages use for the API.
func aboutAPI(name string) bool {
	return slices.ContainsFunc(strings.Fields(words(name)), func(w string) bool {
		return slices.Contains([]string{"api", "apis", "rest", "graphql", "endpoint", "endpoints", "gateway", "backend", "cms"}, w)
	})
}
