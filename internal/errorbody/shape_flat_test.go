package errorbody_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/field"
)

func TestFlat(t *testing.T) {
	t.Parallel()
	checkErrors(t, []errorCase{
		{fact: "Meta: a number that is not a status", status: 400, body: `{"error": {"message": "no token", "code": 190}}`, want: errorbody.Body{Shape: errorbody.ShapeFlat, Code: "190", Message: "no token"}},
		{fact: "a number that is another status", status: 500, body: `{"code": 409, "message": "conflict detected"}`, want: errorbody.Body{Shape: errorbody.ShapeFlat, Code: "409", Message: "conflict detected", Status: 409}},
		{fact: "code and message at the root", body: `{"code": "NOT_FOUND", "message": "no"}`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Code: "NOT_FOUND", Message: "no"}},
		{fact: "a message alone", body: `{"message": "Not Found", "documentation_url": "https://docs.example.com"}`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Message: "Not Found",
				Details: json.RawMessage(`{"documentation_url":"https://docs.example.com"}`)}},
		{fact: "the status of the answer is not a code", status: 404, body: `{"code": 404, "message": "no"}`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Message: "no", Status: 404}},
		{fact: "a number of its own is a code", body: `{"code": 10042, "msg": "no"}`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Code: "10042", Message: "no"}},
		{fact: "Django: detail", body: `{"detail": "Not found."}`, want: errorbody.Body{Shape: errorbody.ShapeFlat, Message: "Not found."}},
		{fact: "FastAPI: detail with an object", body: `{"detail": {"code": "NO_KEY", "message": "no key"}}`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Code: "NO_KEY", Message: "no key"}},
		{fact: "Nest: statusCode, error and message", body: `{"statusCode": 404, "message": "Cannot GET /x", "error": "Not Found"}`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Message: "Cannot GET /x", Status: 404}},
		{fact: "Spring: status, error and path", body: `{"timestamp": "2024-04-01", "status": 404, "error": "Not Found", "path": "/x"}`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Message: "Not Found", Status: 404, Details: json.RawMessage(`{"timestamp":"2024-04-01","path":"/x"}`)}},
		{fact: "a code under error beside a message", body: `{"error": "not_found", "message": "no"}`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Code: "not_found", Message: "no"}},
		{fact: "CouchDB: error and reason", body: `{"error": "not_found", "reason": "missing"}`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Code: "not_found", Message: "missing"}},
		{fact: "an object under error without a code", body: `{"error": {"message": "no"}}`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Message: "no"}},
		{fact: "the type of an error as its code", body: `{"type": "error", "error": {"type": "rate_limit_error", "message": "slow"}}`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Code: "rate_limit_error", Message: "slow"}},
		{fact: "Elasticsearch: type and reason", body: `{"error": {"type": "index_not_found_exception", "reason": "no such index"}, "status": 404}`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Code: "index_not_found_exception", Message: "no such index", Status: 404}},
		{fact: "Kubernetes: reason", body: `{"kind": "Status", "status": "Failure", "message": "pods not found", "reason": "NotFound", "code": 404}`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Code: "NotFound", Message: "pods not found", Status: 404,
				Details: json.RawMessage(`{"kind":"Status"}`)}},
		{fact: "Apigee: fault", body: `{"fault": {"faultstring": "Invalid ApiKey", "detail": {"errorcode": "oauth.v2.InvalidApiKey"}}}`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Code: "oauth.v2.InvalidApiKey", Message: "Invalid ApiKey",
				Details: json.RawMessage(`{"detail":{"errorcode": "oauth.v2.InvalidApiKey"}}`)}},
		{fact: "AWS: __type", body: `{"__type": "com.amazonaws.x#ThrottlingException", "message": "Rate exceeded"}`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Code: "ThrottlingException", Message: "Rate exceeded"}},
		{fact: "API Gateway: the code in a header", header: http.Header{"X-Amzn-Errortype": {"ForbiddenException:http://x/"}}, body: `{"message": "Forbidden"}`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Code: "ForbiddenException", Message: "Forbidden"}},
		{fact: "JSend", body: `{"status": "error", "message": "no", "data": {"a": 1}}`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Message: "no", Details: json.RawMessage(`{"a": 1}`)}},
		{fact: "a delay at the root", status: 429, body: `{"message": "slow", "retry_after": 64.57, "global": false}`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Message: "slow", Details: json.RawMessage(`{"retry_after":64.57,"global":false}`), RetryAfter: field.Good("64.57", 64.57)}},
	})
}

func TestTextsThatAreNotCodes(t *testing.T) {
	t.Parallel()
	for _, code := range []string{"0", "", " ", "error", "OK", strings.Repeat("A", 121)} {
		got := errorbody.Decode(errorbody.Input{Status: 500, Body: []byte(`{"code": "` + code + `", "message": "m"}`)})
		if got.Code != "" || got.Message != "m" {
			t.Errorf("%q: code %q, message %q", code, got.Code, got.Message)
		}
	}
}
