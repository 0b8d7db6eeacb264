package probe

import "github.com/hex21/hex21/internal/wire"

// ExchangeView is an exchange for people: everything that happened, secrets redacted.
type ExchangeView struct {
	Request Request
	// RequestTarget is the path and query as they stood in the request line.
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
	scrub := newScrubber(x.Secrets)
	v := ExchangeView{
		Request: requestDoc(x, scrub), RequestBody: scrub.text(string(x.SentBody)), Timing: x.Timing, Redirects: []Redirect{},
	}
	v.RequestTarget = scrub.text(dropParams(x.URL.RequestURI()))
	if a := x.Answer; a != nil {
		r := &Result{exchange: x, scrub: scrub, body: wire.Sniff(a.Header.Get("Content-Type"), a.Body)}
		v.Response = r.responseDoc()
		v.Redirects = v.Response.Redirects
		v.Reason, v.Body = scrub.text(a.Reason), scrub.text(string(a.Body))
	}
	if x.Failure != nil {
		v.Failure = scrub.text(string(x.Failure.Phase) + ": " + x.Failure.Message)
	}
	return v
}
