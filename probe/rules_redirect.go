package probe

import (
	"cmp"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/redact"
)

// redirectCause blames the server for a redirect to its own page or with the key, and the caller's network for the page of a web filter.
func redirectCause(r *Result, v *Verdict) {
	page, ofNetwork := errorPage(r)
	to, ok := exchange.RedirectTarget(r.exchange.URL, r.exchange.Answer)
	switch {
	case ok && isSameTarget(to, r.exchange.URL) && redirectChangesMethod(r) == nil:
		v.Blame = BlameContract // as for any loop
	case ofNetwork:
		v.Blame = BlameNetwork
	case keyInLocation(r), page != "":
		v.Blame = BlameServer
	}
}

// errorPages are parts of paths, and hosts, to which a server or a web filter redirects every call, and what the page is.
var errorPages = [...]struct {
	words   []string
	page    string
	network bool
}{
	{[]string{"maintenance", "maintenance.html", "maintenance.php", "wartung", "wartung.html", "mantenimiento", "manutencao", "under-maintenance", "site-maintenance"}, "a maintenance page", false},
	{[]string{"suspendedpage.cgi", "suspended", "suspended.html", "suspended.page", "account-suspended"}, "the page of a suspended account", false},
	{[]string{"blockpage.cgi", "blockpage", "block.opendns.com", "blocked.html", "access-denied", "webfilter"}, "the page of a web filter", true},
}

// errorPage returns what a redirect leads to instead of the API, or "".
func errorPage(r *Result) (page string, ofNetwork bool) {
	to, ok := exchange.RedirectTarget(r.exchange.URL, r.exchange.Answer)
	if !ok {
		return "", false
	}
	parts := append(strings.Split(strings.ToLower(to.Path), "/"), strings.ToLower(to.Hostname()))
	parts = slices.DeleteFunc(parts, func(part string) bool { return slices.Contains(addressParts(r.exchange.URL), part) }) // a slug
	for _, e := range errorPages {
		if slices.ContainsFunc(parts, func(part string) bool { return slices.Contains(e.words, part) }) {
			return e.page, e.network
		}
	}
	return "", false
}

// keyInLocation reports whether the server put the key into the URL of a redirect. Secrets are redacted before a response is judged.
func keyInLocation(r *Result) bool {
	return r.exchange.KeyInRedirect || strings.Contains(r.exchange.Answer.Header.Get("Location"), redact.Mark)
}

func redirectNotFollowed(r *Result) *Finding {
	a := r.exchange.Answer
	if a == nil || r.exchange.Failure != nil || !exchange.IsRedirect(a.Status) || a.Header.Get("Location") == "" {
		return nil
	}
	var f *Finding
	to, ok := exchange.RedirectTarget(r.exchange.URL, a)
	switch page, _ := errorPage(r); {
	case !ok:
		f = finding(fmt.Sprintf("the response redirects to something that is not a web address (%d)", a.Status), "", showResponse(r), report(""))
	case isSameTarget(to, r.exchange.URL):
		f = toSameTarget(r)
	case keyInLocation(r):
		f = toURLWithKey(r, to)
	case page != "":
		f = toErrorPage(r, to)
	default:
		f = toOtherURL(r, to)
	}
	f.Evidence = "Location: " + redact.Addresses(a.Header.Get("Location"))
	if !exchange.IsSafeMethod(r.exchange.Method) {
		f.leadToJSON(r) // Laravel redirects a form with mistakes
	}
	return f
}

// toSameTarget describes a redirect to the URL that was called.
func toSameTarget(r *Result) *Finding {
	x, a := r.exchange, r.exchange.Answer
	after, _, _ := exchange.Follow(x.Method, x.URL, a)
	switch {
	case after != x.Method: // the response to a form leads to the page that shows the result
		return finding(fmt.Sprintf("the response redirects to the same URL, for a %s (%d): the %s may have been applied", after, a.Status, x.Method), "",
			do("Check whether it was applied, before you send it again", nextstep.Read("-i")))
	case setsCookie(a):
		return finding(fmt.Sprintf("the response sets a cookie and redirects to the same URL (%d), so it expects a client that keeps cookies, such as a browser", a.Status), "", cookieCheck()...)
	}
	return finding(fmt.Sprintf("the response redirects to the URL that was called (%d), which is an endless loop", a.Status), "", toItself(x.URL)...)
}

// toURLWithKey describes a redirect to a URL into which the server put the key.
func toURLWithKey(r *Result, to *url.URL) *Finding {
	others := "in histories"
	title := fmt.Sprintf("the response is a redirect to %s (%d), which was not followed; its URL contains the key", redact.URL(to), r.status())
	if r.exchange.KeyInRedirect {
		others = "on other servers"
		title = fmt.Sprintf("the response is a redirect to another origin, %s (%d), which was not followed because its URL contains the key", redact.URL(&url.URL{Scheme: to.Scheme, Host: to.Host}), r.status())
	}
	return finding(title, "", do("If you run the server: do not put a key into a URL, which ends up in logs and "+others), report(""))
}

// toErrorPage describes a redirect to a page that replaces the API.
func toErrorPage(r *Result, to *url.URL) *Finding {
	page, ofNetwork := errorPage(r)
	f := finding(fmt.Sprintf("the response is a redirect to %s (%d)", page, r.status()), "", do("Open "+start(redact.URL(to))+" in a browser"))
	if ofNetwork {
		f.Steps = append(f.Steps, do("Ask the administrators of your network to allow "+r.hostOr("the server")), do("Try from another network"))
	} else {
		f.Steps = append(f.Steps, do("Check for announced maintenance", nextstep.Hex21("status")), report(""))
	}
	return f
}

// toOtherURL describes a redirect to another URL. Following it may send another method, and no body.
func toOtherURL(r *Result, to *url.URL) *Finding {
	x := r.exchange
	f := finding(fmt.Sprintf("the response is a redirect to %s (%d), which was not followed", redact.URL(to), x.Answer.Status), "")
	if to.String() != x.URL.String() {
		f.Steps = append(f.Steps, callAt(r, "Call the new address", to))
	}
	if after, _, ok := exchange.Follow(x.Method, x.URL, x.Answer); !ok || after == x.Method {
		f.Steps = append(f.Steps, do("Follow the redirect", nextstep.Repeat("-L")))
	}
	if !address.SameOrigin(x.URL, to) {
		f.Steps = append(f.Steps, do("If the installation moved, set HEX21_BASE_URL: the key is not sent to another origin"))
	}
	return f
}

// isSameTarget reports whether requests for two URLs are the same: a fragment is not sent, and an empty query means nothing.
func isSameTarget(a, b *url.URL) bool {
	path := func(u *url.URL) string { return cmp.Or(u.EscapedPath(), "/") }
	return address.SameOrigin(a, b) && path(a) == path(b) && a.RawQuery == b.RawQuery
}

// passingCookies are the beginnings of cookies that load balancers and CDNs add to any response, so that they show nothing about it: those
// of AWS, Azure, Cloudflare, F5, Google and HAProxy.
var passingCookies = []string{"awsalb", "arraffinity", "__cf_bm", "__cflb", "_cfuvid", "bigipserver", "gclb", "serverid"}

// setsCookie reports whether the application behind a response, or a bot protection, sets a cookie.
func setsCookie(a *exchange.Answer) bool {
	return a != nil && slices.ContainsFunc(a.Header.Values("Set-Cookie"), func(cookie string) bool {
		return cookie != "" && !startsWithAny(strings.ToLower(cookie), passingCookies...)
	})
}

// cookieCheck returns the steps for a redirect with which a server checks whether the client keeps cookies.
func cookieCheck() []explain.Step {
	return []explain.Step{
		do("Ask the operator how programs can get past this check for cookies, which a bot protection or a login sends; the path of the API can be exempt"),
		do("To try it once, send the cookie of the response with the call (-H)"),
	}
}

// toItself returns the steps for a redirect to the address that was called, as a server with plain HTTP behind a proxy with TLS sends it.
func toItself(u *url.URL) []explain.Step {
	if u.Scheme != "https" {
		return []explain.Step{do("If you run the server, check the rule for this redirect: it also matches its own target"), report("")}
	}
	return []explain.Step{
		do("If you run the server: TLS ends in front of it, and it receives plain HTTP. Make the proxy send X-Forwarded-Proto: https, and make the server trust it"),
		do("With Cloudflare, set the encryption mode to Full (strict): Flexible calls the server over plain HTTP"),
		report(""),
	}
}

// loopWords describes why redirects do not end: one to itself, or back and forth between a URL with a trailing slash and one without.
func loopWords(r *Result) (title string, steps []explain.Step) {
	all := pointers(r)
	for i, p := range all {
		if p.to != nil && isSameTarget(p.from, p.to) {
			if setsCookie(r.exchange.Answer) {
				return "the URL redirects to itself endlessly and sets a cookie, so it expects a client that keeps cookies, such as a browser", cookieCheck()
			}
			return "the URL redirects to itself endlessly", toItself(p.from)
		}
		if i == 0 {
			continue
		}
		before := all[i-1]
		if p.to == nil || before.from.String() != p.to.String() || strings.TrimRight(p.from.Path, "/") != strings.TrimRight(p.to.Path, "/") || p.from.Host != p.to.Host {
			continue
		}
		with, without := p, before // which of the two adds the slash
		if strings.HasSuffix(before.to.Path, "/") {
			with, without = before, p
		}
		return "two redirects undo each other: one adds a trailing slash, and one removes it", []explain.Step{
			do(fmt.Sprintf("If you run the server: the %d of %s adds the slash, and the %d of %s removes it. Often one comes from the proxy and one from the application", with.status, start(redact.URL(with.from)), without.status, start(redact.URL(without.from)))),
		}
	}
	return "", nil
}

func redirectWithoutLocation(r *Result) *Finding {
	a := r.exchange.Answer
	if a == nil || a.Status < 300 || a.Status > 399 || a.Header.Get("Location") != "" {
		return nil
	}
	if a.Status == http.StatusNotModified && conditional(r.exchange.Call.Header) {
		return nil
	}
	title := fmt.Sprintf("status %d without a Location header", a.Status)
	if a.Status == http.StatusNotModified {
		title = "304 Not Modified, although the request has no condition"
	}
	return finding(title, fmt.Sprintf("the response is %s", statusName(a.Status)), showResponse(r), report(""))
}

func conditional(h http.Header) bool {
	return h.Get("If-None-Match") != "" || h.Get("If-Modified-Since") != ""
}

func redirectDropsKey(r *Result) *Finding {
	for _, hop := range r.exchange.Hops {
		if hop.KeyDropped {
			return droppedAt(hop, "a redirect led to another origin, so the key was not sent there")
		}
	}
	return nil
}

func redirectDropsParts(r *Result) *Finding {
	for _, hop := range r.exchange.Hops {
		dropped := slices.DeleteFunc(slices.Clone(hop.Dropped), func(name string) bool { return hop.KeyDropped && name == "Authorization" })
		if len(dropped) == 0 {
			continue
		}
		if dropped[0] == exchange.BodyDropped {
			dropped[0] = "the body, which contains a secret"
		}
		return droppedAt(hop, "a redirect led to another origin, where these were not sent: "+strings.Join(dropped, ", "))
	}
	return nil
}

// droppedAt returns the finding for a redirect at which a part of the request was left out.
func droppedAt(hop exchange.Hop, title string) *Finding {
	return finding(title, fmt.Sprintf("%s redirected to %s", redact.URL(hop.URL), redact.Addresses(hop.Location)),
		do("If the installation moved there, set HEX21_BASE_URL to its new address"))
}

// pointer is one redirect of an exchange: from where, how, and to where. Method is what the next request has.
type pointer struct {
	from          *url.URL
	to            *url.URL
	status        int
	before, after string
	followed      bool
}

// String describes a redirect as evidence.
func (p pointer) String() string {
	return fmt.Sprintf("%s returned %d to %s", redact.URL(p.from), p.status, redact.URL(p.to))
}

// pointers returns the redirects that were followed, and the last response if it is a redirect that was not.
func pointers(r *Result) []pointer {
	x := r.exchange
	var out []pointer
	for i, h := range x.Hops {
		p := pointer{from: h.URL, to: x.URL, status: h.Status, before: h.Method, after: x.Method, followed: true}
		if i+1 < len(x.Hops) {
			p.to, p.after = x.Hops[i+1].URL, x.Hops[i+1].Method
		}
		out = append(out, p)
	}
	if x.Answer == nil || x.Failure != nil {
		return out
	}
	if method, to, ok := exchange.Follow(x.Method, x.URL, x.Answer); ok {
		out = append(out, pointer{from: x.URL, to: to, status: x.Answer.Status, before: x.Method, after: method})
	}
	return out
}

func redirectChangesMethod(r *Result) *Finding {
	for _, p := range pointers(r) {
		if p.before == p.after {
			continue
		}
		f := finding(fmt.Sprintf("a client that follows this redirect sends %s instead of %s, and no body", p.after, p.before),
			p.before+" "+p.String(),
			callAt(r, fmt.Sprintf("Send the %s to the new address yourself", p.before), p.to),
			do("The operator of the server can keep the method with 307 or 308"))
		if p.followed {
			f.Title = fmt.Sprintf("a redirect turned %s into %s, and the body was dropped", p.before, p.after)
		}
		return f
	}
	return nil
}

func redirectToHTTPS(r *Result) *Finding {
	for _, p := range pointers(r) {
		if p.from.Scheme != "http" || p.to.Scheme != "https" || p.from.Hostname() != p.to.Hostname() {
			continue
		}
		f := finding("the server redirects http to https", p.String(), callAt(r, "Use https", p.to))
		if base := r.exchange.Call.Base; base != nil && address.SameOrigin(base, p.from) {
			secure := *base
			secure.Scheme, secure.Host = "https", p.to.Host
			f.lead(setBase("Correct the base URL", &secure))
		}
		return f
	}
	return nil
}

// redirectInside looks for redirects to a URL that works only behind the proxy: without the port that was called, or on a host of the
// internal network. An application builds such a URL if the proxy does not pass on which one was called.
func redirectInside(r *Result) *Finding {
	for _, p := range pointers(r) {
		var title string
		switch sameHost := strings.EqualFold(p.from.Hostname(), p.to.Hostname()); {
		case strings.TrimRight(p.from.EscapedPath(), "/") != strings.TrimRight(p.to.EscapedPath(), "/"):
			continue // it has its own address
		case sameHost && p.from.Scheme == p.to.Scheme && p.from.Port() != "" && p.to.Port() == "" && address.PortOf(p.from) != address.PortOf(p.to):
			title = "the redirect drops the port that was called, so it leads to another server"
		case sameHost && p.from.Scheme == "https" && p.to.Scheme == "http":
			title = "the redirect leads from https to plain http: TLS ends in front of the server, and the server does not detect it"
		case isInside(p.to) && !isInside(p.from):
			title = "the redirect leads to " + start(p.to.Host) + ", an address that works only behind the proxy"
		default:
			continue
		}
		f := finding(title, p.String(),
			do("If you run the server, make the proxy pass on the public address: in nginx, proxy_set_header Host $http_host and X-Forwarded-Proto $scheme, or absolute_redirect off for its own redirects"),
			do("Or set the public URL in the configuration of the application, such as PUBLIC_URL or NEXTAUTH_URL"))
		better := *p.to
		better.Scheme, better.Host = p.from.Scheme, p.from.Host
		if better.String() != p.from.String() {
			f.lead(callAt(r, "Call the same path on the host that was called", &better))
		}
		if p.followed {
			f.Severity = SeverityWarning
		}
		return f
	}
	return nil
}

// redirectLeavesPrefix looks for redirects on the same host that lead out of the path of the base URL. An application behind a proxy that
// serves it below a prefix builds such URLs if it does not know the prefix.
func redirectLeavesPrefix(r *Result) *Finding {
	base := r.exchange.Call.Base
	if base == nil {
		return nil
	}
	prefix := strings.TrimRight(base.EscapedPath(), "/")
	for _, p := range pointers(r) {
		if prefix == "" || p.to.Hostname() != base.Hostname() || !address.SameOrigin(base, p.from) || !underPath(p.from, prefix) || underPath(p.to, prefix) {
			continue
		}
		dropped := droppedPrefix(p, prefix)
		if dropped == "" {
			f := finding("the redirect leaves the path of the base URL, "+start(prefix), p.String(), checkBase(r, ""))
			f.Severity = SeverityWarning
			return f
		}
		f := finding(fmt.Sprintf("the redirect drops the path prefix %s, so it leads outside the installation", start(dropped)), p.String(),
			do("If you run the server: the application behind the proxy does not know its prefix. In nginx, add it with proxy_redirect / "+start(dropped)+"/; or set the base path of the application (basePath in Next.js)"),
			report(""))
		if p.followed {
			f.Severity = SeverityWarning
		}
		if whole := withPath(r, dropped+p.to.EscapedPath()); whole.EscapedPath() != p.from.EscapedPath() {
			whole.RawQuery = p.to.RawQuery
			f.lead(callAt(r, "Call the URL with the prefix", whole))
		}
		return f
	}
	return nil
}

// underPath reports whether the path of a URL is a prefix or below it.
func underPath(u *url.URL, prefix string) bool {
	rest, ok := strings.CutPrefix(u.EscapedPath(), prefix)
	return ok && (rest == "" || rest[0] == '/')
}

// droppedPrefix returns the first segments of a prefix that a redirect left out of the path, or "".
func droppedPrefix(p pointer, prefix string) string {
	from, to := strings.TrimRight(p.from.EscapedPath(), "/"), strings.TrimRight(p.to.EscapedPath(), "/")
	for i := 1; i <= len(prefix); i++ {
		if i < len(prefix) && prefix[i] != '/' {
			continue
		}
		if rest := prefix[i:]; rest != "" && underPath(p.to, rest) || from[i:] != "" && from[i:] == to {
			return prefix[:i]
		}
	}
	return ""
}
