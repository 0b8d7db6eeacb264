package check

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// fromList returns the values that a list has. path is that of the list, without its query.
func fromList(find func(r *Recording, path string, items []any) (values []string, reason string)) values {
	return func(r *Recording, answers []*Exchange) ([]string, string) {
		path := answers[0].Request.Path
		items, problem := answers[0].list()
		if problem != "" {
			return nil, fmt.Sprintf("GET %s returned %s", path, problem)
		}
		return find(r, path, items)
	}
}

// maxSlug is the maximum length of a slug, because servers reject longer paths.
const maxSlug = 1000

// slugs returns sampled slugs, encoded as one path segment. They are spread over the list and include the first one; slugs without a slash
// come first, because separate promises cover those with one.
func slugs(what string, count func(Options) int) values {
	return fromList(func(r *Recording, path string, items []any) ([]string, string) {
		var plain, all []string
		known := map[string]bool{}
		for _, item := range items {
			if slug := slugOf(item); slug != "" && slug != "." && slug != ".." && len(slug) <= maxSlug && !known[slug] {
				all, known[slug] = append(all, slug), true
				if !strings.Contains(slug, "/") {
					plain = append(plain, slug)
				}
			}
		}
		if len(plain) > 0 {
			all = plain
		}
		if len(all) == 0 && len(items) == 0 {
			return nil, fmt.Sprintf("GET %s lists no %s", path, what)
		}
		if len(all) == 0 {
			return nil, fmt.Sprintf("the %ss that GET %s lists have no slug", what, path)
		}
		n := min(count(r.Options), len(all))
		out := make([]string, n)
		for i := range out {
			out[i] = url.PathEscape(all[i*len(all)/n])
		}
		return out, ""
	})
}

func slugWithSlash(write func(string) string) values {
	return fromList(func(_ *Recording, _ string, items []any) ([]string, string) {
		for _, item := range items {
			if slug := slugOf(item); strings.Contains(strings.Trim(slug, "/"), "/") && cleanSlug(slug) {
				return []string{write(slug)}, ""
			}
		}
		return nil, "no listed article has a slash in its slug"
	})
}

// cleanSlug reports whether a slug needs no encoding in a path.
func cleanSlug(slug string) bool {
	return !strings.ContainsAny(slug, " ?#%{}\\") && (&url.URL{Path: "/" + slug}).EscapedPath() == "/"+slug
}

// filterValue returns a value that some of the listed articles have and others do not, to test a filter with.
func filterValue(field string) values {
	return fromList(func(_ *Recording, _ string, items []any) ([]string, string) {
		times := map[string]int{} // how many articles have a value
		for _, item := range items {
			own := map[string]bool{}
			for _, value := range valuesOf(item, field) {
				if key := strings.ToLower(value); !own[key] {
					own[key] = true
					times[key]++
				}
			}
		}
		if len(times) == 0 {
			return nil, "no listed article has the field " + field
		}
		for _, item := range items {
			for _, value := range valuesOf(item, field) {
				if times[strings.ToLower(value)] < len(items) && value != "" && len(value) <= maxSlug {
					return []string{url.QueryEscape(value)}, ""
				}
			}
		}
		return nil, "all listed articles have the same " + field + ", so a filter would show nothing"
	})
}

// valuesOf returns the values of a field that is a string, a list of strings, or an object with a slug or a name. It also looks for the
// singular of the field's name.
func valuesOf(item any, field string) []string {
	object, _ := item.(map[string]any)
	value, ok := object[field]
	if !ok {
		value = object[strings.TrimSuffix(field, "s")]
	}
	list, ok := value.([]any)
	if !ok {
		list = []any{value}
	}
	var out []string
	for _, v := range list {
		switch v := v.(type) {
		case string:
			out = append(out, v)
		case map[string]any:
			for _, name := range []string{"slug", "name"} {
				if text := textOf(v, name); text != "" {
					out = append(out, text)
					break
				}
			}
		}
	}
	return out
}

func hasValue(item any, field, value string) bool {
	return slices.ContainsFunc(valuesOf(item, field), func(v string) bool { return strings.EqualFold(v, value) })
}

// searchWord returns a word of the title of a listed doc that is long enough to search for.
func searchWord(_ *Recording, _ string, items []any) ([]string, string) {
	for _, item := range items {
		for word := range strings.FieldsSeq(textOf(item, "title")) {
			if len(word) >= 4 && isWord(word) {
				return []string{word}, ""
			}
		}
	}
	return nil, "no listed doc has a title with a word to search for"
}

func isWord(s string) bool {
	return !strings.ContainsFunc(s, func(c rune) bool { return (c|0x20 < 'a' || c|0x20 > 'z') })
}

func entityTag(_ *Recording, answers []*Exchange) ([]string, string) {
	switch tag := answers[0].Header.Get("ETag"); {
	case tag == "" || answers[0].Status != http.StatusOK:
		return nil, "the article has no ETag"
	case len(tag) > 1000 || strings.ContainsFunc(tag, func(c rune) bool { return c < ' ' || c > '~' || c == '{' }):
		return nil, "the ETag of the article cannot be sent back"
	default:
		return []string{tag}, ""
	}
}
