package mock_test

import (
	"net/http"
	"strings"
	"testing"
)

const (
	key   = "Authorization: Bearer any-other-key"
	whole = `{"slug":"new-article","title":"A title","content":"Some text."}`
)

func TestWritesAreAnswered(t *testing.T) {
	t.Parallel()
	server := serve(t)
	tests := []struct {
		fact, method, path, body string
		status                   int
		holds                    []string
	}{
		{"a new article is created at version 1", "POST", "/api/articles", whole,
			201, []string{`"slug":"new-article"`, `"version":1`, `"publishedAt":"2024-04-01T12:00:00Z"`, `"authors":[]`}},
		{"a change keeps what it does not name", "PATCH", "/api/articles/quantum-error-budget", `{"title":"Other"}`,
			200, []string{`"title":"Other"`, `"version":2`, `"Yusuf Demirel"`, `"updatedAt":"2024-04-01T12:00:00Z"`}},
		{"an empty change is a change", "PATCH", "/api/articles/quantum-error-budget", `{}`,
			200, []string{`"version":2`}},
		{"a replacement drops what it does not name", "PUT", "/api/articles/quantum-error-budget", `{"title":"T","content":"C"}`,
			200, []string{`"title":"T"`, `"authors":[]`, `"slug":"quantum-error-budget"`}},
		{"an article may be sent its own slug", "PUT", "/api/articles/quantum-error-budget", `{"slug":"quantum-error-budget","title":"T","content":"C"}`,
			200, []string{`"title":"T"`}},
		{"a change to the latest version passes", "PATCH", "/api/articles/soil-microbes-drought", `{"version":2}`,
			200, []string{`"version":3`}},
		{"unknown fields are ignored", "PATCH", "/api/articles/soil-microbes-drought", `{"colour":"green"}`,
			200, []string{`"version":3`}},
		{"an article is deleted without a body", "DELETE", "/api/articles/proceedings%2F2024-03", ``, 204, nil},
	}
	for _, test := range tests {
		t.Run(test.fact, func(t *testing.T) {
			t.Parallel()
			res := call(t, server, test.method, test.path, test.body, key)
			if res.StatusCode != test.status || (res.body == "") != (test.holds == nil) {
				t.Errorf("got %d %q, want %d", res.StatusCode, res.body, test.status)
			}
			for _, part := range test.holds {
				if !strings.Contains(res.body, part) {
					t.Errorf("no %s in %s", part, res.body)
				}
			}
		})
	}
}

func TestWritesAreRefused(t *testing.T) {
	t.Parallel()
	server := serve(t)
	const article = "/api/articles/quantum-error-budget"
	tests := []struct {
		fact, method, path, body string
		headers                  []string
		code                     string
		holds                    string
	}{
		{"a write without a key", "POST", "/api/articles", whole, nil, "MISSING_AUTH", ""},
		{"a write with a key that only reads", "DELETE", article, "", []string{"Authorization: Bearer readonly"}, "FORBIDDEN", ""},
		{"a body that is no JSON", "POST", "/api/articles", `{"title":`, []string{key}, "INVALID_JSON", `"line":1,"column":9`},
		{"a mistake in the second line", "PATCH", article, "{\n  \"title\": 'T'\n}", []string{key}, "INVALID_JSON", `"line":2,"column":12`},
		{"no body at all", "POST", "/api/articles", ``, []string{key}, "INVALID_JSON", "empty"},
		{"two values in one body", "POST", "/api/articles", `{}{}`, []string{key}, "INVALID_JSON", `"line":1,"column":3`},
		{"a body that is not UTF-8", "POST", "/api/articles", "{\"title\":\"\xff\"}", []string{key}, "INVALID_JSON", "UTF-8"},
		{"required fields that are absent", "POST", "/api/articles", `{"title":"T"}`, []string{key}, "MISSING_REQUIRED", `"field":"slug","missing":["slug","content"]`},
		{"a required field that is null or blank", "PUT", article, `{"title":null,"content":" "}`, []string{key}, "MISSING_REQUIRED", `["title","content"]`},
		{"an array in place of an object", "POST", "/api/articles", `[]`, []string{key}, "INVALID_FORMAT", "an object"},
		{"a title that is a number", "PATCH", article, `{"title":7}`, []string{key}, "INVALID_FORMAT", `"field":"title"`},
		{"tags that are no array", "PATCH", article, `{"tags":"a,b"}`, []string{key}, "INVALID_FORMAT", "array of strings"},
		{"a version with a fraction", "PATCH", article, `{"version":1.5}`, []string{key}, "INVALID_FORMAT", "whole number"},
		{"a category that does not exist", "PATCH", article, `{"category":"alchemy"}`, []string{key}, "INVALID_FORMAT", "earth-science, life-science"},
		{"a slug with a blank", "PATCH", article, `{"slug":"a b"}`, []string{key}, "INVALID_FORMAT", `"field":"slug"`},
		{"an empty title in a change", "PATCH", article, `{"title":" "}`, []string{key}, "INVALID_FORMAT", `"field":"title"`},
		{"a body beyond the bound", "PATCH", article, `{"title":"` + strings.Repeat("a", 1<<20) + `"}`, []string{key}, "INVALID_FORMAT", "at most 1 MiB"},
		{"a slug that another article has", "POST", "/api/articles", `{"slug":"soil-microbes-drought","title":"T","content":"C"}`, []string{key}, "ALREADY_EXISTS", "soil-microbes-drought"},
		{"a change to a slug that another article has", "PATCH", article, `{"slug":"soil-microbes-drought"}`, []string{key}, "ALREADY_EXISTS", "slug"},
		{"a change to a version that has passed", "PATCH", "/api/articles/soil-microbes-drought", `{"version":1}`, []string{key}, "CONFLICT", `"version":2`},
		{"a deletion of a version that has passed", "DELETE", "/api/articles/soil-microbes-drought", ``, []string{key, `If-Match: "1", "7"`}, "CONFLICT", `"version":2`},
		{"a change to an article that is not there", "PATCH", "/api/articles/slug", `{}`, []string{key}, "NOT_FOUND", "slug"},
		{"a change to an article that was withdrawn", "PUT", "/api/articles/room-temperature-superconductor", whole, []string{key}, "GONE", ""},
	}
	for _, test := range tests {
		t.Run(test.fact, func(t *testing.T) {
			t.Parallel()
			res := call(t, server, test.method, test.path, test.body, test.headers...)
			if got := res.failure(t).Code; got != test.code || !strings.Contains(res.body, test.holds) {
				t.Errorf("got %d %s, want %s with %s", res.StatusCode, res.body, test.code, test.holds)
			}
			if want := entry(t, test.code).Statuses[0]; res.StatusCode != want {
				t.Errorf("got %d, want the usual status %d", res.StatusCode, want)
			}
		})
	}
}

func TestWriteWithTheETagOfTheArticleIsAccepted(t *testing.T) {
	t.Parallel()
	server := serve(t)
	tag := get(t, server, "/api/articles/soil-microbes-drought").Header.Get("ETag")
	for _, match := range []string{tag, "*", `"1", ` + tag} {
		res := call(t, server, http.MethodDelete, "/api/articles/soil-microbes-drought", "", key, "If-Match: "+match)
		if res.StatusCode != http.StatusNoContent {
			t.Errorf("If-Match %s: got %d %s", match, res.StatusCode, res.body)
		}
	}
}

func TestWritesAreNotStored(t *testing.T) {
	t.Parallel()
	server := serve(t)
	before := get(t, server, "/api/articles").body
	created := call(t, server, http.MethodPost, "/api/articles", whole, key)
	if got := created.Header.Get("Location"); got != "/api/articles/new-article" {
		t.Errorf("Location is %q", got)
	}
	call(t, server, http.MethodDelete, "/api/articles/quantum-error-budget", "", key)
	call(t, server, http.MethodPatch, "/api/articles/soil-microbes-drought", `{"title":"Other","tags":["x"]}`, key)
	again := call(t, server, http.MethodPost, "/api/articles", whole, key)
	if after := get(t, server, "/api/articles").body; after != before {
		t.Errorf("the list changed from %s to %s", before, after)
	}
	if again.StatusCode != http.StatusCreated || again.body != created.body {
		t.Errorf("the same request got %d %s, and before %s", again.StatusCode, again.body, created.body)
	}
}

func TestLocationEscapesASlashInTheSlug(t *testing.T) {
	t.Parallel()
	res := call(t, serve(t), http.MethodPost, "/api/articles", `{"slug":"a/b","title":"T","content":"C"}`, key)
	if got := res.Header.Get("Location"); got != "/api/articles/a%2Fb" {
		t.Errorf("Location is %q", got)
	}
}
