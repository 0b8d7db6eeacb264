package mock

import (
	"net/http"
	"strings"
)

// brokenEndpoints return a web page, as a single-page application does for every path.
func brokenEndpoints() map[string]breach {
	page := func(is func(*answerTo) bool) breach {
		return func(a *answerTo) {
			if is(a) {
				a.page(http.StatusOK)
			}
		}
	}
	list := func(name string) breach { return page(func(a *answerTo) bool { return a.isList(name) }) }
	one := func(kind string) breach {
		return page(func(a *answerTo) bool {
			slug, ok := a.isOne(kind)
			return ok && a.first(kind, slug)
		})
	}
	return map[string]breach{
		"endpoint-articles":   list("articles"),
		"endpoint-categories": list("categories"),
		"endpoint-docs":       list("docs"),
		"endpoint-article":    one("articles"),
		"endpoint-doc":        one("docs"),
		"endpoint-docs-search": page(func(a *answerTo) bool {
			return a.path == "docs/search" && a.status == http.StatusOK
		}),
		"endpoint-unknown": func(a *answerTo) {
			if a.status == http.StatusNotFound && !strings.ContainsAny(a.path, "/%") {
				a.page(http.StatusNotFound)
			}
		},
	}
}

// brokenShapes change the items of lists and the object around them.
func brokenShapes() map[string]breach {
	last := func(list string, change func(map[string]any)) breach {
		return onList(list, func(a *answerTo) { a.last(change) })
	}
	without := func(name string) func(map[string]any) { return func(item map[string]any) { delete(item, name) } }
	return map[string]breach{
		"shape-list": onAnyList(func(a *answerTo) {
			a.edit(func(doc map[string]any) {
				doc["items"] = doc["data"]
				delete(doc, "data")
			})
		}),
		"shape-article": func(a *answerTo) {
			if _, ok := a.isOne("articles"); ok {
				a.edit(func(doc map[string]any) {
					data, _ := doc["data"].(map[string]any)
					for name, value := range data {
						doc[name] = value
					}
					delete(doc, "data")
					delete(doc, "metadata")
				})
			}
		},
		"shape-metadata":        onAnyList(func(a *answerTo) { a.metadata(func(meta map[string]any) { delete(meta, "total") }) }),
		"shape-metadata-fits":   onAnyList(func(a *answerTo) { a.metadata(func(meta map[string]any) { meta["total"] = 1000 }) }),
		"shape-content-type":    onAnyList(func(a *answerTo) { a.header.Set("Content-Type", "text/plain; charset=utf-8") }),
		"shape-article-fields":  last("articles", without("title")),
		"shape-doc-fields":      last("docs", without("title")),
		"shape-category-fields": last("categories", without("name")),
		"shape-article-types":   last("articles", func(item map[string]any) { item["tags"] = "one" }),
		"shape-doc-types":       last("docs", func(item map[string]any) { item["date"] = "last week" }),
		"shape-article-same": onList("articles", func(a *answerTo) {
			a.edit(func(doc map[string]any) {
				for _, item := range items(doc) {
					item["title"] = "A title from an old cache"
				}
			})
		}),
	}
}

// metadata changes what is next to data.
func (a *answerTo) metadata(change func(map[string]any)) {
	a.edit(func(doc map[string]any) {
		if meta, ok := doc["metadata"].(map[string]any); ok {
			change(meta)
		}
	})
}

// brokenSlugs do not find slugs that the lists name.
func brokenSlugs() map[string]breach {
	lost := func(kind string) breach {
		return func(a *answerTo) {
			if slug, ok := a.isOne(kind); ok && !strings.ContainsAny(slug, "/%") && !a.first(kind, slug) {
				a.fail("NOT_FOUND")
			}
		}
	}
	slashed := func(slash string) breach {
		return func(a *answerTo) {
			if slug, ok := a.isOne("articles"); ok && strings.Contains(slug, slash) {
				a.fail("NOT_FOUND")
			}
		}
	}
	return map[string]breach{
		"slug-articles":      lost("articles"),
		"slug-docs":          lost("docs"),
		"slug-slash-plain":   slashed("/"),
		"slug-slash-encoded": slashed("%2F"),
		"slug-article-own": func(a *answerTo) {
			if slug, ok := a.isOne("articles"); ok && !strings.ContainsAny(slug, "/%") {
				a.edit(func(doc map[string]any) {
					if data, ok := doc["data"].(map[string]any); ok {
						data["slug"] = "another-article"
					}
				})
			}
		},
		"slug-unique": onList("docs", func(a *answerTo) {
			a.edit(func(doc map[string]any) { list := items(doc); list[len(list)-1]["slug"] = list[len(list)-2]["slug"] })
		}),
		"slug-example": func(a *answerTo) {
			if a.path == "docs/api-errors" {
				a.fail("NOT_FOUND")
			}
		},
	}
}
