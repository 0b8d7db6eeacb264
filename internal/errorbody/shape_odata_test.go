package errorbody_test

import (
	"encoding/json"
	"net/http"
	"testing"

	"github.com/hex21/hex21/internal/errorbody"
)

func TestOData(t *testing.T) {
	t.Parallel()
	checkErrors(t, []errorCase{
		{fact: "version 4", body: `{"error": {"code": "501", "message": "Unsupported", "target": "query", "innererror": {"trace": 1}}}`,
			want: errorbody.Body{Shape: errorbody.ShapeOData, Code: "501", Message: "Unsupported", Details: json.RawMessage(`{"target":"query","innererror":{"trace": 1}}`)}},
		{fact: "version 4 by its header", header: http.Header{"Odata-Version": {"4.0"}}, body: `{"error": {"code": "X", "message": "m"}}`,
			want: errorbody.Body{Shape: errorbody.ShapeOData, Code: "X", Message: "m"}},
		{fact: "version 3", body: `{"odata.error": {"code": "X", "message": {"lang": "en", "value": "m"}}}`,
			want: errorbody.Body{Shape: errorbody.ShapeOData, Code: "X", Message: "m"}},
		{fact: "version 2", body: `{"error": {"code": "X", "message": {"lang": "en", "value": "m"}}}`,
			want: errorbody.Body{Shape: errorbody.ShapeOData, Code: "X", Message: "m"}},
		{fact: "in XML", body: `<?xml version="1.0"?><m:error xmlns:m="http://docs.oasis-open.org/odata/ns/metadata"><m:code>X</m:code><m:message xml:lang="en">m</m:message></m:error>`,
			want: errorbody.Body{Shape: errorbody.ShapeOData, Code: "X", Message: "m"}},
	})
}
