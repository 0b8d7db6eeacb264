package probe

import (
	"net/http"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
)

// blameOther blames who has to act if the error says that something else than the key is the cause.
func blameOther(r *Result, v *Verdict) {
	if _, blame := otherCause(r); blame != "" {
		v.Blame = blame
	}
}

// otherCause returns why a server refuses a call whose key may be right, and who has to act, if the error says so; nil otherwise.
func otherCause(r *Result) (*Finding, Blame) {
	switch forbidden := hasStatus(r, http.StatusForbidden); {
	case saysCountry(r):
		return finding("the server does not accept calls from the country or region of this IP address", theMessage(r), callFromElsewhere()), BlameYou
	case saysAddress(r):
		return finding("the server does not accept calls from the IP address of this machine", theMessage(r),
			do("Ask the operator to allow this address, or call from an allowed network; behind a VPN or a proxy, its address counts")), BlameYou
	case saysSignature(r):
		f := finding("the server does not accept the signature of the request"+inServerWords(r), theMessage(r), signAgain(r)...)
		if hasAny(r.said.message, []string{"access key", "your key", "signing key"}) { // of AWS, whose key signs
			return f, BlameKey
		}
		return f, BlameYou
	case forbidden && saysUserAgent(r):
		return finding("the server does not accept the User-Agent of the call"+inServerWords(r), theMessage(r),
			do("Send one that names your program and a way to reach you", nextstep.Repeat("-H", "User-Agent: my-app/1.0 (me@example.org)"))), BlameYou
	case forbidden && isJSON(r) && ofState.in(r.said.message) && (canonicalCode(r) != "FORBIDDEN" || ofAnotherAPI(r)):
		return finding("the server does not permit this call"+inServerWords(r), theMessage(r),
			do("Compare the state of the resource with what the error says, which is not about permissions")), BlameYou
	case saysSkewed(r):
		return finding("the server rejects the time in the request, which differs from its own"+inServerWords(r), theMessage(r),
			compareClocks(), do("Set the clock of the machine that signs the requests")), BlameYou
	case saysNoKeySet(r):
		return finding("the server could not fetch the keys that verify tokens (JWKS), so it rejects every token", theMessage(r),
			do("Ask the operator to check that the server can reach its key set (jwks_uri)"), tryAgain("Try again in a minute")), BlameServer
	case forbidden && r.wrote("Linkerd"): // which looks at the identity of the workload that calls
		return finding("Linkerd does not allow the call"+inServerWords(r), productEvidence(r),
			do("If you run the server, check that the AuthorizationPolicy of Linkerd allows the caller: it applies to the identity of the workload, not to a key"), report("")), BlameServer
	}
	return nil, ""
}

// callFromElsewhere returns the step for a service that is not offered in the country of the caller.
func callFromElsewhere() explain.Step {
	return do("Call from a country that the service supports, or ask the operator; behind a VPN or a proxy, its address counts")
}
