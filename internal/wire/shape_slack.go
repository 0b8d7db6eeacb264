package wire

// readSlack reads {"ok": false, "error": "code"}, which Slack sends with status 200.
func readSlack(d *document) (Error, bool) {
	err := d.root.get("error")
	if !d.root.get("ok").is('f') || !err.is('"') {
		return Error{}, false
	}
	e := Error{
		Details:    d.root.except("ok", "error", "message"),
		Message:    d.root.get("message").text(),
		RetryAfter: delay(d.root),
	}
	if text := err.text(); spaced(text) {
		e.Message = text
	} else {
		e.Code = text
	}
	if e.Message == "" {
		e.Message = d.root.get("response_metadata").get("messages").item().text()
	}
	return e, true
}
