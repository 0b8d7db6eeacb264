package status

import "cmp"

// cState reads the static pages of cState: index.json, which the site's generator writes from the file of issues.
// Source: https://github.com/cstate/cstate, layouts/index.json.
var cState = documentEngine{called: "cstate", path: "index.json", kind: object, read: readCState}

func readCState(d *pageBuilder, page documents) string {
	p := page.first
	summary := p.text("summaryStatus")
	switch {
	case p.text("cStateVersion") == "":
		return "cStateVersion"
	case summary == "":
		return "summaryStatus"
	case !p.is("systems", array):
		return "systems"
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
	return ""
}

// cStateStatus reads the severities of cState, which serve for systems and for the whole.
func cStateStatus(word string) Status {
	words := map[string]Status{"ok": Operational, "notice": Degraded, "disrupted": PartialOutage, "down": MajorOutage}
	return cmp.Or(words[fold(word)], StatusUnknown)
}
