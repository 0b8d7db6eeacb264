package mock_test

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

func TestLists(t *testing.T) {
	t.Parallel()
	server := serve(t)
	tests := []struct {
		fact, path         string
		slugs              string
		page, limit, total int
	}{
		{"a page holds what limit says, newest first", "/api/articles?limit=2",
			"proceedings/2024-03 quantum-error-budget", 1, 2, 8},
		{"the next page goes on where the last ended", "/api/articles?limit=2&page=2",
			"bee-navigation-magnetics ocean-heat-uptake-2023", 2, 2, 8},
		{"a page past the end is empty", "/api/articles?page=1000000&limit=100", "", 1000000, 100, 8},
		{"category narrows the list", "/api/articles?category=physics", "quantum-error-budget", 1, 20, 1},
		{"tag narrows the list in any case", "/api/articles?tag=Drought", "soil-microbes-drought", 1, 20, 1},
		{"author narrows the list", "/api/articles?author=Chidi+Okonjo", "proceedings/2024-03 soil-microbes-drought", 1, 20, 2},
		{"filters add up", "/api/articles?author=Chidi+Okonjo&category=methods", "proceedings/2024-03", 1, 20, 1},
		{"a filter that nothing passes is an empty list", "/api/articles?category=alchemy", "", 1, 20, 0},
		{"sort orders by title", "/api/articles?sort=title&limit=1", "reproducible-microscopy", 1, 1, 8},
		{"a minus reverses the order", "/api/articles?sort=-title&limit=1", "perovskite-tandem-stability", 1, 1, 8},
		{"publishedAt is oldest first", "/api/articles?sort=publishedAt&limit=1", "reproducible-microscopy", 1, 1, 8},
		{"categories are a list", "/api/categories?limit=2", "earth-science life-science", 1, 2, 5},
		{"docs are a list", "/api/docs", "api-errors authentication getting-started rate-limits", 1, 20, 4},
		{"a search finds every word in any case", "/api/docs/search?q=RETRY-AFTER+window", "rate-limits", 1, 20, 1},
		{"a search that finds nothing is an empty list", "/api/docs/search?q=xyzzy", "", 1, 20, 0},
		{"three characters are enough, of any script", "/api/docs/search?q=%C3%A9%C3%A9%C3%A9", "", 1, 20, 0},
	}
	for _, test := range tests {
		t.Run(test.fact, func(t *testing.T) {
			t.Parallel()
			res := get(t, server, test.path)
			var got listed
			res.decode(t, &got)
			if res.StatusCode != http.StatusOK || got.slugs() != test.slugs {
				t.Errorf("got %d %q, want 200 %q", res.StatusCode, got.slugs(), test.slugs)
			}
			if m := got.Metadata; m.Page != test.page || m.Limit != test.limit || m.Total != test.total {
				t.Errorf("metadata is %+v", m)
			}
			if strings.Contains(res.body, `"data":null`) {
				t.Error("an empty list must be an array")
			}
		})
	}
}

func TestSingleItem(t *testing.T) {
	t.Parallel()
	server := serve(t)
	for _, path := range []string{
		"/api/articles/ocean-heat-uptake-2023",
		"/api/articles/proceedings%2F2024-03",
		"/api/docs/api-errors",
	} {
		t.Run(path, func(t *testing.T) {
			t.Parallel()
			res := get(t, server, path)
			var got struct {
				Data     struct{ Slug, Title, Content string }
				Metadata struct{ Total int }
			}
			res.decode(t, &got)
			want, _ := url.PathUnescape(path[strings.LastIndex(path, "/")+1:])
			if res.StatusCode != http.StatusOK || got.Data.Slug != want || got.Metadata.Total != 1 {
				t.Errorf("got %d %s", res.StatusCode, res.body)
			}
			if got.Data.Title == "" || len(got.Data.Content) < 100 {
				t.Errorf("there is nothing to read: %s", res.body)
			}
		})
	}
}

func TestReadsThatAreRefused(t *testing.T) {
	t.Parallel()
	server := serve(t)
	tests := []struct {
		fact, method, path string
		status             int
		code               string
		detail, value      string
	}{
		{"the README's example is not there", "GET", "/api/articles/slug", 404, "NOT_FOUND", "slug", "slug"},
		{"a slash that is not encoded is part of the slug", "GET", "/api/articles/proceedings/2024-04", 404, "NOT_FOUND", "slug", "proceedings/2024-04"},
		{"an unknown path below the API is NOT_FOUND", "GET", "/api/nowhere", 404, "NOT_FOUND", "path", "/nowhere"},
		{"an empty segment leads nowhere", "GET", "/api//articles", 404, "NOT_FOUND", "path", "//articles"},
		{"an unknown doc is NOT_FOUND", "GET", "/api/docs/nothing", 404, "NOT_FOUND", "slug", "nothing"},
		{"a withdrawn article is GONE", "GET", "/api/articles/room-temperature-superconductor", 410, "GONE", "slug", "room-temperature-superconductor"},
		{"page 0 is refused", "GET", "/api/articles?page=0", 400, "INVALID_PARAMETERS", "parameter", "page"},
		{"limit 101 is refused", "GET", "/api/articles?limit=101", 400, "INVALID_PARAMETERS", "parameter", "limit"},
		{"an empty limit is refused", "GET", "/api/docs?limit=", 400, "INVALID_PARAMETERS", "parameter", "limit"},
		{"a limit in words is refused", "GET", "/api/categories?limit=ten", 400, "INVALID_PARAMETERS", "value", "ten"},
		{"a number too large to hold is refused", "GET", "/api/articles?page=99999999999999999999", 400, "INVALID_PARAMETERS", "parameter", "page"},
		{"an unknown order is refused", "GET", "/api/articles?sort=size", 400, "INVALID_PARAMETERS", "parameter", "sort"},
		{"a query that cannot be decoded is refused", "GET", "/api/articles?page=%zz", 400, "INVALID_PARAMETERS", "parameter", "query"},
		{"a search of two characters is too short", "GET", "/api/docs/search?q=ab", 400, "INVALID_QUERY", "minLength", "3"},
		{"blanks do not make a search longer", "GET", "/api/docs/search?q=++a+", 400, "INVALID_QUERY", "length", "1"},
		{"a search without text is too short", "GET", "/api/docs/search", 400, "INVALID_QUERY", "parameter", "q"},
		{"a list cannot be deleted", "DELETE", "/api/articles", 405, "METHOD_NOT_ALLOWED", "allowed", "GET HEAD POST OPTIONS"},
		{"docs cannot be written", "PUT", "/api/docs/api-errors", 405, "METHOD_NOT_ALLOWED", "allowed", "GET HEAD OPTIONS"},
		{"an invented method is refused", "BREW", "/api/articles/slug", 405, "METHOD_NOT_ALLOWED", "method", "BREW"},
	}
	for _, test := range tests {
		t.Run(test.fact, func(t *testing.T) {
			t.Parallel()
			res := call(t, server, test.method, test.path, "")
			got := res.failure(t)
			if res.StatusCode != test.status || got.Code != test.code || got.Message == "" {
				t.Errorf("got %d %+v, want %d %s", res.StatusCode, got, test.status, test.code)
			}
			if detail := strings.Trim(fmt.Sprint(got.Details[test.detail]), "[]"); detail != test.value {
				t.Errorf("details.%s is %s, want %s", test.detail, detail, test.value)
			}
			if allow := res.Header.Get("Allow"); (test.status == 405) != (allow != "") {
				t.Errorf("Allow is %q on a %d", allow, test.status)
			}
		})
	}
}

func TestHeadIsGetWithoutABody(t *testing.T) {
	t.Parallel()
	server := serve(t)
	for _, path := range []string{"/api/articles", "/api/articles/slug", "/api/errors/GONE", "/nowhere"} {
		whole, head := get(t, server, path, "Accept-Encoding: identity"), call(t, server, http.MethodHead, path, "", "Accept-Encoding: identity")
		if head.body != "" || head.StatusCode != whole.StatusCode || head.ContentLength != int64(len(whole.body)) {
			t.Errorf("%s: HEAD gave %d, length %d, body %q", path, head.StatusCode, head.ContentLength, head.body)
		}
	}
}

func TestOptionsNamesTheMethods(t *testing.T) {
	t.Parallel()
	res := call(t, serve(t), http.MethodOptions, "/api/articles/slug", "")
	if want := "GET, HEAD, PUT, PATCH, DELETE, OPTIONS"; res.StatusCode != http.StatusNoContent || res.Header.Get("Allow") != want {
		t.Errorf("got %d, Allow %q", res.StatusCode, res.Header.Get("Allow"))
	}
}

func TestTrailingSlashRedirects(t *testing.T) {
	t.Parallel()
	server := serve(t)
	for path, want := range map[string]string{
		"/api/articles/":                        "/api/articles",
		"/api/articles/?page=2":                 "/api/articles?page=2",
		"/api/articles/proceedings%2F2024-03//": "/api/articles/proceedings%2F2024-03",
		"/api/":                                 "/api",
	} {
		res := get(t, server, path)
		if res.StatusCode != http.StatusPermanentRedirect || res.Header.Get("Location") != want {
			t.Errorf("%s: got %d to %q, want 308 to %q", path, res.StatusCode, res.Header.Get("Location"), want)
		}
	}
}

func TestWebSiteIsHTML(t *testing.T) {
	t.Parallel()
	server := serve(t)
	for path, status := range map[string]int{"/": 200, "/articles/slug": 404, "/apis": 404, "/api%2Farticles": 404} {
		res := get(t, server, path)
		if res.StatusCode != status || res.Header.Get("Content-Type") != "text/html; charset=utf-8" || !strings.Contains(res.body, "</html>") {
			t.Errorf("%s: got %d %s %q", path, res.StatusCode, res.Header.Get("Content-Type"), res.body)
		}
	}
}

func TestIndexLinksResolve(t *testing.T) {
	t.Parallel()
	server := serve(t)
	var index struct{ Data struct{ Paths []string } }
	get(t, server, "/api").decode(t, &index)
	if len(index.Data.Paths) == 0 {
		t.Fatal("no paths")
	}
	fill := strings.NewReplacer("{slug}", "nothing", "{code}", "GONE", "{name}", "empty", "q=", "q=key")
	for _, path := range index.Data.Paths {
		res := get(t, server, "/api"+fill.Replace(path))
		if strings.Contains(res.body, `"path":`) && res.StatusCode == http.StatusNotFound {
			t.Errorf("%s leads nowhere", path)
		}
	}
}
