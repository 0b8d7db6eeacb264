package status

import (
	"net/url"
	"strings"
	"time"
)

// salesforce reads Salesforce Trust: the list of all instances with their states, and the incidents that are open.
// The data of status.salesforce.com are at api.status.salesforce.com. Source: https://api.status.salesforce.com/v1/docs/.
type salesforce struct{}

type salesforceInstance struct {
	Key          text                    `json:"key"`
	Location     text                    `json:"location"`
	Status       text                    `json:"status"`
	Active       *bool                   `json:"isActive"`
	Incidents    []salesforceIncident    `json:"Incidents"`
	Maintenances []salesforceMaintenance `json:"Maintenances"`
}

type salesforceIncident struct {
	ID        text   `json:"id"`
	Status    text   `json:"status"`
	Created   text   `json:"createdAt"`
	Updated   text   `json:"updatedAt"`
	Instances []text `json:"instanceKeys"`
	Impacts   []struct {
		Start    text `json:"startTime"`
		End      text `json:"endTime"`
		Type     text `json:"type"`
		Severity text `json:"severity"`
	} `json:"IncidentImpacts"`
	Events []struct {
		Message text `json:"message"`
		Created text `json:"createdAt"`
	} `json:"IncidentEvents"`
}

type salesforceMaintenance struct {
	ID        text   `json:"id"`
	Name      text   `json:"name"`
	Start     text   `json:"plannedStartTime"`
	End       text   `json:"plannedEndTime"`
	Instances []text `json:"instanceKeys"`
}

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
	var instances []salesforceInstance
	listErr := responses.json(list, &instances)
	var open []salesforceIncident
	err := responses.json(active, &open)
	switch {
	case listErr != nil && err == nil && len(open) == 0: // [] alone could come from anywhere
		return listErr
	case listErr != nil && err != nil:
		return listErr
	case listErr == nil && len(instances) == 0 && len(open) == 0:
		return missingMember(list, "instance")
	}
	for _, i := range instances {
		if i.Key == "" || i.Status == "" {
			return missingMember(list, "key and status in an instance")
		}
	}
	for _, i := range open {
		if i.ID == "" || i.Instances == nil && i.Impacts == nil && i.Events == nil {
			return missingMember(active, "id and instanceKeys in an incident")
		}
	}
	d.title("Salesforce", "")
	if listErr != nil {
		d.partly("the list of instances could not be read")
	}
	if err != nil {
		d.warn("the list of open incidents could not be read")
	}
	seen := map[text]bool{}
	for _, i := range open {
		seen[i.ID] = true
		i.add(d)
	}
	for _, i := range instances {
		if i.Active != nil && !*i.Active {
			continue
		}
		d.component(part(i.Key, i.Location, i.Status, salesforceStatus(i.Status)))
		for _, incident := range i.Incidents {
			if err != nil && !seen[incident.ID] && incident.ID != "" {
				seen[incident.ID] = true
				incident.add(d)
			}
		}
		for _, m := range i.Maintenances {
			if key := "maintenance " + m.ID; m.ID != "" && !seen[key] {
				seen[key] = true
				m.add(d)
			}
		}
	}
	if len(instances) == 0 {
		d.word = None
	}
	return nil
}

// add adds an incident that is not over. Incidents have no title: the kind of impact names them.
func (i salesforceIncident) add(d *pageBuilder) {
	impact, name, raw := Unknown, "Incident "+string(i.ID), text("")
	starts, closed := moment(i.Created), len(i.Impacts) > 0
	for n, p := range i.Impacts {
		if n == 0 {
			starts = moment(firstOf(p.Start, i.Created))
			if p.Type != "" {
				name = splitCamelCase(string(p.Type)) + " (incident " + string(i.ID) + ")"
			}
		}
		ends := moment(p.End)
		closed = closed && ends != nil && !ends.After(d.now)
		if level := indicatorOf(p.Severity); level != Unknown && (impact == Unknown || level.Worse(impact)) {
			impact = level
		}
		raw = p.Severity
	}
	var last note
	for _, e := range i.Events {
		last.update(e.Message, e.Created)
	}
	status := i.Status
	if closed {
		status = "resolved"
	}
	d.incident(Incident{
		ID: string(i.ID), Name: name, Impact: impact, RawImpact: string(raw), Status: string(status), StartedAt: starts,
		UpdatedAt: latest(moment(i.Updated), last.at), LatestUpdate: last.text, URL: "https://status.salesforce.com/incidents/" + url.PathEscape(string(i.ID)),
		Components: texts(i.Instances),
	})
}

// add adds planned work. Its times say whether it is under way; work without times is announced.
func (m salesforceMaintenance) add(d *pageBuilder) {
	starts, ends := moment(m.Start), moment(m.End)
	d.maintenance(Maintenance{
		ID: string(m.ID), Name: string(m.Name), Status: plannedState(d.now, starts, ends), StartsAt: starts, EndsAt: ends,
		URL: "https://status.salesforce.com/maintenances/" + url.PathEscape(string(m.ID)), Components: texts(m.Instances),
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

func texts(in []text) []string { return namesOf(in, func(s text) text { return s }) }

// salesforceStatus reads the state of an instance. Information is not trouble.
func salesforceStatus(word text) Status {
	switch kind, _, _ := strings.Cut(string(word), "_"); {
	case kind == "OK", kind == "INFORMATIONAL":
		return Operational
	case kind == "MAINTENANCE":
		return StatusMaintenance
	case strings.HasPrefix(string(word), "MINOR_INCIDENT"):
		return Degraded
	case strings.HasPrefix(string(word), "MAJOR_INCIDENT"):
		return MajorOutage
	}
	return StatusUnknown
}
