package errorbody_test

import (
	"encoding/json"
	"testing"

	"github.com/hex21/hex21/internal/errorbody"
)

func TestGraphQL(t *testing.T) {
	t.Parallel()
	checkErrors(t, []errorCase{
		{fact: "a code in the extensions", status: 200, body: `{"errors": [{"message": "no key", "extensions": {"code": "UNAUTHENTICATED"}}], "data": null}`,
			want: errorbody.Body{Shape: errorbody.ShapeGraphQL, Code: "UNAUTHENTICATED", Message: "no key",
				Details: json.RawMessage(`[{"message": "no key", "extensions": {"code": "UNAUTHENTICATED"}}]`)}},
		{fact: "a syntax error", body: `{"errors": [{"message": "Syntax Error", "locations": [{"line": 1, "column": 2}]}]}`,
			want: errorbody.Body{Shape: errorbody.ShapeGraphQL, Message: "Syntax Error", Details: json.RawMessage(`[{"message": "Syntax Error", "locations": [{"line": 1, "column": 2}]}]`)}},
		{fact: "a type instead of a code", status: 200, body: `{"data": {"a": null}, "errors": [{"type": "NOT_FOUND", "path": ["a"], "message": "no"}]}`,
			want: errorbody.Body{Shape: errorbody.ShapeGraphQL, Code: "NOT_FOUND", Message: "no", Details: json.RawMessage(`[{"type": "NOT_FOUND", "path": ["a"], "message": "no"}]`)}},
	})
}
