package status_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"time"

	"github.com/hex21/hex21/status"
)

// incident is a page with one incident, as a Statuspage would serve it.
func incident() *status.Page {
	return &status.Page{
		Page:       status.Info{Name: "Example CMS"},
		Indicator:  status.Major,
		Components: []status.Component{{Name: "API", Status: status.MajorOutage}, {Name: "Search", Status: status.Operational}},
		Incidents: []status.Incident{{
			ID: "i1", Name: "Elevated error rates", Impact: status.Major, Status: "investigating", Components: []string{"API"},
		}},
	}
}

// A page is read whatever software serves it. Here it is one that a test serves.
func Example() {
	handler, err := status.Handler("statuspage", incident())
	if err != nil {
		fmt.Println(err)
		return
	}
	server := httptest.NewServer(handler)
	defer server.Close()

	var reader status.Reader
	page, err := reader.Read(context.Background(), server.URL)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(page.Page.Name, "is served by", page.Page.Engine)
	fmt.Println(page.Indicator, page.Indicator.Fails(status.Minor), page.Indicator.Fails(status.Critical))
	for _, component := range page.Troubled() {
		fmt.Println(component.Name, component.Status)
	}
	// Output:
	// Example CMS is served by statuspage
	// major true false
	// API major_outage
}

// What is not a status page is an error that says so, and never a page that is fine.
func ExampleFormatError() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, "<!doctype html><title>Log in</title>")
	}))
	defer server.Close()
	reader := status.Reader{Timeout: 5 * time.Second}
	_, err := reader.Read(context.Background(), server.URL)

	var format *status.FormatError
	var unreachable *status.UnreachableError
	switch {
	case errors.As(err, &format):
		fmt.Println("something else answered", len(format.Attempts) > 0)
	case errors.As(err, &unreachable):
		fmt.Println("nobody answered")
	}
	// Output: something else answered true
}

// Two readings of a page, and what happened in between.
func ExampleDiff() {
	before, after := incident(), incident()
	after.FetchedAt = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	after.Indicator, after.Incidents = status.None, nil
	after.Components[0].Status = status.Operational
	for _, change := range status.Diff(before, after) {
		fmt.Println(change.Kind, change.Name, change.From, "->", change.To)
	}
	// Output:
	// indicator_changed  major -> none
	// incident_resolved Elevated error rates investigating -> resolved
	// component_changed API major_outage -> operational
}

// A call of the API failed: the page may know why.
func ExampleCorrelate() {
	page := incident()
	fmt.Println(status.Correlate(page, status.CallFails, ""))
	if cite, ok := page.RelevantIncident(); ok {
		fmt.Println(cite.Kind, cite.Name, cite.Impact)
	}
	fmt.Println(status.Correlate(nil, status.CallWorks, ""))
	// Output:
	// known_incident
	// incident Elevated error rates major
	// page_dead_call_works
}

// The part of a page that one's own program depends on.
func ExamplePage_Scope() {
	page, err := incident().Scope([]string{"search"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(page.Indicator, len(page.Components), len(page.Incidents))
	_, err = incident().Scope([]string{"serch"})
	var unknown *status.UnknownComponentError
	fmt.Println(errors.As(err, &unknown), unknown.Suggestions)
	// Output:
	// none 1 0
	// true [Search]
}
