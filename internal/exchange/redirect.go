package exchange

import (
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/redact"
)

// hop holds the parts of one request of a call.
type hop struct {
	method string
	url    *url.URL
	body   []byte
	header http.Header // as the caller gave it, without the defaults
}

func firstHop(call Call) hop {
	return hop{method: call.Method, url: call.URL, body: call.Body, header: call.Header}
}

// follow returns the hop that a redirect leads to (RFC 9110, section 15.4): 303 turns every method but HEAD into GET, 301 and 302 turn POST
// into GET as every client does, 307 and 308 keep the method. It reports false if there is no redirect to follow.
//
// Only harmless headers, and no body that contains a secret, are sent to another origin; dropped lists the rest.
func (h hop) follow(a *Answer, hide *redact.Hider) (next hop, dropped []string, ok bool) {
	to, ok := RedirectTarget(h.url, a)
	if !ok {
		return h, nil, false
	}
	next = hop{method: h.method, url: to, body: h.body, header: h.header.Clone()}
	toGet := a.Status == http.StatusSeeOther && h.method != http.MethodHead ||
		h.method == http.MethodPost && (a.Status == http.StatusMovedPermanently || a.Status == http.StatusFound)
	if toGet {
		next.method, next.body = http.MethodGet, nil
	}
	leaves := !address.SameOrigin(h.url, to)
	if leaves && hide.Holds(next.body) {
		next.body = nil
		dropped = append(dropped, BodyDropped)
	}
	for _, name := range slices.Sorted(maps.Keys(next.header)) {
		switch {
		case len(next.body) == 0 && strings.HasPrefix(name, "Content-"):
			delete(next.header, name)
		case leaves && !(slices.Contains(harmlessHeaders, name) && !hide.Holds([]byte(strings.Join(next.header[name], "\n")))):
			delete(next.header, name)
			dropped = append(dropped, name)
		}
	}
	return next, dropped, true
}

// redirectsWithKey reports whether the server put the key, which was sent only to it, into a URL of another origin.
func (x *Exchange) redirectsWithKey(to *url.URL) bool {
	if x.Call.Key == "" || address.SameOrigin(x.URL, to) {
		return false
	}
	key := redact.New(x.Call.Key)
	return key.Holds([]byte(to.String())) && !key.Holds([]byte(x.Call.URL.String()))
}

// BodyDropped means the body in the list of what a hop dropped. No header has this name.
const BodyDropped = "the body"

// harmlessHeaders do not identify the sender, so they are sent to another origin.
var harmlessHeaders = []string{
	"Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Cache-Control", "Content-Encoding", "Content-Language", "Content-Type", "Dnt",
	"If-Modified-Since", "If-None-Match", "Pragma", "Prefer", "Range", "User-Agent",
}

// Follow returns the request with which a client follows the redirect of a response. It reports false if there is no redirect to follow.
func Follow(method string, from *url.URL, a *Answer) (nextMethod string, to *url.URL, ok bool) {
	next, _, ok := hop{method: method, url: from, header: http.Header{}}.follow(a, nil)
	return next.method, next.url, ok
}

// RedirectTarget returns the target of a response, if it is a redirect to an HTTP URL.
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

// IsRedirect reports whether a status redirects the client to another URL.
func IsRedirect(status int) bool {
	return slices.Contains([]int{
		http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect,
	}, status)
}
