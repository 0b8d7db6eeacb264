package probe

import (
	"strings"
	"time"
)

// Lengths of budgets that servers name in words. A month is taken for 30 days.
const (
	anHour = time.Hour
	aDay   = 24 * time.Hour
	aWeek  = 7 * aDay
	aMonth = 30 * aDay
)

// periodWords are the words for periods longer than a minute, as they are in codes and messages about budgets.
func periodWords() []struct {
	length time.Duration
	words  []string
} {
	return []struct {
		length time.Duration
		words  []string
	}{
		{aMonth, []string{"monthly", "per month", "a month", "this month", "/month", "30 days", "billing period"}},
		{aWeek, []string{"weekly", "per week", "a week", "this week", "/week", "7 days"}},
		{aDay, []string{"daily", "per day", "a day", "/day", "today", "24 hours", "24h", "24-hour", "dailylimit", "until tomorrow"}},
		{anHour, []string{"hourly", "per hour", "an hour", "/hour", "60 minutes"}},
	}
}

// budgetPeriod returns the period of the budget that a rejected call has used up: the window that the headers name, else what the
// error says in words. long reports whether it is a quota of unknown length, for which a wait of a minute is as wrong.
func budgetPeriod(r *Result) (period time.Duration, long bool) {
	if w := r.limits.Window; w.Valid && w.Value > time.Minute && !(r.limits.Remaining.Valid && r.limits.Remaining.Value > 0) {
		return w.Value, true
	}
	said := strings.ToLower(r.decoded.Code + " " + r.decoded.Title + " " + r.decoded.Message)
	said = strings.NewReplacer("_", " ", "-", " ").Replace(said)
	if hasAny(said, []string{"minute", "second"}) {
		return 0, false // of several limits, the short one is the one to wait for
	}
	for _, p := range periodWords() {
		if hasAny(said, p.words) {
			return p.length, true
		}
	}
	return 0, canonicalCode(r) == "QUOTA_EXCEEDED"
}

// periodName is the adjective of a period, or "".
func periodName(d time.Duration) string {
	switch d {
	case anHour:
		return "hourly "
	case aDay:
		return "daily "
	case aWeek:
		return "weekly "
	case aMonth:
		return "monthly "
	}
	return ""
}
