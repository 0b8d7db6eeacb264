package wire

// readGraphQL reads the errors of a GraphQL response, which usually comes with status 200. Data may stand beside them.
func readGraphQL(d *document) (Error, bool) {
	errs := d.root.get("errors")
	if !errs.is('[') || !errs.item().get("message").is('"') {
		return Error{}, false
	}
	err := errs.item()
	extensions := err.get("extensions")
	if err.first("locations", "path") == nil && extensions == nil && !d.root.has("data") {
		return Error{}, false
	}
	code := extensions.first("code", "errorType", "classification").scalar()
	if code == "" {
		code = err.first("type", "code", "errorType").scalar()
	}
	return Error{
		Code:       code,
		Message:    err.get("message").text(),
		Details:    errs.json(),
		Status:     extensions.first("status", "statusCode", "http").status(),
		RetryAfter: delay(extensions, err),
	}, true
}
