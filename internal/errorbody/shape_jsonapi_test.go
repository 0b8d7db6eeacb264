package errorbody_test

import (
	"encoding/json"
	"testing"

	"github.com/hex21/hex21/internal/errorbody"
)

func TestJSONAPI(t *testing.T) {
	t.Parallel()
	checkErrors(t, []errorCase{
		{fact: "one error", body: `{"errors": [{"id": "e1", "status": "422", "code": "BAD", "title": "Invalid", "detail": "q is short", "links": {"about": "https://x/"}}]}`,
			want: errorbody.Body{Shape: errorbody.ShapeJSONAPI, Code: "BAD", Message: "q is short", Title: "Invalid", Status: 422,
				Details: json.RawMessage(`[{"id": "e1", "status": "422", "code": "BAD", "title": "Invalid", "detail": "q is short", "links": {"about": "https://x/"}}]`)}},
		{fact: "a title alone", body: `{"errors": [{"title": "Invalid"}]}`,
			want: errorbody.Body{Shape: errorbody.ShapeJSONAPI, Message: "Invalid", Title: "Invalid", Details: json.RawMessage(`[{"title": "Invalid"}]`)}},
		{fact: "a bare error with the media type", header: contentType("application/vnd.api+json"), body: `{"errors": [{"status": "404"}]}`,
			want: errorbody.Body{Shape: errorbody.ShapeJSONAPI, Status: 404, Details: json.RawMessage(`[{"status": "404"}]`)}},
	})
}
