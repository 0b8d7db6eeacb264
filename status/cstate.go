package status

import (
	"cmp"
	"net/url"
)

// cState reads the static pages of cState: index.json, which the site's generator writes from the file of issues.
// Source: https://github.com/cstate/cstate, layouts/index.json.
type cState struct{}

type cStateIndex struct {
	Version text               `json:"cStateVersion"`
	Title   text               `json:"title"`
	BaseURL text               `json:"baseURL"`
	Summary text               `json:"summaryStatus"`
	Systems list[cStateIssues] `json:"systems"`
}

type cStateIssues struct {
	Name     text          `json:"name"`
	Category text          `json:"category"`
	Status   text          `json:"status"`
	Open     []cStateIssue `json:"unresolvedIssues"`
}

type cStateIssue struct {
	Title         text   `json:"title"`
	CreatedAt     text   `json:"createdAt"`
	LastMod       text   `json:"lastMod"`
	Permalink     text   `json:"permalink"`
	Severity      text   `json:"severity"`
	Resolved      bool   `json:"resolved"`
	Informational bool   `json:"informational"`
	Affected      []text `json:"affected"`
}

func (cState) name() string { return "cstate" }

func (cState) requests(base *url.URL, _ answers) []string {
	return []string{documentURL(base, "index.json")}
}

func (cState) decode(base *url.URL, responses answers, d *pageBuilder) error {
	address := documentURL(base, "index.json")
	var p cStateIndex
	if err := responses.json(address, &p); err != nil {
		return err
	}
	switch {
	case p.Version == "":
		return missingMember(address, "cStateVersion")
	case p.Summary == "":
		return missingMember(address, "summaryStatus")
	case !p.Systems.present:
		return missingMember(address, "systems")
	}
	d.title(string(p.Title), string(p.BaseURL))
	d.overall(string(p.Summary), "", cStateStatus(p.Summary).indicator())
	seen := map[text]bool{}
	for _, s := range p.Systems.items {
		d.component(part(s.Name, s.Category, s.Status, cStateStatus(s.Status)))
		for _, i := range s.Open {
			key := firstOf(i.Permalink, i.Title)
			if seen[key] || i.Resolved || i.Informational { // an issue stands with each system that it affects
				continue
			}
			seen[key] = true
			d.incident(Incident{
				Name: string(i.Title), Impact: cStateStatus(i.Severity).indicator(), RawImpact: string(i.Severity),
				StartedAt: moment(i.CreatedAt), UpdatedAt: moment(i.LastMod), URL: string(i.Permalink), Components: texts(i.Affected),
			})
		}
	}
	return nil
}

// cStateStatus reads the severities of cState, which serve for systems and for the whole.
func cStateStatus(word text) Status {
	words := map[string]Status{"ok": Operational, "notice": Degraded, "disrupted": PartialOutage, "down": MajorOutage}
	return cmp.Or(words[fold(word)], StatusUnknown)
}
