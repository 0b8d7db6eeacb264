package status

import (
	"fmt"
	"net/url"
)

// cachetList is a list of api/v1, with what it says about further pages.
type cachetList[T any] struct {
	Meta struct {
		Pagination struct {
			Total int `json:"total"`
		} `json:"pagination"`
	} `json:"meta"`
	Data list[T] `json:"data"`
}

type cachetV1Component struct {
	ID      text  `json:"id"`
	Name    text  `json:"name"`
	Status  text  `json:"status"`
	Human   text  `json:"status_name"`
	GroupID text  `json:"group_id"`
	Enabled *bool `json:"enabled,omitempty"`
}

type cachetV1Group struct {
	ID   text `json:"id"`
	Name text `json:"name"`
}

type cachetV1Incident struct {
	ID        text  `json:"id"`
	Component text  `json:"component_id"`
	Name      text  `json:"name"`
	Status    text  `json:"status"`
	Human     text  `json:"human_status"`
	Latest    text  `json:"latest_status,omitempty"`
	LatestH   text  `json:"latest_human_status,omitempty"`
	Resolved  *bool `json:"is_resolved,omitempty"`
	Message   text  `json:"message"`
	Permalink text  `json:"permalink"`
	Occurred  text  `json:"occurred_at"`
	Scheduled text  `json:"scheduled_at,omitempty"` // Cachet 1 keeps planned work among the incidents
	CreatedAt text  `json:"created_at"`
	UpdatedAt text  `json:"updated_at"`
	Updates   []struct {
		Message   text `json:"message"`
		CreatedAt text `json:"created_at"`
	} `json:"updates,omitempty"`
}

type cachetV1Schedule struct {
	ID          text              `json:"id"`
	Name        text              `json:"name"`
	Message     text              `json:"message"`
	Status      text              `json:"status"`
	Human       text              `json:"human_status"`
	ScheduledAt text              `json:"scheduled_at"`
	CompletedAt text              `json:"completed_at"`
	Components  []cachetScheduled `json:"components"`
}

type cachetScheduled struct {
	ComponentID text `json:"component_id"`
}

// decodeV1 reads api/v1.
func (c cachet) decodeV1(base *url.URL, responses answers, d *pageBuilder) error {
	paths := cachetV1()
	var components cachetList[cachetV1Component]
	var incidents cachetList[cachetV1Incident]
	if err := responses.json(documentURL(base, paths.components), &components); err != nil {
		return err
	}
	if !components.Data.present {
		return missingMember(documentURL(base, paths.components), "data")
	}
	if err := responses.json(documentURL(base, paths.incidents), &incidents); err != nil {
		return err
	}
	if !incidents.Data.present {
		return missingMember(documentURL(base, paths.incidents), "data")
	}
	for _, i := range components.Data.items {
		if i.Status == "" {
			return missingMember(documentURL(base, paths.components), "status in a component")
		}
	}
	c.word(d, responses, documentURL(base, paths.word))
	if len(components.Data.items) == 0 && d.word == "" {
		return missingMember(documentURL(base, paths.components), "component")
	}
	if n := len(components.Data.items); components.Meta.Pagination.Total > n {
		d.partly(fmt.Sprintf("only %d of %d components were read", n, components.Meta.Pagination.Total))
	}
	var groups cachetList[cachetV1Group]
	responses.optional(d, documentURL(base, paths.groups), "the groups", &groups)
	group, known := map[text]text{}, map[text]Component{}
	for _, g := range groups.Data.items {
		group[g.ID] = g.Name
	}
	for _, i := range components.Data.items {
		if i.Enabled != nil && !*i.Enabled {
			continue
		}
		known[i.ID] = part(i.Name, group[i.GroupID], firstOf(i.Human, i.Status), cachetStatus(i.Status))
		d.component(known[i.ID])
	}
	for _, i := range incidents.Data.items {
		c.oldIncident(d, i, known)
	}
	var schedules cachetList[cachetV1Schedule]
	responses.optional(d, documentURL(base, paths.schedules), "the planned work", &schedules)
	for _, m := range schedules.Data.items {
		affected := namesOf(m.Components, func(ref cachetScheduled) text { return text(known[ref.ComponentID].Name) })
		d.maintenance(Maintenance{
			ID: string(m.ID), Name: string(m.Name), Status: cachetSchedule(m.Status, m.Human),
			StartsAt: moment(m.ScheduledAt), EndsAt: moment(m.CompletedAt), LatestUpdate: string(m.Message), Components: affected,
		})
	}
	return nil
}

// oldIncident adds an incident, or the planned work that Cachet 1 keeps in its place.
func (cachet) oldIncident(d *pageBuilder, i cachetV1Incident, known map[text]Component) {
	if i.Resolved != nil && *i.Resolved {
		return
	}
	var affected []string
	impact := Unknown // Cachet gives none; the component that it names tells
	if part, ok := known[i.Component]; ok {
		affected = []string{part.Name}
		if part.Status.Worse(StatusUnknown) {
			impact = part.Status.indicator()
		}
	}
	if starts := moment(i.Scheduled); i.Status == "0" && starts != nil {
		state := MaintenanceScheduled
		if !starts.After(d.now) {
			state = "" // nothing describes whether it is over
		}
		d.maintenance(Maintenance{
			ID: string(i.ID), Name: string(i.Name), Status: state, StartsAt: starts, LatestUpdate: string(i.Message), Components: affected,
		})
		return
	}
	var last note
	last.update(i.Message, i.CreatedAt)
	for _, u := range i.Updates {
		last.update(u.Message, u.CreatedAt)
	}
	d.incident(Incident{
		ID: string(i.ID), Name: string(i.Name), Impact: impact, Status: cachetIncident(firstOf(i.Latest, i.Status), firstOf(i.LatestH, i.Human)),
		StartedAt: moment(firstOf(i.Occurred, i.CreatedAt)), UpdatedAt: latest(moment(i.UpdatedAt), last.at),
		LatestUpdate: last.text, URL: string(i.Permalink), Components: affected,
	})
}
