package probe

import (
	"cmp"
	"net/http"
	"slices"
	"strings"
	"unicode"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/nextstep"
)

// The text of an error overrides its status: many services send 403 for a used-up limit and for an unknown path, and 401 for a key that
// they did not receive.

// saysNoKey are phrases in messages about a key that did not reach the server, as opposed to one that the server rejects.
var saysNoKey = []string{
	"no api key", "missing api key", "api key is missing", "api key missing", "api key is required", "api key required", "missing subscription key",
	"no token provided", "no auth token", "missing token", "token is missing", "no authorization token", "missing authorization", "authorization header is missing",
	"authorization header missing", "no authorization header", "authorization header is required", "credentials were not provided", "no credentials", "missing credentials",
	"not logged in", "not currently logged in", "must be logged in", "please log in", "login required", "not signed in",
	"access token is missing", "missing access token", "didn't provide an api key", "did not provide an api key",
	"sign in or sign up", "need to sign in", "jwt is missing", "jwt token not found", "missing jwt", "missing bearer", "missing authentication", "authentication is required",
	"authorization field missing", "api key header is required", "x-api-key header is required", "tokens were supplied", "token was not provided", "token not provided",
	"no access token", "no bearer token", "no jwt", "no authentication", "not find credentials", "credentials not found", "credentials were found",
	"access key required", "failed to resolve api key", "authorization is empty", "not include an api key", "authorization header not found", "header must be sent", "required, but not found", "auth info", "unregistered callers",
}

// leavesOpen are phrases that leave open whether a key is missing or wrong.
var leavesOpen = []string{"missing or", "or missing", "for given", "invalid", "malformed"}

// badKeyCodes are parts of codes for a wrong key.
var badKeyCodes = []string{"invalidapikey", "apikeyinvalid", "badapikey", "invalidkey", "invalidtoken", "invalidaccesstoken", "unauthenticated", "invalidcredentials", "missingapikey", "apikeymissing", "authenticationfailed", "badcredentials", "unrecognizedclient", "invalidclienttokenid", "authenticationerror", "authenticationrequired", "authfailure", "invalidgrant", "invalidclient"}

// ofOthers are names of tokens that are not the key of the caller, of parts of a key that is being made, and what a parser of JSON calls a token
// or a key, without spaces.
var ofOthers = []string{
	"resettoken", "resetlink", "passwordreset", "invitation", "invitetoken", "verificationtoken", "verificationlink", "confirmationtoken", "activationtoken", "activationlink", "csrf", "xsrf", "magiclink",
	"sharelink", "sharedlink", "unsubscribe", "nameofthe", "nameofan", "nameofyour", "namefor", "descriptionofthe", "labelofthe",
	"pagetoken", "synctoken", "continuationtoken", "uploadsession", "uploadtoken", "checkoutsession", "devicetoken", "registrationtoken", "injson",
}

// ofAnother reports whether an error is about another token than the key, or about a part of a key: "The name of the API key is required".
func ofAnother(r *Result) bool {
	return hasAny(compactCode(r)+" "+lowerWithout(r.decoded.Message[:min(len(r.decoded.Message), maxSaid)], "_- "), ofOthers)
}

// keyNouns are names for a key, and keyFaults words for what is wrong with it.
var (
	keyNouns  = []string{"security token", "api key", "api-key", "apikey", "access token", "auth token", "authorization header", "authorization token", "api token", "access key", "authentication token", "bearer token", "jwt", "api_key"}
	keyFaults = []string{"invalid", "not valid", "incorrect", "unknown", "expired", "revoked", "disabled", "missing", "required", "wrong", "not found", "malformed", "could not be authenticated"}
	// tokenFaults are messages of token libraries that do not mention the token.
	tokenFaults = []string{"not enough segments", "signature verification failed", "invalid token", "invalid signature", "invalid crypto padding"}
)

// saysBadKey reports whether a short message, or the code, is about a key that is wrong or missing. The details count too: Google sends
// API_KEY_INVALID there.
func saysBadKey(r *Result) bool {
	if ofAnother(r) {
		return false
	}
	if hasAny(compactCode(r), badKeyCodes) || strings.Contains(string(r.decoded.Details[:min(len(r.decoded.Details), maxDetails)]), "API_KEY_INVALID") {
		return true
	}
	text := strings.ToLower(cmp.Or(r.decoded.Summary, r.decoded.Message))
	return len(text) < 200 && (hasAny(text, keyNouns) && hasAny(text, keyFaults) || slices.Contains(tokenFaults, strings.TrimRight(text, ".")))
}

// sawNoKey reports whether the server reports that it received no key.
func sawNoKey(r *Result) bool {
	return canonicalCode(r) == "MISSING_AUTH" || hasAny(message(r), saysNoKey) && !ofAnother(r) && !hasAny(strings.ToLower(r.decoded.Message), leavesOpen)
}

// saysBadLogin reports whether a short message is about a wrong user name, password or session, and not about the form of a new one.
func saysBadLogin(r *Result) bool {
	text := strings.ToLower(r.decoded.Message)
	return !hasAny(text, []string{"characters", "at least", "at most", "too short", "too long"}) && len(text) < 200 && hasAny(text, []string{"user name", "username", "password", "session id", "login"}) && hasAny(text, []string{"invalid", "incorrect", "wrong", "not valid"})
}

// saysRevoked reports whether the error means that the key was revoked, and nothing else.
func saysRevoked(r *Result) bool {
	text := message(r)
	return canonicalCode(r) == "REVOKED_TOKEN" || strings.Contains(text, "revoked") && hasAny(text, expiredNouns) &&
		!hasAny(text, []string{"or revoked", "or been revoked", "revoked or", "revoked, or", "not revoked", "revoked/"})
}

// saysAddress reports whether the error means that the address of the caller, or the country it is in, is not allowed.
func saysAddress(r *Result) bool {
	if hasAny(compactCode(r), []string{"ipaddressnot", "ipnotallowed", "ipblocked", "ipforbidden", "ipdenied", "ipnotwhitelisted", "invalidip"}) {
		return true
	}
	text := strings.ToLower(r.decoded.Message)
	if hasAny(text, []string{"invalid api key", "incorrect api key", "api key is invalid", "invalid token", "invalid access token", "token is invalid", "address change", "change of", "changing"}) {
		return false // the rest is advice, or another possible cause, or it is about an address that the account has
	}
	return saysCountry(r) || hasAny(text, []string{"unrecognised ip", "unrecognized ip", "unauthorized ip"}) || hasAny(text, []string{"ip address", "client ip", "your ip", "ip is not", "source ip"}) &&
		hasAny(text, []string{"not allowed", "not permitted", "not authorized", "allow list", "allowlist", "whitelist", "denied", "blocked", "forbidden", "restrict"})
}

// saysUserAgent reports whether a 403 asks for a User-Agent, or for another one.
func saysUserAgent(r *Result) bool {
	text := strings.ToLower(r.decoded.Message)
	if hasAny(text, []string{"a user-agent", "a user agent"}) { // which may also be a person
		return hasAny(text, []string{"set ", "send", "provide", "specify", "include", "requir", "missing", "without", "identify"})
	}
	return hasAny(text, []string{"user-agent header", "user agent header", "valid user-agent", "valid user agent", "your user-agent", "your user agent", "user-agent string", "user-agent is", "user agent is"})
}

// saysScope reports whether an error means that the key is valid, but lacks a scope. A wrong scope may be a value that was sent.
func saysScope(r *Result) bool {
	code := compactCode(r)
	return strings.Contains(code, "scope") && hasAny(code, []string{"missing", "insufficient", "mismatch", "required"}) || hasAny(message(r), []string{"insufficient scope", "insufficient_scope", "oauth scope", "missing scope"})
}

// saysCountry reports whether the error means that the country or region of the caller is not allowed.
func saysCountry(r *Result) bool {
	text := strings.ToLower(r.decoded.Message)
	return hasAny(text, []string{"country", "your location", "user location", "restricted location"}) && hasAny(text, []string{"not supported", "not available", "unavailable", "restricted", "not allowed"})
}

// keyNotReceived returns the finding for a key that was sent, but that the server reports as missing.
func keyNotReceived(r *Result) *Finding {
	f := &Finding{
		Title:    "a key was sent, but the server reports that it received none",
		Evidence: "Authorization was sent; the message: " + start(cmp.Or(r.decoded.Message, r.decoded.Code)),
		Steps: []explain.Step{
			inspect(r, "See what was sent", "-v"),
			do("Ask the operator of the server whether a proxy drops Authorization"),
			do("Ask in which header the key belongs: Authorization was sent, and this server may read another one"),
		},
	}
	if wanted := gatewayKeyHeader(r); wanted != "" {
		f.Title += " in " + wanted
		f.Steps = []explain.Step{do("Send the key in " + wanted + " (-H): this server reads it there, not in Authorization"), f.Steps[0]}
	}
	return f
}

// gatewayKeyHeader returns the header from which a gateway reads its key, if the text of its error shows it: the texts of Azure API Management
// and of Kong are fixed.
func gatewayKeyHeader(r *Result) string {
	text := message(r)
	switch {
	case strings.Contains(text, "subscription key"):
		return "Ocp-Apim-Subscription-Key"
	case strings.Contains(text, "no api key found in request"):
		return "apikey"
	case strings.Contains(text, "x-api-key"):
		return "X-API-Key"
	}
	for word := range strings.FieldsSeq(r.decoded.Message[:min(len(r.decoded.Message), 400)]) {
		word, _, _ = strings.Cut(strings.Trim(word, "`'\".,:;()"), "/")
		if len(word) > 4 && strings.EqualFold(word[:2], "x-") && ascii.IsName(strings.ReplaceAll(word, "-", "")) {
			return word
		}
	}
	return ""
}

// codeOfExpired reports whether a code is that of an expired key or token. EXPIRED_KEYWORD is about another thing.
func codeOfExpired(code string) bool {
	return strings.Contains(code, "expired") && (hasAny(code, []string{"token", "jwt", "credential", "sessionexpired", "keyexpired"}) || strings.HasSuffix(code, "key"))
}

// expiredNouns are the subjects of messages about it: "Signature has expired" is PyJWT's message for an expired token.
var expiredNouns = []string{"token", "jwt", "key", "credential", "session", "signature"}

// besideExpired are words between what has expired and the word for it: "The token you provided has already expired". ofCaller are words
// before it, if it is the caller's; others make it another thing: "The voucher key has expired".
var (
	besideExpired = []string{"has", "have", "is", "are", "was", "been", "already", "provided", "supplied", "you"}
	ofCaller      = []string{"", "expired", "the", "a", "an", "your", "this", "its", "api", "access", "auth", "authentication", "authorization", "bearer", "id", "security", "secret", "user", "login", "client", "oauth", "subscription"}
)

// isOfCaller reports whether a word is, or ends in, the name of something of the caller that expires.
func isOfCaller(word string) bool {
	word = strings.TrimSuffix(word, "s")
	return hasAny(word, expiredNouns) && (!strings.HasPrefix(word, "key") || word == "key")
}

// namesExpired reports whether a text says that something of the caller has expired. In a 401 it is enough that the text names it, elsewhere
// it stands beside the word.
func namesExpired(text string, refused bool) bool {
	words := slices.DeleteFunc(strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) }), func(word string) bool { return slices.Contains(besideExpired, word) })
	words = append(append([]string{""}, words...), "")
	for i, word := range words {
		before := words[max(i-1, 0)]
		beside := before == "expired" || words[min(i+1, len(words)-1)] == "expired"
		if isOfCaller(word) && (refused || beside && (slices.Contains(ofCaller, before) || isOfCaller(before))) {
			return true
		}
	}
	return false
}

// expiredAbroad are words for "has expired" in other languages, in which a 401 says it of a token or a session. Those that are also the word
// for an invalid one are not among them.
var expiredAbroad = []string{"ha caducado", "ha expirado", "caducó", "expiró", "a expiré", "est expiré", "est expirée", "abgelaufen", "è scaduto", "è scaduta", "expirou", "está expirado", "is verlopen", "wygasł", "истёк", "истек", "已过期", "已過期", "期限切れ", "만료되었", "만료된", "süresi doldu"}

// invalidAbroad are words for "invalid", which leave open whether a token has expired.
var invalidAbroad = []string{"ungültig", "invalide", "inválid", "non valid", "ongeldig", "nieprawidłow", "недействит", "无效", "無效", "無効", "유효하지"}

// saysExpired reports whether the error means that the key has expired, and nothing else: "invalid or expired" leaves it open.
func saysExpired(r *Result) bool {
	code := compactCode(r)
	switch {
	case canonicalCode(r) == "EXPIRED_TOKEN":
		return true
	case ofAnother(r):
		return false
	case codeOfExpired(code):
		return true
	}
	if !apiAnswered(r, http.StatusUnauthorized) && (strings.HasSuffix(code, "expired") || strings.HasPrefix(code, "expired")) && code != "expired" {
		return false // the code has what expired, such as a coupon
	}
	text := message(r)
	if apiAnswered(r, http.StatusUnauthorized) && hasAny(text, expiredAbroad) && !hasAny(text, invalidAbroad) {
		return true
	}
	if !strings.Contains(text, "expired") && !strings.Contains(text, "exceeded expiration time") || saysSkewed(r) || hasAny(text, []string{"or expired", "expired or", "/expired", "expired/", "and expired", "not expired", "or has expired", "or it has expired", "malformed"}) {
		return false
	}
	return namesExpired(text, apiAnswered(r, http.StatusUnauthorized))
}

// saysEarly are phrases in messages about a token that is not yet valid.
var saysEarly = []string{"not yet valid", "not valid yet", "before issued", "issued in the future", "immature", "jwt not active", "not be accepted before", "token is not active"}

// saysSkewed reports whether the error means that the time in a signed request is not the server's.
func saysSkewed(r *Result) bool {
	return hasAny(compactCode(r), []string{"timetooskewed", "timeskewed", "requestexpired"}) || strings.Contains(message(r), "signature expired: ") ||
		hasAny(message(r), []string{"timestamp", "request time"}) && hasAny(message(r), []string{"too large", "outside of", "skew", "in the future", "too far"})
}

// saysNoKeySet reports whether the error means that the server could not fetch the keys that verify tokens, so it rejects every token.
func saysNoKeySet(r *Result) bool {
	text := message(r)
	return hasAny(text, []string{"jwks", "jwk set"}) && hasAny(text, []string{"fetch", "retrieve", "remote", "download"}) && hasAny(text, []string{"fail", "couldn't", "could not", "unable", "error", "timeout", "timed out"})
}

// awsMissingToken recognizes the response of AWS API Gateway for a path, stage or method that it does not have.
func awsMissingToken(r *Result) *Finding {
	if !apiAnswered(r, http.StatusForbidden) || r.body.Kind != media.KindJSON && r.body.Kind != media.KindEmpty {
		return nil
	}
	missing := strings.EqualFold(strings.TrimSpace(r.decoded.Message), "Missing Authentication Token") || strings.Contains(compactCode(r), "missingauthenticationtoken")
	noSignature := strings.Contains(r.decoded.Message, "(missing equal-sign) in Authorization header")
	if !missing && !noSignature {
		return nil
	}
	evidence := "403 with Missing Authentication Token, which it sends where no route matches"
	if noSignature {
		evidence = "403 and a complaint about the form of Authorization, which it reads as a signature where no route matches, or where the route requires one (IAM)"
	}
	return &Finding{
		Title:    "AWS API Gateway does not have this path, stage or method",
		Evidence: evidence,
		Steps: []explain.Step{
			do("Check the URL: the stage (such as /prod) may be missing, or be in it twice", nextstep.Repeat("--dry-run")),
			do("If you run it, deploy the API to the stage again, and compare its routes with the path"),
		},
	}
}
