package wire

// confesses reports whether a body that came with a success says that it is an error all the same. It wants both a sign (error
// or errors with something in them, success or ok being false, a status that says so) and that the body has nothing else to
// say: an article or a job with a member called error is not an error.
func (d *document) confesses() bool {
	root := d.root
	if !root.is('{') {
		return false
	}
	said := root.first("error", "errors", "message", "msg", "errmsg", "description", "error_message", "code")
	for _, key := range [...]string{"data", "result"} {
		if root.get(key).filled() && root.get("status").text() != "fail" { // JSend puts what failed under data
			return false
		}
	}
	if root.get("ok").is('f') || root.get("success").is('f') {
		return said != nil
	}
	sign := root.first("error", "Error", "odata.error", "fault").filled() || root.get("errors").filled() || root.get("errcode").filled()
	for _, key := range [...]string{"status", "statusCode", "status_code", "code"} {
		sign = sign || root.get(key).status() >= 400 && said != nil
	}
	switch root.get("status").text() {
	case "error", "fail", "failed", "failure", "Failure":
		sign = said != nil || root.has("data")
	}
	if !sign {
		return false
	}
	for i := range root.children() {
		if !aboutErrors(root.children()[i].key) {
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
