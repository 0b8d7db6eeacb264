package errorbody

import (
	"strings"

	"github.com/hex21/hex21/internal/jsonscan"
)

// readFlat reads code and message wherever they commonly stand when the body is no envelope: at the root, or in an object called
// error with other names inside.
func readFlat(d *document) (Error, bool) {
	for _, key := range [...]string{"error", "Error", "fault", "detail", "err", "exception", "status"} {
		if inner := d.root.Get(key); inner.Is(jsonscan.Object) {
			if e, ok := d.flat(inner); ok {
				return e, true
			}
		}
	}
	e, ok := d.flat(d.root)
	err := d.root.Get("error")
	if !err.Is(jsonscan.String) {
		return e, ok
	}
	if !ok {
		if !d.root.Has("status") && !d.root.Has("statusCode") && !d.root.Has("timestamp") {
			return Error{}, false // nothing but the text
		}
		e = Error{Details: d.root.Except(ownFields[:]...), RetryAfter: retryDelay(d.root)}
	}
	text := err.Text()
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
func (d *document) flat(n *jsonscan.Value) (Error, bool) {
	e := Error{
		Code:    codeOf(n),
		Message: n.First("message", "error_message", "errorMessage", "msg", "errmsg", "Message", "faultstring", "detail", "error_description").Text(),
		Status:  statusOf(n.First("code", "status", "statusCode", "status_code")),
		Link:    link(n),
	}
	reason := n.First("reason", "description", "title")
	switch {
	case e.Message == "":
		e.Message = reason.Text()
	case e.Code == "" && !spaced(reason.Text()):
		e.Code = reason.Text()
	}
	if e.Code == "" && n.Is(jsonscan.Object) {
		e.Code = typeOf(n, n != d.root)
	}
	if e.Code == "" && n.Is(jsonscan.Object) && e.Message != "" {
		// API Gateway names the exception in a header only: "ForbiddenException:http://…".
		e.Code, _, _ = strings.Cut(d.in.Header.Get("X-Amzn-Errortype"), ":")
	}
	if e.Code == "" && e.Message == "" {
		return Error{}, false
	}
	details := n.First("details", "data")
	if e.Details = details.JSON(); e.Details == nil {
		e.Details = n.Except(ownFields[:]...)
	}
	e.RetryAfter = retryDelay(details, n, d.root)
	return e, true
}

// codeOf gives the error code under its usual names. A number that is an HTTP status is no code.
func codeOf(n *jsonscan.Value) string {
	for _, key := range [...]string{"code", "error_code", "errorCode", "errcode", "err_code", "Code", "ErrorCode", "__type"} {
		v := n.Get(key)
		if code := v.Scalar(); code != "" && statusOf(v) == 0 {
			return code[strings.LastIndexByte(code, '#')+1:] // AWS: "com.amazonaws.example#ThrottlingException"
		}
	}
	if code := n.Get("detail").Get("errorcode").Text(); code != "" { // Apigee
		return code
	}
	return ""
}

// typeOf gives the type or the name of an error as its code, when it reads like one.
func typeOf(n *jsonscan.Value, inner bool) string {
	for _, key := range [...]string{"type", "name"} {
		if v := n.Get(key).Text(); v != "" && !spaced(v) && (inner || codeLike(v)) {
			return v
		}
	}
	return ""
}
