package probe_test

import (
	"strings"
	"testing"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/probe"
)

func TestExpect(t *testing.T) {
	t.Parallel()
	notFound := answer("404 Not Found", envelope("NOT_FOUND", "x"))
	for _, test := range []struct {
		name     string
		expect   string // separated by spaces
		response string
		edit     func(*exchange.Exchange)
		want     string
	}{
		{"a status that came", "404", notFound, nil, "api, none, ok: as expected: 404 NOT_FOUND: requested resource was not found"},
		{"a class that came", "4xx", notFound, nil, "api, none, ok: as expected: 404 NOT_FOUND: requested resource was not found"},
		{"a class in capitals", "4XX", notFound, nil, "api, none, ok: as expected: 404 NOT_FOUND: requested resource was not found"},
		{"a code that came", "NOT_FOUND", notFound, nil, "api, none, ok: as expected: 404 NOT_FOUND: requested resource was not found"},
		{"a code in words", "not-found", notFound, nil, "api, none, ok: as expected: 404 NOT_FOUND: requested resource was not found"},
		{"spaces around", " 404 ", notFound, nil, "api, none, ok: as expected: 404 NOT_FOUND: requested resource was not found"},
		{
			"the reference's name for an alias", "RATE_LIMIT", answer("429 Too Many Requests", envelope("RATE_LIMIT_EXCEEDED", "x")), nil,
			"api, none, ok: as expected: 429 RATE_LIMIT_EXCEEDED: rate limit exceeded",
		},
		{
			"an alias for the reference's name", "RATE_LIMIT_EXCEEDED", answer("429 Too Many Requests", envelope("RATE_LIMIT", "x")), nil,
			"api, none, ok: as expected: 429 RATE_LIMIT: rate limit exceeded",
		},
		{"a code of one's own", "NO_SUCH_SLUG", answer("404 Not Found", envelope("NO_SUCH_SLUG", "x")), nil, "api, none, ok: as expected: 404 NO_SUCH_SLUG: x"},
		{"one of several", "200 NOT_FOUND", notFound, nil, "api, none, ok: as expected: 404 NOT_FOUND: requested resource was not found"},
		{"200 that is no envelope", "2xx", answer("200 OK", "[]"), nil, "api, none, ok: as expected: 200 OK"},
		{"a redirect", "302", answer("302 Found", "", "Location: /x"), nil, "http, none, ok: as expected: 302 Found"},
		{"another status", "200", notFound, nil, "api, you, contract: expected 200, got 404 NOT_FOUND: requested resource was not found"},
		{"another class", "5xx", notFound, nil, "api, you, contract: expected 5xx, got 404 NOT_FOUND: requested resource was not found"},
		{"another code", "GONE", notFound, nil, "api, you, contract: expected GONE, got 404 NOT_FOUND: requested resource was not found"},
		{"none of several", "200 GONE", notFound, nil, "api, you, contract: expected 200 or GONE, got 404 NOT_FOUND: requested resource was not found"},
		{"an error, and none came", "404", answer("200 OK", good), nil, "api, contract, contract: expected 404, got 200 OK"},
		{"nothing", "", notFound, nil, "api, you, client error: 404 NOT_FOUND: requested resource was not found"},
		{"no answer at all", "404", "", failed(exchange.KindRefused, exchange.PhaseConnect, "x"), "connect, server, no answer: nothing listens at cms.example.org:443: the connection was refused"},
		{"a status whose body broke off", "404", notFound, failed(exchange.KindTruncated, exchange.PhaseTransfer, "x"), "http, server, no answer: the body ended early"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			texts := []string{test.expect}
			if !strings.HasPrefix(test.expect, " ") {
				texts = strings.Fields(test.expect)
			}
			e, err := probe.ParseExpect(texts, explain.Builtin())
			if err != nil {
				t.Fatal(err)
			}
			r := judge(t, exchangeOf(t, test.response, test.edit))
			e.Apply(r)
			if got := verdictLine(r.Verdict); got != test.want {
				t.Errorf("\n got %s\nwant %s", got, test.want)
			}
			if r.Verdict.OK != strings.Contains(test.want, ", ok:") || r.Verdict.OK && (r.Verdict.Retryable || r.Verdict.RetryAt != nil || len(r.Verdict.Next) > 0) {
				t.Errorf("%+v", r.Verdict)
			}
		})
	}
}

func TestParseExpectRefuses(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", " ", "600", "099", "40", "4x", "xxx", "lower-case-nonsense", "TWO WORDS", "authentication", "no-rate-limit-headers", "-1", "4040"} {
		if _, err := probe.ParseExpect([]string{"200", text}, explain.Builtin()); err == nil || !strings.Contains(err.Error(), "neither a status nor a code") {
			t.Errorf("%q: %v", text, err)
		}
	}
}
