package status

import (
	"cmp"
	"net/url"
)

// cachet reads the pages of Cachet. Its API has two forms: api/v1, of Cachet 1 and 2, and api, a JSON:API, of Cachet 3.
// Both have one list each for components, incidents and planned work, and a word for the overall state.
// Source: https://github.com/cachethq/cachet (2.x) and https://github.com/cachethq/core (3.x).
type cachet struct{}

// cachetPaths are the documents of one form of the API.
type cachetPaths struct {
	components, groups, incidents, schedules, word string
}

func cachetV1() cachetPaths {
	return cachetPaths{
		components: "api/v1/components?per_page=500",
		groups:     "api/v1/components/groups?per_page=500",
		incidents:  "api/v1/incidents?sort=id&order=desc&per_page=50", // else the oldest come first
		schedules:  "api/v1/schedules?sort=id&order=desc&per_page=50",
		word:       "api/v1/status",
	}
}

func cachetV3() cachetPaths {
	return cachetPaths{
		components: "api/components?per_page=100&include=group",
		incidents:  "api/incidents?per_page=50&include=components,updates",
		schedules:  "api/schedules?sort=-id&per_page=50&include=components",
		word:       "api/status",
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
	if responses[documentURL(base, cachetV3().components)].ok() && !responses[documentURL(base, cachetV1().components)].ok() {
		return c.decodeV3(base, responses, d)
	}
	return c.decodeV1(base, responses, d)
}

// cachetStatus reads the number of a component's status; 5 and 6 are those of Cachet 3, and 0 is "unknown" in both.
func cachetStatus(value text) Status {
	words := map[text]Status{"1": Operational, "2": Degraded, "3": PartialOutage, "4": MajorOutage, "6": StatusMaintenance}
	return cmp.Or(words[value], StatusUnknown)
}

// cachetIncident reads the number of an incident's status. 0 was planned work in Cachet 1 and is "unknown" in Cachet 3.
func cachetIncident(value, human text) string {
	words := map[text]string{"1": "investigating", "2": "identified", "3": "monitoring", "4": "resolved"}
	return cmp.Or(words[value], string(firstOf(human, value)))
}

func cachetSchedule(value, human text) string {
	words := map[text]string{"0": MaintenanceScheduled, "1": MaintenanceInProgress, "2": "completed"}
	return cmp.Or(words[value], string(firstOf(human, value)))
}

// cachetWord reads the word for the overall state. It is coarse: only the components show how bad it is.
func cachetWord(word text) Indicator {
	words := map[string]Indicator{
		"success": None, "operational": None, "info": Minor, "partialoutage": Minor,
		"danger": Major, "majoroutage": Major, "undermaintenance": UnderMaintenance,
	}
	return cmp.Or(words[fold(word)], Unknown)
}

type cachetWordDocument struct {
	Data struct {
		Status  text `json:"status"`
		Message text `json:"message"`
	} `json:"data"`
}

// word reads the document with the word for the overall state, which Cachet 1 lacks.
func (cachet) word(d *pageBuilder, responses answers, address string) {
	var w cachetWordDocument
	if responses.optional(d, address, "the overall status", &w) && w.Data.Status != "" {
		d.overall(string(w.Data.Status), string(w.Data.Message), cachetWord(w.Data.Status))
	}
}
