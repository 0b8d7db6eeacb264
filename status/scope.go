package status

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/spelling"
)

// UnknownComponentError means that a page does not have a component.
type UnknownComponentError struct {
	Name string
	// Suggestions are at most three similar names of components or groups.
	Suggestions []string
}

func (e *UnknownComponentError) Error() string {
	text := fmt.Sprintf("the status page has no component %q", e.Name)
	if len(e.Suggestions) > 0 {
		text += "; did you mean " + strings.Join(e.Suggestions, ", ") + "?"
	}
	return text
}

// Scope narrows a page, with its overall indicator, to some components. A name matches in any case and without punctuation; it
// may be that of a group, "group/name", or the beginning or a word of a name if nothing matches better. Incidents and
// maintenances are kept if they name one of the components, or none: then they may be about any. What the page states about the
// overall state is left out, except for PageIndicator.
func (p *Page) Scope(components []string) (*Page, error) {
	if len(components) == 0 {
		return p, nil
	}
	in := make([]bool, len(p.Components))
	for _, name := range components {
		hits := p.find(name)
		if len(hits) == 0 {
			return nil, &UnknownComponentError{Name: name, Suggestions: p.near(name)}
		}
		for _, i := range hits {
			in[i] = true
		}
	}
	out := *p
	out.Description, out.RawIndicator, out.StatedIndicator, out.PageIndicator = "", "", "", p.Indicator
	out.Components, out.Incidents, out.Maintenances = []Component{}, []Incident{}, []Maintenance{}
	var t tally
	wanted := map[string]bool{}
	for i, c := range p.Components {
		if in[i] {
			out.Components = append(out.Components, c)
			t.statuses = append(t.statuses, c.Status)
			wanted[plainName(c.Name)] = true
		}
	}
	about := func(names []string) bool {
		return len(names) == 0 || slices.ContainsFunc(names, func(n string) bool { return wanted[plainName(n)] })
	}
	for _, i := range p.Incidents {
		if about(i.Components) {
			out.Incidents = append(out.Incidents, i)
			t.impacts = append(t.impacts, i.Impact)
		}
	}
	for _, m := range p.Maintenances {
		if about(m.Components) {
			out.Maintenances = append(out.Maintenances, m)
			t.underWay = t.underWay || m.UnderWay(p.FetchedAt)
		}
	}
	out.Indicator = resolveIndicator("", false, t)
	return &out, nil
}

// find returns the indices of the components that a name means: those of the best kind of match that has any.
func (p *Page) find(name string) []int {
	want := cut(plainName(name), 64)
	if want == "" {
		return nil
	}
	kinds := []func(c Component) bool{
		func(c Component) bool { return plainName(c.Name) == want || plainName(c.Group+" "+c.Name) == want },
		func(c Component) bool { return plainName(c.Group) == want },
		func(c Component) bool { return len(want) > 1 && strings.HasPrefix(plainName(c.Name), want) },
		func(c Component) bool {
			return len(want) > 1 && strings.Contains(" "+words(c.Name)+" ", " "+words(name)+" ")
		},
	}
	for _, matches := range kinds {
		var hits []int
		for i, c := range p.Components {
			if matches(c) {
				hits = append(hits, i)
			}
		}
		if len(hits) > 0 {
			return hits
		}
	}
	return nil
}

// near returns the names that differ from what was typed in at most a third of its letters.
func (p *Page) near(name string) []string {
	want := cut(plainName(name), 64)
	limit := len([]rune(want)) / 3
	type candidate struct {
		name string
		far  int
	}
	var all []candidate
	for _, c := range p.Components {
		for _, n := range []string{c.Name, c.Group} {
			far := spelling.Distance(want, cut(plainName(n), 64), limit)
			known := slices.ContainsFunc(all, func(o candidate) bool { return o.name == n })
			if n != "" && !known && far <= limit {
				all = append(all, candidate{n, far})
			}
		}
	}
	order.Stable(all, func(a, b candidate) int { return a.far - b.far })
	var out []string
	for _, c := range all[:min(len(all), 3)] {
		out = append(out, c.name)
	}
	return out
}

// words spells a name in lower case with one space between its words.
func words(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

// plainName returns the letters and digits of a name, for comparison with what people type. A name without any is unchanged.
func plainName(s string) string {
	if w := strings.ReplaceAll(words(s), " ", ""); w != "" {
		return w
	}
	return strings.TrimSpace(s)
}
