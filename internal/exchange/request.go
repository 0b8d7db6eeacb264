package exchange

import (
	"bytes"
	"cmp"
	"context"
	"io"
	"math"
	"net/http"
	"net/url"
	"time"

	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/redact"
)

// WithDefaults returns a call with the defaults of hex21 filled in.
func WithDefaults(call Call) Call {
	call.Method = cmp.Or(call.Method, http.MethodGet)
	if call.MaxBody <= 0 {
		call.MaxBody = DefaultMaxBody
	}
	call.MaxBody = min(call.MaxBody, math.MaxInt64-1) // one more byte shows that a body is too long
	if call.MaxRedirects <= 0 {
		call.MaxRedirects = defaultMaxRedirects
	}
	return call
}

// NewRequest returns the first request of a call as it is sent.
func NewRequest(ctx context.Context, call Call) (*http.Request, error) {
	return newRequest(ctx, call, firstHop(call))
}

// newRequest returns the request of one hop with the default headers of a call. Headers that the caller sets are kept, and headers that the
// caller sets to an empty value are not sent.
func newRequest(ctx context.Context, call Call, at hop) (*http.Request, error) {
	var body io.Reader
	if at.body != nil {
		body = bytes.NewReader(at.body)
	}
	r, err := http.NewRequestWithContext(ctx, at.method, at.url.String(), body)
	if err != nil {
		return nil, err
	}
	if at.header != nil {
		r.Header = at.header.Clone()
	}
	if host := r.Header.Get("Host"); host != "" {
		r.Host = host
	}
	r.Header.Del("Host")
	setDefault(r.Header, "Accept", accepted)
	setDefault(r.Header, "User-Agent", "hex21")
	if at.body != nil {
		setDefault(r.Header, "Content-Type", "application/json")
	}
	if credentials := call.credentialsFor(at.url); credentials != "" {
		setDefault(r.Header, "Authorization", credentials)
	}
	for name, values := range r.Header {
		if len(values) == 1 && values[0] == "" && name != "User-Agent" { // if it is absent, net/http sends its own
			delete(r.Header, name)
		}
	}
	return r, nil
}

// accepted is the Accept header of a call. Errors may be problem details, pages and texts. It does not have */*: beside another type, Rails
// takes it for that of a browser, and sends HTML.
const accepted = "application/json, application/*;q=0.9, text/*;q=0.5"

func setDefault(h http.Header, name, value string) {
	if _, set := h[name]; !set {
		h.Set(name, value)
	}
}

// credentialsFor returns the Authorization value for the origin of a URL: the user info of the called URL or the base URL, if it was given
// for this origin, or else the key. Other origins get none.
func (c Call) credentialsFor(u *url.URL) string {
	for _, from := range []*url.URL{c.URL, c.Base} {
		if from != nil && from.User != nil && address.SameOrigin(u, from) {
			return redact.BasicAuth(from.User)
		}
	}
	if c.Key != "" && c.Base != nil && address.SameOrigin(u, c.Base) {
		return "Bearer " + c.Key
	}
	return ""
}

// HeaderLines returns the header lines of a request as HTTP/1 sends them, in order. It lets net/http write the request to a buffer, so that
// callers need not know what net/http adds.
func HeaderLines(r *http.Request) []Header {
	t := &trace{now: time.Now}
	r = r.WithContext(withTrace(r.Context(), t))
	if err := r.Write(io.Discard); err != nil {
		return LinesOf(r.Header)
	}
	return t.lines
}
