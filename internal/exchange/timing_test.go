package exchange_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptrace"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
)

func TestPhasesThatHappenedHaveATime(t *testing.T) {
	t.Parallel()
	var server loopback.Recorder
	plain := loopback.Serve(t, server.ServeHTTP)
	secure := serveTLS(t, nil, server.ServeHTTP)
	byName := strings.Replace(plain.URL, "127.0.0.1", "localhost", 1)
	for _, test := range []struct {
		name, url string
		dns, tls  bool
		http1     bool
	}{
		{"an address", plain.URL, false, false, false},
		{"a name", byName, true, false, false},
		{"TLS and HTTP/1.1", secure.URL, false, true, true},
		{"TLS", secure.URL, false, true, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			x := loopback.Send(t, exchange.Dial{RootCAs: rootsOf(secure), HTTP1: test.http1}, loopback.Get(test.url))
			loopback.Answered(t, x)
			tm := x.Timing
			if (tm.DNSMS != nil) != test.dns || (tm.TLSMS != nil) != test.tls || (tm.TLSVersion != "") != test.tls {
				t.Errorf("DNS %v, TLS %v %q", tm.DNSMS, tm.TLSMS, tm.TLSVersion)
			}
			if tm.ConnectMS == nil || tm.WaitMS == nil || tm.TransferMS == nil {
				t.Fatalf("a phase has no time: %+v", tm)
			}
			var sum float64
			for _, ms := range []*float64{tm.DNSMS, tm.ConnectMS, tm.TLSMS, tm.WaitMS, tm.TransferMS} {
				if ms != nil {
					sum += *ms
				}
			}
			if sum > tm.TotalMS+0.01 || tm.TotalMS <= 0 {
				t.Errorf("the phases take %v ms of %v", sum, tm.TotalMS)
			}
			if tm.RemoteAddr == "" || tm.Reused {
				t.Errorf("remote %q, reused %v", tm.RemoteAddr, tm.Reused)
			}
		})
	}
}

func TestInterimResponsesBelongToTheWait(t *testing.T) {
	t.Parallel()
	s := loopback.Serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusEarlyHints)
		<-time.After(soon)
		io.WriteString(w, "yes")
	})
	x := loopback.Send(t, exchange.Dial{}, loopback.Get(s.URL))
	if a := loopback.Answered(t, x); a.Status != 200 || string(a.Body) != "yes" {
		t.Errorf("%d %q", a.Status, a.Body)
	}
	if x.Timing.WaitMS == nil || *x.Timing.WaitMS < 0.8*float64(soon.Milliseconds()) {
		t.Errorf("timing %+v", x.Timing)
	}
}

func TestReceivedAtIsWhenTheHeadCame(t *testing.T) {
	t.Parallel()
	s := loopback.Serve(t, func(w http.ResponseWriter, r *http.Request) {
		http.NewResponseController(w).Flush()
		<-time.After(soon)
		io.WriteString(w, "yes")
	})
	x := loopback.Send(t, exchange.Dial{}, loopback.Get(s.URL))
	loopback.Answered(t, x)
	end := x.SentAt.Add(time.Duration(x.Timing.TotalMS * float64(time.Millisecond)))
	if slow := end.Sub(x.ReceivedAt); slow < soon*8/10 || *x.Timing.TransferMS < 0.8*float64(soon.Milliseconds()) {
		t.Errorf("the head came %s before the end; timing %+v", slow, x.Timing)
	}
	if x.ReceivedAt.Before(x.SentAt) || x.SentAt.Location() != time.UTC || x.ReceivedAt.Location() != time.UTC {
		t.Errorf("sent %v, received %v", x.SentAt, x.ReceivedAt)
	}
}

// racing is a transport whose hooks run at the same time, more than once, and after it has answered.
type racing struct {
	late    sync.WaitGroup
	release chan struct{}
}

func (r *racing) RoundTrip(q *http.Request) (*http.Response, error) {
	hooks := httptrace.ContextClientTrace(q.Context())
	dial := func(addr string, err error) {
		hooks.DNSStart(httptrace.DNSStartInfo{})
		hooks.DNSDone(httptrace.DNSDoneInfo{})
		hooks.ConnectStart("tcp", addr)
		hooks.ConnectDone("tcp", addr, err)
	}
	var now sync.WaitGroup
	for _, addr := range []string{"192.0.2.1:80", "192.0.2.2:80", "192.0.2.3:80"} {
		now.Go(func() { dial(addr, errors.New("refused")) })
		r.late.Go(func() {
			<-r.release
			dial(addr, nil)
			hooks.WroteHeaderField("Late", []string{"1"})
			hooks.GotConn(httptrace.GotConnInfo{Reused: true})
			hooks.Got1xxResponse(103, nil)
			hooks.GotFirstResponseByte()
		})
	}
	now.Wait()
	dial("192.0.2.4:80", nil)
	hooks.GotConn(httptrace.GotConnInfo{})
	hooks.WroteHeaderField("Early", []string{"1"})
	hooks.WroteRequest(httptrace.WroteRequestInfo{})
	hooks.GotFirstResponseByte()
	return &http.Response{StatusCode: 204, Proto: "HTTP/1.1", Header: http.Header{}, Body: http.NoBody}, nil
}

func TestLateHooksChangeNothing(t *testing.T) {
	t.Parallel()
	r := &racing{release: make(chan struct{})}
	client := &exchange.Client{Transport: r, Now: time.Now}
	x := exchange.Send(t.Context(), client, exchange.Call{URL: loopback.URL("http://cms.invalid/")})
	loopback.Answered(t, x)
	before := x.Timing
	close(r.release)
	_ = x.Timing.ConnectMS // read while the hooks run, for the race detector
	lines := len(x.Sent)
	r.late.Wait()
	if x.Timing != before || len(x.Sent) != lines || len(x.Sent) != 1 {
		t.Errorf("timing %+v became %+v, lines %v", before, x.Timing, x.Sent)
	}
	if x.Timing.RemoteAddr != "192.0.2.4:80" || x.Timing.Reused || x.Timing.ConnectMS == nil {
		t.Errorf("timing %+v", x.Timing)
	}
}

func TestStoppedClock(t *testing.T) {
	t.Parallel()
	var server loopback.Recorder
	s := loopback.Serve(t, server.ServeHTTP)
	transport := exchange.NewTransport(exchange.Dial{})
	defer transport.CloseIdleConnections()
	noon := time.Date(2026, 1, 2, 12, 0, 0, 0, time.FixedZone("", 3600))
	client := &exchange.Client{Transport: transport, Now: func() time.Time { return noon }}
	x := exchange.Send(context.Background(), client, loopback.Get(s.URL))
	loopback.Answered(t, x)
	if !x.SentAt.Equal(noon) || !x.ReceivedAt.Equal(noon) || x.Timing.TotalMS != 0 || x.Timing.WaitMS == nil || *x.Timing.WaitMS != 0 {
		t.Errorf("sent %v, received %v, timing %+v", x.SentAt, x.ReceivedAt, x.Timing)
	}
}
