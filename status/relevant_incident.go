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

// aboutAPI reports whether a name contains one of the words that pages use for the API.
func aboutAPI(name string) bool {
	return slices.ContainsFunc(strings.Fields(words(name)), func(w string) bool {
		return slices.Contains([]string{"api", "apis", "rest", "graphql", "endpoint", "endpoints", "gateway", "backend", "cms"}, w)
	})
}
