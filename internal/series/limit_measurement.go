package series

import (
	"fmt"
	"time"

	"github.com/hex21/hex21/internal/ratelimit"
	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/probe"
)

// LimitMeasurement is what an attempt to use up the budget found about the real limit.
type LimitMeasurement struct {
	// Reached reports whether a call was refused.
	Reached bool `json:"reached"`
	// Accepted counts the calls before the first that was refused, and UsedBefore those that had used the window before them, by
	// the first answer's headers.
	Accepted   int64 `json:"accepted"`
	UsedBefore int64 `json:"used_before"`
	// Measured is the limit: both together.
	Measured int64 `json:"measured,omitempty"`
	// Announced is the limit that the headers name.
	Announced *int64 `json:"announced,omitempty"`
	// WindowSeconds is the time from the first call to the first that was accepted again; it is longer than the window by as much
	// as the calls were late, and shorter where others had begun the window before.
	WindowSeconds *float64 `json:"window_seconds,omitempty"`
	// Expected is what the documents name for a call with or without a key, in ExpectedWindowSeconds.
	Expected              int64   `json:"expected"`
	ExpectedWindowSeconds float64 `json:"expected_window_seconds"`
	// ExpectedFrom is "inferred": the numbers are on a page other than the API reference.
	ExpectedFrom string `json:"expected_from"`
	Agrees       bool   `json:"agrees"`
	// Summary is one sentence without a final period.
	Summary string `json:"summary"`

	first, refused bool
	began          time.Time
}

// Observe takes in the result of the next call of the measurement. It reports whether the measurement is over: calls are accepted again.
func (t *LimitMeasurement) Observe(r *probe.Result) bool {
	refused := limited(r)
	if !t.first {
		t.first, t.began = true, sentAt(r)
		t.Expected, t.ExpectedWindowSeconds, t.ExpectedFrom = ratelimit.AnonymousLimit, 60, "inferred"
		if r.Request.KeySent {
			t.Expected = ratelimit.KeyedLimit
		}
		if l := r.RateLimit; l != nil && l.Limit.Valid && l.Remaining.Valid && !refused {
			t.UsedBefore = int64(max(0, l.Limit.Value-l.Remaining.Value-1))
		}
	}
	if l := r.RateLimit; l != nil && l.Limit.Valid {
		t.Announced = new(int64(l.Limit.Value))
	}
	switch {
	case refused && !t.refused:
		t.refused, t.Reached = true, true
		t.Measured = t.Accepted + t.UsedBefore
	case !refused && t.refused:
		t.WindowSeconds = new(sentAt(r).Sub(t.began).Seconds())
		return true
	case !refused:
		t.Accepted++
	}
	return false
}

// Refused reports whether the limit was met.
func (t *LimitMeasurement) Refused() bool { return t.refused }

// Conclude puts into a sentence what was found.
func (t *LimitMeasurement) Conclude() {
	expected := fmt.Sprintf("expected: %d a minute (%s)", t.Expected, t.ExpectedFrom)
	if !t.Reached {
		t.Summary = fmt.Sprintf("no limit after %d calls; %s", t.Accepted, expected)
		return
	}
	if t.Accepted == 0 {
		t.Summary = "the budget was used up before the first call; try again after the reset"
		return
	}
	t.Agrees = t.Measured == t.Expected && t.windowFits()
	word := "; "
	if t.Agrees {
		word = ", as "
	}
	t.Summary = fmt.Sprintf("the limit is %d", t.Measured)
	if t.WindowSeconds != nil {
		t.Summary += " in at most " + text.Duration(time.Duration(*t.WindowSeconds*float64(time.Second)).Round(time.Second))
	}
	t.Summary += word + expected
	if t.Announced != nil && *t.Announced != t.Measured {
		t.Summary += fmt.Sprintf("; the headers announce %d", *t.Announced)
	}
}

// windowFits reports whether the measured window can be the expected one: a wait for a whole second and the calls themselves make it
// longer, and a window that others had begun is shorter.
func (t *LimitMeasurement) windowFits() bool {
	if t.WindowSeconds == nil {
		return true
	}
	late := *t.WindowSeconds - t.ExpectedWindowSeconds
	return late <= 3 && (late >= -1 || t.UsedBefore > 0)
}
