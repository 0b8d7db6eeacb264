package mock

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/hex21/hex21/internal/errorbody"
)

// brokenParameters ignore a parameter, or accept a value that should be rejected.
func brokenParameters() map[string]breach {
	ignore := func(name string, about test) breach {
		return when(func(a *answerTo) bool { return a.path == "articles" && a.query.Has(name) && about(a) }, func(a *answerTo) {
			a.instead(func(q url.Values) { q.Del(name) })
		})
	}
	always := func(*answerTo) bool { return true }
	value := func(name, text string) test { return func(a *answerTo) bool { return a.query.Get(name) == text } }
	secondPage := func(a *answerTo) bool { return a.path == "articles" && a.query.Get("page") == "2" }
	page := func(n int) breach { return changing("metadata", func(meta map[string]any) { meta["page"] = n }) }
	search := func(status int) test {
		return func(a *answerTo) bool { return a.path == "docs/search" && a.status == status }
	}
	found := func(a *answerTo) bool { return search(http.StatusOK)(a) && strings.Contains(string(a.body), `"slug"`) }
	notFound := func(a *answerTo) bool { return search(http.StatusOK)(a) && !found(a) }
	searchFor := func(word string) breach {
		return func(a *answerTo) { a.instead(func(q url.Values) { q.Set("q", word) }) }
	}
	return map[string]breach{
		"param-limit":       ignore("limit", func(a *answerTo) bool { return a.status == http.StatusOK && !a.query.Has("page") }),
		"param-category":    ignore("category", always),
		"param-tag":         ignore("tag", always),
		"param-author":      ignore("author", always),
		"param-sort-title":  ignore("sort", func(a *answerTo) bool { return strings.HasSuffix(a.query.Get("sort"), "title") }),
		"param-sort-date":   ignore("sort", value("sort", "publishedAt")),
		"param-limit-zero":  ignore("limit", value("limit", "0")),
		"param-limit-large": ignore("limit", value("limit", "101")),
		"param-limit-text":  ignore("limit", value("limit", "abc")),
		"param-page-zero":   ignore("page", value("page", "0")),
		"param-page": when(secondPage, func(a *answerTo) {
			a.instead(func(q url.Values) { q.Del("page") })
			page(2)(a)
		}),
		"param-metadata": when(secondPage, page(1)),
		"param-search": when(found, func(a *answerTo) {
			a.edit(func(doc map[string]any) { doc["data"] = []any{} })
		}),
		"param-search-none":  when(notFound, searchFor("error")),
		"param-search-short": when(search(http.StatusBadRequest), searchFor("hex21checknosuchword")),
	}
}

// brokenErrors change error responses.
func brokenErrors() map[string]breach {
	missing := func(kind, slash string) breach {
		return when(func(a *answerTo) bool {
			slug, below := strings.CutPrefix(a.path, kind+"/")
			plain := slash == "" && !strings.ContainsAny(slug, "/%") || slash != "" && strings.Contains(slug, slash) && !strings.Contains(slug, "..")
			return below && plain && a.status == http.StatusNotFound
		}, fails("GONE"))
	}
	badEscape := func(a *answerTo) bool { return a.path == "articles/%ff" }
	traversal := func(a *answerTo) bool { return strings.Contains(a.path, "..") && strings.HasSuffix(a.path, "passwd") }
	return map[string]breach{
		"error-article":       missing("articles", ""),
		"error-doc":           missing("docs", ""),
		"error-slash":         missing("articles", "/"),
		"error-slash-encoded": missing("articles", "%2F"),
		"error-bad-escape":    when(badEscape, fails("INTERNAL_ERROR")),
		"error-traversal": when(traversal, func(a *answerTo) {
			a.put(withBody(http.StatusOK, "text/plain", []byte("root:x:0:0:root:/root:/bin/sh\n")))
		}),
		"error-method":       when(func(a *answerTo) bool { return a.Method == http.MethodOptions }, without("Allow")),
		"error-envelope":     when(failed, changing("error", func(e map[string]any) { delete(e, "message") })),
		"error-codes":        when(badEscape, changing("error", func(e map[string]any) { e["code"] = "E_SLUG_17" })),
		"error-status":       when(badEscape, func(a *answerTo) { a.status = http.StatusBadRequest }),
		"error-content-type": when(failed, withHeader("Content-Type", "text/plain; charset=utf-8")),
		"error-request-id":   when(onList("categories"), without(errorbody.HeaderRequestID)),
	}
}
