package ratelimit

import (
	"math"
	"time"

	"github.com/hex21/hex21/internal/delay"
)

// Pace is how fast the rest of the budget can be used.
type Pace struct {
	// PerSecond is the constant rate, in requests per second, that uses up the budget exactly at the reset.
	PerSecond float64 `json:"per_second"`
	// BudgetEndsAt is when the budget resets, by the caller's clock.
	BudgetEndsAt time.Time `json:"budget_ends_at"`
}

// pace returns how fast the rest of a budget of requests may be used, if the remaining count and a future reset are known.
func pace(l *Limits, received time.Time) *Pace {
	if !l.Remaining.Valid || !l.ResetAfter.Valid || l.ResetAfter.Value <= 0 || l.Unit != "" && l.Unit != unitRequests || received.Year() >= 9998 {
		return nil
	}
	// The reset and the time until it are by the server's clock, but the caller uses its own clock.
	after := min(l.ResetAfter.Value, delay.Max)
	perSecond := float64(l.Remaining.Value) / l.ResetAfter.Value.Seconds()
	return &Pace{PerSecond: math.Trunc(perSecond*1000) / 1000, BudgetEndsAt: received.Add(after)}
}
