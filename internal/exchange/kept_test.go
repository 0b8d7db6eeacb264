package exchange_test

import (
	"bufio"
	"io"
	"net"
	"net/http"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
)

// A server may close a connection that was kept, before the next call or as it comes. A call that reads goes out again, and one that
// writes does not; in both cases the exchange records how long the connection had been idle.
func TestKeptConnections(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, method string
		after        func(*bufio.Reader, net.Conn, chan struct{}) // what the server does with a connection that has answered one call
		reused       bool
		onReuse      bool
		closed       bool
		fails        bool
	}{
		{"it stays open", "GET", func(r *bufio.Reader, c net.Conn, _ chan struct{}) { answerOne(r, c) }, true, false, false, false},
		{"it is closed as the call comes", "GET", func(r *bufio.Reader, _ net.Conn, _ chan struct{}) { http.ReadRequest(r) }, false, true, true, false},
		{"it is closed as a write comes", "POST", func(r *bufio.Reader, _ net.Conn, _ chan struct{}) { http.ReadRequest(r) }, true, true, true, true},
		{"it is closed while idle", "POST", func(_ *bufio.Reader, _ net.Conn, kept chan struct{}) { <-kept }, false, false, true, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			var conns atomic.Int32
			kept := make(chan struct{})
			addr := loopback.Peer(t, func(c net.Conn) {
				r := bufio.NewReader(c)
				answerOne(r, c)
				if conns.Add(1) == 1 {
					test.after(r, c, kept)
				}
			})
			transport := exchange.NewTransport(exchange.Dial{KeepAlive: true})
			t.Cleanup(transport.CloseIdleConnections)
			var now atomic.Int64
			client := &exchange.Client{Transport: transport, Now: func() time.Time { return time.Unix(now.Load(), 0) }}
			call := loopback.Get("http://" + addr + "/x")
			call.Method = test.method
			if first := exchange.Send(t.Context(), client, call); first.Failure != nil || first.Timing.Reused || first.Timing.IdleMS != nil || first.ClosedOnReuse {
				t.Fatalf("the first call: %+v %+v", first.Failure, first.Timing)
			}
			now.Add(5)
			close(kept)
			for test.closed && !test.onReuse && transport.IdleUsable() {
				time.Sleep(time.Millisecond) // net/http hears of the end on a goroutine of its own
			}
			x := exchange.Send(t.Context(), client, call)
			if (x.Failure != nil) != test.fails || x.Timing.Reused != test.reused || x.ClosedOnReuse != test.onReuse {
				t.Errorf("failure %+v, reused %t, closed on reuse %t", x.Failure, x.Timing.Reused, x.ClosedOnReuse)
			}
			five := func(ms *float64) bool { return ms != nil && *ms == 5000 }
			if five(x.Timing.ClosedIdleMS) != test.closed || five(x.Timing.IdleMS) != test.reused {
				t.Errorf("%+v", x.Timing)
			}
		})
	}
}

// answerOne reads a request and answers it without closing the connection.
func answerOne(r *bufio.Reader, c net.Conn) {
	if _, err := http.ReadRequest(r); err == nil {
		io.WriteString(c, "HTTP/1.1 200 OK\r\nKeep-Alive: timeout=5\r\nContent-Length: 2\r\n\r\nok")
	}
}
