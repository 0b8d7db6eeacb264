package probe_test

import (
	"testing"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
)

func redirectCases() []ruleCase {
	dropped := func(x *exchange.Exchange) {
		x.URL, x.KeySent, x.Sent = loopback.URL("https://new.example.org/articles/x"), false, nil
		x.Hops = []exchange.Hop{{Status: 301, Method: "GET", URL: x.Call.URL, Location: "https://u:secret-99@new.example.org/articles/x?token=t-12345678", KeyDropped: true}}
	}
	kept := func(x *exchange.Exchange) {
		x.Hops = []exchange.Hop{{Status: 301, Method: "GET", URL: x.Call.URL, Location: "/api/articles/y"}}
	}
	return []ruleCase{
		{
			name: "a redirect", response: answer("301 Moved Permanently", "", "Location: /api/articles/x/"),
			want:    "redirect-not-followed",
			verdict: "http, you, contract: the response is a redirect to https://cms.example.org/api/articles/x/ (301), which was not followed",
			miss:    "redirect-without-location no-rate-limit-headers request-id-missing",
		},
		{
			name: "a redirect to another origin", response: answer("302 Found", "", "Location: https://other.example.org/?next=/x&token=abc"),
			want:    "redirect-not-followed",
			verdict: "http, you, contract: the response is a redirect to https://other.example.org/?next=/x&token=[redacted] (302), which was not followed",
		},
		{
			name: "a redirect to a web page", response: answer("301 Moved Permanently", page, "Location: /api/articles/x/", html),
			want:    "redirect-not-followed",
			verdict: "http, you, contract: the response is a redirect to https://cms.example.org/api/articles/x/ (301), which was not followed",
			miss:    "html-from-between",
		},
		{
			name: "a redirect to a script", response: answer("302 Found", "", "Location: javascript:alert(1)"),
			want:    "redirect-not-followed",
			verdict: "http, you, contract: the response redirects to something that is not a web address (302)",
		},
		{
			name: "a redirect to nowhere", response: answer("302 Found", ""), want: "redirect-without-location",
			verdict: "http, contract, contract: status 302 without a Location header", miss: "redirect-not-followed",
		},
		{
			name: "304 that nobody asked for", response: answer("304 Not Modified", ""), want: "redirect-without-location",
			verdict: "http, contract, contract: 304 Not Modified, although the request has no condition",
		},
		{
			name: "304 that was asked for", response: answer("304 Not Modified", ""), edit: func(x *exchange.Exchange) { x.Call.Header.Set("If-None-Match", `"1"`) },
			verdict: "api, none, ok: the call works: 304 Not Modified", miss: "redirect-without-location",
		},
		{
			name: "a choice with a Location", response: answer("300 Multiple Choices", "", "Location: /x"),
			verdict: "http, contract, contract: 300 Multiple Choices", miss: "redirect-without-location",
		},
		{
			name: "a Location that is no redirect", response: answer("201 Created", good, "Location: /api/articles/x"),
			verdict: "api, none, ok: the call works: 201 Created", miss: "redirect-not-followed",
		},
		{
			name: "a redirect that dropped the key", response: answer("200 OK", good), edit: dropped, want: "redirect-drops-key",
			verdict: "api, none, ok: the call works: 200 OK",
		},
		{
			name: "a redirect that dropped a body with a secret", response: answer("200 OK", good), want: "redirect-drops-parts",
			edit: func(x *exchange.Exchange) {
				dropped(x)
				x.Hops[0].KeyDropped, x.Hops[0].Dropped = false, []string{"the body", "X-Trace"}
			},
			verdict: "api, none, ok: the call works: 200 OK",
		},
		{
			name: "a redirect that dropped the key alone", response: answer("200 OK", good), want: "redirect-drops-key", miss: "redirect-drops-parts",
			edit: func(x *exchange.Exchange) {
				dropped(x)
				x.Hops[0].Dropped = []string{"Authorization"}
			},
			verdict: "api, none, ok: the call works: 200 OK",
		},
		{
			name: "a redirect that drops the prefix", response: answer("308 Permanent Redirect", "", "Location: /articles/x"), want: "redirect-leaves-prefix redirect-not-followed",
			verdict: "proxy, server, contract: the redirect drops the path prefix /api, so it leads outside the installation",
		},
		{
			name: "a redirect out of the prefix", response: answer("302 Found", "", "Location: /welcome"), want: "redirect-not-followed redirect-leaves-prefix",
			verdict: "http, you, contract: the response is a redirect to https://cms.example.org/welcome (302), which was not followed",
		},
		{
			name: "a redirect below the prefix", response: answer("302 Found", "", "Location: /api/articles/y"), want: "redirect-not-followed", miss: "redirect-leaves-prefix",
			verdict: "http, you, contract: the response is a redirect to https://cms.example.org/api/articles/y (302), which was not followed",
		},
		{
			name: "a redirect to the network inside", response: answer("302 Found", "", "Location: http://backend:3000/api/articles/x/"), want: "redirect-inside redirect-not-followed",
			verdict: "proxy, server, contract: the redirect leads to backend:3000, an address that works only behind the proxy",
		},
		{
			name: "a redirect to plain http", response: answer("301 Moved Permanently", "", "Location: http://cms.example.org/api/articles/x/"), want: "redirect-inside redirect-not-followed",
			verdict: "proxy, server, contract: the redirect leads from https to plain http: TLS ends in front of the server, and the server does not detect it",
		},
		{
			name: "a redirect to another path on another host", response: answer("302 Found", "", "Location: http://backend:3000/other"), want: "redirect-not-followed", miss: "redirect-inside",
			verdict: "http, you, contract: the response is a redirect to http://backend:3000/other (302), which was not followed",
		},
		{
			name: "a redirect that kept the key", response: answer("200 OK", good), edit: kept,
			verdict: "api, none, ok: the call works: 200 OK", miss: "redirect-drops-key",
		},
	}
}

func TestRedirectRules(t *testing.T) {
	t.Parallel()
	testRules(t, redirectCases())
}
