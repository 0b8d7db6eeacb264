package exchange

import (
	"context"
	"crypto/tls"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/redact"
)

// Client sends calls. The zero value is ready to use. A Client is safe for concurrent use, but must not be changed during use.
type Client struct {
	// Transport sends the requests. Nil means a new plain transport for each call: system roots, no proxy. Only a transport from
	// [NewTransport] keeps the order and spelling of header lines.
	Transport http.RoundTripper
	// Now is the clock. Nil means time.Now.
	Now func() time.Time
}

// Send makes the call, and follows redirects if the call has Follow set. It always returns an exchange; an error is in its Failure. The
// context bounds everything, including the body.
func Send(ctx context.Context, c *Client, call Call) *Exchange {
	call = WithDefaults(call)
	c, done := c.withDefaults()
	defer done()
	x := &Exchange{Call: call, Secrets: Secrets(call)}
	if ask, ok := preflightOf(call); ok && call.Preflight {
		x.Preflight = Send(ctx, c, ask)
		if stopsAfterPreflight(x.Preflight, call) {
			return x.notSent()
		}
	}
	x.SentAt = c.Now().UTC()
	for at := firstHop(call); ; {
		x.Method, x.URL, x.SentBody = at.method, at.url, at.body
		c.sendOne(ctx, x, at)
		if x.Failure != nil || !call.Follow {
			return x
		}
		next, dropped, ok := at.follow(x.Answer, redact.New(x.Secrets...))
		x.KeyInRedirect = ok && x.redirectsWithKey(next.url)
		if !ok || x.KeyInRedirect {
			return x
		}
		if len(x.Hops) == call.MaxRedirects {
			x.Failure = newFailure(errRedirects, PhaseRedirect)
			return x
		}
		x.Hops = append(x.Hops, Hop{
			Status: x.Answer.Status, Method: at.method, URL: at.url, Location: x.Answer.Header.Get("Location"),
			KeyDropped: x.KeySent && !address.SameOrigin(at.url, next.url), Dropped: dropped,
		})
		x.Secrets = append(x.Secrets, Secrets(Call{URL: next.url})...)
		at = next
	}
}

// withDefaults returns the client with its defaults, and a function to call when the call is over.
func (c *Client) withDefaults() (filled *Client, done func()) {
	out, done := *c, func() {}
	if out.Now == nil {
		out.Now = time.Now
	}
	if out.Transport == nil {
		transport := NewTransport(Dial{})
		out.Transport, done = transport, transport.CloseIdleConnections
	}
	return &out, done
}

// sendOne makes one hop and records it in x.
func (c *Client) sendOne(ctx context.Context, x *Exchange, at hop) {
	t := &trace{now: c.Now, start: c.Now()}
	x.Answer = nil
	request, err := newRequest(withTrace(ctx, t), x.Call, at)
	if err == nil {
		x.Sent, x.KeySent = LinesOf(request.Header), request.Header.Get("Authorization") != ""
		x.Answer, err = c.roundTrip(request, t, x.Call.MaxBody)
	}
	if other, ok := errors.AsType[*notHTTPError](err); ok {
		other.head = redact.New(x.Secrets...).Bytes(other.head, true) // before the error quotes its beginning
	}
	if phase := t.seal(); err != nil {
		x.Failure = newFailure(err, phase)
		x.Failure.Resent = t.again
		x.Failure.NoRoots = c.noRoots(err)
	}
	x.Certificate = certificateOf(t.tls, err)
	x.Unreached = t.unreached()
	x.ClosedOnReuse = t.closedOnUse
	if t.lines != nil {
		x.Sent = t.lines
	}
	if t.proxy != nil {
		x.Proxy, x.ProxyFrom = t.proxy.Host, c.proxyFrom(at.url)
		x.Secrets = append(x.Secrets, redact.SecretsInURL(t.proxy)...)
	}
	x.ReceivedAt = t.received().UTC()
	total := x.Timing.TotalMS // of the previous hops
	x.Timing = t.timing()
	x.Timing.TotalMS = RoundMS(x.Timing.TotalMS + total)
}

// proxyFrom returns the name of the setting that the proxy of a URL comes from.
func (c *Client) proxyFrom(u *url.URL) string {
	if t, ok := c.Transport.(*Transport); ok && t.proxyFrom != nil {
		return t.proxyFrom(u)
	}
	return ""
}

// noRoots reports whether a certificate was rejected because this machine has no root certificates.
func (c *Client) noRoots(err error) bool {
	t, ok := c.Transport.(*Transport)
	return ok && noRoots(err, t.dialer.tls.RootCAs)
}

// roundTrip returns the response as far as it was received, and an error if it is not complete.
func (c *Client) roundTrip(request *http.Request, t *trace, maxBody int64) (*Answer, error) {
	response, err := c.Transport.RoundTrip(request)
	if err != nil {
		return nil, t.explain(err)
	}
	defer response.Body.Close()
	conn, state := t.answered(response.TLS)
	a := &Answer{Status: response.StatusCode, Proto: response.Proto, Header: response.Header}
	if recorder, ok := conn.(*headConn); ok {
		a.Reason, a.Lines = recorder.lines()
	}
	if a.Lines == nil {
		a.Lines = LinesOf(response.Header)
	}
	a.endsWith(state)
	err = a.readBody(response, request.Method, maxBody)
	for _, name := range []string{"Grpc-Status", "Grpc-Message"} { // gRPC fails in trailers, once the response has begun
		if value := response.Trailer.Get(name); value != "" {
			a.Header.Set(name, value)
			a.Lines = append(a.Lines, Header{name, value})
		}
	}
	return a, err
}

// endsWith records the end of the server's certificate.
func (a *Answer) endsWith(state *tls.ConnectionState) {
	if state != nil && len(state.PeerCertificates) > 0 {
		a.NotAfter = state.PeerCertificates[0].NotAfter
	}
}

// LinesOf returns the lines of a header, sorted by name.
func LinesOf(h http.Header) []Header {
	var lines []Header
	for name, values := range h {
		for _, value := range values {
			lines = append(lines, Header{name, value})
		}
	}
	order.Stable(lines, func(a, b Header) int { return strings.Compare(a.Name, b.Name) })
	return lines
}
