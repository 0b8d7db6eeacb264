// Package stockcms simulates a Hex21 CMS as installations without further setup have been seen to answer: bare arrays and objects, empty
// bodies with 404, 405 and 500, errors as plain strings, no limit headers, 200 to a wrong key, slugs with a slash only as %2F, and a web
// site around the API. Tests of check use it, and scripts/check-nginx puts a real nginx in front of it.
package stockcms

import (
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

var articles = []map[string]any{
	{"slug": "proceedings/2024-03", "title": "Proceedings", "category": "methods", "tags": []string{"a"}, "publishedAt": "2024-03-01"},
	{"slug": "soil", "title": "Soil microbes", "category": "life", "tags": []string{"b"}, "publishedAt": "2024-02-01"},
	{"slug": "bees", "title": "Bee navigation", "category": "life", "tags": []string{"c"}, "publishedAt": "2024-01-01"},
}

var docs = []map[string]any{{"slug": "start", "title": "Getting started"}}

// Serve answers a request, whose path begins with /api where it is one of the API.
func Serve(w http.ResponseWriter, r *http.Request) {
	path, inside := strings.CutPrefix(r.URL.EscapedPath(), "/api/")
	if file, ok := strings.CutSuffix(path, "/"); ok {
		w.Header().Set("Location", "./../"+file)
		w.WriteHeader(http.StatusPermanentRedirect)
		return
	}
	kind, slug, one := strings.Cut(path, "/")
	switch {
	case r.Method == http.MethodOptions:
		w.WriteHeader(http.StatusMethodNotAllowed)
	case inside && path == "articles":
		answer(w, articles)
	case inside && path == "docs":
		answer(w, docs)
	case inside && path == "categories":
		answer(w, []string{"life", "methods"})
	case inside && path == "docs/search" && len(r.URL.Query().Get("q")) < 3:
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusBadRequest)
		_, _ = w.Write([]byte(`{"error": "Query too short"}`))
	case inside && path == "docs/search":
		answer(w, []any{})
	case inside && one && kind == "articles" && !strings.Contains(slug, "/"):
		find(w, articles, slug)
	case inside && one && kind == "docs" && !strings.Contains(slug, "/"):
		find(w, docs, slug)
	default:
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(http.StatusNotFound)
		_, _ = w.Write([]byte("<!doctype html><title>404</title><h1>Page not found</h1>"))
	}
}

func answer(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(v)
}

// find answers with the item of a list that has a slug. Bytes that are not UTF-8 are an error of the server.
func find(w http.ResponseWriter, list []map[string]any, escaped string) {
	slug, err := url.PathUnescape(escaped)
	if err != nil || !strings.HasPrefix(slug, "\xff") && strings.ContainsRune(slug, '\xff') {
		slug = ""
	}
	if strings.Contains(slug, "\xff") {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	i := slices.IndexFunc(list, func(item map[string]any) bool { return item["slug"] == slug })
	if i < 0 {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	answer(w, list[i])
}
