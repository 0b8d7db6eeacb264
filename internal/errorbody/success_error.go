package errorbody

import "github.com/hex21/hex21/internal/jsonscan"

// isErrorBody reports whether a body that came with a success says that it is an error all the same. It wants both a sign (error
// or errors with something in them, success or ok being false, a status that says so) and that the body has nothing else to
// say: an article or a job with a member called error is not an error.
func (d *document) isErrorBody() bool {
	root := d.root
	if !root.Is(jsonscan.Object) {
		return false
	}
	said := root.First("error", "errors", "message", "msg", "errmsg", "description", "error_message", "code")
	for _, key := range [...]string{"data", "result"} {
		if root.Get(key).Filled() && root.Get("status").Text() != "fail" { // JSend puts what failed under data
			return false
		}
	}
	if root.Get("ok").Is(jsonscan.False) || root.Get("success").Is(jsonscan.False) {
		return said != nil
	}
	sign := root.First("error", "Error", "odata.error", "fault").Filled() || root.Get("errors").Filled() || root.Get("errcode").Filled()
	for _, key := range [...]string{"status", "statusCode", "status_code", "code"} {
		sign = sign || statusOf(root.Get(key)) >= 400 && said != nil
	}
	switch root.Get("status").Text() {
	case "error", "fail", "failed", "failure", "Failure":
		sign = said != nil || root.Has("data")
	}
	if !sign {
		return false
	}
	for i := range root.Children() {
		if !aboutErrors(root.Children()[i].Key) {
			return false
		}
	}
	return true
}

// aboutErrors knows the members that stand at the root of error bodies.
func aboutErrors(key string) bool {
	switch key {
	case "error", "Error", "errors", "odata.error", "fault", "error_description", "error_uri", "error_code", "errorCode",
		"error_message", "errorMessage", "errcode", "errmsg", "code", "message", "msg", "detail", "details", "description", "reason",
		"type", "title", "instance", "kind", "apiVersion",
		"status", "status_code", "statusCode", "success", "ok", "data", "result", "meta", "metadata", "extensions",
		"request_id", "requestId", "requestID", "trace_id", "traceId", "correlation_id", "correlationId", "timestamp", "path", "method",
		"retry_after", "retryAfter", "documentation_url", "doc_url", "docs_url", "help":
		return true
	}
	return false
}
