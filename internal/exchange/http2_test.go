package exchange_test

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/http2peer"
	"github.com/hex21/hex21/internal/loopback"
)

// framed starts a server of raw frames and returns its URL and how to reach it.
func framed(t *testing.T, fault http2peer.Fault) (*http2peer.Peer, string, exchange.Dial) {
	t.Helper()
	lender := httptest.NewTLSServer(http.NotFoundHandler())
	t.Cleanup(lender.Close)
	p, err := http2peer.Start(fault, lender.TLS.Certificates[0])
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Close)
	return p, "https://" + p.Addr() + "/api/articles", exchange.Dial{RootCAs: rootsOf(lender)}
}

// One call is one request, and another only where a read was provably not processed.
func TestHTTP2IsNotRepeated(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		fault       http2peer.Fault
		method      string
		connections int64
		requests    int64
		says        string
	}{
		{http2peer.ResetProtocol, "GET", 1, 1, "RST_STREAM PROTOCOL_ERROR on stream 1"},
		{http2peer.ResetProtocol, "POST", 1, 1, "RST_STREAM PROTOCOL_ERROR on stream 1"},
		{http2peer.ResetInternal, "GET", 1, 1, "RST_STREAM INTERNAL_ERROR on stream 1"},
		{http2peer.ResetCalm, "GET", 1, 1, "RST_STREAM ENHANCE_YOUR_CALM on stream 1"},
		{http2peer.ResetHTTP11, "GET", 1, 1, "RST_STREAM HTTP_1_1_REQUIRED on stream 1"},
		{http2peer.ResetRefused, "GET", 2, 2, "RST_STREAM REFUSED_STREAM on stream 1"},
		{http2peer.ResetRefused, "HEAD", 2, 2, "RST_STREAM REFUSED_STREAM on stream 1"},
		{http2peer.ResetRefused, "POST", 1, 1, "RST_STREAM REFUSED_STREAM on stream 1"},
		{http2peer.ResetRefused, "PUT", 1, 1, "RST_STREAM REFUSED_STREAM on stream 1"},
		{http2peer.ResetRefused, "DELETE", 1, 1, "RST_STREAM REFUSED_STREAM on stream 1"},
		{http2peer.GoAwayAtOnce, "GET", 2, 2, "GOAWAY NO_ERROR, last stream id 0"},
		{http2peer.GoAwayAtOnce, "POST", 1, 1, "GOAWAY NO_ERROR, last stream id 0"},
		{http2peer.GoAwayCalm, "GET", 1, 1, `GOAWAY ENHANCE_YOUR_CALM, last stream id 1: "too_many_pings"`},
		{http2peer.InvalidHeader, "GET", 1, 1, `invalid header field name "bad name"`},
		{http2peer.WindowOverflow, "GET", 1, 1, "FLOW_CONTROL_ERROR: the server's WINDOW_UPDATE frames exceed 2^31-1"},
	} {
		t.Run(test.method+" "+string(test.fault), func(t *testing.T) {
			t.Parallel()
			p, url, dial := framed(t, test.fault)
			call := loopback.Get(url)
			call.Method, call.Header = test.method, http.Header{"Idempotency-Key": {"one"}} // a license to repeat, for net/http
			if test.method != "GET" && test.method != "HEAD" {
				call.Body = []byte("{}")
			}
			x := loopback.Send(t, dial, call)
			f := fails(t, x, exchange.KindHTTP2, exchange.PhaseWait)
			if !strings.Contains(f.Message, test.says) || f.HTTP2 == nil {
				t.Errorf("the failure says %q, with %+v; want %q", f.Message, f.HTTP2, test.says)
			}
			if p.Connections.Load() > test.connections || p.Requests.Load() > test.requests || f.Resent != (test.connections > 1) {
				t.Errorf("%d connections and %d requests (resent: %v), want %d and %d", p.Connections.Load(), p.Requests.Load(), f.Resent, test.connections, test.requests)
			}
		})
	}
}

func TestHTTP2RefusedOnceWorks(t *testing.T) {
	t.Parallel()
	p, url, dial := framed(t, http2peer.RefusedOnce)
	x := loopback.Send(t, dial, loopback.Get(url))
	if a := loopback.Answered(t, x); a.Status != 200 || a.Proto != "HTTP/2.0" || p.Requests.Load() != 2 {
		t.Errorf("status %d over %s after %d requests", a.Status, a.Proto, p.Requests.Load())
	}
}

// A server that makes net/http lock itself does not hold a call beyond its time, nor the closing of the transport.
func TestHTTP2LockEndsWithTheContext(t *testing.T) {
	t.Parallel()
	for _, fault := range []http2peer.Fault{http2peer.WindowSettings, http2peer.WindowInBody} {
		t.Run(string(fault), func(t *testing.T) {
			t.Parallel()
			_, url, dial := framed(t, fault)
			ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
			defer cancel()
			began := time.Now()
			transport := exchange.NewTransport(dial)
			x := exchange.Send(ctx, &exchange.Client{Transport: transport}, loopback.Get(url))
			transport.CloseIdleConnections()
			if took := time.Since(began); took > 300*time.Millisecond+time.Second {
				t.Errorf("it took %v", took)
			}
			if x.Failure == nil || x.Failure.Kind != exchange.KindTimeout && x.Failure.Kind != exchange.KindTruncated {
				t.Errorf("failure %+v", x.Failure)
			}
		})
	}
}

// Interim responses are bounded, over both protocols.
func TestInterimResponsesAreBounded(t *testing.T) {
	t.Parallel()
	_, url, dial := framed(t, http2peer.Interims)
	plain := "http://" + loopback.Peer(t, func(c net.Conn) {
		readRequest(c)
		for {
			if _, err := io.WriteString(c, "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"); err != nil {
				return
			}
		}
	})
	for _, target := range []string{url, plain} {
		f := fails(t, loopback.Send(t, dial, loopback.Get(target)), exchange.KindBadResponse, exchange.PhaseWait)
		if !strings.Contains(f.Message, "interim responses") {
			t.Errorf("%s: %s", target, f.Message)
		}
	}
}

// A connection is used again, and one that its server closed in the meantime costs no answer.
func TestConnectionsAreReused(t *testing.T) {
	t.Parallel()
	_, url, dial := framed(t, http2peer.Answers)
	transport := exchange.NewTransport(dial)
	defer transport.CloseIdleConnections()
	for i := range 3 {
		x := exchange.Send(t.Context(), &exchange.Client{Transport: transport}, loopback.Get(url))
		if loopback.Answered(t, x); x.Timing.Reused != (i > 0) {
			t.Errorf("call %d: reused is %v", i, x.Timing.Reused)
		}
	}
}

func TestConnectionClosedOnReuse(t *testing.T) {
	t.Parallel()
	var connections atomic.Int64
	base := "http://" + loopback.Peer(t, func(c net.Conn) { // one answer, and the end when the next request comes
		connections.Add(1)
		readRequest(c)
		io.WriteString(c, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
		readRequest(c)
	})
	for _, test := range []struct {
		method string
		fails  bool
	}{{"GET", false}, {"POST", true}, {"DELETE", true}} {
		connections.Store(0)
		transport := exchange.NewTransport(exchange.Dial{})
		client := &exchange.Client{Transport: transport}
		loopback.Answered(t, exchange.Send(t.Context(), client, loopback.Get(base)))
		call := loopback.Get(base)
		call.Method = test.method
		x := exchange.Send(t.Context(), client, call)
		if (x.Failure != nil) != test.fails {
			t.Errorf("%s: failure %+v", test.method, x.Failure)
		}
		if want := map[bool]int64{false: 2, true: 1}[test.fails]; connections.Load() != want {
			t.Errorf("%s: %d connections, want %d", test.method, connections.Load(), want)
		}
		transport.CloseIdleConnections()
	}
}
