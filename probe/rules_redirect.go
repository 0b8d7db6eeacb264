package probe

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/redact"
)

// redirectRules look at answers that point elsewhere.
func redirectRules() []rule {
	return []rule{
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
			Title:    fmt.Sprintf("the answer redirects to something that is no web address (%d)", a.Status),
			Evidence: "Location: " + redact.Addresses(location),
			Advice:   []string{fill("Look at the whole answer: `hex21 probe -i {path}`.", r), "Tell whoever runs the server."},
		}
	}
	f := &Finding{
		Title:    fmt.Sprintf("the answer is a redirect to %s (%d), which was not followed", redact.URL(to), a.Status),
		Evidence: "Location: " + redact.Addresses(location),
		Advice:   []string{fill("Follow the redirect: `hex21 probe -L {path}`.", r)},
	}
	if direct := ShellQuote(redact.URL(to)); len(direct) <= maxTitle {
		f.Advice = []string{fmt.Sprintf("Call the new address: `hex21 probe %s`.", direct), fill("Or follow redirects: `hex21 probe -L {path}`.", r)}
	}
	if !SameOrigin(r.exchange.URL, to) {
		f.Advice = append(f.Advice, "The key is not sent to another origin; if the installation moved, set `HEX21_BASE_URL`.")
	}
	return f
}

func redirectWithoutLocation(r *Result) *Finding {
	a := r.exchange.Answer
	if a == nil || a.Status < 300 || a.Status > 399 || a.Header.Get("Location") != "" {
		return nil
	}
	if a.Status == http.StatusNotModified && conditional(r.exchange.Call.Header) {
		return nil
	}
	return &Finding{
		Title:    fmt.Sprintf("the answer has status %d, but says nothing to go on", a.Status),
		Evidence: fmt.Sprintf("status %d without a Location header", a.Status),
		Advice:   []string{fill("Look at the whole answer: `hex21 probe -i {path}`.", r), "Tell whoever runs the server."},
	}
}

func conditional(h http.Header) bool {
	return h.Get("If-None-Match") != "" || h.Get("If-Modified-Since") != ""
}

func redirectDropsKey(r *Result) *Finding {
	for _, hop := range r.exchange.Hops {
		if hop.KeyDropped {
			return &Finding{
				Title:    "a redirect left the origin that the key belongs to, so the key was not sent on",
				Evidence: fmt.Sprintf("%s redirected to %s", redact.URL(hop.URL), redact.Addresses(hop.Location)),
				Advice:   []string{"If the installation moved there, say so: `export HEX21_BASE_URL=…`."},
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
			what = strings.Join(append([]string{"the body, which holds a secret"}, dropped[1:]...), ", ")
		}
		return &Finding{
			Title:    "a redirect left the origin, and not sent on were: " + what,
			Evidence: fmt.Sprintf("%s redirected to %s", redact.URL(hop.URL), redact.Addresses(hop.Location)),
			Advice:   []string{"If the installation moved there, say so: `export HEX21_BASE_URL=…`."},
		}
	}
	return nil
}
