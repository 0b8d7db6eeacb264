package series

import (
	"net/http"
	"slices"
	"time"

	"github.com/hex21/hex21/probe"
)

// NextCallAt returns the earliest time of another call that stays under the limit in a result, or the zero time if there is none. left is
// how many calls are still to be made, or 0 if that is not known: if the budget is enough for all of them, they need not be slowed down.
func NextCallAt(r *probe.Result, now time.Time, left int) time.Time {
	if limited(r) || r.Response != nil && r.Response.Status == http.StatusServiceUnavailable {
		if at, _ := r.RetryableIfSafe(); !at.IsZero() {
			return at
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

// limited reports whether a call was rejected because of a rate limit or quota, whatever was expected.
func limited(r *probe.Result) bool {
	return r.Response != nil && r.Response.Status == http.StatusTooManyRequests ||
		slices.ContainsFunc(r.Findings, func(f probe.Finding) bool { return f.ID == "limit-exceeded" })
}
