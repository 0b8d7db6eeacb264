package check_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/check"
	"github.com/hex21/hex21/probe"
)

// stock answers as installations have been seen to answer that nobody has set up further: bare arrays and objects, empty bodies with
// 404, 405 and 500, errors as plain strings, no limit headers, 200 to a wrong key, slugs with a slash only as %2F, and a web site
// around the API.
func stock(w http.ResponseWriter, r *http.Request) {
	articles := []map[string]any{
		{"slug": "proceedings/2024-03", "title": "Proceedings", "category": "methods", "tags": []string{"a"}, "publishedAt": "2024-03-01"},
		{"slug": "soil", "title": "Soil microbes", "category": "life", "tags": []string{"b"}, "publishedAt": "2024-02-01"},
		{"slug": "bees", "title": "Bee navigation", "category": "life", "tags": []string{"c"}, "publishedAt": "2024-01-01"},
	}
	docs := []map[string]any{{"slug": "start", "title": "Getting started"}}
	answer := func(v any) {
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(v)
	}
	find := func(list []map[string]any, escaped string) {
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
		answer(list[i])
	}
	path, inside := strings.CutPrefix(r.URL.EscapedPath(), "/api/")
	if strings.HasSuffix(path, "/") {
		w.Header().Set("Location", "./../"+strings.TrimSuffix(path, "/"))
		w.WriteHeader(http.StatusPermanentRedirect)
		return
	}
	kind, slug, one := strings.Cut(path, "/")
	switch {
	case r.Method == http.MethodOptions:
		w.WriteHeader(http.StatusMethodNotAllowed)
	case inside && path == "articles":
		answer(articles)
	case inside && path == "docs":
		answer(docs)
	case inside && path == "categories":
		answer([]string{"life", "methods"})
	case inside && path == "docs/search" && len(r.URL.Query().Get("q")) < 3:
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusBadRequest)
		_, _ = w.Write([]byte(`{"error": "Query too short"}`))
	case inside && path == "docs/search":
		answer([]any{})
	case inside && one && kind == "articles" && !strings.Contains(slug, "/"):
		find(articles, slug)
	case inside && one && kind == "docs" && !strings.Contains(slug, "/"):
		find(docs, slug)
	default:
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(http.StatusNotFound)
		_, _ = w.Write([]byte("<!doctype html><title>404</title><h1>Page not found</h1>"))
	}
}

// checkStock checks an installation over plain HTTP without a key, as its operator would at first.
func checkStock(t *testing.T, handler http.Handler, j check.Judgment) *check.Report {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	base, err := url.Parse(server.URL + "/api")
	if err != nil {
		t.Fatal(err)
	}
	transport := probe.NewTransport(probe.Dial{})
	t.Cleanup(transport.CloseIdleConnections)
	client := &probe.Client{Transport: transport}
	report, _ := run(t, &check.Client{Base: base, HTTP: client, HTTP1: client, Timeout: requestTimeout}, builtin(t),
		check.Selection{Options: check.Options{Samples: 3}}, j)
	return report
}

func TestStockInstallation(t *testing.T) {
	t.Parallel()
	report := checkStock(t, http.HandlerFunc(stock), check.Judgment{})
	want := []string{
		"cache-errors", "credentials-none", "endpoint-article", "endpoint-articles", "endpoint-categories", "endpoint-doc", "endpoint-docs",
		"endpoint-docs-search", "error-traversal", "param-search-none", "proxy-encoded-slash", "proxy-head", "proxy-trailing-slash",
		"shape-article-fields", "shape-article-same", "shape-article-types", "shape-content-type", "shape-doc-fields", "slug-article-own", "slug-articles",
		"slug-docs", "slug-slash-encoded", "slug-unique", "error-content-type",
	}
	slices.Sort(want)
	got := with(report, check.Kept)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("kept: %q\nwant: %q", got, want)
	}
	for _, id := range []string{
		"shape-list", "shape-article", "shape-category-fields", "slug-slash-plain", "slug-example", "error-article", "error-envelope", "error-method",
		"error-bad-escape", "error-request-id", "credentials-wrong", "limit-headers", "param-limit", "param-category", "endpoint-unknown",
	} {
		if !slices.Contains(with(report, check.Broken), id) {
			t.Errorf("%s is not broken", id)
		}
	}
}
