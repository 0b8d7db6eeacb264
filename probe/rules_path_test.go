package probe_test

import (
	"net/url"
	"testing"

	"github.com/hex21/hex21/internal/exchange"
)

func TestAddressRules(t *testing.T) {
	t.Parallel()
	runRules(t, addressCases())
}

func addressCases() []exchangedCase {
	const host = "https://cms.example.org"
	at := func(path, answer string) exchanged { return exchanged{url: host + path, answer: answer} }
	hop := func(path string) []exchange.Hop {
		return []exchange.Hop{{Status: 301, Method: "GET", URL: &url.URL{Scheme: "https", Host: "cms.example.org", Path: path}, Location: "/x"}}
	}
	return []exchangedCase{
		{name: "api twice", exchanged: at("/api/api/articles", page404), finds: "api-twice", decides: true},
		{name: "api twice where something answers", exchanged: at("/api/api/articles", list), silent: "api-twice"},
		{name: "no api and a page", exchanged: exchanged{url: host + "/articles", base: host, answer: page404}, finds: "base-without-api", decides: true},
		{name: "no api and the web site", exchanged: at("/articles/a", "200\nContent-Type: text/html\n\n<!doctype html><title>An article</title>"), finds: "base-without-api", decides: true, says: "An article"},
		{name: "no api and nothing", exchanged: at("/articles", "404\n\n"), finds: "base-without-api", decides: true},
		{name: "no api where the API answers", exchanged: at("/articles/a", notFound), silent: "base-without-api"},
		{name: "a host for the API", exchanged: exchanged{url: "https://api.example.org/articles", answer: page404}, silent: "base-without-api"},
		{name: "api is there", exchanged: at("/api/articles", page404), silent: "base-without-api"},
		{name: "a bare slash in a slug", exchanged: at("/api/articles/a/b", page404), finds: "slug-slash", decides: true, says: "a/b"},
		{name: "a bare slash and the envelope", exchanged: at("/api/articles/a/b", notFound), finds: "slug-slash", decides: true},
		{name: "an escaped slash", exchanged: at("/api/articles/a%2Fb", notFound), silent: "slug-slash"},
		{name: "a bare slash that works", exchanged: at("/api/articles/a/b", list), silent: "slug-slash"},
		{name: "encoded twice", exchanged: at("/api/articles/a%252Fb", notFound), finds: "slug-encoded-twice", decides: true},
		{name: "encoded once", exchanged: at("/api/articles/a%2Fb", notFound), silent: "slug-encoded-twice"},
		{name: "a space in a slug", exchanged: at("/api/articles/soil%20microbes", notFound), finds: "slug-space", decides: true},
		{name: "a plus in a slug", exchanged: at("/api/articles/soil+microbes", notFound), finds: "slug-space", decides: true},
		{name: "a slug without a space", exchanged: at("/api/articles/soil-microbes", notFound), silent: "slug-space"},
		{name: "a space in the query", exchanged: at("/api/articles?q=a%20b", notFound), silent: "slug-space"},
		{name: "nothing between slashes", exchanged: at("/api/articles//comments", notFound), finds: "path-empty-segment", decides: true},
		{name: "something between slashes", exchanged: at("/api/articles/a", notFound), silent: "path-empty-segment"},
		{name: "a slash at the end", exchanged: at("/api/articles/", notFound), finds: "trailing-slash"},
		{name: "a slash at the end that is redirected", exchanged: at("/api/articles/", "308\nLocation: /api/articles\n\n"), finds: "trailing-slash"},
		{name: "a slash at the end that works", exchanged: at("/api/articles/", list), silent: "trailing-slash"},
		{name: "the base URL alone", exchanged: at("/api/", notFound), silent: "trailing-slash"},
		{name: "the search without words", exchanged: at("/api/docs/search", "400\nContent-Type: application/json\n\n"+`{"error":{"code":"INVALID_QUERY","message":"q"}}`), finds: "path-of-another-route"},
		{name: "the search with words", exchanged: at("/api/docs/search?q=x", notFound), silent: "path-of-another-route"},
		{name: "a redirect to another path", exchanged: exchanged{url: host + "/api/articles/new", hops: hop("/api/articles/old"), answer: list}, finds: "path-of-another-route", says: "/api/articles/old"},
		{name: "a redirect to the same path", exchanged: exchanged{url: host + "/api/articles", hops: hop("/api/articles/"), answer: list}, silent: "path-of-another-route"},
	}
}
