package probe

import (
	"fmt"
	"net/url"
	"slices"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/redact"
)

// redirectChangeRules look at what a redirect makes of a request.
func redirectChangeRules() []rule {
	return []rule{
		{id: "redirect-changes-method", severity: SeverityWarning, check: redirectChangesMethod},
		{id: "redirect-to-https", severity: SeverityWarning, check: redirectToHTTPS},
	}
}

// pointer is one redirect of an exchange: from where, how, and to where. Method is what the next request has.
type pointer struct {
	from          *url.URL
	to            *url.URL
	status        int
	before, after string
	followed      bool
}

// pointers are the redirects that were followed, and the last answer if it is one that was not.
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
		f := &Finding{
			Title:    fmt.Sprintf("a client that follows this redirect sends %s instead of %s, and no body", p.after, p.before),
			Evidence: fmt.Sprintf("%s %s was answered with %d to %s", p.before, redact.URL(p.from), p.status, redact.URL(p.to)),
			Steps: []explain.Step{
				callAt(r, fmt.Sprintf("Send the %s to the new address yourself", p.before), p.to),
				do("The operator of the server can keep the method with 307 or 308"),
			},
		}
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
		f := &Finding{
			Title:    "the server redirects http to https",
			Evidence: fmt.Sprintf("%s was answered with %d to %s", redact.URL(p.from), p.status, redact.URL(p.to)),
			Steps:    []explain.Step{callAt(r, "Use https", p.to)},
		}
		if base := r.exchange.Call.Base; base != nil && address.SameOrigin(base, p.from) {
			secure := *base
			secure.Host, secure.Path, secure.RawPath = p.to.Host, base.Path, base.RawPath
			secure.Scheme = "https"
			f.Steps = slices.Insert(f.Steps, 0, setBase("Correct the base URL", &secure))
		}
		return f
	}
	return nil
}
