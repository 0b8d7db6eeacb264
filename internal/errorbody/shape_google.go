package errorbody

import (
	"cmp"

	"github.com/hex21/hex21/internal/jsonscan"
)

// readGoogle reads google.rpc.Status as Google's APIs encode it in JSON: the code is a number and the status a word.
func readGoogle(d *document) (Body, bool) {
	err := d.root.Get("error")
	ofGoogle := err.Get("status").IsKind(jsonscan.String) || err.Get("errors").FirstItem().IsKind(jsonscan.Object) || err.Get("details").IsKind(jsonscan.Array)
	if !ofGoogle || !err.Get("code").IsKind(jsonscan.Number) {
		return Body{}, false
	}
	e := Body{
		Code:       err.Get("status").Text(),
		Message:    err.Get("message").Text(),
		Details:    err.First("details", "errors").JSON(),
		Status:     statusOf(err.Get("code")),
		RetryAfter: d.retryDelay(),
	}
	if isPhrase(e.Code) {
		e.Code = "" // {"code": 401, "status": "Unauthorized"} of Ory
	}
	e.Code = cmp.Or(e.Code, err.Get("errors").FirstItem().Get("reason").Text())
	return e, true
}
