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
	"github.com/hex21/hex21/internal/redact"
)

// redirectRules look at answers that point elsewhere.
func redirectRules() []rule {
	return []rule{
		{id: "redirect-leaves-prefix", severity: SeverityError, layer: LayerProxy, blame: BlameServer, check: redirectLeavesPrefix},
		{id: "redirect-inside", severity: SeverityError, layer: LayerProxy, blame: BlameServer, check: redirectInside},
		{id: "redirect-not-followed", severity: SeverityError, layer: LayerHTTP, blame: BlameYou, check: redirectNotFollowed},
		{id: "redirect-without-location", severity: SeverityError, layer: LayerHTTP, blame: BlameContract, check: redirectWithoutLocation},
		{id: "redirect-drops-key", severity: SeverityWarning, check: redirectDropsKey},
		{id: "redirect-drops-parts", severity: SeverityWarning, check: redirectDropsParts},
	}
}

func redirectNotFollowed(r *Result) *Finding {
	a := r.exchange.Answer
	if a == nil || r.exchange.Failure != nil || !exchange.IsRedirect(a.Status) || a.Header.Get("Location") == "" {
		return nil
	}
	location := a.Header.Get("Location")
	to, ok := exchange.RedirectTarget(r.exchange.URL, a)
	if !ok {
		return &Finding{
			Title:    fmt.Sprintf("the response redirects to something that is not a web address (%d)", a.Status),
			Evidence: "Location: " + redact.Addresses(location),
			Steps:    []explain.Step{look(r), report("")},
		}
	}
	f := &Finding{
		Title:    fmt.Sprintf("the response is a redirect to %s (%d), which was not followed", redact.URL(to), a.Status),
		Evidence: "Location: " + redact.Addresses(location),
		Steps:    []explain.Step{do("Follow the redirect", explain.Repeat("-L"))},
	}
	if to.String() == r.exchange.URL.String() {
		f.Title = fmt.Sprintf("the response redirects to the URL that was called (%d), which is an endless loop", a.Status)
		f.Steps = toItself(r.exchange.URL)
		return f
	}
	if after, _, ok := exchange.Follow(r.exchange.Method, r.exchange.URL, a); ok && after != r.exchange.Method {
		f.Steps = []explain.Step{} // following it would send another method, and no body
	}
	if direct := callAt(r, "Call the new address", to); to.String() != r.exchange.URL.String() {
		f.Steps = slices.Insert(f.Steps, 0, direct)
	}
	if !address.SameOrigin(r.exchange.URL, to) {
		f.Steps = append(f.Steps, do("If the installation moved, set HEX21_BASE_URL: the key is not sent to another origin"))
	}
	return f
}

// toItself are the steps for a redirect to the address that was called. A server that sees plain HTTP behind a proxy with TLS sends it.
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

// loopWords describe why redirects do not end, if that is visible: a redirect to itself, or back and forth between a URL with a trailing slash and one without.
func loopWords(r *Result) (title string, steps []explain.Step) {
	all := pointers(r)
	for i, p := range all {
		if p.to != nil && p.from.String() == p.to.String() {
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
	return &Finding{
		Title:    title,
		Evidence: fmt.Sprintf("the response is %s", statusName(a.Status)),
		Steps:    []explain.Step{look(r), report("")},
	}
}

func conditional(h http.Header) bool {
	return h.Get("If-None-Match") != "" || h.Get("If-Modified-Since") != ""
}

func redirectDropsKey(r *Result) *Finding {
	for _, hop := range r.exchange.Hops {
		if hop.KeyDropped {
			return &Finding{
				Title:    "a redirect led to another origin, so the key was not sent there",
				Evidence: fmt.Sprintf("%s redirected to %s", redact.URL(hop.URL), redact.Addresses(hop.Location)),
				Steps:    []explain.Step{do("If the installation moved there, set HEX21_BASE_URL to its new address")},
			}
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
		what := strings.Join(dropped, ", ")
		if dropped[0] == exchange.BodyDropped {
			what = strings.Join(append([]string{"the body, which contains a secret"}, dropped[1:]...), ", ")
		}
		return &Finding{
			Title:    "a redirect led to another origin, where these were not sent: " + what,
			Evidence: fmt.Sprintf("%s redirected to %s", redact.URL(hop.URL), redact.Addresses(hop.Location)),
			Steps:    []explain.Step{do("If the installation moved there, set HEX21_BASE_URL to its new address")},
		}
	}
	return nil
}
