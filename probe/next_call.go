package probe

import (
	"net/http"
	"time"
)

// NextCallAt returns the earliest time of another call that stays under the limit in the result, or the zero time if there is none. left is
// how many calls are still to be made, or 0 if that is not known: if the budget is enough for all of them, they need not be slowed down.
func (r *Result) NextCallAt(now time.Time, left int) time.Time {
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

// Limited reports whether a call was rejected because of a rate limit or quota, whatever was expected.
func (r *Result) Limited() bool {
	return r.Response != nil && (r.Response.Status == http.StatusTooManyRequests || r.exchange != nil && budgetSpent(r))
}

// refusedForNow reports whether the server refused a call and may have named the time for the next one.
func refusedForNow(r *Result) bool {
	return r.Limited() || r.Response != nil && r.Response.Status == http.StatusServiceUnavailable
}
