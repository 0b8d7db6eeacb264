package errorbody

import (
	"encoding/json"
	"net/http"
	"strings"
	"unicode/utf8"

	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/jsonscan"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/text"
)

// Shape is the structure of an error body.
type Shape string

// The shapes. ShapeNone means that the body does not show an error.
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
	ShapeTruncated Shape = "truncated" // JSON or XML that ended early; code and message are set if they came before the end
	ShapeUnknown   Shape = "unknown"   // none of these
)

// Input holds what the meaning of a body depends on.
type Input struct {
	// Status is the HTTP status. From 400 on, any body is an error; below, only one that indicates an error. Zero means that the status is
	// not known, and the body is read as that of an error.
	Status int
	Reason string // the reason phrase; empty over HTTP/2
	Header http.Header
	Body   []byte
	// Wrote reports whether the request was one that changes something, so that a list is what became of its parts.
	Wrote bool
	// Truncated reports whether Body is incomplete, because the transfer ended early or the size limit was reached.
	Truncated bool
}

// Body is a decoded error body. Everything in it is untrusted: neutralize it before it reaches a terminal.
type Body struct {
	Shape   Shape
	Code    string // as sent: NOT_FOUND, invalid_grant, AccessDenied
	Message string // for a page the gist of its visible text, for plain text its first line
	// Summary is the first of a list of errors as a text, with its field and the number of further errors: "query.q: field required (and 1
	// more)". For a page it is the first sentence that contains more than the status. It is empty if Message is enough.
	Summary string
	// Details is what the body has besides code and message: its own details, or else its other members. Nil if there is nothing.
	Details json.RawMessage
	// RequestID identifies the exchange in the server's logs. See the function requestID for where it is looked for.
	RequestID string
	// RetryAfter is a delay in seconds that the body asks for, such as details.retryAfter.
	RetryAfter field.Field[float64]
	// Status is the HTTP status that the body itself names, or 0. It may differ from the real one.
	Status int
	// Fault is the code of a SOAP fault without prefix, such as Client or Sender, which has who is at fault. Code may be its subcode.
	Fault string
	// Title is the title of a page, of problem details or of an error object.
	Title string
	// Type is the type of the error in the body: the URI of problem details, "invalid_request_error".
	Type string
	// Product is the program or service that wrote a page or a text, such as nginx or Cloudflare, if it can be detected.
	Product         string
	ProductEvidence string // the text or the header that shows it
	// ProductWrote reports whether the product wrote the response itself, as its text shows, or a header that it adds only to its own
	// responses. Otherwise it may only have forwarded the response.
	ProductWrote bool
	ProductCode  string // the product's own code, such as DEPLOYMENT_NOT_FOUND of Vercel; never a code of the API
	// Next is the URL to which a page redirects the browser with a meta refresh.
	Next string
	// Login reports whether the page asks for a password, or sends the browser to a single sign-on.
	Login bool
	// Enclosed reports whether the error is JSON inside a page, a text or a JSON string.
	Enclosed bool
	// Failed is how many of the Items of a batch failed, if the error is that of an item in a response that reports success.
	Failed, Items int
	// Media is the detected type of the body, along with its Content-Type.
	Media media.Media
	// Form is how the body of a success is laid out, and Data the kind of its data.
	Form Form
	Data jsonscan.Kind
	// Documents is the number of JSON values in the body: more than one for NDJSON and for concatenated responses.
	Documents int
	// Problem describes why the body is not valid JSON, as a clause with the body as its subject: "ends in the middle of the JSON".
	Problem string
	// Cut reports whether the only problem is that the JSON ends in the middle.
	Cut bool
}

// Found reports whether the response is an error.
func (e Body) Found() bool { return e.Shape != ShapeNone }

// Decode decodes the error in a response. It also finds an error in a response with a success status, but then requires clear signs: an
// article with a member called message is not an error. If there is no error, the Shape is ShapeNone, and the fields that describe the
// body, such as Media, Title, Product and RequestID, are filled anyway.
func Decode(in Input) Body {
	d := open(in)
	var form Form
	var data jsonscan.Kind
	if !d.failed {
		form, data = formOf(d.root)
	}
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
	encoded := !d.failed && d.root.IsKind(jsonscan.String) // twice
	if d.failed && e.Found() || encoded {
		if encoded {
			e.Message = d.root.Text()
		}
		d.enclosed(&e)
		if encoded && !e.Enclosed {
			e.Message = ""
		}
	}
	stream := !d.failed && d.media.Kind == media.KindText && strings.HasPrefix(d.media.Type, "text/event-stream")
	if stream {
		e = d.events()
	}
	if !d.failed && !stream && d.media.Kind != media.KindJSON && d.media.Kind != media.KindXML || !d.failed && e.Shape == ShapeUnknown {
		e.Shape = ShapeNone // a page, a text or an empty body may be what was requested
	}
	if !d.failed && !e.Found() {
		d.grpcStatus(&e)
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
	e.Media, e.Form, e.Data, e.Documents, e.Problem, e.Cut = d.media, form, data, d.stream.Count, d.problem, d.stream.Cut
	e.RequestID = d.requestID(e.Message, d.failed || e.Found())
	e.Details = text.ValidJSON(e.Details)
	for _, s := range []*string{&e.Code, &e.Message, &e.Summary, &e.Title, &e.Type, &e.RequestID, &e.ProductEvidence, &e.ProductCode} {
		if !utf8.ValidString(*s) {
			*s = text.Valid(*s)
		}
		if len(*s) > maxText {
			*s = text.Clip(*s, maxText)
		}
	}
	return e
}

// maxText is the maximum length of each text that is kept from a body. Nobody reads more.
const maxText = 4 << 10

func (d *document) empty() Body {
	e := Body{Shape: ShapeEmpty}
	if d.in.Truncated {
		e.Shape, d.problem = ShapeTruncated, "ended before its first byte"
	}
	d.product(&e)
	return e
}
