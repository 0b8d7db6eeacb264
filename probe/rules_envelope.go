package probe

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/text"
)

func errorInSuccess(r *Result) *Finding {
	if !isSuccess(r) || isHTML(r) || !isError(r.decoded.Shape) {
		return nil
	}
	what := start(strings.TrimRight(r.decoded.Message, ". "))
	if code := r.decoded.Code; code != "" && code != r.decoded.Message {
		what = strings.TrimSuffix(code+": "+what, ": ")
	}
	where, evidence := "the body", "it begins: "+opening(r)
	steps := []explain.Step{do("Check the body before the status in your client"), report(": an error needs a 4xx or 5xx status")}
	switch status := r.exchange.Answer.Header.Get(errorbody.HeaderGRPCStatus); {
	case status != "" && status != "0" && r.decoded.Shape == errorbody.ShapeGoogle:
		where, evidence = errorbody.HeaderGRPCStatus, errorbody.HeaderGRPCStatus+": "+start(status)
		steps = []explain.Step{do("Read " + errorbody.HeaderGRPCStatus + " in your client: gRPC sends errors with status 200, too")}
	case strings.HasPrefix(r.said.code, "persistedquery"): // of Apollo
		steps = []explain.Step{do("Send the query with its hash once, or without it: the server does not know this hash")}
	case wrongQuery(r):
		steps = []explain.Step{do("Correct the query as the error says, and repeat the call")}
	case r.decoded.Shape == errorbody.ShapeGraphQL:
		steps = []explain.Step{do("Check errors before data in your client: GraphQL servers send errors with status 200, too")}
	}
	title := fmt.Sprintf("status %d, but %s is an error: %s", r.status(), where, what)
	if d := r.decoded; d.Failed > 0 {
		title = fmt.Sprintf("status %d, but %d of %d items failed: %s", r.status(), d.Failed, d.Items, what)
	}
	f := finding(title, evidence, steps...)
	if steps, ok := keyInSuccess(r); ok {
		f.Steps = append(steps, f.Steps...)
	}
	return f
}

// keyInSuccess returns the steps for an error about the key in a response that reports success, as GraphQL servers and Slack send it, and
// reports whether it is one. Other things expire and are invalid, too, such as a token in a shared link.
func keyInSuccess(r *Result) ([]explain.Step, bool) {
	code, subject := r.said.code, keySubject(r)
	refused := slices.Contains(keyCodes, code) || hasAny(code, badKeyCodes) || hasAny(subject, notAuthenticated) || strings.Contains(subject, "authorization failed")
	ofKey := refused || codeOfExpired(code) || canonicalCode(r) == "EXPIRED_TOKEN" || hasAny(subject, []string{"jwt", "signature has expired"}) ||
		startsWithAny(subject, keyNouns...) && !hasAny(subject, []string{" for the ", " for your ", " of "})
	expired := saysExpired(r)
	switch {
	case !r.withoutKey() && (saysScope(r) || slices.Contains(permissionCodes, code)):
		return []explain.Step{askForPermission(r)}, true
	case ofAnother(r) && canonicalCode(r) == "", !ofKey && !(sawNoKey(r) && !expired):
		return nil, false
	case code == "unauthorized" && r.exchange.KeySent && hasAny(r.said.all, []string{"authorized to ", "allowed to ", "permission"}): // what the key may do
		return nil, false
	case sawNoKey(r) && r.exchange.KeySent:
		return keyNotReceived(r).Steps[:1], true
	case r.withoutKey(), sawNoKey(r):
		return setKeyFor(r, "Set the key, and try again"), true
	case expired, saysRevoked(r), strings.Contains(code, "revoked"):
		return []explain.Step{setKey("Get a new key and set it")}, true
	case refused, saysBadKey(r):
		return []explain.Step{setKey("Check the key, and set it again")}, true
	}
	return nil, false
}

// permissionCodes are codes, without case and separators, that mean what the key may do.
var permissionCodes = []string{"forbidden", "accessdenied", "permissiondenied", "insufficientpermissions", "notallowedtokentype"}

// keyCodes are codes, without case and separators, that can only mean the key or the login of the caller.
var keyCodes = []string{"invalidauth", "missingauth", "notauthed", "notauthenticated", "unauthenticated", "unauthorized", "tokenrevoked", "revokedtoken", "accountinactive", "authenticationerror", "authenticationrequired"}

// blameInSuccess blames a key, or a query, that the body of the response rejects. The exit code stays that of a broken contract.
func blameInSuccess(r *Result, v *Verdict) {
	if _, ok := keyInSuccess(r); ok {
		v.Blame = BlameKey
	} else if wrongQuery(r) {
		v.Blame = BlameYou
	}
}

// wrongQuery reports whether a GraphQL server rejects the query.
func wrongQuery(r *Result) bool {
	return r.decoded.Shape == errorbody.ShapeGraphQL && hasAny(r.said.code, []string{"parse", "validation", "syntax", "badrequest", "userinput"})
}

// isError reports whether the shape is that of an error, and not just of something that could not be read.
func isError(s errorbody.Shape) bool {
	return !slices.Contains([]errorbody.Shape{errorbody.ShapeNone, errorbody.ShapeEmpty, errorbody.ShapeText, errorbody.ShapeTruncated, errorbody.ShapeUnknown, errorbody.ShapeHTML}, s)
}

// ofAnotherAPI reports whether an error has a form or a code that the API does not send: what is known of its articles does not apply.
func ofAnotherAPI(r *Result) bool {
	switch r.decoded.Shape {
	case errorbody.ShapeHex21, errorbody.ShapeString:
		return r.apiCode() != "" && !r.Error.Known
	case errorbody.ShapeFlat:
		return r.apiCode() != "" && r.Error.Code != r.Error.CanonicalCode
	}
	return isError(r.decoded.Shape)
}

func codeStatusMismatch(r *Result) *Finding {
	x := r.Explanation
	if !isWhole(r) || r.Error == nil || !r.Error.Known || len(x.Statuses) == 0 || r.status() < 400 ||
		slices.Contains(x.Statuses, r.status()) {
		return nil
	}
	return finding(fmt.Sprintf("code and status disagree: %s usually comes with %d, not %d", r.Error.Code, x.Statuses[0], r.status()),
		fmt.Sprintf("status %d, code %s", r.status(), r.Error.Code),
		do("Decide by the code; the reference gives no status for it, so the usual one is inferred"))
}

func unknownCode(r *Result) *Finding {
	if r.apiCode() == "" || r.Error.Known {
		return nil
	}
	return finding(fmt.Sprintf("the code %s is not in the catalog", r.Error.Code), "code: "+r.Error.Code,
		do("See what the status means", nextstep.Hex21("explain", strconv.Itoa(r.status()))),
		do("If the installation has its own codes, describe them in a file and load it with --catalog"))
}

func errorTruncated(r *Result) *Finding {
	if !isWhole(r) || r.decoded.Shape != errorbody.ShapeTruncated || r.status() < 400 {
		return nil
	}
	return finding("the error body ends in the middle", fmt.Sprintf("%d bytes, ending: %s", len(r.exchange.Answer.Body), ending(r)),
		inspect(r, "Save it as evidence", "--body-out", "body.txt"))
}

func errorEmpty(r *Result) *Finding {
	if !isWhole(r) || r.decoded.Shape != errorbody.ShapeEmpty || r.status() < 400 || r.exchange.Method == http.MethodHead {
		return nil
	}
	title, evidence := fmt.Sprintf("status %d without a body", r.status()), "0 bytes of body"
	if product := r.decoded.Product; product != "" {
		evidence += ", with headers of " + product
	}
	if nextRoute(r) {
		evidence += ", and Vary names Next-Router-State-Tree: a route of the CMS answered, and found nothing"
	}
	if challenge := r.exchange.Answer.Header.Get("WWW-Authenticate"); saysWhy(challenge) {
		evidence = "WWW-Authenticate: " + start(challenge)
	} else {
		title += ": the server does not give a reason"
	}
	return finding(title, evidence, do("See what the status means", nextstep.Hex21("explain", strconv.Itoa(r.status()))))
}

// shapeWords describes the body that was sent instead of the envelope.
func shapeWords(s errorbody.Shape) string {
	return cmp.Or(map[errorbody.Shape]string{
		errorbody.ShapeString:  "a plain string instead of the error object",
		errorbody.ShapeFlat:    "one that has code and message elsewhere or under other names",
		errorbody.ShapeText:    "plain text",
		errorbody.ShapeUnknown: "in an unknown format",
		errorbody.ShapeProblem: "problem details (RFC 9457)",
		errorbody.ShapeJSONAPI: "in the format of JSON:API",
		errorbody.ShapeGoogle:  "in the format of Google APIs",
		errorbody.ShapeGraphQL: "in the format of GraphQL",
		errorbody.ShapeOAuth2:  "in the format of OAuth 2.0",
		errorbody.ShapeOData:   "in the format of OData",
		errorbody.ShapeAWSXML:  "in the XML format of AWS",
		errorbody.ShapeSlack:   "in the format of Slack",
		errorbody.ShapeList:    "a list of errors",
	}[s], "in the format "+string(s))
}

func errorNotEnvelope(r *Result) *Finding {
	if !isWhole(r) || r.status() < 400 || isHTML(r) || outsideAPI(r) {
		return nil
	}
	form, evidence, isPage := shapeWords(r.decoded.Shape), "it begins: "+opening(r), r.decoded.Shape == errorbody.ShapeHTML
	switch {
	case r.decoded.Enclosed:
		form = "inside " + enclosingName(r)
	case isPage && pageOfApplication(r):
		form, evidence = "the error page of "+r.decoded.Product, pageGist(r)
	case isPage, slices.Contains([]errorbody.Shape{errorbody.ShapeNone, errorbody.ShapeHex21, errorbody.ShapeEmpty, errorbody.ShapeTruncated}, r.decoded.Shape):
		return nil
	}
	return finding("the error is not the documented envelope: it is "+form, evidence, report(": clients that read error.code get nothing here"))
}

// enclosingName names what contains an error.
func enclosingName(r *Result) string {
	switch r.body.Kind {
	case media.KindHTML:
		return "a web page"
	case media.KindJSON:
		return "a JSON string"
	}
	return "a text"
}

func aliasCode(r *Result) *Finding {
	if r.Error == nil || !r.Error.Known || r.Error.Code == r.Error.CanonicalCode {
		return nil
	}
	return finding(fmt.Sprintf("%s is another name for %s", r.Error.Code, r.Error.CanonicalCode), "code: "+r.Error.Code,
		do(fmt.Sprintf("Handle both names; the API reference has %s", r.Error.CanonicalCode)))
}

// inServerWords returns the text of an error that the catalog does not explain, to be added to a title, or "".
func inServerWords(r *Result) string {
	said := r.decoded.Message
	if pageOfApplication(r) || isJSON(r) && r.decoded.Summary != "" { // what a page says, and the cause of a general error
		said = r.decoded.Summary
	}
	said = strings.TrimRight(text.Shorten(strings.TrimSpace(said), maxSaid), ". ")
	switch {
	case r.Error == nil, r.Error.Known && r.decoded.Shape == errorbody.ShapeHex21,
		!strings.Contains(said, " ") && (len(said) < 16 || said == r.decoded.Code),
		strings.HasSuffix(strings.ToLower(said), strings.ToLower(http.StatusText(r.status()))):
		return ""
	}
	return ": " + said
}
