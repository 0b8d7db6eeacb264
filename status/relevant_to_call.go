package status

import (
	"cmp"
	"slices"
	"strings"
)

// RelevantToCall returns what may explain that the call of a path failed: an incident, maintenance in progress or a component in trouble
// that the path belongs to, or an incident or maintenance that names no component. A component belongs to a path if they share a word
// (Articles and /articles/x), or if its name stands for the whole API or for what every call needs (REST API, Database).
func (p *Page) RelevantToCall(path string) (Citation, bool) {
	fits := func(name string) bool { return isNeededFor(name, path) }
	about := func(i Incident) bool {
		if len(i.Components) > 0 {
			return slices.ContainsFunc(i.Components, fits)
		}
		return !p.namesOther(i.Name, path)
	}
	found := cmp.Or(
		p.worst(func(i Incident) bool {
			return len(i.Components) > 0 && about(i) || aboutAPI(i.Name) && !p.namesOther(i.Name, path)
		}),
		p.worstPart(func(c Component) bool { return fits(c.Name) }),
		p.underWay(func(m Maintenance) bool {
			return len(m.Components) == 0 && !p.namesOther(m.Name, path) || slices.ContainsFunc(m.Components, fits)
		}),
		p.worst(about),
	)
	if found == nil && len(p.Components) == 0 && len(p.openIncidents()) == 0 {
		found = p.overall()
	}
	return found.value()
}

// OtherIncident returns trouble with components that the path of a call does not belong to. It may be related.
func (p *Page) OtherIncident(path string) (Citation, bool) {
	if _, explains := p.RelevantToCall(path); explains {
		return Citation{}, false
	}
	return cmp.Or(p.worst(anyIncident), p.worstPart(anyComponent)).value()
}

// openIncidents returns the open incidents without those that the page calls harmless.
func (p *Page) openIncidents() []Incident {
	return slices.DeleteFunc(slices.Clone(p.Incidents), func(i Incident) bool { return i.Impact == None || i.Impact == UnderMaintenance })
}

// namesOther reports whether a title names a component that the path does not belong to, and does not name one that it does.
func (p *Page) namesOther(title, path string) bool {
	other := false
	for _, c := range p.Components {
		for _, w := range distinctiveWords(c.Name) {
			if !slices.ContainsFunc(strings.Fields(words(title)), func(t string) bool { return stem(t) == w }) {
				continue
			}
			if isNeededFor(c.Name, path) {
				return false
			}
			other = true
		}
	}
	return other
}

// isNeededFor reports whether a call of the path needs the part of that name.
func isNeededFor(name, path string) bool {
	own := distinctiveWords(name)
	return len(own) == 0 || slices.ContainsFunc(strings.Fields(words(path)), func(w string) bool { return slices.Contains(own, stem(w)) })
}

// distinctiveWords returns the words of a name that tell one part of a service from another, without their plural.
func distinctiveWords(name string) []string {
	var out []string
	for w := range strings.FieldsSeq(words(name)) {
		if w = stem(w); !isWholeService(w) {
			out = append(out, w)
		}
	}
	return out
}

// stem drops the plural of a word.
func stem(w string) string {
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return w[:len(w)-1]
	}
	return w
}

// isWholeService reports whether a word stands for the whole API or for what all of its parts need.
func isWholeService(w string) bool {
	switch w {
	case "api", "rest", "graphql", "endpoint", "gateway", "backend", "cms", "http", "https", "public", "service", "server", "core",
		"platform", "system", "production", "cloud", "content", "delivery", "data", "database", "db", "cdn", "edge", "dns", "network",
		"hosting", "infrastructure", "load", "balancer", "all", "the", "of", "and", "request", "v1", "v2", "v3":
		return true
	}
	return false
}
