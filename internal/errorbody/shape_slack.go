package errorbody

import (
	"cmp"

	"github.com/hex21/hex21/internal/jsonscan"
)

// readSlack reads {"ok": false, "error": "code"}, which Slack sends with status 200.
func readSlack(d *document) (Body, bool) {
	err := d.root.Get("error")
	if !d.root.Get("ok").IsKind(jsonscan.False) || !err.IsKind(jsonscan.String) {
		return Body{}, false
	}
	e := Body{
		Details:    d.root.Except("ok", "error", "message"),
		Message:    d.root.Get("message").Text(),
		RetryAfter: d.retryDelay(),
	}
	if text := err.Text(); hasSpace(text) {
		e.Message = text
	} else {
		e.Code = text
	}
	e.Message = cmp.Or(e.Message, d.root.Get("response_metadata").Get("messages").FirstItem().Text())
	return e, true
}
