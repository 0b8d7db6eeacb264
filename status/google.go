package status

import (
	"cmp"
	"strings"
)

// google reads the status pages of Google Cloud and Google Workspace: incidents.json with the incidents of the last years,
// of which those without an end are open, and products.json with the names of all products.
// Source: https://status.cloud.google.com/incidents.schema.json.
var google = documentEngine{
	called: "google-cloud", path: "incidents.json", kind: array, second: "products.json", what: "the list of products", read: readGoogle,
}

func readGoogle(d *pageBuilder, page documents) string {
	incidents, all := page.first, page.second
	if incidents.json.FirstItem() == nil && !all.is("products", array) { // [] alone could come from anywhere
		return "incident"
	}
	d.title("Google Cloud", "")
	if strings.Contains(page.base.Path, "appsstatus") {
		d.title("Google Workspace", "")
	}
	d.word = None // the page lists what is wrong, and nothing else
	var parts troubled
	for i := range incidents.items("") {
		word := i.text("most_recent_update.status", "status_impact")
		if i.text("begin") == "" || word == "" {
			return "begin and status_impact in an incident"
		}
		if i.text("end") != "" || word == "AVAILABLE" {
			continue
		}
		status, service := googleStatus(word), i.text("service_name")
		affected := i.texts("affected_products", "title")
		if len(affected) == 0 && service != "" && !strings.EqualFold(service, "Multiple Products") {
			affected = []string{service}
		}
		for _, name := range affected {
			parts.raise(name, word, status)
		}
		d.incident(Incident{
			ID: i.text("id"), Name: i.text("external_desc", "service_name"), Impact: status.indicator(), RawImpact: word,
			StartedAt: i.time("begin"), UpdatedAt: i.time("most_recent_update.when", "most_recent_update.modified", "modified"),
			LatestUpdate: i.text("most_recent_update.text"), URL: resolve(page.base, i.text("uri")), Components: affected,
		})
	}
	for _, title := range all.texts("products", "title") {
		d.component(parts.of(title))
	}
	return ""
}

// googleStatus reads the impact of an incident as the state of the products that it affects.
func googleStatus(impact string) Status {
	words := map[string]Status{"SERVICE_INFORMATION": Degraded, "SERVICE_DISRUPTION": PartialOutage, "SERVICE_OUTAGE": MajorOutage}
	return cmp.Or(words[impact], StatusUnknown)
}
