package probe

import (
	"context"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/redact"
)

// PreviewSchema names the document of a request that was not sent.
const PreviewSchema = "hex21.request/v1"

// RequestPreview is a request as it would be sent; secrets are redacted.
type RequestPreview struct {
	Schema  string  `json:"schema"`
	Request Request `json:"request"`
	Body    string  `json:"body,omitempty"`
}

// Preview shows what Send would send, without sending it.
func Preview(call Call) RequestPreview {
	call = exchange.WithDefaults(call)
	hide := hiderOf(call)
	out := RequestPreview{Schema: PreviewSchema, Body: hide.Text(string(call.Body))}
	out.Request = Request{
		Method: call.Method, URL: hide.Text(redact.URL(call.URL)), Headers: []Header{}, BodyBytes: int64(len(call.Body)),
	}
	r, err := exchange.NewRequest(context.Background(), call)
	if err != nil {
		return out // the caller has parsed method and URL, so this cannot happen
	}
	out.Request.KeySent = r.Header.Get("Authorization") != ""
	out.Request.Headers = shownHeaders(hide, exchange.HeaderLines(r))
	return out
}
