package probe

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/nextstep"
)

func cdnError(r *Result) *Finding {
	if !notTheAPI(r) || !r.decoded.HasRole(errorbody.CDN) || !answeredItself(r) {
		return nil
	}
	meant, refused := cloudflareMeaning(r)
	if refused {
		meant = ""
	}
	meant = cmp.Or(meant, functionError(r.decoded.ProductCode))
	if r.status() < 500 && meant == "" && (!switchedOff(r) || isHTML(r)) {
		return nil
	}
	status := r.status()
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
	switch {
	case meant != "":
		f.Title += ": " + meant
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

// functionErrors are what the codes of a function host mean.
var functionErrors = map[string]string{
	"FUNCTION_INVOCATION_TIMEOUT":      "the function behind it did not finish in time",
	"EDGE_FUNCTION_INVOCATION_TIMEOUT": "the function behind it did not finish in time",
	"FUNCTION_INVOCATION_FAILED":       "the function behind it crashed",
	"EDGE_FUNCTION_INVOCATION_FAILED":  "the function behind it crashed",
	"INFINITE_LOOP_DETECTED":           "it calls itself in an endless loop",
	"FUNCTION_THROTTLED":               "too many functions ran at the same time",
	"DEPLOYMENT_PAUSED":                "the deployment is paused",
	"DEPLOYMENT_DISABLED":              "the deployment is disabled, often for an unpaid bill",
}

// functionError returns what the code of a function host means, with the code, or "".
func functionError(code string) string {
	if meant := functionErrors[code]; meant != "" {
		return meant + " (" + code + ")"
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
