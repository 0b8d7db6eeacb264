package probe

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/redact"
)

func proxyAuthRequired(r *Result) *Finding {
	if connectAuth(r) {
		return proxyChallenge(r, r.exchange.Failure.Refusal.Challenges)
	}
	if !hasStatus(r, http.StatusProxyAuthRequired) {
		return nil
	}
	return proxyChallenge(r, r.exchange.Answer.Header.Values("Proxy-Authenticate"))
}

// connectAuth reports whether a proxy rejected CONNECT because it requires a password.
func connectAuth(r *Result) bool {
	f := r.exchange.Failure
	return f != nil && f.Refusal != nil && f.Refusal.Status == http.StatusProxyAuthRequired
}

// proxyChallenge returns the finding for a proxy that requires a password, with the schemes that it offers.
func proxyChallenge(r *Result, challenges []string) *Finding {
	f := finding("a proxy requires its own credentials", "status 407",
		do("Put the user name and the password into the URL of the proxy, in HTTPS_PROXY or HTTP_PROXY"),
		do("Or bypass the proxy", nextstep.With("NO_PROXY", r.exchange.URL.Hostname(), nextstep.Repeat())))
	if asked := strings.Join(challenges, ", "); asked != "" {
		f.Evidence = "Proxy-Authenticate: " + start(asked)
	}
	if r.exchange.Proxy != "" {
		f.Evidence += ", from " + proxyName(r)
		if from := r.exchange.ProxyFrom; from != "" {
			f.Steps[0] = do("Put user name and password into the URL of the proxy, in " + from)
		}
	}
	basic := slices.ContainsFunc(challenges, func(c string) bool { return hasScheme(c, "Basic") })
	ticket := slices.ContainsFunc(challenges, func(c string) bool {
		return hasScheme(c, "Negotiate") || hasScheme(c, "NTLM") || hasScheme(c, "Kerberos")
	})
	if ticket && !basic {
		f.Steps[0] = do("This proxy does not accept USER:PASSWORD in its URL: it offers only Negotiate, NTLM or Kerberos. Run a local proxy that logs in to it, such as px or cntlm, and set " + cmp.Or(r.exchange.ProxyFrom, "HTTPS_PROXY and HTTP_PROXY") + " to that")
	}
	return f
}

// proxyName returns the proxy of the call with its address, and the setting that names it.
func proxyName(r *Result) string {
	name := "the proxy " + start(redact.Addresses(r.exchange.Proxy))
	if from := r.exchange.ProxyFrom; from != "" {
		name += " (" + from + ")"
	}
	return name
}

// proxyRefused returns what a proxy did with a call that it did not forward.
func proxyRefused(r *Result) string {
	title := "the proxy did not forward the call"
	if r.exchange.Proxy != "" {
		title = proxyName(r) + " did not forward the call"
	}
	f := r.exchange.Failure
	switch {
	case squidRefused(r), f == nil:
		return title // the status is in the summary
	case f.Refusal != nil:
		out := strings.TrimSpace(fmt.Sprintf("%s: it answered CONNECT with %d %s", title, f.Refusal.Status, start(f.Refusal.Reason)))
		if f.Refusal.Error != "" {
			out += " (X-Squid-Error: " + start(f.Refusal.Error) + ")"
		}
		return out
	case r.exchange.Proxy != "" && r.exchange.Timing.RemoteAddr == "":
		return proxyName(r) + " cannot be reached"
	}
	return title
}

// squidRefused reports whether the caller's own proxy refused a call over plain HTTP, as it refuses CONNECT for one over HTTPS. A proxy
// that could not reach the server is a different case.
func squidRefused(r *Result) bool {
	if !isWhole(r) || r.exchange.Proxy == "" || r.exchange.Answer.Header.Get("X-Squid-Error") == "" {
		return false
	}
	status := r.status()
	return status >= 400 && status <= 499 && status != http.StatusProxyAuthRequired
}

// proxyEvidence returns what broke a call through a proxy, with the schemes that the proxy offers.
func proxyEvidence(r *Result) string {
	evidence := r.exchange.Failure.Message
	if refused := r.exchange.Failure.Refusal; refused != nil && len(refused.Challenges) > 0 {
		evidence += "; Proxy-Authenticate: " + start(strings.Join(refused.Challenges, ", "))
	}
	return evidence
}

// hasScheme reports whether one of a list of challenges has an authentication scheme, in any case (RFC 9110, section 11.6.1).
func hasScheme(challenges, scheme string) bool {
	for part := range strings.SplitSeq(challenges, ",") {
		if first, _, _ := strings.Cut(strings.TrimSpace(part), " "); strings.EqualFold(first, scheme) { // a parameter contains "="
			return true
		}
	}
	return false
}

// challenges returns the challenges of a response, as one list.
func challenges(r *Result) string {
	return strings.Join(r.exchange.Answer.Header.Values("WWW-Authenticate"), ", ")
}
