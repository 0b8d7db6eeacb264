package status

import "cmp"

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
