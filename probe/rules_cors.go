package probe

import (
	"cmp"
	"fmt"
	"net/http"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/cors"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/redact"
)

// corsSeverity returns SeverityError if the user asked what a browser does and nothing else explains why a page gets no response.
func corsSeverity(r *Result, c crossing) Severity {
	x := r.exchange
	works := isSuccess(r) || x.Failure == nil && x.Answer != nil && r.status() < 400 || x.Failure != nil && x.Failure.Kind == exchange.KindPreflight
	if x.Call.Preflight && c.needs() && works {
		return SeverityError
	}
	return SeverityWarning
}

func preflightRefused(r *Result) *Finding {
	c, ok := crossingOf(r.exchange)
	refused := c.refused()
	if !ok || len(refused) == 0 || c.alone && r.exchange.Answer == nil {
		return nil
	}
	f := finding("a browser does not make this call: "+refused[0], preflightEvidence(c), showPreflight(c))
	f.Severity = corsSeverity(r, c)
	if a := c.preflight.Answer; a != nil && (a.Status < 200 || a.Status > 299) {
		f.Title = fmt.Sprintf("a browser does not make this call: its preflight (OPTIONS) gets %s", statusName(a.Status))
		switch {
		case exchange.IsRedirect(a.Status):
			f.Title = fmt.Sprintf("a browser does not make this call: its preflight (OPTIONS) is redirected (%d), and browsers do not follow that", a.Status)
			if to, ok := exchange.RedirectTarget(c.preflight.URL, a); ok {
				f.Steps = append(f.Steps, callAt(r, "Let the page call the new address", to))
			}
		case a.Status == http.StatusUnauthorized, a.Status == http.StatusForbidden:
			f.Steps = append(f.Steps, do("A preflight never has a key: answer OPTIONS before the key is checked, and make sure that no proxy rule rejects it"))
		case a.Status == http.StatusNotFound, a.Status == http.StatusMethodNotAllowed:
			f.Steps = append(f.Steps, do("Route OPTIONS for this path, in the application or in the proxy in front of it"))
		}
	} else {
		if len(refused) > 1 {
			f.Evidence += "; also: " + strings.Join(refused[1:], "; ")
		}
		if a := c.preflight.Answer; a != nil && sentTwice(a.Header) {
			f.Steps = append(f.Steps, addOnce())
		}
	}
	switch a := r.exchange.Answer; {
	case r.exchange.NotSent:
		f.Evidence += "; the " + r.exchange.Call.Method + " was not sent"
	case a != nil && c.needs() && !c.alone:
		f.Evidence += fmt.Sprintf("; the %s, which a browser does not send, was sent anyway and returned %d", r.exchange.Call.Method, a.Status)
	}
	if !c.needs() {
		f.Severity = SeverityInfo
		f.Title = "the preflight fails; this call does not need one, but a call with a key does: " + refused[0]
	}
	f.Steps = append(f.Steps, allowSteps(c)...)
	return f
}

// allowSteps returns what the server must send.
func allowSteps(c crossing) []explain.Step {
	lines := []string{cors.AllowOrigin + ": " + start(c.asked.Origin), cors.AllowMethods + ": " + start(c.asked.Method)}
	if len(c.asked.Headers) > 0 {
		var names []string
		for _, name := range c.asked.Headers {
			names = append(names, http.CanonicalHeaderKey(name))
		}
		lines = append(lines, cors.AllowHeaders+": "+start(strings.Join(names, ", ")))
	}
	return []explain.Step{
		do("If you run the server, answer OPTIONS with 204 and " + strings.Join(lines, "; ")),
		do("Or call the API from your own server, where CORS does not apply and the key stays secret"),
	}
}

// preflightEvidence summarizes the preflight.
func preflightEvidence(c crossing) string {
	x := c.preflight
	text := fmt.Sprintf("OPTIONS %s with Origin: %s, %s: %s", start(redact.URL(x.URL)), start(c.asked.Origin), cors.RequestMethod, start(c.asked.Method))
	if len(c.asked.Headers) > 0 {
		text += ", " + cors.RequestHeaders + ": " + start(strings.Join(c.asked.Headers, ","))
	}
	if a := x.Answer; a != nil {
		text += fmt.Sprintf("; returned %d", a.Status)
		for _, name := range []string{"Location", cors.AllowOrigin, cors.AllowMethods, cors.AllowHeaders} {
			if value := strings.Join(a.Header.Values(name), ", "); value != "" {
				text += ", " + name + ": " + start(redact.Addresses(value))
			}
		}
	}
	return text
}

// showPreflight sends the preflight alone.
func showPreflight(c crossing) explain.Step {
	flags := []string{"-X", http.MethodOptions, "-H", cors.Origin + ": " + c.asked.Origin, "-H", cors.RequestMethod + ": " + c.asked.Method, "-i"}
	if len(c.asked.Headers) > 0 {
		flags = append(flags, "-H", cors.RequestHeaders+": "+strings.Join(c.asked.Headers, ","))
	}
	return do("Look only at the preflight", nextstep.Read(flags...))
}

func originNotAllowed(r *Result) *Finding {
	c, ok := crossingOf(r.exchange)
	if !ok || c.alone || r.exchange.Answer == nil || r.exchange.Failure != nil {
		return nil
	}
	a := r.exchange.Answer
	why := c.asked.Readable(a.Header)
	if why == "" {
		return nil
	}
	f := finding(fmt.Sprintf("a browser does not pass this response to a page from %s: %s", start(c.asked.Origin), why),
		fmt.Sprintf("Origin: %s was sent; %s: %s", start(c.asked.Origin), cors.AllowOrigin, cmp.Or(start(strings.Join(a.Header.Values(cors.AllowOrigin), ", ")), "none")),
		do("If you run the server, send "+cors.AllowOrigin+": "+start(c.asked.Origin)+" with every response, including errors (in nginx, add_header … always)"),
		do("Or call the API from your own server, where CORS does not apply and the key stays secret"))
	if !r.exchange.Call.Preflight || a.Status >= 300 {
		f.Severity = SeverityWarning
	}
	if a.Status >= 400 {
		f.Title += fmt.Sprintf("; its console shows a CORS error instead of the %d", a.Status)
	}
	if sentTwice(a.Header) {
		f.Steps[0] = addOnce()
	}
	if got := a.Header.Get(cors.AllowOrigin); strings.TrimRight(got, "/") == c.asked.Origin && got != c.asked.Origin {
		f.Steps[0] = do("If you run the server, remove the trailing slash from " + cors.AllowOrigin + ": an origin has none")
	}
	return f
}

// sentTwice reports whether two programs, usually a proxy and the application, both send the allowed origin.
func sentTwice(h http.Header) bool { return len(h.Values(cors.AllowOrigin)) > 1 }

func addOnce() explain.Step {
	return do("If you run the server, send " + cors.AllowOrigin + " from the proxy or from the application, but not from both")
}

func originWildcardCredentials(r *Result) *Finding {
	c, ok := crossingOf(r.exchange)
	if !ok || c.alone || r.exchange.Answer == nil || c.asked.Credentials {
		return nil
	}
	h := r.exchange.Answer.Header
	if h.Get(cors.AllowOrigin) != "*" || h.Get(cors.AllowCredentials) != "true" {
		return nil
	}
	return finding(cors.AllowCredentials+" has no effect with "+cors.AllowOrigin+": *",
		cors.AllowOrigin+": *; "+cors.AllowCredentials+": true",
		do("Pages that send cookies (credentials: \"include\") are rejected: for them, send the origin itself instead of *, with Vary: Origin"),
		do("If no page sends cookies, leave out "+cors.AllowCredentials+"; a key in Authorization does not need it"))
}

func headersNotExposed(r *Result) *Finding {
	c, ok := crossingOf(r.exchange)
	if !ok || c.alone || r.exchange.Answer == nil || c.asked.Readable(r.exchange.Answer.Header) != "" {
		return nil
	}
	h := r.exchange.Answer.Header
	hidden := c.asked.Hidden(h, neededHeaders()...)
	if len(hidden) == 0 {
		return nil
	}
	names := strings.Join(hidden, ", ")
	f := finding("a page cannot read these headers of the response: "+names,
		cors.ExposeHeaders+": "+cmp.Or(start(strings.Join(h.Values(cors.ExposeHeaders), ", ")), "none"),
		do("If you run the server, send "+cors.ExposeHeaders+": "+names))
	if !r.exchange.Call.Preflight {
		f.Severity = SeverityInfo
	}
	return f
}
