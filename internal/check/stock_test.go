package check_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"testing"

	"github.com/hex21/hex21/internal/check"
	"github.com/hex21/hex21/internal/check/stockcms"
	"github.com/hex21/hex21/probe"
)

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
	report := checkStock(t, http.HandlerFunc(stockcms.Serve), check.Judgment{})
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
