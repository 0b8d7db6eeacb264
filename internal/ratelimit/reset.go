package ratelimit

import (
	"math"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/text"
)

// A reset is a number in one of four units, or a date. The API documentation uses epoch seconds and the IETF drafts use a delay in seconds,
// but servers send either under either name.

// reset is a reset whose unit is not decided yet.
type reset struct {
	header, raw string
	at          time.Time     // set for a point in time
	after       time.Duration // set for a delay
	as          string
	problem     string
}

func (r reset) present() bool { return r.header != "" }

func (p *parser) reset(f *header, value string) reset {
	r := reset{header: f.name, raw: evidence(value)}
	value, _, _ = strings.Cut(value, ";") // "30;w=60"
	value = strings.Trim(strings.TrimSpace(value), `"`)
	if t, as, ok := delay.ParseDate(value); ok {
		r.at, r.as = t, as
		return r
	}
	if t, as, ok := delay.ParseEpoch(value); ok && !f.delta {
		r.at, r.as = t, as
		return r
	}
	r.after, r.as, r.problem = delay.Parse(value, f.milli)
	switch {
	case delay.OutOfRange(value):
		r.problem = "is outside the years 1 to 9999"
	case r.problem == "is too large for a delay" && !f.delta:
		r.problem = "is neither a plausible time nor a plausible delay"
	}
	return r
}

// resolve returns the point in time of a limit's reset and the time until then. Without a clock, one of them may be missing.
func (p *parser) resolve(b *budget) (at field.Field[time.Time], after field.Field[time.Duration]) {
	r := &b.reset
	at.Header, at.Raw, at.As, at.Problem = r.header, r.raw, r.as, r.problem
	after.Header, after.Raw, after.As, after.Problem = r.header, r.raw, r.as, r.problem
	switch {
	case !r.present() || r.problem != "":
	case !r.at.IsZero():
		at.Value, at.Valid = r.at, true
		if at.Why = "it is as large as a timestamp"; p.now.IsZero() {
			return at, field.Field[time.Duration]{}
		}
		d := r.at.Sub(p.now)
		after.Value, after.Valid = d, true
		at.Why = distance(d) + p.clock
	default:
		at.Why = "counted from " + p.clock
		if why := p.millisecondsReason(b); why != "" {
			r.after, r.as = r.after/1000, delay.Milliseconds
			at.As, after.As = r.as, r.as
			at.Why = why
		}
		after.Value, after.Valid, after.Why = r.after, true, at.Why
		if p.now.IsZero() {
			return field.Field[time.Time]{}, after
		}
		when := p.now.Add(r.after).UTC()
		if when.Year() > 9999 {
			at.Problem = "ends after the year 9999"
			return at, after
		}
		at.Value, at.Valid = when, true
	}
	after.Why = at.Why
	return at, after
}

// millisecondsReason returns the reason why a number of seconds is probably in milliseconds, or "".
func (p *parser) millisecondsReason(b *budget) string {
	n := b.reset.after
	if b.reset.as != delay.Seconds || n < 1000*time.Second {
		return ""
	}
	for _, wait := range p.waits {
		if wait.Valid && wait.Value > 0 && wait.Value < n && (n/1000-wait.Value).Abs() <= time.Second {
			return "the wait of " + wait.Header + ", in seconds, is the same"
		}
	}
	switch {
	case b.window.Valid && n > b.window.Value && n/1000 <= b.window.Value:
		return "in seconds it would exceed the window of " + text.Duration(b.window.Value)
	case b.window.Valid:
		return ""
	case roundMilliseconds(n.Seconds()):
		return "in seconds it would be " + text.Duration(n) + ", and it is a multiple of 1000"
	case b.plain() && b.limit.Valid && b.limit.Value <= 20 && n > time.Hour && n <= 60000*time.Second:
		return "in seconds it would be " + text.Duration(n) + ", which is long for a limit of " + b.limit.Value.String()
	}
	return ""
}

// roundMilliseconds reports whether a number of seconds is probably in milliseconds: a multiple of 1000 that is not a multiple of an hour,
// or more than a month.
func roundMilliseconds(n float64) bool {
	const hour, month = 3600, 32 * 24 * 3600
	return n >= 10000 && math.Mod(n, 1000) == 0 && (math.Mod(n, hour) != 0 || n > month)
}

// distance returns a time difference in words; the caller appends what it is relative to.
func distance(d time.Duration) string {
	switch {
	case d == 0:
		return "it is "
	case d < 0:
		return "it is " + text.Duration(-d) + " before "
	}
	return "it is " + text.Duration(d) + " after "
}
