package mock

import (
	"net/http"
	"strconv"
	"strings"

	"github.com/hex21/hex21/internal/ratelimit"
)

// reporting sets a header to a multiple of the limit with a key.
func reporting(name string, times int64) breach {
	return func(a *answerTo) { a.header.Set(name, strconv.FormatInt(a.server.keyed.Requests*times, 10)) }
}

// brokenCredentials handle keys incorrectly.
func brokenCredentials() map[string]breach {
	plainRead := func(a *answerTo) bool { // a GET without a key that comes from no web page
		return a.Method == http.MethodGet && a.who == caller{} && a.Header.Get("Origin") == "" && a.status == http.StatusOK
	}
	refused := func(a *answerTo) bool { return a.who.refused != "" && a.status == http.StatusUnauthorized }
	return map[string]breach{
		"credentials-none":      when(plainRead, fails("FORBIDDEN")),
		"credentials-wrong":     when(refused, func(a *answerTo) { a.answer(a.Request, a.path, caller{}) }),
		"credentials-challenge": without("WWW-Authenticate"),
		"credentials-key":       when(withKey, fails("REVOKED_TOKEN")),
		"credentials-budget":    when(func(a *answerTo) bool { return !withKey(a) }, reporting(ratelimit.HeaderLimit, 1)),
	}
}

// brokenLimits report the rate limit incorrectly, or do not enforce it.
func brokenLimits() map[string]breach {
	refused := withStatus(http.StatusTooManyRequests)
	return map[string]breach{
		"limit-headers":     when(onList("docs"), without(ratelimit.HeaderReset)),
		"limit-sane":        when(onList("docs"), reporting(ratelimit.HeaderRemaining, 2)),
		"limit-counts":      when(withKey, reporting(ratelimit.HeaderRemaining, 1)),
		"limit-budget":      when(withKey, reporting(ratelimit.HeaderLimit, 10)),
		"limit-enforced":    when(refused, func(a *answerTo) { a.answer(a.Request, a.path, a.who) }),
		"limit-refusal":     when(refused, func(a *answerTo) { a.fail("QUOTA_EXCEEDED"); a.header.Set(ratelimit.HeaderRetryAfter, "60") }),
		"limit-retry-after": when(refused, without(ratelimit.HeaderRetryAfter)),
	}
}

// maxURI and maxBodyBytes are the bounds of nginx, whose own pages are HTML.
const (
	maxURI       = 8 << 10
	maxBodyBytes = 1 << 20
)

// takesGzip reports whether the request is for the articles, compressed with gzip.
func takesGzip(a *answerTo) bool {
	return a.isList("articles") && chooseCoding(a.Header.Values("Accept-Encoding")) == "gzip"
}

// brokenProxies returns breaches that answer like a misconfigured proxy in front of the API.
func brokenProxies() map[string]breach {
	encodedSlash := func(a *answerTo) bool { return strings.HasPrefix(a.path, "articles%2F") }
	head := func(a *answerTo) bool { return a.Method == http.MethodHead }
	overHTTP1 := func(a *answerTo) bool { return a.TLS != nil && a.ProtoMajor == 1 }
	longURI := func(a *answerTo) bool { return len(a.RequestURI) > maxURI }
	largeBody := func(a *answerTo) bool { return a.ContentLength > maxBodyBytes }
	return map[string]breach{
		"proxy-encoded-slash": when(encodedSlash, func(a *answerTo) { a.answer(a.Request, strings.ReplaceAll(a.path, "%2F", "/"), a.who) }),
		"proxy-trailing-slash": when(withStatus(http.StatusPermanentRedirect), func(a *answerTo) {
			a.header.Set("Location", "http://127.0.0.1:3000/"+strings.TrimRight(a.path, "/"))
		}),
		"proxy-head": when(head, fails("METHOD_NOT_ALLOWED")),
		"proxy-gzip": when(takesGzip, func(a *answerTo) {
			a.header.Set("Content-Encoding", "gzip") // and the body is not compressed
			a.header.Add("Vary", "Accept-Encoding")
		}),
		"proxy-http2":          when(overHTTP1, sendsPage(http.StatusUpgradeRequired)),
		"proxy-uri-too-long":   when(longURI, sendsPage(http.StatusRequestURITooLong)),
		"proxy-body-too-large": when(largeBody, sendsPage(http.StatusRequestEntityTooLarge)),
	}
}

// brokenCaches returns breaches that answer like a cache that stores too much.
func brokenCaches() map[string]breach {
	return map[string]breach{
		"cache-etag": when(withStatus(http.StatusNotModified), func(a *answerTo) {
			r := a.Clone(a.Context())
			r.Header.Del("If-None-Match")
			a.answer(r, a.path, a.who)
		}),
		"cache-private": when(func(a *answerTo) bool { return withKey(a) && a.isList("articles") }, withHeader("Cache-Control", "public, max-age=600")),
		"cache-fresh":   when(onList("docs"), withHeader("Age", "120")),
		"cache-errors":  when(failed, withHeader("Cache-Control", "max-age=3600")),
		"cache-vary": when(takesGzip, func(a *answerTo) {
			a.body = encodeBody("gzip", a.body)
			a.header.Set("Content-Encoding", "gzip")
		}),
	}
}

// brokenCORS prevent web pages from reading responses, or trust too many origins.
func brokenCORS() map[string]breach {
	preflight := func(a *answerTo) bool { return a.Header.Get("Access-Control-Request-Method") != "" }
	return map[string]breach{
		"cors-read":      when(func(a *answerTo) bool { return a.Method != http.MethodOptions }, without("Access-Control-Allow-Origin")),
		"cors-preflight": when(preflight, withHeader("Access-Control-Allow-Headers", "*")),
		"cors-expose":    without("Access-Control-Expose-Headers"),
		"cors-foreign": func(a *answerTo) {
			if origin := a.Header.Get("Origin"); origin != "" {
				a.header.Set("Access-Control-Allow-Origin", origin)
				a.header.Set("Access-Control-Allow-Credentials", "true")
			}
		},
	}
}
