package probe_test

import (
	"strings"
	"testing"
)

func TestRouteRules(t *testing.T) {
	t.Parallel()
	runRules(t, routeCases())
}

func routeCases() []exchangedCase {
	const (
		host    = "https://cms.example.org"
		foreign = "404\nContent-Type: application/json\n\n" + `{"errors":[{"message":"Route /articles doesn't exist.","extensions":{"code":"ROUTE_NOT_FOUND"}}]}`
		route   = "404\nVary: RSC, Next-Router-State-Tree, Next-Router-Prefetch\n\n"
	)
	at := func(path, answer string) exchanged { return exchanged{url: host + path, answer: answer} }
	below := func(base, path, answer string) exchanged {
		return exchanged{base: host + base, url: host + base + path, answer: answer}
	}
	return []exchangedCase{
		{name: "a proxy that strips the prefix", exchanged: at("/api/articles", foreign), finds: "path-rewritten", decides: true, says: "/api/articles reached the server as /articles"},
		{name: "a prefix that nothing removed", exchanged: below("/api", "/articles", strings.ReplaceAll(foreign, "/articles", "/api/articles")), finds: "prefix-not-removed", decides: true, says: "/api/articles", silent: "path-rewritten"},
		{name: "a prefix and a path of another API", exchanged: below("/api", "/users", strings.ReplaceAll(foreign, "/articles", "/api/users")), silent: "prefix-not-removed"},
		{name: "a prefix that was removed", exchanged: below("/api", "/articles", foreign), finds: "path-rewritten", decides: true, silent: "prefix-not-removed"},
		{name: "an unknown route, unchanged", exchanged: below("", "/articles", foreign), silent: "path-rewritten"},
		{name: "the details name the path below the base URL", exchanged: below("/api", "/nope", `404
Content-Type: application/json

{"error":{"code":"NOT_FOUND","message":"Requested resource was not found","details":{"path":"/nope"}}}`), silent: "path-rewritten"},
		{name: "the details name a path of another prefix", exchanged: below("/cms/api", "/nope", `404
Content-Type: application/json

{"error":{"code":"NOT_FOUND","message":"Requested resource was not found","details":{"path":"/api/nope"}}}`), finds: "path-rewritten", decides: true},
		{name: "the message names the route", exchanged: below("/api", "/nope", `404
Content-Type: application/json

{"error":{"code":"NOT_FOUND","message":"Cannot GET /nope"}}`), finds: "path-rewritten", decides: true},
		{name: "Express and a prefix that was added", exchanged: at("/api/articles", "404\nContent-Type: text/html\n\n<pre>Cannot GET /cms/api/articles</pre>"), finds: "path-rewritten", decides: true},
		{name: "a decoded slash, named", exchanged: at("/api/articles/a%2Fb", "404\nContent-Type: text/html\n\n<pre>Cannot GET /api/articles/a/b</pre>"), finds: "slug-slash-decoded", decides: true, silent: "path-rewritten"},
		{name: "an encoded slash and a page", exchanged: at("/api/articles/a%2Fb", page404), finds: "slug-slash-decoded", decides: true, silent: "html-from-between"},
		{name: "an encoded slash and the envelope", exchanged: at("/api/articles/a%2Fb", notFound), silent: "slug-slash-decoded"},
		{name: "an encoded slash and the route", exchanged: at("/api/articles/a%2Fb", route), silent: "slug-slash-decoded"},
		{name: "no search", exchanged: at("/api/docs/search?q=error", notFound), finds: "endpoint-missing", decides: true, says: "/docs/search"},
		{name: "no search, without a body", exchanged: at("/api/docs/search?q=error", route), finds: "endpoint-missing", decides: true},
		{name: "no article", exchanged: at("/api/articles/x", notFound), silent: "endpoint-missing"},
		{name: "no list", exchanged: at("/api/articles", notFound), silent: "endpoint-missing"},
		{name: "no search behind a page", exchanged: at("/api/docs/search?q=error", page404), silent: "endpoint-missing"},
		{name: "the singular", exchanged: at("/api/article/x", page404), finds: "path-misspelled", decides: true, says: "/articles"},
		{name: "a capital letter", exchanged: at("/api/Articles", route), finds: "path-misspelled", decides: true},
		{name: "the singular below a prefix", exchanged: below("/cms/api", "/doc/x", page404), finds: "path-misspelled", decides: true, says: "/docs"},
		{name: "a path of another API", exchanged: at("/api/users", notFound), silent: "path-misspelled"},
		{name: "a foreign 404 outside /api", exchanged: below("", "/v1/things", "404\nContent-Type: application/json\n\n"+`{"code":"rest_no_route","message":"No route was found"}`), silent: "base-without-api"},
		{name: "a route outside /api", exchanged: below("", "/articles/x", route), silent: "base-without-api"},
		{name: "HEAD outside /api", exchanged: exchanged{method: "HEAD", base: host, url: host + "/articles", answer: "404\n\n"}, silent: "base-without-api"},
		{name: "docs in the prefix", exchanged: below("/docs/api", "/articles/a", notFound), silent: "slug-slash"},
	}
}
