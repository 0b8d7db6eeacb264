package series

import (
	"slices"
	"time"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/probe"
)

// Follow makes the attempts of the result before part of a result, and records what led from the last of them to it.
func Follow(result, before *probe.Result, retry Decision) {
	if n := len(result.Attempts); n > 0 {
		own := &result.Attempts[n-1]
		own.WaitedMS, own.Reason = exchange.RoundMS(float64(retry.Wait)/float64(time.Millisecond)), retry.Reason
	}
	result.Attempts = slices.Concat(before.Attempts, result.Attempts)
}
