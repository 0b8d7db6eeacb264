package probe

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
)

// cdns are products that deliver content for other servers, so that the server and whatever responded are two parties.
var cdns = []string{"Cloudflare", "AWS CloudFront", "Akamai", "Fastly", "Vercel", "Heroku", "Netlify", "Imperva", "Azure Application Gateway", "AWS ELB", "AWS API Gateway", "Google", "Railway", "Render", "ngrok",
	"Azure Front Door", "Azure App Service", "Azure Container Apps", "Fly.io", "Google Identity-Aware Proxy", "bunny.net", "KeyCDN", "DigitalOcean App Platform"}

func cdnError(r *Result) *Finding {
	misrouted := isWhole(r) && (cloudflareCode(r) != "" || functionsError(r.decoded.ProductCode) != "" || switchedOff(r) && !isHTML(r))
	if !notTheAPI(r) || r.exchange.Answer.Status < 500 && !misrouted || !slices.Contains(cdns, r.decoded.Product) || !answeredItself(r) {
		return nil
	}
	status := r.exchange.Answer.Status
	f := &Finding{
		Title:    r.decoded.Product + " answered instead of the API",
		Evidence: fmt.Sprintf("status %d by %s: %s", status, r.decoded.Product, productEvidence(r)),
		Steps: slices.Concat([]explain.Step{do("Check for a known incident", nextstep.Hex21("status"))}, tryAgainSoon(r), []explain.Step{
			do("If it persists, ask the operator to check the server behind " + r.decoded.Product + requestIDWords(r)),
		}),
	}
	if switchedOff(r) {
		f.Steps = []explain.Step{do("Ask the operator of " + r.exchange.URL.Hostname() + " to set up or reactivate the site at " + r.decoded.Product + requestIDWords(r) + ": waiting does not help")}
	}
	if r.decoded.ProductCode == "1003" {
		f.Steps = []explain.Step{do("Use the host name in the base URL instead of the IP address", nextstep.Repeat("--dry-run"))}
	}
	switch meant := cloudflareStatus(status, r.decoded.ProductCode); {
	case cloudflareCode(r) != "":
		f.Title += ": " + cloudflareCode(r)
	case meant != "" && r.decoded.Product == "Cloudflare":
		f.Title += ": " + meant
	case functionsError(r.decoded.ProductCode) != "":
		f.Title += ": " + functionsError(r.decoded.ProductCode)
	case status == http.StatusGatewayTimeout:
		f.Title += ": the server behind it did not respond in time"
	case status == http.StatusServiceUnavailable && r.decoded.Product == "AWS ELB" && pageText(r) == "" && isHTML(r): // its own page; a fixed response has another text
		f.Title += ": it has no healthy server behind it"
	case strings.HasPrefix(r.decoded.Message, "usage_exceeded"):
		f.Title += ": the site has used up what its plan includes (usage_exceeded)"
	default:
		f.Title += pageText(r)
		if pageText(r) == "" && !isHTML(r) {
			f.Title += inServerWords(r)
		}
		if code := r.decoded.ProductCode; code != "" && !strings.Contains(f.Title, code) {
			f.Title += " (" + start(code) + ")"
		}
	}
	return f
}

// functionsError returns what the code of a function host means.
func functionsError(code string) string {
	switch code {
	case "FUNCTION_INVOCATION_TIMEOUT", "EDGE_FUNCTION_INVOCATION_TIMEOUT":
		return "the function behind it did not finish in time (" + code + ")"
	case "FUNCTION_INVOCATION_FAILED", "EDGE_FUNCTION_INVOCATION_FAILED":
		return "the function behind it crashed (" + code + ")"
	case "INFINITE_LOOP_DETECTED":
		return "it calls itself in an endless loop (" + code + ")"
	case "FUNCTION_THROTTLED":
		return "too many functions ran at the same time (" + code + ")"
	case "DEPLOYMENT_PAUSED":
		return "the deployment is paused (" + code + ")"
	case "DEPLOYMENT_DISABLED":
		return "the deployment is disabled, often for an unpaid bill (" + code + ")"
	}
	return ""
}

// requestIDWords returns the words that name the request id, if there is one.
func requestIDWords(r *Result) string {
	if r.Response == nil || r.Response.RequestID == "" {
		return ""
	}
	return ", and give them the request id " + start(r.Response.RequestID)
}
