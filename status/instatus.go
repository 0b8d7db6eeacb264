package status

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// instatus reads the pages of Instatus: summary.json for the whole, what is open and what is planned, and a list of
// components, of which v3 is the newer. Source: https://instatus.com/help/api/public-data.
type instatus struct {
	html bool // also reads the page itself
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
	s, err := responses.json(address, object)
	if err != nil {
		if e.html && instatusEmbedded(responses[pageURL(base)], d) {
			return nil
		}
		return err
	}
	if s.text("page.name") == "" || s.text("page.status") == "" {
		return missingMember(address, "page.name and page.status")
	}
	d.title(s.text("page.name"), s.text("page.url"))
	d.overall(s.text("page.status"), "", instatusWord(s.text("page.status")))
	instatusEvents(d, slices.Collect(s.items("activeIncidents")), slices.Collect(s.items("activeMaintenances")))
	// The list of components is optional: the summary alone is enough, and old pages have no such list.
	list, ok := responses.optional(d, documentURL(base, "v3/components.json"), object, "the list of components")
	if !ok || !list.is("components", array) {
		list, _ = responses.optional(d, documentURL(base, "v2/components.json"), object, "the list of components")
	}
	for c := range list.items("components") {
		if !c.yes("isParent") { // which is itself a group
			d.component(part(c.text("name"), c.text("group.name"), c.text("status"), componentStatus(c.text("status"))))
		}
	}
	return nil
}

// instatusEvents adds what is open and what is planned, from the summary or from the HTML of a page.
func instatusEvents(d *pageBuilder, incidents, maintenances []value) {
	for _, i := range incidents {
		d.incident(Incident{
			ID: instatusText(i, "id"), Name: instatusName(i), Status: instatusText(i, "status"),
			Impact: componentStatus(instatusText(i, "impact")).indicator(), RawImpact: instatusText(i, "impact"),
			StartedAt: moment(instatusText(i, "started")), UpdatedAt: moment(instatusText(i, "updatedAt")), URL: instatusText(i, "url"),
		})
	}
	for _, m := range maintenances {
		starts := moment(instatusText(m, "start", "started"))
		d.maintenance(Maintenance{
			ID: instatusText(m, "id"), Name: instatusName(m), Status: instatusText(m, "status"),
			StartsAt: starts, EndsAt: after(starts, instatusText(m, "duration")), URL: instatusText(m, "url"),
		})
	}
}

// instatusEmbedded fills the page builder from the data in the HTML of a page (__NEXT_DATA__, or flight data), and reports whether
// there are any.
func instatusEmbedded(a *answer, d *pageBuilder) bool {
	if !a.mentions("instatus") {
		return false
	}
	var incidents, maintenances []value
	var parts []Component
	name, word := "", ""
	for _, v := range embedded(a.body) {
		v.within(func(o value) bool {
			if state := o.text("status"); name == "" && instatusWord(state) != Unknown {
				name, word = instatusName(o), state
			}
			if len(incidents) == 0 {
				incidents = instatusNamed(o.items("activeIncidents"))
			}
			if len(maintenances) == 0 {
				maintenances = instatusNamed(o.items("activeMaintenances"))
			}
			if len(parts) == 0 {
				parts = instatusParts(o.at("components"), "")
			}
			return false
		})
	}
	switch {
	case name != "":
		d.title(name, "")
		d.overall(word, "", instatusWord(word))
	case len(parts) == 0:
		return false
	default:
		d.title(strings.TrimSuffix(strings.TrimSuffix(scan(a).title, " status"), " Status"), "")
	}
	instatusEvents(d, incidents, maintenances)
	for _, c := range parts {
		d.component(c)
	}
	return true
}

func instatusNamed(items func(func(value) bool)) []value {
	return slices.DeleteFunc(slices.Collect(items), func(item value) bool { return instatusName(item) == "" })
}

// instatusParts returns the components of a list that have a state; groups give their children.
func instatusParts(list value, group string) []Component {
	var out []Component
	for _, c := range instatusNamed(list.items("")) {
		own, word := firstOf(instatusName(c.at("group")), group), instatusText(c, "status")
		if inner := instatusParts(c.at("children"), instatusName(c)); len(inner) > 0 {
			out = append(out, inner...)
		} else if !c.yes("isParent") && word != "" {
			out = append(out, part(instatusName(c), own, word, componentStatus(word)))
		}
	}
	return out
}

// instatusName returns the name of a part or an event: a text, or one per language of which the default counts.
func instatusName(v value) string { return v.text("name", "name.default", "name.en") }

// instatusText returns the text of a member. Flight data has marks for a time and for no value.
func instatusText(v value, names ...string) string {
	for _, name := range names {
		if s := v.text(name); s != "" && s != "$undefined" {
			return strings.TrimPrefix(s, "$D")
		}
	}
	return ""
}

// instatusWord reads the page's word for trouble, which has no severity: minor is the lowest.
func instatusWord(word string) Indicator {
	words := map[string]Indicator{"up": None, "hasissues": Minor, "undermaintenance": UnderMaintenance}
	return cmp.Or(words[fold(word)], Unknown)
}

// after adds a number of minutes to a time; nil when either is not known.
func after(start *time.Time, minutes string) *time.Time {
	n, err := strconv.ParseInt(minutes, 10, 64)
	if start == nil || err != nil || n <= 0 || n > 10*365*24*60 {
		return nil
	}
	return new(start.Add(time.Duration(n) * time.Minute))
}

// encode writes the summary and the list of components. Instatus does not report updates or affected components, and its
// worst impact is a major outage.
func (instatus) encode(p *Page) map[string]any {
	incidents, maintenances, components := []record{}, []record{}, []record{}
	for _, i := range p.Incidents {
		impacts := map[Indicator]string{
			None: "OPERATIONAL", UnderMaintenance: "UNDERMAINTENANCE", Minor: "PARTIALOUTAGE", Major: "MAJOROUTAGE", Critical: "MAJOROUTAGE",
		}
		incidents = append(incidents, record{
			"id": i.ID, "name": i.Name, "started": stamp(i.StartedAt), "updatedAt": stamp(i.UpdatedAt), "status": instatusSpelling(i.Status),
			"impact": cmp.Or(impacts[i.Impact], i.RawImpact, "UNKNOWN"), "url": i.URL,
		})
	}
	for _, m := range p.Maintenances {
		out := record{"id": m.ID, "name": m.Name, "start": stamp(m.StartsAt), "status": instatusSpelling(m.Status), "url": m.URL}
		if m.Status == MaintenanceScheduled {
			out["status"] = "NOTSTARTEDYET"
		}
		if m.StartsAt != nil && m.EndsAt != nil {
			out["duration"] = strconv.Itoa(int(m.EndsAt.Sub(*m.StartsAt).Minutes()))
		}
		maintenances = append(maintenances, out)
	}
	for _, c := range p.Components {
		out := record{"name": c.Name, "status": instatusSpelling(statuspageWord(c)), "isParent": false}
		if c.Group != "" {
			out["group"] = record{"name": c.Group}
		}
		components = append(components, out)
	}
	words := map[Indicator]string{None: "UP", UnderMaintenance: "UNDERMAINTENANCE", Unknown: cmp.Or(p.RawIndicator, "UNKNOWN")}
	summary := record{"page": record{"name": p.Page.Name, "url": p.Page.URL, "status": cmp.Or(words[p.Indicator], "HASISSUES")}}
	if len(incidents) > 0 { // both lists are left out when they would be empty
		summary["activeIncidents"] = incidents
	}
	if len(maintenances) > 0 {
		summary["activeMaintenances"] = maintenances
	}
	return map[string]any{"/summary.json": summary, "/v3/components.json": record{"components": components}}
}

// instatusSpelling spells one of our words as Instatus does.
func instatusSpelling(s string) string { return strings.ToUpper(strings.ReplaceAll(s, "_", "")) }
