package mock

import (
	"net/http"
	"strings"

	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/ratelimit"
)

// options answers OPTIONS, including the preflight in which a browser asks whether a page may send a key.
func options(r *http.Request, e endpoint) reply {
	a := bare(http.StatusNoContent)
	methods := strings.Join(e.allow(), ", ")
	a.header.Set("Allow", methods)
	if r.Header.Get("Origin") != "" && r.Header.Get("Access-Control-Request-Method") != "" {
		a.header.Set("Access-Control-Allow-Methods", methods)
		a.header.Set("Access-Control-Allow-Headers", "Authorization, Content-Type, "+errorbody.HeaderRequestID)
	}
	return a
}

// allowAllOrigins lets pages of every origin read a response of the API. The API uses no cookies that could be abused.
func allowAllOrigins(a *reply, r *http.Request) {
	if r.Header.Get("Origin") == "" {
		return
	}
	a.header.Set("Access-Control-Allow-Origin", "*")
	a.header.Set("Access-Control-Expose-Headers", strings.Join(append(limitHeaders, ratelimit.HeaderRetryAfter, errorbody.HeaderRequestID, "ETag"), ", "))
}
