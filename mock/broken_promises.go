package mock

import (
	"encoding/json"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/errorbody"
)

// A Server can break each promise of hex21 check by its id. This proves that every check can fail.

// answerTo is a request to the API with its normal response, which a breach changes.
type answerTo struct {
	*http.Request
	server *Server
	path   string // below /api, percent-encoded
	query  url.Values
	who    caller
	now    time.Time
	*reply
}

// breach breaks one promise: it changes the responses of the requests that the promise is about.
type breach func(*answerTo)

// WithBroken makes the server break these promises. Ids that Breakable does not list are ignored.
func WithBroken(ids ...string) Option {
	return func(s *Server) {
		known := breaches()
		for _, id := range ids {
			if b := known[id]; b != nil {
				s.broken = append(s.broken, b)
			}
		}
	}
}

// Breakable returns the ids that WithBroken accepts, sorted.
func Breakable() []string { return slices.Sorted(maps.Keys(breaches())) }

func breaches() map[string]breach {
	all := map[string]breach{}
	for _, some := range []map[string]breach{
		brokenEndpoints(), brokenShapes(), brokenSlugs(), brokenParameters(), brokenErrors(), brokenCredentials(), brokenLimits(),
		brokenProxies(), brokenCaches(), brokenCORS(),
	} {
		maps.Copy(all, some)
	}
	return all
}

// breakPromises changes a response so that it breaks the selected promises.
func (s *Server) breakPromises(a *reply, r *http.Request, path string, now time.Time) {
	if len(s.broken) == 0 {
		return
	}
	query, _ := url.ParseQuery(r.URL.RawQuery)
	for _, b := range s.broken {
		b(&answerTo{Request: r, server: s, path: path, query: query, who: readCaller(r.Header), now: now, reply: a})
	}
}

// isList reports whether the request is for one of these lists, without a query.
func (a *answerTo) isList(names ...string) bool {
	return a.status == http.StatusOK && len(a.query) == 0 && a.ContentLength <= 0 && slices.Contains(names, a.path)
}

// test reports whether a promise is about a request.
type test func(*answerTo) bool

// when breaks the promise about the requests that pass the test.
func when(about test, spoil breach) breach {
	return func(a *answerTo) {
		if about(a) {
			spoil(a)
		}
	}
}

// onList returns a test for one list, onAnyList for any, and withStatus for a status.
func onList(name string) test      { return func(a *answerTo) bool { return a.isList(name) } }
func onAnyList(a *answerTo) bool   { return a.isList("articles", "categories", "docs") }
func withStatus(status int) test   { return func(a *answerTo) bool { return a.status == status } }
func failed(a *answerTo) bool      { return a.status >= http.StatusBadRequest }
func withKey(a *answerTo) bool     { return a.who.key != "" }
func fails(code string) breach     { return func(a *answerTo) { a.fail(code) } }
func sendsPage(status int) breach  { return func(a *answerTo) { a.page(status) } }
func without(header string) breach { return func(a *answerTo) { a.header.Del(header) } }

func withHeader(header, value string) breach {
	return func(a *answerTo) { a.header.Set(header, value) }
}

// changing changes an object in the body: data, metadata or error.
func changing(member string, change func(map[string]any)) breach {
	return func(a *answerTo) {
		a.edit(func(doc map[string]any) {
			if object, ok := doc[member].(map[string]any); ok {
				change(object)
			}
		})
	}
}

// isOne reports whether the request is for one existing item, and returns its slug. An encoded slash counts as part of it.
func (a *answerTo) isOne(kind string) (slug string, ok bool) {
	slug, below := strings.CutPrefix(a.path, kind+"/")
	return slug, below && slug != "" && slug != "search" && a.status == http.StatusOK
}

// first reports whether a slug is the first one of its list without a slash in it.
func (a *answerTo) first(kind, slug string) bool {
	lib := a.server.content()
	if kind == "docs" {
		return lib.docs[0].Slug == slug
	}
	i := slices.IndexFunc(lib.articles, func(a article) bool { return a.RemovedAt.IsZero() && !strings.Contains(a.Slug, "/") })
	return i >= 0 && lib.articles[i].Slug == slug
}

// put replaces the response and keeps its rate-limit headers.
func (a *answerTo) put(with reply) {
	for _, name := range limitHeaders {
		if values := a.header.Values(name); len(values) > 0 {
			with.header[http.CanonicalHeaderKey(name)] = values
		}
	}
	with.requestID = a.requestID
	with.header[http.CanonicalHeaderKey(errorbody.HeaderRequestID)] = a.header.Values(errorbody.HeaderRequestID)
	*a.reply = with
}

// page replaces the response with a web page.
func (a *answerTo) page(status int) { a.put(withBody(status, typeHTML, pageHTML(status))) }

// fail replaces the response with an error of the catalog.
func (a *answerTo) fail(code string) { a.put(a.server.fail(code, nil)) }

// instead replaces the response with the one to a changed query.
func (a *answerTo) instead(change func(url.Values)) {
	query := maps.Clone(a.query)
	change(query)
	r := a.Clone(a.Context())
	r.URL.RawQuery = query.Encode()
	a.answer(r, a.path, a.who)
}

// answer replaces the response with the one of the API to another request, path or caller.
func (a *answerTo) answer(r *http.Request, path string, who caller) {
	a.put(a.server.route(r, path, who, a.now))
}

// edit changes the JSON of the body.
func (a *answerTo) edit(change func(doc map[string]any)) {
	var doc map[string]any
	if json.Unmarshal(a.body, &doc) != nil {
		return
	}
	change(doc)
	if body, err := encode(doc); err == nil {
		a.body = body
	}
}

func items(doc map[string]any) []map[string]any {
	list, _ := doc["data"].([]any)
	out := make([]map[string]any, 0, len(list))
	for _, item := range list {
		if object, ok := item.(map[string]any); ok {
			out = append(out, object)
		}
	}
	return out
}

func changingLast(change func(item map[string]any)) breach {
	return func(a *answerTo) {
		a.edit(func(doc map[string]any) {
			if list := items(doc); len(list) > 0 {
				change(list[len(list)-1])
			}
		})
	}
}
