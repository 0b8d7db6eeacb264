package errorbody

import (
	"strings"

	"github.com/hex21/hex21/internal/jsonscan"
	"github.com/hex21/hex21/internal/media"
)

// document is a body that has been opened: decoded to UTF-8, and as JSON divided into its values.
type document struct {
	in     Input
	failed bool // the status says that it is an error
	media  media.Media
	text   []byte

	stream  jsonscan.Stream
	root    *jsonscan.Value // the value that is being read, nil for a body without JSON
	problem string

	bodyID, bodyIDSource string // the request id of an XML body
}

// open looks at a body once and leaves the rest to the shapes.
func open(in Input) *document {
	d := &document{in: in, failed: in.Status == 0 || in.Status >= 400}
	d.media, d.text = media.Decode(in.Header.Get("Content-Type"), in.Body)
	if d.media.Kind == media.KindJSON {
		d.stream = jsonscan.Parse(d.text)
		d.root, d.problem = d.stream.First, d.stream.Problem
	}
	return d
}

// json reads a JSON body by the first shape that fits. A stream of values tells its failure first or last.
func (d *document) json() Body {
	e := d.shape()
	if d.stream.Count > 1 && (!e.Found() || e.Shape == ShapeUnknown) {
		d.root = d.stream.Last
		if last := d.shape(); last.Found() && last.Shape != ShapeUnknown {
			e = last
		} else {
			d.root = d.stream.First
		}
	}
	if strings.Contains(e.Message, "</") && e.Gist == "" { // WordPress puts markup into its messages
		e.Gist = tellingSentence(media.ReadPage([]byte(e.Message)).Lines)
	}
	if e.Found() && d.root != nil && d.root.Cut() {
		e.Shape = ShapeTruncated
		if !d.stream.Cut {
			e.Shape = ShapeUnknown
		}
	}
	return e
}

// fillIn fills the values that the shape does not define from any other place in the body.
func (d *document) fillIn(e *Body) {
	if e.Code != "" && e.Message != "" || e.Shape == ShapeString {
		return
	}
	found, _, ok := d.generic()
	if !ok {
		return
	}
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
			e.Shape = shapes[i].name
			d.fillIn(&e)
			if e.Status == 0 {
				if e.Status = statusOf(d.root.First("status", "statusCode", "status_code")); e.Status == 0 {
					e.Status = statusIn(d.root)
				}
			}
			return e
		}
	}
	if !isError {
		return Body{}
	}
	if !d.failed {
		return d.inFunction()
	}
	return Body{Shape: ShapeUnknown, Details: d.root.JSON()}
}

// inFunction reads what a function gives its gateway, and what the gateway should have turned into an answer: a status, headers, and the
// body as a string.
func (d *document) inFunction() Body {
	e := Body{Shape: ShapeFlat, Status: statusOf(d.root.First("statusCode", "status_code", "status")), Details: d.root.JSON()}
	if text := d.root.Get("body").Text(); strings.HasPrefix(text, "{") {
		inner := document{in: Input{Status: e.Status}, failed: true, root: jsonscan.Parse([]byte(text)).First}
		if found, _, ok := inner.generic(); ok {
			e.Code, e.Message = found.Code, found.Message
		}
	}
	return e
}
