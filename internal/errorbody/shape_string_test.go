package errorbody_test

import (
	"encoding/json"
	"testing"

	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/field"
)

func TestString(t *testing.T) {
	t.Parallel()
	checkErrors(t, []errorCase{
		{fact: "a sentence", body: `{"error": "Article not found"}`, want: errorbody.Body{Shape: errorbody.ShapeString, Message: "Article not found"}},
		{fact: "a single word is no code", body: `{"error": "Unauthorized"}`, want: errorbody.Body{Shape: errorbody.ShapeString, Message: "Unauthorized"}},
		{fact: "a code", body: `{"error": "NOT_FOUND"}`, want: errorbody.Body{Shape: errorbody.ShapeString, Code: "NOT_FOUND", Message: "NOT_FOUND"}},
		{fact: "with details", body: `{"error": "Invalid", "details": {"q": 1}}`,
			want: errorbody.Body{Shape: errorbody.ShapeString, Message: "Invalid", Details: json.RawMessage(`{"q": 1}`)}},
		{fact: "with other members", body: `{"error": "Invalid", "hint": "read the docs"}`,
			want: errorbody.Body{Shape: errorbody.ShapeString, Message: "Invalid", Details: json.RawMessage(`{"hint":"read the docs"}`)}},
		{fact: "with a delay", status: 429, body: `{"error": "Slow down", "retryAfter": 3}`,
			want: errorbody.Body{Shape: errorbody.ShapeString, Message: "Slow down", Details: json.RawMessage(`{"retryAfter":3}`), RetryAfter: field.Good("3", 3.0)}},
		{fact: "a sentence under errors, as Shopify writes it", body: `{"errors": "Not Found"}`, want: errorbody.Body{Shape: errorbody.ShapeString, Message: "Not Found"}},
		{fact: "nothing but a JSON string", body: `"Not found"`, want: errorbody.Body{Shape: errorbody.ShapeString, Message: "Not found"}},
	})
}
