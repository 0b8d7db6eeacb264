package status

import "net/url"

// cachetDocument is a JSON:API list of Cachet 3. What an item refers to is in included.
type cachetDocument struct {
	Data     list[cachetItem] `json:"data"`
	Included []cachetItem     `json:"included"`
	Links    struct {
		Next text `json:"next"`
	} `json:"links"`
}

type cachetRef struct {
	ID   text `json:"id"`
	Type text `json:"type"`
}

type cachetItem struct {
	cachetRef
	Attributes struct {
		Name      text         `json:"name"`
		Message   text         `json:"message"`
		Enabled   *bool        `json:"enabled"`
		Status    cachetNumber `json:"status"`
		Latest    cachetNumber `json:"latest_status"`
		Occurred  cachetTime   `json:"occurred"`
		Scheduled cachetTime   `json:"scheduled"`
		Completed cachetTime   `json:"completed"`
		Created   cachetTime   `json:"created"`
		Updated   cachetTime   `json:"updated"`
	} `json:"attributes"`
	Relationships struct {
		Group struct {
			Data *cachetRef `json:"data"`
		} `json:"group"`
		Components struct {
			Data []cachetRef `json:"data"`
		} `json:"components"`
		Updates struct {
			Data []cachetRef `json:"data"`
		} `json:"updates"`
	} `json:"relationships"`
}

type cachetNumber struct {
	Human text `json:"human"`
	Value text `json:"value"`
}

type cachetTime struct {
	String text `json:"string"`
}

// index returns the included items by type and id.
func (doc cachetDocument) index() map[cachetRef]cachetItem {
	out := map[cachetRef]cachetItem{}
	for _, i := range doc.Included {
		out[i.cachetRef] = i
	}
	return out
}

// decodeV3 reads the API of Cachet 3.
func (c cachet) decodeV3(base *url.URL, responses answers, d *pageBuilder) error {
	paths := cachetV3()
	var components, incidents, schedules cachetDocument
	for _, required := range []struct {
		path string
		into *cachetDocument
	}{{paths.components, &components}, {paths.incidents, &incidents}} {
		if err := responses.json(documentURL(base, required.path), required.into); err != nil {
			return err
		}
		if !required.into.Data.present {
			return missingMember(documentURL(base, required.path), "data")
		}
	}
	for _, i := range components.Data.items {
		if i.Attributes.Status.Value == "" {
			return missingMember(documentURL(base, paths.components), "attributes.status in a component")
		}
	}
	c.word(d, responses, documentURL(base, paths.word))
	if len(components.Data.items) == 0 && d.word == "" {
		return missingMember(documentURL(base, paths.components), "component")
	}
	if components.Links.Next != "" {
		d.partly("only the first 100 components were read")
	}
	known := components.addTo(d)
	included := incidents.index()
	for _, i := range incidents.Data.items {
		a := i.Attributes
		affected, impact := i.affected(known)
		var last note
		last.update(a.Message, a.Created.String)
		for _, ref := range i.Relationships.Updates.Data {
			u := included[ref].Attributes
			last.update(u.Message, u.Created.String)
		}
		d.incident(Incident{
			ID: string(i.ID), Name: string(a.Name), Impact: impact, Status: cachetIncident(a.Status.Value, a.Status.Human),
			StartedAt: moment(firstOf(a.Occurred.String, a.Created.String)), UpdatedAt: latest(moment(a.Updated.String), last.at),
			LatestUpdate: last.text, Components: affected,
		})
	}
	responses.optional(d, documentURL(base, paths.schedules), "the planned work", &schedules)
	for _, i := range schedules.Data.items {
		a := i.Attributes
		affected, _ := i.affected(known)
		d.maintenance(Maintenance{
			ID: string(i.ID), Name: string(a.Name), Status: cachetSchedule(a.Status.Value, a.Status.Human),
			StartsAt: moment(a.Scheduled.String), EndsAt: moment(a.Completed.String),
			LatestUpdate: string(a.Message), Components: affected,
		})
	}
	return nil
}

// addTo adds the components to a page, and returns them by id.
func (doc cachetDocument) addTo(d *pageBuilder) map[text]Component {
	groups, known := doc.index(), map[text]Component{}
	for _, i := range doc.Data.items {
		a := i.Attributes
		if a.Enabled != nil && !*a.Enabled {
			continue
		}
		// An open incident or maintenance changes the latest status and leaves the status itself alone.
		now := a.Status
		if a.Latest.Value != "" {
			now = a.Latest
		}
		group := text("")
		if ref := i.Relationships.Group.Data; ref != nil {
			group = groups[*ref].Attributes.Name
		}
		known[i.ID] = part(a.Name, group, firstOf(now.Human, now.Value), cachetStatus(now.Value))
		d.component(known[i.ID])
	}
	return known
}

// affected names the components of an incident. Their worst state is used as its impact, which Cachet does not provide.
func (i cachetItem) affected(known map[text]Component) ([]string, Indicator) {
	var out []string
	worst := StatusUnknown
	for _, ref := range i.Relationships.Components.Data {
		if part, ok := known[ref.ID]; ok {
			out = append(out, part.Name)
			worst = worstStatus(worst, part.Status)
		}
	}
	return out, worst.indicator()
}
