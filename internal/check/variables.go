package check

import (
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
