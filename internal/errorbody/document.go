package errorbody

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/hex21/hex21/internal/jsonscan"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/statuscode"
	"github.com/hex21/hex21/internal/text"
)

// document is a body that has been decoded to UTF-8 and, if it is JSON, split into its values.
type document struct {
	in     Input
	failed bool // the status is an error
	media  media.Media
	text   []byte

	stream  jsonscan.Stream
	root    *jsonscan.Value // the value to read; nil if the body is not JSON
	problem string

	bodyID string // the request id of an XML body
}

// open inspects a body once; the shapes do the rest.
func open(in Input) *document {
	d := &document{in: in, failed: in.Status == 0 || in.Status >= 400}
	d.media, d.text = media.Decode(in.Header.Get("Content-Type"), in.Body)
	if d.media.Kind == media.KindJSON {
		d.stream = jsonscan.Parse(d.text)
		d.root, d.problem = d.stream.First, d.stream.Problem
	}
	return d
}

// json reads a JSON body with the first shape that fits. In a stream of values, the error is the first or the last.
func (d *document) json() Body {
	d.root = d.unwrapped(d.root)
	e := d.shape()
	if d.stream.Count > 1 && (!e.Found() || e.Shape == ShapeUnknown) {
		d.root = d.stream.Last
		if last := d.shape(); last.Found() && last.Shape != ShapeUnknown {
			e = last
		} else {
			d.root = d.stream.First
		}
	}
	e.Message = d.fillPlaceholders(e.Message)
	if said := d.firstItemSaid(); said != "" && e.Summary == "" && e.Message != "" {
		e.Summary = strings.TrimRight(e.Message, ".") + ": " + said
	}
	if strings.Contains(e.Message, "</") && e.Summary == "" { // WordPress puts markup into its messages
		e.Summary = informativeSentence(media.ReadPage([]byte(e.Message)).Lines)
	}
	if e.Found() && d.root != nil && d.root.Truncated() {
		e.Shape = ShapeTruncated
		if !d.stream.Cut {
			e.Shape = ShapeUnknown
		}
	}
	return e
}

// firstItemSaid returns the message of the first item that failed, where an error has a list of the items beside it: {"error": {…},
// "batchResponse": [{"error": {"message": …}}]} of Ably.
func (d *document) firstItemSaid() string {
	list, _, onlyErrors := d.items()
	if !d.failed || onlyErrors || !d.root.Get("error").IsKind(jsonscan.Object) {
		return ""
	}
	for item := range list.Items() {
		if err := item.Member("error"); err != nil {
			return d.messageText(err, 1)
		}
	}
	return ""
}

// fillIn fills the values that the shape does not define from elsewhere in the body.
func (d *document) fillIn(e *Body) {
	if e.Code != "" && e.Message != "" || e.Shape == ShapeString {
		return
	}
	found, _, _ := d.generic()
	if e.Code == "" && e.Shape != ShapeSlack {
		e.Code = found.Code
	}
	if e.Message == "" && found.Message != e.Code {
		e.Message = found.Message
	}
}

// shape tries the table of shapes on the root.
func (d *document) shape() Body {
	isError := d.failed || d.isErrorBody()
	for i := range shapes {
		if !isError && !shapes[i].certain {
			continue
		}
		if e, ok := shapes[i].read(d); ok {
			if e.Shape = shapes[i].name; !e.RetryAfter.Present() {
				e.RetryAfter = d.retryDelay()
			}
			if d.in.Status != 0 && statuscode.Parse(e.Code) == d.in.Status {
				e.Code = "" // it is only repeated
			}
			d.fillIn(&e)
			e.Status = cmp.Or(e.Status, statusOf(d.root.First("status", "statusCode", "status_code")), statusIn(d.root))
			return e
		}
	}
	if !isError {
		return d.batch()
	}
	if !d.failed {
		return d.inFunction()
	}
	return Body{Shape: ShapeUnknown, Details: d.root.JSON()}
}

// inFunction reads the value that a serverless function returns to its gateway, and that the gateway should have converted to a response: a
// status, headers, and the body as a string.
func (d *document) inFunction() Body {
	e := Body{Shape: ShapeFlat, Status: statusOf(d.root.First("statusCode", "status_code", "status")), Details: d.root.JSON()}
	if text := d.root.Get("body").Text(); strings.HasPrefix(text, "{") {
		inner := document{in: Input{Status: e.Status}, failed: true, root: jsonscan.Parse([]byte(text)).First}
		found, _, _ := inner.generic()
		e.Code, e.Message = found.Code, found.Message
	}
	return e
}

// maxPlaceholders and maxFilled bound what is filled into a message.
const (
	maxPlaceholders = 16
	maxFilled       = 80 // bytes of each value
)

// placeholder is %name, %1, %(name)s, {name}, {0} or {{ name }}.
var placeholder = text.Pattern(`%\w{1,40}|%\(\w{1,40}\)s|\{\{? ?\w{1,40} ?\}?\}`)

// fillPlaceholders returns the message of a body with the values that the body has beside it: {"message": "No entity with %name",
// "parameters": {"name": "sku"}} of Magento, and {"message": "{0} is required", "args": ["title"]}.
func (d *document) fillPlaceholders(message string) string {
	if len(message) > maxText || !strings.ContainsAny(message, "%{") {
		return message
	}
	for _, place := range [...]*jsonscan.Value{d.root, d.root.Get("error")} {
		values := place.First(redact.Fillings...)
		if !values.IsKind(jsonscan.Object) && !values.IsKind(jsonscan.Array) {
			continue
		}
		left := maxPlaceholders
		return placeholder().ReplaceAllStringFunc(message, func(found string) string {
			value := valueOf(values, strings.TrimSuffix(strings.Trim(found, "%(){} "), ")s"), found[0] == '%')
			if left--; left < 0 || len(value) > maxFilled {
				return found
			}
			return cmp.Or(value, found)
		})
	}
	return message
}

// valueOf returns the value that a placeholder stands for: that of a name, or of a number, which begins at one after a percent sign.
func valueOf(values *jsonscan.Value, name string, fromOne bool) string {
	if v := values.Get(name); v != nil {
		return v.Scalar()
	}
	at, err := strconv.Atoi(name)
	if fromOne {
		at--
	}
	if kids := values.Children(); err == nil && at >= 0 && at < len(kids) && values.IsKind(jsonscan.Array) {
		return kids[at].Scalar()
	}
	return ""
}
