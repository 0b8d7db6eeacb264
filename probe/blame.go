package probe

import (
	"net/http"
	"slices"
	"strings"

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
	case saysCSRF(r):
		return finding("the server requires a CSRF token, as from a browser with a session", theMessage(r),
			do("Send the key and no cookies: a call with a key does not need a CSRF token"), inspect(r, "See what was sent", "-v")), BlameYou
	case saysCountry(r):
		return finding("the server does not accept calls from the country or region of this IP address", theMessage(r),
			do("Call from a country that the service supports, or ask the operator; behind a VPN or a proxy, its address counts")), BlameYou
	case saysAddress(r):
		return finding("the server does not accept calls from the IP address of this machine", theMessage(r),
			do("Ask the operator to allow this address, or call from an allowed network; behind a VPN or a proxy, its address counts")), BlameYou
	case saysSignature(r):
		send := do("Send the signature as the reference of this API describes it (-H): hex21 sends a key, and does not sign requests")
		if header := signatureHeader(r); header != "" {
			send = do("Sign exactly what is sent: " + header + " is valid only for the same body, path and time")
		}
		f := finding("the server does not accept the signature of the request"+inServerWords(r), theMessage(r),
			send, do("Check the signing secret: each webhook has its own, and so do test and live environments"))
		if hasAny(r.said.message, []string{"access key", "your key", "signing key"}) { // of AWS, whose key signs
			return f, BlameKey
		}
		return f, BlameYou
	case forbidden && (anyUserAgent.in(r.said.message) || userAgentHeader.in(r.said.message)):
		return finding("the server does not accept the User-Agent of the call"+inServerWords(r), theMessage(r),
			do("Send one that names your program and a way to reach you", nextstep.Repeat("-H", "User-Agent: my-app/1.0 (me@example.org)"))), BlameYou
	case forbidden && isJSON(r) && ofState.in(r.said.message) && (canonicalCode(r) != "FORBIDDEN" || ofAnotherAPI(r)):
		return finding("the server does not permit this call"+inServerWords(r), theMessage(r),
			do("Compare the state of the resource with what the error says, which is not about permissions")), BlameYou
	case saysSkewed(r):
		return finding("the server rejects the time in the request, which differs from its own"+inServerWords(r), theMessage(r),
			compareClocks(), do("Set the clock of the machine that signs the requests")), BlameYou
	case keySetFetched.in(r.said.all) && hasAny(r.said.all, fetchFailed):
		return finding("the server could not fetch the keys that verify tokens (JWKS), so it rejects every token", theMessage(r),
			do("Ask the operator to check that the server can reach its key set (jwks_uri)"), tryAgain("Try again in a minute")), BlameServer
	case forbidden && r.wrote("Linkerd"): // which looks at the identity of the workload that calls
		return finding("Linkerd does not allow the call"+inServerWords(r), productEvidence(r),
			do("If you run the server, check that the AuthorizationPolicy of Linkerd allows the caller: it applies to the identity of the workload, not to a key"), report("")), BlameServer
	}
	return nil, ""
}

// Words about a signature that the caller computes over a request or a webhook. The signature of a token is a part of the key.
var (
	signatureRejected = wording{
		any:  []string{"signature", "hmac"},
		with: []string{"invalid", "not valid", "match", "incorrect", "wrong", "bad ", "verif", "validat", "missing", "required", "not found", "not provided"},
		not:  []string{"token", "jwt", "jws", "jwk", "expired", "certificate", "tls", "segments"},
	}
	signatureCodes = []string{"invalidsignature", "signatureinvalid", "signaturedoesnotmatch", "signaturemismatch", "signaturenot", "badsignature", "signatureverif", "signaturefail"}
)

// saysSignature reports whether the error is about the signature of the request. The libraries for tokens use the same words, so if the key
// is a token, or a record does not show the key, the headers that were sent or other words of the message decide. A code such as
// INVALID_AUTH of the API is about the key, which it takes apart from FORBIDDEN.
func saysSignature(r *Result) bool {
	if !ofAnotherAPI(r) && canonicalCode(r) != "" && canonicalCode(r) != "FORBIDDEN" || !hasAny(r.said.code, signatureCodes) && !signatureRejected.in(r.said.message) {
		return false
	}
	_, key, _ := sentCredential(r)
	isToken := strings.HasPrefix(key, "ey") && strings.Count(key, ".") == 2
	unknown := r.exchange.RequestUnknown || r.exchange.CredentialsUnknown
	return !unknown && !isToken && !asksForKey(r) || signatureHeader(r) != "" || hasAny(r.said.message, []string{"webhook", "request", "payload", "body", "header"})
}

// signatureHeader returns the name of the header with a signature that was sent, or "".
func signatureHeader(r *Result) string {
	for _, line := range r.exchange.Sent {
		if strings.Contains(strings.ToLower(line.Name), "signature") {
			return line.Name
		}
	}
	return ""
}

// SOAP over HTTP sends every fault with 500. Its code has who is at fault (SOAP 1.1, section 4.4.1; SOAP 1.2, section 5.4.6).
var (
	// soapCaller are the codes for a fault of the caller: those of SOAP, of WS-Addressing, and of .NET for a request that does not fit.
	soapCaller = []string{
		"client", "sender", "versionmismatch", "mustunderstand", "dataencodingunknown", "actionnotsupported", "actionmismatch",
		"messageaddressingheaderrequired", "invalidaddressingheader", "deserializationfailed", "messageexpired",
	}
	// soapKey are the codes of WS-Security, section 12, for credentials.
	soapKey = []string{"failedauthentication", "invalidsecuritytoken", "securitytokenunavailable", "failedcheck", "invalidsecurity"}
	// soapInternal are exceptions of .NET and Java that a service did not expect: their names begin like those for a wrong request.
	soapInternal = []string{"invalidoperationexception", "invalidcastexception", "invalidstateexception"}
	// soapRequest are the beginnings of a service's own codes for a request that is wrong, such as MALFORMED_QUERY.
	soapRequest = []string{"invalid", "malformed", "requiredfield", "missingarg", "missingparam", "missingfield"}
)

// soapBlame returns who has to act on a 500 with a SOAP fault. Other responses with 500 are the server's fault.
func soapBlame(r *Result) Blame {
	if !isWhole(r) || r.status() < 500 || r.decoded.Fault == "" {
		return BlameServer
	}
	code := r.said.code
	code = strings.TrimPrefix(code[strings.LastIndexByte(code, ':')+1:], "error") // ErrorInvalidRequest of Exchange
	fault := strings.ToLower(r.decoded.Fault)
	caller := slices.Contains(soapCaller, fault) || slices.Contains(soapCaller, code)
	switch {
	case slices.Contains(soapKey, code):
		return BlameKey
	case fault == "server", fault == "receiver", slices.Contains(soapInternal, code):
		return BlameServer
	case code != "messageexpired" && (saysBadKey(r) || saysExpired(r) || len(r.said.message) < 200 && badLogin.in(r.said.message)):
		return BlameKey
	case caller, startsWithAny(code, soapRequest...):
		return BlameYou
	}
	return BlameServer
}

// soapSteps returns the steps for a SOAP fault of the caller, or nil.
func soapSteps(r *Result) []explain.Step {
	switch blame := soapBlame(r); {
	case blame == BlameKey:
		return []explain.Step{do("Check the credentials in the SOAP message or its headers, which the server did not accept")}
	case blame == BlameYou && strings.HasSuffix(r.said.code, "messageexpired"):
		return []explain.Step{compareClocks(), do("Set the clock of the machine that signs the messages, or send them right after they are signed")}
	case blame == BlameYou:
		return []explain.Step{do("Correct the request: SOAP sends 500 for a fault of the caller, too")}
	}
	return nil
}
