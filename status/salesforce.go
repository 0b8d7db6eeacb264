package status

import (
	"net/url"
	"strings"
	"time"
)

// salesforce reads Salesforce Trust: the list of all instances with their states, and the incidents that are open.
// The data of status.salesforce.com are at api.status.salesforce.com. Source: https://api.status.salesforce.com/v1/docs/.
type salesforce struct{}

func (salesforce) name() string { return "salesforce" }

// documents names the lists of open incidents and of instances.
func (salesforce) documents(base *url.URL) (incidents, instances string) {
	api := *base
	switch strings.ToLower(base.Hostname()) {
	case "status.salesforce.com", "trust.salesforce.com":
		api.Host, api.Path, api.RawPath, api.RawQuery = "api.status.salesforce.com", "/", "", ""
	}
	return documentURL(&api, "v1/incidents/active"), documentURL(&api, "v1/instances/status/preview")
}

func (e salesforce) requests(base *url.URL, _ answers) []string {
	incidents, instances := e.documents(base)
	return []string{incidents, instances}
}

func (e salesforce) decode(base *url.URL, responses answers, d *pageBuilder) error {
	active, list := e.documents(base)
	instances, listErr := responses.json(list, array)
	open, err := responses.json(active, array)
	noneOpen := open.json.FirstItem() == nil
	switch {
	case listErr != nil && noneOpen: // [] alone could come from anywhere
		return listErr
	case listErr == nil && instances.json.FirstItem() == nil && noneOpen:
		return missingMember(list, "instance")
	case !allItems(instances, func(i value) bool { return i.text("key") != "" && i.text("status") != "" }):
		return missingMember(list, "key and status in an instance")
	case !allItems(open, isSalesforceIncident):
		return missingMember(active, "id and instanceKeys in an incident")
	}
	d.title("Salesforce", "")
	if listErr != nil {
		d.partly("the list of instances could not be read")
	}
	if err != nil {
		d.warn("the list of open incidents could not be read")
	}
	seen := map[string]bool{}
	for i := range open.items("") {
		seen[i.text("id")] = true
		e.incident(d, i)
	}
	for i := range instances.items("") {
		if i.no("isActive") {
			continue
		}
		d.component(part(i.text("key"), i.text("location"), i.text("status"), salesforceStatus(i.text("status"))))
		for incident := range i.items("Incidents") {
			if id := incident.text("id"); err != nil && !seen[id] && id != "" {
				seen[id] = true
				e.incident(d, incident)
			}
		}
		for m := range i.items("Maintenances") {
			if id := m.text("id"); id != "" && !seen["maintenance "+id] {
				seen["maintenance "+id] = true
				e.maintenance(d, m)
			}
		}
	}
	if instances.json.FirstItem() == nil {
		d.word = None
	}
	return nil
}

// allItems reports whether all items of a list pass a test.
func allItems(list value, pass func(value) bool) bool {
	for i := range list.items("") {
		if !pass(i) {
			return false
		}
	}
	return true
}

func isSalesforceIncident(i value) bool {
	return i.text("id") != "" && (i.is("instanceKeys", array) || i.is("IncidentImpacts", array) || i.is("IncidentEvents", array))
}

// incident adds an incident that is not over. Incidents have no title: the kind of impact names them.
func (salesforce) incident(d *pageBuilder, i value) {
	id, status, impact, raw := i.text("id"), i.text("status"), Unknown, ""
	first, closed := value{json: i.at("IncidentImpacts").json.FirstItem()}, i.at("IncidentImpacts").json.FirstItem() != nil
	name := "Incident " + id
	if kind := first.text("type"); kind != "" {
		name = splitCamelCase(kind) + " (incident " + id + ")"
	}
	for p := range i.items("IncidentImpacts") {
		ends := p.time("endTime")
		closed = closed && ends != nil && !ends.After(d.now)
		raw = p.text("severity")
		if level := indicatorOf(raw); level != Unknown && (impact == Unknown || level.Worse(impact)) {
			impact = level
		}
	}
	if closed {
		status = "resolved"
	}
	last := i.noteOf("IncidentEvents", "createdAt", "message")
	d.incident(Incident{
		ID: id, Name: name, Impact: impact, RawImpact: raw, Status: status, StartedAt: moment(firstOf(first.text("startTime"), i.text("createdAt"))),
		UpdatedAt: latest(i.time("updatedAt"), last.at), LatestUpdate: last.text, URL: "https://status.salesforce.com/incidents/" + url.PathEscape(id),
		Components: i.texts("instanceKeys", ""),
	})
}

// maintenance adds planned work. Its times say whether it is under way; work without times is announced.
func (salesforce) maintenance(d *pageBuilder, m value) {
	starts, ends := m.time("plannedStartTime"), m.time("plannedEndTime")
	d.maintenance(Maintenance{
		ID: m.text("id"), Name: m.text("name"), Status: plannedState(d.now, starts, ends), StartsAt: starts, EndsAt: ends,
		URL: "https://status.salesforce.com/maintenances/" + url.PathEscape(m.text("id")), Components: m.texts("instanceKeys", ""),
	})
}

// plannedState returns the state of work that has no word for it, by its planned times.
func plannedState(now time.Time, starts, ends *time.Time) string {
	switch {
	case ends != nil && !ends.After(now):
		return "completed"
	case starts != nil && !starts.After(now):
		return MaintenanceInProgress
	}
	return MaintenanceScheduled
}

// splitCamelCase writes a name such as performanceDegradation as words.
func splitCamelCase(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case i == 0:
			b.WriteString(strings.ToUpper(string(r)))
		case r >= 'A' && r <= 'Z':
			b.WriteString(" " + strings.ToLower(string(r)))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// salesforceStatus reads the state of an instance. Information is not trouble.
func salesforceStatus(word string) Status {
	switch kind, _, _ := strings.Cut(word, "_"); {
	case kind == "OK", kind == "INFORMATIONAL":
		return Operational
	case kind == "MAINTENANCE":
		return StatusMaintenance
	case strings.HasPrefix(word, "MINOR_INCIDENT"):
		return Degraded
	case strings.HasPrefix(word, "MAJOR_INCIDENT"):
		return MajorOutage
	}
	return StatusUnknown
}
