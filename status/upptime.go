package status

import (
	"cmp"
	"net/url"
	"strings"

	"github.com/hex21/hex21/internal/ascii"
)

// upptime reads the sites of Upptime. Such a site is static; its data lie in its GitHub repository, which the site's links
// name: history/summary.json holds the components, and open issues with the labels status and maintenance the rest. The
// addresses OWNER.github.io/REPO and github.com/OWNER/REPO name the repository themselves.
// Source: https://github.com/upptime/status-page, src/components, and https://github.com/upptime/uptime-monitor.
type upptime struct{}

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
	for _, c := range []byte(owner + repo) {
		if !ascii.IsAlphanumeric(c) && c != '-' && c != '_' && c != '.' {
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
	sites, err := responses.json(summary, array)
	if err != nil {
		return err
	}
	names := map[string]string{}
	for s := range sites.items("") {
		slug, word := s.text("slug"), s.text("status")
		if slug == "" || word == "" {
			return missingMember(summary, "slug and status in a site")
		}
		names[slug] = s.text("name", "slug")
		d.component(part(names[slug], "", word, upptimeStatus(word)))
	}
	if len(names) == 0 {
		return missingMember(summary, "site")
	}
	d.title(scan(responses[pageURL(base)]).title, "")
	open, _ := responses.optional(d, issues, array, "the open incidents")
	for i := range open.items("") {
		e.issue(d, i, names)
	}
	return nil
}

// issue adds an incident or planned work. Labels say which it is, and which sites it is about.
func (upptime) issue(d *pageBuilder, i value, names map[string]string) {
	kind := ""
	var affected []string
	for _, label := range i.texts("labels", "name") {
		if label == "status" || label == "maintenance" {
			kind = label
		} else if name, ok := names[label]; ok {
			affected = append(affected, name)
		}
	}
	id, title, text, link := i.text("number"), strings.TrimSpace(strings.Trim(i.text("title"), "🛑⚠️ ")), i.text("body"), i.text("html_url")
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
			ID: id, Name: title, Impact: impact, StartedAt: i.time("created_at"), UpdatedAt: i.time("updated_at"),
			LatestUpdate: text, URL: link, Components: affected,
		})
	case "maintenance":
		m := Maintenance{ID: id, Name: title, URL: link, LatestUpdate: text, Components: affected}
		// A comment at the head of the text holds the planned times: "start: …" and "end: …", one to a line.
		_, rest, _ := strings.Cut(text, "<!--")
		meta, body, ok := strings.Cut(rest, "-->")
		if ok {
			m.LatestUpdate = body
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

func upptimeStatus(word string) Status {
	words := map[string]Status{"up": Operational, "degraded": Degraded, "down": MajorOutage}
	return cmp.Or(words[word], StatusUnknown)
}
