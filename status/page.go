package status

import (
	"slices"
	"time"
)

// Schema names the document that a Page encodes to.
const Schema = "hex21.status/v1"

// Page is the state of a status page at one moment. It is also the document of "hex21 status -o json".
type Page struct {
	Schema string `json:"schema"`
	Page   Info   `json:"page"`
	// Indicator is the overall state, from the page's own indicator, its components and its incidents.
	Indicator Indicator `json:"indicator"`
	// RawIndicator is the page's own word for the overall state, if it is not one of the Indicators.
	RawIndicator string `json:"raw_indicator,omitempty"`
	// PageIndicator is the state of the whole page, if Indicator is that of some components, see Scope.
	PageIndicator Indicator `json:"page_indicator,omitempty"`
	// StatedIndicator is the overall state that the page shows, if its incidents or components are worse.
	StatedIndicator Indicator `json:"stated_indicator,omitempty"`
	// Description is the page's own sentence about the overall state.
	Description string      `json:"description,omitempty"`
	Components  []Component `json:"components"`
	// Incidents are the open ones, in the page's order.
	Incidents []Incident `json:"incidents"`
	// Maintenances are in progress or announced, not completed.
	Maintenances []Maintenance `json:"maintenances"`
	// Warnings describe parts of the page that could not be read, one sentence each.
	Warnings []string `json:"warnings,omitempty"`
	// FetchedAt is when the response arrived, by the caller's clock.
	FetchedAt time.Time `json:"fetched_at"`
}

// Info identifies a status page.
type Info struct {
	Name string `json:"name"`
	// URL is the page's own link to itself, or else the requested address.
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
	// ID identifies an incident of the page. Its form depends on the page.
	ID   string `json:"id,omitempty"`
	Name string `json:"name"`
	// Impact is what the page states; Unknown if it states none, or one that is not known.
	Impact    Indicator `json:"impact"`
	RawImpact string    `json:"raw_impact,omitempty"`
	// Status is investigating, identified, monitoring, or the page's own word.
	Status    string     `json:"status,omitempty"`
	StartedAt *time.Time `json:"started_at,omitempty"`
	UpdatedAt *time.Time `json:"updated_at,omitempty"`
	// LatestUpdate is plain text.
	LatestUpdate string `json:"latest_update,omitempty"`
	URL          string `json:"url,omitempty"`
	// Components are the affected components that the page names. None may mean all.
	Components []string `json:"components,omitempty"`
}

// The known statuses of a maintenance. Any other is the page's own word.
const (
	MaintenanceScheduled  = "scheduled"
	MaintenanceInProgress = "in_progress"
	MaintenanceVerifying  = "verifying"
)

// Maintenance is planned work, announced or under way.
type Maintenance struct {
	// ID identifies a maintenance of the page. Its form depends on the page.
	ID   string `json:"id,omitempty"`
	Name string `json:"name"`
	// Status is one of the statuses of a maintenance above, or the page's own word.
	Status string `json:"status"`
	// StartsAt and EndsAt are the planned times; nil if the page does not state them.
	StartsAt *time.Time `json:"starts_at,omitempty"`
	EndsAt   *time.Time `json:"ends_at,omitempty"`
	// LatestUpdate is plain text.
	LatestUpdate string `json:"latest_update,omitempty"`
	URL          string `json:"url,omitempty"`
	// Components are the affected components that the page names. None may mean all.
	Components []string `json:"components,omitempty"`
}

// UnderWay reports whether the work is in progress at a given time. The status decides; if it is unknown, the planned times do.
func (m Maintenance) UnderWay(now time.Time) bool {
	switch m.Status {
	case MaintenanceInProgress, MaintenanceVerifying:
		return true
	case MaintenanceScheduled:
		return false
	}
	return m.StartsAt != nil && !now.Before(*m.StartsAt) && (m.EndsAt == nil || now.Before(*m.EndsAt))
}

// Troubled returns the components that are not operational, in the page's order.
func (p *Page) Troubled() []Component {
	return slices.DeleteFunc(slices.Clone(p.Components), func(c Component) bool { return c.Status == Operational })
}
