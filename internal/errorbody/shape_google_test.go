package errorbody_test

import (
	"encoding/json"
	"testing"

	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/field"
)

func TestGoogle(t *testing.T) {
	t.Parallel()
	checkErrors(t, []errorCase{
		{fact: "a status and a delay", status: 429,
			body: `{"error": {"code": 429, "message": "Quota", "status": "RESOURCE_EXHAUSTED", "details": [{"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "30.5s"}]}}`,
			want: errorbody.Body{Shape: errorbody.ShapeGoogle, Code: "RESOURCE_EXHAUSTED", Message: "Quota", Status: 429, RetryAfter: field.Good("30.5s", 30.5),
				Details: json.RawMessage(`[{"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "30.5s"}]`)}},
		{fact: "the older form", body: `{"error": {"code": 404, "message": "Not Found", "errors": [{"domain": "global", "reason": "notFound"}]}}`,
			want: errorbody.Body{Shape: errorbody.ShapeGoogle, Code: "notFound", Message: "Not Found", Status: 404,
				Details: json.RawMessage(`[{"domain": "global", "reason": "notFound"}]`)}},
		{fact: "a delay that is none", status: 429, body: `{"error": {"code": 429, "status": "X", "message": "m", "details": [{"retryDelay": "soon"}]}}`,
			want: errorbody.Body{Shape: errorbody.ShapeGoogle, Code: "X", Message: "m", Status: 429, RetryAfter: field.Bad[float64]("soon", "is not a number of seconds"),
				Details: json.RawMessage(`[{"retryDelay": "soon"}]`)}},
	})
}
