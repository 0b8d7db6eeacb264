package probe

import (
	"crypto/tls"
	"net"
	"net/http/httptrace"
	"strings"
	"sync"
	"time"
)

// trace records when the phases of one hop began and ended. Its hooks may run at the same time (addresses race), more than
// once, and after the hop is over, so that all of them lock and none of them changes a sealed trace.
type trace struct {
	mu     sync.Mutex
	now    func() time.Time
	sealed bool

	start, dnsStart, dnsDone, connectStart, connectDone, tlsStart, tlsDone, wrote, firstByte, end time.Time

	remote  string
	reused  bool
	tls     *tls.ConnectionState
	conn    net.Conn
	lines   []Header
	dialing bool // a connection was begun
}

// hooks are the trace as net/http calls it.
func (t *trace) hooks() *httptrace.ClientTrace {
	return &httptrace.ClientTrace{
		DNSStart:             func(httptrace.DNSStartInfo) { t.first(&t.dnsStart) },
		DNSDone:              func(httptrace.DNSDoneInfo) { t.first(&t.dnsDone) },
		ConnectStart:         func(_, _ string) { t.first(&t.connectStart) },
		ConnectDone:          t.connected,
		TLSHandshakeStart:    func() { t.first(&t.tlsStart) },
		TLSHandshakeDone:     t.handshaken,
		GotConn:              t.gotConn,
		WroteHeaderField:     t.wroteField,
		WroteRequest:         func(httptrace.WroteRequestInfo) { t.first(&t.wrote) },
		GotFirstResponseByte: func() { t.first(&t.firstByte) },
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

// first keeps the first time a phase was seen: with racing addresses the later ones are losers.
func (t *trace) first(at *time.Time) {
	t.record(func(now time.Time) {
		if at.IsZero() {
			*at = now
		}
	})
}

func (t *trace) connected(_, addr string, err error) {
	if err != nil {
		return // another address may still win
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

func (t *trace) gotConn(info httptrace.GotConnInfo) {
	t.record(func(time.Time) {
		t.conn, t.reused = info.Conn, info.Reused
		if info.Conn != nil {
			t.remote = info.Conn.RemoteAddr().String()
		}
	})
}

func (t *trace) wroteField(name string, values []string) {
	t.record(func(time.Time) {
		for _, v := range values {
			t.lines = append(t.lines, Header{name, v})
		}
	})
}

// seal ends the hop and gives the phase that it had come to.
func (t *trace) seal() Phase {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.sealed {
		t.sealed, t.end = true, t.now()
	}
	switch {
	case !t.firstByte.IsZero():
		return PhaseTransfer
	case !t.wrote.IsZero():
		return PhaseWait
	case t.conn != nil:
		return PhaseSend
	case !t.tlsStart.IsZero():
		return PhaseTLS
	case !t.connectDone.IsZero():
		return PhaseProxy // connected, no TLS yet, and no connection for us: CONNECT was refused
	case !t.connectStart.IsZero():
		return PhaseConnect
	}
	return PhaseDNS
}

// timing is the record in the document's units.
func (t *trace) timing() Timing {
	t.mu.Lock()
	defer t.mu.Unlock()
	out := Timing{
		DNSMS:      span(t.dnsStart, t.dnsDone),
		ConnectMS:  span(t.connectStart, t.connectDone),
		TLSMS:      span(t.tlsStart, t.tlsDone),
		WaitMS:     span(t.wrote, t.firstByte),
		TransferMS: span(t.firstByte, t.end),
		TotalMS:    milliseconds(t.end.Sub(t.start)),
		RemoteAddr: t.remote,
		Reused:     t.reused,
	}
	if t.tls != nil {
		out.TLSVersion = strings.TrimSpace(tls.VersionName(t.tls.Version))
	}
	return out
}

// span is the length of a phase, or nil when it did not happen. The server may answer before it has read the whole
// request, so that a phase can end before it began; that counts as no time.
func span(from, to time.Time) *float64 {
	if from.IsZero() || to.IsZero() {
		return nil
	}
	ms := milliseconds(max(0, to.Sub(from)))
	return &ms
}

// milliseconds has three decimals: the clock gives no more that means anything.
func milliseconds(d time.Duration) float64 {
	return float64(d.Round(time.Microsecond).Microseconds()) / 1000
}
