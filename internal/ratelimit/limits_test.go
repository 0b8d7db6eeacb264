package ratelimit_test

import (
	"fmt"
	"math"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/ratelimit"
)

// headers makes a header from pairs of names and values. Equal names make several lines.
func headers(pairs ...string) http.Header {
	h := http.Header{}
	for i := 0; i < len(pairs); i += 2 {
		h.Add(pairs[i], pairs[i+1])
	}
	return h
}

// summary is what the tests compare: the values of Limits without their evidence, absent ones being empty.
type summary struct {
	Limit, Remaining, Used string
	ResetAt, ResetAfter    string
	Window, RetryAfter     string
	Scope, Dialect         string
}

func show[T any](f field.Field[T], format func(T) string) string {
	switch {
	case !f.Present():
		return ""
	case !f.Valid:
		return "bad: " + f.Problem
	}
	return format(f.Value)
}

func itoa(n ratelimit.Amount) string { return n.String() }

func summarize(l ratelimit.Limits) summary {
	at := func(t time.Time) string { return t.Format(time.RFC3339Nano) }
	return summary{
		Limit: show(l.Limit, itoa), Remaining: show(l.Remaining, itoa), Used: show(l.Used, itoa),
		ResetAt: show(l.ResetAt, at), ResetAfter: show(l.ResetAfter, time.Duration.String),
		Window: show(l.Window, time.Duration.String), RetryAfter: show(l.RetryAfter, time.Duration.String),
		Scope: l.Scope, Dialect: l.Dialect,
	}
}

// The clock of these tests is 2021-03-26 20:02:20 UTC, a minute before 1616789000.
func TestParse(t *testing.T) {
	t.Parallel()
	const minuteLater = "2021-03-26T20:03:20Z"
	cases := []struct {
		fact   string
		header http.Header
		want   summary
	}{
		{"nothing", headers("Content-Type", "text/plain", "X-Content-Limit", "3"), summary{}},
		{"the documented example", headers("X-RateLimit-Limit", "100", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "1616789000", "Retry-After", "60"),
			summary{Limit: "100", Remaining: "0", ResetAt: minuteLater, ResetAfter: "1m0s", RetryAfter: "1m0s", Dialect: "x-ratelimit"}},
		{"names in any case", http.Header{"x-ratelimit-LIMIT": {"100"}, "retry-AFTER": {"1"}}, summary{Limit: "100", RetryAfter: "1s", Dialect: "x-ratelimit"}},
		{"malformed is not zero", headers("X-RateLimit-Limit", "lots", "X-RateLimit-Remaining", "", "X-RateLimit-Reset", "soon", "Retry-After", "later"),
			summary{Limit: "bad: is not a number", Remaining: "bad: is empty", ResetAt: "bad: is neither a number nor a time",
				ResetAfter: "bad: is neither a number nor a time", RetryAfter: "bad: is neither a number nor a time", Dialect: "x-ratelimit"}},
		{"a remainder below zero is 0", headers("X-RateLimit-Remaining", "-1"), summary{Remaining: "0", Dialect: "x-ratelimit"}},
		{"a limit below zero", headers("X-RateLimit-Limit", "-1"), summary{Limit: "bad: is negative", Dialect: "x-ratelimit"}},
		{"a count beyond any number", headers("X-RateLimit-Limit", "99999999999999999999"), summary{Limit: "bad: is too large", Dialect: "x-ratelimit"}},
		{"a count with a fraction", headers("X-RateLimit-Remaining", "99.0"), summary{Remaining: "99", Dialect: "x-ratelimit"}},

		{"X-Rate-Limit", headers("X-Rate-Limit-Limit", "100", "X-Rate-Limit-Remaining", "5", "X-Rate-Limit-Reset", "1616789000"),
			summary{Limit: "100", Remaining: "5", ResetAt: minuteLater, ResetAfter: "1m0s", Dialect: "x-rate-limit"}},
		{"a limit without a word for it", headers("X-Rate-Limit", "700", "X-Rate-Limit-Remaining", "699"), summary{Limit: "700", Remaining: "699", Dialect: "x-rate-limit"}},
		{"draft 3: a delay", headers("RateLimit-Limit", "100", "RateLimit-Remaining", "5", "RateLimit-Reset", "60"),
			summary{Limit: "100", Remaining: "5", ResetAt: minuteLater, ResetAfter: "1m0s", Dialect: "ratelimit"}},
		{"draft 3: policies after the limit", headers("RateLimit-Limit", "10, 10;w=1, 50;w=60", "RateLimit-Remaining", "5"),
			summary{Limit: "10", Remaining: "5", Window: "1s", Dialect: "ratelimit"}},
		{"draft 6: policies in a header", headers("RateLimit-Limit", "50", "RateLimit-Remaining", "5", "RateLimit-Policy", "10;w=1, 50;w=60"),
			summary{Limit: "50", Remaining: "5", Window: "1m0s", Dialect: "ratelimit"}},
		{"draft 7: a dictionary", headers("RateLimit", "limit=100, remaining=50, reset=60", "RateLimit-Policy", "100;w=3600"),
			summary{Limit: "100", Remaining: "50", ResetAt: minuteLater, ResetAfter: "1m0s", Window: "1h0m0s", Dialect: "ratelimit-dictionary"}},
		{"draft 8: one policy", headers("RateLimit", `"default";r=50;t=60`, "RateLimit-Policy", `"default";q=100;w=3600`),
			summary{Limit: "100", Remaining: "50", ResetAt: minuteLater, ResetAfter: "1m0s", Window: "1h0m0s", Scope: "default", Dialect: "ratelimit-list"}},
		{"draft 8: the policy that binds", headers("RateLimit", `"burst";r=90;t=5, "daily";r=1;t=60`, "RateLimit-Policy", `"burst";q=100;w=10`, "RateLimit-Policy", `"daily";q=1000;w=86400`),
			summary{Limit: "1000", Remaining: "1", ResetAt: minuteLater, ResetAfter: "1m0s", Window: "24h0m0s", Scope: "daily", Dialect: "ratelimit-list"}},
		{"draft 8: tokens and a partition key", headers("RateLimit", `default;r=50;t=60;pk=:AQI=:`, "RateLimit-Policy", `default;q=100;qu="content-bytes"`),
			summary{Limit: "100", Remaining: "50", ResetAt: minuteLater, ResetAfter: "1m0s", Scope: "default", Dialect: "ratelimit-list"}},
		{"a policy alone", headers("RateLimit-Policy", "100;w=60"), summary{Limit: "100", Window: "1m0s", Dialect: "ratelimit"}},
		{"a broken structured field", headers("RateLimit", `"default`), summary{}},
		{"the documented headers go first", headers("RateLimit", `"default";r=50;t=60`, "X-RateLimit-Limit", "100", "X-RateLimit-Remaining", "7"),
			summary{Limit: "100", Remaining: "7", Dialect: "x-ratelimit"}},
		{"another dialect fills the gaps", headers("X-RateLimit-Limit", "100", "RateLimit-Remaining", "7", "RateLimit-Reset", "60"),
			summary{Limit: "100", Remaining: "7", ResetAt: minuteLater, ResetAfter: "1m0s", Dialect: "x-ratelimit"}},
		{"another dialect is read where the first is malformed", headers("X-RateLimit-Remaining", "?", "RateLimit-Remaining", "7"),
			summary{Remaining: "7", Dialect: "x-ratelimit"}},

		{"Discord: floats", headers("X-RateLimit-Limit", "5", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "1616789000.25", "X-RateLimit-Bucket", "abcd", "X-RateLimit-Scope", "user"),
			summary{Limit: "5", Remaining: "0", ResetAt: "2021-03-26T20:03:20.25Z", ResetAfter: "1m0.25s", Scope: "user", Dialect: "x-ratelimit"}},
		{"Discord: a delay after", headers("X-RateLimit-Limit", "5", "X-RateLimit-Reset-After", "1.5", "X-RateLimit-Global", "true"),
			summary{Limit: "5", ResetAt: "2021-03-26T20:02:21.5Z", ResetAfter: "1.5s", Scope: "global", Dialect: "x-ratelimit"}},
		{"OpenAI: requests and tokens", headers("x-ratelimit-limit-requests", "60", "x-ratelimit-remaining-requests", "59", "x-ratelimit-reset-requests", "1s",
			"x-ratelimit-limit-tokens", "150000", "x-ratelimit-remaining-tokens", "1000", "x-ratelimit-reset-tokens", "6m0s"),
			summary{Limit: "150000", Remaining: "1000", ResetAt: "2021-03-26T20:08:20Z", ResetAfter: "6m0s", Scope: "tokens", Dialect: "x-ratelimit"}},
		{"Anthropic: RFC 3339", headers("anthropic-ratelimit-requests-limit", "50", "anthropic-ratelimit-requests-remaining", "0", "anthropic-ratelimit-requests-reset", minuteLater,
			"anthropic-ratelimit-input-tokens-limit", "50000", "anthropic-ratelimit-input-tokens-remaining", "49000", "anthropic-ratelimit-input-tokens-reset", minuteLater),
			summary{Limit: "50", Remaining: "0", ResetAt: minuteLater, ResetAfter: "1m0s", Scope: "requests", Dialect: "anthropic-ratelimit"}},
		{"GitHub: used and resource", headers("X-RateLimit-Limit", "60", "X-RateLimit-Remaining", "50", "X-RateLimit-Used", "10", "X-RateLimit-Resource", "core", "X-RateLimit-Reset", "1616789000"),
			summary{Limit: "60", Remaining: "50", Used: "10", ResetAt: minuteLater, ResetAfter: "1m0s", Scope: "core", Dialect: "x-ratelimit"}},
		{"GitLab: observed and a date", headers("RateLimit-Limit", "60", "RateLimit-Observed", "67", "RateLimit-Remaining", "0", "RateLimit-ResetTime", "Fri, 26 Mar 2021 20:03:20 GMT", "RateLimit-Name", "throttle_api"),
			summary{Limit: "60", Used: "67", Remaining: "0", ResetAt: minuteLater, ResetAfter: "1m0s", Scope: "throttle_api", Dialect: "ratelimit"}},
		{"Kong: units", headers("X-RateLimit-Limit-Minute", "100", "X-RateLimit-Remaining-Minute", "90", "X-RateLimit-Limit-Hour", "1000", "X-RateLimit-Remaining-Hour", "3"),
			summary{Limit: "1000", Remaining: "3", Window: "1h0m0s", Dialect: "x-ratelimit"}},
		{"Contentful: units before", headers("X-Contentful-RateLimit-Second-Limit", "10", "X-Contentful-RateLimit-Second-Remaining", "9", "X-Contentful-RateLimit-Reset", "0"),
			summary{Limit: "10", Remaining: "9", ResetAt: "2021-03-26T20:02:20Z", ResetAfter: "0s", Window: "1s", Dialect: "x-contentful-ratelimit"}},
		{"HubSpot: an interval in milliseconds", headers("X-HubSpot-RateLimit-Max", "100", "X-HubSpot-RateLimit-Remaining", "98", "X-HubSpot-RateLimit-Interval-Milliseconds", "10000"),
			summary{Limit: "100", Remaining: "98", Window: "10s", Dialect: "x-hubspot-ratelimit"}},
		{"Docker: a window in the value", headers("ratelimit-limit", "100;w=21600", "ratelimit-remaining", "76;w=21600"),
			summary{Limit: "100", Remaining: "76", Window: "6h0m0s", Dialect: "ratelimit"}},
		{"Shopify: a leaky bucket", headers("X-Shopify-Shop-Api-Call-Limit", "32/40"),
			summary{Limit: "40", Used: "32", Remaining: "8", Dialect: "shopify-shop-api"}},
		{"a limit per unit, in short", headers("X-RateLimit-Limit", "100/min"), summary{Limit: "100", Window: "1m0s", Dialect: "x-ratelimit"}},
		{"a limit per unknown window", headers("X-RateLimit-Limit", "100/moon"), summary{Limit: "bad: is not a number", Dialect: "x-ratelimit"}},
		{"a reset in a zone whose name is not unique", headers("X-RateLimit-Reset", "2021-03-26 20:03:20 PST"), summary{ResetAt: "bad: is neither a number nor a time", ResetAfter: "bad: is neither a number nor a time", Dialect: "x-ratelimit"}},
		{"a reset in UTC", headers("X-RateLimit-Reset", "2021-03-26 20:03:20 UTC"), summary{ResetAt: minuteLater, ResetAfter: "1m0s", Dialect: "x-ratelimit"}},
		{"a limit per unit", headers("X-RateLimit-Limit", "100/minute"), summary{Limit: "100", Window: "1m0s", Dialect: "x-ratelimit"}},
		{"Strava: positions", headers("X-RateLimit-Limit", "600,30000", "X-RateLimit-Usage", "314,27536"),
			summary{Limit: "600", Used: "314", Remaining: "286", Dialect: "x-ratelimit"}},
		{"imgur: words run together", headers("X-RateLimit-UserLimit", "500", "X-RateLimit-UserRemaining", "499", "X-RateLimit-UserReset", "1616789000"),
			summary{Limit: "500", Remaining: "499", ResetAt: minuteLater, ResetAfter: "1m0s", Scope: "user", Dialect: "x-ratelimit"}},
		{"Reddit: a delay under the documented name", headers("X-RateLimit-Remaining", "99.0", "X-RateLimit-Used", "1", "X-RateLimit-Reset", "60"),
			summary{Limit: "100", Remaining: "99", Used: "1", ResetAt: minuteLater, ResetAfter: "1m0s", Dialect: "x-ratelimit"}},
		{"epoch milliseconds", headers("X-RateLimit-Reset", "1616789000000"), summary{ResetAt: minuteLater, ResetAfter: "1m0s", Dialect: "x-ratelimit"}},
		{"epoch microseconds", headers("X-RateLimit-Reset", "1616789000000000"), summary{ResetAt: minuteLater, ResetAfter: "1m0s", Dialect: "x-ratelimit"}},
		{"epoch nanoseconds", headers("X-RateLimit-Reset", "1616789000000000000"), summary{ResetAt: minuteLater, ResetAfter: "1m0s", Dialect: "x-ratelimit"}},
		{"a delay in milliseconds by its window", headers("X-RateLimit-Limit-Minute", "10", "X-RateLimit-Reset-Minute", "45000"),
			summary{Limit: "10", ResetAt: "2021-03-26T20:03:05Z", ResetAfter: "45s", Window: "1m0s", Dialect: "x-ratelimit"}},
		{"a delay in milliseconds by its name", headers("X-RateLimit-Reset-Ms", "1500"), summary{ResetAt: "2021-03-26T20:02:21.5Z", ResetAfter: "1.5s", Dialect: "x-ratelimit"}},
		{"a reset in the past", headers("X-RateLimit-Reset", "1616788900"), summary{ResetAt: "2021-03-26T20:01:40Z", ResetAfter: "-40s", Dialect: "x-ratelimit"}},
		{"a reset of now", headers("X-RateLimit-Reset", "0"), summary{ResetAt: "2021-03-26T20:02:20Z", ResetAfter: "0s", Dialect: "x-ratelimit"}},
		{"a reset that is neither", headers("X-RateLimit-Reset", "500000000"),
			summary{ResetAt: "bad: is neither a plausible time nor a plausible delay", ResetAfter: "bad: is neither a plausible time nor a plausible delay", Dialect: "x-ratelimit"}},
		{"a reset beyond any number", headers("X-RateLimit-Reset", "9223372036854775808000"),
			summary{ResetAt: "bad: is neither a plausible time nor a plausible delay", ResetAfter: "bad: is neither a plausible time nor a plausible delay", Dialect: "x-ratelimit"}},
		{"the clock of the server counts", headers("Date", "Fri, 26 Mar 2021 20:03:00 GMT", "X-RateLimit-Reset", "1616789000", "RateLimit-Reset", "5"),
			summary{ResetAt: minuteLater, ResetAfter: "20s", Dialect: "x-ratelimit"}},

		{"Retry-After as a date", headers("Retry-After", "Fri, 26 Mar 2021 20:03:20 GMT"), summary{RetryAfter: "1m0s"}},
		{"Retry-After as a date of RFC 850", headers("Retry-After", "Friday, 26-Mar-21 20:03:20 GMT"), summary{RetryAfter: "1m0s"}},
		{"Retry-After as a date of asctime", headers("Retry-After", "Fri Mar 26 20:03:20 2021"), summary{RetryAfter: "1m0s"}},
		{"Retry-After in the past", headers("Retry-After", "Fri, 26 Mar 2021 20:00:00 GMT"), summary{RetryAfter: "0s"}},
		{"Retry-After of zero", headers("Retry-After", "0"), summary{RetryAfter: "0s"}},
		{"Retry-After as an epoch", headers("Retry-After", "1616789000"), summary{RetryAfter: "1m0s"}},
		{"Retry-After as an epoch in milliseconds", headers("Retry-After", "1616789000000"), summary{RetryAfter: "1m0s"}},
		{"Retry-After with a fraction", headers("Retry-After", "1.5"), summary{RetryAfter: "1.5s"}},
		{"Retry-After with a unit", headers("Retry-After", "90s"), summary{RetryAfter: "1m30s"}},
		{"Retry-After in RFC 3339", headers("Retry-After", minuteLater), summary{RetryAfter: "1m0s"}},
		{"a negative Retry-After", headers("Retry-After", "-5"), summary{RetryAfter: "bad: is negative"}},
		{"Retry-After beyond any number", headers("Retry-After", "9223372036854775807"), summary{RetryAfter: "bad: is more than a year ahead"}},
		{"Retry-After of a century", headers("Retry-After", "3155760000"), summary{RetryAfter: "bad: is more than a year ahead"}},
		{"Retry-After of two years", headers("Retry-After", "63115200"), summary{RetryAfter: "bad: is too large for a delay"}},
		{"of two Retry-Afters the longer", headers("Retry-After", "5", "Retry-After", "60"), summary{RetryAfter: "1m0s"}},
		{"Retry-After goes before its relatives", headers("Retry-After", "60", "Retry-After-Ms", "59100"), summary{RetryAfter: "1m0s"}},
		{"a relative alone", headers("X-Ms-Retry-After-Ms", "1500"), summary{RetryAfter: "1.5s"}},
		{"a relative for a malformed one", headers("Retry-After", "soon", "X-Rate-Limit-Retry-After-Seconds", "7"), summary{RetryAfter: "7s"}},
	}
	for _, c := range cases {
		t.Run(c.fact, func(t *testing.T) {
			t.Parallel()
			l := ratelimit.Parse(c.header, received)
			if diff := cmp.Diff(c.want, summarize(l)); diff != "" {
				t.Errorf("-want +got:\n%s\nproblems %+v", diff, l.Problems)
			}
		})
	}
}

func TestValuesNameTheirSource(t *testing.T) {
	t.Parallel()
	type source struct{ Header, Raw, As, Why string }
	of := func(h http.Header) map[string]source {
		l := ratelimit.Parse(h, received)
		got := map[string]source{}
		add := func(name, header, raw, as, why string) {
			if header != "" {
				got[name] = source{header, raw, as, why}
			}
		}
		add("limit", l.Limit.Header, l.Limit.Raw, l.Limit.As, l.Limit.Why)
		add("remaining", l.Remaining.Header, l.Remaining.Raw, l.Remaining.As, l.Remaining.Why)
		add("window", l.Window.Header, l.Window.Raw, l.Window.As, l.Window.Why)
		add("reset_at", l.ResetAt.Header, l.ResetAt.Raw, l.ResetAt.As, l.ResetAt.Why)
		add("retry_after", l.RetryAfter.Header, l.RetryAfter.Raw, l.RetryAfter.As, l.RetryAfter.Why)
		return got
	}
	cases := []struct {
		fact   string
		header http.Header
		want   map[string]source
	}{
		{"the documented headers", headers("Date", "Fri, 26 Mar 2021 20:02:20 GMT", "X-RateLimit-Limit", "100", "X-RateLimit-Reset", "1616789000", "Retry-After", "60"), map[string]source{
			"limit":       {"X-RateLimit-Limit", "100", "count", ""},
			"reset_at":    {"X-RateLimit-Reset", "1616789000", "epoch seconds", "it is 60 s after the response's Date"},
			"retry_after": {"Retry-After", "60", "delta seconds", "it is too small for a timestamp"},
		}},
		{"a name as it was sent", http.Header{"x-bapi-limit": {"100"}}, map[string]source{"limit": {"x-bapi-limit", "100", "count", ""}}},
		{"a delay", headers("RateLimit-Reset", "60"), map[string]source{"reset_at": {"Ratelimit-Reset", "60", "delta seconds", "counted from the receipt of the response"}}},
		{"a gap that another dialect fills", headers("X-RateLimit-Limit", "100", "RateLimit-Remaining", "7"), map[string]source{
			"limit": {"X-RateLimit-Limit", "100", "count", ""}, "remaining": {"Ratelimit-Remaining", "7", "count", ""},
		}},
		{"what follows", headers("X-RateLimit-Limit", "100", "X-RateLimit-Used", "93"), map[string]source{
			"limit": {"X-RateLimit-Limit", "100", "count", ""}, "remaining": {"X-Ratelimit-Used", "93", "derived", "it is the limit minus what is used"},
		}},
		{"milliseconds by the window", headers("X-RateLimit-Reset-Minute", "45000"), map[string]source{
			"window":   {"X-Ratelimit-Reset-Minute", "minute", "name of the header", ""},
			"reset_at": {"X-Ratelimit-Reset-Minute", "45000", "delta milliseconds", "in seconds it would exceed the window of 60 s"},
		}},
	}
	for _, c := range cases {
		t.Run(c.fact, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(c.want, of(c.header)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestLimitsReportViolations(t *testing.T) {
	t.Parallel()
	cases := []struct {
		fact   string
		header http.Header
		want   []ratelimit.Problem
	}{
		{"nothing when all is well", headers("X-RateLimit-Limit", "100", "Retry-After", "Fri, 26 Mar 2021 20:03:20 GMT"), nil},
		{"malformed", headers("X-RateLimit-Limit", "lots"), []ratelimit.Problem{{Header: "X-RateLimit-Limit", Raw: "lots", Problem: "is not a number"}}},
		{"the same line twice", headers("X-RateLimit-Limit", "100", "X-RateLimit-Limit", "100"),
			[]ratelimit.Problem{{Header: "X-RateLimit-Limit", Raw: "100", Problem: "is sent 2 times", Used: true}}},
		{"two lines that differ", headers("X-RateLimit-Limit", "100", "X-RateLimit-Limit", "60"),
			[]ratelimit.Problem{{Header: "X-RateLimit-Limit", Raw: "100, 60", Problem: "has several values", Used: true}}},
		{"a reset beyond a year", headers("X-RateLimit-Reset", "4000000000"),
			[]ratelimit.Problem{{Header: "X-RateLimit-Reset", Raw: "4000000000", Problem: "is more than a year ahead", Used: true}}},
		{"two dates", headers("Retry-After", "Fri, 26 Mar 2021 20:03:20 GMT", "Retry-After", "Fri, 26 Mar 2021 20:03:20 GMT"),
			[]ratelimit.Problem{{Header: "Retry-After", Raw: "Fri, 26 Mar 2021 20:03:20 GMT", Problem: "is sent 2 times", Used: true}}},
		{"several policies are no mistake", headers("RateLimit-Policy", `"a";q=1`, "RateLimit-Policy", `"b";q=2`), nil},
		{"Retry-After as an epoch", headers("Retry-After", "1616789000"),
			[]ratelimit.Problem{{Header: "Retry-After", Raw: "1616789000", Problem: "is a timestamp, not a date or a number of seconds", Used: true}}},
		{"Retry-After with a fraction", headers("Retry-After", "1.5"),
			[]ratelimit.Problem{{Header: "Retry-After", Raw: "1.5", Problem: "has a fraction, not whole seconds", Used: true}}},
		{"Retry-After in the past", headers("Retry-After", "Fri, 26 Mar 2021 20:00:00 GMT"),
			[]ratelimit.Problem{{Header: "Retry-After", Raw: "Fri, 26 Mar 2021 20:00:00 GMT", Problem: "is in the past", Used: true}}},
		{"a structured field with words for numbers", headers("RateLimit", `"a";r=few`),
			[]ratelimit.Problem{{Header: "Ratelimit", Raw: `"a";r=few`, Problem: "has no number for r"}}},
	}
	for _, c := range cases {
		t.Run(c.fact, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(c.want, ratelimit.Parse(c.header, received).Problems); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestStructuredFieldsThatBreakAreNoted(t *testing.T) {
	t.Parallel()
	for _, raw := range []string{`"a";r=5;t=`, `"a`, `"a";`, `"a";R=1`, `"a",`, `"a" "b"`, `"a";r=1.2345`, `"a";r=1234567890123456`, `"a";pk=:?:`, `"\n"`, `=1`} {
		l := ratelimit.Parse(headers("RateLimit", raw), received)
		if len(l.Problems) != 1 || l.Problems[0].Raw != raw || !strings.HasPrefix(l.Problems[0].Problem, "is not a structured field: ") {
			t.Errorf("%s: %+v", raw, l.Problems)
		}
	}
}

func TestPolicies(t *testing.T) {
	t.Parallel()
	type policy struct{ Name, Unit, Partition, Limit, Remaining, Window string }
	cases := []struct {
		fact   string
		header http.Header
		want   []policy
	}{
		{"one plain limit needs none", headers("X-RateLimit-Limit", "100"), nil},
		{"by name, the binding one first", headers("RateLimit", `"burst";r=90, "daily";r=1;pk=:AQI=:`, "RateLimit-Policy", `"burst";q=100;w=10, "daily";q=1000;w=86400;qu="content-bytes", "idle";q=5`), []policy{
			{Name: "daily", Unit: "content-bytes", Partition: "AQI=", Limit: "1000", Remaining: "1", Window: "24h0m0s"},
			{Name: "burst", Limit: "100", Remaining: "90", Window: "10s"},
			{Name: "idle", Limit: "5"},
		}},
		{"by the size of the limit", headers("RateLimit-Limit", "10", "RateLimit-Remaining", "3", "RateLimit-Policy", "10;w=1, 50;w=60"), []policy{
			{Limit: "10", Remaining: "3", Window: "1s"},
			{Limit: "50", Window: "1m0s"},
		}},
		{"by unit", headers("X-RateLimit-Limit-Minute", "100", "X-RateLimit-Remaining-Minute", "0", "X-RateLimit-Limit-Day", "1000", "X-RateLimit-Remaining-Day", "3"), []policy{
			{Name: "minute", Limit: "100", Remaining: "0", Window: "1m0s"},
			{Name: "day", Limit: "1000", Remaining: "3", Window: "24h0m0s"},
		}},
		{"by position", headers("X-RateLimit-Limit", "600,30000"), []policy{{Name: "#1", Limit: "600"}, {Name: "#2", Limit: "30000"}}},
	}
	for _, c := range cases {
		t.Run(c.fact, func(t *testing.T) {
			t.Parallel()
			var got []policy
			for _, p := range ratelimit.Parse(c.header, received).Policies {
				got = append(got, policy{p.Name, p.Unit, p.Partition, show(p.Limit, itoa), show(p.Remaining, itoa), show(p.Window, time.Duration.String)})
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestLimitsWithoutAClock(t *testing.T) {
	t.Parallel()
	l := ratelimit.Parse(headers("X-RateLimit-Reset", "1616789000"), time.Time{})
	if !l.ResetAt.Valid || l.ResetAfter.Present() {
		t.Errorf("a point in time has no way to it without a clock: %+v", l)
	}
	l = ratelimit.Parse(headers("X-RateLimit-Reset", "60"), time.Time{})
	if l.ResetAt.Present() || !l.ResetAfter.Valid {
		t.Errorf("a delay has no point in time without a clock: %+v", l)
	}
	l = ratelimit.Parse(headers("Retry-After", "Fri, 26 Mar 2021 20:03:20 GMT"), time.Time{})
	if l.RetryAfter.Valid || !l.RetryAfter.Present() {
		t.Errorf("a date is no delay without a clock: %+v", l)
	}
}

func TestWait(t *testing.T) {
	t.Parallel()
	cases := []struct {
		fact   string
		header http.Header
		want   time.Duration
		known  bool
	}{
		{"Retry-After goes before the reset", headers("Retry-After", "5", "X-RateLimit-Reset", "1616789000"), 5 * time.Second, true},
		{"the reset alone", headers("X-RateLimit-Reset", "1616789000"), time.Minute, true},
		{"a malformed Retry-After leaves the reset", headers("Retry-After", "soon", "X-RateLimit-Reset", "1616789000"), time.Minute, true},
		{"a reset in the past is no wait", headers("X-RateLimit-Reset", "1616788000"), 0, true},
		{"nothing", headers("X-RateLimit-Limit", "5"), 0, false},
	}
	for _, c := range cases {
		t.Run(c.fact, func(t *testing.T) {
			t.Parallel()
			if got, known := ratelimit.Parse(c.header, received).Wait(); got != c.want || known != c.known {
				t.Errorf("wait %v, %v, want %v, %v", got, known, c.want, c.known)
			}
		})
	}
}

func TestWindowWriteTo(t *testing.T) {
	t.Parallel()
	h := http.Header{}
	ratelimit.Window{Limit: 100, Remaining: 0, Reset: time.Unix(1616789000, 999), RetryAfter: 59*time.Second + 1}.WriteTo(h)
	want := headers("X-RateLimit-Limit", "100", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "1616789000", "Retry-After", "60")
	if diff := cmp.Diff(want, h); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	h = http.Header{}
	ratelimit.Window{Limit: math.MaxInt64}.WriteTo(h)
	if diff := cmp.Diff(headers("X-RateLimit-Limit", "9223372036854775807", "X-RateLimit-Remaining", "0"), h); diff != "" {
		t.Errorf("what is not set is not sent\n-want +got:\n%s", diff)
	}
}

func TestPaceNeedsAResetToCome(t *testing.T) {
	t.Parallel()
	received := time.Unix(1616788940, 0)
	for reset, want := range map[string]float64{"10": 0.5, "0": 0} {
		pace := ratelimit.Parse(headers("RateLimit-Limit", "10", "RateLimit-Remaining", "5", "RateLimit-Reset", reset), received).Pace
		if (pace != nil) != (want > 0) || pace != nil && (pace.PerSecond != want || !pace.BudgetEndsAt.Equal(received.Add(10*time.Second))) {
			t.Errorf("reset in %s s: pace %+v, want %v", reset, pace, want)
		}
	}
}

func TestProblemsAreBounded(t *testing.T) {
	t.Parallel()
	h := http.Header{}
	for i := range 40 {
		h.Set(fmt.Sprintf("X-Vendor%d-RateLimit-Limit", i), fmt.Sprint("bad", i))
	}
	if got := len(ratelimit.Parse(h, time.Unix(1616788940, 0)).Problems); got != 32 {
		t.Errorf("%d problems", got)
	}
}

func TestOneQuantityOfNothingCountedIsNotALimit(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"X-Limit", "X-Remaining", "X-Reset"} {
		if l := ratelimit.Parse(headers(name, "10"), time.Unix(1616788940, 0)); l.Limit.Present() || l.Remaining.Present() || l.ResetAt.Present() {
			t.Errorf("%s: %+v", name, l)
		}
	}
}
