package wire

// readOAuth2 reads the errors of OAuth 2.0 (RFC 6749, sections 4.1.2.1 and 5.2; RFC 6750; RFC 8628).
func readOAuth2(d *document) (Error, bool) {
	err := d.root.get("error")
	description := d.root.get("error_description")
	if !err.is('"') || description == nil && d.root.get("error_uri") == nil && !oauth2Code(err) {
		return Error{}, false
	}
	return Error{
		Code:       err.text(),
		Message:    description.text(),
		Details:    d.root.except("error", "error_description", "error_uri"),
		Link:       d.root.get("error_uri").text(),
		RetryAfter: delay(d.root),
	}, true
}

// oauth2Code knows the codes that are OAuth's own even without a description.
func oauth2Code(code *node) bool {
	switch string(code.raw) {
	case `"invalid_client"`, `"invalid_grant"`, `"unauthorized_client"`, `"unsupported_grant_type"`, `"unsupported_response_type"`,
		`"invalid_scope"`, `"invalid_token"`, `"insufficient_scope"`, `"authorization_pending"`, `"slow_down"`:
		return true
	}
	return false
}
