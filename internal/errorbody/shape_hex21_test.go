package errorbody_test

import (
	"encoding/json"
	"testing"

	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/field"
)

func TestHex21(t *testing.T) {
	t.Parallel()
	checkErrors(t, []errorCase{
		{fact: "code, message and details", body: `{"error": {"code": "INVALID_PARAMETERS", "message": "limit is too large", "details": {"limit": 900}}}`,
			want: errorbody.Body{Shape: errorbody.ShapeHex21, Code: "INVALID_PARAMETERS", Message: "limit is too large", Details: json.RawMessage(`{"limit": 900}`)}},
		{fact: "no details", body: `{"error": {"code": "GONE", "message": "It is gone"}}`,
			want: errorbody.Body{Shape: errorbody.ShapeHex21, Code: "GONE", Message: "It is gone"}},
		{fact: "details are null", body: `{"error": {"code": "GONE", "message": "It is gone", "details": null}}`,
			want: errorbody.Body{Shape: errorbody.ShapeHex21, Code: "GONE", Message: "It is gone"}},
		{fact: "details are a list", body: `{"error": {"code": "X", "message": "m", "details": ["a", "b"]}}`,
			want: errorbody.Body{Shape: errorbody.ShapeHex21, Code: "X", Message: "m", Details: json.RawMessage(`["a", "b"]`)}},
		{fact: "an empty message", body: `{"error": {"code": "X", "message": ""}}`,
			want: errorbody.Body{Shape: errorbody.ShapeHex21, Code: "X"}},
		{fact: "escapes", body: `{"error": {"code": "X", "message": "caf\u00e9 \"\ud83d\ude00\"\n"}}`,
			want: errorbody.Body{Shape: errorbody.ShapeHex21, Code: "X", Message: "café \"😀\"\n"}},
		{fact: "escaped names", body: `{"\u0065rror": {"c\u006fde": "X", "message": "m"}}`,
			want: errorbody.Body{Shape: errorbody.ShapeHex21, Code: "X", Message: "m"}},
		{fact: "of two equal names the last counts", body: `{"error": {"code": "A", "code": "B", "message": "m"}}`,
			want: errorbody.Body{Shape: errorbody.ShapeHex21, Code: "B", Message: "m"}},
		{fact: "retryAfter as a number", status: 429, body: `{"error": {"code": "RATE_LIMIT", "message": "m", "details": {"retryAfter": 60}}}`,
			want: errorbody.Body{Shape: errorbody.ShapeHex21, Code: "RATE_LIMIT", Message: "m", Details: json.RawMessage(`{"retryAfter": 60}`), RetryAfter: field.Good("60", 60.0)}},
		{fact: "retry_after as a text", status: 429, body: `{"error": {"code": "RATE_LIMIT", "message": "m", "details": {"retry_after": " 1.5 "}}}`,
			want: errorbody.Body{Shape: errorbody.ShapeHex21, Code: "RATE_LIMIT", Message: "m", Details: json.RawMessage(`{"retry_after": " 1.5 "}`), RetryAfter: field.Good("1.5", 1.5)}},
		{fact: "a delay of zero is a delay", status: 429, body: `{"error": {"code": "X", "message": "m", "retry_after": 0}}`,
			want: errorbody.Body{Shape: errorbody.ShapeHex21, Code: "X", Message: "m", RetryAfter: field.Good("0", 0.0)}},
		{fact: "a negative delay", status: 429, body: `{"error": {"code": "X", "message": "m", "retry_after": -3}}`,
			want: errorbody.Body{Shape: errorbody.ShapeHex21, Code: "X", Message: "m", RetryAfter: field.Bad[float64]("-3", "is negative")}},
		{fact: "a point in time for a delay", status: 429, body: `{"error": {"code": "X", "message": "m", "retry_after": 1616789000}}`,
			want: errorbody.Body{Shape: errorbody.ShapeHex21, Code: "X", Message: "m", RetryAfter: field.Bad[float64]("1616789000", "is too large for a delay")}},
		{fact: "a delay beyond any number", status: 429, body: `{"error": {"code": "X", "message": "m", "retry_after": 1e999}}`,
			want: errorbody.Body{Shape: errorbody.ShapeHex21, Code: "X", Message: "m", RetryAfter: field.Bad[float64]("1e999", "is too large for a delay")}},
		{fact: "words for a delay", status: 429, body: `{"error": {"code": "X", "message": "m", "retry_after": "soon"}}`,
			want: errorbody.Body{Shape: errorbody.ShapeHex21, Code: "X", Message: "m", RetryAfter: field.Bad[float64]("soon", "is not a number of seconds")}},
		{fact: "an object for a delay", status: 429, body: `{"error": {"code": "X", "message": "m", "retry_after": {}}}`,
			want: errorbody.Body{Shape: errorbody.ShapeHex21, Code: "X", Message: "m", RetryAfter: field.Bad[float64]("{}", "is not a number")}},
		{fact: "a code that is a number is another shape", body: `{"error": {"code": 17, "message": "m"}}`,
			want: errorbody.Body{Shape: errorbody.ShapeFlat, Code: "17", Message: "m"}},
	})
}
