package probe

import (
	"strings"

	"github.com/hex21/hex21/explain"
)

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
// is a token, or a record does not show the key, the headers that were sent or other words of the message decide. A code such as INVALID_AUTH
// of the API is about the key, which it takes apart from FORBIDDEN.
func saysSignature(r *Result) bool {
	if !ofAnotherAPI(r) && canonicalCode(r) != "" && canonicalCode(r) != "FORBIDDEN" || !hasAny(r.said.code, signatureCodes) && !signatureRejected.in(r.said.message) {
		return false
	}
	unknown := r.exchange.RequestUnknown || r.exchange.CredentialsUnknown
	return !unknown && !isToken(r) || signatureHeader(r) != "" || hasAny(r.said.message, []string{"webhook", "request", "payload", "body", "header"})
}

// isToken reports whether the key is a signed token.
func isToken(r *Result) bool {
	key, ok := bearerKey(r)
	return ok && strings.HasPrefix(key, "ey") && strings.Count(key, ".") == 2
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

// signAgain returns the steps for a signature that a server rejects.
func signAgain(r *Result) []explain.Step {
	first := do("Send the signature as the reference of this API describes it (-H): hex21 sends a key, and does not sign requests")
	if header := signatureHeader(r); header != "" {
		first = do("Sign exactly what is sent: " + header + " is valid only for the same body, path and time")
	}
	return []explain.Step{first, do("Check the signing secret: each webhook has its own, and so do test and live environments")}
}
