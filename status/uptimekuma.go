package status

import (
	"cmp"
	"net/url"
	"strings"
)

// uptimeKuma reads the status pages of Uptime Kuma. A page has a slug, which is in its address (/status/SLUG) or, on a
// domain of its own, in api/entry-page. Two documents follow: the page, and the heartbeats of its monitors.
// Source: https://github.com/louislam/uptime-kuma, server/routers/status-page-router.js.
type uptimeKuma struct{}

type kumaEntry struct {
	Type  text `json:"type"`
	Slug  text `json:"statusPageSlug"`
	Entry text `json:"entryPage"`
}

type kumaPage struct {
	Config struct {
		Slug  text `json:"slug"`
		Title text `json:"title"`
	} `json:"config"`
	Incident  *kumaIncident   `json:"incident"` // up to 2.0
	Incidents []*kumaIncident `json:"incidents"`
	Groups    list[struct {
		Name     text `json:"name"`
		Monitors []struct {
			ID   text `json:"id"`
			Name text `json:"name"`
		} `json:"monitorList"`
	}] `json:"publicGroupList"`
	Maintenances []struct {
		ID          text `json:"id"`
		Title       text `json:"title"`
		Description text `json:"description"`
		Status      text `json:"status"`
		Slots       []struct {
			Start text `json:"startDate"`
			End   text `json:"endDate"`
		} `json:"timeslotList"`
	} `json:"maintenanceList"`
}

type kumaIncident struct {
	ID      text `json:"id"`
	Style   text `json:"style"`
	Title   text `json:"title"`
	Content text `json:"content"`
	Created text `json:"createdDate"`
	Updated text `json:"lastUpdatedDate"`
}

type kumaBeats struct {
	Beats map[string][]struct {
		Status text `json:"status"`
	} `json:"heartbeatList"`
}

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
	var e kumaEntry
	if responses.json(documentURL(root, "api/entry-page"), &e) != nil || e.Type == "" {
		return ""
	}
	if e.Slug != "" {
		return string(e.Slug)
	}
	if slug, ok := strings.CutPrefix(string(e.Entry), "statusPage-"); ok {
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
	var page kumaPage
	var beats kumaBeats
	if err := responses.json(pageURL, &page); err != nil {
		return err
	}
	if page.Config.Slug == "" || !page.Groups.present {
		return missingMember(pageURL, "config.slug and publicGroupList")
	}
	if err := responses.json(beatsURL, &beats); err != nil {
		return err
	}
	if beats.Beats == nil {
		return missingMember(beatsURL, "heartbeatList")
	}
	d.title(string(page.Config.Title), "")
	for _, g := range page.Groups.items {
		for _, m := range g.Monitors {
			raw := text("")
			if list := beats.Beats[string(m.ID)]; len(list) > 0 {
				raw = list[len(list)-1].Status // the newest is the last
			}
			state, word := kumaStatus(raw)
			d.component(part(m.Name, g.Name, word, state))
		}
	}
	for _, i := range append(page.Incidents, page.Incident) {
		if i != nil {
			d.incident(Incident{
				ID: string(i.ID), Name: string(i.Title), Impact: kumaImpact(i.Style), RawImpact: string(i.Style),
				StartedAt: moment(i.Created), UpdatedAt: latest(moment(i.Created), moment(i.Updated)),
				LatestUpdate: string(i.Content),
			})
		}
	}
	for _, m := range page.Maintenances {
		out := Maintenance{ID: string(m.ID), Name: string(m.Title), Status: string(m.Status), LatestUpdate: string(m.Description)}
		if len(m.Slots) > 0 {
			out.StartsAt, out.EndsAt = moment(m.Slots[0].Start), moment(m.Slots[0].End)
		}
		d.maintenance(out)
	}
	return nil
}

// kumaStatus reads the number of a heartbeat. Pending is a monitor that failed and is being tried again.
func kumaStatus(number text) (Status, text) {
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
func kumaImpact(style text) Indicator {
	words := map[text]Indicator{"info": None, "primary": None, "light": None, "dark": None, "warning": Minor, "danger": Major}
	return cmp.Or(words[style], Unknown)
}
