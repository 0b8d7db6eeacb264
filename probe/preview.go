package probe

import (
	"context"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/redact"
)

// Preview returns the request that Send would send, and its body, secrets redacted. Nothing is sent.
func Preview(call Call) (Request, string) {
	call = exchange.WithDefaults(call)
	hide := hiderOf(call)
	out := Request{Method: call.Method, URL: hide.Text(redact.URL(call.URL)), Headers: []Header{}, BodyBytes: int64(len(call.Body))}
	if r, err := exchange.NewRequest(context.Background(), call); err == nil { // of a method and a URL that can be sent
		out.KeySent = r.Header.Get("Authorization") != ""
		out.Headers = shownHeaders(hide, exchange.HeaderLines(r))
	}
	return out, hide.Text(string(call.Body))
}
