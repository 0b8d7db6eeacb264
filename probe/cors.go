package probe

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/cors"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/ratelimit"
)

// CrossOrigin is what a browser would do if a page from another origin made the call.
type CrossOrigin struct {
	// Origin is that of the page.
	Origin string `json:"origin"`
	// Method and Headers are what the browser needs permission for: it sends a preflight unless both are simple.
	Method  string   `json:"method"`
	Headers []string `json:"headers"`
	// NeedsPreflight reports whether it sends one for this call.
	NeedsPreflight bool `json:"needs_preflight"`
	// Preflight is the response to the preflight, if one was sent.
	Preflight *Preflight `json:"preflight,omitempty"`
	// Sent reports whether the call itself was sent: a call that may change something is not, if the preflight does not allow it.
	Sent bool `json:"sent"`
	// Allowed reports whether the page gets the response. Problems are the reasons why not.
	Allowed  bool     `json:"allowed"`
	Problems []string `json:"problems"`
	// HiddenHeaders are headers of the response that a client needs but the page cannot read.
	HiddenHeaders []string `json:"hidden_headers"`
}

// Preflight is the response to a preflight.
type Preflight struct {
	// Status is 0 without a response, and Error is the reason.
	Status  int      `json:"status,omitempty"`
	Error   string   `json:"error,omitempty"`
	Headers []Header `json:"headers"`
	// Allowed reports whether a browser makes the call after it.
	Allowed bool `json:"allowed"`
}

// crossing is the request of a page that an exchange represents, with its preflight if that is known.
type crossing struct {
	asked     cors.Request
	preflight *exchange.Exchange
	// alone reports whether the exchange itself is the preflight.
	alone bool
}

// crossingOf returns the page's call that an exchange represents. It reports false without an Origin, or for the server's own origin.
func crossingOf(x *exchange.Exchange) (crossing, bool) {
	call := x.Call
	if call.Header == nil || call.URL == nil {
		return crossing{}, false
	}
	asked, ok := exchange.CrossOrigin(call)
	if !ok {
		return crossing{}, false
	}
	if page, err := url.Parse(asked.Origin); err == nil && address.SameOrigin(page, call.URL) {
		return crossing{}, false // which needs no permission
	}
	c := crossing{asked: asked, preflight: x.Preflight}
	if method := call.Header.Get(cors.RequestMethod); call.Method == http.MethodOptions && method != "" {
		c.alone, c.preflight, c.asked.Method, c.asked.Headers = true, x, method, nil
		for name := range strings.SplitSeq(call.Header.Get(cors.RequestHeaders), ",") {
			if name = strings.ToLower(strings.TrimSpace(name)); name != "" {
				c.asked.Headers = append(c.asked.Headers, name)
			}
		}
	}
	return c, true
}

// refused returns why a browser does not make the call after the preflight.
func (c crossing) refused() []string {
	x := c.preflight
	if x != nil && x.Answer != nil {
		return c.asked.Refused(x.Answer.Status, x.Answer.Header)
	}
	if x != nil && x.Failure != nil {
		return []string{"the preflight got no response: " + x.Failure.Message}
	}
	return nil
}

// needs reports whether the call depends on its preflight.
func (c crossing) needs() bool { return c.alone || c.asked.NeedsPreflight() }

// neededHeaders returns the response headers that a client needs.
func neededHeaders() []string {
	return []string{
		ratelimit.HeaderLimit, ratelimit.HeaderRemaining, ratelimit.HeaderReset, "RateLimit", "RateLimit-Policy", "RateLimit-Limit", "RateLimit-Remaining",
		"RateLimit-Reset", "Retry-After", errorbody.HeaderRequestID,
	}
}

// crossOrigin returns the part of the document about what a browser does.
func crossOrigin(r *Result) *CrossOrigin {
	c, ok := crossingOf(r.exchange)
	if !ok {
		return nil
	}
	out := &CrossOrigin{
		Origin: r.hide.Text(c.asked.Origin), Method: c.asked.Method, Headers: append([]string{}, c.asked.Headers...), NeedsPreflight: c.needs(),
		Problems: []string{}, HiddenHeaders: []string{}, Sent: !r.exchange.NotSent,
	}
	refused := c.refused()
	if x := c.preflight; x != nil && !c.alone {
		out.Preflight = &Preflight{Headers: []Header{}, Allowed: len(refused) == 0}
		if x.Answer != nil {
			out.Preflight.Status, out.Preflight.Headers = x.Answer.Status, exchange.RedactHeaders(x.Answer.Lines, r.hide)
		} else if x.Failure != nil {
			out.Preflight.Error = r.hide.Text(x.Failure.Message)
		}
	}
	if c.needs() {
		out.Problems = append(out.Problems, refused...)
	}
	if a := r.exchange.Answer; a != nil && !c.alone {
		if why := c.asked.Readable(a.Header); why != "" {
			out.Problems = append(out.Problems, why)
		} else {
			out.HiddenHeaders = append(out.HiddenHeaders, c.asked.Hidden(a.Header, neededHeaders()...)...)
		}
	}
	out.Problems = r.hide.Texts(out.Problems)
	out.Allowed = len(out.Problems) == 0 && r.exchange.Answer != nil && r.exchange.Failure == nil
	return out
}
