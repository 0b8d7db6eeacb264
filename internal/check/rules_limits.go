package check

import (
	"fmt"
	"net/http"
	"time"

	"github.com/hex21/hex21/internal/ratelimit"
	"github.com/hex21/hex21/internal/text"
)

// limitHeadersRule requires the three documented headers in every response.
func limitHeadersRule(t *trial) finding {
	return t.each(func(x *Exchange) string {
		for _, name := range []string{ratelimit.HeaderLimit, ratelimit.HeaderRemaining, ratelimit.HeaderReset} {
			if x.Header.Get(name) == "" {
				return x.answered() + ", without " + name
			}
		}
		return ""
	})
}

// maxReset is the longest time until a reset that is not considered a wrong unit.
const maxReset = 24 * time.Hour

// limitSaneRule requires numbers that are consistent.
func limitSaneRule(t *trial) finding {
	var last *Exchange
	for _, x := range t.every() {
		l := x.limits()
		switch {
		case !l.Limit.Present() || !l.Remaining.Present():
			return notSeen(x, x.path()+" does not report the limit, or what remains of it")
		case !l.Limit.Valid:
			return broken(x, fmt.Sprintf("the limit %q %s", text.Shorten(l.Limit.Raw, 40), l.Limit.Problem))
		case !l.Remaining.Valid:
			return broken(x, fmt.Sprintf("the remaining budget %q %s", text.Shorten(l.Remaining.Raw, 40), l.Remaining.Problem))
		case l.Remaining.Value > l.Limit.Value:
			return broken(x, fmt.Sprintf("%s remaining is more than the limit of %s", l.Remaining.Value, l.Limit.Value))
		case l.ResetAt.Present() && !l.ResetAfter.Valid:
			return broken(x, fmt.Sprintf("the reset %q %s", text.Shorten(l.ResetAt.Raw, 40), l.ResetAt.Problem))
		case l.ResetAfter.Valid && l.ResetAfter.Value < -time.Second:
			return broken(x, fmt.Sprintf("the reset is %s in the past", text.Duration(-l.ResetAfter.Value.Round(time.Second))))
		case l.ResetAfter.Valid && l.ResetAfter.Value > maxReset:
			return broken(x, fmt.Sprintf("the reset is %s away", text.Duration(l.ResetAfter.Value.Round(time.Hour))))
		}
		last = x
	}
	l := last.limits()
	return kept(last, fmt.Sprintf("%s of %s remain", l.Remaining.Value, l.Limit.Value))
}

// fewest is how many responses to one caller are needed to see whether a budget counts down.
const fewest = 5

// limitCountsRule requires that the budget decreases with every request of the run.
func limitCountsRule(t *trial) finding {
	if !t.one("list").limits().Remaining.Valid {
		return notSeen(t.one("list"), "the responses do not report a remaining budget")
	}
	last := t.one("list")
	var remaining []ratelimit.Amount
	for _, x := range t.rec.Exchanges {
		if l := x.limits(); x.Request.Key == KeyReal && l.Remaining.Valid {
			remaining = append(remaining, l.Remaining.Value)
		}
	}
	if len(remaining) < fewest {
		return notSeen(last, fmt.Sprintf("%d responses are too few to tell", len(remaining)))
	}
	falls := 0
	for i := range remaining[1:] {
		if remaining[i+1] < remaining[i] {
			falls++
		}
	}
	switch {
	case falls == 0 && remaining[0] > 0:
		return broken(last, fmt.Sprintf("the remaining budget is %s after %d requests, as before them", remaining[len(remaining)-1], len(remaining)))
	case falls*2 < len(remaining):
		return notSeen(last, fmt.Sprintf("the remaining budget fell %d times in %d requests", falls, len(remaining)))
	}
	return kept(last, fmt.Sprintf("the remaining budget fell from %s to %s", remaining[0], remaining[len(remaining)-1]))
}

// limitBudgetRule requires the documented limits.
func limitBudgetRule(t *trial) finding {
	for _, x := range []*Exchange{t.one("none"), t.one("keyed")} {
		want, who := ratelimit.Amount(ratelimit.AnonymousLimit), "without a key"
		if x.KeySent {
			want, who = ratelimit.KeyedLimit, "with a key"
		}
		l := x.limits()
		switch {
		case !l.Limit.Valid:
			return notSeen(x, "the responses do not report a limit")
		case l.Limit.Value != want:
			return broken(x, fmt.Sprintf("the limit %s is %s, not %s", who, l.Limit.Value, want))
		}
	}
	return kept(t.one("keyed"), "the limits are the documented ones")
}

// limitEnforcedRule requires that the first request beyond the budget is rejected, and none before it.
func limitEnforcedRule(t *trial) finding {
	all := t.all("burst")
	first, last := all[0].limits(), all[len(all)-1]
	switch {
	case last.Status == http.StatusTooManyRequests && first.Remaining.Valid && all[0].Status != http.StatusTooManyRequests && ratelimit.Amount(len(all)-2) < first.Remaining.Value:
		return broken(last, fmt.Sprintf("rejected after %d requests, although %s remained", len(all)-1, first.Remaining.Value+1))
	case last.Status == http.StatusTooManyRequests:
		return kept(last, fmt.Sprintf("rejected at request %d", len(all)))
	case first.Limit.Valid && ratelimit.Amount(len(all)) <= first.Remaining.Value:
		return notSeen(last, fmt.Sprintf("the limit of %s is higher than the number of requests that check sends", first.Limit.Value))
	}
	return broken(last, fmt.Sprintf("not rejected after %d requests", len(all)))
}

// onRefusal returns a rule about the 429 of the burst.
func onRefusal(judge func(t *trial, x *Exchange) finding) rule {
	return func(t *trial) finding {
		all := t.all("burst")
		last := all[len(all)-1]
		if last.Status != http.StatusTooManyRequests {
			return notSeen(last, "no request was rejected")
		}
		return judge(t, last)
	}
}

// limitRefusalRule requires that the 429 is an error of the API.
func limitRefusalRule(t *trial, x *Exchange) finding {
	if problem := t.promise.Expect.refusal(x); problem != "" {
		return broken(x, problem)
	}
	return kept(x, x.says())
}

// retryAfterRule requires that the 429 has the time to wait.
func retryAfterRule(_ *trial, x *Exchange) finding {
	l := x.limits()
	switch {
	case !l.RetryAfter.Present():
		return broken(x, "429 without Retry-After")
	case !l.RetryAfter.Valid:
		return broken(x, fmt.Sprintf("Retry-After %q %s", text.Shorten(l.RetryAfter.Raw, 40), l.RetryAfter.Problem))
	case l.ResetAfter.Valid && (l.ResetAfter.Value-l.RetryAfter.Value).Abs() > 2*time.Second:
		return broken(x, fmt.Sprintf("Retry-After is %s and the reset %s away", text.Duration(l.RetryAfter.Value), text.Duration(l.ResetAfter.Value.Round(time.Second))))
	}
	return kept(x, "Retry-After: "+text.Shorten(l.RetryAfter.Raw, 40))
}
