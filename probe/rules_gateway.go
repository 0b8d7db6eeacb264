package probe

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/text"
)

func gatewayError(r *Result) *Finding {
	if f := incomplete(r); f != nil {
		return f
	}
	if !notTheAPI(r) || !r.decoded.HasRole(errorbody.Gateway) {
		return nil
	}
	var meant string
	switch r.status() {
	case http.StatusInternalServerError:
		if r.wrote("KrakenD") {
			meant = "it got no usable response from the CMS (X-KrakenD-Completed: false)"
			break
		}
		return ownFailure(r)
	case http.StatusBadGateway:
		meant = cmp.Or(squidError(r), gatewayReason(r.said.message), "it could not reach the CMS, or the CMS did not return HTTP")
	case http.StatusServiceUnavailable:
		if !r.decoded.ProductWrote {
			return nil // the CMS itself sends this when it is under maintenance
		}
		meant = "it has no available CMS server"
		switch {
		case strings.Contains(r.decoded.Message, "maintenance downtime or capacity problems"): // of Apache
			meant += ", or it is configured to announce maintenance"
		case strings.Contains(r.decoded.Message, "Backend fetch failed"): // of Varnish
			meant = "it could not get the response from the CMS"
		case r.decoded.Message == "name resolution failed": // of Kong
			meant = "it could not resolve the name of the CMS"
		}
		if withoutReadyPod(r) {
			meant += " (in Kubernetes: no pod of the service is ready)"
		}
		meant = cmp.Or(squidError(r), gatewayReason(r.said.message), meant)
	case http.StatusGatewayTimeout:
		meant = cmp.Or(squidError(r), "the CMS did not respond in time")
		if took := sentAtOnce(r); took != "" && squidError(r) == "" {
			meant = "it did not wait for the CMS: the 504 came after " + took
		}
	default:
		return nil
	}
	return finding(r.decoded.Product+" answered instead of the API: "+meant,
		fmt.Sprintf("status %d by %s: %s", r.status(), r.decoded.Product, productEvidence(r)),
		append(tryAgainSoon(r),
			knownIncident(),
			checkUpstream(r.decoded.Product),
		)...)
}

// checkUpstream returns the step for a gateway whose server does not answer, for those who run it.
func checkUpstream(gateway string) explain.Step {
	return do("If you run the server, check that the CMS runs and that " + gateway + " calls the right port; its error log names the upstream and what was wrong with it")
}

// soon is a time in which a gateway does not give up waiting: their timeouts are many seconds.
const soon = 500 * time.Millisecond

// sentAtOnce returns how long a response took, if it came too soon for a timeout; "" otherwise.
func sentAtOnce(r *Result) string {
	x := r.exchange
	took := x.ReceivedAt.Sub(x.SentAt)
	switch {
	case x.SentAt.IsZero():
		return ""
	case !x.TimingUnknown && x.Timing.WaitMS != nil:
		took = time.Duration(*x.Timing.WaitMS * float64(time.Millisecond))
	}
	if took <= 0 || took >= soon {
		return ""
	}
	return text.Duration(took)
}

// incomplete reports a success of KrakenD that lacks a part. KrakenD merges the responses of several servers, and sends what it has when
// one of them fails. Source: https://www.krakend.io/docs/endpoints/status-codes/.
func incomplete(r *Result) *Finding {
	if !isSuccess(r) || r.exchange.Answer.Header.Get("X-Krakend-Completed") != "false" {
		return nil
	}
	return finding("the response is incomplete: a server behind KrakenD failed or was too slow, and its part is missing", "X-Krakend-Completed: false",
		tryAgain("Try again: the server may have been too slow only once"),
		inspect(r, "Look at what is missing", "-i"),
		do("If you run the gateway, its log names the server that failed; timeout is set in its configuration"))
}

// gatewayReasons are what Envoy and Apache's mod_proxy write about the server behind them, in lower case. The first row that fits applies.
var gatewayReasons = [...]struct {
	meaning string
	words   []string
}{
	{"its own limit of connections or requests to the CMS is reached (overflow)", []string{"overflow"}},
	{"the TLS connection to the CMS failed", []string{"tls", "certificate", "ssl handshake"}},
	{"the CMS refused the connection", []string{"refused", "error: 111"}},
	{"the CMS did not accept the connection in time", []string{"timeout"}},
	{"the CMS closed the connection before it answered", []string{"connection termination", "remote reset", "reset by peer"}},
	{"the CMS sent something that is not the HTTP that it expected", []string{"protocol error"}},
	{"it could not connect to the CMS", []string{"connection failure"}},
	{"the CMS closed the connection, or did not respond in time (ProxyTimeout)", []string{"error reading from remote server"}},
	{"it could not resolve the name of the CMS", []string{"dns lookup failure"}},
}

// gatewayReason returns what a gateway says about the server behind it: "reset reason: connection failure, …: TLS_error".
func gatewayReason(said string) string {
	if _, reason, ok := strings.Cut(said, "reason: "); ok {
		for _, g := range gatewayReasons {
			if hasAny(reason, g.words) {
				return g.meaning
			}
		}
	}
	return ""
}

// squidError returns what Squid reports in X-Squid-Error about the server that was called.
func squidError(r *Result) string {
	switch name, _, _ := strings.Cut(r.exchange.Answer.Header.Get("X-Squid-Error"), " "); name {
	case "ERR_DNS_FAIL":
		return "it could not resolve the name " + r.hostOr("in the URL")
	case "ERR_CONNECT_FAIL":
		return "it could not connect to " + r.hostOr("the server")
	}
	return ""
}

// ownFailure reports a 500 from nginx itself: a 500 of the upstream has the upstream's body.
func ownFailure(r *Result) *Finding {
	if !r.wrote("nginx", "OpenResty", "HAProxy") {
		return nil
	}
	f := finding(r.decoded.Product+" itself returned 500, before the call reached the API",
		fmt.Sprintf("status 500 by %s: %s", r.decoded.Product, productEvidence(r)),
		do("If you run the server, its error log names the reason: a rewrite or try_files loop, auth_request, an unreadable file, or a full disk"),
		report(", with the time of the call"))
	if r.decoded.Product == "HAProxy" {
		f.Steps[0] = do("If you run the server, its log names the rule: tarpit returns 500 to a client that matched a rule, and so does a limit of HAProxy itself")
	}
	return f
}

// ownRefusal reports a 403 from the web server itself, or a 406 of ModSecurity: one of its rules, or a path without an application.
func ownRefusal(r *Result) *Finding {
	d := r.decoded
	refused := hasStatus(r, http.StatusForbidden) || hasStatus(r, http.StatusNotAcceptable) && d.Product == "Apache" // of ModSecurity, since hex21 accepts any type
	ownPage := isHTML(r) && r.wrote("nginx", "OpenResty", "Apache", "Varnish")
	if !refused || !ownPage || clientCertificateMissing(r) != nil {
		return nil
	}
	f := finding(d.Product+" itself rejected the call, before it reached the API", pageGist(r),
		do("If you run the server, its error log names the rule: \"access forbidden by rule\" is allow, deny or limit_except, and \"directory index\" is a path that no proxy_pass covers"),
		do("Try from another network; the address may be blocked"),
		do("Try with another User-Agent, which may be blocked", nextstep.Repeat("-H", "User-Agent: my-app/1.0")))
	switch d.Product {
	case "Varnish":
		f.Steps[0] = do("If you run the server, look for the rule with synth(403) in its VCL")
	case "Apache":
		f.Steps[0] = do("If you run the server, its error log names the rule: \"client denied by server configuration\" is Require, or mod_evasive after too many calls; ModSecurity names its own rules; \"Cannot serve directory\" is a path that no ProxyPass covers")
	}
	if !exchange.IsSafeMethod(r.exchange.Method) {
		f.Steps = slices.Insert(f.Steps, 1, do("See whether a GET works; if it does, the method is the cause", nextstep.Read("-i")))
	}
	return f
}

// proxyLimit recognizes a rate limit of an intermediary in front of the API. It usually counts by IP address, so a key does not raise it.
func proxyLimit(r *Result) *Finding {
	who, evidence, operator := limiter(r)
	if who == "" {
		return nil
	}
	f := finding("a rate limit of "+who+" was exceeded, before the call reached the API", fmt.Sprintf("status %d, %s", r.status(), evidence),
		tryAgain("Wait a minute, then repeat the call"),
		do("Make fewer calls at a time: this limit often counts by IP address, and a key does not raise it"),
		do(operator))
	if r.status() == http.StatusServiceUnavailable && !spentAt(r) {
		f.Title = who + " itself returned 503, because of too many calls (limit_req) or its configuration (return 503)"
		f.Evidence += ", and no Retry-After; the page is the same in both cases"
		f.Steps = []explain.Step{
			tryAgain("Wait a minute, then repeat the call: a limit lets it through again, a fixed 503 does not"),
			do(operator + "; without such a line, look for return 503 in its configuration"),
			do("If it is a limit, make fewer calls at a time: it often counts by IP address, and a key does not raise it"),
		}
	}
	if d := r.decoded; d.Product == "Cloudflare" && d.ProductCode == "1027" {
		f.Title = "the site has used up the daily limit of its Cloudflare plan (1027)"
		f.Steps = []explain.Step{do("Postpone the work: this budget is for a day, and the server does not report when it is renewed"), do(operator)}
	}
	if at := retryAt(r); at != nil {
		f.Steps[0] = waitUntil(r, *at)
	}
	return f
}

// limiter returns the product whose own limit a response shows, the evidence, and what its operator can change.
func limiter(r *Result) (who, evidence, operator string) {
	a, d, status := r.exchange.Answer, r.decoded, r.status()
	tooMany := status == http.StatusTooManyRequests
	top := "" // read where it tells something
	if tooMany || r.body.Kind == media.KindHTML {
		top = strings.ToLower(string(r.top(16 << 10)))
	}
	switch {
	case d.ProductCode == "1015", r.body.Kind == media.KindHTML && strings.Contains(top, "you are being rate limited") && d.Product == "Cloudflare",
		tooMany && strings.Contains(top, "error 1015"), tooMany && strings.Contains(top, "error_code\":1015"):
		return "Cloudflare", "Cloudflare's error 1015", "If you run the site, see the rate limiting rules in the dashboard of Cloudflare"
	case d.ProductCode == "1027" && d.Product == "Cloudflare":
		return "Cloudflare", "Cloudflare's error 1027", "If you run the site, see the limits of its Workers plan in the dashboard of Cloudflare"
	case a.Header.Get("X-Vercel-Mitigated") == "challenge" || d.HasRole(errorbody.Protection):
		return "", "", "" // blocked, whatever its status
	case (tooMany || status == http.StatusForbidden) && a.Header.Get("X-Vercel-Mitigated") != "" && (tooMany || saysLimit(r)):
		return "Vercel", "X-Vercel-Mitigated: " + start(a.Header.Get("X-Vercel-Mitigated")), "If the project is yours, see the rules of its firewall in the dashboard of Vercel"
	case tooMany && a.Header.Get("X-Amzn-Waf-Action") != "":
		return "AWS WAF", "X-Amzn-Waf-Action: " + start(a.Header.Get("X-Amzn-Waf-Action")), "If you run the site, see the rate-based rules of its web ACL"
	}
	if !notTheAPI(r) || !d.ProductWrote || !tooMany && (status != http.StatusServiceUnavailable || r.limits.RetryAfter.Valid || maintenance(r)) {
		return "", "", ""
	}
	switch {
	case withoutReadyPod(r):
		return "", "", ""
	case d.Product == "nginx" || d.Product == "OpenResty":
		return d.Product, "by " + d.Product + ": " + productEvidence(r),
			"If you run the server, its error log says \"limiting requests\"; rate and burst are set in limit_req_zone and limit_req"
	case tooMany && d.Product == "HAProxy":
		return d.Product, "by HAProxy: " + productEvidence(r), "If you run the server, see the rules with deny_status 429 and their stick-table"
	case tooMany:
		return d.Product, "by " + d.Product + ": " + productEvidence(r), "If you run the server, see the limits of " + d.Product
	}
	return "", "", ""
}

// maintenance reports whether a 503 mentions maintenance, also in words that are too common to count with other statuses.
func maintenance(r *Result) bool {
	return saysMaintenance(r) || hasAny(r.said.titled, []string{"under construction", "upgrading"})
}

// saysMaintenance reports whether a response mentions maintenance as the only reason: for any 503, Apache and Werkzeug say "due to
// maintenance downtime or capacity problems".
func saysMaintenance(r *Result) bool {
	return hasAny(r.said.titled, maintenanceWords) && !strings.Contains(r.said.titled, "or capacity problems")
}

// withoutReadyPod reports whether a 503 has the form of ingress-nginx, which writes the page of nginx without a version and has no Server
// header: it sends that where a service has no ready pod.
func withoutReadyPod(r *Result) bool {
	return r.status() == http.StatusServiceUnavailable && r.wrote("nginx") && r.exchange.Answer.Header.Get("Server") == "" &&
		strings.Contains(string(r.top(2<<10)), "<center>nginx</center>")
}

// limitedAsSaid is limited, if the response itself names a limit: a bare 503 may have another cause.
func limitedAsSaid(r *Result, v *Verdict) {
	if spentAt(r) {
		limited(r, v)
	}
}

// spentAt reports whether the response of an intermediary shows that a limit is used up, in its text or in its headers.
func spentAt(r *Result) bool {
	return saysLimit(r) || r.limits.Remaining.Valid && r.limits.Remaining.Value == 0
}
