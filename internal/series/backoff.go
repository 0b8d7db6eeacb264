package series

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/cenkalti/backoff/v5"

	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/probe"
)

// The first ceiling of a backoff, by how much it grows, and where it stops growing.
const (
	firstBackoff  = 500 * time.Millisecond
	backoffGrowth = 2
	longestPause  = 30 * time.Second
)

// namedSlack is what rounding up to a whole second adds to a time that the server named: a Retry-After of 60 seconds is kept
// within a longest wait of 60 seconds.
const namedSlack = time.Second

// Retry decides whether and when a call is repeated. It neither reads a clock nor waits; the caller does. The upper bound of the wait
// doubles, and the wait is a random time in its upper half, so that clients that failed together do not retry together.
type Retry struct {
	// Max is how many attempts may follow the first.
	Max int
	// MaxWait bounds all waits together.
	MaxWait time.Duration
	// Unsafe also repeats calls that may already have been carried out.
	Unsafe bool
	// Jitter returns numbers from 0 up to 1. Nil means random numbers.
	Jitter func() float64

	ceiling *backoff.ExponentialBackOff
	made    int
	waited  time.Duration
}

// Decision is whether to make another attempt.
type Decision struct {
	// Yes means: wait for Wait, then try again.
	Yes  bool
	Wait time.Duration
	// Reason explains the time of the next attempt, or why there is none; it may be empty.
	Reason string
	// Risky reports whether there is none only because the call may have been carried out already.
	Risky bool
}

// Next decides after an attempt that resulted in r. A retry never comes before the time that the server named.
func (t *Retry) Next(r *probe.Result, now time.Time) Decision {
	at, useful := r.RetryableIfSafe()
	switch {
	case r.Verdict.OK || t.made >= t.Max || !useful:
		return Decision{}
	case !r.Verdict.Retryable && !t.Unsafe:
		return Decision{Risky: true}
	}
	again := Decision{Yes: true, Wait: t.backoff(), Reason: "backed off"}
	named := false
	if at.Sub(now) >= again.Wait {
		named = true
		again.Wait, again.Reason = at.Sub(now), "not before "+at.Format(time.RFC3339)+", according to the server"
	}
	over := t.waited + again.Wait - t.MaxWait
	if over >= namedSlack || over > 0 && !named {
		at := now.Add(again.Wait).UTC().Format(time.RFC3339)
		return Decision{Reason: fmt.Sprintf("not retried: the next attempt would be at %s, beyond --max-wait (%s)", at, text.Duration(t.MaxWait))}
	}
	t.made++
	t.waited += again.Wait
	return again
}

// backoff returns the next wait: between half of a ceiling that doubles and the whole of it, so that a restart of the server is outlasted by a
// number of attempts that is known in advance.
func (t *Retry) backoff() time.Duration {
	if t.ceiling == nil {
		t.ceiling = &backoff.ExponentialBackOff{
			InitialInterval: firstBackoff, Multiplier: backoffGrowth, MaxInterval: longestPause,
			RandomizationFactor: 0, // the jitter is ours: the library's comes from a source that no test can set
		}
	}
	jitter := t.Jitter
	if jitter == nil {
		jitter = rand.Float64
	}
	ceiling := float64(t.ceiling.NextBackOff())
	return time.Duration(ceiling/2 + jitter()*ceiling/2)
}
