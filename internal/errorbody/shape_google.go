package errorbody

import (
	"cmp"
	"strconv"

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

// readGRPC reads google.rpc.Status as gateways of gRPC send it, with a code of gRPC, not a status: {"code": 5, "message": "…", "details": []}.
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
