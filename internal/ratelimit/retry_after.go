package ratelimit

import (
	"strings"
	"time"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/field"
)

// retryAfter reads Retry-After (RFC 9110, section 10.2.3), which is a date or a whole number of seconds, and similar headers, such as
// Retry-After-Ms. Other values that servers send are read if possible, and noted as a problem.
func (p *parser) retryAfter(f *header) {
	values := f.lines
	if !single(f.lines) {
		values = p.split(f)
	}
	var longest field.Field[time.Duration] // the longest is the safest
	for _, raw := range values {
		w := p.wait(f, strings.TrimSpace(raw))
		if longest.Header == "" || w.Valid && (!longest.Valid || w.Value > longest.Value) {
			longest = w
		}
	}
	p.waits = append(p.waits, longest)
}

func (p *parser) wait(f *header, raw string) field.Field[time.Duration] {
	if plain := strings.Trim(raw, `"'`); plain != raw && plain != "" {
		p.note(f.name, raw, "is in quotes", true)
		raw = plain
	}
	if at, as, ok := delay.ParseDate(raw); ok {
		if as != delay.HTTPDate {
			p.note(f.name, raw, "is a date, but not in an HTTP format", true)
		}
		return p.waitUntil(f, raw, at, as)
	}
	if at, as, ok := delay.ParseEpoch(raw); ok && !f.milli {
		p.note(f.name, raw, "is a timestamp, not a date or a number of seconds", true)
		return p.waitUntil(f, raw, at, as)
	}
	d, as, problem := delay.Parse(raw, f.milli)
	if problem != "" {
		if delay.OutOfRange(raw) {
			problem = "is outside the years 1 to 9999"
		}
		return unread[time.Duration](p, f, raw, problem)
	}
	switch {
	case as == delay.WithUnit:
		p.note(f.name, raw, "has a unit, not whole seconds", true)
	case !delay.IsDigits(raw):
		p.note(f.name, raw, "has a fraction, not whole seconds", true)
	}
	w := good(f, raw, d, as)
	w.Why = "it is too small for a timestamp"
	return w
}

// waitUntil converts a point in time to a wait. A time in the past means no wait.
func (p *parser) waitUntil(f *header, raw string, at time.Time, as string) field.Field[time.Duration] {
	d := at.Sub(p.now)
	problem := ""
	switch {
	case p.now.IsZero():
		problem = "is a timestamp, and the time of the response is not known"
	case d > delay.Max:
		problem = "is more than a year ahead"
	}
	if problem != "" {
		return unread[time.Duration](p, f, raw, problem)
	}
	if d < 0 {
		p.note(f.name, raw, "is in the past", true)
	}
	w := good(f, raw, max(d, 0), as)
	w.Why = distance(d) + p.clock
	return w
}
