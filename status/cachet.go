package status

import (
	"cmp"
	"fmt"
	"net/url"
	"strconv"
)

// cachet reads the pages of Cachet. Its API has two forms: api/v1, of Cachet 1 and 2, and api, a JSON:API, of Cachet 3.
// Both have one list each for components, incidents and planned work, and a word for the overall state.
// Source: https://github.com/cachethq/cachet (2.x) and https://github.com/cachethq/core (3.x).
type cachet struct{}

// cachetPaths are the documents of one form of the API.
type cachetPaths struct {
	components, groups, incidents, schedules, word string
	status                                         string // the path of the status in a component
}

func cachetV1() cachetPaths {
	return cachetPaths{
		components: "api/v1/components?per_page=500",
		groups:     "api/v1/components/groups?per_page=500",
		incidents:  "api/v1/incidents?sort=id&order=desc&per_page=50", // else the oldest come first
		schedules:  "api/v1/schedules?sort=id&order=desc&per_page=50",
		word:       "api/v1/status",
		status:     "status",
	}
}

func cachetV3() cachetPaths {
	return cachetPaths{
		components: "api/components?per_page=100&include=group",
		incidents:  "api/incidents?per_page=50&include=components,updates",
		schedules:  "api/schedules?sort=-id&per_page=50&include=components",
		word:       "api/status",
		status:     "attributes.status.value",
	}
}

func (cachet) name() string { return "cachet" }

func (cachet) requests(base *url.URL, responses answers) []string {
	var out []string
	for _, p := range []cachetPaths{cachetV1(), cachetV3()} {
		out = append(out, documentURL(base, p.components))
		if responses[documentURL(base, p.components)].ok() {
			for _, path := range []string{p.groups, p.incidents, p.schedules, p.word} {
				if path != "" {
					out = append(out, documentURL(base, path))
				}
			}
		}
	}
	return out
}

func (c cachet) decode(base *url.URL, responses answers, d *pageBuilder) error {
	paths, read := cachetV1(), c.decodeV1
	if v3 := cachetV3(); responses[documentURL(base, v3.components)].ok() && !responses[documentURL(base, paths.components)].ok() {
		paths, read = v3, c.decodeV3
	}
	components, err := responses.cachetList(documentURL(base, paths.components))
	if err != nil {
		return err
	}
	incidents, err := responses.cachetList(documentURL(base, paths.incidents))
	if err != nil {
		return err
	}
	n := 0
	for i := range components.items("data") {
		if n++; i.text(paths.status) == "" {
			return missingMember(documentURL(base, paths.components), paths.status+" in a component")
		}
	}
	// Cachet 1 lacks the word for the overall state.
	if w, _ := responses.optional(d, documentURL(base, paths.word), object, "the overall status"); w.text("data.status") != "" {
		d.overall(w.text("data.status"), w.text("data.message"), cachetWord(w.text("data.status")))
	}
	if n == 0 && d.word == "" {
		return missingMember(documentURL(base, paths.components), "component")
	}
	if total, err := strconv.Atoi(components.text("meta.pagination.total")); err == nil && total > n {
		d.partly(fmt.Sprintf("only %d of %d components were read", n, total))
	} else if components.text("links.next") != "" {
		d.partly(fmt.Sprintf("only the first %d components were read", n))
	}
	groups := value{}
	if paths.groups != "" {
		groups, _ = responses.optional(d, documentURL(base, paths.groups), object, "the groups")
	}
	schedules, _ := responses.optional(d, documentURL(base, paths.schedules), object, "the planned work")
	read(d, components, groups, incidents, schedules)
	return nil
}

// cachetList reads a document with a list in data.
func (as answers) cachetList(address string) (value, error) {
	doc, err := as.json(address, object)
	if err == nil && !doc.is("data", array) {
		err = missingMember(address, "data")
	}
	return doc, err
}

// decodeV1 reads api/v1.
func (c cachet) decodeV1(d *pageBuilder, components, groups, incidents, schedules value) {
	group, known := groups.namesByID("data"), map[string]Component{}
	for i := range components.items("data") {
		if !i.no("enabled") {
			known[i.text("id")] = part(i.text("name"), group[i.text("group_id")], i.text("status_name", "status"), cachetStatus(i.text("status")))
			d.component(known[i.text("id")])
		}
	}
	for i := range incidents.items("data") {
		c.oldIncident(d, i, known)
	}
	for m := range schedules.items("data") {
		var affected []string
		for _, id := range m.texts("components", "component_id") {
			affected = append(affected, known[id].Name)
		}
		d.maintenance(Maintenance{
			ID: m.text("id"), Name: m.text("name"), Status: cachetSchedule(m.text("status"), m.text("human_status")),
			StartsAt: m.time("scheduled_at"), EndsAt: m.time("completed_at"), LatestUpdate: m.text("message"), Components: affected,
		})
	}
}

// oldIncident adds an incident, or the planned work that Cachet 1 keeps in its place.
func (cachet) oldIncident(d *pageBuilder, i value, known map[string]Component) {
	if i.yes("is_resolved") {
		return
	}
	var affected []string
	impact := Unknown // Cachet gives none; the component that it names tells
	if part, ok := known[i.text("component_id")]; ok {
		affected = []string{part.Name}
		if part.Status.Worse(StatusUnknown) {
			impact = part.Status.indicator()
		}
	}
	if starts := i.time("scheduled_at"); i.text("status") == "0" && starts != nil {
		state := MaintenanceScheduled
		if !starts.After(d.now) {
			state = "" // nothing describes whether it is over
		}
		d.maintenance(Maintenance{
			ID: i.text("id"), Name: i.text("name"), Status: state, StartsAt: starts, LatestUpdate: i.text("message"), Components: affected,
		})
		return
	}
	var last note
	last.update(i.text("message"), i.text("created_at"))
	for u := range i.items("updates") {
		last.update(u.text("message"), u.text("created_at"))
	}
	d.incident(Incident{
		ID: i.text("id"), Name: i.text("name"), Impact: impact,
		Status:    cachetIncident(i.text("latest_status", "status"), i.text("latest_human_status", "human_status")),
		StartedAt: i.time("occurred_at", "created_at"), UpdatedAt: latest(i.time("updated_at"), last.at),
		LatestUpdate: last.text, URL: i.text("permalink"), Components: affected,
	})
}

// decodeV3 reads the API of Cachet 3, in which the groups come with the components.
func (c cachet) decodeV3(d *pageBuilder, components, _, incidents, schedules value) {
	groups, known := cachetIncluded(components), map[string]Component{}
	for i := range components.items("data") {
		a := i.at("attributes")
		if a.no("enabled") {
			continue
		}
		// An open incident or maintenance changes the latest status and leaves the status itself alone.
		now := a.at("status")
		if a.text("latest_status.value") != "" {
			now = a.at("latest_status")
		}
		group := groups[cachetRef(i.at("relationships.group.data"))].text("name")
		known[i.text("id")] = part(a.text("name"), group, now.text("human", "value"), cachetStatus(now.text("value")))
		d.component(known[i.text("id")])
	}
	included := cachetIncluded(incidents)
	for i := range incidents.items("data") {
		a := i.at("attributes")
		affected, impact := cachetAffected(i, known)
		var last note
		last.update(a.text("message"), a.text("created.string"))
		for ref := range i.items("relationships.updates.data") {
			u := included[cachetRef(ref)]
			last.update(u.text("message"), u.text("created.string"))
		}
		d.incident(Incident{
			ID: i.text("id"), Name: a.text("name"), Impact: impact, Status: cachetIncident(a.text("status.value"), a.text("status.human")),
			StartedAt: a.time("occurred.string", "created.string"), UpdatedAt: latest(a.time("updated.string"), last.at),
			LatestUpdate: last.text, Components: affected,
		})
	}
	for i := range schedules.items("data") {
		a := i.at("attributes")
		affected, _ := cachetAffected(i, known)
		d.maintenance(Maintenance{
			ID: i.text("id"), Name: a.text("name"), Status: cachetSchedule(a.text("status.value"), a.text("status.human")),
			StartsAt: a.time("scheduled.string"), EndsAt: a.time("completed.string"), LatestUpdate: a.text("message"), Components: affected,
		})
	}
}

// cachetIncluded returns the attributes of the items that a document of Cachet 3 refers to.
func cachetIncluded(doc value) map[string]value {
	out := map[string]value{}
	for i := range doc.items("included") {
		out[cachetRef(i)] = i.at("attributes")
	}
	return out
}

func cachetRef(v value) string { return v.text("type") + "/" + v.text("id") }

// cachetAffected names the components of an incident of Cachet 3. Their worst state is used as its impact, which Cachet does not provide.
func cachetAffected(i value, known map[string]Component) ([]string, Indicator) {
	var out []string
	worst := StatusUnknown
	for _, id := range i.texts("relationships.components.data", "id") {
		if part, ok := known[id]; ok {
			out = append(out, part.Name)
			worst = worstStatus(worst, part.Status)
		}
	}
	return out, worst.indicator()
}

// cachetStatus reads the number of a component's status; 5 and 6 are those of Cachet 3, and 0 is "unknown" in both.
func cachetStatus(number string) Status {
	words := map[string]Status{"1": Operational, "2": Degraded, "3": PartialOutage, "4": MajorOutage, "6": StatusMaintenance}
	return cmp.Or(words[number], StatusUnknown)
}

// cachetIncident reads the number of an incident's status. 0 was planned work in Cachet 1 and is "unknown" in Cachet 3.
func cachetIncident(number, human string) string {
	words := map[string]string{"1": "investigating", "2": "identified", "3": "monitoring", "4": "resolved"}
	return cmp.Or(words[number], human, number)
}

func cachetSchedule(number, human string) string {
	words := map[string]string{"0": MaintenanceScheduled, "1": MaintenanceInProgress, "2": "completed"}
	return cmp.Or(words[number], human, number)
}

// cachetWord reads the word for the overall state. It is coarse: only the components show how bad it is.
func cachetWord(word string) Indicator {
	words := map[string]Indicator{
		"success": None, "operational": None, "info": Minor, "partialoutage": Minor,
		"danger": Major, "majoroutage": Major, "undermaintenance": UnderMaintenance,
	}
	return cmp.Or(words[fold(word)], Unknown)
}
