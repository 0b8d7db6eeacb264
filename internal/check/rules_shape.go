package check

import (
	"fmt"
	"math"
	"mime"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/text"
)

// documentOf returns the response as the documented object around data, or nil.
func documentOf(x *Exchange) map[string]any {
	value, _ := x.success()
	object, _ := value.(map[string]any)
	return object
}

// dataListRule requires every list under data.
func dataListRule(t *trial, _ [][]any, _ []*Exchange) finding {
	return t.each(func(x *Exchange) string {
		if _, ok := documentOf(x)["data"].([]any); !ok {
			return fmt.Sprintf("%s is %s without a list under data", x.path(), kindOf(x.reading().value))
		}
		return ""
	})
}

// dataObjectRule requires an object under data.
func dataObjectRule(t *trial) finding {
	for _, x := range t.every() {
		if _, problem := x.object(); problem != "" {
			return wrongContent(x, problem)
		}
	}
	return t.each(func(x *Exchange) string {
		if _, ok := documentOf(x)["data"].(map[string]any); !ok {
			return x.path() + " is a JSON object without data"
		}
		return ""
	})
}

func metadataOf(x *Exchange, name string) (n int, problem string) {
	meta, ok := documentOf(x)["metadata"].(map[string]any)
	if !ok {
		return 0, "metadata is missing"
	}
	value, present := meta[name]
	number, ok := value.(float64)
	switch {
	case !present:
		return 0, "metadata." + name + " is missing"
	case !ok || number != math.Trunc(number) || math.Abs(number) > math.MaxInt32:
		return 0, "metadata." + name + " is not a whole number"
	}
	return int(number), ""
}

// metadataRule requires page, limit and total with every list.
func metadataRule(t *trial, _ [][]any, _ []*Exchange) finding {
	return t.each(func(x *Exchange) string {
		for _, name := range []string{"page", "limit", "total"} {
			if _, problem := metadataOf(x, name); problem != "" {
				return x.path() + ": " + problem
			}
		}
		return ""
	})
}

// metadataFitsRule requires that the numbers match the list.
func metadataFitsRule(_ *trial, lists [][]any, at []*Exchange) finding {
	for i, x := range at {
		var n [3]int
		for j, name := range []string{"page", "limit", "total"} {
			var problem string
			if n[j], problem = metadataOf(x, name); problem != "" {
				return notSeen(x, x.path()+": "+problem)
			}
		}
		page, limit, total, items := n[0], n[1], n[2], len(lists[i])
		switch want := min(limit, total); {
		case page != 1:
			return broken(x, fmt.Sprintf("%s: metadata.page is %d on the first page", x.path(), page))
		case items != want:
			return broken(x, fmt.Sprintf("%s: %s with metadata.limit %d and metadata.total %d", x.path(), text.Count(items, "item", "items"), limit, total))
		}
	}
	return kept(at[0], at[0].says())
}

// metadataEchoRule requires page and limit of the query in metadata.
func metadataEchoRule(t *trial) finding {
	x := t.one("two")
	for name, want := range map[string]int{"limit": 1, "page": 2} {
		got, problem := metadataOf(x, name)
		switch {
		case problem != "":
			return notSeen(x, problem)
		case got != want:
			return broken(x, fmt.Sprintf("metadata.%s is %d, not %d", name, got, want))
		}
	}
	return kept(x, "metadata has page 2 and limit 1")
}

// contentTypeRule requires JSON to be labeled as JSON, in UTF-8.
func contentTypeRule(t *trial, _ [][]any, _ []*Exchange) finding { return t.each(jsonLabel) }

// jsonLabel returns what is wrong with the Content-Type of JSON.
func jsonLabel(x *Exchange) string {
	got := x.Header.Get("Content-Type")
	media, params, err := mime.ParseMediaType(got)
	switch {
	case got == "":
		return x.path() + ": JSON without a Content-Type"
	case err != nil || media != "application/json" && !strings.HasSuffix(media, "+json"):
		return fmt.Sprintf("%s: JSON as %q", x.path(), text.Shorten(got, 80))
	case params["charset"] != "" && !strings.EqualFold(params["charset"], "utf-8"):
		return fmt.Sprintf("%s: JSON as charset %q", x.path(), text.Shorten(params["charset"], 40))
	}
	return ""
}

// textFields are the fields that every list item has, by the last segment of the list's path.
var textFields = map[string][]string{"articles": {"slug", "title"}, "docs": {"slug", "title"}, "categories": {"slug", "name"}}

// fieldsRule requires the fields that clients need.
func fieldsRule(_ *trial, lists [][]any, at []*Exchange) finding {
	if len(lists[0]) == 0 {
		return notSeen(at[0], at[0].path()+" lists nothing")
	}
	for i, item := range lists[0] {
		object, ok := item.(map[string]any)
		if !ok {
			return broken(at[0], fmt.Sprintf("item %d is %s, not an object", i+1, kindOf(item)))
		}
		for _, name := range textFields[strings.TrimPrefix(at[0].Request.Path, "/")] {
			if strings.TrimSpace(textOf(object, name)) == "" {
				return broken(at[0], fmt.Sprintf("item %d has no text under %s", i+1, name))
			}
		}
	}
	return kept(at[0], fmt.Sprintf("all %d items have them", len(lists[0])))
}

// typesRule requires lists of strings and dates where the documentation shows them. A field that is absent is not checked.
func typesRule(_ *trial, lists [][]any, at []*Exchange) finding {
	seen := 0
	for i, item := range lists[0] {
		object, _ := item.(map[string]any)
		for name, value := range object {
			problem := ""
			switch name {
			case "tags", "authors":
				if list, ok := value.([]any); !ok || !allAre[string](list) {
					problem = "is not a list of strings"
				}
			case "publishedAt", "updatedAt", "date":
				if _, ok := parseDate(textOf(item, name)); !ok {
					problem = "is not a date"
				}
			default:
				continue
			}
			if seen++; problem != "" {
				return broken(at[0], fmt.Sprintf("%s of item %d %s", name, i+1, problem))
			}
		}
	}
	if seen == 0 {
		return notSeen(at[0], at[0].path()+" lists nothing that has tags, authors or dates")
	}
	return kept(at[0], fmt.Sprintf("%d fields have the promised type", seen))
}

func parseDate(text string) (time.Time, bool) {
	for _, layout := range [...]string{time.RFC3339, time.DateOnly, "2006-01-02T15:04:05"} {
		if date, err := time.Parse(layout, text); err == nil {
			return date, true
		}
	}
	return time.Time{}, false
}

// sameArticleRule requires that an article is the same in the list and on its own.
func sameArticleRule(t *trial) finding {
	items, problem := t.one("list").list()
	if problem != "" {
		return notSeen(t.one("list"), "GET /articles returned "+problem)
	}
	x := t.one("one")
	alone, problem := x.object()
	if problem != "" {
		return wrongContent(x, problem)
	}
	for _, item := range items {
		object, ok := item.(map[string]any)
		if !ok || slugOf(object) == "" || slugOf(object) != slugOf(alone) {
			continue
		}
		for _, name := range []string{"title", "publishedAt"} {
			if a, b := object[name], alone[name]; a != nil && b != nil && a != b {
				return broken(x, fmt.Sprintf("%s is %q in the list and %q on its own", name, text.Shorten(fmt.Sprint(a), 60), text.Shorten(fmt.Sprint(b), 60)))
			}
		}
		return kept(x, "title and date are the same")
	}
	return notSeen(x, "the single article does not have a slug of the list")
}
