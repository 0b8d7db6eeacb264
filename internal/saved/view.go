package saved

import (
	"context"
	"unsafe"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/text"
	"github.com/hex21/hex21/probe"
)

// Call is an exchange and the result of judging it.
type Call struct {
	Exchange *exchange.Exchange
	Result   *probe.Result
}

// View is a call as shown to people: everything that happened, without secrets.
type View struct {
	Request probe.Request
	// RequestTarget is the path and query of the request line.
	RequestTarget string
	RequestBody   string
	Response      *probe.Response // nil without a response
	Reason        string          // of the status line; empty over HTTP/2
	Body          string          // of the response, decoded
	Redirects     []probe.Redirect
	Timing        probe.Timing
	Failure       string // phase and message; empty if the call succeeded
}

// View returns the parts of a call that may be shown.
func (c Call) View() View {
	x, r, hide := c.Exchange, c.Result, redact.New(c.Exchange.Secrets...)
	v := View{
		Request: r.Request, RequestTarget: hide.Text(redact.Query(x.URL.RequestURI())), RequestBody: hide.Text(string(x.SentBody)),
		Response: r.Response, Redirects: r.Redirects, Timing: x.Timing,
	}
	if a := x.Answer; a != nil {
		body := hide.Bytes(a.Body, r.Response.Truncated)
		v.Reason, v.Body = hide.Text(a.Reason), unsafe.String(unsafe.SliceData(body), len(body)) // a body may be large, and is never written to
	}
	if x.Failure != nil {
		v.Failure = hide.Text(string(x.Failure.Phase) + ": " + x.Failure.Message)
	}
	return v
}

// Redacted returns a view without the values of fields in JSON and form bodies whose names are those of credentials.
func (v View) Redacted() View {
	v.RequestBody, v.Body = redact.Fields(v.RequestBody), redact.Fields(v.Body)
	return v
}

// ForFile returns a redacted view for a file that will be shared, with at most the first 4 MiB of a response.
func (v View) ForFile() View {
	v.Body = text.Head(v.Body, maxSavedBody)
	return v.Redacted()
}

// maxSavedBody is how much of a body a file holds: viewers show no more, and an archive is one document in memory.
const maxSavedBody = 4 << 20

// Preview returns the request that a call would send, and its body, secrets redacted. Nothing is sent.
func Preview(call exchange.Call) (probe.Request, string) {
	call = exchange.WithDefaults(call)
	hide := redact.New(exchange.Secrets(call)...)
	out := probe.Request{Method: call.Method, URL: hide.Text(redact.URL(call.URL)), Headers: []probe.Header{}, BodyBytes: int64(len(call.Body))}
	if r, err := exchange.NewRequest(context.Background(), call); err == nil { // of a method and a URL that can be sent
		out.KeySent = r.Header.Get("Authorization") != ""
		out.Headers = exchange.RedactHeaders(exchange.HeaderLines(r), hide)
	}
	return out, hide.Text(string(call.Body))
}
