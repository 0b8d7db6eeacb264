package probe

import (
	"context"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/redact"
)

// Preview returns the request that Send would send, without sending it.
func Preview(call Call) ExchangeView {
	call = exchange.WithDefaults(call)
	hide := hiderOf(call)
	out := ExchangeView{
		Request: Request{
			Method: call.Method, URL: hide.Text(redact.URL(call.URL)), Headers: []Header{}, BodyBytes: int64(len(call.Body)),
		},
		RequestTarget: hide.Text(redact.Query(call.URL.RequestURI())), RequestBody: hide.Text(string(call.Body)),
	}
	r, err := exchange.NewRequest(context.Background(), call)
	if err != nil {
		return out // the caller has parsed method and URL, so this cannot happen
	}
	out.Request.KeySent = r.Header.Get("Authorization") != ""
	out.Request.Headers = shownHeaders(hide, exchange.HeaderLines(r))
	return out
}
