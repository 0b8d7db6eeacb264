package errorbody

import (
	"strings"
	"time"

	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/jsonscan"
)

// readGoogle reads google.rpc.Status as Google's APIs write it in JSON: the code is a number and the status a word.
func readGoogle(d *document) (Error, bool) {
	err := d.root.Get("error")
	if !err.Get("code").Is(jsonscan.Number) || !err.Get("status").Is(jsonscan.String) && !err.Get("errors").Is(jsonscan.Array) && !err.Get("details").Is(jsonscan.Array) {
		return Error{}, false
	}
	e := Error{
		Code:       err.Get("status").Text(),
		Message:    err.Get("message").Text(),
		Details:    err.First("details", "errors").JSON(),
		Status:     statusOf(err.Get("code")),
		RetryAfter: retryDelay(err),
	}
	if e.Code == "" {
		e.Code = err.Get("errors").Item().Get("reason").Text()
	}
	for i := range err.Get("details").Children() {
		detail := &err.Get("details").Children()[i].Value
		if raw := detail.Get("retryDelay").Text(); raw != "" { // google.rpc.RetryInfo: "30s"
			e.RetryAfter = field.Bad[float64](raw, "is not a duration in seconds")
			if wait, err := time.ParseDuration(raw); err == nil && wait >= 0 && strings.HasSuffix(raw, "s") {
				e.RetryAfter = field.Good(raw, wait.Seconds())
			}
			break
		}
	}
	return e, true
}
