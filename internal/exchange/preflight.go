package exchange

import (
	"cmp"
	"context"
	"net/http"
	"net/url"
	"strings"

	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/cors"
)

// CrossOrigin returns the permission that a browser would request before it makes a call for a page from the call's Origin. It returns
// false for a call without one.
func CrossOrigin(call Call) (cors.Request, bool) {
	origin := call.Header.Get(cors.Origin)
	if origin == "" {
		return cors.Request{}, false
	}
	call = WithDefaults(call)
	r, err := NewRequest(context.Background(), call)
	if err != nil {
		return cors.Request{}, false
	}
	return cors.Request{
		Origin: origin, Method: call.Method, Headers: cors.UnsafeHeaders(r.Header), Credentials: call.Header.Get("Cookie") != "",
	}, true
}

// preflightOf returns the preflight of a call as a browser sends it: without a key, a body or cookies, and without following redirects.
func preflightOf(call Call) (Call, bool) {
	asked, ok := CrossOrigin(call)
	if !ok {
		return Call{}, false
	}
	to := *call.URL
	to.User = nil
	h := http.Header{}
	h.Set(cors.Origin, asked.Origin)
	h.Set(cors.RequestMethod, asked.Method)
	if len(asked.Headers) > 0 {
		h.Set(cors.RequestHeaders, strings.Join(asked.Headers, ","))
	}
	if host := call.Header.Get("Host"); host != "" {
		h.Set("Host", host)
	}
	h.Set("Accept", "*/*")
	return Call{Method: http.MethodOptions, URL: &to, Header: h, MaxBody: call.MaxBody}, true
}

// stopsAfterPreflight reports whether a call is not sent after its preflight: a browser would not make it, and it may change something.
func stopsAfterPreflight(preflight *Exchange, call Call) bool {
	asked, ok := CrossOrigin(call)
	if !ok || !asked.NeedsPreflight() || call.Method == http.MethodGet || call.Method == http.MethodHead || call.Method == http.MethodOptions {
		return false
	}
	if page, err := url.Parse(asked.Origin); err == nil && address.SameOrigin(page, call.URL) {
		return false
	}
	a := preflight.Answer
	return a == nil || preflight.Failure != nil || len(asked.Refused(a.Status, a.Header)) > 0
}

// notSent returns the exchange of a call that was not sent. If the preflight failed, the call fails for the same reason.
func (x *Exchange) notSent() *Exchange {
	p := x.Preflight
	x.NotSent, x.Method, x.URL, x.SentAt, x.ReceivedAt = true, x.Call.Method, x.Call.URL, p.SentAt, p.ReceivedAt
	x.Failure = cmp.Or(p.Failure, &Failure{Phase: PhasePrepare, Kind: KindPreflight, Message: "the preflight refuses the call"})
	x.Timing, x.Proxy, x.ProxyFrom, x.Certificate, x.Unreached = p.Timing, p.Proxy, p.ProxyFrom, p.Certificate, p.Unreached
	return x
}
