package probe

import (
	"cmp"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/text"
)

// limited is the outcome of a call that a limit stopped, whatever status the server sent. A limit on the memory of the server, on the size
// of its messages or on the calls that it handles at a time is the server's.
func limited(r *Result, v *Verdict) {
	v.Outcome = OutcomeLimited
	if outOfMemory(r) || tooLargeForGRPC(r) || atCapacity(r) {
		v.Blame = BlameServer
	}
}

// tooLargeForGRPC reports whether a gRPC server or client rejected a message for its size, which has the same code as a used-up budget.
func tooLargeForGRPC(r *Result) bool {
	return r.spent && strings.Contains(r.said.all, "message") && hasAny(r.said.all, []string{"larger than max", "exceeds maximum size", "exceeds the maximum configured message size"})
}

// outOfMemory reports whether a circuit breaker of Elasticsearch or OpenSearch rejected the call with 429, because the node lacks memory.
func outOfMemory(r *Result) bool {
	return hasStatus(r, http.StatusTooManyRequests) && r.decoded.Code == "circuit_breaking_exception"
}

// atCapacity reports whether a server that handles only so many calls at a time rejected one with 429, unlike RATE_LIMIT of the API.
func atCapacity(r *Result) bool {
	return hasStatus(r, http.StatusTooManyRequests) && !r.limits.Limit.Valid && canonicalCode(r) == "" && hasAny(r.said.message, []string{"capacity exceeded", "at capacity", "over capacity", "overloaded", "while waiting for a pending request"})
}

// budgetSpent reports whether the call was rejected because the budget is used up: with 429, or, as some servers do, with 403 and nothing
// remaining or a time to wait, or with another status and a text that says so.
func budgetSpent(r *Result) bool {
	if !isWhole(r) {
		return false
	}
	switch r.status() {
	case http.StatusTooManyRequests:
		return true
	case http.StatusForbidden:
		none := r.limits.Remaining.Valid && r.limits.Remaining.Value == 0
		waits := r.limits.RetryAfter.Valid && !r.wrote("Varnish") // whose own errors have Retry-After: 5, whatever the reason
		if canonicalCode(r) == "" && (none || waits) {
			return true
		}
	}
	return saysLimit(r)
}

// notALimitOnCalls returns the finding for a 429 that has another cause than the number of calls, or nil.
func notALimitOnCalls(r *Result) *Finding {
	switch {
	case outOfMemory(r):
		return finding("a memory limit of the search server is exceeded (circuit breaker), not a rate limit",
			"circuit_breaking_exception: "+start(r.decoded.Message),
			tryAgain("Wait a minute, then repeat the call"),
			do("Ask for less at a time, such as fewer results per page"),
			do("If you run the server, see which breaker tripped in GET /_nodes/stats/breaker of Elasticsearch, and what uses its memory"))
	case atCapacity(r):
		return finding("the server is at capacity, which is not a limit on your calls"+inServerWords(r), theMessage(r),
			tryAgain("Try again in a few seconds"), do("Make fewer calls at a time"), do("If you run the server, raise the number of calls that it handles at a time, or find out why they take so long"))
	case tooLargeForGRPC(r):
		return finding("a message is larger than gRPC allows, not a rate limit"+inServerWords(r), theMessage(r),
			do("Ask for less at a time, such as fewer results per page"),
			do("If you run the server, raise the largest message that it and its gateway receive (MaxCallRecvMsgSize in Go, which is 4 MB)"))
	}
	return nil
}

// limitName returns what the budget that is used up is called.
func limitName(r *Result) string {
	length, _ := budgetPeriod(r)
	adjective, quota := periodOf(length).adjective, canonicalCode(r) == "QUOTA_EXCEEDED" || saysQuota(r)
	switch {
	case adjective != "" && quota:
		return "the " + adjective + " quota"
	case adjective != "":
		return "the " + adjective + " limit"
	case quota, saysBilling(r) && retryAt(r) == nil:
		return "the quota"
	}
	return "the rate limit"
}

func limitExceeded(r *Result) *Finding {
	if !r.spent {
		return nil
	}
	if f := notALimitOnCalls(r); f != nil {
		return f
	}
	f := finding(limitName(r)+" is used up", fmt.Sprintf("status %d", r.status()), limitSteps(r)...)
	if words := r.said.message; !r.limits.Limit.Valid && r.status() == http.StatusTooManyRequests && !hasAny(words, limitNouns) && !hasAny(words, limitWords) {
		f.Title += inServerWords(r)
	}
	if r.limits.Limit.Valid {
		unit := ""
		if u := r.limits.Unit; u != "" && u != "requests" {
			unit = " " + start(u)
		}
		if left := r.limits.Remaining; (!left.Valid || left.Value <= 0) && r.limits.Limit.Value > 0 { // otherwise another limit is meant
			f.Title += fmt.Sprintf(" (%s%s per %s)", r.limits.Limit.Value, unit, window(r))
		}
		f.Evidence = asSentIn(r.limits.Limit)
		if left := asSentIn(r.limits.Remaining); left != "" && left != f.Evidence {
			f.Evidence += ", " + left
		}
	}
	switch left := r.limits.Remaining; {
	case saysLimit(r):
		f.Evidence = fmt.Sprintf("status %d, with the message: %s", r.status(), start(cmp.Or(r.decoded.Message, r.decoded.Code)))
		if left.Valid && left.Value > 0 {
			f.Title = "a rate limit is used up, but not the one in the headers"
		}
	case r.status() == http.StatusForbidden && left.Valid && left.Value == 0:
		f.Evidence = "status 403 with " + asSentIn(r.limits.Remaining)
	case r.status() == http.StatusForbidden:
		f.Evidence = "status 403 with " + r.limits.RetryAfter.Header + ": " + r.limits.RetryAfter.Raw
	case left.Valid && left.Value > 0 && canonicalCode(r) == "": // the limit of another product; the API's own codes say which
		f.Title = "a rate limit is used up, but not the one in the headers" + inServerWords(r)
		f.Evidence = "status 429 with " + asSentIn(r.limits.Remaining)
	}
	return f
}

// window returns the time that the limit in the headers is for, if they say it.
func window(r *Result) string {
	length := r.limits.Window
	for _, p := range r.limits.Policies {
		if !length.Valid && p.Limit == r.limits.Limit {
			length = p.Window
		}
	}
	if !length.Valid || length.Value <= 0 {
		return "window"
	}
	names := map[time.Duration]string{time.Second: "second", time.Minute: "minute", time.Hour: "hour", 24 * time.Hour: "day"}
	return cmp.Or(names[length.Value], text.Duration(length.Value))
}

// limitSteps returns what to do until the budget is renewed.
func limitSteps(r *Result) []explain.Step {
	var step explain.Step
	length, long := budgetPeriod(r)
	switch at := retryAt(r); {
	case at != nil:
		step = waitUntil(r, *at)
	case saysBilling(r):
		step = do("Check the plan and the billing of the account: waiting does not help")
	case length > 0:
		step = do(fmt.Sprintf("Postpone the work: this budget is for %s, and the server does not report when it is renewed", periodOf(length).span))
	case long:
		step = do("Postpone the work: a quota lasts longer than a minute, and the server does not report when it is renewed")
	default:
		step = tryAgain("Wait a minute, then repeat the call")
	}
	steps := []explain.Step{step}
	if r.withoutKey() && !belongsElsewhere(r) {
		steps = append(steps, setKey("Send a key: calls with one often have a larger budget"))
	}
	return steps
}

// asSentIn returns the header from which a count was read, as it was sent.
func asSentIn(f Field[Amount]) string {
	if !f.Valid {
		return ""
	}
	return f.Header + ": " + f.Raw
}

func limitUsedUp(r *Result) *Finding {
	if !isWhole(r) || r.spent || !r.limits.Remaining.Valid || r.limits.Remaining.Value > 0 {
		return nil
	}
	return finding("this call used up the budget: the next one will be rejected", asSentIn(r.limits.Remaining),
		do("Wait for the reset before the next call"))
}

func limitLow(r *Result) *Finding {
	l := r.limits
	if !isWhole(r) || !l.Limit.Valid || !l.Remaining.Valid || l.Remaining.Value <= 0 || l.Remaining.Value > l.Limit.Value/5 {
		return nil
	}
	return finding(fmt.Sprintf("the budget is nearly used up: %s of %s left", l.Remaining.Value, l.Limit.Value), asSentIn(r.limits.Remaining),
		do("Slow down until the reset"))
}
