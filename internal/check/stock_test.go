package check_test

import (
	"net/http"
	"slices"
	"testing"

	"github.com/hex21/hex21/internal/check"
	"github.com/hex21/hex21/internal/check/stockcms"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/probe"
)

// stock is what is checked of an installation without a key.
var stock = check.Selection{Options: check.Options{Samples: 3}}

// checkStock checks an installation over plain HTTP without a key, as its operator would at first.
func checkStock(t *testing.T, handler http.Handler, j check.Judgment) *check.Report {
	t.Helper()
	return check.NewReport(builtin(t), recordStock(t, handler), stock, j)
}

func recordStock(t *testing.T, handler http.Handler) *check.Recording {
	t.Helper()
	transport := exchange.NewTransport(exchange.Dial{})
	t.Cleanup(transport.CloseIdleConnections)
	client := &probe.Client{Transport: transport}
	base := loopback.URL(loopback.Serve(t, handler.ServeHTTP).URL + "/api")
	_, rec := run(t, &check.Client{Base: base, HTTP: client, HTTP1: client, Timeout: requestTimeout}, builtin(t), stock, check.Judgment{})
	return rec
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
