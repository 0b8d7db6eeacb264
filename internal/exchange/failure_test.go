package exchange_test

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
)

// soon is when a call to a server that hangs gives up.
const soon = 50 * time.Millisecond

// patiently makes a call with ever longer deadlines until it hangs where it should: a slow machine may not come so far.
func patiently(phase exchange.Phase, call func(deadline time.Duration) *exchange.Exchange) *exchange.Exchange {
	for deadline := soon; ; deadline *= 4 {
		x := call(deadline)
		if deadline > loopback.Enough/4 || x.Failure != nil && x.Failure.Phase == phase {
			return x
		}
	}
}

// within makes a call that has a deadline.
func within(t testing.TB, dial exchange.Dial, call exchange.Call) func(time.Duration) *exchange.Exchange {
	return func(deadline time.Duration) *exchange.Exchange {
		t.Helper()
		ctx, cancel := context.WithTimeout(t.Context(), deadline)
		defer cancel()
		return loopback.SendContext(ctx, t, dial, call)
	}
}

// fails makes a call that must fail, and holds the failure and its finding to what they should be.
func fails(t testing.TB, x *exchange.Exchange, kind exchange.Kind, phase exchange.Phase) *exchange.Failure {
	t.Helper()
	f := x.Failure
	if f == nil {
		t.Fatalf("the call went through: %+v", x.Answer)
	}
	got := f.Phase
	if kind == exchange.KindReset && got == exchange.PhaseSend {
		got = exchange.PhaseWait // whether a peer that hangs up is seen while sending or after it is chance
	}
	if f.Kind != kind || got != phase {
		t.Fatalf("failed with %s in phase %s (%s), want %s in %s", f.Kind, f.Phase, f.Message, kind, phase)
	}
	if f.Message == "" || f.Err == nil {
		t.Errorf("the failure has message %q and error %v", f.Message, f.Err)
	}
	if x.ReceivedAt.IsZero() || x.Timing.TotalMS < 0 {
		t.Errorf("ReceivedAt %v, total %v", x.ReceivedAt, x.Timing.TotalMS)
	}
	return f
}

func TestFailures(t *testing.T) {
	t.Parallel()
	unix := func(c net.Conn) { io.WriteString(c, "* OK IMAP4rev1 ready\r\n"); loopback.Hang(c) }
	h2 := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/late" {
			io.WriteString(w, `{"data": `)
			http.NewResponseController(w).Flush()
		}
		panic(http.ErrAbortHandler)
	}))
	h2.EnableHTTP2 = true
	h2.StartTLS()
	t.Cleanup(h2.Close)
	for _, test := range []struct {
		name  string
		url   string
		kind  exchange.Kind
		phase exchange.Phase
		says  string
	}{
		{"a name that cannot be", "http://cms..invalid/", exchange.KindDNS, exchange.PhaseDNS, "cms..invalid"},
		{"nothing listens", "http://" + loopback.Refused(t), exchange.KindRefused, exchange.PhaseConnect, "refused"},
		{"nothing listens for TLS", "https://" + loopback.Refused(t), exchange.KindRefused, exchange.PhaseConnect, "refused"},
		{"hangs up at once", "http://" + loopback.Peer(t, func(net.Conn) {}), exchange.KindReset, exchange.PhaseWait, ""},
		{"hangs up after the request", "http://" + loopback.Peer(t, says("")), exchange.KindReset, exchange.PhaseWait, "EOF"},
		{"resets after the request", "http://" + loopback.Peer(t, func(c net.Conn) { readRequest(c); reset(c) }), exchange.KindReset, exchange.PhaseWait, ""},
		{"hangs up in the status line", "http://" + loopback.Peer(t, says("HTTP/1.1 2")), exchange.KindReset, exchange.PhaseWait, "EOF"},
		{"hangs up in the head", "http://" + loopback.Peer(t, says("HTTP/1.1 200 OK\r\nContent-")), exchange.KindReset, exchange.PhaseWait, "EOF"},
		{"hangs up after an interim response", "http://" + loopback.Peer(t, says("HTTP/1.1 103 Early Hints\r\n\r\n")), exchange.KindReset, exchange.PhaseWait, "EOF"},
		{"hangs up in the body", "http://" + loopback.Peer(t, says("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfour")), exchange.KindTruncated, exchange.PhaseTransfer, "unexpected EOF"},
		{"hangs up before the body", "http://" + loopback.Peer(t, says("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n")), exchange.KindTruncated, exchange.PhaseTransfer, "unexpected EOF"},
		{"hangs up between chunks", "http://" + loopback.Peer(t, says("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nfour\r\n")), exchange.KindTruncated, exchange.PhaseTransfer, "unexpected EOF"},
		{"sends a broken chunk", "http://" + loopback.Peer(t, says("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")), exchange.KindTruncated, exchange.PhaseTransfer, "chunk"},
		{"speaks another protocol", "http://" + loopback.Peer(t, unix), exchange.KindBadResponse, exchange.PhaseWait, "IMAP4rev1"},
		{"answers with SSH", "http://" + loopback.Peer(t, says("SSH-2.0-OpenSSH_9.6\r\n")), exchange.KindBadResponse, exchange.PhaseWait, "SSH"},
		{"answers with noise", "http://" + loopback.Peer(t, says("\x00\xff\x00\r\n\r\n")), exchange.KindBadResponse, exchange.PhaseWait, `\x00\xff\x00`},
		{"has a status of letters", "http://" + loopback.Peer(t, says("HTTP/1.1 abc OK\r\n\r\n")), exchange.KindBadResponse, exchange.PhaseWait, "malformed"},
		{"has a header without a colon", "http://" + loopback.Peer(t, says("HTTP/1.1 200 OK\r\nnonsense\r\n\r\n")), exchange.KindBadResponse, exchange.PhaseWait, "malformed"},
		{"has two lengths", "http://" + loopback.Peer(t, says("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx")), exchange.KindBadResponse, exchange.PhaseWait, "Content-Length"},
		{"has a length of letters", "http://" + loopback.Peer(t, says("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n")), exchange.KindBadResponse, exchange.PhaseWait, "Content-Length"},
		{"has a head without end", "http://" + loopback.Peer(t, says("HTTP/1.1 200 OK\r\nA: "+strings.Repeat("x", 300<<10))), exchange.KindBadResponse, exchange.PhaseWait, "header"},
		{"aborts an HTTP/2 stream", h2.URL, exchange.KindHTTP2, exchange.PhaseWait, "RST_STREAM INTERNAL_ERROR on stream 1"},
		{"aborts an HTTP/2 stream late", h2.URL + "/late", exchange.KindTruncated, exchange.PhaseTransfer, "RST_STREAM INTERNAL_ERROR"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			f := fails(t, loopback.Send(t, exchange.Dial{RootCAs: rootsOf(h2)}, loopback.Get(test.url)), test.kind, test.phase)
			if !strings.Contains(f.Message, test.says) {
				t.Errorf("the message %q does not say %q", f.Message, test.says)
			}
			if f.Canceled {
				t.Error("no attempt was given up")
			}
		})
	}
}

func TestAnswerOfABrokenTransfer(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, answer, body string }{
		{"plain", "HTTP/1.1 500 No\r\nContent-Length: 100\r\n\r\n{\"error\": {\"code\": \"DATABASE_ERROR\"", `{"error": {"code": "DATABASE_ERROR"`},
		{"gzip", "HTTP/1.1 500 No\r\nContent-Encoding: gzip\r\nContent-Length: 1000\r\n\r\n" + string(encode(t, "gzip", []byte("text"))[:12]), ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			x := loopback.Send(t, exchange.Dial{}, loopback.Get("http://"+loopback.Peer(t, says(test.answer))))
			fails(t, x, exchange.KindTruncated, exchange.PhaseTransfer)
			if x.Answer == nil || x.Answer.Status != 500 || !strings.HasPrefix(string(x.Answer.Body), test.body) || x.Answer.CodingErr != nil {
				t.Errorf("answer %+v", x.Answer)
			}
		})
	}
}

func TestDeadlines(t *testing.T) {
	t.Parallel()
	hanging := "http://" + loopback.Peer(t, loopback.Hang)
	for _, test := range []struct {
		name  string
		url   string
		kind  exchange.Kind
		phase exchange.Phase
	}{
		{"in the handshake", strings.Replace(hanging, "http", "https", 1), exchange.KindTLSTimeout, exchange.PhaseTLS},
		{"waiting", hanging, exchange.KindTimeout, exchange.PhaseWait},
		{"in the head", "http://" + loopback.Peer(t, func(c net.Conn) { says("HTTP/1.1 200 OK\r\nContent-Le")(c); loopback.Hang(c) }), exchange.KindTimeout, exchange.PhaseWait},
		{"after an interim response", "http://" + loopback.Peer(t, func(c net.Conn) { says("HTTP/1.1 103 Early Hints\r\n\r\n")(c); loopback.Hang(c) }), exchange.KindTimeout, exchange.PhaseWait},
		{"before the body", "http://" + loopback.Peer(t, func(c net.Conn) { says("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n")(c); loopback.Hang(c) }), exchange.KindTimeout, exchange.PhaseTransfer},
		{"in the body", "http://" + loopback.Peer(t, func(c net.Conn) { says("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nfour")(c); loopback.Hang(c) }), exchange.KindTimeout, exchange.PhaseTransfer},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			x := patiently(test.phase, within(t, exchange.Dial{}, loopback.Get(test.url)))
			f := fails(t, x, test.kind, test.phase)
			if f.Message != "the time limit was reached" || f.Canceled {
				t.Errorf("%q, canceled %v", f.Message, f.Canceled)
			}
			last := map[exchange.Phase]*float64{
				exchange.PhaseTLS: x.Timing.TLSMS, exchange.PhaseWait: x.Timing.WaitMS, exchange.PhaseTransfer: x.Timing.TransferMS,
			}[test.phase]
			if last == nil || *last == 0 {
				t.Errorf("the phase that hung has no time: %+v", x.Timing)
			}
		})
	}
}

func TestConnectTimeoutBoundsTheHandshake(t *testing.T) {
	t.Parallel()
	addr := loopback.Peer(t, loopback.Hang)
	x := patiently(exchange.PhaseTLS, func(timeout time.Duration) *exchange.Exchange {
		return loopback.Send(t, exchange.Dial{ConnectTimeout: timeout}, loopback.Get("https://"+addr))
	})
	fails(t, x, exchange.KindTLSTimeout, exchange.PhaseTLS)
}

func TestConnectTimeoutDoesNotBoundTheWait(t *testing.T) {
	t.Parallel()
	var server loopback.Recorder
	s := loopback.Serve(t, func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-r.Context().Done():
		case <-time.After(3 * soon):
		}
		server.ServeHTTP(w, r)
	})
	loopback.Answered(t, loopback.Send(t, exchange.Dial{ConnectTimeout: soon}, loopback.Get(s.URL)))
}

func TestProxyThatHangs(t *testing.T) {
	t.Parallel()
	proxy := loopback.URL("http://" + loopback.Peer(t, loopback.Hang))
	x := patiently(exchange.PhaseProxy, within(t, through(proxy), loopback.Get("https://cms.invalid/")))
	fails(t, x, exchange.KindProxy, exchange.PhaseProxy)
}

func TestCancel(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, answer string
		phase        exchange.Phase
	}{
		{"waiting", "", exchange.PhaseWait},
		{"in the body", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nfour", exchange.PhaseTransfer},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			addr := loopback.Peer(t, func(c net.Conn) {
				says(test.answer)(c)
				cancel()
				loopback.Hang(c)
			})
			x := loopback.SendContext(ctx, t, exchange.Dial{}, loopback.Get("http://"+addr))
			if f := x.Failure; f == nil || !f.Canceled || !errors.Is(f.Err, context.Canceled) {
				t.Fatalf("failure %+v", f)
			}
		})
	}
	t.Run("before it began", func(t *testing.T) {
		t.Parallel()
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		var server loopback.Recorder
		s := loopback.Serve(t, server.ServeHTTP)
		x := loopback.SendContext(ctx, t, exchange.Dial{}, loopback.Get(s.URL))
		if x.Failure == nil || !x.Failure.Canceled || x.Failure.Kind != exchange.KindOther || len(server.All()) != 0 {
			t.Errorf("failure %+v after %d requests", x.Failure, len(server.All()))
		}
	})
}

func TestRequestsThatCannotBeSent(t *testing.T) {
	t.Parallel()
	var server loopback.Recorder
	s := loopback.Serve(t, server.ServeHTTP)
	for _, test := range []struct {
		name string
		call exchange.Call
		dial exchange.Dial
	}{
		{"a line end in a header", exchange.Call{Header: http.Header{"X-A": {"a\nb"}}}, exchange.Dial{}},
		{"a line end in the key", exchange.Call{Key: "k-12345678\n"}, exchange.Dial{}},
		{"a header name with a space", exchange.Call{Header: http.Header{"X A": {"a"}}}, exchange.Dial{}},
		{"a method with a space", exchange.Call{Method: "GE T"}, exchange.Dial{}},
		{"a proxy that cannot be found out", exchange.Call{}, exchange.Dial{Proxy: func(*url.URL) (*url.URL, error) {
			return nil, errors.New("no such proxy")
		}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			call := test.call
			call.URL, call.Base = loopback.URL(s.URL), loopback.URL(s.URL)
			x := loopback.Send(t, test.dial, call)
			f := fails(t, x, exchange.KindRequest, exchange.PhasePrepare)
			if strings.Contains(f.Message, "k-12345678") {
				t.Error("the key shows")
			}
			if len(server.All()) != 0 {
				t.Error("the server saw a request")
			}
		})
	}
}

func TestResetWhileSending(t *testing.T) {
	t.Parallel()
	addr := loopback.Peer(t, func(c net.Conn) { c.Read(make([]byte, 1)); reset(c) })
	call := loopback.Get("http://" + addr)
	call.Method, call.Body = "POST", make([]byte, 32<<20)
	x := loopback.Send(t, exchange.Dial{}, call)
	if f := x.Failure; f == nil || f.Kind != exchange.KindReset || f.Phase != exchange.PhaseSend && f.Phase != exchange.PhaseWait {
		t.Errorf("failure %+v", f)
	}
}

// A failure on a later hop leaves nothing of the answers before.
func TestFailureAfterARedirect(t *testing.T) {
	t.Parallel()
	to := loopback.Refused(t)
	s := loopback.Serve(t, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "http://"+to+"/x", http.StatusFound) })
	call := loopback.Get(s.URL)
	call.Follow = true
	x := loopback.Send(t, exchange.Dial{}, call)
	fails(t, x, exchange.KindRefused, exchange.PhaseConnect)
	if x.Answer != nil || len(x.Hops) != 1 || x.URL.Host != to {
		t.Errorf("answer %+v, hops %v, URL %s", x.Answer, x.Hops, x.URL)
	}
}
