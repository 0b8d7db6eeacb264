package errorbody

import (
	"github.com/hex21/hex21/internal/jsonscan"
)

// readString reads {"error": "text"}, {"errors": "text"} as Shopify sends it, and a body that is only a JSON string. A text that looks like
// a code is a code.
func readString(d *document) (Body, bool) {
	text := d.root
	var e Body
	if !text.IsKind(jsonscan.String) {
		text = d.root.First("error", "err", "errors")
		if e.Details = d.root.First("details", "detail").JSON(); e.Details == nil {
			e.Details = d.root.Except("error", "err", "errors")
		}
		e.RetryAfter = d.retryDelay()
	}
	if !text.IsKind(jsonscan.String) {
		return Body{}, false
	}
	if e.Message = text.Text(); codeLike(e.Message) {
		e.Code = e.Message
	}
	return e, true
}
