package mock

import (
	"net/http"
	"net/url"
	"strings"
	"time"
)

// request is the part of a request that a route needs.
type request struct {
	*http.Request
	caller caller
	query  url.Values
	slug   string // the last segment of the path, decoded, if the path names a single item
	now    time.Time
}

// endpoint holds the routes of one path by method. HEAD and OPTIONS are derived from the others.
type endpoint map[string]func(request) reply

// apiPath returns the part of the path after /api, percent-encoded and without a leading slash, or false for a path of the website.
func apiPath(u *url.URL) (string, bool) {
	rest, ok := strings.CutPrefix(u.EscapedPath(), "/api")
	if !ok || rest != "" && rest[0] != '/' {
		return "", false
	}
	return strings.TrimPrefix(rest, "/"), true
}

// segments decodes a path segment by segment, so that a%2Fb remains one segment.
func segments(path string) []string {
	if path == "" {
		return nil
	}
	parts := strings.Split(path, "/")
	for i, part := range parts {
		if decoded, err := url.PathUnescape(part); err == nil {
			parts[i] = decoded
		}
	}
	return parts
}

// find returns the endpoint at a path, and the slug if the path has one. The endpoint is nil for an unknown path.
func (s *Server) find(seg []string) (e endpoint, slug string) {
	switch len(seg) {
	case 0:
		return endpoint{http.MethodGet: s.index}, ""
	case 1:
		switch seg[0] {
		case "articles":
			return endpoint{http.MethodGet: s.listArticles, http.MethodPost: s.createArticle}, ""
		case "categories":
			return endpoint{http.MethodGet: s.listCategories}, ""
		case "docs":
			return endpoint{http.MethodGet: s.listDocs}, ""
		case "errors":
			return endpoint{http.MethodGet: s.listErrors}, ""
		case "faults":
			return endpoint{http.MethodGet: s.listFaults}, ""
		}
	default:
		slug := strings.Join(seg[1:], "/") // a slash in a slug may be encoded or not
		switch {
		case slug == "":
		case seg[0] == "articles":
			return endpoint{
				http.MethodGet:    s.getArticle,
				http.MethodPut:    s.replaceArticle,
				http.MethodPatch:  s.patchArticle,
				http.MethodDelete: s.deleteArticle,
			}, slug
		case slug == "search" && seg[0] == "docs":
			return endpoint{http.MethodGet: s.searchDocs}, ""
		case seg[0] == "docs":
			return endpoint{http.MethodGet: s.getDoc}, slug
		}
	}
	return nil, ""
}

// route answers a request that is within its limit as an installation should.
func (s *Server) route(r *http.Request, path string, who caller, now time.Time) reply {
	if strings.HasSuffix(path, "/") || path == "" && strings.HasSuffix(r.URL.Path, "/") {
		return withoutSlash(r.URL)
	}
	if who.refused != "" {
		return s.fail(who.refused, map[string]string{"scheme": "Bearer"})
	}
	e, slug := s.find(segments(path))
	if e == nil {
		return s.fail("NOT_FOUND", map[string]string{"path": "/" + path})
	}
	if r.Method == http.MethodOptions {
		return options(r, e)
	}
	method := r.Method
	if method == http.MethodHead {
		method = http.MethodGet
	}
	handle, ok := e[method]
	if !ok {
		a := s.fail("METHOD_NOT_ALLOWED", map[string]any{"method": r.Method, "allowed": e.allow()})
		a.header.Set("Allow", strings.Join(e.allow(), ", "))
		return a
	}
	query, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return s.fail("INVALID_PARAMETERS", badParameter{Parameter: "query", Reason: err.Error()})
	}
	return handle(request{Request: r, caller: who, query: query, slug: slug, now: now})
}

func (e endpoint) allow() []string {
	methods := []string{http.MethodGet, http.MethodHead}
	for _, m := range []string{http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete} {
		if e[m] != nil {
			methods = append(methods, m)
		}
	}
	return append(methods, http.MethodOptions)
}

// withoutSlash redirects to the path without its trailing slashes, with a Location that is relative to the host, as real
// installations do.
func withoutSlash(u *url.URL) reply {
	location := strings.TrimRight(u.EscapedPath(), "/")
	if u.RawQuery != "" {
		location += "?" + u.RawQuery
	}
	a := bare(http.StatusPermanentRedirect)
	a.header.Set("Location", location)
	return a
}

// index answers GET /api with the paths that exist.
func (s *Server) index(request) reply {
	return s.one(struct {
		Name  string   `json:"name"`
		Paths []string `json:"paths"`
	}{
		"hex21 mock",
		[]string{
			"/articles", "/articles/{slug}", "/categories", "/docs", "/docs/{slug}", "/docs/search?q=",
			"/errors", "/errors/{code}", "/faults", "/faults/{name}",
		},
	})
}
