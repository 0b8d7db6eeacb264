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

// record runs f under the lock unless the hop is over. A nil trace records nothing.
func (t *trace) record(f func(now time.Time)) {
	if t == nil {
		return
	}
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

func (t *trace) clock() time.Time {
	if t == nil {
		return time.Time{}
	}
	return t.now()
}

// since returns the time from at until now, or 0 if either is not known.
func (t *trace) since(at time.Time) time.Duration {
	if t == nil || at.IsZero() {
		return 0
	}
	return max(0, t.now().Sub(at))
}

// reusing records how long a reused connection had been idle.
func (t *trace) reusing(idle time.Duration) {
	t.record(func(time.Time) { t.idle = &idle })
}

// closedIdle records that the other side closed a connection that had been idle for that long, before the request or just as it was sent.
func (t *trace) closedIdle(idle time.Duration, onUse bool) {
	t.record(func(time.Time) { t.closed, t.closedOnUse = &idle, onUse })
}
