package mock_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
)

func TestContentIsConsistent(t *testing.T) {
	t.Parallel()
	server := serve(t)
	var categories, articles, docs listed
	get(t, server, "/api/categories?limit=100").decode(t, &categories)
	get(t, server, "/api/articles?limit=100").decode(t, &articles)
	get(t, server, "/api/docs?limit=100").decode(t, &docs)
	if len(articles.Data) < 6 || len(docs.Data) < 3 || !strings.Contains(docs.slugs(), "api-errors") {
		t.Errorf("there are the articles %s and the docs %s", articles.slugs(), docs.slugs())
	}
	if slugs := strings.Fields(docs.slugs()); !slices.IsSorted(slugs) {
		t.Errorf("the docs are out of order: %s", slugs)
	}
	slashes := 0
	for _, a := range articles.Data {
		slashes += strings.Count(a.Slug, "/")
		if !strings.Contains(" "+categories.slugs()+" ", " "+a.Category+" ") {
			t.Errorf("%s has the unknown category %q", a.Slug, a.Category)
		}
		if a.Content != "" {
			t.Errorf("the list holds the content of %s", a.Slug)
		}
		if res := get(t, server, "/api/articles/"+url.PathEscape(a.Slug)); res.StatusCode != http.StatusOK {
			t.Errorf("%s: got %d", a.Slug, res.StatusCode)
		}
	}
	if slashes == 0 {
		t.Error("no slug holds a slash")
	}
	for _, d := range docs.Data {
		if res := get(t, server, "/api/docs/"+url.PathEscape(d.Slug)); res.StatusCode != http.StatusOK {
			t.Errorf("%s: got %d", d.Slug, res.StatusCode)
		}
	}
}
