package probe_test

import (
	"fmt"
	"net/http"
	"testing"
	"time"
)

func limitCases() []ruleCase {
	limited := func(lines ...string) string {
		return answer("429 Too Many Requests", envelope("RATE_LIMIT", "Slow down"), append([]string{"X-RateLimit-Remaining: 0", "Retry-After: 60"}, lines...)...)
	}
	reset := func(d time.Duration) string { return fmt.Sprint("X-RateLimit-Reset: ", received.Add(d).Unix()) }
	date := func(d time.Duration) string { return "Date: " + received.Add(d).Format(http.TimeFormat) }
	const used = "api, limit, limited: 429 RATE_LIMIT: the rate limit is used up (100 per window)"
	const works = "api, none, ok: the call works: 200 OK"
	return []ruleCase{
		{name: "429", response: limited(), want: "limit-exceeded", verdict: used, miss: "limit-used-up retry-after-missing retry-after-malformed reset-in-the-past"},
		{name: "429 without a limit", response: limited("-X-RateLimit-Limit"), want: "limit-exceeded", verdict: "api, limit, limited: 429 RATE_LIMIT: the rate limit is used up"},
		{
			name: "a quota", response: answer("429 Too Many Requests", envelope("QUOTA_EXCEEDED", "Enough"), "Retry-After: 60"), want: "limit-exceeded",
			verdict: "api, limit, limited: 429 QUOTA_EXCEEDED: the quota is used up",
		},
		{
			name: "429 with a key problem", response: answer("429 Too Many Requests", envelope("INVALID_AUTH", "Bad"), "Retry-After: 60"), want: "limit-exceeded code-status-mismatch",
			verdict: "api, limit, limited: 429 INVALID_AUTH: the rate limit is used up", miss: "key-refused",
		},
		{
			name: "403 with a time to wait", response: answer("403 Forbidden", `{"message": "You have exceeded a secondary rate limit"}`, "Retry-After: 60", "-X-RateLimit-Remaining"), want: "limit-exceeded error-not-envelope",
			verdict: "api, limit, limited: 403 Forbidden: the rate limit is used up (100 per window)", miss: "permission-missing",
		},
		{
			name: "429 with a budget left", response: answer("429 Too Many Requests", `{"message": "slow down"}`, "Retry-After: 60", "X-RateLimit-Remaining: 57"), want: "limit-exceeded error-not-envelope",
			verdict: "api, limit, limited: 429 Too Many Requests: a rate limit is used up, but not the one in the headers: slow down",
		},
		{name: "a limit in letters", response: answer("200 OK", good, "X-RateLimit-Limit: many"), want: "limit-header-malformed", verdict: works},
		{name: "an empty limit", response: answer("200 OK", good, "X-RateLimit-Limit: "), want: "limit-header-malformed", verdict: works},
		{name: "a negative limit", response: answer("200 OK", good, "X-RateLimit-Limit: -5"), want: "limit-header-malformed", verdict: works},
		{name: "a limit beyond all numbers", response: answer("200 OK", good, "X-RateLimit-Limit: 99999999999999999999"), want: "limit-header-malformed", verdict: works},
		{name: "a limit sent twice", response: answer("200 OK", good) + "", verdict: works, miss: "limit-header-malformed"},
		{name: "Retry-After in letters", response: limited("Retry-After: soon"), want: "limit-exceeded retry-after-malformed", verdict: used, miss: "retry-after-missing limit-header-malformed"},
		{name: "a negative Retry-After", response: limited("Retry-After: -1"), want: "limit-exceeded retry-after-malformed", verdict: used},
		{name: "an empty Retry-After", response: limited("Retry-After: "), want: "limit-exceeded retry-after-malformed", verdict: used},
		{name: "Retry-After as a date", response: limited("Retry-After: " + received.Add(time.Minute).Format(http.TimeFormat)), want: "limit-exceeded", verdict: used, miss: "retry-after-malformed"},
		{name: "no Retry-After", response: limited("-Retry-After"), want: "limit-exceeded retry-after-missing", verdict: used},
		{
			name: "Retry-After only in the body", want: "limit-exceeded", verdict: "api, limit, limited: 429 RATE_LIMIT: the rate limit is used up", miss: "retry-after-missing",
			response: answer("429 Too Many Requests", `{"error": {"code": "RATE_LIMIT", "message": "x", "details": {"retryAfter": 60}}}`),
		},
		{name: "503 without Retry-After", response: answer("503 Service Unavailable", envelope("SERVICE_UNAVAILABLE", "Later")), verdict: "api, server, server error: 503 SERVICE_UNAVAILABLE: service temporarily unavailable", miss: "retry-after-missing"},
		{name: "a reset in the past", response: limited(reset(-time.Hour)), want: "limit-exceeded reset-in-the-past", verdict: used},
		{name: "a reset a moment ago", response: limited(reset(-time.Second)), want: "limit-exceeded", verdict: used, miss: "reset-in-the-past"},
		{name: "a reset in the past of a full budget", response: answer("200 OK", good, reset(-time.Hour)), verdict: works, miss: "reset-in-the-past"},
		{
			name: "a reset in the future of a slow clock", response: limited(reset(-time.Hour), date(-time.Hour-time.Minute)), want: "limit-exceeded clock-skew", verdict: used, miss: "reset-in-the-past",
		},
		{name: "the last call of a budget", response: answer("200 OK", good, "X-RateLimit-Remaining: 0"), want: "limit-used-up", verdict: works, miss: "limit-low limit-exceeded"},
		{name: "the last call but one", response: answer("200 OK", good, "X-RateLimit-Remaining: 1"), want: "limit-low", verdict: works, miss: "limit-used-up"},
		{name: "a fifth is left", response: answer("200 OK", good, "X-RateLimit-Remaining: 20"), want: "limit-low", verdict: works},
		{name: "more than a fifth is left", response: answer("200 OK", good, "X-RateLimit-Remaining: 21"), verdict: works, miss: "limit-low"},
		{
			name: "a budget near the end of numbers", response: answer("200 OK", good, "X-RateLimit-Limit: 9223372036854775807", "X-RateLimit-Remaining: 9223372036854775806"),
			verdict: works, miss: "limit-low",
		},
		{name: "a clock that is ahead", response: answer("200 OK", good, date(time.Hour), reset(time.Hour+time.Minute)), want: "clock-skew", verdict: works},
		{name: "a clock that is behind", response: answer("200 OK", good, date(-time.Minute), reset(0)), want: "clock-skew", verdict: works},
		{name: "a clock that is a little off", response: answer("200 OK", good, date(5*time.Second)), verdict: works, miss: "clock-skew"},
		{name: "no date", response: answer("200 OK", good, "-Date"), verdict: works, miss: "clock-skew"},
		{name: "a date in letters", response: answer("200 OK", good, "Date: today"), verdict: works, miss: "clock-skew"},
		{
			name: "no limit headers", response: answer("200 OK", good, "-X-RateLimit-Limit", "-X-RateLimit-Remaining", "-X-RateLimit-Reset"), want: "no-rate-limit-headers",
			verdict: works, miss: "limit-used-up limit-low",
		},
		{
			name: "one limit header", response: answer("200 OK", good, "-X-RateLimit-Limit", "-X-RateLimit-Remaining"), verdict: works, miss: "no-rate-limit-headers",
		},
		{
			name: "a malformed one alone", response: answer("200 OK", good, "-X-RateLimit-Limit", "-X-RateLimit-Reset", "X-RateLimit-Remaining: x"), want: "limit-header-malformed",
			verdict: works, miss: "no-rate-limit-headers",
		},
		{
			name: "500 without limit headers", response: answer("500 Internal Server Error", envelope("INTERNAL_ERROR", "Oops"), "-X-RateLimit-Limit", "-X-RateLimit-Remaining", "-X-RateLimit-Reset"),
			verdict: "api, server, server error: 500 INTERNAL_ERROR: internal server error", miss: "no-rate-limit-headers",
		},
	}
}

func TestLimitRules(t *testing.T) {
	t.Parallel()
	testRules(t, limitCases())
}
