package errorbody

import (
	"encoding/json"
	"net/http"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/text"
)

// Shape names how an error body is laid out.
type Shape string

// The shapes. ShapeNone means that the answer is not an error as far as its body tells.
const (
	ShapeNone      Shape = ""
	ShapeHex21     Shape = "hex21"     // {"error": {"code", "message", "details"}}, as documented
	ShapeString    Shape = "string"    // {"error": "text"} or a JSON string
	ShapeFlat      Shape = "flat"      // code and message under other names or at another level
	ShapeProblem   Shape = "problem"   // problem details, RFC 9457, in JSON or XML
	ShapeJSONAPI   Shape = "jsonapi"   // {"errors": [{"status", "title", "detail"}]}
	ShapeGoogle    Shape = "google"    // {"error": {"code": 404, "status": "NOT_FOUND"}}
	ShapeGraphQL   Shape = "graphql"   // {"errors": [{"message", "path"}], "data"}
	ShapeOAuth2    Shape = "oauth2"    // {"error": "invalid_grant", "error_description"}, RFC 6749, section 5.2
	ShapeOData     Shape = "odata"     // {"error": {"code", "message", "target", "innererror"}} and its older forms
	ShapeAWSXML    Shape = "aws-xml"   // <Error><Code/><Message/></Error>
	ShapeSlack     Shape = "slack"     // {"ok": false, "error": "code"}
	ShapeList      Shape = "list"      // a list of errors, or of messages by field
	ShapeHTML      Shape = "html"      // a page
	ShapeText      Shape = "text"      // plain text
	ShapeEmpty     Shape = "empty"     // no body
	ShapeTruncated Shape = "truncated" // JSON or XML that ended early; code and message are there if they had come
	ShapeUnknown   Shape = "unknown"   // none of these
)

// Input is an answer as far as its body's meaning depends on it.
type Input struct {
	// Status is the HTTP status. From 400 on any body is an error; below, only one that says so. Zero means that the status is
	// not known, and the body is read as an error's.
	Status int
	Header http.Header
	Body   []byte
	// Truncated reports whether Body is not all of the body: the transfer ended early or a bound cut it.
	Truncated bool
}

// Body is what an error body says. Everything in it comes from outside: neutralize it before it reaches a terminal.
type Body struct {
	Shape   Shape
	Code    string // as sent: NOT_FOUND, invalid_grant, AccessDenied
	Message string // for a page the gist of its visible text, for text its first line
	// Gist is the first of a list of errors in words, with its field and how many more there are: "query.q: field required (and 1 more)".
	// Of a page it is the first sentence that says more than the status. It is empty where Message says it all.
	Gist string
	// Details is what the body says beyond code and message: its own details, or else its other members. Nil when there is nothing.
	Details json.RawMessage
	// RequestID names the exchange in the server's logs. See RequestID for where it is looked for.
	RequestID       string
	RequestIDSource string // "header X-Request-ID", "body request_id"
	// RetryAfter is a delay in seconds that the body asks for, such as details.retryAfter.
	RetryAfter field.Field[float64]
	// Status is the HTTP status that the body itself names, or 0. It may differ from the real one.
	Status int
	// Title is the title of a page, of problem details or of an error object.
	Title string
	// Type is the type that the body gives the error: the URI of problem details, "invalid_request_error".
	Type string
	// Link is where the body points for more: the type of problem details, a documentation URL.
	Link string
	// Product is the program or service that wrote a page or a text, such as nginx or Cloudflare, when it shows.
	Product         string
	ProductEvidence string // the words or the header that show it
	// ProductWrote reports whether it wrote the answer itself: by its words, or by a header that it puts on its own answers alone. Without
	// that it may only have passed the answer on.
	ProductWrote bool
	ProductCode  string // the product's own code, such as DEPLOYMENT_NOT_FOUND of Vercel; never a code of the API
	// Login reports whether the page asks for a password.
	Login bool
	// Media is what the body is, beside what its Content-Type says.
	Media media.Media
	// Documents counts the JSON values in the body: more than one for NDJSON and for concatenated answers.
	Documents int
	// Problem is what is wrong with the body as JSON, one clause with the body as its subject: "ends in the middle of the JSON".
	Problem string
	// Cut reports whether all that is wrong is an end in the middle of the JSON.
	Cut bool
}

// Found reports whether the answer is an error.
func (e Body) Found() bool { return e.Shape != ShapeNone }

// Decode reads what an answer says about an error. It finds an error inside a success, too, but then wants to be sure: an
// article with a member called message is not an error. For an answer without one the Shape is ShapeNone, and what describes the
// body, such as Media, Title, Product and RequestID, is filled anyway.
func Decode(in Input) Body {
	d := open(in)
	var e Body
	switch d.media.Kind {
	case media.KindEmpty:
		e = d.empty()
	case media.KindJSON:
		if e = d.json(); d.failed {
			d.gateway(&e)
		}
	case media.KindXML:
		e = d.xml()
	case media.KindHTML:
		e = d.page()
	case media.KindText:
		e = d.plain()
	default:
		e.Shape = ShapeUnknown
	}
	if !d.failed && d.media.Kind != media.KindJSON && d.media.Kind != media.KindXML || !d.failed && e.Shape == ShapeUnknown {
		e.Shape = ShapeNone // a page, a text or nothing at all may be what was asked for
	}
	if e.Code == "" && e.ProductWrote && e.Found() {
		e.Code = e.ProductCode
	}
	if d.failed && e.Found() {
		d.fromHeaders(&e)
		if !e.RetryAfter.Present() {
			e.RetryAfter = delayInWords(e.Message)
		}
	}
	e.Media, e.Documents, e.Problem, e.Cut = d.media, d.stream.Count, d.problem, d.stream.Cut
	e.RequestID, e.RequestIDSource = d.requestID(e.Message)
	e.Details = text.ValidJSON(e.Details)
	for _, s := range []*string{&e.Code, &e.Message, &e.Gist, &e.Title, &e.Type, &e.Link, &e.RequestID, &e.RequestIDSource, &e.ProductEvidence, &e.ProductCode} {
		if !utf8.ValidString(*s) {
			*s = text.Valid(*s)
		}
		if len(*s) > maxText {
			*s = text.Clip(*s, maxText)
		}
	}
	return e
}

// maxText bounds each text that is kept of a body: more than people read.
const maxText = 4 << 10

func (d *document) empty() Body {
	e := Body{Shape: ShapeEmpty}
	if d.in.Truncated {
		e.Shape, d.problem = ShapeTruncated, "ended before its first byte"
	}
	d.product(&e)
	return e
}
