package wire

// readHex21 reads the documented envelope. More members than the documented three do no harm.
func readHex21(d *document) (Error, bool) {
	err := d.root.get("error")
	code, message := err.get("code"), err.get("message")
	if !code.is('"') || !message.is('"') {
		return Error{}, false
	}
	if !d.failed && !code.filled() && !message.filled() {
		return Error{}, false
	}
	details := err.get("details")
	return Error{
		Code:       code.text(),
		Message:    message.text(),
		Details:    details.json(),
		RetryAfter: delay(details, err, d.root),
		Link:       link(err),
	}, true
}
