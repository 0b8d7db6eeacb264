package series_test

import (
	"testing"
	"time"

	"github.com/hex21/hex21/internal/series"
)

func TestRetryNext(t *testing.T) {
	t.Parallel()
	const minute = time.Minute
	for name, c := range map[string]struct {
		method  string
		status  int
		lines   []string
		unsafe  bool
		maxWait time.Duration
		want    series.Decision
	}{
		"a gateway without a time":              {"GET", 502, nil, false, minute, series.Decision{Yes: true, Wait: 375 * time.Millisecond, Reason: "backed off"}},
		"a time that the server names":          {"GET", 503, []string{"Retry-After: 7"}, false, minute, series.Decision{Yes: true, Wait: 7 * time.Second, Reason: "not before 2026-01-02T03:04:12Z, according to the server"}},
		"a time before the backoff is over":     {"GET", 503, []string{"Retry-After: 0"}, false, minute, series.Decision{Yes: true, Wait: 375 * time.Millisecond, Reason: "backed off"}},
		"Retry-After goes before the reset":     {"GET", 429, []string{"Retry-After: 3", "X-RateLimit-Limit: 10", "X-RateLimit-Remaining: 0", "X-RateLimit-Reset: 1767323095"}, false, minute, series.Decision{Yes: true, Wait: 3 * time.Second, Reason: "not before 2026-01-02T03:04:08Z, according to the server"}},
		"the reset where there is nothing else": {"GET", 429, []string{"X-RateLimit-Limit: 10", "X-RateLimit-Remaining: 0", "X-RateLimit-Reset: 1767323095"}, false, minute, series.Decision{Yes: true, Wait: 50 * time.Second, Reason: "not before 2026-01-02T03:04:55Z, according to the server"}},
		"exactly the longest wait":              {"GET", 503, []string{"Retry-After: 60"}, false, minute, series.Decision{Yes: true, Wait: minute, Reason: "not before 2026-01-02T03:05:05Z, according to the server"}},
		"longer than the longest wait":          {"GET", 503, []string{"Retry-After: 61"}, false, minute, series.Decision{Reason: "not retried: the next attempt would be at 2026-01-02T03:05:06Z, beyond --max-wait (60 s)"}},
		"a day":                                 {"GET", 429, []string{"Retry-After: 86400"}, false, minute, series.Decision{Reason: "not retried: the next attempt would be at 2026-01-03T03:04:05Z, beyond --max-wait (60 s)"}},
		"a good answer":                         {"DELETE", 204, nil, false, minute, series.Decision{}},
		"a mistake of the caller":               {"GET", 404, nil, false, minute, series.Decision{}},
		"a refused key":                         {"GET", 401, nil, true, minute, series.Decision{}},
		"a PUT is the same twice":               {"PUT", 502, nil, false, minute, series.Decision{Yes: true, Wait: 375 * time.Millisecond, Reason: "backed off"}},
		"a POST that may have been done":        {"POST", 502, nil, false, minute, series.Decision{Risky: true}},
		"a POST that may be repeated":           {"POST", 502, nil, true, minute, series.Decision{Yes: true, Wait: 375 * time.Millisecond, Reason: "backed off"}},
		"a PATCH of which nothing was done":     {"PATCH", 429, []string{"Retry-After: 1"}, false, minute, series.Decision{Yes: true, Wait: time.Second, Reason: "not before 2026-01-02T03:04:06Z, according to the server"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			policy := series.Retry{Max: 1, MaxWait: c.maxWait, Unsafe: c.unsafe, Jitter: func() float64 { return 0.5 }}
			if got := policy.Next(resultOf(t, c.method, c.status, c.lines...), received); got != c.want {
				t.Errorf("got  %+v\nwant %+v", got, c.want)
			}
		})
	}
}

func TestRetryGrowsAndEnds(t *testing.T) {
	t.Parallel()
	r := resultOf(t, "GET", 502)
	policy := series.Retry{Max: 9, MaxWait: time.Hour, Jitter: func() float64 { return 1 }}
	for i, want := range []time.Duration{500, 1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000} {
		if got := policy.Next(r, received); !got.Yes || got.Wait != want*time.Millisecond {
			t.Errorf("wait %d is %+v, want %s", i, got, want*time.Millisecond)
		}
	}
	if got := policy.Next(r, received); got != (series.Decision{}) {
		t.Errorf("after all tries: %+v", got)
	}
	bounded := series.Retry{Max: 9, MaxWait: 2 * time.Second, Jitter: func() float64 { return 1 }}
	tries := 0
	for bounded.Next(r, received).Yes {
		tries++
	}
	if tries != 2 { // 0.5 and 1 second; 2 more would be too much
		t.Errorf("%d tries within two seconds, want 2", tries)
	}
}
