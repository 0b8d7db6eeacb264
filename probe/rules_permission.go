package probe

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/text"
)

func permissionMissing(r *Result) *Finding {
	if !apiAnswered(r, http.StatusForbidden) && !(hasStatus(r, http.StatusForbidden) && saysCSRF(r)) || explainedByOperator(r) || r.spent {
		return nil
	}
	forbidden := canonicalCode(r) == "FORBIDDEN"
	if f, _ := otherCause(r); f != nil {
		return f
	}
	if strings.EqualFold(r.exchange.Answer.Header.Get("X-Amzn-Errortype"), "ForbiddenException") && !forbidden {
		return finding("AWS API Gateway did not get an API key that it accepts",
			"403 with X-Amzn-Errortype: ForbiddenException, which it sends without a valid key of a usage plan",
			do("Send the key of the usage plan in x-api-key (-H): this gateway does not read it from Authorization"),
			do("If no method requires one, check that the domain is mapped to a stage of the API"))
	}
	f := finding("the server does not permit this call with this key", fmt.Sprintf("%s %s returned 403, not 401", r.exchange.Method, r.exchange.URL.Path))
	if neededScope(r) != "" {
		f.Evidence = "WWW-Authenticate: " + start(r.exchange.Answer.Header.Get("WWW-Authenticate"))
	}
	if !r.exchange.KeySent {
		f.Title, f.Steps = "the server does not permit this call without a key", setKeyFor(r, "Set a key that has the permission")
		return f
	}
	f.Steps = []explain.Step{askForPermission(r)}
	if !isJSON(r) && !strings.Contains(r.said.message, " ") {
		f.Steps = append(f.Steps, do("Or ask the operator whether a rule of the server rejects this address or User-Agent: the response does not have the form of the API's errors"))
	}
	if !forbidden {
		f.Title += inServerWords(r)
		return f
	}
	f.Title = "the key has no permission for this"
	if said := r.decoded.Message; strings.Contains(said, " ") {
		f.Title += ": " + strings.TrimRight(text.Shorten(oneLine(said), maxSaid), ". ")
	}
	f.Title += errorDetails(r)
	return f
}

// saysCSRF reports whether the error is about the token against forged requests, which only a browser with a session needs.
func saysCSRF(r *Result) bool {
	return hasAny(r.said.all+" "+r.said.code, []string{"csrf", "xsrf", "crumb", "antiforgery", "anti-forgery", "invalidauthenticitytoken"}) // the last of Rails
}

// askForPermission returns the step for a key that may not do something, with the scope that it lacks, if the server names it.
func askForPermission(r *Result) explain.Step {
	if ofPlan.in(r.said.message) {
		return do("Check which plan the account of the key has, and whether it includes this call")
	}
	what, scope := "the permission", neededScope(r)
	if saysScope(r) && scope == "" {
		what, scope = "the scope", start(sentence(parseDetails(r.decoded.Details).First("needed", "scope"))) // of Slack and of OAuth 2.0
	}
	if scope != "" {
		what = "the scope " + scope
	}
	return do("Ask the people who manage the keys for " + what + ", or use a key that has it")
}

// neededScope returns the scope that a challenge names as the one that the key lacks (RFC 6750, section 3), or "".
func neededScope(r *Result) string {
	_, after, ok := strings.Cut(r.exchange.Answer.Header.Get("WWW-Authenticate"), `scope="`)
	scope, _, closed := strings.Cut(after, `"`)
	if !ok || !closed || len(scope) > 80 {
		return ""
	}
	return start(scope)
}
