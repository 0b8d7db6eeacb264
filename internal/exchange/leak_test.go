package exchange_test

import (
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
)

// Not parallel: it counts goroutines.
func TestNothingIsLeftBehind(t *testing.T) {
	var open sync.Map // the server's connections that are not closed
	state := func(c net.Conn, s http.ConnState) {
		if s == http.StateClosed || s == http.StateHijacked {
			open.Delete(c)
		} else {
			open.Store(c, true)
		}
	}
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/loop":
			http.Redirect(w, r, "/loop", http.StatusFound)
		case "/huge":
			for range 1000 {
				if _, err := w.Write(make([]byte, 64<<10)); err != nil {
					return
				}
			}
		case "/hang":
			<-r.Context().Done()
		case "/hang-in-body":
			io.WriteString(w, "first")
			http.NewResponseController(w).Flush()
			<-r.Context().Done()
		case "/bomb":
			w.Header().Set("Content-Encoding", "zstd")
			w.Write(zeros(t, "zstd", 64))
		case "/abort":
			panic(http.ErrAbortHandler)
		default:
			io.Copy(io.Discard, r.Body)
			io.WriteString(w, "{}")
		}
	})
	server := func(h2 bool) *httptest.Server {
		s := httptest.NewUnstartedServer(handler)
		s.Config.ConnState, s.Config.ErrorLog = state, quiet()
		s.EnableHTTP2 = h2
		s.StartTLS()
		t.Cleanup(s.Close)
		return s
	}
	plain := httptest.NewUnstartedServer(handler)
	plain.Config.ConnState = state
	plain.Start()
	t.Cleanup(plain.Close)
	one, two := server(false), server(true)
	silent, nobody := loopback.Peer(t, loopback.Hang), loopback.Refused(t)
	before := runtime.NumGoroutine()
	for _, base := range []string{plain.URL, one.URL, two.URL} {
		for _, path := range []string{"/", "/loop", "/huge", "/hang", "/hang-in-body", "/bomb", "/abort"} {
			leaveNothing(t, one, two, base+path)
		}
	}
	leaveNothing(t, one, two, "https://"+silent)
	leaveNothing(t, one, two, "http://"+silent)
	leaveNothing(t, one, two, "http://"+nobody)
	for end := time.Now().Add(loopback.Enough); ; time.Sleep(time.Millisecond) {
		left := 0
		open.Range(func(any, any) bool { left++; return true })
		if left == 0 && runtime.NumGoroutine() <= before {
			return
		}
		if time.Now().After(end) {
			t.Fatalf("%d connections and %d goroutines more than before:\n%s", left, runtime.NumGoroutine()-before, stacks())
		}
	}
}

func leaveNothing(t *testing.T, one, two *httptest.Server, url string) {
	t.Helper()
	roots := rootsOf(one)
	roots.AddCert(two.Certificate())
	transport := exchange.NewTransport(exchange.Dial{RootCAs: roots})
	ctx, cancel := context.WithTimeout(t.Context(), soon)
	defer cancel()
	call := loopback.Get(url)
	call.Follow, call.MaxBody = true, 1<<20
	exchange.Send(ctx, &exchange.Client{Transport: transport, Now: time.Now}, call)
	transport.CloseIdleConnections()
}

// stacks are the goroutines that are not of the test itself.
func stacks() string {
	all := make([]byte, 1<<20)
	all = all[:runtime.Stack(all, true)]
	var out strings.Builder
	for one := range bytes.SplitSeq(all, []byte("\n\n")) {
		if !bytes.Contains(one, []byte("testing.")) {
			out.Write(one)
			out.WriteString("\n\n")
		}
	}
	return out.String()
}
