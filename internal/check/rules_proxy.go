package check

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"reflect"
	"strings"

	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/text"
)

// encodedSlashRule requires that %2F reaches the API as %2F. An article whose slug has a slash shows it best. Without one, it uses a path
// that leads to an article only if its %2F is decoded.
func encodedSlashRule(t *trial) finding {
	x := t.one("joined")
	known, problem := t.one("article").object()
	if problem != "" {
		return wrongContent(t.one("article"), problem)
	}
	if object, problem := x.object(); problem == "" && slugOf(object) != "" && slugOf(object) == slugOf(known) {
		return broken(x, "the article is found at articles%2F: something decodes %2F before the API receives it")
	}
	if requests, _ := t.rec.resolve(Request{Method: http.MethodGet, Path: "/articles/{slash-2f}"}); len(requests) > 0 {
		if found := t.rec.find(requests[0]); len(found) > 0 {
			if _, problem := found[0].object(); problem == "" {
				return kept(found[0], found[0].says())
			}
		}
	}
	if x.isError() && x.hasError() {
		return kept(x, x.says()+" from the API, which saw %2F")
	}
	return notSeen(x, x.says()+", which does not show whether %2F reached the API")
}

// trailingSlashRule requires that a path with a trailing slash stays below the prefix: the response is the same, an error of the API, or a
// redirect to the path without the slash.
func trailingSlashRule(t *trial) finding {
	x, base := t.one("slash"), t.one("list")
	location := x.Header.Get("Location")
	switch {
	case x.Status/100 == 3 && location == "":
		return broken(x, fmt.Sprintf("%d without a Location", x.Status))
	case x.Status/100 == 3:
		target, err := x.URL.Parse(location)
		switch {
		case err != nil:
			return broken(x, fmt.Sprintf("the Location %q is not a URL", text.Shorten(redact.Addresses(location), 80)))
		case target.Scheme != base.URL.Scheme || target.Host != base.URL.Host:
			return broken(x, fmt.Sprintf("%d to %s, away from %s", x.Status, text.Shorten(shownURL(target), 120), base.URL.Host))
		case strings.TrimRight(target.EscapedPath(), "/") != strings.TrimRight(base.URL.EscapedPath(), "/"):
			return broken(x, fmt.Sprintf("%d to %s, which is not %s", x.Status, text.Shorten(redact.Query(target.EscapedPath()), 120), base.URL.EscapedPath()))
		case target.EscapedPath() == x.URL.EscapedPath():
			return broken(x, fmt.Sprintf("%d to itself", x.Status))
		}
		return kept(x, fmt.Sprintf("%d to %s", x.Status, text.Shorten(redact.Addresses(location), 120)))
	case x.isError() && x.hasError():
		return kept(x, x.says()+" from the API")
	case x.isError() && len(x.Body) == 0:
		return notSeen(x, x.says()+", which does not show who answered")
	}
	if _, problem := x.list(); problem != "" {
		return broken(x, problem)
	}
	return kept(x, x.says())
}

// headRule requires that HEAD returns the same as GET, without a body.
func headRule(t *trial) finding {
	get, head := t.one("get"), t.one("head")
	lengthOf := func(x *Exchange) string { return x.Header.Get("Content-Length") }
	switch a, b := get.Header.Get("Content-Type"), head.Header.Get("Content-Type"); {
	case head.Status != get.Status:
		return broken(head, fmt.Sprintf("HEAD returns %d, and GET %d", head.Status, get.Status))
	case a != b:
		return broken(head, fmt.Sprintf("the Content-Type of HEAD is %q and of GET %q", text.Shorten(b, 60), text.Shorten(a, 60)))
	case len(head.Body) > 0:
		return broken(head, "HEAD has a body")
	case lengthOf(get) != "" && lengthOf(head) != "" && lengthOf(get) != lengthOf(head) && get.Coding == "":
		return broken(head, fmt.Sprintf("the Content-Length of HEAD is %s and of GET %s", text.Shorten(lengthOf(head), 20), text.Shorten(lengthOf(get), 20)))
	}
	return kept(head, head.says())
}

// sameJSON reports whether two responses have the same value.
func sameJSON(a, b *Exchange) bool {
	if bytes.Equal(a.Body, b.Body) {
		return true
	}
	var x, y any
	return json.Unmarshal(a.Body, &x) == nil && json.Unmarshal(b.Body, &y) == nil && reflect.DeepEqual(x, y)
}

// gzipRule requires that a compressed response has the same content as an uncompressed one.
func gzipRule(t *trial) finding {
	plain, x := t.one("plain"), t.one("gzip")
	switch {
	case x.CodingErr != nil:
		return broken(x, fmt.Sprintf("the body is not valid %s: %s", x.Coding, text.Shorten(x.CodingErr.Error(), 80)))
	case x.Coding == "" && x.Status == plain.Status:
		return notSeen(x, "the response is not compressed")
	case !sameJSON(plain, x) && !t.rec.listChanged() && x.says() == plain.says():
		return broken(x, "the list differs from the uncompressed one: "+x.says())
	case !sameJSON(plain, x) && !t.rec.listChanged():
		return broken(x, fmt.Sprintf("with gzip: %s; without: %s", x.says(), plain.says()))
	}
	return kept(x, "the same list, in "+x.Coding)
}

// listChanged reports whether the list of articles changed during the run, so that two responses may legitimately differ.
func (r *Recording) listChanged() bool {
	var first *Exchange
	for _, x := range r.Exchanges {
		if x.Request.Path != listArticles.Path || x.Status != http.StatusOK || x.Request.Method != http.MethodGet || x.Coding != "" || x.Request.HTTP1 {
			continue
		}
		if first == nil {
			first = x
		} else if x.Request.Key == KeyReal && !sameJSON(first, x) {
			return true
		}
	}
	return false
}

// protocolsRule requires that HTTP/1.1 and HTTP/2 return the same response.
func protocolsRule(t *trial) finding {
	first, second := t.one("http1"), t.one("list")
	switch {
	case second.URL.Scheme != "https":
		return notSeen(second, "the base URL is not HTTPS, so HTTP/2 is not offered")
	case !strings.HasPrefix(second.Proto, "HTTP/2"):
		return notSeen(second, "the server does not offer HTTP/2")
	case first.Status != second.Status || !sameJSON(first, second) && !t.rec.listChanged():
		return broken(first, fmt.Sprintf("over HTTP/1.1: %s; over HTTP/2: %s", first.says(), second.says()))
	}
	return kept(first, "the same response over HTTP/1.1 and HTTP/2")
}

// proxyErrorRule requires that a request that is too large is rejected in JSON, or answered as if it were not too large.
func proxyErrorRule(t *trial) finding {
	return t.each(func(x *Exchange) string {
		if x.isAPI() && x.Status < http.StatusInternalServerError {
			return ""
		}
		return x.not("JSON")
	})
}
