package ratelimit_test

import (
	"encoding/json"
	"math"
	"net/http"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/ratelimit"
)

// FuzzWindow: what WriteTo writes Parse reads.
func FuzzWindow(f *testing.F) {
	f.Add(int64(100), int64(0), int64(1616789000), int64(time.Minute), int64(1616788940))
	f.Add(int64(0), int64(0), int64(0), int64(0), int64(0))
	f.Add(int64(math.MaxInt64), int64(math.MaxInt64), int64(math.MaxInt64), int64(math.MaxInt64), int64(math.MinInt64))
	f.Add(int64(1), int64(2), int64(1e9), int64(1), int64(4e9))
	f.Fuzz(func(t *testing.T, limit, remaining, reset, retryAfter, now int64) {
		if limit < 0 || remaining < 0 {
			return // no server counts below zero
		}
		received := time.Unix(now%1e10, 0)
		w := ratelimit.Window{Limit: limit, Remaining: remaining, RetryAfter: time.Duration(retryAfter)}
		if reset >= 1e9 && reset < 1e10 {
			w.Reset = time.Unix(reset, 0).UTC()
		}
		h := http.Header{}
		w.WriteTo(h)
		l := ratelimit.Parse(h, received)
		if !l.Limit.Valid || l.Limit.Value != ratelimit.Amount(limit) || !l.Remaining.Valid || l.Remaining.Value != ratelimit.Amount(remaining) {
			t.Fatalf("limit %+v, remaining %+v of %+v", l.Limit, l.Remaining, w)
		}
		if l.ResetAt.Present() == w.Reset.IsZero() || !l.ResetAt.Value.Equal(w.Reset) {
			t.Fatalf("reset %+v, want %v", l.ResetAt, w.Reset)
		}
		wait := w.RetryAfter.Truncate(time.Second)
		if wait < w.RetryAfter {
			wait += time.Second
		}
		switch {
		case w.RetryAfter <= 0:
			if l.RetryAfter.Present() {
				t.Fatalf("retry after %+v, want none", l.RetryAfter)
			}
		case w.RetryAfter <= 365*24*time.Hour:
			if !l.RetryAfter.Valid || l.RetryAfter.Value != wait {
				t.Fatalf("retry after %+v, want %v", l.RetryAfter, wait)
			}
		}
	})
}

// FuzzParse checks that any headers produce a value that is safe to compute with and always the same.
func FuzzParse(f *testing.F) {
	for _, lines := range []string{
		"X-RateLimit-Limit: 100\nX-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1616789000\nRetry-After: 60",
		"RateLimit: \"a\";r=5;t=3, b;r=1;pk=:AQI=:\nRateLimit-Policy: \"a\";q=10;w=60;qu=\"x\", 5;w=1",
		"RateLimit: limit=1, remaining=2, reset=3\nRateLimit-Limit: 10, 10;w=1\nRateLimit-Reset: 1s",
		"X-RateLimit-Limit-Minute: 32/40\nX-RateLimit-Reset-After: 1d2h\nX-RateLimit-Reset: Fri, 26 Mar 2021 20:03:20 GMT",
		"Retry-After: -1\nRetry-After: 1.5\nRetry-After-Ms: 99999999999999999999999\nX-RateLimit-Reset: 9223372036854775807",
		"X-RateLimit-Limit: 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17\nX-RateLimit-UserLimit: 100/hour;w=-1",
		"Date: Fri, 26 Mar 2021 20:02:20 GMT\nX-RateLimit-Reset: 2021-03-26T20:03:20+14:00\nX-RateLimit-Scope: user",
		"X-RateLimit-Limit: caf\xe9\nX-RateLimit-Scope: caf\xe9\nRateLimit: \"caf\xe9\";r=1\nX-\xe9-RateLimit-Limit: 5",
		"Date: Fri, 31 Dec 9999 23:59:59 GMT\nX-RateLimit-Reset: 60\nRetry-After: 9999-12-31T23:59:59-14:00\nRateLimit-Reset: 0000-01-01T00:00:00Z",
		"X-App-Rate-Limit: 20:1,100:120\nX-App-Rate-Limit-Count: 1:1\nSforce-Limit-Info: api-usage=18/5000\nZendesk-RateLimit-X: total=1; remaining=2; resets=3",
		"X-App-Usage: {\"call_count\":28}\nX-Ms-Ratelimit-Remaining-Resource: a/b;1,c\nX-RateLimit-Limit: 300/3000/12000\nX-RateLimit-Limit-Day: 100 per minute",
	} {
		f.Add(lines, int64(1616788940))
	}
	f.Fuzz(func(t *testing.T, lines string, now int64) {
		h := http.Header{}
		for line := range strings.Lines(lines) {
			name, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ":")
			h.Add(name, strings.TrimSpace(value))
		}
		received := time.Unix(now, 0)
		l := ratelimit.Parse(h, received)
		for _, n := range []field.Field[ratelimit.Amount]{l.Limit, l.Remaining, l.Used} {
			if n.Value < 0 || n.Valid && n.Problem != "" {
				t.Fatalf("count %+v", n)
			}
		}
		if w, _ := l.Wait(); w < 0 || l.RetryAfter.Value > 366*24*time.Hour {
			t.Fatalf("wait %v, retry after %v", w, l.RetryAfter.Value)
		}
		for _, p := range l.Problems {
			if p.Header == "" || p.Problem == "" {
				t.Fatalf("a problem without a source: %+v", p)
			}
		}
		written, err := json.Marshal(l)
		if err != nil || !utf8.Valid(written) {
			t.Fatalf("cannot be written: %v: %+v", err, l)
		}
		var back ratelimit.Limits
		if err := json.Unmarshal(written, &back); err != nil || back.Limit.Value != l.Limit.Value || !back.ResetAt.Value.Equal(l.ResetAt.Value) || len(back.Policies) != len(l.Policies) {
			t.Fatalf("read back it is another: %v: %s", err, written)
		}
		texts := []string{l.Scope, l.Unit, l.Dialect, l.Limit.Raw, l.Remaining.Raw, l.ResetAt.Raw, l.RetryAfter.Raw, l.Limit.Header}
		for _, p := range l.Policies {
			texts = append(texts, p.Name, p.Unit, p.Partition, p.Limit.Raw)
		}
		for _, p := range l.Problems {
			texts = append(texts, p.Header, p.Raw, p.Problem)
		}
		for _, s := range texts {
			if !utf8.ValidString(s) {
				t.Fatalf("%q is not UTF-8: %+v", s, l)
			}
		}
		if diff := cmp.Diff(l, ratelimit.Parse(h, received)); diff != "" {
			t.Fatalf("the second time: %s", diff)
		}
	})
}

// Time grows with the size of the headers and not with its square.
func TestLinearTime(t *testing.T) {
	t.Parallel()
	for name, value := range map[string]string{"commas": ",", "items": `"a";r=1,`, "digits": "9", "quotes": `"`, "semicolons": ";", "words": "1h"} {
		t.Run(name, func(t *testing.T) {
			long := strings.Repeat(value, 1<<20/len(value))
			start := time.Now()
			ratelimit.Parse(headers("X-RateLimit-Limit", long, "X-RateLimit-Reset", long, "Retry-After", long, "RateLimit", long, "RateLimit-Policy", long), received)
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}
