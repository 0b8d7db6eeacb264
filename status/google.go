package status

import (
	"cmp"
	"net/url"
	"strings"
)

// google reads the status pages of Google Cloud and Google Workspace: incidents.json with the incidents of the last years,
// of which those without an end are open, and products.json with the names of all products.
// Source: https://status.cloud.google.com/incidents.schema.json.
type google struct{}

type googleIncident struct {
	ID       text         `json:"id"`
	Begin    text         `json:"begin"`
	End      text         `json:"end"`
	Modified text         `json:"modified"`
	Summary  text         `json:"external_desc"`
	Last     googleUpdate `json:"most_recent_update"`
	Impact   text         `json:"status_impact"`
	Severity text         `json:"severity"`
	Service  text         `json:"service_name"`
	Products []struct {
		Title text `json:"title"`
	} `json:"affected_products"`
	URI text `json:"uri"`
}

type googleUpdate struct {
	Modified text `json:"modified"`
	When     text `json:"when"`
	Text     text `json:"text"`
	Status   text `json:"status"`
}

type googleProducts struct {
	Products list[struct {
		Title text `json:"title"`
	}] `json:"products"`
}

func (google) name() string { return "google-cloud" }

func (google) requests(base *url.URL, responses answers) []string {
	out := []string{documentURL(base, "incidents.json")}
	if responses[out[0]].ok() {
		out = append(out, documentURL(base, "products.json"))
	}
	return out
}

func (google) decode(base *url.URL, responses answers, d *pageBuilder) error {
	address := documentURL(base, "incidents.json")
	var incidents []googleIncident
	if err := responses.json(address, &incidents); err != nil {
		return err
	}
	var all googleProducts
	listed := responses.optional(d, documentURL(base, "products.json"), "the list of products", &all) && all.Products.present
	if len(incidents) == 0 && !listed { // [] alone could come from anywhere
		return missingMember(address, "incident")
	}
	d.title("Google Cloud", "")
	if strings.Contains(base.Path, "appsstatus") {
		d.title("Google Workspace", "")
	}
	d.word = None // the page lists what is wrong, and nothing else
	troubled, words := map[text]Status{}, map[text]text{}
	for _, i := range incidents {
		if i.Begin == "" || i.Last.Status == "" && i.Impact == "" {
			return missingMember(address, "begin and status_impact in an incident")
		}
		if i.End != "" || i.Last.Status == "AVAILABLE" {
			continue
		}
		word := firstOf(i.Last.Status, i.Impact)
		status := googleStatus(word)
		var affected []string
		for _, p := range i.Products {
			affected = append(affected, string(p.Title))
			raise(troubled, p.Title, status)
			words[p.Title] = word
		}
		if len(affected) == 0 && i.Service != "" && !strings.EqualFold(string(i.Service), "Multiple Products") {
			affected = append(affected, string(i.Service))
			raise(troubled, i.Service, status)
			words[i.Service] = word
		}
		d.incident(Incident{
			ID: string(i.ID), Name: string(firstOf(i.Summary, i.Service)), Impact: status.indicator(), RawImpact: string(word),
			StartedAt: moment(i.Begin), UpdatedAt: moment(firstOf(i.Last.When, i.Last.Modified, i.Modified)),
			LatestUpdate: string(i.Last.Text), URL: resolve(base, string(i.URI)), Components: affected,
		})
	}
	for _, p := range all.Products.items {
		status, hit := troubled[p.Title]
		if !hit {
			status = Operational
		}
		d.component(part(p.Title, "", words[p.Title], status))
	}
	return nil
}

// googleStatus reads the impact of an incident as the state of the products that it affects.
func googleStatus(impact text) Status {
	words := map[text]Status{"SERVICE_INFORMATION": Degraded, "SERVICE_DISRUPTION": PartialOutage, "SERVICE_OUTAGE": MajorOutage}
	return cmp.Or(words[impact], StatusUnknown)
}
