package status

import (
	"bytes"
	"cmp"
	"net/url"
	"slices"

	textutil "github.com/hex21/hex21/internal/text"
)

// aws reads the public events of the AWS Health Dashboard: public/currentevents, a JSON array in UTF-16 of what is open.
// It is not documented; the states are those of the dashboard's own legend: 0 resolved, 1 informational, 2 degradation,
// 3 disruption.
type aws struct{}

func (aws) name() string { return "aws" }

// requests adds the page itself when no event is open: a server that answers everything with an empty list is not AWS's.
func (aws) requests(base *url.URL, responses answers) []string {
	out := []string{documentURL(base, "public/currentevents"), atRoot(base, "public/currentevents")}
	for _, address := range out {
		if a := responses[address]; a.ok() && noEvents(a.body) {
			return append(out, pageURL(base))
		}
	}
	return out
}

func noEvents(body []byte) bool {
	inner, opened := bytes.CutPrefix(bytes.TrimSpace(textutil.UTF8(body)), []byte("["))
	return opened && string(bytes.TrimSpace(inner)) == "]"
}

func (e aws) decode(base *url.URL, responses answers, d *pageBuilder) error {
	address := e.requests(base, responses)[0]
	if root := e.requests(base, responses)[1]; !responses[address].ok() && responses[root].ok() {
		address = root
	}
	events, err := responses.json(address, array)
	if err != nil {
		return err
	}
	if page := responses[pageURL(base)]; page.ok() && noEvents(page.body) {
		return missingMember(address, "list of events")
	}
	d.title("Amazon Web Services", "")
	d.word = None // what is not listed is not open
	var parts troubled
	for ev := range events.items("") {
		word, service, region := ev.text("status"), ev.text("service_name"), ev.text("region_name") // its time is in seconds since 1970
		if word == "" || ev.text("summary") == "" && service == "" {
			return missingMember(address, "status and summary in an event")
		}
		status, last := awsStatus(word), newest(ev.items("event_log"), "timestamp")
		if status == Operational || ev.text("end_time") != "" {
			continue
		}
		d.incident(Incident{
			ID: ev.text("arn"), Name: awsPlace(service, region) + ": " + cmp.Or(ev.text("summary"), "event"), Impact: status.indicator(), RawImpact: word,
			StartedAt: ev.time("date"), UpdatedAt: last.time("timestamp"), LatestUpdate: last.text("message"), Components: awsParts(ev, &parts),
		})
	}
	slices.Sort(parts.names)
	parts.addTo(d)
	return nil
}

// awsParts raises the states of the parts that an event affects, and returns their names.
func awsParts(ev value, parts *troubled) []string {
	var affected []string
	region := ev.text("region_name")
	for m := range ev.at("impacted_services").json.Members() {
		service := value{json: &m.Value}
		name, word := awsPlace(service.text("service_name"), region), service.text("current")
		affected = append(affected, name)
		parts.raise(name, word, awsStatus(word))
	}
	slices.Sort(affected)
	if service := ev.text("service_name"); len(affected) == 0 && service != "" {
		affected = []string{awsPlace(service, region)}
		parts.raise(affected[0], ev.text("status"), awsStatus(ev.text("status")))
	}
	return affected
}

func awsPlace(service, region string) string {
	if service == "" || region == "" {
		return cmp.Or(service, region)
	}
	return service + " (" + region + ")"
}

func awsStatus(code string) Status {
	words := map[string]Status{"0": Operational, "1": Degraded, "2": Degraded, "3": MajorOutage}
	return cmp.Or(words[code], StatusUnknown)
}
