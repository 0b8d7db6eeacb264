package errorbody

import (
	"cmp"

	"github.com/hex21/hex21/internal/jsonscan"
)

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
		Code:       err.Get("code").Scalar(),
		Message:    err.Get("detail").Text(),
		Details:    errs.JSON(),
		Status:     statusOf(err.Get("status")),
		Title:      err.Get("title").Text(),
		RetryAfter: d.retryDelay(),
		Link:       err.Get("links").First("about", "type").Text(),
	}
	e.Message = cmp.Or(e.Message, e.Title)
	return e, true
}
