package errorbody

import "github.com/hex21/hex21/internal/jsonscan"

// readOAuth2 reads the errors of OAuth 2.0 (RFC 6749, sections 4.1.2.1 and 5.2; RFC 6750; RFC 8628).
func readOAuth2(d *document) (Body, bool) {
	err := d.root.Get("error")
	description := d.root.Get("error_description")
	if !err.IsKind(jsonscan.String) || description == nil && d.root.Get("error_uri") == nil && !oauth2Code(err) {
		return Body{}, false
	}
	return Body{
		Code:       err.Text(),
		Message:    description.Text(),
		Details:    d.root.Except("error", "error_description", "error_uri"),
		Link:       d.root.Get("error_uri").Text(),
		RetryAfter: d.retryDelay(),
	}, true
}

// oauth2Code reports whether a code is one of OAuth's, which need no description.
func oauth2Code(code *jsonscan.Value) bool {
	switch string(code.Raw()) {
	case `"invalid_client"`, `"invalid_grant"`, `"unauthorized_client"`, `"unsupported_grant_type"`, `"unsupported_response_type"`,
		`"invalid_scope"`, `"invalid_token"`, `"insufficient_scope"`, `"authorization_pending"`, `"slow_down"`:
		return true
	}
	return false
}
