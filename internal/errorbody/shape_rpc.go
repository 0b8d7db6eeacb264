package errorbody

import (
	"cmp"
	"math"
	"strconv"
	"strings"

	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/jsonscan"
)

// readGoogle reads google.rpc.Status as Google's APIs encode it in JSON: the code is a number and the status a word.
func readGoogle(d *document) (Body, bool) {
	if e, ok := readGRPC(d); ok {
		return e, true
	}
	err := d.root.Get("error")
	ofGoogle := err.Get("status").IsKind(jsonscan.String) || err.Get("errors").FirstItem().IsKind(jsonscan.Object) || err.Get("details").IsKind(jsonscan.Array)
	if !ofGoogle || !err.Get("code").IsKind(jsonscan.Number) {
		return Body{}, false
	}
	e := Body{
		Code:    err.Get("status").Text(),
		Message: err.Get("message").Text(),
		Details: err.First("details", "errors").JSON(),
		Status:  statusOf(err.Get("code")),
	}
	if isPhrase(e.Code) {
		e.Code = "" // {"code": 401, "status": "Unauthorized"} of Ory
	}
	e.Code = cmp.Or(e.Code, err.Get("errors").FirstItem().Get("reason").Text())
	return e, true
}

// grpcCodes are the names of the codes of gRPC, from 1. Source: https://grpc.io/docs/guides/status-codes/.
var grpcCodes = [...]string{
	"CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS", "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION",
	"ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS", "UNAUTHENTICATED",
}

// grpcCode returns the name of a code of gRPC that is an error, or "".
func grpcCode(number string) string {
	if n, err := strconv.Atoi(number); err == nil && n > 0 && n <= len(grpcCodes) {
		return grpcCodes[n-1]
	}
	return ""
}

// readGRPC reads google.rpc.Status with a code of gRPC, not a status: {"code": 5, "message": "…", "details": []}.
func readGRPC(d *document) (Body, bool) {
	code, message, details := d.root.Get("code"), d.root.Get("message"), d.root.Get("details")
	e := Body{Code: grpcCode(code.Scalar()), Message: message.Text()}
	if e.Code == "" || !code.IsKind(jsonscan.Number) || !message.IsKind(jsonscan.String) || !details.IsKind(jsonscan.Array) {
		return Body{}, false
	}
	if details.NonEmpty() {
		e.Details = details.JSON()
	}
	return e, true
}

// readGraphQL reads the errors of a GraphQL response, which usually comes with status 200. The response may also have data.
func readGraphQL(d *document) (Body, bool) {
	errs := d.root.Get("errors")
	if !errs.IsKind(jsonscan.Array) || !errs.FirstItem().Get("message").IsKind(jsonscan.String) {
		return Body{}, false
	}
	err := errs.FirstItem()
	extensions := err.Get("extensions")
	if err.Get("locations") == nil && !err.Get("path").IsKind(jsonscan.Array) && extensions == nil && !d.root.Has("data") {
		return Body{}, false // others have the path of the request or of a field as a text
	}
	code := cmp.Or(extensions.First("code", "errorType", "classification").Scalar(), err.First("type", "code", "errorType").Scalar())
	e := Body{
		Code:       code,
		Message:    err.Get("message").Text(),
		Details:    errs.JSON(),
		Status:     statusOf(extensions.First("status", "statusCode", "http")),
		RetryAfter: d.retryDelay(),
	}
	if !e.RetryAfter.Present() && strings.EqualFold(code, "throttled") {
		e.RetryAfter = untilAffordable(d.root.Get("extensions").Get("cost"))
	}
	return e, true
}

// untilAffordable returns the seconds until a bucket of query cost is full enough for the query, which Shopify describes in the extensions.
func untilAffordable(cost *jsonscan.Value) field.Field[float64] {
	status, values := cost.Get("throttleStatus"), [3]float64{}
	for i, v := range [...]*jsonscan.Value{cost.Get("requestedQueryCost"), status.Get("currentlyAvailable"), status.Get("restoreRate")} {
		n, err := strconv.ParseFloat(v.Scalar(), 64)
		if err != nil || n < 0 {
			return field.Field[float64]{}
		}
		values[i] = n
	}
	missing, rate := values[0]-values[1], values[2]
	if wait := math.Ceil(missing / rate); missing > 0 && wait < delay.Max.Seconds() {
		return field.Good(string(status.Raw()[:min(len(status.Raw()), 80)]), wait)
	}
	return field.Field[float64]{}
}

// nameProcedureError replaces the number of an error of JSON-RPC with the name in its data: the code of tRPC, or the class of an exception
// of Odoo, whose own message says more than "Odoo Server Error".
func (d *document) nameProcedureError(e *Body) {
	err := d.root.Get("error")
	if inner := err.Get("json"); inner != nil { // superjson, with tRPC
		err = inner
	}
	code, data := err.Get("code"), err.Get("data")
	if !code.IsKind(jsonscan.Number) || !d.root.Has("jsonrpc") && !strings.HasPrefix(code.Scalar(), "-32") {
		return
	}
	name := data.First("code", "name").Text()
	if name = name[strings.LastIndexByte(name, '.')+1:]; codeLike(name) {
		e.Code = name
	}
	if said := data.Get("message").Text(); said != "" && (isPhrase(e.Message) || strings.HasSuffix(e.Message, "Server Error")) {
		e.Message = said
	}
}
