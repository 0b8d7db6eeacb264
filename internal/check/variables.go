package check

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"

	"github.com/hex21/hex21/internal/text"
)

// The requests that provide the values of variables.
var (
	listArticles = Request{Method: "GET", Path: "/articles"}
	listDocs     = Request{Method: "GET", Path: "/docs"}
	firstArticle = Request{Method: "GET", Path: "/articles/{article}"}
)

// variable is a part of a request that depends on an earlier response.
type variable struct {
	// from is the request whose response has the value; if it has no method, there is none.
	from Request
	// values returns its values; if there are several, there are several requests. If there are none, reason has the cause.
	values values
	// most returns the maximum number of values; nil means one.
	most func(Options) int
}

// values are the values of a variable by the responses that have them.
type values func(*Recording, []*Exchange) (values []string, reason string)

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

// variables lists the variables that a path or a header may contain.
var variables = sync.OnceValue(func() map[string]variable {
	one := func(Options) int { return 1 }
	samples := func(o Options) int { return max(o.Samples, 1) }
	return map[string]variable{
		"article":  {from: listArticles, values: slugs("article", one)},
		"articles": {from: listArticles, values: slugs("article", samples), most: samples},
		"doc":      {from: listDocs, values: slugs("doc", one)},
		"docs":     {from: listDocs, values: slugs("doc", samples), most: samples},
		"slash":    {from: listArticles, values: slugWithSlash(func(slug string) string { return slug })},
		"slash-2f": {from: listArticles, values: slugWithSlash(url.PathEscape)},
		"category": {from: listArticles, values: filterValue("category")},
		"tag":      {from: listArticles, values: filterValue("tags")},
		"author":   {from: listArticles, values: filterValue("authors")},
		"word":     {from: listDocs, values: fromList(searchWord)},
		"etag":     {from: firstArticle, values: entityTag},
		"outside":  {values: func(*Recording, []*Exchange) ([]string, string) { return outside, "" }, most: func(Options) int { return len(outside) }},
		"origin":   {values: func(r *Recording, _ []*Exchange) ([]string, string) { return []string{r.Options.Origin}, "" }},
	}
})

// outside are paths that lead out of the content on a server that uses the slug as a file name, with or without an extension.
var outside = []string{"..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd", "..%2f..%2fpackage.json", "..%2f..%2fREADME"}

var variablePattern = text.Pattern(`\{[a-z0-9-]+\}`)

func variablesOf(q Request) []string {
	text := q.Path
	for _, h := range q.Header {
		text += "\n" + h.Value
	}
	var names []string
	for _, match := range variablePattern().FindAllString(text, -1) {
		if name := strings.Trim(match, "{}"); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// resolve fills in the variables from the recording. If there are no requests, reason has the cause.
func (r *Recording) resolve(q Request) (requests []Request, reason string) {
	requests = []Request{q.under(r.Options)}
	for _, name := range variablesOf(q) {
		values, reason := r.value(name)
		if len(values) == 0 {
			return nil, reason
		}
		var next []Request
		for _, request := range requests {
			for _, value := range values {
				next = append(next, request.with(name, value))
			}
		}
		requests = next
	}
	return requests, ""
}

// with returns the request with a variable filled in.
func (q Request) with(name, value string) Request {
	mark := "{" + name + "}"
	q.Path = strings.ReplaceAll(q.Path, mark, value)
	q.Header = slices.Clone(q.Header)
	for i := range q.Header {
		q.Header[i].Value = strings.ReplaceAll(q.Header[i].Value, mark, value)
	}
	return q
}

func (r *Recording) value(name string) (values []string, reason string) {
	v, ok := variables()[name]
	if !ok {
		return nil, "there is no variable {" + name + "}"
	}
	if v.from.Method == "" {
		return v.values(r, nil)
	}
	sources, reason := r.resolve(v.from)
	if len(sources) == 0 {
		return nil, reason
	}
	answers := r.find(sources[0])
	if len(answers) == 0 {
		return nil, r.whyNotSent(sources[0])
	}
	return v.values(r, answers)
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
