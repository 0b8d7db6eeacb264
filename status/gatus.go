package status

import (
	"cmp"
	"html"
	"strings"
)

// gatus reads Gatus: a list of endpoints with their last results, and in newer versions api/v1/config with announcements.
// Source: https://github.com/TwiN/gatus, api/endpoint_status.go and config/announcement.
type gatus struct{ documentEngine }

func newGatus() gatus {
	return gatus{documentEngine{
		// One result of each endpoint is enough; older versions return more, with the newest last.
		called: "gatus", path: "api/v1/endpoints/statuses?page=1&pageSize=1", kind: array, second: "api/v1/config", what: "the announcements", read: readGatus,
	}}
}

func readGatus(d *pageBuilder, page documents) string {
	endpoints, config := page.first, page.second
	if endpoints.json.FirstItem() == nil && config.text("authenticated") == "" { // [] alone could come from anywhere
		return "endpoint"
	}
	for e := range endpoints.items("") {
		if e.text("key") == "" || !e.is("results", array) {
			return "key and results in an endpoint"
		}
		c := Component{Name: e.text("name", "key"), Group: e.text("group"), Status: StatusUnknown, RawStatus: "no result"}
		if r := newest(e.items("results"), "timestamp"); r.json != nil { // results come sorted, but the order is not documented
			switch r.text("success") {
			case "true":
				c.Status, c.RawStatus = Operational, "healthy"
			case "false":
				c.Status, c.RawStatus = MajorOutage, "unhealthy"
			default:
				c.RawStatus = "no success"
			}
		}
		d.component(c)
	}
	for a := range config.items("announcements") {
		impact := gatusImpact(a.text("type"))
		if a.yes("archived") || impact == None {
			continue
		}
		name, rest, _ := strings.Cut(strings.TrimSpace(a.text("message")), "\n")
		d.incident(Incident{
			Name: name, Impact: impact, RawImpact: a.text("type"),
			StartedAt: a.time("timestamp"), UpdatedAt: a.time("timestamp"), LatestUpdate: rest,
		})
	}
	return ""
}

// gatusImpact reads the type of an announcement. If an announcement reports nothing bad, the impact is None.
func gatusImpact(kind string) Indicator {
	words := map[string]Indicator{"outage": Major, "warning": Minor, "information": None, "operational": None, "none": None, "": None}
	return cmp.Or(words[kind], Unknown)
}

// encode writes the endpoints, which are up, down, or without a result, and the incidents as announcements. Gatus has no
// word for planned work.
func (gatus) encode(p *Page) map[string]any {
	endpoints, announcements := []record{}, []record{}
	for _, c := range p.Components {
		results := []record{}
		if c.Status != StatusUnknown {
			results = append(results, record{"success": c.Status == Operational || c.Status == StatusMaintenance, "timestamp": stamp(&p.FetchedAt)})
		}
		endpoints = append(endpoints, record{
			"name": c.Name, "group": c.Group, "key": strings.ReplaceAll(words(c.Group+"_"+c.Name), " ", "-"), "results": results,
		})
	}
	for _, i := range p.Incidents {
		kind, message := "warning", i.Name
		switch i.Impact {
		case Major, Critical:
			kind = "outage"
		case None:
			kind = "information"
		}
		if i.LatestUpdate != "" {
			message += "\n" + html.EscapeString(i.LatestUpdate)
		}
		announcements = append(announcements, record{"timestamp": stamp(i.StartedAt), "type": kind, "message": message})
	}
	return map[string]any{
		"/api/v1/endpoints/statuses": endpoints, "/api/v1/config": record{"authenticated": true, "announcements": announcements},
	}
}
