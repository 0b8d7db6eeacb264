package probe

import (
	"cmp"
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/media"
)

// What an error says of itself is stronger than its status: many services send 403 for a spent budget and for an unknown path, and 401
// for a key that they did not see.

// message is what the error says, in lower case: its text and what a challenge says of the token.
func message(r *Result) string {
	return strings.ToLower(r.decoded.Message + " " + r.exchange.Answer.Header.Get("WWW-Authenticate"))
}

// compactCode is the code of the error without case and separators: TOKEN_EXPIRED, token-expired and TokenExpired are one.
func compactCode(r *Result) string {
	code := r.decoded.Code
	if code == "" {
		code = r.exchange.Answer.Header.Get("X-Amzn-Errortype")
	}
	return lowerWithout(code, "_-. ")
}

// limitCodes are parts of codes that say nothing but that there were too many calls. "LimitExceeded" alone is not among them: it is said
// of sizes and of numbers of objects, too.
var limitCodes = []string{
	"ratelimit", "throttl", "toomanyrequests", "quotaexceeded", "quotaexhausted", "requestlimit", "dailylimitexceeded", "resourceexhausted",
	"slowdown", "overquerylimit", "overquota",
}

// limitWords say in a message that there were too many calls. A limitNoun does so beside a limitVerb.
var (
	limitWords = []string{"throttled", "throttling", "too many requests", "too many calls", "rate exceeded", "being rate limited", "been rate limited", "being rate-limited", "secondary rate limit"}
	limitNouns = []string{"rate limit", "rate-limit", "ratelimit", "quota", "request limit", "usage limit", "call limit", "api limit", "abuse detection"}
	limitVerbs = []string{"exceed", "reached", "hit ", "used up", "exhaust", "out of", "over ", "depleted", "triggered"}
	// notCalls are budgets for which waiting does not help.
	notCalls = []string{"storage", "disk", "mailbox", "file size"}
)

// saysLimit reports whether the error means that a budget of calls is used up.
func saysLimit(r *Result) bool {
	if !whole(r) || !slices.Contains([]int{http.StatusBadRequest, http.StatusUnauthorized, http.StatusForbidden, http.StatusServiceUnavailable}, r.exchange.Answer.Status) {
		return false
	}
	code, text := compactCode(r), strings.ToLower(r.decoded.Title+" "+r.decoded.Message)
	switch {
	case hasAny(code+" "+text, notCalls):
		return false
	case hasAny(code, limitCodes), hasAny(text, limitWords):
		return true
	}
	return hasAny(text, limitNouns) && hasAny(text, limitVerbs)
}

// saysNoKey are words of messages about a key that did not reach the server, as opposed to one that it rejects.
var saysNoKey = []string{
	"no api key", "missing api key", "api key is missing", "api key missing", "api key is required", "api key required", "missing subscription key",
	"no token provided", "no auth token", "missing token", "token is missing", "no authorization token", "missing authorization", "authorization header is missing",
	"authorization header missing", "no authorization header", "authorization header is required", "credentials were not provided", "no credentials", "missing credentials",
	"not logged in", "not currently logged in", "must be logged in", "please log in", "login required", "not signed in",
	"access token is missing", "missing access token", "didn't provide an api key", "did not provide an api key",
}

// badKeyCodes are parts of codes of a key that is wrong.
var badKeyCodes = []string{"invalidapikey", "apikeyinvalid", "badapikey", "invalidkey", "invalidtoken", "invalidaccesstoken", "unauthenticated", "invalidcredentials", "missingapikey", "apikeymissing"}

// keyNouns are what a key is called, and keyFaults what may be wrong with it.
var (
	keyNouns  = []string{"api key", "api-key", "apikey", "access token", "auth token", "api token", "access key", "authentication token", "bearer token"}
	keyFaults = []string{"invalid", "not valid", "incorrect", "unknown", "expired", "revoked", "disabled", "missing", "required", "wrong", "not found"}
)

// saysBadKey reports whether a short message, or the code, is about a key that is wrong or missing. The details count too: Google says
// API_KEY_INVALID there.
func saysBadKey(r *Result) bool {
	if hasAny(compactCode(r), badKeyCodes) || strings.Contains(string(r.decoded.Details[:min(len(r.decoded.Details), maxDetails)]), "API_KEY_INVALID") {
		return true
	}
	text := strings.ToLower(r.decoded.Message)
	return len(text) < 200 && hasAny(text, keyNouns) && hasAny(text, keyFaults)
}

// sawNoKey reports whether the server reports that it received no key.
func sawNoKey(r *Result) bool {
	return canonicalCode(r) == "MISSING_AUTH" || hasAny(message(r), saysNoKey)
}

// lostKey is the finding for a key that was sent and that the server says it did not get.
func lostKey(r *Result) *Finding {
	f := &Finding{
		Title:    "a key was sent, but the server reports that it received none",
		Evidence: "Authorization was sent, and the response says: " + start(cmp.Or(r.decoded.Message, r.decoded.Code)),
		Steps: []explain.Step{
			inspect(r, "See what was sent", "-v"),
			do("Ask the operator of the server whether a proxy drops Authorization"),
			do("Ask in which header the key belongs: Authorization was sent, and this server may read another one"),
		},
	}
	for _, name := range []string{"Ocp-Apim-Subscription-Key", "X-API-Key", "apikey"} {
		if wanted := wantedHeader(r); strings.EqualFold(name, wanted) {
			f.Steps[2] = do("Send the key in " + name + ": this gateway reads it there")
		}
	}
	return f
}

// wantedHeader is the header that a gateway reads its key from, as far as the words of its error tell: those of Azure API Management and
// of Kong are fixed.
func wantedHeader(r *Result) string {
	text := message(r)
	switch {
	case strings.Contains(text, "subscription key"):
		return "Ocp-Apim-Subscription-Key"
	case strings.Contains(text, "no api key found in request"):
		return "apikey"
	case strings.Contains(text, "x-api-key"):
		return "X-API-Key"
	}
	return ""
}

// expiredCodes are codes of a key or token whose time is over.
var expiredCodes = []string{"tokenexpired", "expiredtoken", "jwtexpired", "expiredjwt", "keyexpired", "expiredkey", "expiredapikey", "sessionexpired", "expiredcredential", "credentialsexpired"}

// expiredNouns are what such a message speaks of: "Signature has expired" is how PyJWT says it of a token.
var expiredNouns = []string{"token", "jwt", "key", "credential", "session", "signature"}

// saysExpired reports whether the error means that the key has expired, and nothing else: "invalid or expired" leaves it open.
func saysExpired(r *Result) bool {
	if canonicalCode(r) == "EXPIRED_TOKEN" || hasAny(compactCode(r), expiredCodes) {
		return true
	}
	text := message(r)
	if !strings.Contains(text, "expired") || hasAny(text, []string{"or expired", "expired or", "/expired", "expired/", "and expired", "not expired", "or has expired", "or it has expired", "malformed"}) {
		return false
	}
	return hasAny(text, expiredNouns)
}

// saysEarly are words of messages about a token whose time has not come.
var saysEarly = []string{"not yet valid", "not valid yet", "before issued", "issued in the future", "immature", "jwt not active", "not be accepted before", "token is not active"}

// awsMissingToken recognizes what AWS API Gateway says of a path, stage or method that it does not have.
func awsMissingToken(r *Result) *Finding {
	if !answered(r, http.StatusForbidden) || r.body.Kind != media.KindJSON && r.body.Kind != media.KindEmpty {
		return nil
	}
	if !strings.EqualFold(strings.TrimSpace(r.decoded.Message), "Missing Authentication Token") && !strings.Contains(compactCode(r), "missingauthenticationtoken") {
		return nil
	}
	return &Finding{
		Title:    "AWS API Gateway does not have this path, stage or method",
		Evidence: "403 with Missing Authentication Token, which it sends where no route matches",
		Steps: []explain.Step{
			do("Check the URL: the stage (such as /prod) may be missing, or be in it twice", explain.Repeat("--dry-run")),
			do("If you run it, deploy the API to the stage again, and compare its routes with the path"),
		},
	}
}
