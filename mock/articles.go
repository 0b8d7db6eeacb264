package mock

import (
	"cmp"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/hex21/hex21/internal/order"
)

// listArticles answers GET /articles. The parameters category, tag and author narrow the list; sort orders it.
func (s *Server) listArticles(r request) reply {
	var found []article
	for _, a := range s.content().articles {
		if a.RemovedAt.IsZero() && a.matches(r.query) {
			a.Content = ""
			found = append(found, a)
		}
	}
	if bad := sortArticles(found, r.query); bad != nil {
		return s.fail("INVALID_PARAMETERS", bad)
	}
	return list(s, found, r.query, defaultPageSize)
}

// matches reports whether the article passes the filters of a query. Names are case-insensitive.
func (a article) matches(query url.Values) bool {
	has := func(name string, values ...string) bool {
		want := query.Get(name)
		return want == "" || slices.ContainsFunc(values, func(v string) bool { return strings.EqualFold(v, want) })
	}
	return has("category", a.Category) && has("tag", a.Tags...) && has("author", a.Authors...)
}

// sortArticles sorts the articles by the parameter sort: title or publishedAt, with a minus for the reverse. Without it they remain newest
// first.
func sortArticles(articles []article, query url.Values) *badParameter {
	if !query.Has("sort") {
		return nil
	}
	var compare func(a, b article) int
	key, reverse := strings.CutPrefix(query.Get("sort"), "-")
	switch key {
	case "title":
		compare = func(a, b article) int { return cmp.Compare(a.Title, b.Title) }
	case "publishedAt":
		compare = func(a, b article) int { return a.PublishedAt.Compare(b.PublishedAt) }
	default:
		return &badParameter{
			Parameter: "sort",
			Value:     query.Get("sort"),
			Reason:    "must be title, -title, publishedAt or -publishedAt",
		}
	}
	order.Stable(articles, func(a, b article) int {
		if reverse {
			a, b = b, a
		}
		return compare(a, b)
	})
	return nil
}

func (s *Server) getArticle(r request) reply {
	found, refusal := s.lookUp(r.slug)
	if refusal != nil {
		return *refusal
	}
	a := s.one(found)
	if lines := r.Header.Values("If-None-Match"); hasTag(lines, found.tag()) || hasTag(lines, "W/"+found.tag()) { // RFC 9110, section 13.1.2
		a = bare(http.StatusNotModified)
	}
	a.header.Set("ETag", found.tag())
	return a
}

// hasTag reports whether a list of entity tags has one of them, or is the asterisk, which stands for all.
func hasTag(lines []string, tag string) bool {
	return slices.ContainsFunc(strings.Split(strings.Join(lines, ","), ","), func(item string) bool {
		item = strings.TrimSpace(item)
		return item == "*" || item == tag
	})
}

// lookUp returns an article, or the response if it does not exist.
func (s *Server) lookUp(slug string) (article, *reply) {
	found, ok := s.content().article(slug)
	switch {
	case !ok:
		return article{}, s.refuse("NOT_FOUND", map[string]string{"resource": "article", "slug": slug})
	case !found.RemovedAt.IsZero():
		return article{}, s.refuse("GONE", map[string]any{"resource": "article", "slug": slug, "removedAt": found.RemovedAt})
	}
	return found, nil
}

// tag returns the entity tag of the article's version.
func (a article) tag() string { return strconv.Quote(strconv.Itoa(a.Version)) }

func (s *Server) listCategories(r request) reply {
	return list(s, s.content().categories, r.query, defaultPageSize)
}
