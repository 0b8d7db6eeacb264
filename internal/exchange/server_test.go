package exchange_test

import (
	"bufio"
	"cmp"
	"context"
	"io"
	"log"
	"net"
	"net/http"
	"net/url"
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

// reset closes a connection with a RST instead of a FIN.
func reset(c net.Conn) {
	if tcp, ok := c.(*net.TCPConn); ok {
		tcp.SetLinger(0)
	}
	c.Close()
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
