package wire

import (
	"time"
)

// wait is a Retry-After, or a header like it.
type wait struct {
	header  string
	field   Field[time.Duration]
	as, why string
}

// retryAfter takes in Retry-After (RFC 9110, section 10.2.3), which is a date or whole seconds, and its relatives, such as
// Retry-After-Ms. What servers send instead is read if it can be, and noted.
func (p *limitsParser) retryAfter(f header) {
	values := f.lines
	if _, _, ok := parseDate(f.lines[0]); !ok || len(f.lines) > 1 {
		values = p.split(f)
	}
	var longest wait
	for _, raw := range values {
		w := p.wait(f, raw)
		if longest.header == "" || w.field.Valid && (!longest.field.Valid || w.field.Value > longest.field.Value) {
			longest = w
		}
	}
	p.waits = append(p.waits, longest)
}

func (p *limitsParser) wait(f header, raw string) wait {
	w := wait{header: f.name}
	at, as, isDate := parseDate(raw)
	if !isDate && !f.milli {
		if at, as, isDate = epoch(raw); isDate {
			p.note(f.name, raw, "is a point in time as a number, not a date or seconds", !p.now.IsZero())
		}
	} else if isDate && as != "HTTP date" {
		p.note(f.name, raw, "is a date in another form than HTTP has", !p.now.IsZero())
	}
	if isDate {
		w.as = as
		if p.now.IsZero() {
			w.field = Bad[time.Duration](raw, "is a point in time, and the time of the response is not known")
			return w
		}
		d := at.Sub(p.now)
		w.why = distance(d) + p.clock
		if d < 0 {
			p.note(f.name, raw, "is in the past", true)
		}
		w.field = Good(raw, max(d, 0))
		return w
	}
	d, as, problem := parseDelta(raw, f.milli)
	if problem != "" {
		p.note(f.name, raw, problem, false)
		w.field = Bad[time.Duration](raw, problem)
		return w
	}
	switch {
	case as == "duration":
		p.note(f.name, raw, "has a unit, not whole seconds", true)
	case !allDigits(raw):
		p.note(f.name, raw, "has a fraction, not whole seconds", true)
	}
	w.field, w.as, w.why = Good(raw, d), as, "it is a number too small for a point in time"
	return w
}
