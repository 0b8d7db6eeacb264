package exchange

import "time"

// What a hop records about kept connections. A nil trace records nothing.

// clock returns the current time by the clock of the hop.
func (t *trace) clock() time.Time {
	if t == nil {
		return time.Time{}
	}
	return t.now()
}

// since returns the time from at until now, or 0 if either is not known.
func (t *trace) since(at time.Time) time.Duration {
	if t == nil || at.IsZero() {
		return 0
	}
	return max(0, t.now().Sub(at))
}

// reusing records how long a reused connection had been idle.
func (t *trace) reusing(idle time.Duration) {
	if t != nil {
		t.record(func(time.Time) { t.idle = &idle })
	}
}

// closedIdle records that the other side closed a connection that had been idle for that long, before the request or just as it was sent.
func (t *trace) closedIdle(idle time.Duration, onUse bool) {
	if t != nil {
		t.record(func(time.Time) { t.closed, t.closedOnUse = &idle, onUse })
	}
}
