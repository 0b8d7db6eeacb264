package wire

import "strings"

// readFlat reads code and message wherever they commonly stand when the body is no envelope: at the root, or in an object called
// error with other names inside.
func readFlat(d *document) (Error, bool) {
	for _, key := range [...]string{"error", "Error", "fault", "detail", "err", "exception", "status"} {
		if inner := d.root.get(key); inner.is('{') {
			if e, ok := d.flat(inner); ok {
				return e, true
			}
		}
	}
	e, ok := d.flat(d.root)
	err := d.root.get("error")
	if !err.is('"') {
		return e, ok
	}
	if !ok {
		if !d.root.has("status") && !d.root.has("statusCode") && !d.root.has("timestamp") {
			return Error{}, false // nothing but the text
		}
		e = Error{Details: d.root.except(ownFields[:]...), RetryAfter: delay(d.root)}
	}
	text := err.text()
	if e.Message == "" {
		e.Message = text
	}
	if e.Code == "" && (codeLike(text) || e.Message != text && !spaced(text) && strings.ToLower(text) == text) {
		e.Code = text
	}
	return e, true
}

// ownFields are the members that stand in an Error's own fields, so that they are no details.
var ownFields = [...]string{"code", "error_code", "errorCode", "message", "error", "msg", "detail", "status", "statusCode", "success", "type", "__type"}

// flat reads the members of one object. It reports false when they name neither a code nor a message.
func (d *document) flat(n *node) (Error, bool) {
	e := Error{
		Code:    codeOf(n),
		Message: n.first("message", "error_message", "errorMessage", "msg", "errmsg", "Message", "faultstring", "detail", "error_description").text(),
		Status:  n.first("code", "status", "statusCode", "status_code").status(),
		Link:    link(n),
	}
	reason := n.first("reason", "description", "title")
	switch {
	case e.Message == "":
		e.Message = reason.text()
	case e.Code == "" && !spaced(reason.text()):
		e.Code = reason.text()
	}
	if e.Code == "" && n.is('{') {
		e.Code = typeOf(n, n != d.root)
	}
	if e.Code == "" && n.is('{') && e.Message != "" {
		// API Gateway names the exception in a header only: "ForbiddenException:http://…".
		e.Code, _, _ = strings.Cut(d.in.Header.Get("X-Amzn-Errortype"), ":")
	}
	if e.Code == "" && e.Message == "" {
		return Error{}, false
	}
	details := n.first("details", "data")
	if e.Details = details.json(); e.Details == nil {
		e.Details = n.except(ownFields[:]...)
	}
	e.RetryAfter = delay(details, n, d.root)
	return e, true
}

// codeOf gives the error code under its usual names. A number that is an HTTP status is no code.
func codeOf(n *node) string {
	for _, key := range [...]string{"code", "error_code", "errorCode", "errcode", "err_code", "Code", "ErrorCode", "__type"} {
		v := n.get(key)
		if code := v.scalar(); code != "" && v.status() == 0 {
			return code[strings.LastIndexByte(code, '#')+1:] // AWS: "com.amazonaws.example#ThrottlingException"
		}
	}
	if code := n.get("detail").get("errorcode").text(); code != "" { // Apigee
		return code
	}
	return ""
}

// typeOf gives the type or the name of an error as its code, when it reads like one.
func typeOf(n *node, inner bool) string {
	for _, key := range [...]string{"type", "name"} {
		if v := n.get(key).text(); v != "" && !spaced(v) && (inner || codeLike(v)) {
			return v
		}
	}
	return ""
}
