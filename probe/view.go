package probe

import (
	"unsafe"

	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/redact"
)

// ExchangeView is an exchange for people: everything that happened, secrets redacted.
type ExchangeView struct {
	Request Request
	// RequestTarget is the path and query of the request line.
	RequestTarget string
	RequestBody   string
	Response      *Response // nil without an answer
	Reason        string    // of the status line; empty over HTTP/2
	Body          string    // of the response, decoded
	Redirects     []Redirect
	Timing        Timing
	Failure       string // phase and message; empty when the call went through
}

// ViewExchange redacts an exchange.
func ViewExchange(x *Exchange) ExchangeView {
	hide := redact.New(x.Secrets...)
	v := ExchangeView{
		Request: requestDoc(x, hide), RequestBody: hide.Text(string(x.SentBody)), Timing: x.Timing, Redirects: []Redirect{},
	}
	v.RequestTarget = hide.Text(redact.Query(x.URL.RequestURI()))
	v.Redirects = append(v.Redirects, redirectsOf(x, hide)...)
	if a := x.Answer; a != nil {
		r := &Result{exchange: x, hide: hide, body: media.Sniff(a.Header.Get("Content-Type"), a.Body)}
		v.Response = r.responseDoc()
		body := hide.Bytes(a.Body, truncated(x))
		v.Reason, v.Body = hide.Text(a.Reason), unsafe.String(unsafe.SliceData(body), len(body)) // a body may be large, and is never written to
	}
	if x.Failure != nil {
		v.Failure = hide.Text(string(x.Failure.Phase) + ": " + x.Failure.Message)
	}
	return v
}
