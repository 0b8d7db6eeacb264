package status

import (
	"cmp"
	"encoding/json"
	"net/url"
	"strings"

	"github.com/hex21/hex21/internal/jsonscan"
)

// uptimeKuma reads the status pages of Uptime Kuma. A page has a slug, which is in its address (/status/SLUG) or, on a
// domain of its own, in api/entry-page. Two documents follow: the page, and the heartbeats of its monitors.
// Source: https://github.com/louislam/uptime-kuma, server/routers/status-page-router.js.
type uptimeKuma struct{}

func (uptimeKuma) name() string { return "uptime-kuma" }

// split returns the installation's root and the slug in the page's address, which may be missing.
func (uptimeKuma) split(base *url.URL) (root *url.URL, slug string) {
	u := *base
	u.RawQuery = ""
	if before, after, ok := strings.Cut(u.Path, "/status/"); ok {
		u.Path, u.RawPath = before, ""
		slug, _, _ = strings.Cut(after, "/")
	} else if before, ok := strings.CutSuffix(strings.TrimRight(u.Path, "/"), "/status"); ok {
		u.Path, u.RawPath = before, ""
		slug = "default"
	}
	return &u, strings.ToLower(slug)
}

// slug returns the slug, from the address or from the entry page.
func (k uptimeKuma) slug(base *url.URL, responses answers) string {
	root, slug := k.split(base)
	if slug != "" {
		return slug
	}
	e, err := responses.json(documentURL(root, "api/entry-page"), object)
	if err != nil || e.text("type") == "" {
		return ""
	}
	if slug := e.text("statusPageSlug"); slug != "" {
		return slug
	}
	if slug, ok := strings.CutPrefix(e.text("entryPage"), "statusPage-"); ok {
		return slug
	}
	return "default"
}

func (k uptimeKuma) documents(base *url.URL, slug string) (page, beats string) {
	root, _ := k.split(base)
	slug = url.PathEscape(slug)
	return documentURL(root, "api/status-page/"+slug), documentURL(root, "api/status-page/heartbeat/"+slug)
}

func (k uptimeKuma) requests(base *url.URL, responses answers) []string {
	var out []string
	root, slug := k.split(base)
	if slug == "" {
		out = append(out, documentURL(root, "api/entry-page"))
	}
	if slug = k.slug(base, responses); slug != "" {
		page, beats := k.documents(base, slug)
		out = append(out, page, beats)
	}
	return out
}

func (k uptimeKuma) decode(base *url.URL, responses answers, d *pageBuilder) error {
	slug := k.slug(base, responses)
	if slug == "" {
		root, _ := k.split(base)
		return missingMember(documentURL(root, "api/entry-page"), "type of page")
	}
	pageURL, beatsURL := k.documents(base, slug)
	page, err := responses.json(pageURL, object)
	if err != nil {
		return err
	}
	if page.text("config.slug") == "" || !page.is("publicGroupList", array) {
		return missingMember(pageURL, "config.slug and publicGroupList")
	}
	beats, err := responses.json(beatsURL, object)
	if err != nil {
		return err
	}
	if !beats.is("heartbeatList", object) {
		return missingMember(beatsURL, "heartbeatList")
	}
	var lists map[string]json.RawMessage // a value finds no more than the first thousand members of an object
	_ = json.Unmarshal(beats.at("heartbeatList").json.Raw(), &lists)
	d.title(page.text("config.title"), "")
	for g := range page.items("publicGroupList") {
		for m := range g.items("monitorList") {
			raw := ""
			for beat := range (value{json: jsonscan.Parse(lists[m.text("id")]).First}).items("") {
				raw = beat.text("status") // the newest is the last
			}
			state, word := kumaStatus(raw)
			d.component(part(m.text("name"), g.text("name"), word, state))
		}
	}
	for i := range page.items("incidents") {
		kumaIncident(d, i)
	}
	if i := page.at("incident"); i.json != nil { // up to 2.0
		kumaIncident(d, i)
	}
	for m := range page.items("maintenanceList") {
		slot := value{json: m.at("timeslotList").json.FirstItem()}
		d.maintenance(Maintenance{
			ID: m.text("id"), Name: m.text("title"), Status: m.text("status"), LatestUpdate: m.text("description"),
			StartsAt: slot.time("startDate"), EndsAt: slot.time("endDate"),
		})
	}
	return nil
}

func kumaIncident(d *pageBuilder, i value) {
	d.incident(Incident{
		ID: i.text("id"), Name: i.text("title"), Impact: kumaImpact(i.text("style")), RawImpact: i.text("style"), StartedAt: i.time("createdDate"),
		UpdatedAt: latest(i.time("createdDate"), i.time("lastUpdatedDate")), LatestUpdate: i.text("content"),
	})
}

// kumaStatus reads the number of a heartbeat. Pending is a monitor that failed and is being tried again.
func kumaStatus(number string) (Status, string) {
	switch number {
	case "0":
		return MajorOutage, "down"
	case "1":
		return Operational, "up"
	case "2":
		return Degraded, "pending"
	case "3":
		return StatusMaintenance, "maintenance"
	case "":
		return StatusUnknown, "no heartbeat"
	}
	return StatusUnknown, number
}

// kumaImpact reads the color of a notice, which is the only sign of its impact in Uptime Kuma.
func kumaImpact(style string) Indicator {
	words := map[string]Indicator{"info": None, "primary": None, "light": None, "dark": None, "warning": Minor, "danger": Major}
	return cmp.Or(words[style], Unknown)
}
