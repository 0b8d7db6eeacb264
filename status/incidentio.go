package status

import "net/url"

// incidentIO reads the pages of incident.io. Two documents describe them: api/v1/summary, the widget API, which is
// described at https://docs.incident.io/status-pages/embedding and which a page may have switched off; and proxy/HOST,
// which the page's own script reads and is not documented, but which alone lists the components that are operational.
// Either is enough, and a page that has neither holds the data of the second in its HTML. The copy of the Statuspage API that these
// pages also serve is left to that engine.
type incidentIO struct {
	html bool // also reads the page itself
}

func (incidentIO) name() string { return "incident.io" }

func (incidentIO) documents(base *url.URL) (widget, proxy string) {
	return documentURL(base, "api/v1/summary"), atRoot(base, "proxy/"+base.Hostname())
}

// requests adds the page itself when neither document is there: its HTML holds the same data.
func (e incidentIO) requests(base *url.URL, responses answers) []string {
	widget, proxy := e.documents(base)
	out := []string{widget, proxy}
	if e.html && responses[widget].refused() && responses[proxy].refused() {
		out = append(out, pageURL(base))
	}
	return out
}

// incidentIOEmbedded finds the summary in the HTML of a page.
func incidentIOEmbedded(a *answer) value {
	return a.embedded("ongoing_incidents", func(o value) bool { return o.is("ongoing_incidents", array) && o.is("components", array) })
}

func (e incidentIO) decode(base *url.URL, responses answers, d *pageBuilder) error {
	widget, proxy := e.documents(base)
	public, _ := responses.optional(d, widget, object, "the summary")
	described := public.is("ongoing_incidents", array)
	inner, _ := responses.optional(d, proxy, object, "the list of components")
	parts := inner.at("summary")
	if !parts.is("components", array) || !parts.is("ongoing_incidents", array) {
		parts = value{}
	}
	if e.html && parts.json == nil && !described {
		parts = incidentIOEmbedded(responses[pageURL(base)])
	}
	switch {
	case described:
		d.title(public.text("page_title"), public.text("page_url"))
		incidentIOEvents(d, public)
	case parts.json != nil:
		d.title(parts.text("name"), parts.text("public_url"))
		incidentIOEvents(d, parts)
	default:
		if _, err := responses.json(widget, object); err != nil {
			return err
		}
		return missingMember(widget, "ongoing_incidents")
	}
	// The page has no word for the overall state: it lists what is wrong, and an empty list means that nothing is.
	d.word = None
	if parts.json != nil {
		incidentIOParts(d, parts)
	} else {
		incidentIOAffected(d, public)
	}
	return nil
}

// incidentIOEvents adds the open incidents and the maintenances of a summary, of either document.
func incidentIOEvents(d *pageBuilder, s value) {
	names := s.namesByID("components")
	affected := func(event value) []string { return event.affected("affected_components", "component_id", names) }
	for i := range s.items("ongoing_incidents") {
		d.incident(Incident{
			ID: i.text("id"), Name: i.text("name"), Status: i.text("status"), Impact: incidentIOImpact(i), RawImpact: i.text("current_worst_impact"),
			StartedAt: i.time("started_at", "created_at", "published_at"), UpdatedAt: i.time("last_update_at"),
			LatestUpdate: i.text("last_update_message"), URL: i.text("url"), Components: affected(i),
		})
	}
	for _, list := range []string{"in_progress_maintenances", "scheduled_maintenances"} {
		for m := range s.items(list) {
			d.maintenance(Maintenance{
				ID: m.text("id"), Name: m.text("name"), Status: m.text("status"),
				StartsAt: m.time("started_at", "starts_at"), EndsAt: m.time("scheduled_end_at", "ends_at"),
				LatestUpdate: m.text("last_update_message"), URL: m.text("url"), Components: affected(m),
			})
		}
	}
}

// incidentIOImpact returns the impact of an incident: the widget states it, the proxy document only implies it by the components.
func incidentIOImpact(i value) Indicator {
	if word := i.text("current_worst_impact"); word != "" {
		return componentStatus(word).indicator()
	}
	worst := None
	for _, word := range i.texts("affected_components", "current_status", "status") {
		worst = Worst(worst, componentStatus(word).indicator())
	}
	if worst == None {
		return Unknown
	}
	return worst
}

// incidentIOAffected lists the parts that an event of the widget names, which has no others.
func incidentIOAffected(d *pageBuilder, widget value) {
	seen := map[string]bool{}
	for _, list := range []string{"ongoing_incidents", "in_progress_maintenances"} {
		for event := range widget.items(list) {
			for c := range event.items("affected_components") {
				word := c.text("current_status")
				if key := c.text("group_name") + "\n" + c.text("name"); word != "" && !seen[key] {
					seen[key] = true
					d.component(part(c.text("name"), c.text("group_name"), word, componentStatus(word)))
				}
			}
		}
	}
}

// incidentIOParts lists all parts. The document lists a status only for those that are not operational.
func incidentIOParts(d *pageBuilder, s value) {
	group, raw := map[string]string{}, map[string]string{}
	for item := range s.items("structure.items") {
		for _, id := range item.texts("group.components", "component_id") {
			group[id] = item.text("group.name")
		}
	}
	for c := range s.items("affected_components") {
		raw[c.text("component_id")] = c.text("current_status", "status")
	}
	for c := range s.items("components") {
		word, hit := raw[c.text("id")]
		if !hit {
			word = "operational"
		}
		d.component(part(c.text("name"), group[c.text("id")], word, componentStatus(word)))
	}
}
