package probe

import (
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/media"
)

// proxyLimit recognizes a rate limit of an intermediary in front of the API. It counts by address as a rule, so that a key does not raise it.
func proxyLimit(r *Result) *Finding {
	if !whole(r) {
		return nil
	}
	who, evidence, operator := limiter(r)
	if who == "" {
		return nil
	}
	f := &Finding{
		Title:    "a rate limit of " + who + " was exceeded, before the call reached the API",
		Evidence: fmt.Sprintf("status %d, %s", r.exchange.Answer.Status, evidence),
		Steps: []explain.Step{
			tryAgain("Wait a minute, then repeat the call"),
			do("Make fewer calls at a time: this limit often counts by IP address, and a key does not raise it"),
			do(operator),
		},
	}
	if r.exchange.Answer.Status == http.StatusServiceUnavailable && !saysLimit(r) {
		f.Title = who + " itself returned 503: for too many calls (limit_req), or because its configuration says so (return 503)"
		f.Evidence += ", and no Retry-After; the page is the same in both cases"
		f.Steps = []explain.Step{
			tryAgain("Wait a minute, then repeat the call: a limit lets it through again, a fixed 503 does not"),
			do(operator + "; without such a line, look for return 503 in its configuration"),
			do("If it is a limit, make fewer calls at a time: it often counts by IP address, and a key does not raise it"),
		}
	}
	if at := retryAt(r); at != nil {
		f.Steps[0] = tryAgain("Wait until " + at.Format(time.RFC3339) + ", then repeat the call")
	}
	return f
}

// limiter is the product whose own limit an answer shows, what shows it, and what its operator can change.
func limiter(r *Result) (who, evidence, operator string) {
	a, d, status := r.exchange.Answer, r.decoded, r.exchange.Answer.Status
	tooMany := status == http.StatusTooManyRequests
	top := "" // read where it tells something
	if tooMany || r.body.Kind == media.KindHTML {
		top = strings.ToLower(string(r.text[:min(len(r.text), 16<<10)]))
	}
	switch {
	case d.ProductCode == "1015", r.body.Kind == media.KindHTML && strings.Contains(top, "you are being rate limited") && d.Product == "Cloudflare",
		tooMany && strings.Contains(top, "error 1015"), tooMany && strings.Contains(top, "error_code\":1015"):
		return "Cloudflare", "Cloudflare's error 1015", "If you run the site, see the rate limiting rules in the dashboard of Cloudflare"
	case (tooMany || status == http.StatusForbidden) && a.Header.Get("X-Vercel-Mitigated") != "" && (tooMany || saysLimit(r)):
		return "Vercel", "X-Vercel-Mitigated: " + start(a.Header.Get("X-Vercel-Mitigated")), "If the project is yours, see the rules of its firewall in the dashboard of Vercel"
	case tooMany && a.Header.Get("X-Amzn-Waf-Action") != "":
		return "AWS WAF", "X-Amzn-Waf-Action: " + start(a.Header.Get("X-Amzn-Waf-Action")), "If you run the site, see the rate-based rules of its web ACL"
	}
	if !notTheAPI(r) || !d.ProductWrote || !tooMany && (status != http.StatusServiceUnavailable || maintenance(r)) {
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

// maintenance reports whether an answer speaks of maintenance, or names a time to come back.
func maintenance(r *Result) bool {
	if r.limits.RetryAfter.Valid {
		return true
	}
	text := strings.ToLower(r.decoded.Title + " " + r.decoded.Message)
	return hasAny(text, []string{"maintenance", "be back", "under construction", "upgrading", "wartung"})
}

// withoutReadyPod reports whether a 503 has the form of ingress-nginx, which writes the page of nginx without a version and has no Server
// header: it sends that where a service has no ready pod.
func withoutReadyPod(r *Result) bool {
	return r.exchange.Answer.Status == http.StatusServiceUnavailable && r.decoded.Product == "nginx" && r.decoded.ProductWrote &&
		r.exchange.Answer.Header.Get("Server") == "" && strings.Contains(string(r.text[:min(len(r.text), 2<<10)]), "<center>nginx</center>")
}

// limitedAsSaid is limited where the answer itself names a limit: a bare 503 may have another cause.
func limitedAsSaid(r *Result, v *Verdict) {
	if saysLimit(r) {
		limited(r, v)
	}
}
