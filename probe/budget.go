package probe

import (
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/text"
)

// period is a time for which servers name a budget, and what it is called.
type period struct {
	length          time.Duration
	adjective, span string
	words           []string // for it, in codes and messages about budgets
}

// periods are those longer than a minute. A month is taken for 30 days.
func periods() []period {
	const day = 24 * time.Hour
	return []period{
		{30 * day, "monthly", "a month", []string{"monthly", "per month", "a month", "this month", "/month", "30 days", "billing period"}},
		{7 * day, "weekly", "a week", []string{"weekly", "per week", "a week", "this week", "/week", "7 days"}},
		{day, "daily", "a day", []string{"daily", "per day", "a day", "/day", "today", "24 hours", "24h", "24-hour", "dailylimit", "until tomorrow"}},
		{time.Hour, "hourly", "an hour", []string{"hourly", "per hour", "an hour", "/hour", "60 minutes"}},
	}
}

// budgetPeriod returns the period of the budget that a rejected call has used up: the window that the headers name, else what the
// error says in words. long reports whether it is a quota of unknown length, for which a wait of a minute is as wrong.
func budgetPeriod(r *Result) (length time.Duration, long bool) {
	if w := r.limits.Window; w.Valid && w.Value > time.Minute && !(r.limits.Remaining.Valid && r.limits.Remaining.Value > 0) {
		return w.Value, true
	}
	if saysBilling(r) {
		return 0, true
	}
	said := strings.ToLower(r.decoded.Code + " " + r.decoded.Title + " " + r.decoded.Message)
	said = strings.NewReplacer("_", " ", "-", " ").Replace(said)
	if hasAny(said, []string{"minute", "second"}) {
		return 0, false // of several limits, the short one is the one to wait for
	}
	for _, p := range periods() {
		if hasAny(said, p.words) {
			return p.length, true
		}
	}
	return 0, canonicalCode(r) == "QUOTA_EXCEEDED"
}

// periodOf returns the period of a length. One without a name spans its length.
func periodOf(d time.Duration) period {
	all := periods()
	if i := slices.IndexFunc(all, func(p period) bool { return p.length == d }); i >= 0 {
		return all[i]
	}
	return period{length: d, span: text.Duration(d)}
}
