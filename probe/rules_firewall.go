package probe

import (
	"bytes"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/media"
)

// firewallWords stand on the pages of firewalls and bot protections, as seen in the wild.
var firewallWords = []string{
	"Attention Required!", "Sorry, you have been blocked", "Just a moment...", "Checking your browser",
	"Request unsuccessful. Incapsula", `You don't have permission to access "`, "The requested URL was rejected", "Web Application Firewall",
	"Request forbidden by administrative rules", "has been blocked", "RBAC: access denied", "Request blocked", "Web Page Blocked", "Access Blocked",
	"Mod_Security", "ModSecurity",
}

// webFilters are products that filter outgoing traffic: they are on the caller's side.
var webFilters = []string{"Zscaler", "FortiGuard", "Netskope", "Blue Coat", "Cisco Umbrella", "McAfee Web Gateway", "Forcepoint", "Sophos", "Palo Alto Networks"}

// webFilterBlocked blames the caller's own network for the page of its web filter.
func webFilterBlocked(r *Result, v *Verdict) {
	if webFilter(r) != "" {
		v.Blame = BlameNetwork
	}
}

// webFilter returns the web filter of the caller's own network that a page shows, or "".
func webFilter(r *Result) string {
	if !isHTML(r) {
		return ""
	}
	top := string(r.text[:min(len(r.text), 16<<10)])
	for _, name := range webFilters {
		if strings.Contains(top, name) {
			return name
		}
	}
	return ""
}

// hostWords are in the answers of applications that check the name they are called by: Vite, webpack, Rails, Django, Next.js.
var hostWords = []string{"Blocked request. This host", "Invalid Host header", "Blocked host", "Invalid HTTP_HOST header", "DisallowedHost", "Host not allowed", "Host is not allowed"}

// hostNotAllowed recognizes an application that does not accept the name in the URL.
func hostNotAllowed(r *Result) *Finding {
	if !whole(r) || r.exchange.Answer.Status != http.StatusForbidden && r.exchange.Answer.Status != http.StatusBadRequest || r.body.Kind == media.KindEmpty {
		return nil
	}
	top := r.text[:min(len(r.text), 16<<10)]
	for _, words := range hostWords {
		if bytes.Contains(top, []byte(words)) {
			return &Finding{
				Title:    "the application does not accept the host name " + r.exchange.URL.Hostname(),
				Evidence: "the answer says: " + words,
				Steps: []explain.Step{
					do("If you run the application, add the host to those that it accepts: server.allowedHosts in Vite, config.hosts in Rails, ALLOWED_HOSTS in Django"),
					do("Check that a proxy passes the Host header on"),
					checkBase(r, ""),
				},
			}
		}
	}
	return nil
}

func firewallBlocked(r *Result) *Finding {
	if f := awsWAF(r); f != nil {
		return f
	}
	if f := hostNotAllowed(r); f != nil {
		return f
	}
	if !notTheAPI(r) || r.body.Kind == media.KindEmpty {
		return nil
	}
	a := r.exchange.Answer
	if !slices.Contains([]int{http.StatusForbidden, http.StatusNotAcceptable, http.StatusTooManyRequests, http.StatusServiceUnavailable}, a.Status) {
		return nil
	}
	var evidence string
	if v := a.Header.Get("Cf-Mitigated"); v != "" {
		evidence = "Cf-Mitigated: " + v
	}
	if code := r.decoded.ProductCode; a.Status == http.StatusForbidden && r.decoded.Product == "Cloudflare" && strings.HasPrefix(code, "10") {
		evidence = "error code: " + code // 1006 to 1012 and 1020: an address, a country, a signature, a rule
	}
	top := r.text[:min(len(r.text), 16<<10)]
	for _, words := range firewallWords {
		if evidence == "" && bytes.Contains(top, []byte(words)) {
			evidence = "the page says: " + words
		}
	}
	if evidence == "" {
		return ownRefusal(r)
	}
	if name := webFilter(r); name != "" {
		return &Finding{
			Title: "a web filter of your own network blocked the call: " + name, Evidence: evidence,
			Steps: []explain.Step{
				do("Ask the administrators of your network to allow " + r.exchange.URL.Hostname()),
				do("Try from another network"),
				inspect(r, "Read the page; it often has a category and an id", "-i"),
			},
		}
	}
	title := "a firewall blocked the call before it reached the API"
	if r.decoded.Product != "" {
		title += ": " + r.decoded.Product
		evidence += " (" + productEvidence(r) + ")"
	}
	return &Finding{
		Title: title, Evidence: evidence,
		Steps: []explain.Step{
			inspect(r, "Give the id on the page to the operator of "+r.exchange.URL.Hostname(), "-i"),
			do("Try from another network; the address may be blocked"),
			do("Try with another User-Agent, which may be blocked", explain.Repeat("-H", "User-Agent: my-app/1.0")),
		},
	}
}

// awsWAF recognizes what AWS WAF did with a call, also where its load balancer is all that shows: that has no 403 of its own. Source:
// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html.
func awsWAF(r *Result) *Finding {
	if !whole(r) || proxyLimit(r) != nil {
		return nil
	}
	a := r.exchange.Answer
	action := a.Header.Get("X-Amzn-Waf-Action")
	f := &Finding{
		Title: "AWS WAF blocked the call before it reached the API", Evidence: fmt.Sprintf("status %d, X-Amzn-Waf-Action: %s", a.Status, start(action)),
		Steps: []explain.Step{
			do("Wait a few minutes and make fewer calls, because a rate-based rule responds like this, too; it counts by IP address, and a key does not raise it"),
			do("Try from another network; the address may be blocked"),
			do("If you run the site, see which rule of its web ACL matched, in the sampled requests of AWS WAF"),
		},
	}
	switch {
	case action == "challenge" || action == "captcha":
		f.Title = "AWS WAF answered with a " + action + ", which only a browser can solve"
		f.Steps = []explain.Step{
			do("If you run the site, exempt the path of the API from the rule that sends the " + action),
			do("Otherwise ask its operator how programs can pass: a token in a header (-H), or an allowed address"),
		}
	case action != "" && a.Status >= 400:
	case a.Status == http.StatusForbidden && r.decoded.Product == "AWS ELB" && r.decoded.ProductWrote:
		f.Evidence = "status 403 by AWS ELB, which does not return 403 itself: " + productEvidence(r)
	default:
		return nil
	}
	return f
}
