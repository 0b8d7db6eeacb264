package status

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/jsonscan"
	"github.com/hex21/hex21/internal/text"
)

// sorry reads the pages of Sorry. A page serves its data below api/v1, or names the id under which api.sorryapp.com has them,
// or holds them in its own HTML. Source: https://docs.sorryapp.com/v1.
type sorry struct{}

// sorryID finds the id of a page in its HTML.
var sorryID = text.Pattern(`(?:sorryapp\.com/v1/pages/|data-(?:page-id|status-bar-for|for)="|"page_id":")([0-9A-Za-z]{6,16})\b`)

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
	if !a.mentions("sorryapp") {
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

// sorryMember returns a member of a response of the API: the data are under their own name, or in "response".
func sorryMember(doc value, name string) value {
	if own := doc.at(name); own.json != nil {
		return own
	}
	return doc.at("response")
}

// sorryState reports whether an answer is a page of Sorry: one with a state.
func sorryState(a *answer) bool {
	if !a.ok() {
		return false
	}
	doc, _ := a.json(object)
	return doc.text("page.state") != ""
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
	if page := sorryEmbedded(responses[pageURL(base)]); page.json != nil {
		return sorryPage{page, page.at("components"), page.at("notices")}.fill(pageURL(base), d)
	}
	return first
}

// sorryPage is a page with its two lists, from several documents or from one.
type sorryPage struct{ page, components, notices value }

// read combines the documents of one place. The components are enough, and so is the page with its notices.
func (sorry) read(responses answers, docs [3]string) (sorryPage, error) {
	var read [3]value
	var errs [3]error
	for i, address := range docs {
		if read[i], errs[i] = responses.json(address, object); errs[i] != nil && responses[address].ok() && !responses[address].refused() {
			return sorryPage{}, errs[i] // it exists, but is incomplete
		}
	}
	out := sorryPage{sorryMember(read[0], "page"), sorryMember(read[1], "components"), sorryMember(read[2], "notices")}
	if !out.components.is("", array) {
		out.components = out.page.at("components")
	}
	if !out.notices.is("", array) {
		out.notices = out.page.at("notices")
	}
	switch {
	case out.page.text("state") == "" && !out.components.is("", array):
		return out, cmp.Or(errs[0], missingMember(docs[0], "page.state"))
	case !out.notices.is("", array) && errs[2] == nil:
		return out, missingMember(docs[2], "notices")
	}
	return out, nil
}

// sorryEmbedded finds the state that a page holds in a script or in an attribute.
func sorryEmbedded(a *answer) value {
	return a.embedded("sorryapp", func(o value) bool {
		return o.is("state", jsonscan.String) && o.text("state") != "" && (o.is("notices", array) || o.is("components", array))
	})
}

func (p sorryPage) fill(address string, d *pageBuilder) error {
	state := p.page.text("state")
	if state == "" && p.components.json.FirstItem() == nil {
		return missingMember(address, "state")
	}
	d.title(p.page.text("name"), p.page.text("url"))
	if state != "" {
		d.overall(state, "", sorryStatus(state).indicator())
	}
	group := p.components.namesByID("")
	for c := range p.components.items("") {
		name, above := c.text("name"), group[c.text("parent_id")]
		parts := slices.Collect(c.items("children"))
		if len(parts) > 0 {
			above = name
		} else {
			parts = []value{c}
		}
		for _, child := range parts {
			d.component(part(child.text("name"), above, child.text("state"), sorryStatus(child.text("state"))))
		}
	}
	for n := range p.notices.items("") {
		sorryNotice(d, n)
	}
	return nil
}

// sorryNotice adds a notice: an incident, or planned work.
func sorryNotice(d *pageBuilder, n value) {
	last, state, affected := n.noteOf("updates", "created_at", "content"), n.text("state"), n.texts("components", "name")
	id, name, link, update := n.text("id"), n.text("subject", "name"), n.text("url", "link"), cmp.Or(last.text, n.text("synopsis"))
	if n.text("type") == "planned" {
		if state == "underway" {
			state = MaintenanceInProgress
		}
		d.maintenance(Maintenance{
			ID: id, Name: name, Status: state, StartsAt: n.time("began_at", "begins_at"), EndsAt: n.time("ended_at", "ends_at"),
			LatestUpdate: update, URL: link, Components: affected,
		})
		return
	}
	switch ended := n.time("ended_at"); {
	case state == "false_alarm" || ended != nil && !ended.After(d.now):
		state = "resolved"
	case state == "recovering":
		state = "monitoring"
	}
	d.incident(Incident{
		ID: id, Name: name, Impact: Unknown, Status: state, StartedAt: n.time("began_at", "created_at"),
		UpdatedAt: latest(n.time("updated_at"), last.at), LatestUpdate: update, URL: link, Components: affected,
	})
}

func sorryStatus(word string) Status {
	switch fold(word) {
	case "partiallydegraded":
		return Degraded
	case "degraded":
		return PartialOutage
	}
	return componentStatus(word)
}
