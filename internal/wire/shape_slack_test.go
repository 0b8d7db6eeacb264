package wire_test

import (
	"encoding/json"
	"testing"

	"github.com/hex21/hex21/internal/wire"
)

func TestSlack(t *testing.T) {
	t.Parallel()
	checkErrors(t, []errorCase{
		{fact: "a code", status: 200, body: `{"ok": false, "error": "missing_scope", "needed": "a", "provided": "b"}`,
			want: wire.Error{Shape: wire.ShapeSlack, Code: "missing_scope", Details: json.RawMessage(`{"needed":"a","provided":"b"}`)}},
		{fact: "a sentence", body: `{"ok": false, "error": "not today"}`, want: wire.Error{Shape: wire.ShapeSlack, Message: "not today"}},
	})
}
