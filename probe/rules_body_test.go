package probe_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/exchange"
)

func bodyCases() []ruleCase {
	undecodable := func(x *exchange.Exchange) {
		x.Answer = &exchange.Answer{Coding: "gzip", CodingErr: errors.New("the body does not start with a gzip header")}
	}
	capped := func(x *exchange.Exchange) { x.Answer = &exchange.Answer{Capped: true} }
	text := "Content-Type: text/plain"
	return []ruleCase{
		{
			name: "a body that is not gzip", response: answer("200 OK", good, "Content-Encoding: gzip"), edit: undecodable, want: "body-undecodable",
			verdict: "http, server, contract: the body is not valid gzip, although Content-Encoding says so", miss: "body-not-json no-data-envelope",
		},
		{
			name: "an error that is not gzip", response: answer("404 Not Found", envelope("NOT_FOUND", "No such article"), "Content-Encoding: gzip"), edit: undecodable,
			want: "body-undecodable", verdict: "http, server, client error: 404 NOT_FOUND: the body is not valid gzip, although Content-Encoding says so",
		},
		{
			name: "a body that was decoded", response: answer("200 OK", good, "Content-Encoding: gzip"), edit: func(x *exchange.Exchange) { x.Answer = &exchange.Answer{Coding: "gzip"} },
			verdict: "api, none, ok: the call works: 200 OK", miss: "body-undecodable",
		},
		{
			name: "a web page with 404", response: answer("404 Not Found", page, html), want: "html-instead-of-api",
			verdict: "http, you, client error: 404 Not Found: the path does not lead to the API (a web page was returned)",
			miss:    "html-from-between error-not-envelope wrong-content-type",
		},
		{
			name: "a web page with 404 and no type", response: answer("404 Not Found", page, "-Content-Type"), want: "html-instead-of-api wrong-content-type",
			verdict: "http, you, client error: 404 Not Found: the path does not lead to the API (a web page was returned)",
		},
		{
			name: "404 in JSON", response: answer("404 Not Found", envelope("NOT_FOUND", "No such article")),
			verdict: "api, you, client error: 404 NOT_FOUND: requested resource was not found", miss: "html-instead-of-api",
		},
		{
			name: "a web page with 200", response: answer("200 OK", page, html), want: "html-from-between",
			verdict: "http, server, contract: a web page was returned with 200 instead of an API response", miss: "body-not-json html-instead-of-api",
		},
		{
			name: "a web page with 502", response: answer("502 Bad Gateway", "<html><head><title>502 Bad Gateway</title></head><body><center>nginx</center></body></html>", html),
			want:    "gateway-error",
			verdict: "proxy, server, server error: 502 Bad Gateway: nginx answered instead of the API: it could not reach the CMS, or the CMS did not return HTTP",
			miss:    "error-not-envelope html-from-between",
		},
		{
			name: "a web page with 401", response: answer("401 Unauthorized", page, html), want: "html-from-between",
			verdict: "http, server, credentials: 401 Unauthorized: a web page was returned instead of an API response: Not here", miss: "key-refused",
		},
		{
			name: "a web page with 429", response: answer("429 Too Many Requests", page, html, "Retry-After: 5"), want: "limit-exceeded",
			verdict: "api, limit, limited: 429 Too Many Requests: a rate limit is used up, but not the one in the headers: Not here", miss: "html-from-between",
		},
		{
			name: "JSON that speaks of HTML", response: answer("200 OK", `{"data": "<html><title>x</title></html>"}`),
			verdict: "api, none, ok: the call works: 200 OK", miss: "html-from-between",
		},
		{
			name: "text for JSON", response: answer("200 OK", "It works!", text), want: "body-not-json",
			verdict: "http, contract, contract: the response is text, not JSON", miss: "body-broken-json",
		},
		{
			name: "XML for JSON", response: answer("200 OK", "<?xml version=\"1.0\"?><articles/>", "Content-Type: application/xml"), want: "body-not-json",
			verdict: "http, contract, contract: the response is XML, not JSON",
		},
		{
			name: "a picture for JSON", response: answer("200 OK", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "Content-Type: image/png"), want: "body-not-json",
			verdict: "http, contract, contract: the response is binary data, not JSON",
		},
		{
			name: "JSON that ends in the middle", response: answer("200 OK", `{"data": [{"slug": "x"`), want: "body-broken-json",
			verdict: "api, contract, contract: the body is broken JSON", miss: "body-not-json no-data-envelope error-truncated",
		},
		{
			name: "JSON with a comma too many", response: answer("200 OK", `{"data": [1,]}`), want: "body-broken-json",
			verdict: "api, contract, contract: the body is broken JSON",
		},
		{
			name: "JSON that we cut", response: answer("200 OK", `{"data": [{"slug": "x"`), edit: capped, want: "body-capped",
			verdict: "api, none, ok: the call works: 200 OK", miss: "body-broken-json no-data-envelope",
		},
		{
			name: "an error with a large request repeated in it", response: answer("400 Bad Request", `{"error": {"code": "INVALID_PARAMETERS", "message": "no", "details": "`+strings.Repeat("a", 4<<20)+`"}}`),
			want: "details-too-large", verdict: "api, you, client error: 400 INVALID_PARAMETERS: one or more request parameters are invalid",
		},
		{
			name: "an error with details that are just short enough", response: answer("400 Bad Request", `{"error": {"code": "INVALID_PARAMETERS", "message": "no", "details": "`+strings.Repeat("a", 4<<20-2)+`"}}`),
			verdict: "api, you, client error: 400 INVALID_PARAMETERS: one or more request parameters are invalid", miss: "details-too-large",
		},
		{
			name: "JSON as long as we read", response: answer("200 OK", good), verdict: "api, none, ok: the call works: 200 OK", miss: "body-capped body-broken-json",
		},
		{
			name: "200 with nothing", response: answer("200 OK", ""), want: "body-empty",
			verdict: "api, contract, contract: status 200, but the body is empty", miss: "error-empty",
		},
		{
			name: "204 with nothing", response: answer("204 No Content", ""), verdict: "api, none, ok: the call works: 204 No Content", miss: "body-empty",
		},
		{
			name: "HEAD with nothing", response: answer("200 OK", ""), edit: method("HEAD"), verdict: "api, none, ok: the call works: 200 OK", miss: "body-empty",
		},
		{
			name: "DELETE with nothing", response: answer("200 OK", ""), edit: method("DELETE"), verdict: "api, none, ok: the call works: 200 OK", miss: "body-empty",
		},
		{
			name: "JSON as text", response: answer("200 OK", good, text), want: "wrong-content-type", verdict: "api, none, ok: the call works: 200 OK",
		},
		{
			name: "JSON without a type", response: answer("200 OK", good, "-Content-Type"), want: "wrong-content-type",
			verdict: "api, none, ok: the call works: 200 OK",
		},
		{
			name: "JSON with a charset", response: answer("200 OK", good, "Content-Type: application/json; charset=utf-8"),
			verdict: "api, none, ok: the call works: 200 OK", miss: "wrong-content-type",
		},
		{
			name: "problem details", response: answer("404 Not Found", `{"type": "about:blank", "title": "Not Found", "status": 404}`, "Content-Type: application/problem+json"),
			want: "error-not-envelope", verdict: "api, you, client error: 404 Not Found", miss: "wrong-content-type",
		},
	}
}

func TestBodyRules(t *testing.T) {
	t.Parallel()
	testRules(t, bodyCases())
}
