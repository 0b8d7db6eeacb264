package wire

// readOData reads the errors of OData: version 4 (target and innererror beside code and message), version 3 ("odata.error" and a
// message with a language) and version 2 (the same under "error").
func readOData(d *document) (Error, bool) {
	err := d.root.get("odata.error")
	certain := err != nil
	if err == nil {
		err = d.root.get("error")
	}
	message := err.get("message")
	if message.is('{') {
		message, certain = message.get("value"), true
	}
	certain = certain || err.first("innererror", "innerError", "target") != nil ||
		d.in.Header.Get("OData-Version") != "" || d.in.Header.Get("DataServiceVersion") != ""
	if !certain || !err.get("code").is('"') || !message.is('"') {
		return Error{}, false
	}
	return Error{
		Code:       err.get("code").text(),
		Message:    message.text(),
		Details:    err.except("code", "message"),
		RetryAfter: delay(err),
	}, true
}
