package ratelimit

import (
	"strings"
	"time"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/field"
)

// A reset is a number in one of four units, or a date. The documents of the API say epoch seconds, the drafts of the IETF say
// a delay in seconds, and servers do as they like under either name.

// reset is a reset before it is decided what it means.
type reset struct {
	header, raw string
	at          time.Time     // set for a point in time
	after       time.Duration // set for a delay
	as          string
	problem     string
}

func (r reset) present() bool { return r.header != "" }

// reset reads one value of a reset.
func (p *parser) reset(f header, raw string) reset {
	r := reset{header: f.name, raw: raw}
	raw, _, _ = strings.Cut(raw, ";") // "30;w=60"
	if t, as, ok := delay.ParseDate(raw); ok {
		r.at, r.as = t, as
		return r
	}
	if t, as, ok := delay.ParseEpoch(raw); ok && !f.delta {
		r.at, r.as = t, as
		return r
	}
	r.after, r.as, r.problem = delay.Parse(raw, f.milli)
	if r.problem == "is too large for a delay" && !f.delta {
		r.problem = "is neither a time nor a delay that makes sense"
	}
	return r
}

// resolve gives the point in time that a limit's reset means, and the way to it. Either may be missing without a clock.
func (p *parser) resolve(b *bucket) (at field.Field[time.Time], after field.Field[time.Duration], why string) {
	r := &b.reset
	switch {
	case !r.present():
		return at, after, ""
	case r.problem != "":
		return field.Bad[time.Time](r.raw, r.problem), field.Bad[time.Duration](r.raw, r.problem), ""
	case !r.at.IsZero():
		at = field.Good(r.raw, r.at)
		if p.now.IsZero() {
			return at, after, "it is of the size of a point in time"
		}
		d := r.at.Sub(p.now)
		return at, field.Good(r.raw, d), distance(d) + p.clock
	}
	why = "counted from " + p.clock
	if r.as == delay.Seconds && b.window.Valid && r.after > b.window.Value && r.after/1000 <= b.window.Value {
		r.after, r.as = r.after/1000, delay.Milliseconds
		why = "as seconds it would be beyond the window of " + b.window.Value.String()
	}
	after = field.Good(r.raw, r.after)
	if p.now.IsZero() {
		return at, after, "it is too small for a point in time"
	}
	return field.Good(r.raw, p.now.Add(r.after)), after, why
}

// distance puts a way in time into words, with the end that it is measured from to follow.
func distance(d time.Duration) string {
	switch {
	case d == 0:
		return "it is "
	case d < 0:
		return "it is " + (-d).String() + " before "
	}
	return "it is " + d.String() + " after "
}
