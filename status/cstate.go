package status

import (
	"cmp"
	"net/url"
)

// cState reads the static pages of cState: index.json, which the site's generator writes from the file of issues.
// Source: https://github.com/cstate/cstate, layouts/index.json.
type cState struct{}

func (cState) name() string { return "cstate" }

func (cState) requests(base *url.URL, _ answers) []string {
	return []string{documentURL(base, "index.json")}
}

func (cState) decode(base *url.URL, responses answers, d *pageBuilder) error {
	address := documentURL(base, "index.json")
	p, err := responses.json(address, object)
	if err != nil {
		return err
	}
	summary := p.text("summaryStatus")
	switch {
	case p.text("cStateVersion") == "":
		return missingMember(address, "cStateVersion")
	case summary == "":
		return missingMember(address, "summaryStatus")
	case !p.is("systems", array):
		return missingMember(address, "systems")
	}
	d.title(p.text("title"), p.text("baseURL"))
	d.overall(summary, "", cStateStatus(summary).indicator())
	seen := map[string]bool{}
	for s := range p.items("systems") {
		d.component(part(s.text("name"), s.text("category"), s.text("status"), cStateStatus(s.text("status"))))
		for i := range s.items("unresolvedIssues") {
			key := i.text("permalink", "title")
			if seen[key] || i.yes("resolved") || i.yes("informational") { // an issue stands with each system that it affects
				continue
			}
			seen[key] = true
			d.incident(Incident{
				Name: i.text("title"), Impact: cStateStatus(i.text("severity")).indicator(), RawImpact: i.text("severity"),
				StartedAt: i.time("createdAt"), UpdatedAt: i.time("lastMod"), URL: i.text("permalink"), Components: i.texts("affected", ""),
			})
		}
	}
	return nil
}

// cStateStatus reads the severities of cState, which serve for systems and for the whole.
func cStateStatus(word string) Status {
	words := map[string]Status{"ok": Operational, "notice": Degraded, "disrupted": PartialOutage, "down": MajorOutage}
	return cmp.Or(words[fold(word)], StatusUnknown)
}
