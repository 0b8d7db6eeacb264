package check

import (
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/files"
	"github.com/hex21/hex21/probe"
)

// Schema names the document that a Report encodes to.
const Schema = "hex21.check/v1"

// Status is the result of checking a promise.
type Status string

// The statuses.
const (
	Kept    Status = "kept"
	Broken  Status = "broken"
	NotSeen Status = "not_seen" // it could not be checked; the evidence has the reason
	Skipped Status = "skipped"  // it was not selected
)

// Report is the result of a check.
type Report struct {
	Schema  string  `json:"schema"`
	Verdict Verdict `json:"verdict"`
	BaseURL string  `json:"base_url"`
	// KeySent reports whether a key was set and sent.
	KeySent bool   `json:"key_sent"`
	Totals  Totals `json:"totals"`
	// Requests is how many requests were sent.
	Requests int `json:"requests"`
	// StartedAt is when the first request was sent, and DurationMS how long the run took, including waits.
	StartedAt  *time.Time `json:"started_at,omitempty"`
	DurationMS int64      `json:"duration_ms"`
	Stopped    *Stop      `json:"stopped,omitempty"`
	Results    []Result   `json:"results"`
	// Changes are what differs from a baseline; absent without one.
	Changes *[]Change `json:"changes,omitempty"`
	// Unwritten is the baseline file that could not be written, in which case the exit code is 1.
	Unwritten []files.Unwritten `json:"unwritten,omitempty"`
}

// Verdict summarizes the result.
type Verdict struct {
	OK bool `json:"ok"`
	// Summary is one sentence without a period.
	Summary  string `json:"summary"`
	ExitCode int    `json:"exit_code"`
	// Outcome determines ExitCode.
	Outcome probe.Outcome `json:"-"`
	// StopNamed reports whether the summary says why the check stopped early.
	StopNamed bool `json:"-"`
}

// Totals count the results by status.
type Totals struct {
	Kept    int `json:"kept"`
	Broken  int `json:"broken"`
	NotSeen int `json:"not_seen"`
	Skipped int `json:"skipped"`
}

// Result is the result of one promise.
type Result struct {
	ID      string             `json:"id"`
	Group   string             `json:"group"`
	Promise string             `json:"promise"`
	Source  explain.Provenance `json:"source"`
	Page    string             `json:"page,omitempty"`
	Status  Status             `json:"status"`
	// Fails reports whether the check fails because of this result. A broken promise that the baseline accepts does not.
	Fails bool `json:"fails"`
	// Request and Response are those that the status is based on.
	Request  *ResultRequest  `json:"request,omitempty"`
	Response *ResultResponse `json:"response,omitempty"`
	// Evidence is what the response shows, or why the promise was not seen or skipped.
	Evidence string         `json:"evidence"`
	Steps    []explain.Step `json:"steps"`
	// Accepted is why a broken promise does not fail the check: the reason in the baseline, or the finding that is allowed.
	Accepted string `json:"accepted,omitempty"`
	// Unselected reports whether the user left the promise out, by --only or --skip.
	Unselected bool `json:"-"`

	finding string // the finding of probe that is equivalent to the broken promise
}

// ResultRequest is a request as a result shows it.
type ResultRequest struct {
	Method string `json:"method"`
	URL    string `json:"url"`
}

// ResultResponse is a response as a result shows it. Status is 0 when none came.
type ResultResponse struct {
	Status      int    `json:"status"`
	ContentType string `json:"content_type,omitempty"`
	RequestID   string `json:"request_id,omitempty"`
}

// Change is a promise whose status is not the one of the baseline.
type Change struct {
	ID   string `json:"id"`
	From Status `json:"from"`
	To   Status `json:"to"`
}

func count(results []Result) (t Totals) {
	for _, r := range results {
		switch r.Status {
		case Kept:
			t.Kept++
		case Broken:
			t.Broken++
		case NotSeen:
			t.NotSeen++
		case Skipped:
			t.Skipped++
		}
	}
	return t
}
