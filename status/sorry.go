package status

import (
	"cmp"
	"encoding/json"
	"net/url"
	"regexp"
	"strings"
	"sync"
)

// sorry reads the pages of Sorry. A page serves its data below api/v1, or names the id under which api.sorryapp.com has them,
// or holds them in its own HTML. Source: https://docs.sorryapp.com/v1.
type sorry struct{}

type sorryPage struct {
	ID    text `json:"id"`
	Name  text `json:"name"`
	State text `json:"state"`
	URL   text `json:"url"`
	// The rest is there when the page embeds its state.
	Components list[sorryPart]   `json:"components"`
	Notices    list[sorryNotice] `json:"notices"`
}

type sorryPart struct {
	ID       text        `json:"id"`
	Name     text        `json:"name"`
	State    text        `json:"state"`
	ParentID text        `json:"parent_id"`
	Children []sorryPart `json:"children"`
}

type sorryNotice struct {
	ID         text        `json:"id"`
	Type       text        `json:"type"`
	State      text        `json:"state"`
	Subject    text        `json:"subject"`
	Name       text        `json:"name"`
	Synopsis   text        `json:"synopsis"`
	URL        text        `json:"url"`
	Link       text        `json:"link"`
	Began      text        `json:"began_at"`
	Ended      text        `json:"ended_at"`
	Begins     text        `json:"begins_at"`
	Ends       text        `json:"ends_at"`
	Updated    text        `json:"updated_at"`
	Created    text        `json:"created_at"`
	Components []sorryPart `json:"components"`
	Updates    []struct {
		Content text `json:"content"`
		Created text `json:"created_at"`
	} `json:"updates"`
}

// sorryBody is any response of the API: the data are in a member with their own name, or in "response".
type sorryBody struct {
	Page       *sorryPage        `json:"page"`
	Components list[sorryPart]   `json:"components"`
	Notices    list[sorryNotice] `json:"notices"`
	Response   json.RawMessage   `json:"response"`
}

// sorryID finds the id of a page in its HTML. It is compiled when it is first used, since every command would pay for it.
var sorryID = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:sorryapp\.com/v1/pages/|data-(?:page-id|status-bar-for|for)="|"page_id":")([0-9A-Za-z]{6,16})\b`)
})

func (sorry) name() string { return "sorry" }

// documents returns the three addresses below a place: page, components, notices.
func (e sorry) documents(base *url.URL, responses answers) [][3]string {
	own := documentURL(base, "api/v1/")
	out := [][3]string{{own + "status", own + "components", own + "notices"}}
	if api := e.api(base, responses); api != "" {
		out = append(out, [3]string{api, api + "/components", api + "/notices"})
	}
	return out
}

// api returns the place of the page's data at api.sorryapp.com, or "".
func (sorry) api(base *url.URL, responses answers) string {
	if base.Hostname() == "api.sorryapp.com" || strings.HasPrefix(base.Path, "/v1/pages/") {
		place := strings.TrimSuffix(strings.TrimSuffix(strings.TrimRight(base.Path, "/"), "/notices"), "/components")
		return atRoot(base, strings.TrimPrefix(place, "/"))
	}
	a := responses[pageURL(base)]
	if !a.ok() || !strings.Contains(strings.ToLower(string(a.body)), "sorryapp") {
		return ""
	}
	if id := sorryID().FindSubmatch(a.body); id != nil {
		return "https://api.sorryapp.com/v1/pages/" + string(id[1])
	}
	return ""
}

func (e sorry) requests(base *url.URL, responses answers) []string {
	out := []string{pageURL(base)}
	for n, d := range e.documents(base, responses) {
		if n == 0 {
			out = append(out, d[0])
		}
		if n > 0 || sorryState(responses[d[0]]) {
			out = append(out, d[:]...)
		}
	}
	return out
}

// sorryState reports whether an answer is a page of Sorry: one with a state.
func sorryState(a *answer) bool {
	var b sorryBody
	return a.ok() && a.json(&b) == nil && b.Page != nil && b.Page.State != ""
}

func (e sorry) decode(base *url.URL, responses answers, d *pageBuilder) error {
	var first error
	for _, doc := range e.documents(base, responses) {
		page, err := e.read(responses, doc)
		if err == nil {
			return page.fill(doc[0], d)
		}
		if first == nil || responses[doc[0]].ok() || responses[doc[1]].ok() {
			first = err
		}
	}
	if page := sorryEmbedded(responses[pageURL(base)]); page != nil {
		return page.fill(pageURL(base), d)
	}
	return first
}

// read combines the documents of one place. The components are enough, and so is the page with its notices.
func (sorry) read(responses answers, doc [3]string) (*sorryPage, error) {
	var page, parts, notices sorryBody
	err := responses.json(doc[0], &page)
	partsErr, noticesErr := responses.json(doc[1], &parts), responses.json(doc[2], &notices)
	out := page.Page
	if out == nil && len(page.Response) > 0 {
		out = new(sorryPage)
		_ = json.Unmarshal(page.Response, out)
	}
	out = cmp.Or(out, new(sorryPage))
	if len(parts.Response) > 0 {
		_ = json.Unmarshal(parts.Response, &parts.Components)
	}
	if len(notices.Response) > 0 {
		_ = json.Unmarshal(notices.Response, &notices.Notices)
	}
	if parts.Components.present {
		out.Components = parts.Components
	}
	if notices.Notices.present {
		out.Notices = notices.Notices
	}
	for i, e := range []error{err, partsErr, noticesErr} {
		if e != nil && responses[doc[i]].ok() && !responses[doc[i]].refused() {
			return nil, e // it exists, but is incomplete
		}
	}
	if out.State == "" && !out.Components.present {
		if err == nil {
			err = missingMember(doc[0], "page.state")
		}
		return nil, err
	}
	if !out.Notices.present && noticesErr == nil {
		return nil, missingMember(doc[2], "notices")
	}
	return out, nil
}

// sorryEmbedded finds the state that a page holds in a script or in an attribute.
func sorryEmbedded(a *answer) *sorryPage {
	if !a.ok() || !strings.Contains(strings.ToLower(string(a.body)), "sorryapp") {
		return nil
	}
	for _, value := range embedded(a.body) {
		var found *sorryPage
		walk(value, func(object map[string]any) bool {
			_, notices := object["notices"].([]any)
			_, parts := object["components"].([]any)
			if state, ok := object["state"].(string); !ok || state == "" || !notices && !parts {
				return false
			}
			page := new(sorryPage)
			if remarshal(object, page) == nil {
				found = page
			}
			return found != nil
		})
		if found != nil {
			return found
		}
	}
	return nil
}

func (p *sorryPage) fill(address string, d *pageBuilder) error {
	if p.State == "" && len(p.Components.items) == 0 {
		return missingMember(address, "state")
	}
	d.title(string(p.Name), string(p.URL))
	if p.State != "" {
		d.overall(string(p.State), "", sorryStatus(p.State).indicator())
	}
	group := map[text]text{}
	for _, c := range p.Components.items {
		group[c.ID] = c.Name
	}
	for _, c := range p.Components.items {
		for _, child := range c.Children {
			d.component(part(child.Name, c.Name, child.State, sorryStatus(child.State)))
		}
		if len(c.Children) == 0 {
			d.component(part(c.Name, group[c.ParentID], c.State, sorryStatus(c.State)))
		}
	}
	for _, n := range p.Notices.items {
		n.add(d)
	}
	return nil
}

// add adds a notice: an incident, or planned work.
func (n sorryNotice) add(d *pageBuilder) {
	affected := namesOf(n.Components, func(c sorryPart) text { return c.Name })
	var last note
	for _, u := range n.Updates {
		last.update(u.Content, u.Created)
	}
	last.text = cmp.Or(last.text, string(n.Synopsis))
	name, link := string(firstOf(n.Subject, n.Name)), string(firstOf(n.URL, n.Link))
	if n.Type == "planned" {
		state := string(n.State)
		if state == "underway" {
			state = MaintenanceInProgress
		}
		d.maintenance(Maintenance{
			ID: string(n.ID), Name: name, Status: state, StartsAt: moment(firstOf(n.Began, n.Begins)), EndsAt: moment(firstOf(n.Ended, n.Ends)),
			LatestUpdate: last.text, URL: link, Components: affected,
		})
		return
	}
	state := string(n.State)
	switch {
	case state == "false_alarm" || n.Ended != "" && moment(n.Ended) != nil && !moment(n.Ended).After(d.now):
		state = "resolved"
	case state == "recovering":
		state = "monitoring"
	}
	d.incident(Incident{
		ID: string(n.ID), Name: name, Impact: Unknown, Status: state, StartedAt: moment(firstOf(n.Began, n.Created)),
		UpdatedAt: latest(moment(n.Updated), last.at), LatestUpdate: last.text, URL: link, Components: affected,
	})
}

func sorryStatus(word text) Status {
	switch fold(word) {
	case "partiallydegraded":
		return Degraded
	case "degraded":
		return PartialOutage
	}
	return componentStatus(word)
}
