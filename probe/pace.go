package probe

import (
	"net/http"
	"time"
)

// PaceAfter is the first moment at which another call keeps under the limit that r tells of; the zero time where it tells of
// none. left is how many calls are still to be made, or 0 when nobody knows: where the budget is enough for all of them, there
// is no need to be slow.
func PaceAfter(r *Result, now time.Time, left int) time.Time {
	if refusedForNow(r) {
		if at := retryAt(r); at != nil {
			return *at
		}
	}
	l := r.RateLimit
	if l == nil || l.Pace == nil || !l.Remaining.Valid {
		return time.Time{}
	}
	reset := l.Pace.BudgetEndsAt
	switch {
	case l.Remaining.Value < 1:
		return reset
	case left > 0 && float64(left) <= float64(l.Remaining.Value):
		return time.Time{}
	}
	return now.Add(reset.Sub(now) / time.Duration(l.Remaining.Value))
}

// limited reports whether a call was refused for its number, whatever was expected of it.
func limited(r *Result) bool {
	return r.Response != nil && (r.Response.Status == http.StatusTooManyRequests || r.exchange != nil && budgetSpent(r))
}

// refusedForNow reports whether the server refused a call and may have named the time for the next one.
func refusedForNow(r *Result) bool {
	return limited(r) || r.Response != nil && r.Response.Status == http.StatusServiceUnavailable
}
