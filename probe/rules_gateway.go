package probe

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
)

// gateways are products that people run in front of their own CMS.
var gateways = []string{"nginx", "OpenResty", "Apache", "HAProxy", "Envoy", "Traefik", "Traefik or another Go program", "Varnish", "Caddy", "Squid", "LiteSpeed", "IIS", "Kong", "ingress-nginx", "OpenShift router", "Linkerd"}

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
		if why := squidError(r); why != "" {
			meant = why
		} else if why := envoyReason(r.decoded.Message); why != "" {
			meant = why
		}
	case http.StatusGatewayTimeout:
		meant = "the CMS did not respond in time"
		if why := squidError(r); why != "" {
			meant = why
		}
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

// envoyReason reports what Envoy says of the server behind it: "reset reason: connection failure, transport failure reason: TLS_error".
func envoyReason(message string) string {
	_, reason, ok := strings.Cut(message, "reset reason: ")
	if !ok {
		return ""
	}
	switch reason = strings.ToLower(reason); {
	case strings.HasPrefix(reason, "overflow"):
		return "its own limit of connections or requests to the CMS is reached (overflow)"
	case strings.Contains(reason, "tls"), strings.Contains(reason, "certificate"):
		return "the TLS connection to the CMS failed"
	case strings.Contains(reason, "refused"), strings.HasSuffix(reason, "error: 111"):
		return "the CMS refused the connection"
	case strings.Contains(reason, "timeout"):
		return "the CMS did not accept the connection in time"
	case strings.HasPrefix(reason, "connection termination"), strings.HasPrefix(reason, "remote reset"), strings.Contains(reason, "reset by peer"):
		return "the CMS closed the connection before it answered"
	case strings.HasPrefix(reason, "protocol error"):
		return "the CMS sent something that is not the HTTP that it expected"
	case strings.Contains(reason, "connection failure"):
		return "it could not connect to the CMS"
	}
	return ""
}

// squidError reports what Squid says in X-Squid-Error of the server that it was asked for.
func squidError(r *Result) string {
	switch name, _, _ := strings.Cut(r.exchange.Answer.Header.Get("X-Squid-Error"), " "); name {
	case "ERR_DNS_FAIL":
		return "it could not resolve the name " + r.exchange.URL.Hostname()
	case "ERR_CONNECT_FAIL":
		return "it could not connect to " + r.exchange.URL.Hostname()
	}
	return ""
}

// ownFailure is about a 500 from nginx itself: a 500 of the upstream has the upstream's body.
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

// ownRefusal is about a 403 from the web server itself: one of its rules, or a path without an application.
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
