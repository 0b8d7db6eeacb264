package probe

import (
	"fmt"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/ratelimit"
	"github.com/hex21/hex21/internal/text"
)

// maxDisagreement is how far Retry-After and the reset may be apart: both are whole seconds, often rounded up, and some servers add jitter
// to one of them, so that clients do not all return at the same time.
const maxDisagreement = 5 * time.Second

func retryAfterResetDisagree(r *Result) *Finding {
	l := r.limits
	if !apiAnswered(r, 429) || l.Remaining.Valid && l.Remaining.Value > 0 || !l.RetryAfter.Valid || !l.ResetAfter.Valid || len(l.Policies) > 1 || l.ResetAfter.Value < 0 {
		return nil // several limits may have several resets, a limit with requests left is not the one that was exceeded, and a reset in the past has its own finding
	}
	if (l.RetryAfter.Value - l.ResetAfter.Value).Abs() <= maxDisagreement {
		return nil
	}
	return finding(fmt.Sprintf("Retry-After and the reset disagree: %s and %s", text.Duration(l.RetryAfter.Value), text.Duration(l.ResetAfter.Value.Round(time.Second))),
		fmt.Sprintf("%s: %s, %s", l.RetryAfter.Header, l.RetryAfter.Raw, resetReading(l)),
		do("Use Retry-After, as hex21 does; if the status is 429 again, wait for the reset"), report(": the two should name the same time"))
}

func resetReading(l ratelimit.Limits) string {
	if at := l.ResetAt; at.Valid {
		return fmt.Sprintf("%s: %s (%s)", at.Header, at.Raw, at.As)
	}
	return "reset: " + l.ResetAt.Raw
}

func resetUnit(r *Result) *Finding {
	reading := r.limits.ResetAt
	if !reading.Valid || !strings.EqualFold(reading.Header, ratelimit.HeaderReset) || reading.As == "epoch seconds" {
		return nil
	}
	evidence := fmt.Sprintf("%s: %s, read as %s", reading.Header, reading.Raw, reading.As)
	if reading.Why != "" {
		evidence += ", since " + reading.Why
	}
	return finding("the reset is not in epoch seconds, as in the reference, but "+reading.As, evidence,
		do("Convert it in your client, or use Retry-After: a client that reads it as epoch seconds waits for the wrong time"),
		inspect(r, "See how hex21 reads it", "-o", "json", "--jq", ".rate_limit.reset_at"))
}

func limitHeaderBent(r *Result) *Finding {
	var evidence []string
	severity := SeverityInfo
	for _, p := range r.limits.Problems {
		if p.Used {
			evidence = append(evidence, fmt.Sprintf("%s: %s (%s)", p.Header, start(p.Raw), p.Problem))
			if strings.EqualFold(p.Header, ratelimit.HeaderRetryAfter) {
				severity = SeverityWarning // many clients use only this header
			}
		}
	}
	if len(evidence) == 0 {
		return nil
	}
	f := finding("a rate-limit header is malformed, but readable", strings.Join(evidence[:min(len(evidence), 4)], "; "),
		report(": a stricter client ignores it or reads something else"),
		do("Two headers of a kind often come from two limiters, one in the proxy and one in the CMS"))
	f.Severity = severity
	return f
}

func limitInconsistent(r *Result) *Finding {
	l := r.limits
	if !isWhole(r) || !l.Limit.Valid || !l.Remaining.Valid || l.Remaining.Value <= l.Limit.Value {
		return nil
	}
	return finding(fmt.Sprintf("more requests remain than the limit allows: %s of %s", l.Remaining.Value, l.Limit.Value),
		fmt.Sprintf("limit %s, remaining %s", l.Limit.Raw, l.Remaining.Raw),
		do("Assume the smaller number; the two may come from different limiters"), inspect(r, "Look at the headers", "-i"))
}

func anonymousBudget(r *Result) *Finding {
	l := r.limits
	if !isWhole(r) || !r.withoutKey() || r.status() == 429 || !l.Limit.Valid || l.Limit.Value != ratelimit.AnonymousLimit ||
		!l.Remaining.Valid || l.Remaining.Value*2 > l.Limit.Value {
		return nil // with more than half left there is nothing to point out
	}
	return finding(fmt.Sprintf("no key was sent, and the anonymous budget is small: %s of %s left", l.Remaining.Value, l.Limit.Value),
		"no Authorization was sent, and the limit is "+l.Limit.Raw,
		setKey(fmt.Sprintf("Set a key; another page of the API documentation gives %d a minute with one", ratelimit.KeyedLimit)))
}
