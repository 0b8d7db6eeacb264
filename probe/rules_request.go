package probe

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
)

func bodyTooLarge(r *Result) *Finding {
	sent := len(r.exchange.SentBody) > 0 || r.exchange.RequestUnknown
	if !hasStatus(r, http.StatusRequestEntityTooLarge) || !sent && exchange.IsSafeMethod(r.exchange.Method) && isError(r.decoded.Shape) {
		return nil // what is too large is in the error, such as the result
	}
	f := finding("the request body is too large", fmt.Sprintf("%d bytes were sent; the status is 413", len(r.exchange.SentBody)),
		do("Send less at once, and do not send large files inside JSON"),
		raiseLimit(r, "client_max_body_size, 1m by default", "LimitRequestBody", ""))
	if isError(r.decoded.Shape) {
		f.Title += inServerWords(r)
	}
	if !sent {
		f.Evidence = "no body was sent; the status is 413"
		f.Steps[0] = do("See which rule of the server returns 413 to a call without a body: a size limit does not apply to it")
	}
	if r.decoded.Product != "" && notTheAPI(r) {
		f.Title += ": " + r.decoded.Product + " did not forward it"
		f.Evidence += " by " + r.decoded.Product + " (" + productEvidence(r) + ")"
	}
	return f
}

func methodNotSupported(r *Result) *Finding {
	if f := cloudFrontMethod(r); f != nil {
		return f
	}
	if !hasStatus(r, http.StatusMethodNotAllowed) {
		return nil
	}
	x := r.exchange
	f := finding(fmt.Sprintf("%s is not supported here", x.Method), "status 405, without an Allow header",
		do("See which methods are supported", nextstep.Read("-i", "-X", "OPTIONS")))
	allow := strings.FieldsFunc(strings.Join(x.Answer.Header.Values("Allow"), ","), func(c rune) bool { return c == ',' || c == ' ' })
	if len(allow) == 0 {
		return f
	}
	if last := len(allow) - 1; last > 0 {
		f.Title += fmt.Sprintf("; %s and %s are", start(strings.Join(allow[:last], ", ")), start(allow[last]))
	} else {
		f.Title += "; " + start(allow[0]) + " is"
	}
	f.Evidence = "Allow: " + start(strings.Join(allow, ", "))
	if slices.Contains(allow, http.MethodGet) && x.Method != http.MethodGet {
		f.Steps = []explain.Step{do("Read the path with GET", nextstep.Read())}
	}
	if slices.Contains(allow, x.Method) {
		f.Title = fmt.Sprintf("%s was rejected, although the Allow header lists it", x.Method)
		f.Steps = []explain.Step{do("Ask the operator of the server whether a proxy passes only some methods")}
	}
	if len(x.Hops) > 0 {
		f.Steps = append(f.Steps, do("Check whether the redirect before it changed the method, as 301 and 302 do to a POST"))
	}
	return f
}

// cloudFrontMethod recognizes the 403 of CloudFront for a method that the cache behavior of a path does not allow.
func cloudFrontMethod(r *Result) *Finding {
	d := r.decoded
	if !hasStatus(r, http.StatusForbidden) || d.Product != "AWS CloudFront" || !strings.Contains(d.Message, "not configured to allow the HTTP request method") {
		return nil
	}
	return finding("AWS CloudFront does not allow "+r.exchange.Method+" for this path, so the call did not reach the API", pageGist(r),
		checkBase(r, ": a distribution for a website often allows GET and HEAD only"),
		do("Check whether GET works for this path", nextstep.Read("-i")),
		do("If you run the distribution, allow "+r.exchange.Method+" in the cache behavior for this path"))
}

// aboutBody reports whether the status may be about the request body.
func aboutBody(r *Result) bool {
	return len(r.exchange.SentBody) > 0 && apiAnswered(r, http.StatusBadRequest, http.StatusUnsupportedMediaType, http.StatusUnprocessableEntity)
}

// maxChecked is how much of a request body is checked: JSON beyond it would take more time than a verdict may.
const maxChecked = 64 << 10

// sentType returns the media type of the request, in lower case and without parameters.
func sentType(r *Result) string {
	name, _, _ := strings.Cut(sentHeader(r.exchange, "Content-Type"), ";")
	return strings.ToLower(strings.TrimSpace(name))
}

func isJSONType(name string) bool {
	return name == "application/json" || strings.HasSuffix(name, "+json")
}

func requestBodyNotJSON(r *Result) *Finding {
	body := r.exchange.SentBody
	notParsed := hasStatus(r, http.StatusInternalServerError) && !isHTML(r) && hasAny(r.said.message, []string{"json", "unmarshal", "unexpected token", "parse"})
	if len(body) == 0 || !aboutBody(r) && !notParsed || len(body) > maxChecked || !isJSONType(sentType(r)) {
		return nil
	}
	var value any
	err := json.Unmarshal(body, &value)
	if err == nil {
		return nil
	}
	evidence := fmt.Sprintf("%d bytes: %v", len(body), err)
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		evidence = fmt.Sprintf("at byte %d of %d: %v", syntax.Offset, len(body), err)
	}
	return finding("the request body is not JSON", evidence,
		do("Correct the body at the place that the evidence names"),
		do("Show the request that is sent", nextstep.Repeat("--dry-run")),
		do("Put the body in a file, and send it with -d @FILE, so that the shell cannot remove quotes"))
}

func requestContentType(r *Result) *Finding {
	name := sentType(r)
	if !aboutBody(r) || isJSONType(name) || !saysUnread(r) || r.decoded.Shape == errorbody.ShapeOAuth2 && name == "application/x-www-form-urlencoded" { // which OAuth requires
		return nil
	}
	f := finding("the request has a body, but no Content-Type", fmt.Sprintf("%d bytes were sent without one", len(r.exchange.SentBody)),
		do("Declare it as JSON", nextstep.Repeat("-H", "Content-Type: application/json")))
	if name != "" {
		f.Title = "the request body was sent as " + start(name) + ", and the API reads JSON"
		f.Evidence = "Content-Type: " + start(name)
	}
	return f
}

// saysUnread reports whether an error may be that of a body in a format that the server does not read: it has no text of its own, or one
// about a format or about what is missing. Any other text, such as "this is too long", is about the content, which the server has read.
func saysUnread(r *Result) bool {
	d := r.decoded
	text := strings.ToLower(d.Code + " " + d.Message + " " + string(d.Details))
	return d.Message == "" || r.status() == http.StatusUnsupportedMediaType || hasAny(text, []string{
		"json", "pars", "content type", "content-type", "content_type", "media", "format", "body", "payload", "decode", "deserializ", "encod", "unexpected", "malformed", "syntax",
		"bad request", "bad_request", "invalid", "required", "missing", "empty", "blank", "null", "none", "must be", "should be", "must have",
	})
}
