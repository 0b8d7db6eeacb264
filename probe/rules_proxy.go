package probe

import (
	"bytes"
	"cmp"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/redact"
)

// proxyRules recognize answers of intermediaries in front of the API: login pages, firewalls, networks of caches, gateways. They come
// before the rules that look at what the answer says, since the API did not say it.
func proxyRules() []rule {
	return []rule{
		{id: "proxy-auth-required", severity: SeverityError, layer: LayerProxy, blame: BlameYou, adjust: ofTheRequest, check: proxyAuthRequired},
		{id: "login-page", severity: SeverityError, layer: LayerProxy, blame: BlameYou, check: loginPage},
		{id: "proxy-limit", severity: SeverityError, layer: LayerHTTP, blame: BlameLimit, adjust: limitedAsSaid, check: proxyLimit},
		{id: "firewall-blocked", severity: SeverityError, layer: LayerProxy, blame: BlameServer, adjust: webFilterBlocked, check: firewallBlocked},
		{id: "cdn-error", severity: SeverityError, layer: LayerProxy, blame: BlameServer, check: cdnError},
		{id: "gateway-error", severity: SeverityError, layer: LayerProxy, blame: BlameServer, check: gatewayError},
	}
}

// explainedBetween reports whether another rule says more of a page than that it is one.
func explainedBetween(r *Result) bool {
	more := proxyRules()
	if !r.exchange.RequestUnknown { // then nothing is said of the request
		more = slices.Concat(more, webServerRules(), requestRules(), pathRules(), routeRules())
	}
	return slices.ContainsFunc(more, func(p rule) bool { return p.severity == SeverityError && p.check(r) != nil })
}

// notTheAPI reports whether a whole answer is a page, a text or nothing, which the API does not send on its own.
func notTheAPI(r *Result) bool {
	if !whole(r) {
		return false
	}
	switch r.body.Kind {
	case media.KindHTML, media.KindText, media.KindEmpty:
		return true
	case media.KindJSON:
		return r.decoded.ProductWrote && r.exchange.Answer.Status >= 500 // the JSON of a gateway
	}
	return false
}

func proxyAuthRequired(r *Result) *Finding {
	if connectAuth(r) {
		return proxyChallenge(r, r.exchange.Failure.Refusal.Challenges)
	}
	if !whole(r) || r.exchange.Answer.Status != http.StatusProxyAuthRequired {
		return nil
	}
	return proxyChallenge(r, r.exchange.Answer.Header.Values("Proxy-Authenticate"))
}

// connectAuth reports whether a proxy rejected CONNECT because it requires a password.
func connectAuth(r *Result) bool {
	f := r.exchange.Failure
	return f != nil && f.Refusal != nil && f.Refusal.Status == http.StatusProxyAuthRequired
}

// proxyChallenge is the finding for a proxy that requires a password, with the schemes that it offers.
func proxyChallenge(r *Result, challenges []string) *Finding {
	f := &Finding{
		Title:    "a proxy requires its own credentials",
		Evidence: "status 407",
		Steps:    []explain.Step{do("Put user name and password into the URL of the proxy, in HTTPS_PROXY or HTTP_PROXY"), do("Or bypass the proxy", explain.Repeat().With("NO_PROXY", r.exchange.URL.Hostname()))},
	}
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

// proxyName is the proxy of the call with its address, and the setting that names it.
func proxyName(r *Result) string {
	name := "the proxy " + start(redact.Addresses(r.exchange.Proxy))
	if from := r.exchange.ProxyFrom; from != "" {
		name += " (" + from + ")"
	}
	return name
}

// proxyRefused reports what a proxy did with a call that it did not let through.
func proxyRefused(r *Result) string {
	title := "the proxy did not let the call through"
	if r.exchange.Proxy != "" {
		title = proxyName(r) + " did not let the call through"
	}
	f := r.exchange.Failure
	switch {
	case squidRefused(r):
		return title // the status is in the summary
	case f == nil:
		return title
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

// squidRefused reports whether the caller's own proxy refused a call over plain HTTP, as it refuses CONNECT for one over HTTPS. What it
// could not do because the server behind it is unavailable is not covered.
func squidRefused(r *Result) bool {
	if !whole(r) || r.exchange.Proxy == "" || r.exchange.Answer.Header.Get("X-Squid-Error") == "" {
		return false
	}
	status := r.exchange.Answer.Status
	return status >= 400 && status <= 499 && status != http.StatusProxyAuthRequired
}

// proxyEvidence is what broke a call through a proxy, with the schemes that the proxy offers.
func proxyEvidence(r *Result) string {
	evidence := r.exchange.Failure.Message
	if refused := r.exchange.Failure.Refusal; refused != nil && len(refused.Challenges) > 0 {
		evidence += "; Proxy-Authenticate: " + start(strings.Join(refused.Challenges, ", "))
	}
	return evidence
}

// hasScheme reports whether a challenge begins with an authentication scheme, in any case (RFC 9110, section 11.1).
func hasScheme(challenge, scheme string) bool {
	first, _, _ := strings.Cut(challenge, " ")
	return strings.EqualFold(first, scheme)
}

// loginWords are parts of the path or host of a login page; a whole part must match.
var loginWords = []string{"login", "signin", "sign-in", "sign_in", "sso", "saml", "saml2", "oauth", "oauth2", "authorize", "cas", "adfs"}

func loginPage(r *Result) *Finding {
	if !whole(r) {
		return nil
	}
	steps := []explain.Step{
		do("Open it in a browser to see which login it is: " + start(redact.URL(r.exchange.URL))),
		do("Ask its operator how programs can get through: a service token in a header (-H), an allowed address, or a VPN"),
		checkBase(r, ", if it is the login of the CMS"),
	}
	if f := wall(r, steps[1:]); f != nil {
		return f
	}
	if isHTML(r) && r.decoded.Login {
		return &Finding{Title: "a login page answered, not the API", Evidence: "the page has a password field; " + gist(r), Steps: steps}
	}
	if asked := r.exchange.Answer.Header.Get("WWW-Authenticate"); isHTML(r) && r.exchange.Answer.Status == http.StatusUnauthorized && hasScheme(asked, "Basic") {
		return &Finding{
			Title: "a server in front of the API requires its own user name and password", Evidence: "WWW-Authenticate: " + start(asked),
			Steps: append([]explain.Step{do("If you have them, send them with the call, as a separate header (-H)")}, steps[1:]...),
		}
	}
	to, ok := exchange.RedirectTarget(r.exchange.URL, r.exchange.Answer)
	if !ok {
		return nil
	}
	known := addressParts(r.exchange.URL)
	for _, part := range addressParts(to) {
		if slices.Contains(loginWords, part) && !slices.Contains(known, part) {
			steps[0] = do("Open the new URL in a browser to see which login it is: " + start(redact.URL(to)))
			return &Finding{
				Title:    fmt.Sprintf("the response is a redirect to a login page (%d)", r.exchange.Answer.Status),
				Evidence: "Location: " + redact.Addresses(r.exchange.Answer.Header.Get("Location")),
				Steps:    steps,
			}
		}
	}
	return nil
}

// addressParts are the words of a host and a path, in lower case.
func addressParts(u *url.URL) []string {
	return strings.FieldsFunc(strings.ToLower(u.Host+u.Path), func(c rune) bool { return c == '/' || c == '.' || c == ':' })
}

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

// productEvidence is what shows who wrote an answer.
func productEvidence(r *Result) string {
	if r.decoded.ProductCode != "" && !strings.Contains(r.decoded.ProductEvidence, r.decoded.ProductCode) {
		return r.decoded.ProductEvidence + ", code " + r.decoded.ProductCode
	}
	return r.decoded.ProductEvidence
}

// answeredItself reports whether the product wrote an error instead of passing one on. 502 and 504 are written by a server that waits for
// another one, and only Cloudflare has the statuses of Cloudflare.
func answeredItself(r *Result) bool {
	status := r.exchange.Answer.Status
	return r.decoded.ProductWrote || status == http.StatusBadGateway || status == http.StatusGatewayTimeout || cloudflareStatus(status, "") != ""
}

// cdns are products that deliver for others over the internet, so that "the server" and "who answered" are two parties.
var cdns = []string{"Cloudflare", "AWS CloudFront", "Akamai", "Fastly", "Vercel", "Heroku", "Netlify", "Imperva", "Azure Application Gateway", "AWS ELB", "AWS API Gateway", "Google", "Railway", "Render", "ngrok"}

// cloudflareStatus reports what Cloudflare means by its own statuses, which no standard has, and by the code on the page of a 530.
func cloudflareStatus(status int, code string) string {
	switch status {
	case 520:
		return "the server behind it sent something that is not HTTP"
	case 521:
		return "the server behind it refused the connection"
	case 522:
		return "the server behind it did not accept the connection in time"
	case 523:
		return "the server behind it cannot be reached"
	case 524:
		return "the server behind it accepted the call, but did not respond in time"
	case 525:
		return "the TLS handshake with the server behind it failed"
	case 526:
		return "the certificate of the server behind it is not valid"
	case 530:
		switch code {
		case "1016":
			return "the name of the server behind it cannot be resolved"
		case "1033":
			return "the tunnel to the server behind it is not connected"
		}
		return "it has no route to the server behind it"
	}
	return ""
}

func cdnError(r *Result) *Finding {
	misrouted := whole(r) && cloudflareCode(r) != ""
	if !notTheAPI(r) || r.exchange.Answer.Status < 500 && !misrouted || !slices.Contains(cdns, r.decoded.Product) || !answeredItself(r) {
		return nil
	}
	status := r.exchange.Answer.Status
	f := &Finding{
		Title:    r.decoded.Product + " answered instead of the API",
		Evidence: fmt.Sprintf("status %d by %s: %s", status, r.decoded.Product, productEvidence(r)),
		Steps: []explain.Step{
			do("Check for a known incident", explain.Hex21("status")),
			tryAgain("Try again in a minute"),
			do("If it persists, ask the operator to check the server behind " + r.decoded.Product + requestIDWords(r)),
		},
	}
	switch meant := cloudflareStatus(status, r.decoded.ProductCode); {
	case misrouted:
		f.Title += ": " + cloudflareCode(r)
	case meant != "" && r.decoded.Product == "Cloudflare":
		f.Title += ": " + meant
	case hostMeant(r.decoded.ProductCode) != "":
		f.Title += ": " + hostMeant(r.decoded.ProductCode)
	case status == http.StatusGatewayTimeout:
		f.Title += ": the server behind it did not respond in time"
	case status == http.StatusServiceUnavailable && r.decoded.Product == "AWS ELB":
		f.Title += ": it has no healthy server behind it"
	}
	return f
}

// cloudflareCode reports what Cloudflare means by the codes of its own that come with statuses of the standard. Those of firewalls and limits
// have rules of their own.
func cloudflareCode(r *Result) string {
	if r.decoded.Product != "Cloudflare" || !r.decoded.ProductWrote {
		return ""
	}
	switch r.decoded.ProductCode {
	case "1000", "1001", "1002", "1003", "1004", "1016", "1018", "1023":
		return "its DNS settings for this host do not lead to a server (" + r.decoded.ProductCode + ")"
	case "1101", "1102":
		return "the Worker that answers for this host failed (" + r.decoded.ProductCode + ")"
	case "1027", "1104":
		return "a limit of the Worker that answers for this host was reached (" + r.decoded.ProductCode + ")"
	}
	return ""
}

// hostMeant reports what a host of functions means by its code.
func hostMeant(code string) string {
	switch code {
	case "FUNCTION_INVOCATION_TIMEOUT", "EDGE_FUNCTION_INVOCATION_TIMEOUT":
		return "the function behind it did not finish in time (" + code + ")"
	case "FUNCTION_INVOCATION_FAILED", "EDGE_FUNCTION_INVOCATION_FAILED":
		return "the function behind it crashed (" + code + ")"
	case "FUNCTION_THROTTLED":
		return "too many functions ran at the same time (" + code + ")"
	}
	return ""
}

// requestIDWords name the id of the request, where there is one.
func requestIDWords(r *Result) string {
	if r.Response == nil || r.Response.RequestID == "" {
		return ""
	}
	return ", and give them the request id " + start(r.Response.RequestID)
}

// ownFailure is about a 500 that nginx wrote itself: what an upstream answers with 500 has a body of its own.
func ownFailure(r *Result) *Finding {
	if !r.decoded.ProductWrote || !slices.Contains([]string{"nginx", "OpenResty", "HAProxy"}, r.decoded.Product) {
		return nil
	}
	f := &Finding{
		Title:    r.decoded.Product + " itself returned 500, before the call reached the API",
		Evidence: fmt.Sprintf("status 500 by %s: %s", r.decoded.Product, productEvidence(r)),
		Steps: []explain.Step{
			do("If you run the server, its error log names the reason: a rewrite or try_files loop, auth_request, an unreadable file, or a full disk"),
			report(", with the time of the call"),
		},
	}
	if r.decoded.Product == "HAProxy" {
		f.Steps[0] = do("If you run the server, its log names the rule: tarpit returns 500 to a client that matched a rule, and so does a limit of HAProxy itself")
	}
	return f
}

// ownRefusal is about a 403 that a web server wrote itself: a rule of its own, or a path without an application.
func ownRefusal(r *Result) *Finding {
	d := r.decoded
	if !whole(r) || r.exchange.Answer.Status != http.StatusForbidden || !isHTML(r) || !d.ProductWrote || !slices.Contains([]string{"nginx", "OpenResty", "Apache"}, d.Product) {
		return nil
	}
	f := &Finding{
		Title: d.Product + " itself rejected the call, before it reached the API", Evidence: gist(r),
		Steps: []explain.Step{
			do("If you run the server, its error log names the rule: \"access forbidden by rule\" is allow, deny or limit_except, and \"directory index\" is a path that no proxy_pass covers"),
			do("Try from another network; the address may be blocked"),
			do("Try with another User-Agent, which may be blocked", explain.Repeat("-H", "User-Agent: my-app/1.0")),
		},
	}
	if d.Product == "Apache" {
		f.Steps[0] = do("If you run the server, its error log names the rule: \"client denied by server configuration\" is Require, and \"Cannot serve directory\" is a path that no ProxyPass covers")
	}
	if !safe(r.exchange.Method) {
		f.Steps = slices.Insert(f.Steps, 1, do("See whether a GET works; if it does, the method is the cause", explain.Read("-i")))
	}
	return f
}

// gateways are products that people run before a CMS of their own.
var gateways = []string{"nginx", "OpenResty", "Apache", "HAProxy", "Envoy", "Traefik", "Traefik or another Go program", "Varnish", "Caddy", "Squid", "LiteSpeed", "IIS", "Kong", "ingress-nginx"}

func gatewayError(r *Result) *Finding {
	if !notTheAPI(r) || !slices.Contains(gateways, r.decoded.Product) {
		return nil
	}
	var meant string
	switch r.exchange.Answer.Status {
	case http.StatusInternalServerError:
		if f := ownFailure(r); f != nil {
			return f
		}
		return nil
	case http.StatusBadGateway:
		meant = "it could not reach the CMS, or the CMS did not return HTTP"
	case http.StatusServiceUnavailable:
		if !r.decoded.ProductWrote {
			return nil // the CMS itself says so when it is under maintenance
		}
		if proxyLimit(r) != nil {
			return nil
		}
		meant = "it has no available CMS server"
		if withoutReadyPod(r) {
			meant += " (in Kubernetes: no pod of the service is ready)"
		}
	case http.StatusGatewayTimeout:
		meant = "the CMS did not respond in time"
	default:
		return nil
	}
	return &Finding{
		Title:    r.decoded.Product + " answered instead of the API: " + meant,
		Evidence: fmt.Sprintf("status %d by %s: %s", r.exchange.Answer.Status, r.decoded.Product, productEvidence(r)),
		Steps: []explain.Step{
			tryAgain("Try again in a minute"),
			do("Check for a known incident", explain.Hex21("status")),
			do("If you run the server, check that the CMS runs and that " + r.decoded.Product + " calls the right port; its error log names the upstream and what was wrong with it"),
		},
	}
}
