package status

import (
	"bytes"
	"cmp"
	"maps"
	"net/url"
	"slices"

	textutil "github.com/hex21/hex21/internal/text"
)

// aws reads the public events of the AWS Health Dashboard: public/currentevents, a JSON array in UTF-16 of what is open.
// It is not documented; the states are those of the dashboard's own legend: 0 resolved, 1 informational, 2 degradation,
// 3 disruption.
type aws struct{}

type awsEvent struct {
	ARN     text `json:"arn"`
	Date    text `json:"date"` // seconds since 1970
	Region  text `json:"region_name"`
	Service text `json:"service_name"`
	Status  text `json:"status"`
	Summary text `json:"summary"`
	Ended   text `json:"end_time"`
	Log     []struct {
		Summary text `json:"summary"`
		Message text `json:"message"`
		Status  text `json:"status"`
		At      text `json:"timestamp"`
	} `json:"event_log"`
	Impacted map[string]struct {
		Name    text `json:"service_name"`
		Current text `json:"current"`
	} `json:"impacted_services"`
}

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
	var events []awsEvent
	if err := responses.json(address, &events); err != nil {
		return err
	}
	if page := responses[pageURL(base)]; events == nil || page.ok() && noEvents(page.body) {
		return missingMember(address, "list of events")
	}
	d.title("Amazon Web Services", "")
	d.word = None // what is not listed is not open
	states, words := map[string]Status{}, map[string]text{}
	for _, ev := range events {
		if ev.Status == "" || ev.Summary == "" && ev.Service == "" {
			return missingMember(address, "status and summary in an event")
		}
		status, last := awsStatus(ev.Status), note{}
		for _, l := range ev.Log {
			if n := (note{string(l.Message), moment(l.At)}); !n.isBefore(last) {
				last = n
			}
		}
		if status == Operational || ev.Ended != "" {
			continue
		}
		var affected []string
		for _, key := range slices.Sorted(maps.Keys(ev.Impacted)) {
			s := ev.Impacted[key]
			name := awsPlace(s.Name, ev.Region)
			affected = append(affected, name)
			raise(states, name, awsStatus(s.Current))
			words[name] = s.Current
		}
		if len(affected) == 0 && ev.Service != "" {
			affected = []string{awsPlace(ev.Service, ev.Region)}
			raise(states, affected[0], status)
			words[affected[0]] = ev.Status
		}
		impact := status.indicator()
		d.incident(Incident{
			ID: string(ev.ARN), Name: awsPlace(ev.Service, ev.Region) + ": " + string(firstOf(ev.Summary, "event")), Impact: impact, RawImpact: string(ev.Status),
			StartedAt: moment(ev.Date), UpdatedAt: last.at, LatestUpdate: last.text, Components: affected,
		})
	}
	for _, name := range slices.Sorted(maps.Keys(states)) {
		d.component(part(text(name), "", words[name], states[name]))
	}
	return nil
}

// awsPlace names a service in a region.
func awsPlace(service, region text) string {
	if service == "" {
		return string(region)
	}
	if region == "" {
		return string(service)
	}
	return string(service) + " (" + string(region) + ")"
}

func awsStatus(code text) Status {
	words := map[text]Status{"0": Operational, "1": Degraded, "2": Degraded, "3": MajorOutage}
	return cmp.Or(words[code], StatusUnknown)
}
