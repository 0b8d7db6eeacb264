package errorbody

import (
	"bytes"
	"cmp"
	"strings"

	"github.com/hex21/hex21/internal/jsonscan"
	"github.com/hex21/hex21/internal/media"
)

// maxEnclosed is how much of a text is searched for an error in JSON.
const maxEnclosed = 16 << 10

// enclosed reads an error in JSON from inside another body: a page, a text before it, a JSON string, JSONP, or the message of a gateway
// that quotes the response of the server behind it.
func (d *document) enclosed(e *Body) {
	within := []byte(e.Message)
	if d.media.Kind == media.KindText {
		within = d.text
	}
	inner, whole := d.innerError(within[:min(len(within), maxEnclosed)])
	switch {
	case d.root.IsKind(jsonscan.Object) || d.root.IsKind(jsonscan.Array): // the body has an error of its own, whose message is another one
		e.Code = cmp.Or(e.Code, inner.Code)
		if whole && inner.Message != "" {
			e.Message, e.Summary = inner.Message, inner.Summary
		}
		if !e.RetryAfter.Present() {
			e.RetryAfter = inner.RetryAfter
		}
	case inner.Code != "" && inner.Shape != ShapeTruncated:
		inner.Enclosed = true
		*e = inner
	}
}

// innerError decodes the first JSON object in a text, or the list that is all of it. whole reports whether the text begins with it.
//
// In a response that reports success, it has to be an error by all signs.
func (d *document) innerError(within []byte) (inner Body, whole bool) {
	start := bytes.IndexByte(within, '{')
	if start < 0 {
		return Body{}, false
	}
	if list := bytes.TrimSpace(within[:start]); len(list) == 1 && list[0] == '[' { // the issues of Zod as the message
		start = bytes.IndexByte(within, '[')
	}
	stream := jsonscan.Parse(within[start:])
	if !stream.First.IsKind(jsonscan.Object) && within[start] == '{' || stream.First.Truncated() {
		return Body{}, false
	}
	in := document{in: Input{Status: d.in.Status, Header: d.in.Header}, failed: d.failed, root: stream.First, text: within[start:], media: media.Media{Kind: media.KindJSON}}
	inner = in.shape()
	if inner.Shape == ShapeUnknown || !inner.Found() {
		return Body{}, false
	}
	if !inner.RetryAfter.Present() {
		inner.RetryAfter = delayInWords(inner.Message)
	}
	return inner, strings.TrimSpace(string(within[:start])) == ""
}

// events reads the first error in a stream of server-sent events, whose data is JSON.
func (d *document) events() Body {
	e := Body{Shape: ShapeNone}
	for line := range bytes.Lines(d.text) {
		data, ok := bytes.CutPrefix(line, []byte("data:"))
		if !ok {
			continue
		}
		event := document{in: d.in, media: d.media, text: data, root: jsonscan.Parse(data).First}
		if event.root.IsKind(jsonscan.Object) && !event.root.Truncated() && event.isErrorBody() {
			return event.shape()
		}
	}
	return e
}

// unwrapped returns the error in a list that has no other content, or the value itself: [{"error": {…}}].
func (d *document) unwrapped(v *jsonscan.Value) *jsonscan.Value {
	if !v.IsKind(jsonscan.Array) {
		return v
	}
	if d.failed {
		if item := v.FirstItem(); item.Get("error").IsKind(jsonscan.Object) || item.Get("error").IsKind(jsonscan.String) {
			return item
		}
		return v
	}
	kids := v.Children()
	if len(kids) > maxPlaces {
		return v
	}
	for i := range kids { // a batch of JSON-RPC, or a list of nothing but errors
		item := &kids[i].Value
		one := document{in: d.in, root: item}
		if one.isErrorBody() {
			return item
		}
		if !item.Has("jsonrpc") {
			return v
		}
	}
	return v
}
