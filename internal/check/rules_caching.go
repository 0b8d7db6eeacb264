package check

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"github.com/hex21/hex21/internal/cors"
	"github.com/hex21/hex21/internal/text"
)

// notModifiedRule requires a request with the current entity tag to get a 304.
func notModifiedRule(t *trial) finding {
	x := t.one("again")
	if _, problem := t.one("article").object(); problem != "" {
		return wrongContent(t.one("article"), problem)
	}
	switch {
	case x.Status == http.StatusNotModified && len(x.Body) == 0:
		return kept(x, "304 to the ETag of the article")
	case x.Status == http.StatusOK && x.Header.Get("ETag") != t.one("article").Header.Get("ETag"):
		return notSeen(x, "the ETag differs each time, or the article has changed")
	}
	return broken(x, x.not("304"))
}

// directive returns a directive of Cache-Control.
func directive(x *Exchange, name string) (value string, ok bool) {
	for _, line := range x.Header.Values("Cache-Control") {
		for item := range strings.SplitSeq(line, ",") {
			key, value, _ := strings.Cut(strings.TrimSpace(item), "=")
			if strings.EqualFold(key, name) {
				return strings.Trim(value, `"`), true
			}
		}
	}
	return "", false
}

// cacheControl returns the header for evidence.
func cacheControl(x *Exchange) string {
	if got := strings.Join(x.Header.Values("Cache-Control"), ", "); got != "" {
		return "Cache-Control: " + text.Shorten(got, 80)
	}
	return "no Cache-Control"
}

// privateRule requires responses to requests with a key to stay out of shared caches (RFC 9111, section 3.5).
func privateRule(t *trial) finding {
	x := t.one("keyed")
	_, public := directive(x, "public")
	age, shared := directive(x, "s-maxage")
	if (public || shared && age != "0") && !cors.HasToken(x.Header, "Vary", "Authorization") && !cors.HasToken(x.Header, "Vary", "*") {
		return broken(x, cacheControl(x)+" on a response to a call with a key")
	}
	return kept(x, cacheControl(x))
}

// notFromCacheRule requires responses to requests with a key to come from the API, not from a cache.
func notFromCacheRule(t *trial) finding {
	for _, x := range t.every() {
		if !x.isAPI() {
			return notSeen(x, x.answered())
		}
	}
	return t.each(func(x *Exchange) string {
		if age, err := strconv.Atoi(strings.TrimSpace(x.Header.Get("Age"))); err == nil && age > 0 {
			return fmt.Sprintf("%s comes from a cache: Age %d", x.path(), age)
		}
		for _, name := range []string{"X-Cache", "CF-Cache-Status", "X-Cache-Status", "X-Proxy-Cache"} {
			if value := x.Header.Get(name); strings.HasPrefix(strings.ToUpper(value), "HIT") {
				return fmt.Sprintf("%s comes from a cache: %s: %s", x.path(), name, text.Shorten(value, 40))
			}
		}
		return ""
	})
}

// longest is how long an error may be cached, in seconds. If it is cached for longer, it outlasts its cause.
const longest = 60

// errorsUncachedRule requires errors not to be stored for long.
func errorsUncachedRule(t *trial) finding {
	failed := t.errorsOf()
	if len(failed) == 0 {
		return notSeen(nil, noErrors)
	}
	return among(failed, noErrors, cacheControl(failed[0]), func(x *Exchange) string {
		_, stored := directive(x, "immutable")
		for _, name := range []string{"max-age", "s-maxage"} {
			value, ok := directive(x, name)
			seconds, err := strconv.Atoi(value)
			stored = stored || ok && err == nil && seconds > longest
		}
		if stored {
			return fmt.Sprintf("%s returned %d with %s", x.path(), x.Status, cacheControl(x))
		}
		return ""
	})
}

// varyRule requires a compressed response to have Vary: Accept-Encoding.
func varyRule(t *trial) finding {
	x := t.one("gzip")
	switch {
	case x.Coding == "":
		return notSeen(x, "the response is not compressed")
	case cors.HasToken(x.Header, "Vary", "Accept-Encoding") || cors.HasToken(x.Header, "Vary", "*"):
		return kept(x, "Vary: "+text.Shorten(strings.Join(x.Header.Values("Vary"), ", "), 80))
	}
	if _, ok := directive(x, "no-store"); ok {
		return kept(x, cacheControl(x))
	}
	return broken(x, "compressed, without Vary: Accept-Encoding")
}
