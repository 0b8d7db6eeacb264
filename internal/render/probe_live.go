package render

import (
	"cmp"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/series"
	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/probe"
)

// SparkWidth is the maximum number of calls in the line of latencies.
const SparkWidth = 60

// LiveCalls is the content of the live view of repeated calls.
type LiveCalls struct {
	Last    *probe.Result
	Summary series.Summary
	// Recent are the latencies of the last calls in milliseconds, the oldest first.
	Recent []float64
	Count  int // of calls to make, 0 for no limit
	// Next is when the next call is made; zero after the last one.
	Next  time.Time
	Paced bool
	Ended bool
	// Interrupted reports whether Ctrl-C ended the calls.
	Interrupted bool
}

// ProbeLive lays out repeated calls: the last verdict, the remaining limit, the latencies and the outcomes.
func (s *Screen) ProbeLive(l LiveCalls) string {
	c := &card{s: s}
	c.text(s.paint(faint, s.progress(l)))
	c.gap()
	c.rows = append(c.rows, s.verdictLine(l.Last.Verdict, s.Width), s.callLine(l.Last, s.Width))
	c.gap()
	if l.Last.RateLimit != nil {
		c.row("limit", s.gauge(l.Last.RateLimit, l.Last.Verdict.RetryAt))
	}
	if t := l.Summary.Latency; t != nil {
		c.row("latency", s.paint(accent, sparkline(l.Recent, min(SparkWidth, c.bodyWidth()))))
		c.row("", latencyText(t, l.Summary.Calls))
	}
	c.series(l.Summary, l.Ended)
	return c.String()
}

// latencyText returns the latencies of calls. A percentile of fewer calls would be that of the slowest call, which is shown anyway.
func latencyText(t *series.Latency, calls int) string {
	out := fmt.Sprintf("min %s · median %s", millisText(t.MinMS), millisText(t.MedianMS))
	if calls >= 20 {
		out += " · p95 " + millisText(t.P95MS)
	}
	if calls >= 100 {
		out += " · p99 " + millisText(t.P99MS)
	}
	return out + " · max " + millisText(t.MaxMS)
}

// withoutStatus returns the summary of a call without the status and the code at its beginning, which the line of the call has already.
func withoutStatus(e series.Event) string {
	if e.Status == nil {
		return e.Summary
	}
	name := cmp.Or(e.Code, http.StatusText(*e.Status))
	return strings.TrimPrefix(e.Summary, fmt.Sprintf("%d %s: ", *e.Status, name))
}

// CallLine returns one of several calls as a line of text.
func (s *Screen) CallLine(e series.Event) string {
	answer := s.paint(bad, "no response")
	if e.Status != nil {
		answer = s.status(*e.Status)
	}
	if e.Path != "" {
		answer += " " + Clean(e.Path)
	}
	line := fmt.Sprintf("%s %d. %s", s.paint(faint, s.timeOfDay(e.At)), e.N, answer)
	if e.Code != "" {
		line += " " + Clean(e.Code)
	}
	line += s.paint(faint, " in "+millisText(e.TotalMS))
	if e.Remaining != nil && e.Limit != nil {
		line += fmt.Sprintf(", %s of %s left", *e.Remaining, *e.Limit)
	}
	if e.Outcome != probe.OutcomeOK.String() {
		line += ": " + Clean(withoutStatus(e))
	}
	return line + "\n"
}

// CallsSummary returns the summary of several calls, for below their lines.
func (s *Screen) CallsSummary(sum series.Summary, interrupted bool) string {
	c := &card{s: s}
	c.gap()
	calls := text.Count(sum.Calls, "call", "calls")
	if interrupted {
		calls = "interrupted after " + calls
	}
	c.text(calls)
	if sum.Latency != nil {
		c.row("latency", latencyText(sum.Latency, sum.Calls))
	}
	c.series(sum, true)
	return c.String()
}

// series adds what several calls came to.
func (c *card) series(sum series.Summary, ended bool) {
	c.row("reuse", connectionsText(sum.Connections))
	c.row("outcomes", outcomesText(sum.Outcomes))
	if ended && sum.Measured != nil {
		c.row("measured", sum.Measured.Summary)
	}
}

// connectionsText returns how connections were reused, if any was.
func connectionsText(n *series.Connections) string {
	if n == nil || n.Reused+n.ClosedIdle+n.ClosedOnReuse == 0 {
		return ""
	}
	parts := []string{fmt.Sprintf("%d opened", n.Opened), fmt.Sprintf("%d reused", n.Reused)}
	if n.ClosedIdle > 0 {
		parts = append(parts, fmt.Sprintf("%d closed while idle", n.ClosedIdle))
	}
	if n.ClosedOnReuse > 0 {
		parts = append(parts, fmt.Sprintf("%d closed on reuse", n.ClosedOnReuse))
	}
	if n.ShortestClosedMS != nil {
		parts = append(parts, "idle for "+millisText(*n.ShortestClosedMS))
	}
	return strings.Join(parts, " · ")
}

// progress returns how many calls were made, and when the next one follows.
func (s *Screen) progress(l LiveCalls) string {
	text := fmt.Sprintf("call %d", l.Summary.Calls)
	if l.Count > 0 {
		text += fmt.Sprintf(" of %d", l.Count)
	}
	switch {
	case l.Interrupted:
		return "interrupted after " + text
	case l.Ended || l.Next.IsZero():
		return text + ", done"
	case l.Paced:
		text += ", next at " + s.clock(l.Next) + " to stay under the limit"
	default:
		text += ", next at " + s.timeOfDay(l.Next)
	}
	return text + ", Ctrl-C to stop"
}

// outcomesText counts the outcomes, successes first.
func outcomesText(outcomes map[string]int) string {
	good := probe.OutcomeOK.String()
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(outcomes)) {
		text := fmt.Sprintf("%d %s", outcomes[name], asWords(name))
		if outcomes[name] > 1 && strings.HasSuffix(name, "_error") {
			text += "s"
		}
		if name == good {
			parts = slices.Insert(parts, 0, text)
		} else {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, " · ")
}
