package probe_test

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync"
	"testing"
	"time"

	"github.com/hex21/hex21/probe"
)

// enough is far more than any call to the loopback takes; it only ends a test that hangs.
const enough = 20 * time.Second

// send makes a call over a transport of its own.
func send(t testing.TB, dial probe.Dial, call probe.Call) *probe.Exchange {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), enough)
	defer cancel()
	return sendContext(ctx, t, dial, call)
}

func sendContext(ctx context.Context, t testing.TB, dial probe.Dial, call probe.Call) *probe.Exchange {
	t.Helper()
	transport := probe.NewTransport(dial)
	t.Cleanup(transport.CloseIdleConnections)
	client := &probe.Client{Transport: transport, Now: time.Now}
	return client.Send(ctx, call)
}

// get is a GET of a URL.
func get(t testing.TB, raw string) probe.Call {
	t.Helper()
	return probe.Call{URL: parse(t, raw)}
}

// answered returns the answer of a call that must have gone through.
func answered(t testing.TB, x *probe.Exchange) *probe.Answer {
	t.Helper()
	if x.Failure != nil {
		t.Fatalf("the call failed in phase %s (%s): %s", x.Failure.Phase, x.Failure.Kind, x.Failure.Message)
	}
	if x.Answer == nil {
		t.Fatal("no answer and no failure")
	}
	return x.Answer
}

// serve is a server with a handler; it ends with the test.
func serve(t testing.TB, h http.HandlerFunc) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s
}

// seen is what a server saw of a request.
type seen struct {
	Method, Target, Host, Body string
	Header                     http.Header
}

// recorder answers every request with its own number and keeps what it saw.
type recorder struct {
	mu       sync.Mutex
	requests []seen
}

func (r *recorder) note(q *http.Request) {
	body, _ := io.ReadAll(q.Body)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.requests = append(r.requests, seen{q.Method, q.RequestURI, q.Host, string(body), q.Header.Clone()})
}

// all lists the requests so far.
func (r *recorder) all() []seen {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]seen(nil), r.requests...)
}

// last is the last request.
func (r *recorder) last(t testing.TB) seen {
	t.Helper()
	all := r.all()
	if len(all) == 0 {
		t.Fatal("the server saw no request")
	}
	return all[len(all)-1]
}

func (r *recorder) ServeHTTP(w http.ResponseWriter, q *http.Request) {
	r.note(q)
	w.Header().Set("Content-Type", "application/json")
	io.WriteString(w, `{"data": [], "metadata": {}}`)
}

// peer is a server below HTTP: talk gets every connection, which is closed when it returns. It gives host and port.
func peer(t testing.TB, talk func(net.Conn)) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var open sync.WaitGroup
	open.Go(func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			open.Go(func() {
				defer conn.Close()
				stop := context.AfterFunc(t.Context(), func() { conn.Close() })
				defer stop()
				talk(conn)
			})
		}
	})
	t.Cleanup(open.Wait)
	t.Cleanup(func() { l.Close() })
	return l.Addr().String()
}

// hangs waits until the other side, or the end of the test, closes the connection.
func hangs(c net.Conn) { io.Copy(io.Discard, c) }

// refused is an address where nothing listens: one end of a connection, so that no other test comes to listen there. The other
// end has its goroutine when refused returns, for tests that count them.
func refused(t testing.TB) string {
	t.Helper()
	accepted := make(chan struct{})
	once := sync.OnceFunc(func() { close(accepted) })
	conn, err := net.Dial("tcp", peer(t, func(c net.Conn) { once(); hangs(c) }))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	<-accepted
	return conn.LocalAddr().String()
}

// value is the first header line of that name.
func value(lines []probe.Header, name string) string {
	for _, line := range lines {
		if http.CanonicalHeaderKey(line.Name) == name {
			return line.Value
		}
	}
	return ""
}

func parse(t testing.TB, raw string) *url.URL {
	t.Helper()
	u, err := url.Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// mustParse is parse where there is no test at hand.
func mustParse(raw string) *url.URL {
	u, err := url.Parse(raw)
	if err != nil {
		panic(err)
	}
	return u
}
