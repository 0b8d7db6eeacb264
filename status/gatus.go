package status

import (
	"cmp"
	"net/url"
	"strings"
	"time"
)

// gatus reads Gatus: a list of endpoints with their last results, and in newer versions api/v1/config with announcements.
// Source: https://github.com/TwiN/gatus, api/endpoint_status.go and config/announcement.
type gatus struct{}

type gatusEndpoint struct {
	Name    text              `json:"name"`
	Group   text              `json:"group"`
	Key     text              `json:"key"`
	Results list[gatusResult] `json:"results"`
}

type gatusResult struct {
	Success   *bool `json:"success"`
	Timestamp text  `json:"timestamp"`
}

type gatusConfig struct {
	Authenticated *bool               `json:"authenticated"`
	Announcements []gatusAnnouncement `json:"announcements"`
}

type gatusAnnouncement struct {
	Timestamp text `json:"timestamp"`
	Type      text `json:"type"`
	Message   text `json:"message"`
	Archived  bool `json:"archived,omitempty"`
}

// gatusStatuses asks for one result of each endpoint; older versions give more, with the newest last.
const gatusStatuses = "api/v1/endpoints/statuses?page=1&pageSize=1"

func (gatus) name() string { return "gatus" }

func (gatus) requests(base *url.URL, responses answers) []string {
	out := []string{documentURL(base, gatusStatuses)}
	if responses[out[0]].ok() {
		out = append(out, documentURL(base, "api/v1/config"))
	}
	return out
}

func (gatus) decode(base *url.URL, responses answers, d *pageBuilder) error {
	address := documentURL(base, gatusStatuses)
	var endpoints []gatusEndpoint
	if err := responses.json(address, &endpoints); err != nil {
		return err
	}
	var config gatusConfig
	configured := responses.optional(d, documentURL(base, "api/v1/config"), "the announcements", &config) && config.Authenticated != nil
	if len(endpoints) == 0 && !configured { // [] alone could come from anywhere
		return missingMember(address, "endpoint")
	}
	for _, e := range endpoints {
		if e.Key == "" || !e.Results.present {
			return missingMember(address, "key and results in an endpoint")
		}
		c := Component{Name: string(firstOf(e.Name, e.Key)), Group: string(e.Group), Status: StatusUnknown, RawStatus: "no result"}
		var newest *time.Time // results come sorted, but the order is not documented
		for _, r := range e.Results.items {
			t := moment(r.Timestamp)
			if t != nil && newest != nil && t.Before(*newest) {
				continue
			}
			newest = latest(newest, t)
			switch {
			case r.Success == nil:
				c.Status, c.RawStatus = StatusUnknown, "no success"
			case *r.Success:
				c.Status, c.RawStatus = Operational, "healthy"
			default:
				c.Status, c.RawStatus = MajorOutage, "unhealthy"
			}
		}
		d.component(c)
	}
	for _, a := range config.Announcements {
		impact := gatusImpact(a.Type)
		if a.Archived || impact == None {
			continue
		}
		name, rest, _ := strings.Cut(strings.TrimSpace(string(a.Message)), "\n")
		d.incident(Incident{
			Name: name, Impact: impact, RawImpact: string(a.Type),
			StartedAt: moment(a.Timestamp), UpdatedAt: moment(a.Timestamp), LatestUpdate: rest,
		})
	}
	return nil
}

// gatusImpact reads the type of an announcement. If an announcement reports nothing bad, the impact is None.
func gatusImpact(kind text) Indicator {
	words := map[text]Indicator{"outage": Major, "warning": Minor, "information": None, "operational": None, "none": None, "": None}
	return cmp.Or(words[kind], Unknown)
}

// encode writes the endpoints, which are up, down, or without a result, and the incidents as announcements. Gatus has no
// word for planned work.
func (gatus) encode(p *Page) map[string]any {
	checked := stamp(&p.FetchedAt)
	endpoints := []gatusEndpoint{}
	for _, c := range p.Components {
		e := gatusEndpoint{Name: text(c.Name), Group: text(c.Group), Key: text(strings.ReplaceAll(words(c.Group+"_"+c.Name), " ", "-"))}
		if c.Status != StatusUnknown {
			up := c.Status == Operational || c.Status == StatusMaintenance
			e.Results.items = []gatusResult{{Success: &up, Timestamp: checked}}
		}
		endpoints = append(endpoints, e)
	}
	yes := true
	config := gatusConfig{Authenticated: &yes, Announcements: []gatusAnnouncement{}}
	for _, i := range p.Incidents {
		a := gatusAnnouncement{Timestamp: stamp(i.StartedAt), Type: "warning", Message: text(i.Name)}
		if i.LatestUpdate != "" {
			a.Message += "\n" + escaped(i.LatestUpdate)
		}
		switch i.Impact {
		case Major, Critical:
			a.Type = "outage"
		case None:
			a.Type = "information"
		}
		config.Announcements = append(config.Announcements, a)
	}
	return map[string]any{"/api/v1/endpoints/statuses": endpoints, "/api/v1/config": config}
}
