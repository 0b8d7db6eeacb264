package errorbody

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/hex21/hex21/internal/jsonscan"
)

// Form is the structure of the body of a success.
type Form string

// The forms. A page of the API documentation other than the reference shows {"data": …, "metadata": {"page", "limit", "total"}}.
const (
	FormOther      Form = ""            // not JSON, invalid JSON, or neither an object nor an array
	FormEnveloped  Form = "enveloped"   // an object with data, with or without metadata
	FormBareArray  Form = "bare-array"  // the list itself
	FormBareObject Form = "bare-object" // the object itself
)

// formOf returns the form of a body, and the kind of its data.
func formOf(root *jsonscan.Value) (form Form, data jsonscan.Kind) {
	switch {
	case root.IsKind(jsonscan.Array) && !root.Truncated():
		return FormBareArray, 0
	case !root.IsKind(jsonscan.Object) || root.Truncated():
		return FormOther, 0
	case !root.Has("data"):
		return FormBareObject, 0
	}
	if data = root.Get("data").Kind(); data == 0 { // Get leaves out null
		data = jsonscan.Null
	}
	if root.Has("metadata") && !root.Get("metadata").IsKind(jsonscan.Object) {
		return FormBareObject, data
	}
	return FormEnveloped, data
}

// isErrorBody reports whether the body of a response with a success status is an error. It requires a sign (error or errors that are not
// empty, success or ok being false, a status that means an error) and that the body has no other content: an article or a job with a member
// called error is not an error.
func (d *document) isErrorBody() bool {
	root := d.root
	if !root.IsKind(jsonscan.Object) {
		return false
	}
	if inner := onlyWrapped(root); inner != nil {
		root = inner
	}
	for _, key := range [...]string{"data", "result"} {
		if v := root.Get(key); v.NonEmpty() && !v.IsKind(jsonscan.String) && !isWordPress(root) && root.Get("status").Text() != "fail" { // JSend puts what failed under data
			return false
		}
	}
	emptyData := root.Has("data") && !root.Get("data").NonEmpty() || root.Has("result") && !root.Get("result").NonEmpty()
	signs, says, denied, foreign := false, false, false, false
	for m := range root.Members() {
		name := plainName(m.Key)
		foreign = foreign || m.NonEmpty() && !atErrors(name) && !(name == "id" && root.Has("jsonrpc"))
		says = says || m.NonEmpty() && (messageRank(name) > 0 || codeRank(name) > 0 && codeRank(name) < weakCode)
		denied = denied || deniesSuccess(m)
		switch name {
		case "data":
			signs = signs || isWordPress(root)
		case "response": // OMDb
			if m.Get("Error").NonEmpty() { // Tencent Cloud
				signs, says = true, true
			}
			signs = signs || strings.EqualFold(m.Text(), "false")
		case "error", "errors", "odataerror", "fault", "errcode", "errormessage", "errortype", "errorcode":
			signs = signs || m.NonEmpty() && m.Text() != "0" && m.Text() != "false"
		case "retcode", "resultcode", "returncode", "errno", "errorno": // Bybit
			signs = signs || emptyData && m.NonEmpty() && strings.Trim(m.Scalar(), "0") != "" && !meansSuccess(root)
		case "statuscode", "code", "httpstatus", "httpcode", "httpstatuscode":
			if statusOf(&m.Value) >= 400 {
				signs, says = true, says || root.Get("body") != nil // the value that a function returns to its gateway
			}
			signs = signs || name == "code" && emptyData && len(m.Scalar()) > 3 && statusOf(&m.Value) == 0 && !meansSuccess(root)
		case "status", "result", "stat":
			if saysFailed(m) {
				signs, says = true, says || root.Has("data")
			}
			signs = signs || statusOf(&m.Value) >= 400
		}
	}
	if denied {
		return says
	}
	return signs && says && !foreign
}

// deniesSuccess reports whether a member denies success: {"ok": false}.
func deniesSuccess(m *jsonscan.Member) bool {
	return m.IsKind(jsonscan.False) && slices.Contains([]string{"ok", "success", "succeeded", "issuccess", "issuccessful"}, plainName(m.Key))
}

// saysFailed reports whether a member says that something failed: {"status": "failed"}.
func saysFailed(m *jsonscan.Member) bool {
	return slices.Contains([]string{"error", "fail", "failed", "failure"}, strings.ToLower(m.Text())) &&
		slices.Contains([]string{"status", "result", "stat"}, plainName(m.Key))
}

// hasFailed reports whether an item of several failed: it has errors or the code of one, or it says so, and why.
func hasFailed(item *jsonscan.Value) bool {
	errs, code := item.First("error", "errors"), strings.Trim(item.First("error_code", "errorCode").Scalar(), "0")
	if errs.IsKind(jsonscan.Object) || len(errs.Children()) > 0 || code != "" {
		return true
	}
	failed, why := false, false
	for m := range item.Members() {
		failed = failed || deniesSuccess(m) || saysFailed(m)
		why = why || messageRank(plainName(m.Key)) > 0 && m.NonEmpty()
	}
	return failed && why
}

// isWordPress reports whether a body has the form of a WordPress error, which has the status in data: a code in words, and in data only the
// status and the errors of the parameters. Elsewhere, a status in data is that of an order or a job.
func isWordPress(root *jsonscan.Value) bool {
	data, code := root.Get("data"), root.Get("code")
	if !code.IsKind(jsonscan.String) || strings.Trim(code.Text(), "0123456789") == "" || statusOf(data.Get("status")) < 400 {
		return false
	}
	for m := range data.Members() {
		if m.Key != "status" && m.Key != "params" && m.Key != "details" {
			return false
		}
	}
	return true
}

// meansSuccess reports whether the message next to a code is that of a success.
func meansSuccess(root *jsonscan.Value) bool {
	text := ""
	for m := range root.Members() {
		if text == "" && messageRank(plainName(m.Key)) > 0 {
			text = strings.ToLower(m.Text())
		}
	}
	return text == "" || strings.HasPrefix(text, "ok") || strings.Contains(text, "success")
}

// atErrors reports whether error bodies have a member with that name at their root.
func atErrors(name string) bool {
	switch name {
	case "fault", "odataerror", "errordescription", "erroruri", "details", "data", "result", "instance", "apiversion", "status", "statuscode", "httpstatus", "httpcode",
		"httpstatuscode", "success", "succeeded", "issuccess", "issuccessful", "ok", "response", "meta", "metadata", "extensions", "timestamp", "time", "path", "method", "stacktrace", "trace", "stack",
		"documentationurl", "docurl", "docsurl", "help", "helpurl", "moreinfo", "terms", "termsofuse", "privacy", "documentation", "jsonrpc", "errors", "type", "kind", "error", "err", "errorstatus", "errordata", "stat", "body", "headers", "isbase64encoded", "multivalueheaders", "cookies", "servedby", "docref", "accountid":
		return true
	}
	return messageRank(name) > 0 || codeRank(name) > 0 && codeRank(name) < weakCode || delayUnit(name) > 0 || isRequestID(name)
}

// onlyWrapped returns the only object in an object that has no other content, if it denies success: {"header": {"isSuccessful": false, …}},
// {"response": {"status": "fail", …}}.
func onlyWrapped(root *jsonscan.Value) *jsonscan.Value {
	var only *jsonscan.Value
	for m := range root.Members() {
		switch {
		case !m.NonEmpty():
		case only != nil || !m.IsKind(jsonscan.Object):
			return nil
		default:
			only = &m.Value
		}
	}
	for m := range only.Members() {
		if deniesSuccess(m) || saysFailed(m) && only.First("error", "errors").NonEmpty() { // a job that failed has none
			return only
		}
	}
	return nil
}

// batch reads the first failed item of a response that reports success for several.
func (d *document) batch() Body {
	if d.failed || !d.reportsSeveral() {
		return Body{}
	}
	list, all, onlyErrors := d.items()
	if !list.IsKind(jsonscan.Array) {
		return Body{}
	}
	e := Body{Shape: ShapeList, Details: list.JSON()}
	for item := range list.Items() {
		if kids := item.Children(); item.IsKind(jsonscan.Object) && len(kids) == 1 && kids[0].IsKind(jsonscan.Object) {
			item = &kids[0].Value // {"index": {"status": 429, "error": {…}}}
		}
		e.Items++
		status := statusOf(item.First("status", "statusCode", "status_code", "code"))
		if !onlyErrors && status < 400 && !hasFailed(item) {
			continue
		}
		if e.Failed++; e.Failed == 1 {
			one := document{in: Input{Status: status}, failed: true, root: item}
			found, _, _ := one.generic()
			e.Code, e.Message = found.Code, found.Message
			if e.Code == "" && status >= 400 {
				e.Code = strconv.Itoa(status)
			}
		}
	}
	if onlyErrors {
		e.Items = all
	}
	if e.Failed == 0 {
		return Body{}
	}
	return e
}

// reportsSeveral reports whether a response is about several items, some of which failed: a multi-status response, one to a write, or a
// list beside "errors": true, as Elasticsearch sends it.
func (d *document) reportsSeveral() bool {
	status, errs, isList := d.in.Status, d.root.Get("errors"), d.root.IsKind(jsonscan.Array)
	written := (d.in.Wrote || status == http.StatusCreated || status == http.StatusAccepted) && (isList || len(d.root.Children()) == 1) // a created resource may have a list of what was found out
	reason, _ := errorText(errs.FirstItem())
	if status == http.StatusMultiStatus || written || errs.IsKind(jsonscan.True) || reason != "" && d.root.Get("data").IsKind(jsonscan.Array) { // what was found, and what was not
		return true
	}
	for m := range d.root.Members() {
		if m.Key == "hasErrors" && m.IsKind(jsonscan.True) || isList && m.Get("success").IsKind(jsonscan.False) && len(m.First("error", "errors").Children()) > 0 {
			return true
		}
	}
	return false
}

// items returns the list of the items that may have failed, how many all lists have, and whether it has only the failed ones.
func (d *document) items() (list *jsonscan.Value, all int, onlyErrors bool) {
	list = d.root
	for m := range d.root.Members() {
		if d.root.IsKind(jsonscan.Object) && m.IsKind(jsonscan.Array) && m.FirstItem().IsKind(jsonscan.Object) {
			all += len(m.Children())
			if errs := m.Key == "errors" || m.Key == "failures" || m.Key == "failed"; errs || list == d.root { // beside the results
				list, onlyErrors = &m.Value, errs
			}
		}
	}
	return list, all, onlyErrors
}
