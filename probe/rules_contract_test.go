package probe_test

import (
	"testing"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
)

func contractCases() []ruleCase {
	const works = "api, none, ok: the call works: 200 OK"
	return []ruleCase{
		{
			name: "a bare array", response: answer("200 OK", `[{"slug": "x"}]`), want: "no-data-envelope",
			verdict: `api, contract, contract: the response is a bare array instead of {"data": …, "metadata": …}`,
		},
		{
			name: "a bare object", response: answer("200 OK", `{"slug": "x", "title": "X"}`), want: "no-data-envelope",
			verdict: `api, contract, contract: the response is a bare object instead of {"data": …, "metadata": …}`,
		},
		{
			name: "a bare number", response: answer("200 OK", `5`), want: "no-data-envelope",
			verdict: `api, contract, contract: the response is a bare value instead of {"data": …, "metadata": …}`, miss: "body-not-json",
		},
		{name: "a bare object of another host", edit: calling("https://other.example.org/v2/things/7"), response: answer("200 OK", `{"id": 7}`, "-X-Request-ID"), verdict: works, miss: "no-data-envelope request-id-missing"},
		{
			name: "another host with the paths of the API", edit: calling("https://other.example.org/api/articles/x"), response: answer("200 OK", `{"slug": "x"}`), want: "no-data-envelope",
			verdict: `api, contract, contract: the response is a bare object instead of {"data": …, "metadata": …}`,
		},
		{name: "an error of another host", edit: calling("https://other.example.org/v2/things/7"), response: answer("404 Not Found", `{"message": "No such thing"}`),
			verdict: "api, you, client error: 404 Not Found: No such thing", miss: "error-not-envelope"},
		{name: "data without metadata", response: answer("200 OK", `{"data": []}`), want: "data-of-another-kind", verdict: works, miss: "no-data-envelope"},
		{name: "no request id", response: answer("200 OK", good, "-X-Request-ID"), want: "request-id-missing", verdict: works},
		{name: "a request id in another header", response: answer("200 OK", good, "-X-Request-ID", "CF-Ray: 8abc-FRA"), verdict: works, miss: "request-id-missing"},
		{
			name: "a request id in the body", verdict: "api, you, client error: 404 NOT_FOUND: requested resource was not found", miss: "request-id-missing",
			response: answer("404 Not Found", `{"error": {"code": "NOT_FOUND", "message": "x", "details": {"request_id": "r-2"}}}`, "-X-Request-ID"),
		},
		{name: "no request id on a web page", response: answer("404 Not Found", page, html, "-X-Request-ID"), want: "html-instead-of-api",
			verdict: "http, you, client error: 404 Not Found: the path does not lead to the API (a web page was returned)", miss: "request-id-missing"},
	}
}

// calling makes a call one of another URL, to which the key is not sent.
func calling(url string) func(*exchange.Exchange) {
	return func(x *exchange.Exchange) { x.URL, x.KeySent, x.Sent = loopback.URL(url), false, nil }
}

func TestContractRules(t *testing.T) {
	t.Parallel()
	testRules(t, contractCases())
}
