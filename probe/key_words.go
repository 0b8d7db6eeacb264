package probe

import (
	"cmp"
	"net/http"
	"slices"
	"strings"
	"unicode"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/nextstep"
)

// The text of an error overrides its status: many services send 403 for a used-up limit, and 401 for a key that they did not receive.

// wordsSaid are the texts of an error in lower case.
type wordsSaid struct {
	code    string // without separators: TOKEN_EXPIRED, token-expired and TokenExpired are one
	message string
	titled  string // the title and the message
	all     string // the message, the first of its entries and the challenge in WWW-Authenticate, without quotes around names
}

func wordsOf(d errorbody.Body, h http.Header) wordsSaid {
	return wordsSaid{
		code:    lowerWithout(cmp.Or(d.Code, h.Get("X-Amzn-Errortype")), "_-. "),
		message: strings.ToLower(d.Message),
		titled:  strings.ToLower(d.Title + " " + d.Message),
		all:     lowerWithout(d.Message+" "+d.Summary, "\"`") + " " + strings.ToLower(h.Get("WWW-Authenticate")),
	}
}

// wording matches a text that contains one of any, one of with, if there are some, and none of not.
type wording struct{ any, with, not []string }

func (w wording) in(text string) bool {
	return hasAny(text, w.any) && (w.with == nil || hasAny(text, w.with)) && !hasAny(text, w.not)
}

// saysNoKey are phrases in messages about a key that did not reach the server, as opposed to one that the server rejects.
var saysNoKey = []string{
	"no api key", "missing api key", "api key is missing", "api key missing", "api key is required", "api key required", "missing subscription key",
	"no token provided", "no auth token", "missing token", "token is missing", "no authorization token", "missing authorization", "authorization header is missing",
	"authorization header missing", "no authorization header", "authorization header is required", "credentials were not provided", "no credentials", "missing credentials",
	"must authenticate", "missing key in request", "not logged in", "not currently logged in", "must be logged in", "please log in", "login required", "not signed in",
	"access token is missing", "missing access token", "didn't provide an api key", "did not provide an api key",
	"sign in or sign up", "need to sign in", "jwt is missing", "jwt token not found", "missing jwt", "missing bearer", "missing authentication", "authentication is required",
	"authorization field missing", "api key header is required", "x-api-key header is required", "' header required", "-token not found", "-key not found", "-key header required", "-token header required", "tokens were supplied", "token was not provided", "token not provided",
	"no access token", "no bearer token", "no jwt", "no authentication", "not find credentials", "credentials not found", "credentials were found",
	"access key required", "failed to resolve api key", "authorization is empty", "not include an api key", "authorization header not found", "header must be sent", "required, but not found", "auth info", "unregistered callers", "must use an api key",
}

// noKeyCodes are parts of codes that mean the same.
var noKeyCodes = []string{"notoken", "missingtoken", "tokenmissing", "missingapikey", "apikeymissing", "noapikey", "missingcredentials"}

// leavesOpen are phrases that leave open whether a key is missing or wrong.
var leavesOpen = []string{"missing or", "or missing", "for given", "invalid", "malformed", "factor", "code authentication", "mfa", "2fa"}

// badKeyCodes are parts of codes for a wrong key.
var badKeyCodes = []string{
	"invalidauth", "invalidapikey", "apikeyinvalid", "badapikey", "invalidkey", "invalidtoken", "invalidbearertoken", "invalidaccesstoken", "unauthenticated", "invalidcredentials", "missingapikey",
	"apikeymissing", "authenticationfailed", "badcredentials", "unrecognizedclient", "invalidclienttokenid", "authenticationerror", "authenticationrequired",
	"authfailure", "invalidgrant", "invalidclient",
}

// ofOthers are names of tokens that are not the key of the caller, of parts of a key that is being made, and what a parser of JSON calls a
// token or a key, without spaces.
var ofOthers = []string{
	"resettoken", "resetlink", "passwordreset", "invitation", "invitetoken", "verificationtoken", "verificationlink", "confirmationtoken", "activationtoken", "activationlink", "csrf", "xsrf", "authenticitytoken", "magiclink",
	"sharelink", "sharedlink", "unsubscribe", "nameofthe", "nameofan", "nameofyour", "namefor", "descriptionofthe", "labelofthe",
	"pagetoken", "synctoken", "continuationtoken", "uploadsession", "uploadtoken", "checkoutsession", "devicetoken", "registrationtoken", "injson", "tokencontext",
}

// ofAnother reports whether an error is about another token than the key, or about a part of a key: "The name of the API key is required".
func ofAnother(r *Result) bool {
	return hasAny(r.said.code+" "+lowerWithout(r.decoded.Message[:min(len(r.decoded.Message), maxSaid)], "_- "), ofOthers)
}

// keyNouns are names for a key, and keyFaults words for what is wrong with it.
var (
	keyNouns  = []string{"security token", "api key", "api-key", "apikey", "access token", "auth token", "authorization header", "authorization token", "api token", "access key", "authentication token", "authentication information", "bearer token", "jwt", "api_key"}
	keyFaults = []string{"invalid", "not valid", "incorrect", "unknown", "expired", "revoked", "disabled", "missing", "required", "wrong", "not found", "malformed", "could not be authenticated"}
	// tokenFaults are messages of token libraries that do not mention the token.
	tokenFaults = []string{"not enough segments", "signature verification failed", "invalid token", "invalid signature", "invalid crypto padding"}
)

// saysBadKey reports whether a short message, the code, or API_KEY_INVALID in the details of Google is about a wrong or missing key.
func saysBadKey(r *Result) bool {
	if ofAnother(r) || saysSignature(r) {
		return false
	}
	if hasAny(r.said.code, badKeyCodes) || strings.Contains(string(r.decoded.Details[:min(len(r.decoded.Details), maxDetails)]), "API_KEY_INVALID") {
		return true
	}
	text := strings.ToLower(cmp.Or(r.decoded.Summary, r.decoded.Message))
	return len(text) < 200 && (hasAny(text, keyNouns) && hasAny(text, keyFaults) || slices.Contains(tokenFaults, strings.TrimRight(text, ".")))
}

// sawNoKey reports whether the server reports that it received no key.
func sawNoKey(r *Result) bool {
	return canonicalCode(r) == "MISSING_AUTH" || !ofAnother(r) && hasAny(r.said.code, noKeyCodes) || hasAny(r.said.all, saysNoKey) && !ofAnother(r) && !hasAny(r.said.message, leavesOpen) && !lacking.in(r.said.message) && !saysScope(r)
}

// badLogin is about a wrong user name, password or session, and not about the form of a new one.
var badLogin = wording{
	any:  []string{"user name", "username", "password", "session id", "login"},
	with: []string{"invalid", "incorrect", "wrong", "not valid"},
	not:  []string{"characters", "at least", "at most", "too short", "too long"},
}

// keyRevokedWords are about a revoked key, and nothing else.
var keyRevokedWords = wording{
	any:  []string{"revoked"},
	with: expiredNouns,
	not:  []string{"or revoked", "or been revoked", "revoked or", "revoked, or", "not revoked", "revoked/"},
}

// saysRevoked reports whether the error means that the key was revoked.
func saysRevoked(r *Result) bool {
	return canonicalCode(r) == "REVOKED_TOKEN" || keyRevokedWords.in(r.said.all)
}

var (
	addressCodes = []string{"ipaddressnot", "ipnotallowed", "ipblocked", "ipforbidden", "ipdenied", "ipnotwhitelisted", "invalidip"}
	countryCodes = []string{
		"geoblock", "georestrict", "geofenc", "geolocationnot", "countrynot", "countryblock", "countryrestrict", "unsupportedcountry", "regionnot", "regionblock", "regionrestrict",
		"unsupportedregion", "locationnotsupported", "locationblock", "territorynot",
	}
	badAddress = []string{"unrecognised ip", "unrecognized ip", "unauthorized ip"}
	// addressRejected is about the address of the caller, and countryRejected about the country or region that it is in.
	addressRejected = wording{
		any:  []string{"ip address", "client ip", "your ip", "ip is not", "source ip", " ip allow list", " ip allowlist"},
		with: []string{"not allowed", "not permitted", "not authorized", "allow list", "allowlist", "whitelist", "denied", "blocked", "forbidden", "restrict"},
	}
	countryRejected = wording{
		any: []string{
			"country", "countries", "territory", "your location", "user location", "restricted location", "your region", "this region", "'s region", "your area", "jurisdiction",
			"geo-", "geoblock", "geo block", "geograph", "geolocation",
		},
		with: []string{"not supported", "unsupported", "not available", "unavailable", "restrict", "not allowed", "not permitted", "block", "denied", "forbidden", "prohibited", "disabled", "sanction", "embargo"},
		not:  []string{"shipping", "deliver", "phone", "card", "permission to", "role"},
	}
	// addressAside are phrases beside which an address is advice, another possible cause, or one that the account has.
	addressAside = []string{
		"invalid api key", "incorrect api key", "api key is invalid", "invalid token", "invalid access token", "token is invalid", "address change", "change of", "changing",
	}
)

// saysAddress reports whether the error means that the address of the caller, or the country it is in, is not allowed.
func saysAddress(r *Result) bool {
	said := r.said.message
	return hasAny(r.said.code, addressCodes) || saysCountry(r) ||
		!hasAny(said, addressAside) && (hasAny(said, badAddress) || addressRejected.in(said))
}

// saysCountry reports whether the error means that the country or region of the caller is not allowed.
func saysCountry(r *Result) bool {
	said := r.said.message
	return hasAny(r.said.code, countryCodes) || countryRejected.in(said) && !hasAny(said, addressAside)
}

var (
	// anyUserAgent may also be a person, unless something is to be done with it.
	anyUserAgent = wording{
		any:  []string{"a user-agent", "a user agent"},
		with: []string{"set ", "send", "provide", "specify", "include", "requir", "missing", "without", "identify", "request has a"},
	}
	userAgentHeader = wording{
		any: []string{"user-agent header", "user agent header", "valid user-agent", "valid user agent", "your user-agent", "your user agent", "user-agent string", "user-agent is", "user agent is", "user-agent not", "user agent not"},
		not: anyUserAgent.any,
	}
)

var (
	scopeCodes = wording{any: []string{"scope"}, with: []string{"missing", "insufficient", "mismatch", "required"}}
	scopeWords = []string{"insufficient scope", "insufficient_scope", "oauth scope", "missing scope", "required scope", "contain scope", "granted scope"}
	// lacking is about what a valid key may not do, and ofPlan about what the account of a key does not include.
	lacking = wording{any: []string{"permission", "privilege", " acl"}, not: []string{"invalid", "expired", "credential", " or "}}
	ofPlan  = wording{any: []string{" plan", "subscription", "license"}, with: []string{"available", "require", "need", "upgrade", "include"}, not: []string{"invalid", "subscription key"}}
	// ofState is about the state of what was called, and not about who calls.
	ofState = wording{
		any: []string{" already ", "cannot delete", "can not delete", "cannot modify", "must wait", " in use", " is closed", " is locked", " exists", "quota",
			"not be changed", "not be edited", "not be modified", "not be updated", "not be deleted", "not be removed", "not be renamed", "not be moved", "not be canceled", "not be cancelled", "not be published", "not be further", "not be later", "not be earlier"},
		not: []string{" by ", "another user", "member", "permission", "authoriz", "authoris", "authentic", "access", "privilege", "role", "scope", "allowed", "forbidden", "denied", "key", "token", "credential", "admin", "owner", "suspend", "disabled", "blocked", "banned", "deactivated", " plan", "subscription", "license", "csrf"},
	}
)

// saysScope reports whether an error means that the key is valid, but lacks a scope. A wrong scope may be a value that was sent.
func saysScope(r *Result) bool { return scopeCodes.in(r.said.code) || hasAny(r.said.all, scopeWords) }

// keyNotReceived returns the finding for a key that was sent, but that the server reports as missing.
func keyNotReceived(r *Result) *Finding {
	f := finding("a key was sent, but the server reports that it received none",
		"Authorization was sent; the message: "+start(cmp.Or(r.decoded.Message, r.decoded.Code)),
		inspect(r, "See what was sent", "-v"),
		do("Ask the operator of the server whether a proxy drops Authorization"),
		do("Ask in which header the key belongs: Authorization was sent, and this server may read another one"))
	if wanted := gatewayKeyHeader(r); wanted != "" {
		f.Title += " in " + wanted
		f.Steps = []explain.Step{do("Send the key in " + wanted + " (-H): this server reads it there, not in Authorization"), f.Steps[0]}
	}
	return f
}

// gatewayKeyHeader returns the header from which a gateway reads its key, if its error shows it: some texts are fixed.
func gatewayKeyHeader(r *Result) string {
	switch said := r.said.all; {
	case strings.Contains(said, "subscription key"):
		return "Ocp-Apim-Subscription-Key"
	case strings.Contains(said, "no api key found in request"):
		return "apikey"
	case strings.Contains(said, "x-api-key"):
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

// namesExpired reports whether a text says that something of the caller has expired. Unless refused with 401, it stands beside the word.
func namesExpired(text string, refused bool) bool {
	words := slices.DeleteFunc(strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) }), func(word string) bool { return slices.Contains(besideExpired, word) })
	words = append(append([]string{""}, words...), "")
	for i, word := range words {
		if name, ok := strings.CutSuffix(word, "expired"); ok && isOfCaller(name) { // JWTExpired
			return true
		}
		before := words[max(i-1, 0)]
		beside := before == "expired" || words[min(i+1, len(words)-1)] == "expired"
		if isOfCaller(word) && (refused || beside && (slices.Contains(ofCaller, before) || isOfCaller(before))) {
			return true
		}
	}
	return false
}

// expiredAbroad is about something that has expired in other languages, in which a 401 says it of a token or a session. Words for "invalid"
// leave open whether it has expired.
var expiredAbroad = wording{
	any: []string{
		"ha caducado", "ha expirado", "caducó", "expiró", "a expiré", "est expiré", "est expirée", "abgelaufen", "è scaduto", "è scaduta", "expirou",
		"está expirado", "is verlopen", "wygasł", "истёк", "истек", "已过期", "已過期", "期限切れ", "만료되었", "만료된", "süresi doldu",
	},
	not: []string{"ungültig", "invalide", "inválid", "non valid", "ongeldig", "nieprawidłow", "недействит", "无效", "無效", "無効", "유효하지"},
}

// hasExpired is about something that has expired, and nothing else: "invalid or expired" leaves it open.
var hasExpired = wording{
	any: []string{"expired", "exceeded expiration time"},
	not: []string{"or expired", "expired or", "/expired", "expired/", "and expired", "not expired", "or has expired", "or it has expired", "malformed"},
}

// saysExpired reports whether the error means that the key has expired.
func saysExpired(r *Result) bool {
	code, refused := r.said.code, apiAnswered(r, http.StatusUnauthorized)
	switch {
	case canonicalCode(r) == "EXPIRED_TOKEN":
		return true
	case ofAnother(r):
		return false
	case codeOfExpired(code):
		return true
	case !refused && (strings.HasSuffix(code, "expired") || strings.HasPrefix(code, "expired")) && code != "expired":
		return false // the code has what expired, such as a coupon
	case refused && expiredAbroad.in(r.said.all):
		return true
	}
	return hasExpired.in(r.said.all) && !saysSkewed(r) && namesExpired(r.said.all, refused)
}

// saysEarly are phrases in messages about a token that is not yet valid.
var saysEarly = []string{"not yet valid", "not valid yet", "before issued", "issued in the future", "immature", "jwt not active", "not be accepted before", "token is not active"}

var (
	skewedCodes = []string{"timetooskewed", "timeskewed", "requestexpired"}
	skewedTime  = wording{any: []string{"timestamp", "request time"}, with: []string{"too large", "outside of", "skew", "in the future", "too far"}}
)

// saysSkewed reports whether the error means that the time in a signed request is not the server's.
func saysSkewed(r *Result) bool {
	return hasAny(r.said.code, skewedCodes) || strings.Contains(r.said.all, "signature expired: ") || skewedTime.in(r.said.all)
}

var (
	keySetFetched = wording{any: []string{"jwks", "jwk set"}, with: []string{"fetch", "retrieve", "remote", "download"}}
	fetchFailed   = []string{"fail", "couldn't", "could not", "unable", "error", "timeout", "timed out"}
)

// awsMissingToken recognizes the response of AWS API Gateway for a path, stage or method that it does not have.
func awsMissingToken(r *Result) *Finding {
	if !apiAnswered(r, http.StatusForbidden) || r.body.Kind != media.KindJSON && r.body.Kind != media.KindEmpty {
		return nil
	}
	missing := strings.EqualFold(strings.TrimSpace(r.decoded.Message), "Missing Authentication Token") || strings.Contains(r.said.code, "missingauthenticationtoken")
	noSignature := strings.Contains(r.decoded.Message, "(missing equal-sign) in Authorization header")
	if !missing && !noSignature {
		return nil
	}
	evidence := "403 with Missing Authentication Token, which it sends where no route matches"
	if noSignature {
		evidence = "403 and a complaint about the form of Authorization, which it reads as a signature where no route matches, or where the route requires one (IAM)"
	}
	return finding("AWS API Gateway does not have this path, stage or method", evidence,
		do("Check the URL: the stage (such as /prod) may be missing, or be in it twice", nextstep.Repeat("--dry-run")),
		do("If you run it, deploy the API to the stage again, and compare its routes with the path"))
}
