// Package loopback has servers for tests, on this machine: over HTTP, below it, and none at all; and calls to them.
package loopback

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
)

// Serve starts a server with a handler; it ends with the test.
func Serve(t testing.TB, h http.HandlerFunc) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s
}

// Request is what a server saw of a request.
type Request struct {
	Method, Target, Host, Body string
	Header                     http.Header
}

// Recorder answers every request with an empty list and keeps what it saw.
type Recorder struct {
	mu       sync.Mutex
	requests []Request
}

// Note keeps what a request was.
func (r *Recorder) Note(q *http.Request) {
	body, _ := io.ReadAll(q.Body)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.requests = append(r.requests, Request{q.Method, q.RequestURI, q.Host, string(body), q.Header.Clone()})
}

// All lists the requests so far.
func (r *Recorder) All() []Request {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]Request(nil), r.requests...)
}

// Last returns the last request.
func (r *Recorder) Last(t testing.TB) Request {
	t.Helper()
	all := r.All()
	if len(all) == 0 {
		t.Fatal("the server saw no request")
	}
	return all[len(all)-1]
}

func (r *Recorder) ServeHTTP(w http.ResponseWriter, q *http.Request) {
	r.Note(q)
	w.Header().Set("Content-Type", "application/json")
	_, _ = io.WriteString(w, `{"data": [], "metadata": {}}`)
}

// Peer starts a server below HTTP and returns its host and port. talk gets every connection, which is closed when it returns.
func Peer(t testing.TB, talk func(net.Conn)) string {
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

// Hang waits until the other side, or the end of the test, closes the connection.
func Hang(c net.Conn) { _, _ = io.Copy(io.Discard, c) }

// Refused returns an address where nothing listens: one end of a connection, so that no other test comes to listen there. The other
// end has its goroutine when Refused returns, for tests that count them.
func Refused(t testing.TB) string {
	t.Helper()
	accepted := make(chan struct{})
	once := sync.OnceFunc(func() { close(accepted) })
	conn, err := net.Dial("tcp", Peer(t, func(c net.Conn) { once(); Hang(c) }))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	<-accepted
	return conn.LocalAddr().String()
}
