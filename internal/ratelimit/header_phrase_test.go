package ratelimit_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/ratelimit"
)

// Values that are more than a number. The first of each group is a vendor's own; the others are neighbors of it.
func TestValuesInWords(t *testing.T) {
	t.Parallel()
	for header, want := range map[string]string{
		// Eventbrite: whose limit it is, used and limit, and the reset. The token is not the name of anything.
		"X-Rate-Limit: token:X 198/2000 reset=60s":                                  "limit=2000 left=1802 used=198 reset=1m0s",
		"X-Rate-Limit: 198/2000 reset=60s":                                          "limit=2000 left=1802 used=198 reset=1m0s",
		"X-Rate-Limit: token:ABC 2000/2000 reset=60s, key:DEF 10/48000 reset=3600s": "limit=2000 left=0 used=2000 reset=1m0s",
		"X-RateLimit-Used: 5 of 100":                                                "limit=100 left=95 used=5",
		"X-Rate-Limit: 45 of 50 remaining":                                          "limit=50 left=45",
		"X-Rate-Limit: 5 remaining of 60":                                           "limit=60 left=5",
		"X-RateLimit: 59/60/minute":                                                 "limit=60 left=1 used=59 window=1m0s",
		"X-RateLimit-Status: 5/100":                                                 "limit=100 left=95 used=5",

		// Qomon: what remains is counted against the burst.
		"X-RateLimit-Limit: burst:100;rate:10|X-RateLimit-Remaining: 7": "limit=100 left=7",
		"X-RateLimit-Limit: 100;burst=20|X-RateLimit-Remaining: 7":      "limit=100 left=7",
		"X-RateLimit: limit:100 remaining:5":                            "limit=100 left=5",
		"X-RateLimit: limit: 100; remaining: 5; reset: 60":              "limit=100 left=5 reset=1m0s",
		"X-RateLimit: Limit 100, Remaining 5, Reset 60s":                "limit=100 left=5 reset=1m0s",
		"X-Rate-Limit: limit=100&remaining=5":                           "limit=100 left=5",
		"X-RateLimit: 60;window=60;remaining=59":                        "limit=60 left=59 window=1m0s",
		"RateLimit: r=3;t=10":                                           "left=3 reset=10s",

		// By window.
		"X-RateLimit-Limit: second=10, day=1000|X-RateLimit-Remaining: second=9, day=999":           "limit=10 left=9 window=1s",
		"X-RateLimit-Limit: minute:60;hour:1000|X-RateLimit-Remaining: minute:59;hour:0":            "limit=1000 left=0 window=1h0m0s",
		"X-RateLimit-Limit: 10/second, 1000/day|X-RateLimit-Remaining: 9/second, 0/day":             "limit=1000 left=0 window=24h0m0s",
		"X-RateLimit-Limit: 10;w=1, 1000;w=86400|X-RateLimit-Remaining: 9;w=1, 999;w=86400":         "limit=10 left=9 window=1s",
		"X-RateLimit-Limit: 3600;w=3600, 60;w=60|X-RateLimit-Remaining: 3500":                       "limit=3600 left=3500 window=1h0m0s",
		`X-RateLimit-Limit: {"minute":{"limit":60,"remaining":59},"day":{"limit":9,"remaining":0}}`: "limit=9 left=0 window=24h0m0s",
		`X-RateLimit-Limit: {"second":10,"day":1000}|X-RateLimit-Remaining: {"second":9,"day":999}`: "limit=10 left=9 window=1s",
		`X-RateLimit: {"limit":100,"remaining":5,"reset":"2021-03-26T20:03:20Z"}`:                   "limit=100 left=5 reset=1m0s",
		`X-RateLimit: {"limit":100,"remaining":5}, {"limit":900,"remaining":800}`:                   "limit=100 left=5",
		`X-RateLimit: {"limit":100,"remaining":`:                                                    "",

		// A rate in words.
		"X-RateLimit-Limit: 60 per minute":               "limit=60 window=1m0s",
		"X-RateLimit-Limit: 5000/h":                      "limit=5000 window=1h0m0s",
		"X-RateLimit-Limit: 100 requests/60s":            "limit=100 window=1m0s unit=requests",
		"X-RateLimit-Limit: 100 per 15 minutes":          "limit=100 window=15m0s",
		"X-RateLimit-Limit: 100 requests per 60 seconds": "limit=100 window=1m0s unit=requests",
		"X-RateLimit-Limit: 100 (per hour)":              "limit=100 window=1h0m0s",
		"X-RateLimit-Limit: 1,000 per hour":              "limit=1000 window=1h0m0s",
		"X-RateLimit-Limit: 100;window=1h":               "limit=100 window=1h0m0s",
		"X-RateLimit-Limit: 60rpm":                       "limit=60 window=1m0s unit=requests",
		"X-RateLimit-Limit: 5 r/s":                       "limit=5 window=1s unit=requests",
		"X-RateLimit-Limit: 10k/day":                     "limit=10000 window=24h0m0s",
		`X-RateLimit-Limit: "100"`:                       "limit=100",
		"X-RateLimit-Policy: 100 requests per minute":    "limit=100 window=1m0s unit=requests",

		// SkuVault: milliseconds without a window, as a round number, by a small limit, and by the wait beside it.
		"X-RateLimit-Limit: 60|X-RateLimit-Remaining: 0|X-RateLimit-Reset: 60000":                  "limit=60 left=0 reset=1m0s",
		"X-RateLimit-Limit: 5|X-RateLimit-Remaining: 0|X-RateLimit-Reset: 38123":                   "limit=5 left=0 reset=38.123s",
		"X-RateLimit-Limit: 200|X-RateLimit-Remaining: 0|X-RateLimit-Reset: 38123|Retry-After: 39": "limit=200 left=0 reset=38.123s retry=39s",
		"X-RateLimit-Limit: 500|X-RateLimit-Remaining: 0|X-RateLimit-Reset: 86400":                 "limit=500 left=0 reset=24h0m0s",
		"X-RateLimit-Limit: 500|X-RateLimit-Remaining: 0|X-RateLimit-Reset: 2592000":               "limit=500 left=0 reset=720h0m0s",
		"X-RateLimit-Limit: 500|X-RateLimit-Remaining: 0|X-RateLimit-Reset: 38123":                 "limit=500 left=0 reset=10h35m23s",
		"X-RateLimit-Interval: 60000|X-RateLimit-Limit: 60":                                        "limit=60 window=1m0s",
		"X-RateLimit-Limit: 100|X-RateLimit-Reset: in 30 seconds":                                  "limit=100 reset=30s",

		// Words that make no sense are not read.
		"X-RateLimit-Limit: 100/moon":      "limit=bad: is not a number",
		"X-RateLimit-Limit: lots of calls": "limit=bad: is not a number",
		"X-RateLimit-Rule: burst:gold":     "",
	} {
		t.Run(header, func(t *testing.T) {
			t.Parallel()
			h := http.Header{}
			for line := range strings.SplitSeq(header, "|") {
				name, value, _ := strings.Cut(line, ": ")
				h[name] = append(h[name], value)
			}
			if got := glance(ratelimit.Parse(h, received)); got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}
