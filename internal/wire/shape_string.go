package wire

// readString reads {"error": "text"}, {"errors": "text"} as Shopify writes it, and a body that is nothing but a JSON string. A text that looks like a code is one.
func readString(d *document) (Error, bool) {
	text := d.root
	var e Error
	if !text.is('"') {
		text = d.root.first("error", "err", "errors")
		e.Details = d.root.first("details", "detail").json()
		if e.Details == nil {
			e.Details = d.root.except("error", "err", "errors")
		}
		e.RetryAfter = delay(d.root.first("details", "detail"), d.root)
	}
	if !text.is('"') {
		return Error{}, false
	}
	if e.Message = text.text(); codeLike(e.Message) {
		e.Code = e.Message
	}
	return e, true
}
