package errorbody_test

import (
	"encoding/json"
	"testing"

	"github.com/hex21/hex21/internal/errorbody"
)

func TestSlack(t *testing.T) {
	t.Parallel()
	checkErrors(t, []errorCase{
		{fact: "a code", status: 200, body: `{"ok": false, "error": "missing_scope", "needed": "a", "provided": "b"}`,
			want: errorbody.Body{Shape: errorbody.ShapeSlack, Code: "missing_scope", Details: json.RawMessage(`{"needed":"a","provided":"b"}`)}},
		{fact: "a sentence", body: `{"ok": false, "error": "not today"}`, want: errorbody.Body{Shape: errorbody.ShapeSlack, Message: "not today"}},
	})
}
