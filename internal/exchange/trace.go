package exchange

import (
	"context"
	"crypto/tls"
	"net"
	"net/http/httptrace"
	"net/textproto"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/hex21/hex21/internal/address"
)

// trace records when the phases of one hop began and ended. Its hooks may run concurrently (addresses race), more than once, and after the
// hop is over, so all of them lock, and none of them changes a sealed trace.
type trace struct {
	mu     sync.Mutex
	now    func() time.Time
	sealed bool

	start, dnsStart, dnsDone, connectStart, connectDone, tlsStart, tlsDone, wrote, firstByte, head, end time.Time

	proxy       *url.URL
	remote      string
	reused      bool
	again       bool           // the request was sent a second time
	idle        *time.Duration // how long a reused connection had been idle
	closed      *time.Duration // how long a connection had been idle that the other side closed
	closedOnUse bool           // it closed that one just as the request was sent
	tls         *tls.ConnectionState
	conn        net.Conn
	lines       []Header

	interims int // 1xx responses
	tried    []Unreached
}

type traceKey struct{}

// withTrace makes the hooks of net/http and the transport report to t.
func withTrace(ctx context.Context, t *trace) context.Context {
	return httptrace.WithClientTrace(context.WithValue(ctx, traceKey{}, t), t.hooks())
}

// traceOf returns the trace of a context, or nil.
func traceOf(ctx context.Context) *trace {
	t, _ := ctx.Value(traceKey{}).(*trace)
	return t
}

// hooks returns the functions of the trace that net/http calls.
func (t *trace) hooks() *httptrace.ClientTrace {
	return &httptrace.ClientTrace{
		DNSStart:             func(httptrace.DNSStartInfo) { t.first(&t.dnsStart) },
		DNSDone:              func(httptrace.DNSDoneInfo) { t.first(&t.dnsDone) },
		ConnectStart:         t.connecting,
		ConnectDone:          t.connected,
		TLSHandshakeStart:    func() { t.first(&t.tlsStart) },
		TLSHandshakeDone:     t.handshaken,
		GotConn:              t.gotConn,
		WroteHeaderField:     t.wroteField,
		WroteRequest:         t.wroteRequest,
		GotFirstResponseByte: func() { t.first(&t.firstByte) },
		Got1xxResponse:       t.interim,
	}
}

// record runs f under the lock unless the hop is over.
func (t *trace) record(f func(now time.Time)) {
	now := t.now()
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.sealed {
		f(now)
	}
}

// first keeps the first time of a phase: when addresses race, later times belong to the losers.
func (t *trace) first(at *time.Time) {
	t.record(func(now time.Time) {
		if at.IsZero() {
			*at = now
		}
	})
}

// connecting records that an address is tried.
func (t *trace) connecting(_, addr string) {
	t.first(&t.connectStart)
	t.record(func(time.Time) { t.tried = append(t.tried, Unreached{Addr: addr}) })
}

func (t *trace) connected(_, addr string, err error) {
	if err != nil { // another address may still win
		t.record(func(time.Time) {
			for i := range t.tried {
				if t.tried[i].Addr == addr && t.connectDone.IsZero() {
					t.tried[i].Err = message(err)
				}
			}
		})
		return
	}
	t.record(func(now time.Time) {
		if t.connectDone.IsZero() {
			t.connectDone, t.remote = now, addr
		}
	})
}

func (t *trace) handshaken(state tls.ConnectionState, err error) {
	if err != nil {
		return
	}
	t.record(func(now time.Time) { t.tlsDone, t.tls = now, &state })
}

// gotConn marks the beginning of the request itself. It is called again if the request is sent a second time.
func (t *trace) gotConn(info httptrace.GotConnInfo) {
	t.record(func(time.Time) {
		t.conn, t.reused = info.Conn, info.Reused
		t.wrote, t.firstByte, t.lines = time.Time{}, time.Time{}, nil
		if info.Conn != nil {
			t.remote = info.Conn.RemoteAddr().String()
		}
		if recorder, ok := info.Conn.(*headConn); ok && info.Reused {
			recorder.reset()
		}
	})
}

func (t *trace) wroteField(name string, values []string) {
	if strings.HasPrefix(name, ":") && name != ":authority" {
		return // HTTP/2 sends the method and path in the same way, but they are not headers
	}
	t.record(func(time.Time) {
		for _, v := range values {
			t.lines = append(t.lines, Header{name, v})
		}
	})
}

func (t *trace) wroteRequest(info httptrace.WroteRequestInfo) {
	if info.Err == nil {
		t.first(&t.wrote)
	}
}

// maxInterim is the maximum number of interim responses (1xx). A server that reports its progress sends one every few seconds.
const maxInterim = 100

// interim resets the time of the first byte: it belonged to a 1xx response, and the wait continues.
func (t *trace) interim(int, textproto.MIMEHeader) error {
	var err error
	t.record(func(time.Time) {
		t.firstByte = time.Time{}
		if t.interims++; t.interims > maxInterim {
			err = errInterim
		}
	})
	return err
}

// resent restarts the phases: the request is sent once more, over another connection.
func (t *trace) resent() {
	t.record(func(time.Time) {
		t.again = true
		t.dnsStart, t.dnsDone, t.connectStart, t.connectDone, t.tlsStart, t.tlsDone = time.Time{}, time.Time{}, time.Time{}, time.Time{}, time.Time{}, time.Time{}
		t.conn, t.tls, t.tried = nil, nil, nil
	})
}

// unreached returns the addresses that were tried and did not answer.
func (t *trace) unreached() []Unreached {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.reused {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(t.tried), func(u Unreached) bool { return u.Addr == t.remote })
}

// proxied records the proxy that the hop uses.
func (t *trace) proxied(proxy *url.URL) { t.record(func(time.Time) { t.proxy = proxy }) }

// isProxy reports whether addr, as net/http dials it, is the proxy.
func (t *trace) isProxy(addr string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.proxy != nil && strings.EqualFold(address.HostPort(t.proxy), addr)
}

// answered records that the head of the final response was received, and returns the connection that it was received on. A reused
// connection had no handshake, so state is what net/http knows about its TLS.
func (t *trace) answered(state *tls.ConnectionState) (net.Conn, *tls.ConnectionState) {
	t.first(&t.head)
	t.first(&t.firstByte)
	t.mu.Lock()
	defer t.mu.Unlock()
	if recorder, ok := t.conn.(*headConn); ok && t.tls == nil {
		t.tls = recorder.tls
	}
	if t.tls == nil {
		t.tls = state
	}
	return t.conn, t.tls
}

// explain replaces an error of net/http with the more precise one of the connection, if it has one.
func (t *trace) explain(err error) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if recorder, ok := t.conn.(*headConn); ok {
		return recorder.explain(err)
	}
	return err
}

// seal ends the hop and returns the phase that it had reached.
func (t *trace) seal() Phase {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.sealed {
		t.sealed, t.end = true, t.now()
	}
	if t.head.IsZero() {
		t.firstByte = time.Time{} // an incomplete head counts as wait
	}
	switch {
	case !t.head.IsZero():
		return PhaseTransfer
	case !t.wrote.IsZero():
		return PhaseWait
	case t.conn != nil:
		return PhaseSend
	case !t.tlsStart.IsZero():
		return PhaseTLS
	case !t.connectDone.IsZero() && t.proxy != nil:
		return PhaseProxy // connected, but CONNECT did not open a tunnel
	case !t.connectStart.IsZero():
		return PhaseConnect
	case !t.dnsStart.IsZero():
		return PhaseDNS
	}
	return PhasePrepare
}

// received returns when the head of the response was received, or when the hop ended without one.
func (t *trace) received() time.Time {
	if t.head.IsZero() {
		return t.end
	}
	return t.head
}

// timing returns the phases of a sealed trace in the units of the document. The phase in which the hop ended lasted until then.
func (t *trace) timing() Timing {
	t.mu.Lock()
	defer t.mu.Unlock()
	out := Timing{
		WaitMS:     t.span(t.wrote, t.firstByte),
		TransferMS: t.span(t.firstByte, t.end),
		TotalMS:    Milliseconds(t.end.Sub(t.start)),
		RemoteAddr: t.remote,
		Reused:     t.reused,
	}
	if t.closed != nil {
		ms := Milliseconds(*t.closed)
		out.ClosedIdleMS = &ms
	}
	if t.reused && t.idle != nil {
		ms := Milliseconds(*t.idle)
		out.IdleMS = &ms
	}
	if !t.reused {
		out.DNSMS, out.ConnectMS, out.TLSMS = t.span(t.dnsStart, t.dnsDone), t.span(t.connectStart, t.connectDone), t.span(t.tlsStart, t.tlsDone)
	}
	if t.tls != nil {
		out.TLSVersion = tls.VersionName(t.tls.Version)
	}
	return out
}

// span returns the duration of a phase, or nil if it did not occur. The server may answer before it has read the whole request, so a phase
// can end before it began; its duration is then zero.
func (t *trace) span(from, to time.Time) *float64 {
	if from.IsZero() {
		return nil
	}
	if to.IsZero() {
		to = t.end
	}
	ms := Milliseconds(max(0, to.Sub(from)))
	return &ms
}

// Milliseconds returns a duration in milliseconds, rounded to three decimals, because the clock is not more precise.
func Milliseconds(d time.Duration) float64 {
	return float64(d.Round(time.Microsecond).Microseconds()) / 1000
}

// RoundMS rounds milliseconds to three decimals.
func RoundMS(ms float64) float64 {
	return Milliseconds(time.Duration(ms * float64(time.Millisecond)))
}
