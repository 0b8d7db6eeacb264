package exchange

import "time"

// What a hop notes of kept connections. A nil trace notes nothing.

// clock is the time of the hop.
func (t *trace) clock() time.Time {
	if t == nil {
		return time.Time{}
	}
	return t.now()
}

// since is the time from a moment until now; 0 where either is not known.
func (t *trace) since(at time.Time) time.Duration {
	if t == nil || at.IsZero() {
		return 0
	}
	return max(0, t.now().Sub(at))
}

// reusing notes that the connection had been idle so long.
func (t *trace) reusing(idle time.Duration) {
	if t != nil {
		t.record(func(time.Time) { t.idle = &idle })
	}
}

// closedIdle notes that the other side closed a connection that had been idle so long: before the request, or as it was sent.
func (t *trace) closedIdle(idle time.Duration, onUse bool) {
	if t != nil {
		t.record(func(time.Time) { t.closed, t.onUse = &idle, onUse })
	}
}
