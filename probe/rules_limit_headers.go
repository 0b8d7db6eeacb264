package probe

import (
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
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
	reset := "reset: " + l.ResetAt.Raw
	if at := l.ResetAt; at.Valid {
		reset = fmt.Sprintf("%s: %s (%s)", at.Header, at.Raw, at.As)
	}
	return finding(fmt.Sprintf("Retry-After and the reset disagree: %s and %s", text.Duration(l.RetryAfter.Value), text.Duration(l.ResetAfter.Value.Round(time.Second))),
		fmt.Sprintf("%s: %s, %s", l.RetryAfter.Header, l.RetryAfter.Raw, reset),
		do("Use Retry-After, as hex21 does; if the status is 429 again, wait for the reset"), report(": the two should name the same time"))
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
		setKey(fmt.Sprintf("Set a key; the API documentation gives %d a minute with one", ratelimit.KeyedLimit)))
}

func limitMalformed(r *Result) *Finding {
	var evidence []string
	for _, p := range r.limits.Problems {
		if !p.Used && !strings.EqualFold(p.Header, ratelimit.HeaderRetryAfter) {
			evidence = append(evidence, fmt.Sprintf("%s: %s (%s)", p.Header, p.Raw, p.Problem))
		}
	}
	if len(evidence) == 0 {
		return nil
	}
	return finding("a rate-limit header cannot be read", strings.Join(evidence, "; "), report("; hex21 ignored it"))
}

func retryAfterMalformed(r *Result) *Finding {
	if r.exchange.Answer == nil || r.limits.RetryAfter.Valid || !r.limits.RetryAfter.Present() {
		return nil
	}
	return finding("Retry-After is not a usable number or date",
		fmt.Sprintf("%s: %s (%s)", r.limits.RetryAfter.Header, r.limits.RetryAfter.Raw, r.limits.RetryAfter.Problem),
		do("Wait for the reset instead; a client that trusts this value may retry immediately"))
}

func retryAfterMissing(r *Result) *Finding {
	if !hasStatus(r, http.StatusTooManyRequests) || r.limits.RetryAfter.Present() || r.decoded.RetryAfter.Valid || outOfMemory(r) || tooLargeForGRPC(r) {
		return nil
	}
	f := finding("429 without Retry-After: the server does not report how long to wait", "no Retry-After header and no details.retryAfter",
		do("Back off exponentially, from one second up to a minute"))
	if _, long := budgetPeriod(r); long && retryAt(r) == nil {
		f.Title = "429 without Retry-After: the server does not report when the quota is renewed"
		f.Steps = []explain.Step{do("Ask the operator when the quota is renewed; a quota of a day is often renewed at midnight UTC")}
	}
	return f
}

func resetInThePast(r *Result) *Finding {
	if r.exchange.Answer == nil || !r.limits.ResetAt.Valid || r.limits.Remaining.Value > 0 {
		return nil
	}
	reset, now := r.limits.ResetAt.Value, serverNow(r)
	if !reset.Before(now.Add(-2 * time.Second)) {
		return nil
	}
	return finding("the reset time is in the past",
		fmt.Sprintf("%s, but the server's clock shows %s", reset.UTC().Format(time.RFC3339), now.UTC().Format(time.RFC3339)),
		do("Do not wait for it; use Retry-After, or wait a minute"))
}

func noLimitHeaders(r *Result) *Finding {
	if !isFromAPI(r) || outsideAPI(r) || r.limits.Found() || r.status() >= 500 {
		return nil
	}
	return finding("the response has no rate-limit headers, so the remaining budget is unknown",
		fmt.Sprintf("none of %s, %s, %s", ratelimit.HeaderLimit, ratelimit.HeaderRemaining, ratelimit.HeaderReset),
		do(fmt.Sprintf("Expect a 429 without warning: the API documentation gives %d requests a minute with a key and %d without, but this installation may have other limits or none", ratelimit.KeyedLimit, ratelimit.AnonymousLimit)))
}
