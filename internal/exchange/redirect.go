package exchange

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/hex21/hex21/internal/redact"
)

// hop is what one request of a call is made of.
type hop struct {
	method string
	url    *url.URL
	body   []byte
	header http.Header // as the caller gave it, without the defaults
}

func firstHop(call Call) hop {
	return hop{method: call.Method, url: call.URL, body: call.Body, header: call.Header}
}

// follow gives the hop that a redirect leads to (RFC 9110, section 15.4): 303 turns all but HEAD into GET, 301 and 302 turn
// POST into GET as every client does, 307 and 308 repeat the request. It reports false when there is nowhere to go.
func (h hop) follow(a *Answer) (hop, bool) {
	to, ok := RedirectTarget(h.url, a)
	if !ok {
		return h, false
	}
	next := hop{method: h.method, url: to, body: h.body, header: h.header.Clone()}
	toGet := a.Status == http.StatusSeeOther && h.method != http.MethodHead ||
		h.method == http.MethodPost && (a.Status == http.StatusMovedPermanently || a.Status == http.StatusFound)
	if toGet {
		next.method, next.body = http.MethodGet, nil
	}
	for name := range next.header {
		aboutBody := strings.HasPrefix(name, "Content-")
		if toGet && aboutBody || !SameOrigin(h.url, to) && (name == "Host" || redact.SecretName(name)) {
			delete(next.header, name)
		}
	}
	return next, true
}

// Follow returns the request that a client sends which follows the redirect of an answer. It reports false when there is nowhere to go.
func Follow(method string, from *url.URL, a *Answer) (nextMethod string, to *url.URL, ok bool) {
	next, ok := hop{method: method, url: from, header: http.Header{}}.follow(a)
	return next.method, next.url, ok
}

// RedirectTarget is where an answer points to, if it is a redirect to somewhere on the web.
func RedirectTarget(from *url.URL, a *Answer) (*url.URL, bool) {
	location := a.Header.Get("Location")
	if !IsRedirect(a.Status) || location == "" {
		return nil, false
	}
	to, err := from.Parse(location)
	if err != nil || to.Scheme != "http" && to.Scheme != "https" || to.Hostname() == "" {
		return nil, false
	}
	return to, true
}

func IsRedirect(status int) bool {
	switch status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}
