package status

import (
	"cmp"
	"net/url"
	"strings"
)

// upptime reads the sites of Upptime. Such a site is static; its data lie in its GitHub repository, which the site's links
// name: history/summary.json holds the components, and open issues with the labels status and maintenance the rest. The
// addresses OWNER.github.io/REPO and github.com/OWNER/REPO name the repository themselves.
// Source: https://github.com/upptime/status-page, src/components, and https://github.com/upptime/uptime-monitor.
type upptime struct{}

type upptimeSite struct {
	Name   text `json:"name"`
	Slug   text `json:"slug"`
	Status text `json:"status"`
}

type upptimeIssue struct {
	Number  text `json:"number"`
	Title   text `json:"title"`
	Body    text `json:"body"`
	State   text `json:"state"`
	Created text `json:"created_at"`
	Updated text `json:"updated_at"`
	URL     text `json:"html_url"`
	Labels  []struct {
		Name text `json:"name"`
	} `json:"labels"`
}

func (upptime) name() string { return "upptime" }

// documents returns the addresses of the data of a repository.
func (upptime) documents(repo string) (summary, issues string) {
	return "https://raw.githubusercontent.com/" + repo + "/HEAD/history/summary.json",
		"https://api.github.com/repos/" + repo + "/issues?state=open&per_page=100"
}

func (e upptime) requests(base *url.URL, responses answers) []string {
	out := []string{pageURL(base)}
	if repo := e.repo(base, responses); repo != "" {
		summary, issues := e.documents(repo)
		out = append(out, summary)
		if responses[summary].ok() { // GitHub allows few requests an hour, so only for pages of Upptime
			out = append(out, issues)
		}
	}
	return out
}

// repo returns OWNER/REPO, from the address or from the page's links; "" for a page that does not name Upptime.
func (upptime) repo(base *url.URL, responses answers) string {
	host, path := strings.ToLower(base.Hostname()), strings.Trim(base.Path, "/")
	if host == "github.com" {
		return repository(path)
	}
	if owner, ok := strings.CutSuffix(host, ".github.io"); ok && path != "" {
		repo, _, _ := strings.Cut(path, "/")
		return repository(owner + "/" + repo)
	}
	named, found := false, ""
	for _, href := range scan(responses[pageURL(base)]).links {
		u, err := url.Parse(href)
		if err != nil {
			continue
		}
		switch strings.ToLower(u.Hostname()) {
		case "upptime.js.org":
			named = true
		case "github.com":
			repo := repository(u.Path)
			if owner, _, _ := strings.Cut(repo, "/"); owner == "upptime" {
				named = true
			} else if found == "" {
				found = repo
			}
		}
	}
	if !named {
		return ""
	}
	return found
}

// repository returns OWNER/REPO if the path is just that, in the letters that GitHub allows.
func repository(path string) string {
	owner, repo, ok := strings.Cut(strings.Trim(path, "/"), "/")
	if !ok || owner == "" || repo == "" || repo == "." || repo == ".." {
		return ""
	}
	for _, r := range owner + repo {
		if !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '-' || r == '_' || r == '.') {
			return ""
		}
	}
	return owner + "/" + repo
}

func (e upptime) decode(base *url.URL, responses answers, d *pageBuilder) error {
	repo := e.repo(base, responses)
	if repo == "" {
		return missingMember(pageURL(base), "link to Upptime and its repository")
	}
	summary, issues := e.documents(repo)
	var sites []upptimeSite
	if err := responses.json(summary, &sites); err != nil {
		return err
	}
	if len(sites) == 0 {
		return missingMember(summary, "site")
	}
	names := map[text]string{}
	for _, s := range sites {
		if s.Slug == "" || s.Status == "" {
			return missingMember(summary, "slug and status in a site")
		}
		names[s.Slug] = string(firstOf(s.Name, s.Slug))
		d.component(part(text(names[s.Slug]), "", s.Status, upptimeStatus(s.Status)))
	}
	d.title(scan(responses[pageURL(base)]).title, "")
	var open []upptimeIssue
	responses.optional(d, issues, "the open incidents", &open)
	for _, i := range open {
		e.issue(d, i, names)
	}
	return nil
}

// issue adds an incident or planned work. Labels say which it is, and which sites it is about.
func (upptime) issue(d *pageBuilder, i upptimeIssue, names map[text]string) {
	kind := text("")
	var affected []string
	for _, l := range i.Labels {
		if l.Name == "status" || l.Name == "maintenance" {
			kind = l.Name
		} else if name, ok := names[l.Name]; ok {
			affected = append(affected, name)
		}
	}
	title := strings.TrimSpace(strings.Trim(string(i.Title), "🛑⚠️ "))
	switch kind {
	case "status":
		impact := Unknown
		switch { // the titles that Upptime writes itself
		case strings.HasSuffix(title, " is down"):
			impact = Major
		case strings.HasSuffix(title, " has degraded performance"):
			impact = Minor
		}
		d.incident(Incident{
			ID: string(i.Number), Name: title, Impact: impact, StartedAt: moment(i.Created), UpdatedAt: moment(i.Updated),
			LatestUpdate: string(i.Body), URL: string(i.URL), Components: affected,
		})
	case "maintenance":
		// A comment at the head of the text holds the planned times: "start: …" and "end: …", one to a line.
		_, rest, _ := strings.Cut(string(i.Body), "<!--")
		meta, body, ok := strings.Cut(rest, "-->")
		m := Maintenance{ID: string(i.Number), Name: title, URL: string(i.URL), LatestUpdate: body, Components: affected}
		if !ok {
			m.LatestUpdate = string(i.Body)
		}
		for l := range strings.Lines(meta) {
			switch key, value, _ := strings.Cut(l, ":"); strings.TrimSpace(key) {
			case "start":
				m.StartsAt = moment(value)
			case "end":
				m.EndsAt = moment(value)
			}
		}
		m.Status = plannedState(d.now, m.StartsAt, m.EndsAt)
		d.maintenance(m)
	}
}

func upptimeStatus(word text) Status {
	words := map[text]Status{"up": Operational, "degraded": Degraded, "down": MajorOutage}
	return cmp.Or(words[word], StatusUnknown)
}
