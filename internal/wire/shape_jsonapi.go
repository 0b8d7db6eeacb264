package wire

// readJSONAPI reads the error objects of JSON:API 1.1. The first error speaks; Details hold all of them.
func readJSONAPI(d *document) (Error, bool) {
	errs := d.root.get("errors")
	err := errs.item()
	if !errs.is('[') || !err.is('{') {
		return Error{}, false
	}
	if d.media.Type != "application/vnd.api+json" && (err.first("title", "detail").text() == "" || err.get("message") != nil) {
		return Error{}, false
	}
	e := Error{
		Code:       err.get("code").scalar(),
		Message:    err.get("detail").text(),
		Details:    errs.json(),
		Status:     err.get("status").status(),
		Title:      err.get("title").text(),
		RetryAfter: delay(err.get("meta"), err),
		Link:       err.get("links").first("about", "type").text(),
	}
	if e.Message == "" {
		e.Message = e.Title
	}
	return e, true
}
