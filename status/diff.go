package status

import (
	"cmp"
	"time"
)

// Kinds of change.
const (
	IndicatorChanged     = "indicator_changed"
	ComponentChanged     = "component_changed"
	IncidentOpened       = "incident_opened"
	IncidentUpdated      = "incident_updated"
	IncidentResolved     = "incident_resolved"
	MaintenanceAnnounced = "maintenance_announced"
	MaintenanceStarted   = "maintenance_started"
	MaintenanceUpdated   = "maintenance_updated"
	MaintenanceEnded     = "maintenance_ended"
)

// Change is one difference between two readings of a page. It is also an event of "hex21 status --watch" in a pipe.
type Change struct {
	Kind string `json:"event"`
	// At is when the later reading was made.
	At time.Time `json:"at"`
	// Name is that of the component, incident or maintenance; "" for the indicator.
	Name  string `json:"name,omitempty"`
	Group string `json:"group,omitempty"`
	// From and To are the states before and after: of the indicator, of a component or of an incident. For a component that
	// was added or removed, one of them is empty.
	From   string    `json:"from,omitempty"`
	To     string    `json:"to,omitempty"`
	Impact Indicator `json:"impact,omitempty"`
	// Update is the latest text about an incident or a maintenance.
	Update string `json:"update,omitempty"`
	URL    string `json:"url,omitempty"`
}

// Diff returns what changed between two readings, the most important first: the indicator, incidents, maintenances,
// components. Without an earlier reading, it returns nothing.
func Diff(before, after *Page) []Change {
	if before == nil || after == nil {
		return nil
	}
	var out []Change
	add := func(c Change) {
		c.At = after.FetchedAt
		out = append(out, c)
	}
	if before.Indicator != after.Indicator {
		add(Change{Kind: IndicatorChanged, From: string(before.Indicator), To: string(after.Indicator)})
	}
	diffIncidents(before, after, add)
	diffMaintenances(before, after, add)
	diffComponents(before, after, add)
	return out
}

func diffIncidents(before, after *Page, add func(Change)) {
	old, now := byKey(before.Incidents, Incident.key), byKey(after.Incidents, Incident.key)
	event := func(kind string, i Incident) Change {
		return Change{Kind: kind, Name: i.Name, To: i.Status, Impact: i.Impact, Update: i.LatestUpdate, URL: i.URL}
	}
	for n, i := range after.Incidents {
		was, known := old.items[now.keys[n]]
		switch {
		case !known:
			add(event(IncidentOpened, i))
		case was.Status != i.Status, was.Impact != i.Impact, was.LatestUpdate != i.LatestUpdate, was.Name != i.Name,
			!same(was.UpdatedAt, i.UpdatedAt):
			c := event(IncidentUpdated, i)
			c.From = was.Status
			add(c)
		}
	}
	for n, i := range before.Incidents {
		if _, still := now.items[old.keys[n]]; !still {
			add(Change{Kind: IncidentResolved, Name: i.Name, From: i.Status, To: "resolved", Impact: i.Impact, URL: i.URL})
		}
	}
}

func diffMaintenances(before, after *Page, add func(Change)) {
	old, now := byKey(before.Maintenances, Maintenance.key), byKey(after.Maintenances, Maintenance.key)
	for n, m := range after.Maintenances {
		was, known := old.items[now.keys[n]]
		c := Change{Name: m.Name, From: was.Status, To: m.Status, Update: m.LatestUpdate, URL: m.URL}
		active := m.UnderWay(after.FetchedAt)
		switch {
		case active && (!known || !was.UnderWay(before.FetchedAt)):
			c.Kind = MaintenanceStarted
		case !known:
			c.Kind = MaintenanceAnnounced
		case was.Status != m.Status || was.LatestUpdate != m.LatestUpdate || !same(was.StartsAt, m.StartsAt) || !same(was.EndsAt, m.EndsAt):
			c.Kind = MaintenanceUpdated
		default:
			continue
		}
		add(c)
	}
	for n, m := range before.Maintenances {
		if _, still := now.items[old.keys[n]]; !still {
			add(Change{Kind: MaintenanceEnded, Name: m.Name, From: m.Status, To: "completed", URL: m.URL})
		}
	}
}

func diffComponents(before, after *Page, add func(Change)) {
	old, now := byKey(before.Components, Component.key), byKey(after.Components, Component.key)
	for n, c := range after.Components {
		was, known := old.items[now.keys[n]]
		// A new component that works is not news; a word that changed within one status is.
		if known && (was.Status != c.Status || was.RawStatus != c.RawStatus && c.Status == StatusUnknown) || !known && c.Status != Operational {
			add(Change{Kind: ComponentChanged, Name: c.Name, Group: c.Group, From: string(was.Status), To: string(c.Status)})
		}
	}
	for n, c := range before.Components {
		if _, still := now.items[old.keys[n]]; !still && c.Status != Operational {
			add(Change{Kind: ComponentChanged, Name: c.Name, Group: c.Group, From: string(c.Status)})
		}
	}
}

// key returns what stays the same while an incident is worked on.
func (i Incident) key() string { return cmp.Or(i.ID, i.URL, i.Name) }

func (m Maintenance) key() string { return cmp.Or(m.ID, m.URL, m.Name) }

func (c Component) key() string { return c.Group + "\x00" + c.Name }

// index finds items by key. Items with the same key are distinguished by their order.
type index[T any] struct {
	keys  []occurrence // of the items, in their order
	items map[occurrence]T
}

type occurrence struct {
	key string
	nth int
}

func byKey[T any](items []T, key func(T) string) index[T] {
	x := index[T]{items: map[occurrence]T{}}
	count := map[string]int{}
	for _, item := range items {
		k := occurrence{key(item), count[key(item)]}
		count[k.key]++
		x.keys, x.items[k] = append(x.keys, k), item
	}
	return x
}

func same(a, b *time.Time) bool { return a == b || a != nil && b != nil && a.Equal(*b) }
