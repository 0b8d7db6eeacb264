package errorbody

import "github.com/hex21/hex21/internal/jsonscan"

// readOData reads the errors of OData: version 4 (target and innererror besides code and message), version 3 ("odata.error" and a
// message with a language) and version 2 (the same under "error").
func readOData(d *document) (Body, bool) {
	err := d.root.First("odata.error", "error")
	certain := d.root.Get("odata.error") != nil
	message := err.Get("message")
	if message.IsKind(jsonscan.Object) {
		message, certain = message.Get("value"), true
	}
	certain = certain || err.First("innererror", "innerError", "target") != nil ||
		d.in.Header.Get("Odata-Version") != "" || d.in.Header.Get("Dataserviceversion") != ""
	if !certain || !err.Get("code").IsKind(jsonscan.String) || !message.IsKind(jsonscan.String) {
		return Body{}, false
	}
	return Body{
		Code:       err.Get("code").Text(),
		Message:    message.Text(),
		Details:    err.Except("code", "message"),
		RetryAfter: d.retryDelay(),
	}, true
}
