// Package cors reports what a browser does with a response for a page from another origin. It follows the Fetch standard
// (https://fetch.spec.whatwg.org): first a preflight where the call is not a simple one, then the check of the answer, then which of its
// headers a page can read.
package cors

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
)

// The headers of the protocol.
const (
	Origin           = "Origin"
	RequestMethod    = "Access-Control-Request-Method"
	RequestHeaders   = "Access-Control-Request-Headers"
	AllowOrigin      = "Access-Control-Allow-Origin"
	AllowCredentials = "Access-Control-Allow-Credentials"
	AllowMethods     = "Access-Control-Allow-Methods"
	AllowHeaders     = "Access-Control-Allow-Headers"
	ExposeHeaders    = "Access-Control-Expose-Headers"
)

// maxQuoted is how much of a header's value is quoted.
const maxQuoted = 80

// Request is a request that a page makes.
type Request struct {
	// Origin is that of the page.
	Origin string
	Method string
	// Headers are the names that need permission, in lower case, see [UnsafeHeaders].
	Headers []string
	// Credentials reports whether the page sends cookies (credentials: "include"). A key in Authorization is none of them.
	Credentials bool
}

// UnsafeHeaders returns the names among the headers of a request that a page may only send with the server's permission: in lower case,
// in the order of the alphabet, as a browser asks for them.
func UnsafeHeaders(h http.Header) []string {
	var out []string
	for name, values := range h {
		name = strings.ToLower(name)
		if len(values) == 0 || values[0] == "" || safelisted(name, values[0]) || setByBrowser(name) {
			continue
		}
		out = append(out, name)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// safelisted reports whether a header needs no permission (Fetch, "CORS-safelisted request-header").
func safelisted(name, value string) bool {
	if len(value) > 128 {
		return false
	}
	switch name {
	case "accept":
		return !strings.ContainsFunc(value, unsafeRune)
	case "accept-language", "content-language":
		return !strings.ContainsFunc(value, func(c rune) bool {
			return (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z') && !strings.ContainsRune(" *,-.;=", c)
		})
	case "content-type":
		kind, _, _ := strings.Cut(strings.ToLower(value), ";")
		return !strings.ContainsFunc(value, unsafeRune) &&
			slices.Contains([]string{"application/x-www-form-urlencoded", "multipart/form-data", "text/plain"}, strings.TrimSpace(kind))
	case "range":
		first, last, ok := strings.Cut(strings.TrimPrefix(value, "bytes="), "-")
		return strings.HasPrefix(value, "bytes=") && ok && digits(first) && (last == "" || digits(last))
	}
	return false
}

// unsafeRune reports whether a character is a CORS-unsafe request-header byte.
func unsafeRune(c rune) bool {
	return c < ' ' && c != '\t' || c == 0x7f || strings.ContainsRune(`"():<>?@[\]{}`, c)
}

func digits(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(c rune) bool { return c < '0' || c > '9' })
}

// setByBrowser reports whether a page cannot set a header, or leaves it to the browser.
func setByBrowser(name string) bool {
	switch name {
	case "accept-charset", "accept-encoding", "connection", "content-length", "cookie", "date", "dnt", "expect", "host", "keep-alive", "origin", "referer",
		"te", "trailer", "transfer-encoding", "upgrade", "user-agent", "via", "access-control-request-method", "access-control-request-headers":
		return true
	}
	return strings.HasPrefix(name, "proxy-") || strings.HasPrefix(name, "sec-")
}

// simpleMethod reports whether a method needs no preflight.
func simpleMethod(method string) bool {
	return slices.Contains([]string{"", http.MethodGet, http.MethodHead, http.MethodPost}, method)
}

// NeedsPreflight reports whether a browser asks for permission before it makes the request.
func (r Request) NeedsPreflight() bool { return !simpleMethod(r.Method) || len(r.Headers) > 0 }

// Readable returns why a page may not read a response, or "".
func (r Request) Readable(h http.Header) string {
	switch values := h.Values(AllowOrigin); {
	case len(values) == 0:
		return "no " + AllowOrigin
	case len(values) > 1:
		return AllowOrigin + " is sent twice, which browsers reject"
	case strings.Contains(values[0], ","):
		return fmt.Sprintf("%s is %q, but must have only one origin", AllowOrigin, quoted(values[0]))
	case values[0] == "*" && r.Credentials:
		return AllowOrigin + " is * with credentials, which browsers reject"
	case values[0] != "*" && values[0] != r.Origin:
		return fmt.Sprintf("%s is %q", AllowOrigin, quoted(values[0]))
	case r.Credentials && h.Get(AllowCredentials) != "true":
		return "no " + AllowCredentials + ": true, and the page sends cookies"
	}
	return ""
}

// Refused returns why a browser does not make the request after this response to its preflight. There may be several reasons.
func (r Request) Refused(status int, h http.Header) []string {
	if status < 200 || status > 299 {
		return []string{"the preflight must return a 2xx status"}
	}
	var out []string
	if why := r.Readable(h); why != "" {
		out = append(out, why)
	}
	star := func(name string) bool { return HasToken(h, name, "*") && !r.Credentials }
	if !simpleMethod(r.Method) && !hasExactly(h, AllowMethods, r.Method) && !star(AllowMethods) {
		out = append(out, lacks(h, AllowMethods, r.Method))
	}
	for _, name := range r.Headers {
		// * does not stand for Authorization.
		if !HasToken(h, AllowHeaders, name) && (name == "authorization" || !star(AllowHeaders)) {
			out = append(out, lacks(h, AllowHeaders, http.CanonicalHeaderKey(name)))
		}
	}
	return out
}

// lacks reports that a list does not have an item.
func lacks(h http.Header, name, item string) string {
	if len(h.Values(name)) == 0 {
		return fmt.Sprintf("no %s, which must name %s", name, item)
	}
	return fmt.Sprintf("%s is %q and does not name %s", name, quoted(strings.Join(h.Values(name), ", ")), item)
}

// Hidden returns which of these headers an answer has and a page cannot read.
func (r Request) Hidden(h http.Header, names ...string) []string {
	var out []string
	for _, name := range names {
		if h.Get(name) != "" && !HasToken(h, ExposeHeaders, name) && !(HasToken(h, ExposeHeaders, "*") && !r.Credentials) {
			out = append(out, name)
		}
	}
	return out
}

// HasToken reports whether a list in a header has an item, in any case.
func HasToken(h http.Header, name, token string) bool {
	return slices.ContainsFunc(tokens(h, name), func(item string) bool { return strings.EqualFold(item, token) })
}

// hasExactly is HasToken for methods, whose case matters.
func hasExactly(h http.Header, name, token string) bool {
	return slices.Contains(tokens(h, name), token)
}

func tokens(h http.Header, name string) []string {
	var out []string
	for _, value := range h.Values(name) {
		for item := range strings.SplitSeq(value, ",") {
			item, _, _ = strings.Cut(item, ";")
			out = append(out, strings.TrimSpace(item))
		}
	}
	return out
}

func quoted(value string) string {
	if len(value) > maxQuoted {
		return value[:maxQuoted] + "…"
	}
	return value
}
