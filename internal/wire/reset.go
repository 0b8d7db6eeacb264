package wire

import (
	"strings"
	"time"
)

// A reset is a number in one of four units, or a date. The documents of the API say epoch seconds, the drafts of the IETF say
// a delay in seconds, and servers do as they like under either name. The ranges that make sense do not meet: a delay is at most
// a year (3.2e7 seconds), the epoch in seconds is above 1e9 since 2001, in milliseconds above 1e12, and so on.
const (
	epochFrom = 1e9  // September 2001
	epochTo   = 1e10 // November 2286
)

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
func (p *limitsParser) reset(f header, raw string) reset {
	r := reset{header: f.name, raw: raw}
	raw, _, _ = strings.Cut(raw, ";") // "30;w=60"
	if t, as, ok := parseDate(raw); ok {
		r.at, r.as = t, as
		return r
	}
	if t, as, ok := epoch(raw); ok && !f.delta {
		r.at, r.as = t, as
		return r
	}
	r.after, r.as, r.problem = parseDelta(raw, f.milli)
	if r.problem == "is too large for a delay" && !f.delta {
		r.problem = "is neither a time nor a delay that makes sense"
	}
	return r
}

// epoch reads a number as a time since 1970 in the unit in which it lies in this age, if there is one.
func epoch(raw string) (t time.Time, as string, ok bool) {
	n, ok := number(raw)
	if !ok {
		return time.Time{}, "", false
	}
	for _, unit := range [...]struct {
		per float64
		as  string
	}{{1, "epoch seconds"}, {1e3, "epoch milliseconds"}, {1e6, "epoch microseconds"}, {1e9, "epoch nanoseconds"}} {
		if s := n / unit.per; s >= epochFrom && s < epochTo {
			whole := int64(s)
			return time.Unix(whole, int64((s-float64(whole))*1e9)).UTC().Truncate(time.Microsecond), unit.as, true
		}
	}
	return time.Time{}, "", false
}

// resolve gives the point in time that a limit's reset means, and the way to it. Either may be missing without a clock.
func (p *limitsParser) resolve(b *bucket) (at Field[time.Time], after Field[time.Duration], why string) {
	r := &b.reset
	switch {
	case !r.present():
		return at, after, ""
	case r.problem != "":
		return Bad[time.Time](r.raw, r.problem), Bad[time.Duration](r.raw, r.problem), ""
	case !r.at.IsZero():
		at = Good(r.raw, r.at)
		if p.now.IsZero() {
			return at, after, "it is of the size of a point in time"
		}
		d := r.at.Sub(p.now)
		return at, Good(r.raw, d), distance(d) + p.clock
	}
	why = "counted from " + p.clock
	if r.as == deltaSeconds && b.window.Valid && r.after > b.window.Value && r.after/1000 <= b.window.Value {
		r.after, r.as = r.after/1000, deltaMilliseconds
		why = "as seconds it would be beyond the window of " + b.window.Value.String()
	}
	after = Good(r.raw, r.after)
	if p.now.IsZero() {
		return at, after, "it is too small for a point in time"
	}
	return Good(r.raw, p.now.Add(r.after)), after, why
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
