package mock

import (
	"maps"
	"net/http"
	"strings"
)

// brokenEndpoints return a web page, as a single-page application does for every path.
func brokenEndpoints() map[string]breach {
	list := func(name string) breach { return when(onList(name), sendsPage(http.StatusOK)) }
	one := func(kind string) breach {
		first := func(a *answerTo) bool {
			slug, ok := a.isOne(kind)
			return ok && a.first(kind, slug)
		}
		return when(first, sendsPage(http.StatusOK))
	}
	search := func(a *answerTo) bool { return a.path == "docs/search" && a.status == http.StatusOK }
	unknown := func(a *answerTo) bool { return a.status == http.StatusNotFound && !strings.ContainsAny(a.path, "/%") }
	return map[string]breach{
		"endpoint-articles":    list("articles"),
		"endpoint-categories":  list("categories"),
		"endpoint-docs":        list("docs"),
		"endpoint-article":     one("articles"),
		"endpoint-doc":         one("docs"),
		"endpoint-docs-search": when(search, sendsPage(http.StatusOK)),
		"endpoint-unknown":     when(unknown, sendsPage(http.StatusNotFound)),
	}
}

// brokenShapes change the items of lists and the object around them.
func brokenShapes() map[string]breach {
	last := func(list string, change func(map[string]any)) breach { return when(onList(list), changingLast(change)) }
	lacks := func(name string) func(map[string]any) { return func(item map[string]any) { delete(item, name) } }
	metadata := func(change func(map[string]any)) breach { return when(onAnyList, changing("metadata", change)) }
	return map[string]breach{
		"shape-list": when(onAnyList, func(a *answerTo) {
			a.edit(func(doc map[string]any) {
				doc["items"] = doc["data"]
				delete(doc, "data")
			})
		}),
		"shape-article": func(a *answerTo) {
			if _, ok := a.isOne("articles"); ok {
				a.edit(func(doc map[string]any) {
					data, _ := doc["data"].(map[string]any)
					maps.Copy(doc, data)
					delete(doc, "data")
					delete(doc, "metadata")
				})
			}
		},
		"shape-metadata":        metadata(func(meta map[string]any) { delete(meta, "total") }),
		"shape-metadata-fits":   metadata(func(meta map[string]any) { meta["total"] = 1000 }),
		"shape-content-type":    when(onAnyList, withHeader("Content-Type", "text/plain; charset=utf-8")),
		"shape-article-fields":  last("articles", lacks("title")),
		"shape-doc-fields":      last("docs", lacks("title")),
		"shape-category-fields": last("categories", lacks("name")),
		"shape-article-types":   last("articles", func(item map[string]any) { item["tags"] = "one" }),
		"shape-doc-types":       last("docs", func(item map[string]any) { item["date"] = "last week" }),
		"shape-article-same": when(onList("articles"), func(a *answerTo) {
			a.edit(func(doc map[string]any) {
				for _, item := range items(doc) {
					item["title"] = "A title from an old cache"
				}
			})
		}),
	}
}

// brokenSlugs do not find slugs that the lists name.
func brokenSlugs() map[string]breach {
	one := func(kind string, about func(a *answerTo, slug string) bool) test {
		return func(a *answerTo) bool {
			slug, ok := a.isOne(kind)
			return ok && about(a, slug)
		}
	}
	plain := func(_ *answerTo, slug string) bool { return !strings.ContainsAny(slug, "/%") }
	lost := func(kind string) breach {
		return when(one(kind, func(a *answerTo, slug string) bool { return plain(a, slug) && !a.first(kind, slug) }), fails("NOT_FOUND"))
	}
	slashed := func(slash string) breach {
		return when(one("articles", func(_ *answerTo, slug string) bool { return strings.Contains(slug, slash) }), fails("NOT_FOUND"))
	}
	return map[string]breach{
		"slug-articles":      lost("articles"),
		"slug-docs":          lost("docs"),
		"slug-slash-plain":   slashed("/"),
		"slug-slash-encoded": slashed("%2F"),
		"slug-article-own":   when(one("articles", plain), changing("data", func(data map[string]any) { data["slug"] = "another-article" })),
		"slug-unique": when(onList("docs"), func(a *answerTo) {
			a.edit(func(doc map[string]any) { list := items(doc); list[len(list)-1]["slug"] = list[len(list)-2]["slug"] })
		}),
		"slug-example": when(func(a *answerTo) bool { return a.path == "docs/api-errors" }, fails("NOT_FOUND")),
	}
}
