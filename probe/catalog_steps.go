package probe

import (
	"cmp"
	"fmt"
	"net"
	"net/http"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
)

// maxCatalogSteps is how many steps a verdict takes from the entry of the catalog besides the one to read more, which leads to all of them.
const maxCatalogSteps = 2

// catalogSteps returns the steps of the entry that explains the response, if no finding has better ones, and one to read more.
func catalogSteps(r *Result, explained bool) []explain.Step {
	x := r.Explanation
	if r.exchange.Answer == nil || r.exchange.Failure != nil {
		return nil
	}
	if x == nil {
		return classSteps(r, explained)
	}
	out := soapSteps(r)
	if out == nil && !explained {
		out = stepsOfMessage(r)
	}
	if explained || out != nil {
		return append(out, readMore(x.Code))
	}
	if saysBalance(r) {
		out = append(out, do("Check the balance and the plan of the account that the key belongs to"))
	}
	most := maxCatalogSteps
	if r.faults != "" { // the first step is to correct them, and the others look for what they say
		most = 1
	}
	another := ofAnotherAPI(r)
	for _, s := range x.Steps {
		ofOurs := strings.HasPrefix(s.Command.Target, "/") || s.Command.Kind == explain.KindHex21 && s.Command.Args[0] == "explain" // articles and codes
		if len(out) < most && s.AppliesTo(exchange.IsSafeMethod(r.exchange.Method)) && !(ofOurs && another) {
			out = append(out, s)
		}
	}
	if len(out) == 0 && r.status() == http.StatusNotFound {
		out = append(out, do("Check the path and the names and ids in the request: the error says what was not found"))
	}
	return append(out, readMore(x.Code))
}

// stepsOfMessage returns the steps for what the response says, or does not say, if they are better than those of its entry; nil otherwise.
func stepsOfMessage(r *Result) []explain.Step {
	rejected, atOnce := rejectsRequest(r), r.status() == http.StatusGatewayTimeout && sentAtOnce(r) != ""
	other, _ := otherCause(r)
	switch {
	case switchedOff(r):
		return []explain.Step{do("Ask the operator of " + r.hostOr("the server") + " to reactivate the site: waiting does not help")}
	case rejected && errorSummary(r) == statusName(r.status()) && !parseDetails(r.decoded.Details).NonEmpty():
		return []explain.Step{
			do("Compare the request with the reference of the API: the response does not say what is wrong with it", nextstep.Repeat("--dry-run")),
			do("Ask the operator of the server, whose log may have the reason"),
		}
	case other != nil && (r.status() == http.StatusUnavailableForLegalReasons || rejected && (!saysAddress(r) || hasAny(r.said.message, []string{"user location", "your "}))):
		return other.Steps
	case atOnce && r.apiCode() != "":
		return append(tryAgainSoon(r), do("If you run the server, check which deadline it sets for this call: the response came too soon for the timeout of a gateway"))
	case atOnce:
		return append(tryAgainSoon(r), checkUpstream("the gateway, which did not wait for a response,"))
	case namesFault(r):
		return []explain.Step{do("Correct the request as the error says, and repeat the call")}
	}
	return nil
}

// namesFault reports whether the headline has all that an error of another shape says, in words, about what is wrong with the request.
func namesFault(r *Result) bool {
	if r.status() == http.StatusPaymentRequired && isError(r.decoded.Shape) {
		return strings.Contains(r.said.message, " ") && !saysBalance(r) && !strings.Contains(r.said.message, "payment required")
	}
	if r.Error == nil || !rejectsRequest(r) || r.Explanation.Category != explain.CategoryStatus && !ofAnotherAPI(r) {
		return false
	}
	if r.faults != "" {
		return !strings.HasSuffix(r.faults, "…")
	}
	said := strings.TrimRight(cmp.Or(r.decoded.Summary, r.Error.Message), ". ")
	return strings.Count(said, " ") > 1 && strings.HasSuffix(errorSummary(r), oneLine(said)) &&
		!keyAtFault(r) && !saysExpired(r) && !hasAny(r.said.message, noFault) &&
		!isVague(said[strings.LastIndex(said, ": ")+1:])
}

// rejectsRequest reports whether a status is about the request. A precondition counts if the API sets it, not a header of the call.
func rejectsRequest(r *Result) bool {
	switch status := r.status(); status {
	case http.StatusBadRequest, http.StatusUnprocessableEntity:
		return true
	case http.StatusNotAcceptable, http.StatusRequestedRangeNotSatisfiable:
		return isJSON(r) && strings.Contains(r.said.message, " ") && !hasAny(r.said.message, []string{"accept", "media type"})
	case http.StatusPreconditionFailed, http.StatusPreconditionRequired:
		sent := r.exchange.Call.Header
		return !conditional(sent) && sent.Get("If-Match") == "" &&
			(status == http.StatusPreconditionFailed || !hasAny(r.said.message, []string{"match", "etag", "condition"}))
	}
	return false
}

// noFault are words in messages about the server, an account or a key, which no other request corrects.
var noFault = []string{
	"server", "upstream", "database", "connect", "timed out", "timeout", "maintenance", "deadlock", "unavailable", "busy", "please try again", "try again in", "later", "at this time",
	"account", "api key", "internal", "occurred", "unknown error", "unexpected error", "went wrong", "bad happened", "problem", "contact support", "our support", "support team", "customer support", "status code",
	"process the request", "process your request", "be processed", "complete your request",
}

// placeholderValue returns what a placeholder of the catalog stands for in this call.
func placeholderValue(r *Result, name string) string {
	x := r.exchange
	switch name {
	case "{base}":
		base := cmp.Or(x.Call.Base, below(x.URL))
		if address, ok := plainURL(base); ok {
			return address
		}
	case "{code}":
		return canonicalCode(r)
	case "{host}":
		return x.URL.Hostname()
	case "{hostport}":
		return net.JoinHostPort(x.URL.Hostname(), address.PortOf(x.URL))
	case "{origin}":
		return address.Site(x.URL)
	}
	return ""
}

// readMore leads to the entry of a code or a finding.
func readMore(code string) explain.Step { return do("Read more", nextstep.Hex21("explain", code)) }

// classSteps returns steps for a status that the catalog does not have, which means the x00 of its class (RFC 9110, section 15).
func classSteps(r *Result, explained bool) []explain.Step {
	status := r.status()
	if explained || status >= 200 && status <= 299 {
		return nil
	}
	out := []explain.Step{showResponse(r)}
	if status >= 400 && status <= 599 {
		out = append(out, do("See what its class means", nextstep.Hex21("explain", fmt.Sprintf("%dxx", status/100))))
	}
	return out
}
