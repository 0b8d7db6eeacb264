package mock

import (
	"net/http"
	"net/url"
	"strings"
)

// brokenParameters ignore a parameter, or accept a value that should be rejected.
func brokenParameters() map[string]breach {
	ignore := func(name string, when func(*answerTo) bool) breach {
		return func(a *answerTo) {
			if a.path == "articles" && a.query.Has(name) && when(a) {
				a.instead(func(q url.Values) { q.Del(name) })
			}
		}
	}
	always := func(*answerTo) bool { return true }
	value := func(name, text string) func(*answerTo) bool {
		return func(a *answerTo) bool { return a.query.Get(name) == text }
	}
	found := func(a *answerTo) bool { return strings.Contains(string(a.body), `"slug"`) }
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
		"param-page": func(a *answerTo) {
			if a.path == "articles" && a.query.Get("page") == "2" {
				a.instead(func(q url.Values) { q.Del("page") })
				a.metadata(func(meta map[string]any) { meta["page"] = 2 })
			}
		},
		"param-metadata": func(a *answerTo) {
			if a.path == "articles" && a.query.Get("page") == "2" {
				a.metadata(func(meta map[string]any) { meta["page"] = 1 })
			}
		},
		"param-search": func(a *answerTo) {
			if a.path == "docs/search" && a.status == http.StatusOK && found(a) {
				a.edit(func(doc map[string]any) { doc["data"] = []any{} })
			}
		},
		"param-search-none": func(a *answerTo) {
			if a.path == "docs/search" && a.status == http.StatusOK && !found(a) {
				a.instead(func(q url.Values) { q.Set("q", "error") })
			}
		},
		"param-search-short": func(a *answerTo) {
			if a.path == "docs/search" && a.status == http.StatusBadRequest {
				a.instead(func(q url.Values) { q.Set("q", "hex21checknosuchword") })
			}
		},
	}
}

// brokenErrors change error responses.
func brokenErrors() map[string]breach {
	missing := func(kind, slash string) breach {
		return func(a *answerTo) {
			slug, below := strings.CutPrefix(a.path, kind+"/")
			plain := slash == "" && !strings.ContainsAny(slug, "/%") || slash != "" && strings.Contains(slug, slash) && !strings.Contains(slug, "..")
			if below && plain && a.status == http.StatusNotFound {
				a.fail("GONE")
			}
		}
	}
	badEscape := func(spoil func(*answerTo)) breach {
		return func(a *answerTo) {
			if a.path == "articles/%ff" {
				spoil(a)
			}
		}
	}
	failed := func(spoil func(*answerTo)) breach {
		return func(a *answerTo) {
			if a.status >= http.StatusBadRequest {
				spoil(a)
			}
		}
	}
	return map[string]breach{
		"error-article":       missing("articles", ""),
		"error-doc":           missing("docs", ""),
		"error-slash":         missing("articles", "/"),
		"error-slash-encoded": missing("articles", "%2F"),
		"error-bad-escape":    badEscape(func(a *answerTo) { a.fail("INTERNAL_ERROR") }),
		"error-traversal": func(a *answerTo) {
			if strings.Contains(a.path, "..") && strings.HasSuffix(a.path, "passwd") {
				a.put(withBody(http.StatusOK, "text/plain", []byte("root:x:0:0:root:/root:/bin/sh\n")))
			}
		},
		"error-method": func(a *answerTo) {
			if a.Method == http.MethodOptions {
				a.header.Del("Allow")
			}
		},
		"error-envelope": failed(func(a *answerTo) {
			a.edit(func(doc map[string]any) {
				if e, ok := doc["error"].(map[string]any); ok {
					delete(e, "message")
				}
			})
		}),
		"error-codes": badEscape(func(a *answerTo) {
			a.edit(func(doc map[string]any) {
				if e, ok := doc["error"].(map[string]any); ok {
					e["code"] = "E_SLUG_17"
				}
			})
		}),
		"error-status":       badEscape(func(a *answerTo) { a.status = http.StatusBadRequest }),
		"error-content-type": failed(func(a *answerTo) { a.header.Set("Content-Type", "text/plain; charset=utf-8") }),
		"error-request-id":   onList("categories", func(a *answerTo) { a.header.Del("X-Request-ID") }),
	}
}
