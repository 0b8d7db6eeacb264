// Package series sums up calls that are repeated: an event for each, a summary of all, and what a run found about the limit.
package series

import (
	"cmp"
	"math"
	"slices"
	"time"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/probe"
)

// The documents of calls that are repeated: one for each call, and one for all of them.
const (
	EventSchema   = "hex21.probe-event/v1"
	SummarySchema = "hex21.probe-summary/v1"
)

// Event is one of several calls, in brief.
type Event struct {
	Schema string `json:"schema"`
	// N counts the calls from 1.
	N  int       `json:"n"`
	At time.Time `json:"at"`
	// Path is what was called, if the calls have different paths.
	Path string `json:"path,omitempty"`
	// Outcome is ok, client_error, server_error, no_answer, credentials, limited or contract.
	Outcome string `json:"outcome"`
	// Summary is the verdict in one sentence.
	Summary string  `json:"summary"`
	Status  *int    `json:"status,omitempty"`
	Code    string  `json:"code,omitempty"`
	TotalMS float64 `json:"total_ms"`
	// WaitMS is the time until the first byte of the answer.
	WaitMS *float64 `json:"wait_ms,omitempty"`
	Reused bool     `json:"reused"`
	// IdleMS, ClosedIdleMS and ClosedOnReuse describe kept connections, see Timing and Exchange.
	IdleMS        *float64      `json:"idle_ms,omitempty"`
	ClosedIdleMS  *float64      `json:"closed_idle_ms,omitempty"`
	ClosedOnReuse bool          `json:"closed_on_reuse,omitempty"`
	RequestID     string        `json:"request_id,omitempty"`
	Limit         *probe.Amount `json:"limit,omitempty"`
	Remaining     *probe.Amount `json:"remaining,omitempty"`
	ResetAt       *time.Time    `json:"reset_at,omitempty"`
	// Findings are the ids of the errors and warnings that were found.
	Findings []string `json:"findings,omitempty"`
	// PausedMS is how long the call was put off, beyond the interval, to stay under the limit.
	PausedMS float64 `json:"paused_ms,omitempty"`
}

// Latency is how long calls took, by the nearest rank.
type Latency struct {
	MinMS    float64 `json:"min_ms"`
	MedianMS float64 `json:"median_ms"`
	P95MS    float64 `json:"p95_ms"`
	P99MS    float64 `json:"p99_ms"`
	MaxMS    float64 `json:"max_ms"`
}

// Summary is what several calls came to.
type Summary struct {
	Schema string    `json:"schema"`
	Calls  int       `json:"calls"`
	From   time.Time `json:"from"`
	To     time.Time `json:"to"`
	// ExitCode is the exit status of the command line.
	ExitCode int `json:"exit_code"`
	// Outcomes and Statuses count the calls.
	Outcomes map[string]int `json:"outcomes"`
	Statuses map[int]int    `json:"statuses,omitempty"`
	// Latency is over the calls that were answered.
	Latency   *Latency      `json:"latency,omitempty"`
	Limit     *probe.Amount `json:"limit,omitempty"`
	Remaining *probe.Amount `json:"remaining,omitempty"`
	ResetAt   *time.Time    `json:"reset_at,omitempty"`
	// Connections reports how connections were used again.
	Connections *Connections `json:"connections,omitempty"`
	// Measured is what --until-limit found.
	Measured *LimitMeasurement `json:"trial,omitempty"`
}

// Connections counts how calls used connections.
type Connections struct {
	Opened int `json:"opened"`
	Reused int `json:"reused"`
	// ClosedIdle counts those that the server had closed when the next call wanted them, and ClosedOnReuse those that it closed as the
	// next call was sent.
	ClosedIdle    int `json:"closed_idle"`
	ClosedOnReuse int `json:"closed_on_reuse"`
	// LongestIdleMS is the longest wait after which one was still good, ShortestClosedMS the shortest after which one was not.
	LongestIdleMS    *float64 `json:"longest_idle_ms,omitempty"`
	ShortestClosedMS *float64 `json:"shortest_closed_ms,omitempty"`
}

// add counts a call.
func (c *Connections) add(t *probe.Timing, onReuse bool) {
	switch {
	case t.Reused:
		c.Reused++
		if t.IdleMS != nil && (c.LongestIdleMS == nil || *t.IdleMS > *c.LongestIdleMS) {
			c.LongestIdleMS = t.IdleMS
		}
	case t.RemoteAddr != "":
		c.Opened++
	}
	if t.ClosedIdleMS == nil {
		return
	}
	if onReuse {
		c.ClosedOnReuse++
	} else {
		c.ClosedIdle++
	}
	if c.ShortestClosedMS == nil || *t.ClosedIdleMS < *c.ShortestClosedMS {
		c.ShortestClosedMS = t.ClosedIdleMS
	}
}

// keptTimes is how many of the last times a series keeps for its percentiles, so that one that runs for weeks holds no more.
const keptTimes = 10_000

// Calls collects the calls of one run. Its memory is bounded.
type Calls struct {
	summary Summary
	worst   probe.Outcome
	times   []float64 // the last keptTimes, as a ring
	next    int
}

// Add takes in a call with its result, and returns its event. paused is how long it was put off to stay under the limit.
func (s *Calls) Add(x *exchange.Exchange, r *probe.Result, paused time.Duration) Event {
	at := sentAt(r)
	if s.summary.Schema == "" {
		s.summary = Summary{Schema: SummarySchema, From: at, Outcomes: map[string]int{}, Statuses: map[int]int{}}
	}
	sum := &s.summary
	sum.Calls++
	e := Event{
		Schema: EventSchema, N: sum.Calls, At: at, Outcome: r.Verdict.Outcome.String(), Summary: r.Verdict.Summary, PausedMS: exchange.Milliseconds(paused),
	}
	if t := r.Timing; t != nil {
		e.TotalMS, e.WaitMS, e.Reused, e.IdleMS, e.ClosedIdleMS = t.TotalMS, t.WaitMS, t.Reused, t.IdleMS, t.ClosedIdleMS
		e.ClosedOnReuse = x.ClosedOnReuse
		if sum.Connections == nil {
			sum.Connections = &Connections{}
		}
		sum.Connections.add(t, e.ClosedOnReuse)
	}
	for _, f := range r.Findings {
		if f.Severity != probe.SeverityInfo {
			e.Findings = append(e.Findings, f.ID)
		}
	}
	if r.Error != nil {
		e.Code, e.RequestID = r.Error.Code, r.Error.RequestID
	}
	if r.Response != nil {
		e.Status, e.RequestID = new(r.Response.Status), cmp.Or(r.Response.RequestID, e.RequestID)
		sum.Statuses[r.Response.Status]++
	}
	if l := r.RateLimit; l != nil {
		e.Limit, e.Remaining, e.ResetAt = l.Limit.Pointer(), l.Remaining.Pointer(), l.ResetAt.Pointer()
		sum.Limit, sum.Remaining, sum.ResetAt = e.Limit, e.Remaining, e.ResetAt
	}
	sum.To = e.At
	sum.Outcomes[e.Outcome]++
	s.worst = Worse(s.worst, r.Verdict.Outcome)
	if r.Verdict.Outcome != probe.OutcomeNoAnswer {
		s.keep(e.TotalMS)
	}
	return e
}

func (s *Calls) keep(ms float64) {
	if len(s.times) < keptTimes {
		s.times = append(s.times, ms)
		return
	}
	s.times[s.next] = ms
	s.next = (s.next + 1) % keptTimes
}

// Worse returns the outcome that matters more when both happened: a response that cannot be used before an error that can be corrected, and
// anything before a success.
func Worse(a, b probe.Outcome) probe.Outcome {
	order := []probe.Outcome{
		probe.OutcomeUnknown, probe.OutcomeOK, probe.OutcomeLimited, probe.OutcomeClientError, probe.OutcomeCredentials, probe.OutcomeContract,
		probe.OutcomeServerError, probe.OutcomeNoAnswer, probe.OutcomeConfig,
	}
	if slices.Index(order, b) > slices.Index(order, a) {
		return b
	}
	return a
}

// Worst returns the worst outcome so far.
func (s *Calls) Worst() probe.Outcome { return s.worst }

// Recent returns the times of the last n calls that were answered, the oldest first.
func (s *Calls) Recent(n int) []float64 {
	ordered := slices.Concat(s.times[s.next:], s.times[:s.next])
	return ordered[max(0, len(ordered)-n):]
}

// sentAt returns when a call was sent, or zero for a recording without times.
func sentAt(r *probe.Result) time.Time {
	if r.Request.SentAt == nil {
		return time.Time{}
	}
	return *r.Request.SentAt
}

// Summary returns what the calls came to so far.
func (s *Calls) Summary() Summary {
	out := s.summary
	if len(s.times) > 0 {
		sorted := slices.Sorted(slices.Values(s.times))
		out.Latency = &Latency{
			MinMS: sorted[0], MedianMS: nearestRank(sorted, 50), P95MS: nearestRank(sorted, 95), P99MS: nearestRank(sorted, 99),
			MaxMS: sorted[len(sorted)-1],
		}
	}
	return out
}

// nearestRank returns the smallest of the sorted values that at least this percentage of them does not exceed.
func nearestRank(sorted []float64, percent float64) float64 {
	return sorted[max(0, int(math.Ceil(percent/100*float64(len(sorted))))-1)]
}
