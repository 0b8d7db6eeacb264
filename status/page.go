package status

import "time"

// Schema names the document that a Page encodes to.
const Schema = "hex21.status/v1"

// Page is what a status page says at one moment. It is also the document of "hex21 status -o json".
type Page struct {
	Schema string `json:"schema"`
	Page   Info   `json:"page"`
	// Indicator is the overall state. See resolveIndicator for how it follows from the page's word and its parts.
	Indicator Indicator `json:"indicator"`
	// RawIndicator is the page's own word for the whole, when it has one and it is not one of ours.
	RawIndicator string `json:"raw_indicator,omitempty"`
	// PageIndicator is the level of the whole page, where Indicator is that of some components only, see Scope.
	PageIndicator Indicator `json:"page_indicator,omitempty"`
	// StatedIndicator is what the page itself says of the whole, where its incidents or components are worse than that.
	StatedIndicator Indicator `json:"stated_indicator,omitempty"`
	// Description is the page's own sentence about the whole.
	Description string      `json:"description,omitempty"`
	Components  []Component `json:"components"`
	// Incidents are the open ones, in the page's order.
	Incidents []Incident `json:"incidents"`
	// Maintenances are under way or announced; those that are over are left out.
	Maintenances []Maintenance `json:"maintenances"`
	// Warnings describe what of the page could not be read, one sentence each, without making the rest worthless.
	Warnings []string `json:"warnings,omitempty"`
	// FetchedAt is when the answer came, by the caller's clock.
	FetchedAt time.Time `json:"fetched_at"`
}

// Info describes which page it is.
type Info struct {
	Name string `json:"name"`
	// URL is the page's own link to itself, or the address that was asked when it gives none.
	URL string `json:"url"`
	// Engine is the kind of page, one of Engines.
	Engine string `json:"engine"`
}

// Component is one part of the service.
type Component struct {
	Name   string `json:"name"`
	Group  string `json:"group,omitempty"`
	Status Status `json:"status"`
	// RawStatus is the page's own word.
	RawStatus string `json:"raw_status,omitempty"`
}

// Incident is an open incident.
type Incident struct {
	// ID reports incidents of one page apart. Its form is the page's own.
	ID   string `json:"id,omitempty"`
	Name string `json:"name"`
	// Impact is the page's own judgment; Unknown when it gives none or one that is not known here.
	Impact    Indicator `json:"impact"`
	RawImpact string    `json:"raw_impact,omitempty"`
	// Status is investigating, identified, monitoring, or the page's own word.
	Status    string     `json:"status,omitempty"`
	StartedAt *time.Time `json:"started_at,omitempty"`
	UpdatedAt *time.Time `json:"updated_at,omitempty"`
	// LatestUpdate is plain text.
	LatestUpdate string `json:"latest_update,omitempty"`
	URL          string `json:"url,omitempty"`
	// Components are the names of the parts that the page says are affected. None may mean all.
	Components []string `json:"components,omitempty"`
}

// The statuses of a maintenance that are known. Others stand as the page wrote them.
const (
	MaintenanceScheduled  = "scheduled"
	MaintenanceInProgress = "in_progress"
	MaintenanceVerifying  = "verifying"
)

// Maintenance is planned work, announced or under way.
type Maintenance struct {
	ID           string     `json:"id,omitempty"`
	Name         string     `json:"name"`
	Status       string     `json:"status"`
	StartsAt     *time.Time `json:"starts_at,omitempty"`
	EndsAt       *time.Time `json:"ends_at,omitempty"`
	LatestUpdate string     `json:"latest_update,omitempty"`
	URL          string     `json:"url,omitempty"`
	Components   []string   `json:"components,omitempty"`
}

// UnderWay reports whether the work is being done at the given moment. The page's word decides; when the word is not
// known, the planned times do.
func (m Maintenance) UnderWay(now time.Time) bool {
	switch m.Status {
	case MaintenanceInProgress, MaintenanceVerifying:
		return true
	case MaintenanceScheduled:
		return false
	}
	return m.StartsAt != nil && !now.Before(*m.StartsAt) && (m.EndsAt == nil || now.Before(*m.EndsAt))
}

// Troubled returns the components that are anything but operational, in the page's order.
func (p *Page) Troubled() []Component {
	var out []Component
	for _, c := range p.Components {
		if c.Status != Operational {
			out = append(out, c)
		}
	}
	return out
}
