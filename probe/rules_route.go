package probe

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/spelling"
	"github.com/hex21/hex21/internal/text"
)

// split returns the base path as it was sent, and the segments below it. Without a base URL of this origin, it ends at the last api.
func split(r *Result) (base string, below []string) {
	u, path := r.exchange.Call.Base, r.exchange.URL.EscapedPath()
	if u != nil && address.SameOrigin(u, r.exchange.URL) {
		base = strings.TrimRight(u.EscapedPath(), "/")
		if rest, ok := strings.CutPrefix(path, base); ok && (rest == "" || rest[0] == '/') {
			return base, strings.Split(strings.TrimPrefix(rest, "/"), "/")
		}
	}
	all := segments(r)
	i := slices.Index(all, "api")
	if i < 0 {
		return "", all
	}
	return "/" + strings.Join(all[:i+1], "/"), all[i+1:]
}

// checkBase returns the step that checks the base URL.
func checkBase(r *Result, more string) explain.Step {
	text := "Check the base URL, which should end in /api"
	if base, _ := split(r); strings.HasSuffix(base, "/api") {
		text = "Check the host and the path of the base URL"
	}
	return do(text+more, nextstep.Repeat("--dry-run"))
}

// nextRoute reports whether a Next.js route of the CMS answered: its 404 has no body, while a path without a route gets a page.
func nextRoute(r *Result) bool {
	return isWhole(r) && r.body.Kind == media.KindEmpty && strings.Contains(r.exchange.Answer.Header.Get("Vary"), "Next-Router-State-Tree")
}

// quotedPath finds a path in the text of an error: "Route /articles doesn't exist.", "Cannot GET /articles", "path": "/articles".
var quotedPath = text.Pattern(`(?:\bRoute|\bCannot (?:GET|HEAD|POST|PUT|PATCH|DELETE)|\bNo route (?:matches|found for)(?: \[?"?[A-Z]+\]?"?)?|"path"\s*:)\s*["'\[]?(/[^\s"'<>\]?]*)`)

// reachedAs returns the path that the server reports to have received, or "".
func reachedAs(r *Result) string {
	text := string(r.top(4 << 10))
	if !hasAny(text, []string{"Route", "Cannot ", "No route ", `"path"`}) {
		return "" // without running the expression, which takes 100 times as long
	}
	if m := quotedPath().FindStringSubmatch(text); m != nil {
		return strings.TrimRight(m[1], ".,")
	}
	return ""
}

func pathRewritten(r *Result) *Finding {
	if !hasStatus(r, http.StatusNotFound) {
		return nil
	}
	sent, saw := r.exchange.URL.EscapedPath(), reachedAs(r)
	if saw == "" || saw == sent || strings.EqualFold(strings.Trim(saw, "/"), strings.Trim(sent, "/")) || saw == r.exchange.URL.Path {
		return nil
	}
	if !strings.HasSuffix(sent, saw) && !strings.HasSuffix(saw, sent) && strings.ReplaceAll(saw, "//", "/") != sent {
		return nil // an entirely different path, such as that of a client behind the server
	}
	inDetails := r.decoded.Shape == errorbody.ShapeHex21 && !strings.Contains(r.decoded.Message, saw)
	if _, below := split(r); saw == "/"+strings.Join(below, "/") && (inDetails || pathMisspelled(r) != nil) {
		return nil // the API and applications below the base URL name the path as they see it
	}
	return finding("a proxy changed the path: "+start(sent)+" reached the server as "+start(saw),
		"404, and the response names the path "+start(saw),
		do("If you run the proxy, compare its rewrite rules: in nginx, a path or a slash after the host in proxy_pass replaces the part that the location names"),
		report(", with both paths"))
}

// prefixNotRemoved recognizes an application that has its routes at the root and saw the path of the base URL before them.
func prefixNotRemoved(r *Result) *Finding {
	base := r.exchange.Call.Base
	if base == nil || !isWhole(r) || r.body.Kind != media.KindJSON || r.status() != http.StatusNotFound || !address.SameOrigin(base, r.exchange.URL) || nextRoute(r) {
		return nil
	}
	prefix, saw := strings.TrimRight(base.EscapedPath(), "/"), reachedAs(r)
	rest, ok := strings.CutPrefix(saw, prefix)
	if prefix == "" || !ok || !strings.Contains(r.decoded.Message, saw) || !strings.HasPrefix(rest, "/") || saw != r.exchange.URL.EscapedPath() || !slices.Contains(collections, strings.Split(rest, "/")[1]) {
		return nil
	}
	root := *r.exchange.URL
	root.Path, root.RawPath = rest, ""
	return finding("the server received the path with its prefix, "+start(saw)+", and has no route for it",
		"404, and the response names the path "+start(saw),
		callAt(r, "See whether its routes begin without "+start(prefix), &root),
		do("If they do and you run the proxy, make it remove the prefix: in nginx, with a slash after the host in proxy_pass; in Traefik, with StripPrefix"))
}

func slugSlashDecoded(r *Result) *Finding {
	collection, rest, ok := slug(r)
	if !ok || len(rest) != 1 || !strings.Contains(strings.ToUpper(rest[0]), "%2F") || strings.Contains(strings.ToUpper(rest[0]), "%252F") {
		return nil
	}
	if !hasStatus(r, http.StatusNotFound) || !isHTML(r) && !r.decoded.ProductWrote && reachedAs(r) != r.exchange.URL.Path {
		return nil // the API looked for the slug
	}
	return finding("the slug was sent with %2F, but did not reach the API: a proxy may have decoded it",
		fmt.Sprintf("/%s/%s returned %s", collection, start(rest[0]), contentSummary(r)),
		do("If you run the proxy, make it pass the path unchanged: in nginx, use proxy_pass with a host and no path; in Apache, AllowEncodedSlashes NoDecode and nocanon"),
		do("Find a slug without a slash, and see whether it works", nextstep.Get("/"+collection, "-i")))
}

// collections are the documented first segments of a path.
var collections = []string{"articles", "categories", "docs"}

func endpointMissing(r *Result) *Finding {
	if !hasStatus(r, http.StatusNotFound) || !exchange.IsSafeMethod(r.exchange.Method) || isHTML(r) || r.decoded.ProductWrote {
		return nil
	}
	base, below := split(r)
	path := strings.Join(below, "/")
	if path == "articles" {
		return nil // if even the list is missing, the base URL is the more likely cause
	}
	if !slices.Contains(listRoutes, path) || !strings.HasSuffix(base, "/api") && r.decoded.Shape != errorbody.ShapeHex21 && !nextRoute(r) {
		return nil
	}
	return finding("this installation does not have /"+path+", which is documented", "404 for "+r.exchange.URL.EscapedPath(),
		do("See which endpoints it has", nextstep.Hex21("check")), do("Ask the operator of the installation which version of the CMS it runs"))
}

func pathMisspelled(r *Result) *Finding {
	if !nothingThere(r) || r.status() != http.StatusNotFound {
		return nil
	}
	base, below := split(r)
	if len(below) == 0 { // the base URL itself
		return nil
	}
	word := below[0]
	if word == "" || word == "api" || slices.Contains(collections, word) || strings.Contains(word, "%") {
		return nil
	}
	meant := spelling.Nearest(word, collections)
	if meant == "" {
		return nil
	}
	path := base + "/" + strings.Join(append([]string{meant}, below[1:]...), "/")
	return finding("there is no /"+start(word)+"; did you mean /"+meant+"?", "404 for "+r.exchange.URL.EscapedPath(),
		callAt(r, "Call /"+meant, withPath(r, path)))
}
