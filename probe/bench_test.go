package probe_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/internal/ratelimit"
	"github.com/hex21/hex21/probe"
)

// judged are answers that are hard to judge, each in its own way: long ones, most of all, since a verdict looks for secrets in all
// of a body.
func judged() map[string]exchange.Answer {
	filled := func(head, text, tail string) []byte {
		return []byte(head + strings.Repeat(text, (1<<20-len(head)-len(tail))/len(text)) + tail)
	}
	answer := func(status int, contentType string, body []byte) exchange.Answer {
		return exchange.Answer{Status: status, Proto: "HTTP/1.1", Body: body, Header: http.Header{
			"Content-Type": {contentType}, "Date": {"Fri, 02 Jan 2026 03:04:05 GMT"}, "X-Ratelimit-Limit": {"100"},
			"X-Ratelimit-Remaining": {"0"}, "X-Ratelimit-Reset": {"1767323105"}, "Retry-After": {"60"}, "Server": {"nginx"},
		}}
	}
	const json, html = "application/json", "text/html"
	return map[string]exchange.Answer{
		"an envelope":          answer(429, json, []byte(`{"error":{"code":"RATE_LIMIT","message":"Slow down","details":{"retryAfter":60}}}`)),
		"a page":               answer(502, html, []byte("<html><head><title>502 Bad Gateway</title></head><hr><center>nginx</center></html>")),
		"nothing":              answer(500, "", nil),
		"a mebibyte of data":   answer(200, json, filled(`{"data":[{"slug":"a"}`, `,{"slug":"a"}`, `]}`)),
		"a mebibyte of JSON":   answer(400, json, filled(`{"error":{"code":"X","message":"m","details":[1`, `,1`, `]}}`)),
		"a mebibyte of HTML":   answer(404, html, filled(`<!doctype html><title>t</title>`, `<p>a</p>`, ``)),
		"a mebibyte of errors": answer(400, json, filled(`{"errors":[{"code":"X"}`, `,{"code":"INVALID","message":"must be a number","field":"views"}`, `]}`)),
		"a mebibyte of XML":    answer(500, "application/xml", filled(`<?xml version="1.0"?><Error>`, `<Code>x</Code>`, `</Error>`)),
		"a mebibyte of text":   answer(500, "text/plain", filled(``, `all work and no play `, ``)),
		"a mebibyte of bytes":  answer(200, "application/octet-stream", filled(``, "\x00\xff\x01", ``)),
	}
}

// The promise: a verdict takes under 1 ms beyond decoding, whatever the answer is. The metric beyond-ns/op is that: the time that Judge
// takes, less the time that decoding alone takes: the error, the limits, and for a success what its body is. The fastest of each
// counts, since the difference of two averages says little on a machine that does other things.
func BenchmarkJudge(b *testing.B) {
	catalog := explain.Builtin()
	for name, a := range judged() {
		b.Run(strings.ReplaceAll(name, " ", "_"), func(b *testing.B) {
			received := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
			u := loopback.URL("https://cms.example.org/api/articles")
			x := &exchange.Exchange{
				Call: probe.Call{URL: u, Base: loopback.URL("https://cms.example.org/api"), Key: "hex21-test-key-0123456789"}, Method: "GET", URL: u,
				SentAt: received, ReceivedAt: received, KeySent: true, Answer: &a, Secrets: []string{"hex21-test-key-0123456789"},
			}
			decoding, judging := time.Hour, time.Hour
			for b.Loop() {
				began := time.Now()
				errorbody.Decode(errorbody.Input{Status: a.Status, Header: a.Header, Body: a.Body})
				ratelimit.Parse(a.Header, received)
				decoded := time.Now()
				if r := probe.Judge(exchange.Wrap(x), catalog); r.Verdict.Summary == "" {
					b.Fatal("no verdict")
				}
				judging, decoding = min(judging, time.Since(decoded)), min(decoding, decoded.Sub(began))
			}
			b.ReportMetric(float64(judging-decoding), "beyond-ns/op")
		})
	}
}
