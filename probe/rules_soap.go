package probe

import (
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
)

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
	case code != "messageexpired" && (saysBadKey(r) || saysExpired(r) || saysBadLogin(r)):
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
