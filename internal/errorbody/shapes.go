package errorbody

import (
	"bytes"
	"cmp"
	"encoding/json"
	"net/http"
	"strings"

	"github.com/hex21/hex21/internal/jsonscan"
)

// shapes lists the JSON shapes, the most specific first: the first one that fits wins. To add one, write a
// function, add its row here and give it a table test.
//
// A shape that is certain is also read from a response with a success status, because nothing else looks like it. The others are read from
// such a response only if isErrorBody reports that the body is an error.
var shapes = [...]struct {
	name    Shape
	certain bool
	read    func(*document) (Body, bool)
}{
	{ShapeProblem, true, readProblem},
	{ShapeGraphQL, true, readGraphQL},
	{ShapeJSONAPI, false, readJSONAPI},
	{ShapeGoogle, false, readGoogle},
	{ShapeOData, false, readOData},
	{ShapeHex21, false, readHex21},
	{ShapeSlack, false, readSlack},
	{ShapeOAuth2, false, readOAuth2},
	{ShapeList, false, readList},
	{ShapeFlat, false, readFlat},
	{ShapeString, false, readString},
}

// readHex21 reads the documented envelope. It accepts more members than the documented three.
func readHex21(d *document) (Body, bool) {
	err := d.root.Get("error")
	code, message := err.Get("code"), err.Get("message")
	if !code.IsKind(jsonscan.String) || !message.IsKind(jsonscan.String) {
		return Body{}, false
	}
	if !d.failed && !code.NonEmpty() && !message.NonEmpty() {
		return Body{}, false
	}
	e := Body{
		Code:    code.Text(),
		Message: message.Text(),
		Details: err.Get("details").JSON(),
	}
	if e.Details == nil { // other members, such as param and errors, in place of details
		var own []string
		for m := range err.Members() {
			if name := plainName(m.Key); delayUnit(name) > 0 || isRequestID(name) {
				own = append(own, m.Key)
			}
		}
		e.Details = rest(err, e, own...)
	}
	return e, true
}

// readString reads {"error": "text"}, {"errors": "text"} of Shopify, and a JSON string. A text that looks like a code is a code.
func readString(d *document) (Body, bool) {
	text := d.root
	var e Body
	if !text.IsKind(jsonscan.String) {
		text = d.root.First("error", "err", "errors")
		if e.Details = d.root.First("details", "detail").JSON(); e.Details == nil {
			e.Details = d.root.Except("error", "err", "errors")
		}
	}
	if !text.IsKind(jsonscan.String) {
		return Body{}, false
	}
	if e.Message = text.Text(); codeLike(e.Message) {
		e.Code = e.Message
	}
	return e, true
}

// readSlack reads {"ok": false, "error": "code"}, which Slack sends with status 200.
func readSlack(d *document) (Body, bool) {
	err := d.root.Get("error")
	if !d.root.Get("ok").IsKind(jsonscan.False) || !err.IsKind(jsonscan.String) {
		return Body{}, false
	}
	e := Body{
		Details: d.root.Except("ok", "error", "message"),
		Message: d.root.Get("message").Text(),
	}
	if text := err.Text(); hasSpace(text) {
		e.Message = text
	} else {
		e.Code = text
	}
	e.Message = cmp.Or(e.Message, d.root.Get("response_metadata").Get("messages").FirstItem().Text())
	return e, true
}

// readJSONAPI reads the error objects of JSON:API 1.1. Code and message come from the first; Details holds all of them.
func readJSONAPI(d *document) (Body, bool) {
	errs := d.root.Get("errors")
	err := errs.FirstItem()
	if !errs.IsKind(jsonscan.Array) || !err.IsKind(jsonscan.Object) {
		return Body{}, false
	}
	if d.media.Type != "application/vnd.api+json" && (err.First("title", "detail").Text() == "" || err.Get("message") != nil) {
		return Body{}, false
	}
	e := Body{
		Code:    err.Get("code").Scalar(),
		Message: err.Get("detail").Text(),
		Details: errs.JSON(),
		Status:  statusOf(err.Get("status")),
		Title:   err.Get("title").Text(),
	}
	e.Message = cmp.Or(e.Message, e.Title)
	return e, true
}

// readOAuth2 reads the errors of OAuth 2.0 (RFC 6749, sections 4.1.2.1 and 5.2; RFC 6750; RFC 8628).
func readOAuth2(d *document) (Body, bool) {
	err := d.root.Get("error")
	description := d.root.Get("error_description")
	if !err.IsKind(jsonscan.String) || description == nil && d.root.Get("error_uri") == nil && !oauth2Code(err) {
		return Body{}, false
	}
	e := Body{
		Code:    err.Text(),
		Message: description.Text(),
		Details: d.root.Except("error", "error_description", "error_uri"),
	}
	if strings.Count(e.Code, " ") > 1 { // a sentence, as Ory sends it
		e.Title, e.Code = e.Code, ""
	}
	return e, true
}

// oauth2Code reports whether a code is one of OAuth's, which need no description.
func oauth2Code(code *jsonscan.Value) bool {
	switch string(code.Raw()) {
	case `"invalid_client"`, `"invalid_grant"`, `"unauthorized_client"`, `"unsupported_grant_type"`, `"unsupported_response_type"`,
		`"invalid_scope"`, `"invalid_token"`, `"insufficient_scope"`, `"authorization_pending"`, `"slow_down"`:
		return true
	}
	return false
}

// readOData reads the errors of OData: version 4 (target and innererror besides code and message), version 3 ("odata.error" and a
// message with a language) and version 2 (the same under "error").
func readOData(d *document) (Body, bool) {
	err := d.root.First("odata.error", "error")
	certain := d.root.Get("odata.error") != nil
	message := err.Get("message")
	if message.IsKind(jsonscan.Object) {
		message, certain = message.Get("value"), true
	}
	certain = certain || err.First("innererror", "innerError", "target") != nil ||
		d.in.Header.Get("Odata-Version") != "" || d.in.Header.Get("Dataserviceversion") != ""
	if !certain || !err.Get("code").IsKind(jsonscan.String) || !message.IsKind(jsonscan.String) {
		return Body{}, false
	}
	return Body{
		Code:    err.Get("code").Text(),
		Message: message.Text(),
		Details: err.Except("code", "message"),
	}, true
}

// Envelope is the documented error body: {"error": {"code", "message", "details"}}.
type Envelope struct {
	Code    string `json:"code"`
	Message string `json:"message"`
	// Details is any JSON value, or nil if the body has none.
	Details json.RawMessage `json:"details,omitempty"`
}

// Encode returns the body of the envelope, with a newline at the end.
func (e Envelope) Encode() ([]byte, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(map[string]Envelope{"error": e}); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}

// readProblem reads problem details (RFC 9457). They are identified by their type, a URI; a code is a common extension.
func readProblem(d *document) (Body, bool) {
	p := d.root
	if !p.IsKind(jsonscan.Object) {
		return Body{}, false
	}
	if !strings.HasPrefix(d.media.Type, "application/problem+") {
		// Without the media type, the members have to show it: a title, a numeric status and one more.
		if p.Get("title").Text() == "" || p.First("type", "detail", "instance").Text() == "" {
			return Body{}, false
		}
		status, uri := statusOf(p.Get("status")), p.Get("type").Text()
		byType := d.failed && p.Get("status") == nil && (strings.Contains(uri, "://") || strings.HasPrefix(uri, "about:") || strings.HasPrefix(uri, "urn:"))
		if !byType && (!p.Get("status").IsKind(jsonscan.Number) || status == 0 || status < 400 && !d.failed) {
			return Body{}, false
		}
	}
	e := Body{
		Code:    p.First("code", "errorCode", "error_code").Scalar(),
		Message: p.Get("detail").Text(),
		Details: p.Except("type", "title", "status", "detail", "code", "errorCode", "error_code"),
		Status:  statusOf(p.Get("status")),
		Title:   p.Get("title").Text(),
	}
	if e.Message != "" && e.Title != "" && !strings.Contains(e.Message, " ") && !strings.EqualFold(e.Title, http.StatusText(d.in.Status)) {
		e.Summary = e.Title + ": " + e.Message // the detail is only the value that the problem is about
	}
	e.fromType(p.Get("type").Text())
	return e, true
}

// fromType fills what the type of a problem tells, and the message from its title where it has no detail.
func (e *Body) fromType(uri string) {
	e.Message = cmp.Or(e.Message, e.Title)
	if e.Type = uri; uri != "about:blank" && !ofStatus(uri) && !strings.HasPrefix(uri, "application/") {
		e.Code = cmp.Or(e.Code, uri) // it identifies the problem, RFC 9457, section 3.1.1
	}
}

// ofStatus reports whether the type of a problem is a page about the status, as Symfony and ASP.NET name the RFCs of HTTP.
func ofStatus(uri string) bool {
	_, page, ok := strings.Cut(uri, "://")
	if !ok {
		return false
	}
	host, path, _ := strings.Cut(page, "/")
	switch strings.TrimPrefix(host, "www.") {
	case "tools.ietf.org", "datatracker.ietf.org", "rfc-editor.org", "httpwg.org":
		return strings.Contains(path, "#section-")
	case "httpstatuses.com", "httpstatuses.io", "httpstatus.es", "http.dev", "developer.mozilla.org":
		return true
	}
	return false
}
