package series_test

import (
	"testing"
	"time"

	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/series"
	"github.com/hex21/hex21/probe"
)

func TestNextCallAt(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	allowed, reset := now.Add(30*time.Second), now.Add(time.Minute)
	budget := func(remaining probe.Amount) *probe.RateLimit {
		return &probe.RateLimit{Remaining: field.Good("", remaining), Pace: &probe.Pace{BudgetEndsAt: reset}}
	}
	answer := func(status int, limit *probe.RateLimit, findings ...probe.Finding) *probe.Result {
		return &probe.Result{
			Verdict: probe.Verdict{Retryable: true, RetryAt: &allowed}, Response: &probe.Response{Status: status}, RateLimit: limit, Findings: findings,
		}
	}
	for name, test := range map[string]struct {
		result *probe.Result
		left   int
		want   time.Time
	}{
		"no response":                          {&probe.Result{}, 0, time.Time{}},
		"no limit":                             {answer(200, nil), 0, time.Time{}},
		"a rejection names the time":           {answer(429, budget(5)), 0, allowed},
		"an unavailable server names it too":   {answer(503, nil), 0, allowed},
		"a limit with another status":          {answer(403, nil, probe.Finding{ID: "limit-exceeded"}), 0, allowed},
		"another failure does not":             {answer(403, nil), 0, time.Time{}},
		"the budget is used up":                {answer(200, budget(0)), 0, reset},
		"the rest is spread over the window":   {answer(200, budget(4)), 0, now.Add(15 * time.Second)},
		"the rest is enough for all":           {answer(200, budget(4)), 4, time.Time{}},
		"the rest is not enough for all":       {answer(200, budget(4)), 5, now.Add(15 * time.Second)},
		"a rejection without a time, budget 0": {&probe.Result{Response: &probe.Response{Status: 429}, RateLimit: budget(0)}, 0, reset},
	} {
		if got := series.NextCallAt(test.result, now, test.left); !got.Equal(test.want) {
			t.Errorf("%s: %v, want %v", name, got, test.want)
		}
	}
}
