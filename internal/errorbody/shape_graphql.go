package errorbody

import "github.com/hex21/hex21/internal/jsonscan"

// readGraphQL reads the errors of a GraphQL response, which usually comes with status 200. The response may also have data.
func readGraphQL(d *document) (Body, bool) {
	errs := d.root.Get("errors")
	if !errs.Is(jsonscan.Array) || !errs.Item().Get("message").Is(jsonscan.String) {
		return Body{}, false
	}
	err := errs.Item()
	extensions := err.Get("extensions")
	if err.First("locations", "path") == nil && extensions == nil && !d.root.Has("data") {
		return Body{}, false
	}
	code := extensions.First("code", "errorType", "classification").Scalar()
	if code == "" {
		code = err.First("type", "code", "errorType").Scalar()
	}
	return Body{
		Code:       code,
		Message:    err.Get("message").Text(),
		Details:    errs.JSON(),
		Status:     statusOf(extensions.First("status", "statusCode", "http")),
		RetryAfter: d.retryDelay(),
	}, true
}
