package probe

import (
	"fmt"
	"time"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/text"
)

// maxSkew is how far the clocks may differ before it matters: Date has whole seconds, and the response takes time to arrive.
const maxSkew = 5 * time.Second

// maxSkewSeconds keeps a difference of clocks within a Duration.
const maxSkewSeconds = int64(2 * delay.Max / time.Second)

func clockSkew(r *Result) *Finding {
	if r.Response == nil || r.Response.ClockSkewSeconds == nil {
		return nil
	}
	skew := time.Duration(max(-maxSkewSeconds, min(maxSkewSeconds, *r.Response.ClockSkewSeconds))) * time.Second
	if skew.Abs() <= maxSkew {
		return nil
	}
	direction := "ahead of"
	if skew < 0 {
		direction = "behind"
	}
	by := text.Duration(skew.Abs())
	if skew.Abs() >= delay.Max {
		by = "more than a year"
	}
	return finding(fmt.Sprintf("the server's clock is %s %s this machine's", by, direction), "Date: "+r.exchange.Answer.Header.Get("Date"),
		do("Check the clock of this machine; the times of resets and tokens are off by as much", nextstep.Program("date", "-u")))
}

// serverNow returns when the response was sent, by the server's own clock if it sends a Date.
func serverNow(r *Result) time.Time {
	if r.Response != nil && r.Response.ServerDate != nil {
		return *r.Response.ServerDate
	}
	return r.exchange.ReceivedAt
}

// clocks holds the time of the call by the clock of this machine and by that of the server. They are the same if the server sent no Date.
func clocks(r *Result) (here, there time.Time) {
	here = r.exchange.SentAt
	if r.Response == nil || r.Response.ServerDate == nil {
		return here, here
	}
	if there = *r.Response.ServerDate; there.Sub(r.exchange.ReceivedAt).Abs() <= maxSkew {
		return here, here
	}
	return here, there
}

// clockWords compares a claim with both clocks. after means that the time in the claim must have passed. It returns "" if the claim is
// valid by both clocks.
func clockWords(r *Result, name string, claim time.Time, mustHaveCome bool) (evidence, wrong string) {
	here, there := clocks(r)
	objects := func(now time.Time) bool {
		if mustHaveCome {
			return now.Before(claim)
		}
		return !now.Before(claim)
	}
	if claim.IsZero() || !objects(here) && !objects(there) {
		return "", ""
	}
	evidence = fmt.Sprintf("its %s is %s; the clock of this machine shows %s", name, claim.Format(time.RFC3339), here.UTC().Format(time.RFC3339))
	if !here.Equal(there) {
		evidence += ", and that of the server " + there.UTC().Format(time.RFC3339)
	}
	switch {
	case objects(here) && objects(there):
	case objects(there):
		wrong = "the server"
	default:
		wrong = "this machine"
	}
	return evidence + " (read here, signature not verified)", wrong
}
