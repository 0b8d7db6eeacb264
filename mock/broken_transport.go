package mock

import (
	"net/http"
	"strconv"
	"strings"

	"github.com/hex21/hex21/internal/ratelimit"
)

// limitHeaders are those of the rate limit.
var limitHeaders = []string{ratelimit.HeaderLimit, ratelimit.HeaderRemaining, ratelimit.HeaderReset}

// set sets a header that has a number.
func (a *answerTo) set(name string, n int64) { a.header.Set(name, strconv.FormatInt(n, 10)) }

// plainRead reports whether the request is a GET without a key that comes from no web page.
func (a *answerTo) plainRead() bool {
	return a.Method == http.MethodGet && a.who == caller{} && a.Header.Get("Origin") == ""
}

// brokenCredentials handle keys incorrectly.
func brokenCredentials() map[string]breach {
	return map[string]breach{
		"credentials-none": func(a *answerTo) {
			if a.plainRead() && a.status == http.StatusOK {
				a.fail("FORBIDDEN")
			}
		},
		"credentials-wrong": func(a *answerTo) {
			if a.who.refused != "" && a.status == http.StatusUnauthorized {
				a.put(a.server.route(a.Request, a.path, caller{}, a.now))
			}
		},
		"credentials-challenge": func(a *answerTo) { a.header.Del("WWW-Authenticate") },
		"credentials-key": func(a *answerTo) {
			if a.who.key != "" {
				a.fail("REVOKED_TOKEN")
			}
		},
		"credentials-budget": func(a *answerTo) {
			if a.who.key == "" {
				a.set(ratelimit.HeaderLimit, a.server.keyed.Requests)
			}
		},
	}
}

// brokenLimits report the rate limit incorrectly, or do not enforce it.
func brokenLimits() map[string]breach {
	refused := func(spoil func(*answerTo)) breach {
		return func(a *answerTo) {
			if a.status == http.StatusTooManyRequests {
				spoil(a)
			}
		}
	}
	return map[string]breach{
		"limit-headers": onList("docs", func(a *answerTo) { a.header.Del(ratelimit.HeaderReset) }),
		"limit-sane":    onList("docs", func(a *answerTo) { a.set(ratelimit.HeaderRemaining, a.server.keyed.Requests*2) }),
		"limit-counts": func(a *answerTo) {
			if a.who.key != "" {
				a.set(ratelimit.HeaderRemaining, a.server.keyed.Requests)
			}
		},
		"limit-budget": func(a *answerTo) {
			if a.who.key != "" {
				a.set(ratelimit.HeaderLimit, a.server.keyed.Requests*10)
			}
		},
		"limit-enforced":    refused(func(a *answerTo) { a.put(a.server.route(a.Request, a.path, a.who, a.now)) }),
		"limit-refusal":     refused(func(a *answerTo) { a.fail("QUOTA_EXCEEDED"); a.header.Set(ratelimit.HeaderRetryAfter, "60") }),
		"limit-retry-after": refused(func(a *answerTo) { a.header.Del(ratelimit.HeaderRetryAfter) }),
	}
}

// maxURI and maxBodyBytes are the bounds of nginx, whose own pages are HTML.
const (
	maxURI       = 8 << 10
	maxBodyBytes = 1 << 20
)

// brokenProxies answer like a misconfigured proxy in front of the API.
func brokenProxies() map[string]breach {
	return map[string]breach{
		"proxy-encoded-slash": func(a *answerTo) {
			if strings.HasPrefix(a.path, "articles%2F") {
				a.put(a.server.route(a.Request, strings.ReplaceAll(a.path, "%2F", "/"), a.who, a.now))
			}
		},
		"proxy-trailing-slash": func(a *answerTo) {
			if a.status == http.StatusPermanentRedirect {
				a.header.Set("Location", "http://127.0.0.1:3000/"+strings.TrimRight(a.path, "/"))
			}
		},
		"proxy-head": func(a *answerTo) {
			if a.Method == http.MethodHead {
				a.fail("METHOD_NOT_ALLOWED")
			}
		},
		"proxy-gzip": func(a *answerTo) {
			if a.isList("articles") && chooseCoding(a.Header.Values("Accept-Encoding")) == "gzip" {
				a.header.Set("Content-Encoding", "gzip") // and the body is not compressed
				a.header.Add("Vary", "Accept-Encoding")
			}
		},
		"proxy-http2": func(a *answerTo) {
			if a.TLS != nil && a.ProtoMajor == 1 {
				a.page(http.StatusUpgradeRequired)
			}
		},
		"proxy-uri-too-long": func(a *answerTo) {
			if len(a.RequestURI) > maxURI {
				a.page(http.StatusRequestURITooLong)
			}
		},
		"proxy-body-too-large": func(a *answerTo) {
			if a.ContentLength > maxBodyBytes {
				a.page(http.StatusRequestEntityTooLarge)
			}
		},
	}
}

// brokenCaches answer like a cache that stores too much.
func brokenCaches() map[string]breach {
	return map[string]breach{
		"cache-etag": func(a *answerTo) {
			if a.status == http.StatusNotModified {
				r := a.Clone(a.Context())
				r.Header.Del("If-None-Match")
				a.put(a.server.route(r, a.path, a.who, a.now))
			}
		},
		"cache-private": func(a *answerTo) {
			if a.who.key != "" && a.isList("articles") {
				a.header.Set("Cache-Control", "public, max-age=600")
			}
		},
		"cache-fresh": onList("docs", func(a *answerTo) { a.header.Set("Age", "120") }),
		"cache-errors": func(a *answerTo) {
			if a.status >= http.StatusBadRequest {
				a.header.Set("Cache-Control", "max-age=3600")
			}
		},
		"cache-vary": func(a *answerTo) {
			if a.isList("articles") && chooseCoding(a.Header.Values("Accept-Encoding")) == "gzip" {
				a.body = encodeBody("gzip", a.body)
				a.header.Set("Content-Encoding", "gzip")
			}
		},
	}
}

// brokenCORS prevent web pages from reading responses, or trust too many origins.
func brokenCORS() map[string]breach {
	return map[string]breach{
		"cors-read": func(a *answerTo) {
			if a.Method != http.MethodOptions {
				a.header.Del("Access-Control-Allow-Origin")
			}
		},
		"cors-preflight": func(a *answerTo) {
			if a.Header.Get("Access-Control-Request-Method") != "" {
				a.header.Set("Access-Control-Allow-Headers", "*")
			}
		},
		"cors-expose": func(a *answerTo) { a.header.Del("Access-Control-Expose-Headers") },
		"cors-foreign": func(a *answerTo) {
			if origin := a.Header.Get("Origin"); origin != "" {
				a.header.Set("Access-Control-Allow-Origin", origin)
				a.header.Set("Access-Control-Allow-Credentials", "true")
			}
		},
	}
}
