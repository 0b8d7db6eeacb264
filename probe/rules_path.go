package probe

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/nextstep"
)

// nothingThere reports whether the response is that of a wrong URL: a 404, from the API or not, or a web page with a success.
func nothingThere(r *Result) bool {
	return isWhole(r) && (r.status() == http.StatusNotFound || isHTML(r) && isSuccess(r) && !r.decoded.Login && !phpFailed(r) && beforeJSON(r) == "")
}

// segments returns the parts of the path as they were sent, without the first slash.
func segments(r *Result) []string {
	return strings.Split(strings.TrimPrefix(r.exchange.URL.EscapedPath(), "/"), "/")
}

// slug returns what follows one of the collections below the base path, as it was sent. It reports false for a path without one.
func slug(r *Result) (collection string, rest []string, ok bool) {
	_, below := split(r)
	if i := slugAt(below); i >= 0 {
		return below[i], below[i+1:], true
	}
	return "", nil, false
}

// slugAt returns the index of the collection that a slug follows, or -1.
func slugAt(below []string) int {
	i := slices.IndexFunc(below, func(s string) bool { return s == "articles" || s == "docs" })
	if i+1 >= len(below) {
		return -1
	}
	return i
}

func apiTwice(r *Result) *Finding {
	all := segments(r)
	for i := range len(all) - 1 {
		if nothingThere(r) && all[i] == "api" && all[i+1] == "api" {
			f := finding("the URL has /api twice", r.exchange.URL.EscapedPath(),
				withOneAPI(r), setBase("If that works, set the base URL", baseWithAPI(r)))
			if base := r.exchange.Call.Base; base == nil || !strings.Contains(base.EscapedPath(), "/api/api") {
				f.Steps = f.Steps[:1] // the base URL ends in /api, so paths begin after it
			}
			return f
		}
	}
	return nil
}

// withOneAPI returns the same call with /api once.
func withOneAPI(r *Result) explain.Step {
	const text = "Call it with /api only once"
	if base := r.exchange.Call.Base; base != nil && strings.Contains(base.EscapedPath(), "/api/api") {
		return withBase(r, text, baseWithAPI(r))
	}
	return callAt(r, text, withPath(r, strings.Replace(r.exchange.URL.EscapedPath(), "/api/api", "/api", 1)))
}

// baseWithAPI returns the base URL of the call, ending in /api exactly once. A prefix before it stays, as in https://h/cms/api.
func baseWithAPI(r *Result) *url.URL {
	x := r.exchange
	if x.Call.Base == nil || !address.SameOrigin(x.Call.Base, x.URL) || x.Call.Base.User != nil {
		return below(x.URL)
	}
	out := *x.Call.Base
	out.Path, out.RawPath = strings.ReplaceAll(strings.TrimRight(out.Path, "/"), "/api/api", "/api"), ""
	if !strings.HasSuffix(out.Path, "/api") {
		out.Path += "/api"
	}
	return &out
}

func baseWithoutAPI(r *Result) *Finding {
	x := r.exchange
	if !nothingThere(r) || slices.Contains(segments(r), "api") || strings.HasPrefix(x.URL.Hostname(), "api.") || nextRoute(r) || x.Method == http.MethodHead {
		return nil
	}
	if r.body.Kind == media.KindJSON || r.body.Kind == media.KindXML {
		return nil // some API responded, so there is one at this path
	}
	return finding("the URL has no /api, and the response is not the API's", fmt.Sprintf("%s returned %s", x.URL.EscapedPath(), contentSummary(r)),
		withBase(r, "Call it below /api", baseWithAPI(r)),
		setBase("If that works, set the base URL", baseWithAPI(r)),
		inspect(r, "If the API is elsewhere, look at what answered", "-i"))
}

func contentSummary(r *Result) string {
	if isHTML(r) {
		return fmt.Sprintf("%d and a web page; %s", r.status(), pageGist(r))
	}
	return fmt.Sprintf("%d and no error envelope", r.status())
}

func slugEncodedTwice(r *Result) *Finding {
	_, rest, ok := slug(r)
	if !ok || !nothingThere(r) {
		return nil
	}
	path := strings.Join(rest, "/")
	upper := strings.ToUpper(path)
	if !strings.Contains(upper, "%252F") && !strings.Contains(upper, "%2520") && !strings.Contains(upper, "%25C3") {
		return nil
	}
	once := strings.ReplaceAll(path, "%25", "%")
	return finding("the slug was percent-encoded twice", path, callAt(r, "Encode it once", withSlug(r, once)))
}

func slugSlash(r *Result) *Finding {
	collection, rest, ok := slug(r)
	if !ok || !nothingThere(r) || len(rest) < 2 || slices.Contains(rest, "") || rest[0] == "search" || ofAnotherAPI(r) {
		return nil
	}
	return finding("the slash in the slug was not encoded, so the server reads it as two path segments",
		fmt.Sprintf("%d segments after /%s: %s", len(rest), collection, strings.Join(rest, "/")),
		callAt(r, "Send the slash as %2F", withSlug(r, strings.Join(rest, "%2F"))))
}

func slugSpace(r *Result) *Finding {
	collection, rest, ok := slug(r)
	if !ok || !nothingThere(r) || len(rest) != 1 || rest[0] == "search" {
		return nil
	}
	plain := strings.NewReplacer("%20", " ", "%09", " ", "%0A", " ", "%0D", " ", "+", " ").Replace(rest[0])
	if !strings.Contains(plain, " ") {
		return nil
	}
	f := finding("the slug contains whitespace", "/"+collection+"/"+rest[0],
		do("See how the slugs are written", nextstep.Get("/"+collection, "-i")))
	if words := strings.Fields(plain); len(words) > 0 {
		f.lead(callAt(r, "Try it with hyphens", withSlug(r, strings.Join(words, "-"))))
	}
	return f
}

func pathEmptySegment(r *Result) *Finding {
	all := segments(r)
	if !nothingThere(r) || !slices.Contains(all[:len(all)-1], "") {
		return nil
	}
	return finding("the path has two slashes with nothing between them", r.exchange.URL.EscapedPath(),
		do("Check the URL; an empty variable often causes this", nextstep.Repeat("--dry-run")),
		do("Write the base URL without a trailing slash, which causes this in many clients"))
}

func trailingSlash(r *Result) *Finding {
	x := r.exchange
	path := x.URL.EscapedPath()
	if !strings.HasSuffix(path, "/") || strings.Trim(path, "/") == "" || x.Call.Base != nil && path == strings.TrimRight(x.Call.Base.EscapedPath(), "/")+"/" {
		return nil
	}
	if !nothingThere(r) {
		to, ok := exchange.RedirectTarget(x.URL, x.Answer)
		if !ok || to.EscapedPath() != strings.TrimRight(path, "/") {
			return nil
		}
	}
	without := *x.URL
	without.Path, without.RawPath = strings.TrimRight(x.URL.Path, "/"), strings.TrimRight(x.URL.RawPath, "/")
	return finding("the path ends in a slash", path,
		callAt(r, "Leave the slash out", &without), do("Check the slug: it may have been empty"))
}

func pathOfAnotherRoute(r *Result) *Finding {
	x := r.exchange
	status := x.Answer.Status
	collection, rest, ok := slug(r)
	if ok && collection == "docs" && len(rest) == 1 && rest[0] == "search" && !x.URL.Query().Has("q") && status >= 400 && status < 500 && status != 401 && status != 403 && status != 429 {
		return finding("/docs/search is the search, not a page with that slug", x.URL.EscapedPath()+" without q",
			do("Add a search text", nextstep.Repeat("--query", "q=error")))
	}
	if len(x.Hops) == 0 || !isSuccess(r) || !address.SameOrigin(x.Hops[0].URL, x.URL) {
		return nil
	}
	asked, came := strings.TrimRight(x.Hops[0].URL.Path, "/"), strings.TrimRight(x.URL.Path, "/")
	if asked == came {
		return nil
	}
	return finding("the response came from a different path",
		fmt.Sprintf("%s was requested, but %s answered", x.Hops[0].URL.EscapedPath(), x.URL.EscapedPath()),
		callAt(r, "Use the new path in your client; a redirect costs a call each time, and counts against the limit", x.URL, "--location=false"),
		inspect(r, "See each hop", "-v"))
}
