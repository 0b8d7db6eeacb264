package errorbody_test

import (
	"encoding/json"
	"testing"

	"github.com/hex21/hex21/internal/errorbody"
)

func TestList(t *testing.T) {
	t.Parallel()
	checkErrors(t, []errorCase{
		{fact: "FastAPI", status: 422, body: `{"detail": [{"loc": ["query", 0, "q"], "msg": "field required", "type": "missing"}, {"msg": "x"}]}`,
			want: errorbody.Body{Shape: errorbody.ShapeList, Code: "missing", Message: "field required", Summary: "query.0.q: field required (and 1 more)",
				Details: json.RawMessage(`[{"loc": ["query", 0, "q"], "msg": "field required", "type": "missing"}, {"msg": "x"}]`)}},
		{fact: "Rails and Laravel", status: 422, body: `{"message": "The data was invalid.", "errors": {"email": ["is taken", "is short"]}}`,
			want: errorbody.Body{Shape: errorbody.ShapeList, Message: "The data was invalid.", Details: json.RawMessage(`{"email": ["is taken", "is short"]}`)}},
		{fact: "by field without a message", status: 422, body: `{"errors": {"email": ["is taken"], "name": ["is short"]}}`,
			want: errorbody.Body{Shape: errorbody.ShapeList, Message: "email: is taken", Summary: "email: is taken (and 1 more)", Details: json.RawMessage(`{"email": ["is taken"], "name": ["is short"]}`)}},
		{fact: "Django: fields at the root", body: `{"email": ["This field is required."]}`,
			want: errorbody.Body{Shape: errorbody.ShapeList, Message: "email: This field is required.", Details: json.RawMessage(`{"email": ["This field is required."]}`)}},
		{fact: "Nest: messages", body: `{"statusCode": 400, "message": ["q is short", "b"], "error": "Bad Request"}`,
			want: errorbody.Body{Shape: errorbody.ShapeList, Message: "q is short", Summary: "q is short (and 1 more)", Status: 400, Details: json.RawMessage(`["q is short", "b"]`)}},
		{fact: "texts", body: `{"errors": ["a", "b", "c"]}`,
			want: errorbody.Body{Shape: errorbody.ShapeList, Message: "a", Summary: "a (and 2 more)", Details: json.RawMessage(`["a", "b", "c"]`)}},
		{fact: "code and message", body: `{"success": false, "errors": [{"code": 1003, "message": "Invalid"}], "result": null}`,
			want: errorbody.Body{Shape: errorbody.ShapeList, Code: "1003", Message: "Invalid", Details: json.RawMessage(`[{"code": 1003, "message": "Invalid"}]`)}},
		{fact: "a list at the root", body: `[{"errorCode": "INVALID_FIELD", "message": "No such column", "fields": []}]`,
			want: errorbody.Body{Shape: errorbody.ShapeList, Code: "INVALID_FIELD", Message: "No such column",
				Details: json.RawMessage(`[{"errorCode": "INVALID_FIELD", "message": "No such column", "fields": []}]`)}},
		{fact: "an empty list is none", body: `{"code": "X", "message": "m", "errors": []}`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Code: "X", Message: "m", Details: json.RawMessage(`{"errors":[]}`)}},
	})
}
