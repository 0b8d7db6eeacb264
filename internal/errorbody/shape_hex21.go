package errorbody

import "github.com/hex21/hex21/internal/jsonscan"

// readHex21 reads the documented envelope. It accepts more members than the documented three.
func readHex21(d *document) (Body, bool) {
	err := d.root.Get("error")
	code, message := err.Get("code"), err.Get("message")
	if !code.IsKind(jsonscan.String) || !message.IsKind(jsonscan.String) {
		return Body{}, false
	}
	if !d.failed && !code.NonEmpty() && !message.NonEmpty() {
		return Body{}, false
	}
	e := Body{
		Code:       code.Text(),
		Message:    message.Text(),
		Details:    err.Get("details").JSON(),
		RetryAfter: d.retryDelay(),
		Link:       link(err),
	}
	if e.Details == nil { // other members, such as param and errors, in place of details
		var own []string
		for m := range err.Members() {
			if name := plainName(m.Key); delayUnit(name) > 0 || isRequestID(name) {
				own = append(own, m.Key)
			}
		}
		e.Details = rest(err, e, own...)
	}
	return e, true
}
