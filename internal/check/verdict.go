package check

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/probe"
)

// Judgment holds what a report is compared with.
type Judgment struct {
	// Baseline is the accepted state; with nil, no broken promise is accepted.
	Baseline *Baseline
	// Allow are the ids of findings of probe that the installation may have.
	Allow []string
	// FailOn are groups and ids; a promise outside them does not fail the check. Empty means all.
	FailOn []string
}

// NewReport judges a recording and summarizes the results.
func NewReport(promises []Promise, rec *Recording, s Selection, j Judgment) *Report {
	r := &Report{
		Schema: Schema, BaseURL: rec.hide(shownURL(rec.Base)), Requests: rec.Sent, Stopped: rec.Stop,
		Results: rec.results(promises, s.Skipped),
	}
	for i := range promises {
		r.Results[i].Unselected = s.unselected(promises[i]) != ""
	}
	for _, x := range rec.Exchanges {
		r.KeySent = r.KeySent || x.KeySent
	}
	r.Totals = count(r.Results)
	if j.Baseline != nil {
		r.Changes = new(j.Baseline.compare(r.Results))
	}
	r.Verdict = r.verdict(j)
	return r
}

// failing marks the results that fail the check, and returns them.
func (r *Report) failing(j Judgment) []Result {
	var out []Result
	for i := range r.Results {
		result := &r.Results[i]
		if result.finding != "" && result.Accepted == "" && slices.Contains(j.Allow, result.finding) {
			result.Accepted = "the finding " + result.finding + " is allowed (defaults.probe.allow)"
			continue
		}
		chosen := len(j.FailOn) == 0 || slices.Contains(j.FailOn, result.Group) || slices.Contains(j.FailOn, result.ID)
		if result.Fails = chosen && j.Baseline.fails(*result, r.Stopped != nil); result.Fails {
			out = append(out, *result)
		}
	}
	return out
}

// verdict summarizes the results: broken promises have precedence over why the run ended early, and that over promises that were not seen.
func (r *Report) verdict(j Judgment) Verdict {
	failing := r.failing(j)
	v := Verdict{Outcome: probe.OutcomeContract}
	switch {
	case r.Stopped != nil && r.Stopped.Kind == StopNoAnswer && r.Totals.Kept+r.Totals.Broken == 0:
		v.Outcome, v.Summary, v.StopNamed = probe.OutcomeNoAnswer, r.Stopped.Reason, true
	case j.Baseline == nil && r.outage() != nil:
		v.Outcome, v.Summary = probe.OutcomeServerError, "The installation is not available: every response is a server error, such as "+r.outage().Evidence
	case j.Baseline == nil && r.keyRejected():
		v.Outcome, v.Summary = r.unseenOutcome()
	case len(failing) > 0:
		v.Summary = brokenSummary(failing, r, j)
	case r.Stopped != nil:
		v.Outcome, v.Summary, v.StopNamed = stopOutcome(r.Stopped.Kind), "The check stopped early: "+r.Stopped.Reason, true
	case r.Totals.Kept == 0 && r.Totals.Broken == 0 && r.Totals.NotSeen > 0:
		v.Outcome, v.Summary = r.unseenOutcome()
	default:
		v.OK, v.Outcome, v.Summary = true, probe.OutcomeOK, r.goodSummary(j)
	}
	return v
}

// brokenSummary names the groups of the promises that fail.
func brokenSummary(failing []Result, r *Report, j Judgment) string {
	var groups []string
	for _, result := range failing {
		if !slices.Contains(groups, result.Group) {
			groups = append(groups, result.Group)
		}
	}
	are, what := "is", "broken"
	if len(failing) > 1 {
		are = "are"
	}
	if j.Baseline != nil {
		what = "worse than the baseline"
	}
	return fmt.Sprintf("%s %s %s (%s); %d kept", text.Count(len(failing), "promise", "promises"), are, what, strings.Join(groups, ", "), r.Totals.Kept)
}

func (r *Report) goodSummary(j Judgment) string {
	switch t := r.Totals; {
	case t.Kept+t.Broken+t.NotSeen == 0:
		return "None of the selected promises could be checked"
	case j.Baseline != nil && len(*r.Changes) == 0:
		return fmt.Sprintf("Nothing has changed since the baseline: %d kept, %d broken as accepted", t.Kept, t.Broken)
	case j.Baseline != nil:
		return fmt.Sprintf("Nothing is worse than the baseline: %s", text.Count(len(*r.Changes), "change", "changes"))
	case t.Broken > 0 && r.accepted() == t.Broken:
		return fmt.Sprintf("%s broken, and allowed by defaults.probe.allow; %d kept", text.Count(t.Broken, "promise", "promises"), t.Kept)
	case t.Broken > 0:
		return fmt.Sprintf("%s broken outside --fail-on; %d kept", text.Count(t.Broken-r.accepted(), "promise", "promises"), t.Kept)
	case t.NotSeen > 0:
		return allKept(t.Kept, " that could be tested")
	default:
		return allKept(t.Kept, "")
	}
}

func allKept(n int, which string) string {
	if n == 1 {
		return "The promise" + which + " is kept"
	}
	return fmt.Sprintf("All %d promises%s are kept", n, which)
}

func (r *Report) accepted() int {
	n := 0
	for _, result := range r.Results {
		if result.Accepted != "" {
			n++
		}
	}
	return n
}

// outage returns a broken promise if every response was a server error, which shows nothing about the promises.
func (r *Report) outage() *Result {
	var first *Result
	for i := range r.Results {
		switch result := &r.Results[i]; {
		case result.Response != nil && (result.Response.Status < 500 || result.Response.Status > 599):
			return nil
		case first == nil && result.Response != nil && result.Status == Broken:
			first = result
		}
	}
	return first
}

// keyRejected reports whether nothing but the credentials could be tested, because the installation requires another key.
func (r *Report) keyRejected() bool {
	rejected := false
	for _, result := range r.Results {
		switch {
		case result.Group == GroupCredentials:
		case result.Status == Kept || result.Status == Broken:
			return false
		case result.Status == NotSeen && result.Response != nil:
			rejected = rejected || result.Response.Status == http.StatusUnauthorized
		}
	}
	return rejected
}

// unseenOutcome returns the verdict of a run in which nothing could be judged.
func (r *Report) unseenOutcome() (probe.Outcome, string) {
	for _, result := range r.Results {
		if result.Status == NotSeen && result.Response != nil && (result.Response.Status == http.StatusUnauthorized || result.Response.Status == http.StatusForbidden) {
			return probe.OutcomeCredentials, "No promise could be tested: " + result.Evidence
		}
	}
	return probe.OutcomeContract, "No promise could be tested"
}

func stopOutcome(kind StopKind) probe.Outcome {
	switch kind {
	case StopLimit:
		return probe.OutcomeLimited
	case StopUnavailable:
		return probe.OutcomeServerError
	}
	return probe.OutcomeNoAnswer
}
