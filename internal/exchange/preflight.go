package exchange

import (
	"context"
	"net/http"
	"strings"

	"github.com/hex21/hex21/internal/cors"
)

// CrossOrigin returns what a browser would ask permission for before it makes a call for a page of the call's Origin, and false for a call
// without one.
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

// preflightOf is the preflight of a call, as a browser sends it: without a key, a body or cookies, and without following a redirect.
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
