package probe

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/ratelimit"
	"github.com/hex21/hex21/internal/redact"
)

// blameKey treats a 400 that is about the key like a 401.
func blameKey(r *Result, v *Verdict) {
	if v.Outcome == OutcomeClientError {
		v.Outcome = OutcomeCredentials
	}
	if r.exchange.KeySent || !saysAddress(r) {
		blameOther(r, v)
	}
}

// theMessage returns the text of the error as evidence, or what stands for it.
func theMessage(r *Result) string {
	return "the message: " + start(strings.TrimSpace(cmp.Or(r.decoded.Message, r.exchange.Answer.Header.Get("WWW-Authenticate"), r.decoded.Code)))
}

// apiAnswered reports whether the API itself sent one of these statuses: an HTML page comes from something else, unless it requires a key.
func apiAnswered(r *Result, statuses ...int) bool {
	return hasStatus(r, statuses...) && (!isHTML(r) || r.status() == http.StatusUnauthorized && asksForKey(r))
}

// asksForKey reports whether a challenge asks for a key or a token, which those of proxies and login pages do not.
func asksForKey(r *Result) bool {
	challenge := challenges(r)
	return slices.ContainsFunc([]string{"Bearer", "OAuth", "Token", "ApiKey", "Key"}, func(scheme string) bool { return hasScheme(challenge, scheme) })
}

// withoutKey reports whether no key was sent. A record may leave out what was sent.
func (r *Result) withoutKey() bool {
	return !r.exchange.KeySent && !r.exchange.RequestUnknown && !r.exchange.CredentialsUnknown
}

func canonicalCode(r *Result) string {
	if r.Error == nil {
		return ""
	}
	return r.Error.CanonicalCode
}

// explainedByOperator reports whether the response has a code that is not in the API reference, but in the user's own catalog. That entry
// is better than an explanation of the status.
func explainedByOperator(r *Result) bool {
	if r.Error == nil || !r.Error.Known {
		return false
	}
	_, builtin := explain.Builtin().Get(r.Error.CanonicalCode)
	return !builtin
}

// belongsElsewhere reports whether a key would not be sent with this call, because the base URL is on another host.
func belongsElsewhere(r *Result) bool {
	base := r.exchange.Call.Base
	return base != nil && !r.exchange.RequestUnknown && !address.SameOrigin(r.exchange.URL, base)
}

// setKeyFor returns the steps after which this call has a key.
func setKeyFor(r *Result, text string) []explain.Step {
	if !belongsElsewhere(r) {
		return []explain.Step{setKey(text)}
	}
	base := setBase("The key is sent only to the host of the base URL: if the key is meant for this host, set the base URL", baseAround(r.exchange.URL))
	if r.exchange.Call.Key != "" {
		return []explain.Step{base}
	}
	return []explain.Step{base, setKey(text)}
}

func keyMissing(r *Result) *Finding {
	if !apiAnswered(r, http.StatusUnauthorized) && !keyAtFault(r) || r.exchange.KeySent || explainedByOperator(r) || r.spent || saysSignature(r) {
		return nil
	}
	x := r.exchange
	f := finding("the call needs a key, and none was sent", "the request had no Authorization header", setKeyFor(r, "Set the key, and try again")...)
	switch {
	case !belongsElsewhere(r):
		f.Steps = append(f.Steps, do("To store it in the system keychain", nextstep.Hex21("auth", "login")))
	case x.Call.Key != "":
		f.Evidence = fmt.Sprintf("%s belongs to %s and was not sent to %s", keyVariable, address.Site(x.Call.Base), address.Site(x.URL))
	}
	return f
}

func keyExpired(r *Result) *Finding {
	refused := apiAnswered(r, http.StatusUnauthorized, http.StatusForbidden, http.StatusBadRequest)
	if !refused || explainedByOperator(r) || !saysExpired(r) || !r.exchange.KeySent && canonicalCode(r) != "EXPIRED_TOKEN" {
		return nil
	}
	f := finding("the server reports that the key has expired"+errorDetails(r), "the error names "+r.decoded.Code,
		setKey("Get a new key and set it"))
	if !codeOfExpired(r.said.code) {
		f.Evidence = theMessage(r)
	}
	return f
}

func keyRevoked(r *Result) *Finding {
	if !apiAnswered(r, http.StatusUnauthorized) && !refusedWith403(r) && !keyAtFault(r) || explainedByOperator(r) || !saysRevoked(r) || !r.exchange.KeySent && canonicalCode(r) != "REVOKED_TOKEN" {
		return nil
	}
	f := finding("the server reports that the key was revoked"+errorDetails(r), "the error names "+r.decoded.Code,
		do("Ask the people who manage the keys why, and for a new one; the old one cannot be restored"))
	if canonicalCode(r) != "REVOKED_TOKEN" {
		f.Evidence = theMessage(r)
	}
	return f
}

// keyAtFault reports whether a 400, 404, 422 or 500 is about the key, as some APIs send it: only the text or the code of the error shows
// that. A 404 must begin with the key, since what is missing may have that name, too.
func keyAtFault(r *Result) bool {
	if apiAnswered(r, http.StatusInternalServerError) && isJSON(r) {
		return strings.HasSuffix(r.said.code, "invalidkey") || strings.HasSuffix(r.said.code, "invalidapikey") // a text may be about a key of the server
	}
	missing := apiAnswered(r, http.StatusNotFound) && isJSON(r) && !hasAny(strings.ToLower(r.exchange.URL.Path), []string{"key", "token"}) && startsWithAny(keySubject(r), keyNouns...)
	quoted := hasAny(keySubject(r), []string{`"`, "`", " '"}) && !hasAny(keySubject(r), keyNouns) // `Key "titel" is not allowed`
	return (missing || apiAnswered(r, http.StatusBadRequest, http.StatusUnprocessableEntity) && !quoted) && saysBadKey(r)
}

// keySubject returns the message of the error from its subject on.
func keySubject(r *Result) string {
	said := r.said.message
	for _, word := range []string{"the ", "your ", "this ", "provided ", "specified ", "invalid ", "unknown "} {
		said = strings.TrimPrefix(said, word)
	}
	return said
}

// refusedWith403 reports whether a 403 is about the key itself and not about what it may do.
func refusedWith403(r *Result) bool {
	if saysAddress(r) || !apiAnswered(r, http.StatusForbidden) {
		return false
	}
	return sawNoKey(r) || strings.Contains(challenges(r), `error="invalid_token"`) || r.Error != nil && (hasAny(strings.ToLower(r.Error.Message), notAuthenticated) || saysBadKey(r) && !hasAny(r.said.all, []string{"scope", "permission", "privilege"}))
}

func keyRefused(r *Result) *Finding {
	if !r.exchange.KeySent && !saysSignature(r) || explainedByOperator(r) || r.spent {
		return nil
	}
	with403 := refusedWith403(r)
	if !with403 && !apiAnswered(r, http.StatusUnauthorized) && !keyAtFault(r) {
		return nil
	}
	if f, _ := otherCause(r); f != nil {
		return f
	}
	scheme, _, found := strings.Cut(sentHeader(r.exchange, "Authorization"), " ")
	if !found {
		scheme = "" // it is the key
	}
	switch wanted := otherCredentials(r); {
	case !strings.EqualFold(scheme, "Bearer"):
		return finding("credentials were sent, but not as the Bearer key that the API expects", "Authorization: "+strings.TrimSpace(scheme+" "+redact.Mark),
			setKey("Remove the user name from the URL and any Authorization header of your own, and set the key"),
			inspect(r, "See what was sent", "-v"))
	case sawNoKey(r):
		return keyNotReceived(r)
	case wanted != "" && !with403:
		return credentialsWanted(r, wanted)
	}
	evidence := fmt.Sprintf("Authorization was sent; the status is %d", r.status())
	switch challenge := r.exchange.Answer.Header.Get("WWW-Authenticate"); {
	case saysWhy(challenge):
		evidence = "WWW-Authenticate: " + start(challenge)
	case r.Error != nil && r.Error.Message != "" && !r.Error.Known:
		evidence += fmt.Sprintf("; the message: %s", start(r.Error.Message))
	}
	return whyRefused(r, with403, evidence)
}

// otherCredentials returns the schemes that a server requires instead of a key, or "".
func otherCredentials(r *Result) string {
	if scheme := otherScheme(r); scheme != "" {
		return scheme
	}
	if hasScheme(challenges(r), "Basic") && !asksForKey(r) && !saysBadKey(r) {
		return "Basic"
	}
	return ""
}

// credentialsWanted describes a server that requires other credentials than a key.
func credentialsWanted(r *Result, scheme string) *Finding {
	title := "the server requires " + scheme + " authentication, but a Bearer key was sent"
	ask := "Ask the operator how programs can get access: hex21 sends a Bearer key and does not support " + scheme
	if scheme == "Basic" {
		title = "the server requires a user name and a password (Basic), but a Bearer key was sent" + inServerWords(r)
		ask = "Ask the operator how this API takes the key; -H can send a user name and a password"
	}
	return finding(title, "WWW-Authenticate: "+start(challenges(r)),
		do(ask), do("Check the host and the path of the base URL: a server in front of the API may require this", nextstep.Repeat("--dry-run")))
}

// whyRefused describes why a server does not accept a key that it received.
func whyRefused(r *Result, with403 bool, evidence string) *Finding {
	setAgain, check := setKey("Set the key again"), do("Check that it belongs to this installation and not to another one")
	switch {
	case with403:
		return finding("the server does not accept the key (with 403 instead of the usual 401)"+inServerWords(r), evidence, setAgain, check)
	case hasAny(r.said.all, []string{"bound to a client certificate", "certificate-bound", "certificate bound"}): // RFC 8705
		return finding("the server requires the client certificate that the key is bound to", evidence,
			do("Send your certificate with --cert FILE --key FILE"), do("Ask the people who manage the keys which certificate the key belongs to"))
	case saysScope(r):
		return finding("the key does not have the scope that this call needs"+inServerWords(r), evidence, askForPermission(r))
	case lacking.in(r.said.message), ofPlan.in(r.said.message):
		return finding("the server does not permit this call with this key"+inServerWords(r), evidence, askForPermission(r))
	case hasAny(r.said.all, saysEarly):
		return finding("the server reports that the token is not yet valid", evidence,
			compareClocks(), do("If it is right, the clock of the server, or of the machine that issues the tokens, is wrong: set it, or allow a leeway of a few seconds"))
	}
	if wanted := gatewayKeyHeader(r); wanted != "" {
		check = do("Or send it in " + wanted + " (-H): the message names this header, and not Authorization")
	}
	return finding("the server does not accept the key that was sent"+inServerWords(r), evidence,
		do("Check the key for typos, quotes and spaces", nextstep.Hex21("doctor")), setAgain, check)
}

// otherScheme returns the schemes that a server requires if none of them takes a key, or "".
func otherScheme(r *Result) string {
	challenge := challenges(r)
	if challenge == "" || asksForKey(r) {
		return ""
	}
	var names []string
	for _, scheme := range []string{"Negotiate", "NTLM", "Kerberos", "Digest", "Mutual", "HOBA", "SCRAM-SHA-256", "DPoP"} {
		if hasScheme(challenge, scheme) {
			names = append(names, scheme)
		}
	}
	return strings.Join(names, " or ")
}

// saysWhy reports whether a challenge gives a reason (RFC 6750, section 3).
func saysWhy(challenge string) bool { return strings.Contains(challenge, "error=") }

// sentHeader returns the first value of a header that was sent, or "".
func sentHeader(x *exchange.Exchange, name string) string {
	at := slices.IndexFunc(x.Sent, func(line Header) bool { return strings.EqualFold(line.Name, name) })
	if at < 0 {
		return ""
	}
	return x.Sent[at].Value
}

// notAuthenticated are phrases in messages about who the caller is, not about what the caller may do.
var notAuthenticated = []string{"not authenticated", "unauthenticated", "authentication token", "authentication credentials", "authentication error", "authentication failed", "invalid token", "invalid key", "invalid api key", "non-existent key"}

func keyNotCounted(r *Result) *Finding {
	if r.exchange.Answer == nil || !r.exchange.KeySent || !r.limits.Limit.Valid || r.limits.Limit.Value != ratelimit.AnonymousLimit {
		return nil
	}
	if w := r.limits.Window; w.Valid && w.Value != time.Minute {
		return nil // ten calls in a different window are a different budget
	}
	return finding("a key was sent, but the anonymous limit applies", asSentIn(r.limits.Limit),
		do(fmt.Sprintf("Check the key: another page of the API documentation gives %d a minute with one and %d without, unless this installation has other limits", ratelimit.KeyedLimit, ratelimit.AnonymousLimit), nextstep.Hex21("doctor")))
}

func hasAny(s string, parts []string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(s, part) })
}
