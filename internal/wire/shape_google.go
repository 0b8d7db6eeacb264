package wire

import (
	"strings"
	"time"
)

// readGoogle reads google.rpc.Status as Google's APIs write it in JSON: the code is a number and the status a word.
func readGoogle(d *document) (Error, bool) {
	err := d.root.get("error")
	if !err.get("code").is('0') || !err.get("status").is('"') && !err.get("errors").is('[') && !err.get("details").is('[') {
		return Error{}, false
	}
	e := Error{
		Code:       err.get("status").text(),
		Message:    err.get("message").text(),
		Details:    err.first("details", "errors").json(),
		Status:     err.get("code").status(),
		RetryAfter: delay(err),
	}
	if e.Code == "" {
		e.Code = err.get("errors").item().get("reason").text()
	}
	for i := range err.get("details").children() {
		detail := &err.get("details").children()[i].node
		if raw := detail.get("retryDelay").text(); raw != "" { // google.rpc.RetryInfo: "30s"
			e.RetryAfter = Bad[float64](raw, "is not a duration in seconds")
			if wait, err := time.ParseDuration(raw); err == nil && wait >= 0 && strings.HasSuffix(raw, "s") {
				e.RetryAfter = Good(raw, wait.Seconds())
			}
			break
		}
	}
	return e, true
}
