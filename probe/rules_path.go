package probe

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/redact"
)

// pathRules look at the address that was called: base URL, slashes, slugs. Each speaks only where the answer is one that a wrong
// address brings.
func pathRules() []rule {
	you := func(id string, check func(*Result) *Finding) rule {
		return rule{id: id, severity: SeverityError, layer: LayerHTTP, blame: BlameYou, check: check}
	}
	return []rule{
		you("api-twice", apiTwice),
		you("base-without-api", baseWithoutAPI),
		you("slug-encoded-twice", slugEncodedTwice),
		you("slug-slash", slugSlash),
		you("slug-space", slugSpace),
		you("path-empty-segment", pathEmptySegment),
		{id: "trailing-slash", severity: SeverityWarning, check: trailingSlash},
		{id: "path-of-another-route", severity: SeverityWarning, check: pathOfAnotherRoute},
	}
}

// nothingThere reports whether the answer is that of a wrong address: 404 from whomever, or a web page with a success.
func nothingThere(r *Result) bool {
	return whole(r) && (r.exchange.Answer.Status == http.StatusNotFound || isHTML(r) && success(r) && !r.decoded.Login)
}

// segments are the parts of the path as they were sent, without the first slash.
func segments(r *Result) []string {
	return strings.Split(strings.TrimPrefix(r.exchange.URL.EscapedPath(), "/"), "/")
}

// slug is what follows one of the collections in the path, as it was sent. It reports false for a path without one.
func slug(r *Result) (collection string, rest []string, ok bool) {
	all := segments(r)
	for i, s := range all {
		if (s == "articles" || s == "docs") && i+1 < len(all) {
			return s, all[i+1:], true
		}
	}
	return "", nil, false
}

func apiTwice(r *Result) *Finding {
	all := segments(r)
	for i := range len(all) - 1 {
		if nothingThere(r) && all[i] == "api" && all[i+1] == "api" {
			f := &Finding{
				Title:    "the address has /api twice",
				Evidence: r.exchange.URL.EscapedPath(),
				Advice: []string{
					fmt.Sprintf("Try the base URL with one of them: `hex21 probe --base-url %s/api /articles`.", ShellQuote(exchange.Site(r.exchange.URL))),
					fmt.Sprintf("If that is right, set it: `export HEX21_BASE_URL=%s/api`.", ShellQuote(exchange.Site(r.exchange.URL))),
				},
			}
			if base := r.exchange.Call.Base; base == nil || !strings.Contains(base.EscapedPath(), "/api/api") {
				f.Advice = slices.Insert(f.Advice, 0, "The base URL ends in /api, so paths begin after it: `hex21 probe /articles`.")
			}
			return f
		}
	}
	return nil
}

func baseWithoutAPI(r *Result) *Finding {
	x := r.exchange
	if !nothingThere(r) || slices.Contains(segments(r), "api") || strings.HasPrefix(x.URL.Hostname(), "api.") {
		return nil
	}
	if !isHTML(r) && r.decoded.Shape == errorbody.ShapeHex21 {
		return nil // the API itself answered, so it lives here
	}
	return &Finding{
		Title:    "the address has no /api, and what answered is not the API",
		Evidence: fmt.Sprintf("%s answered with %s", x.URL.EscapedPath(), pageOrNot(r)),
		Advice: []string{
			fmt.Sprintf("Try the base URL with /api: `hex21 probe --base-url %s/api /articles`.", ShellQuote(exchange.Site(x.URL))),
			fmt.Sprintf("If that is right, set it: `export HEX21_BASE_URL=%s/api`.", ShellQuote(exchange.Site(x.URL))),
			fill("If the API lives elsewhere, look at what answered: `hex21 probe -i {path}`.", r),
		},
	}
}

func pageOrNot(r *Result) string {
	if isHTML(r) {
		return fmt.Sprintf("%d and a web page; %s", r.exchange.Answer.Status, gist(r))
	}
	return fmt.Sprintf("%d and no error envelope", r.exchange.Answer.Status)
}

func slugEncodedTwice(r *Result) *Finding {
	collection, rest, ok := slug(r)
	if !ok || !nothingThere(r) {
		return nil
	}
	path := strings.Join(rest, "/")
	upper := strings.ToUpper(path)
	if !strings.Contains(upper, "%252F") && !strings.Contains(upper, "%2520") && !strings.Contains(upper, "%25C3") {
		return nil
	}
	once := strings.ReplaceAll(path, "%25", "%")
	return &Finding{
		Title:    "the slug was percent-encoded twice",
		Evidence: path,
		Advice:   []string{"Encode it once: `hex21 probe " + ShellQuote("/"+collection+"/"+once) + "`."},
	}
}

func slugSlash(r *Result) *Finding {
	collection, rest, ok := slug(r)
	if !ok || !nothingThere(r) || len(rest) < 2 || slices.Contains(rest, "") || rest[0] == "search" {
		return nil
	}
	return &Finding{
		Title:    "the slug was sent with a bare slash, so its parts are read as folders",
		Evidence: fmt.Sprintf("%d segments after /%s: %s", len(rest), collection, strings.Join(rest, "/")),
		Advice:   []string{"Send the slash as %2F: `hex21 probe " + ShellQuote("/"+collection+"/"+strings.Join(rest, "%2F")) + "`."},
	}
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
	f := &Finding{
		Title:    "the slug holds white space, which slugs do not have",
		Evidence: "/" + collection + "/" + rest[0],
		Advice:   []string{fmt.Sprintf("See how the slugs are written: `hex21 probe -o json /%s`.", collection)},
	}
	if words := strings.Fields(plain); len(words) > 0 {
		f.Advice = append([]string{"Try it with hyphens: `hex21 probe " + ShellQuote("/"+collection+"/"+strings.Join(words, "-")) + "`."}, f.Advice...)
	}
	return f
}

func pathEmptySegment(r *Result) *Finding {
	all := segments(r)
	if !nothingThere(r) || !slices.Contains(all[:len(all)-1], "") {
		return nil
	}
	return &Finding{
		Title:    "the path has nothing between two slashes",
		Evidence: r.exchange.URL.EscapedPath(),
		Advice:   []string{"A variable that was empty when the address was put together looks like this: `hex21 probe --dry-run " + fill("{path}`.", r), "A base URL that ends in a slash does it in many clients; write it without."},
	}
}

func trailingSlash(r *Result) *Finding {
	x := r.exchange
	path := x.URL.EscapedPath()
	if !strings.HasSuffix(path, "/") || strings.Trim(path, "/") == "" || x.Call.Base != nil && path == strings.TrimRight(x.Call.Base.EscapedPath(), "/")+"/" {
		return nil
	}
	if !whole(r) {
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
	return &Finding{
		Title:    "the path ends in a slash",
		Evidence: path,
		Advice:   []string{"Leave it out: `hex21 probe " + ShellQuote(redact.URL(&without)) + "`.", "Where a slug was to follow, it was empty."},
	}
}

func pathOfAnotherRoute(r *Result) *Finding {
	x := r.exchange
	if !whole(r) {
		return nil
	}
	status := x.Answer.Status
	collection, rest, ok := slug(r)
	if ok && collection == "docs" && len(rest) == 1 && rest[0] == "search" && !x.URL.Query().Has("q") && status >= 400 && status < 500 && status != 401 && status != 403 && status != 429 {
		return &Finding{
			Title:    "/docs/search is the search and not a page with that slug",
			Evidence: x.URL.EscapedPath() + " without q",
			Advice:   []string{"Say what to search for: `hex21 probe '/docs/search?q=error'`."},
		}
	}
	if len(x.Hops) == 0 || !success(r) || !SameOrigin(x.Hops[0].URL, x.URL) {
		return nil
	}
	asked, came := strings.TrimRight(x.Hops[0].URL.Path, "/"), strings.TrimRight(x.URL.Path, "/")
	if asked == came {
		return nil
	}
	return &Finding{
		Title:    "another path answered than was asked for",
		Evidence: fmt.Sprintf("asked for %s, and %s answered", x.Hops[0].URL.EscapedPath(), x.URL.EscapedPath()),
		Advice:   []string{"Use the new path in your client; a redirect costs a call each time, and counts against the limit.", "See each hop: " + "`hex21 probe -v -L " + ShellQuote(redact.URL(x.Hops[0].URL)) + "`."},
	}
}
