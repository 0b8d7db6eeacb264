package status

import (
	"strings"
	"time"

	textutil "github.com/hex21/hex21/internal/text"
)

// Bounds of a page, so that no page can grow the document without end. Real pages stay far below: the largest known have
// some four hundred components.
const (
	maxComponents   = 2000
	maxIncidents    = 200
	maxMaintenances = 200
	maxNames        = 200  // components named by one incident
	maxName         = 300  // runes of a name, a word or a link
	maxText         = 4000 // runes of an update
)

// pageBuilder is a page that an engine is filling. Its methods clean and bound what they take, so that no engine needs to.
type pageBuilder struct {
	now  time.Time
	page Page
	// word is the page's own word for the overall state; "" when the engine has none.
	word Indicator
	// stated reports whether the page writes that word, and does not only list what is wrong.
	stated bool
	// authoritative reports whether the word already weighs the parts, see resolveIndicator.
	authoritative bool
	tally         tally
}

func newPageBuilder(engine, url string, now time.Time) *pageBuilder {
	return &pageBuilder{now: now, page: Page{
		Schema:       Schema,
		Page:         Info{URL: url, Engine: engine},
		Components:   []Component{},
		Incidents:    []Incident{},
		Maintenances: []Maintenance{},
		FetchedAt:    now.UTC().Truncate(time.Second),
	}}
}

// title sets the page's name and its own link; an empty name and an invalid link are ignored.
func (d *pageBuilder) title(name, url string) {
	if name = line(name); name != "" {
		d.page.Page.Name = name
	}
	if url = link(url); url != "" {
		d.page.Page.URL = url
	}
}

// overall sets the page's word for the overall state and what it means.
func (d *pageBuilder) overall(raw, description string, word Indicator) {
	d.word, d.stated = word, true
	d.page.Description = line(description)
	if word == Unknown {
		d.page.RawIndicator = informative(raw)
	}
}

// component adds a part. A part that is not watched (see unwatched) is listed, but gives no reason to doubt the page.
func (d *pageBuilder) component(c Component) {
	d.tally.statuses = append(d.tally.statuses, c.Status)
	d.unwatched(c)
}

// part returns a component in the words of a page, with the meaning of its word.
func part(name, group, word string, status Status) Component {
	return Component{Name: name, Group: group, Status: status, RawStatus: word}
}

// unwatched lists a part without counting it.
func (d *pageBuilder) unwatched(c Component) {
	c.Name, c.Group, c.RawStatus = displayName(c.Name), line(c.Group), line(c.RawStatus)
	if len(d.page.Components) < maxComponents {
		d.page.Components = append(d.page.Components, c)
	}
}

// incident adds an incident unless its status says that it is over.
func (d *pageBuilder) incident(i Incident) {
	if i.Status = incidentStatus(i.Status); isClosed(i.Status) {
		return
	}
	d.tally.impacts = append(d.tally.impacts, i.Impact)
	i.ID, i.Name, i.URL, i.Components = line(i.ID), displayName(i.Name), link(i.URL), names(i.Components)
	i.LatestUpdate = plain(i.LatestUpdate)
	if i.RawImpact = informative(i.RawImpact); i.Impact != Unknown {
		i.RawImpact = ""
	}
	if len(d.page.Incidents) < maxIncidents {
		d.page.Incidents = append(d.page.Incidents, i)
	}
}

// maintenance adds planned work unless its status or its times say that it is over.
func (d *pageBuilder) maintenance(m Maintenance) {
	if m.Status = maintenanceStatus(m.Status); isClosed(m.Status) {
		return
	}
	d.tally.underWay = d.tally.underWay || m.UnderWay(d.now)
	m.ID, m.Name, m.URL, m.Components = line(m.ID), displayName(m.Name), link(m.URL), names(m.Components)
	m.LatestUpdate = plain(m.LatestUpdate)
	if len(d.page.Maintenances) < maxMaintenances {
		d.page.Maintenances = append(d.page.Maintenances, m)
	}
}

// partly warns that not all of the page could be read. When the page does not write a word for the overall state, what is missing is
// a reason to doubt it.
func (d *pageBuilder) partly(text string) {
	d.warn(text)
	if !d.stated {
		d.tally.statuses = append(d.tally.statuses, StatusUnknown)
	}
}

func (d *pageBuilder) warn(text string) { d.page.Warnings = append(d.page.Warnings, text) }

// done decides the overall indicator and returns the page.
func (d *pageBuilder) done() *Page {
	d.page.Indicator = resolveIndicator(d.word, d.authoritative, d.tally)
	if d.page.Description != "" && d.word != "" && d.word != Unknown && d.page.Indicator.Worse(d.word) {
		d.page.StatedIndicator = d.word
	}
	return &d.page
}

// informative returns the page's own word unless it adds nothing to ours.
func informative(raw string) string {
	if fold(raw) == string(Unknown) {
		return ""
	}
	return line(raw)
}

// displayName returns a name that can be shown: pages have parts and incidents without one.
func displayName(s string) string {
	if s = line(s); s != "" {
		return s
	}
	return "(no name)"
}

func names(in []string) []string {
	var out []string
	for _, s := range in {
		if s = line(s); s != "" && len(out) < maxNames {
			out = append(out, s)
		}
	}
	return out
}

// line makes one bounded line of a text without markup.
func line(s string) string { return cut(strings.Join(strings.Fields(s), " "), maxName) }

// cut returns a text of at most n characters, the ellipsis among them.
func cut(s string, n int) string { return textutil.Shorten(s, n-1) }
