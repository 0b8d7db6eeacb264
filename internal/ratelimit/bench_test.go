package ratelimit_test

import (
	"net/http"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/ratelimit"
)

// received is the clock of these tests, a minute before the reset of the reference's example.
var received = time.Unix(1616788940, 0).UTC()

func usualHeaders() http.Header {
	return http.Header{
		"Content-Type":              {"application/json; charset=utf-8"},
		"Content-Length":            {"1024"},
		"Date":                      {"Fri, 26 Mar 2021 20:02:20 GMT"},
		"Server":                    {"nginx/1.24.0"},
		"X-Request-Id":              {"req_01"},
		"Vary":                      {"Accept-Encoding"},
		"Cache-Control":             {"no-store"},
		"Strict-Transport-Security": {"max-age=63072000"},
		"X-Ratelimit-Limit":         {"100"},
		"X-Ratelimit-Remaining":     {"0"},
		"X-Ratelimit-Reset":         {"1616789000"},
		"Retry-After":               {"60"},
	}
}

// The promise: under 5 µs and 20 allocations.
func BenchmarkHeaders(b *testing.B) {
	h := usualHeaders()
	b.ReportAllocs()
	for b.Loop() {
		ratelimit.Parse(h, received)
	}
}
