package exchange

import (
	"bytes"
	"cmp"
	"crypto/tls"
	"io"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

// Recording is a call that another client made, as far as it is known from what the client returned or from a log. Its Exchange can be
// judged like one from [Client.Send]. The bodies of Request and Response belong to the client and are not read, and no field is changed.
//
// For a call from a log, Request and Response are built by hand: Method, URL and Header of the request are used, and StatusCode and Header
// of the response.
type Recording struct {
	// Request is the request that was sent. Nil means Response.Request, which net/http sets to the last request after redirects, and which
	// leads to the redirects before it.
	Request *http.Request
	// RequestBody is the body that was sent with it.
	RequestBody []byte
	// Response is the response that was received; nil if there was none.
	Response *http.Response
	// Body is the part of the response's body that was read. It is decoded if Response.Header still has a Content-Encoding, which net/http
	// removes when it decodes a body itself.
	Body []byte
	// Partial reports whether the caller stopped reading before the end of the body.
	Partial bool
	// Err is the error that the client returned instead of a response, or instead of the rest of Body.
	Err error
	// SentAt is when the call was made, and ReceivedAt when the head of its response was received or Err returned. Times in the response
	// are relative to ReceivedAt. If it is zero, the Date of the response is used instead, or else SentAt.
	SentAt, ReceivedAt time.Time
	// Base is the base URL of the installation, such as https://cms.example.org/api. Advice names paths below it.
	Base *url.URL
}

// FromRecording returns the facts of a recording. Its Secrets lists the secrets of the request, so that no judgment repeats them.
func FromRecording(r Recording) *Exchange {
	requests := r.requests()
	first, last := requests[0], requests[len(requests)-1]
	call := Call{
		Method: cmp.Or(first.Method, http.MethodGet), URL: urlOf(first), Header: first.Header, Body: r.RequestBody, Base: r.Base,
		Follow: len(requests) > 1, MaxBody: max(DefaultMaxBody, int64(len(r.Body))),
	}
	x := &Exchange{
		Call: WithDefaults(call), Method: cmp.Or(last.Method, http.MethodGet), URL: urlOf(last), Sent: LinesOf(last.Header),
		SentBody: r.RequestBody, KeySent: last.Header.Get("Authorization") != "", SentAt: r.SentAt.UTC(), ReceivedAt: r.received().UTC(),
	}
	for i, request := range requests {
		x.Secrets = append(x.Secrets, Secrets(Call{URL: request.URL, Header: request.Header, Base: r.Base})...)
		if i > 0 {
			x.Hops = append(x.Hops, hopTo(request, requests[i-1]))
		}
	}
	if x.SentAt.IsZero() {
		x.SentAt = x.ReceivedAt
	}
	if !r.SentAt.IsZero() && !r.ReceivedAt.IsZero() {
		x.Timing.TotalMS = Milliseconds(max(0, r.ReceivedAt.Sub(r.SentAt)))
	}
	if r.Err != nil {
		x.Failure = r.failure()
	}
	var state *tls.ConnectionState
	if r.Response != nil {
		r.answer(x)
		state = r.Response.TLS
	}
	x.Certificate = certificateOf(state, r.Err)
	return x
}

// requests returns the requests of all hops in order. Each redirected request has the response that it follows.
func (r Recording) requests() []*http.Request {
	last := r.Request
	if last == nil && r.Response != nil {
		last = r.Response.Request
	}
	last = cmp.Or(last, &http.Request{})
	all := []*http.Request{last}
	for len(all) <= defaultMaxRedirects && last.Response != nil && last.Response.Request != nil {
		last = last.Response.Request
		all = append(all, last)
	}
	slices.Reverse(all)
	return all
}

func urlOf(request *http.Request) *url.URL {
	if request.URL == nil {
		return &url.URL{}
	}
	return request.URL
}

// hopTo returns the redirect that led from one request to the next.
func hopTo(next, from *http.Request) Hop {
	return Hop{
		Status: next.Response.StatusCode, Method: cmp.Or(from.Method, http.MethodGet), URL: urlOf(from),
		Location:   next.Response.Header.Get("Location"),
		KeyDropped: from.Header.Get("Authorization") != "" && next.Header.Get("Authorization") == "",
	}
}

func (r Recording) received() time.Time {
	if !r.ReceivedAt.IsZero() || r.Response == nil {
		return cmp.Or(r.ReceivedAt, r.SentAt)
	}
	if date, err := http.ParseTime(r.Response.Header.Get("Date")); err == nil {
		return date
	}
	return r.SentAt
}

// answer reads the response from memory, as Send reads it from the connection.
func (r Recording) answer(x *Exchange) {
	x.Answer = &Answer{
		Status: r.Response.StatusCode, Proto: r.Response.Proto, Header: r.Response.Header, Lines: LinesOf(r.Response.Header),
	}
	if x.Answer.Header == nil {
		x.Answer.Header = http.Header{}
	}
	if state := r.Response.TLS; state != nil {
		x.Timing.TLSVersion = tls.VersionName(state.Version)
		x.Answer.endsWith(state)
	}
	body := &http.Response{Header: x.Answer.Header, Body: io.NopCloser(bytes.NewReader(r.Body))}
	_ = x.Answer.readBody(body, x.Method, x.Call.MaxBody) // reading from memory cannot fail; a decoding error is in the Answer
	x.Answer.Capped = x.Answer.Capped || r.Partial
}

// failure classifies the client's error. The phase that the call had reached can only be derived from it.
func (r Recording) failure() *Failure {
	phase, known := PhaseTransfer, true
	if r.Response == nil {
		phase, known = phaseOf(r.Err)
	}
	f := newFailure(r.Err, phase)
	if !known && f.Kind == KindBadResponse {
		f.Kind = KindOther // an unknown error need not be about HTTP
	}
	return f
}

// phaseOf returns the phase that an error of net/http names, or the wait if it names none.
func phaseOf(err error) (phase Phase, known bool) {
	switch text := err.Error(); {
	case isType[*net.DNSError](err):
		return PhaseDNS, true
	case isOp(err, "dial"):
		return PhaseConnect, true
	case strings.Contains(text, "TLS handshake timeout"):
		return PhaseTLS, true
	case strings.Contains(text, "unsupported protocol scheme"), strings.Contains(text, "no Host in request URL"),
		strings.Contains(text, "invalid header field"), strings.Contains(text, "invalid method"):
		return PhasePrepare, true
	case strings.Contains(text, "malformed HTTP"), strings.Contains(text, "malformed MIME"):
		return PhaseWait, true
	}
	return PhaseWait, false
}
