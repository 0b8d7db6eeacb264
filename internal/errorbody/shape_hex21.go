package errorbody

import "github.com/hex21/hex21/internal/jsonscan"

// readHex21 reads the documented envelope. More members than the documented three do no harm.
func readHex21(d *document) (Error, bool) {
	err := d.root.Get("error")
	code, message := err.Get("code"), err.Get("message")
	if !code.Is(jsonscan.String) || !message.Is(jsonscan.String) {
		return Error{}, false
	}
	if !d.failed && !code.Filled() && !message.Filled() {
		return Error{}, false
	}
	details := err.Get("details")
	return Error{
		Code:       code.Text(),
		Message:    message.Text(),
		Details:    details.JSON(),
		RetryAfter: d.retryDelay(),
		Link:       link(err),
	}, true
}
