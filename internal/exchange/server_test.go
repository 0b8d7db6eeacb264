package exchange_test

import (
	"bufio"
	"cmp"
	"context"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/exchange"
)

// enough is far more than any call to the loopback takes; it only ends a test that hangs.
const enough = 20 * time.Second

// send makes a call over a transport of its own.
func send(t testing.TB, dial exchange.Dial, call exchange.Call) *exchange.Exchange {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), enough)
	defer cancel()
	return sendContext(ctx, t, dial, call)
}

func sendContext(ctx context.Context, t testing.TB, dial exchange.Dial, call exchange.Call) *exchange.Exchange {
	t.Helper()
	transport := exchange.NewTransport(dial)
	t.Cleanup(transport.CloseIdleConnections)
	client := &exchange.Client{Transport: transport, Now: time.Now}
	return client.Send(ctx, call)
}

// get is a GET of a URL.
func get(t testing.TB, raw string) exchange.Call {
	t.Helper()
	return exchange.Call{URL: parse(t, raw)}
}

// answered returns the answer of a call that must have gone through.
func answered(t testing.TB, x *exchange.Exchange) *exchange.Answer {
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

// says reads one request and writes the bytes.
func says(answer string) func(net.Conn) {
	return func(c net.Conn) {
		readRequest(c)
		io.WriteString(c, answer)
	}
}

// readRequest reads one request, body included.
func readRequest(c net.Conn) *http.Request {
	r, err := http.ReadRequest(bufio.NewReader(c))
	if err != nil {
		return nil
	}
	io.Copy(io.Discard, r.Body)
	return r
}

// hangs waits until the other side, or the end of the test, closes the connection.
func hangs(c net.Conn) { io.Copy(io.Discard, c) }

// reset closes a connection with a RST instead of a FIN.
func reset(c net.Conn) {
	if tcp, ok := c.(*net.TCPConn); ok {
		tcp.SetLinger(0)
	}
	c.Close()
}

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
func value(lines []exchange.Header, name string) string {
	for _, line := range lines {
		if http.CanonicalHeaderKey(line.Name) == name {
			return line.Value
		}
	}
	return ""
}

// mapped sends a name that does not exist to a listener of the test.
func mapped(from *url.URL, to string) map[string]string {
	port := cmp.Or(from.Port(), map[string]string{"http": "80", "https": "443"}[from.Scheme])
	return map[string]string{net.JoinHostPort(from.Hostname(), port): to}
}

// quiet is a log for servers that are meant to fail.
func quiet() *log.Logger { return log.New(io.Discard, "", 0) }

// parse reads a URL.
func parse(t testing.TB, raw string) *url.URL {
	t.Helper()
	u, err := url.Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	return u
}
