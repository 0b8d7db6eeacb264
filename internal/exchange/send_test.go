package exchange_test

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
)

func TestSendRecordsWhatWasSent(t *testing.T) {
	t.Parallel()
	var server loopback.Recorder
	s := loopback.Serve(t, server.ServeHTTP)
	x := loopback.Send(t, exchange.Dial{}, exchange.Call{
		Method: "POST", URL: loopback.URL(s.URL + "/api/articles?x=a%2Fb"), Body: []byte(`{"a":1}`),
		Header: http.Header{"X-Two": {"1", "2"}, "Accept": {"text/plain"}},
	})
	loopback.Answered(t, x)
	want := []exchange.Header{
		{Name: "Host", Value: strings.TrimPrefix(s.URL, "http://")},
		{Name: "User-Agent", Value: "hex21"},
		{Name: "Content-Length", Value: "7"},
		{Name: "Accept", Value: "text/plain"},
		{Name: "Content-Type", Value: "application/json"},
		{Name: "X-Two", Value: "1"},
		{Name: "X-Two", Value: "2"},
	}
	if d := cmp.Diff(want, x.Sent); d != "" {
		t.Errorf("Sent (-want +got):\n%s", d)
	}
	got := server.Last(t)
	if got.Method != "POST" || got.Target != "/api/articles?x=a%2Fb" || got.Body != `{"a":1}` {
		t.Errorf("the server saw %+v", got)
	}
	for _, line := range want[1:] {
		if !strings.Contains(strings.Join(got.Header[line.Name], ","), line.Value) {
			t.Errorf("the server saw %s: %q", line.Name, got.Header[line.Name])
		}
	}
	if x.Method != "POST" || x.URL.String() != s.URL+"/api/articles?x=a%2Fb" || string(x.SentBody) != `{"a":1}` {
		t.Errorf("the exchange says %s %s %s", x.Method, x.URL, x.SentBody)
	}
}

func TestDefaultsOfACall(t *testing.T) {
	t.Parallel()
	var server loopback.Recorder
	s := loopback.Serve(t, server.ServeHTTP)
	for _, test := range []struct {
		name   string
		call   exchange.Call
		header string
		want   []string
	}{
		{"GET without a method", exchange.Call{}, "Accept", []string{"application/json, application/*;q=0.9, text/*;q=0.5"}},
		{"a user agent", exchange.Call{}, "User-Agent", []string{"hex21"}},
		{"no content coding is asked for", exchange.Call{}, "Accept-Encoding", nil},
		{"no content type without a body", exchange.Call{}, "Content-Type", nil},
		{"JSON with a body", exchange.Call{Method: "POST", Body: []byte("{}")}, "Content-Type", []string{"application/json"}},
		{"JSON with an empty body", exchange.Call{Method: "POST", Body: []byte{}}, "Content-Type", []string{"application/json"}},
		{"the caller's type stays", exchange.Call{Method: "POST", Body: []byte("x"), Header: http.Header{"Content-Type": {"text/plain"}}},
			"Content-Type", []string{"text/plain"}},
		{"an empty value takes out Accept", exchange.Call{Header: http.Header{"Accept": {""}}}, "Accept", nil},
		{"an empty value takes out User-Agent", exchange.Call{Header: http.Header{"User-Agent": {""}}}, "User-Agent", nil},
		{"an empty value takes out the key", exchange.Call{Key: "k-12345678", Header: http.Header{"Authorization": {""}}}, "Authorization", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			call := test.call
			call.URL, call.Base = loopback.URL(s.URL+"/x"), loopback.URL(s.URL)
			x := loopback.Send(t, exchange.Dial{}, call)
			loopback.Answered(t, x)
			got := server.Last(t)
			if d := cmp.Diff(test.want, got.Header[test.header]); d != "" {
				t.Errorf("the server saw another %s (-want +got):\n%s", test.header, d)
			}
			if want := strings.Join(test.want, ""); value(x.Sent, test.header) != want {
				t.Errorf("Sent says %q, want %q", value(x.Sent, test.header), want)
			}
		})
	}
	if x := loopback.Send(t, exchange.Dial{}, loopback.Get(s.URL)); x.Method != "GET" || server.Last(t).Method != "GET" {
		t.Errorf("method %s, the server saw %s", x.Method, server.Last(t).Method)
	}
}

func TestHostHeaderOverridesTheHost(t *testing.T) {
	t.Parallel()
	var server loopback.Recorder
	s := loopback.Serve(t, server.ServeHTTP)
	call := loopback.Get(s.URL)
	call.Header = http.Header{"Host": {"cms.example.org"}}
	x := loopback.Send(t, exchange.Dial{}, call)
	loopback.Answered(t, x)
	if got := server.Last(t).Host; got != "cms.example.org" {
		t.Errorf("the server saw Host %q", got)
	}
	if got := value(x.Sent, "Host"); got != "cms.example.org" {
		t.Errorf("Sent says Host %q", got)
	}
	if call.Header.Get("Host") == "" {
		t.Error("Send changed the caller's header")
	}
}

func TestResponseLinesKeepOrderAndSpelling(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, head string }{
		{"as most servers send them", "HTTP/1.1 404 Nichts da\r\nx-ZEBRA: 1\r\nCONTENT-type:text/plain\r\nSet-cookie: a=1\r\nX-Alpha: \r\nset-COOKIE:  b=2  \r\nContent-Length: 2\r\n\r\nno"},
		{"line ends without CR", "HTTP/1.1 404 Nichts da\nx-ZEBRA: 1\nCONTENT-type:text/plain\nSet-cookie: a=1\nX-Alpha: \nset-COOKIE:  b=2  \nContent-Length: 2\n\nno"},
		{"a value over two lines", "HTTP/1.1 404 Nichts da\r\nx-ZEBRA:\r\n 1\r\nCONTENT-type:text/plain\r\nSet-cookie: a=1\r\nX-Alpha: \r\nset-COOKIE:\r\n\tb=2\r\nContent-Length: 2\r\n\r\nno"},
		{"after interim responses", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 404 Nichts da\r\nx-ZEBRA: 1\r\nCONTENT-type:text/plain\r\nSet-cookie: a=1\r\nX-Alpha: \r\nset-COOKIE:  b=2  \r\nContent-Length: 2\r\n\r\nno"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			a := loopback.Answered(t, loopback.Send(t, exchange.Dial{}, loopback.Get("http://"+loopback.Peer(t, says(test.head)))))
			want := []exchange.Header{
				{Name: "x-ZEBRA", Value: "1"}, {Name: "CONTENT-type", Value: "text/plain"}, {Name: "Set-cookie", Value: "a=1"},
				{Name: "X-Alpha", Value: ""}, {Name: "set-COOKIE", Value: "b=2"}, {Name: "Content-Length", Value: "2"},
			}
			if d := cmp.Diff(want, a.Lines); d != "" {
				t.Errorf("Lines (-want +got):\n%s", d)
			}
			if a.Status != 404 || a.Reason != "Nichts da" || a.Proto != "HTTP/1.1" || string(a.Body) != "no" {
				t.Errorf("%d %q %s %q", a.Status, a.Reason, a.Proto, a.Body)
			}
		})
	}
}

func TestResponseLinesComeOneByOne(t *testing.T) {
	t.Parallel()
	addr := loopback.Peer(t, func(c net.Conn) {
		readRequest(c)
		for _, b := range []byte("HTTP/1.1 200 OK\r\nx-b: 1\r\nx-A: 2\r\nContent-Length: 1\r\n\r\nx") {
			c.Write([]byte{b})
		}
	})
	a := loopback.Answered(t, loopback.Send(t, exchange.Dial{}, loopback.Get("http://"+addr)))
	if len(a.Lines) != 3 || a.Lines[0].Name != "x-b" || a.Lines[1].Name != "x-A" {
		t.Errorf("Lines are %v", a.Lines)
	}
}

func TestLongHeadsFallBackToTheParsedHeader(t *testing.T) {
	t.Parallel()
	head := "HTTP/1.1 200 OK\r\nz: 1\r\nA: " + strings.Repeat("x", 100<<10) + "\r\nContent-Length: 0\r\n\r\n"
	a := loopback.Answered(t, loopback.Send(t, exchange.Dial{}, loopback.Get("http://"+loopback.Peer(t, says(head)))))
	if len(a.Lines) != 3 || a.Lines[0].Name != "A" || len(a.Lines[0].Value) != 100<<10 {
		t.Errorf("%d lines, the first is %.20v", len(a.Lines), a.Lines)
	}
}

// The lines of the second answer on one connection once began with what was left of the first one's body.
func TestResponseLinesOnAUsedConnection(t *testing.T) {
	t.Parallel()
	body := strings.Repeat("HTTP/1.1 200 No\r\nx: body\r\n\r\n", 1000) // more than one read takes in
	addr := loopback.Peer(t, func(c net.Conn) {
		readRequest(c)
		fmt.Fprintf(c, "HTTP/1.1 302 Found\r\nLocation: /two\r\nContent-Length: %d\r\n\r\n%s", len(body), body)
		readRequest(c)
		io.WriteString(c, "HTTP/1.1 200 Yes\r\nz: 1\r\nContent-Length: 0\r\n\r\n")
		loopback.Hang(c)
	})
	call := loopback.Get("http://" + addr + "/one")
	call.Follow = true
	x := loopback.Send(t, exchange.Dial{}, call)
	a := loopback.Answered(t, x)
	if !x.Timing.Reused {
		t.Fatal("the connection was not used again")
	}
	if a.Reason != "Yes" || len(a.Lines) != 2 || a.Lines[0] != (exchange.Header{Name: "z", Value: "1"}) {
		t.Errorf("%q %v", a.Reason, a.Lines)
	}
}

func TestHEADHasNoBody(t *testing.T) {
	t.Parallel()
	addr := loopback.Peer(t, func(c net.Conn) {
		readRequest(c)
		io.WriteString(c, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nContent-Encoding: gzip\r\n\r\n")
		loopback.Hang(c)
	})
	call := loopback.Get("http://" + addr)
	call.Method = "HEAD"
	a := loopback.Answered(t, loopback.Send(t, exchange.Dial{}, call))
	if len(a.Body) != 0 || a.CodingErr != nil || a.Status != 200 {
		t.Errorf("%d %q %v", a.Status, a.Body, a.CodingErr)
	}
}

func TestSwitchingProtocolsEndsTheExchange(t *testing.T) {
	t.Parallel()
	addr := loopback.Peer(t, func(c net.Conn) {
		readRequest(c)
		io.WriteString(c, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\nnoise")
		loopback.Hang(c)
	})
	if a := loopback.Answered(t, loopback.Send(t, exchange.Dial{}, loopback.Get("http://"+addr))); a.Status != 101 || len(a.Body) != 0 {
		t.Errorf("%d %q", a.Status, a.Body)
	}
}

func TestOldServers(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, answer, proto, body string }{
		{"HTTP/1.0 with a length", "HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nyes", "HTTP/1.0", "yes"},
		{"HTTP/1.0 ends with the connection", "HTTP/1.0 200 OK\r\n\r\nyes", "HTTP/1.0", "yes"},
		{"HTTP/1.1 ends with the connection", "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nyes", "HTTP/1.1", "yes"},
		{"no reason", "HTTP/1.1 200\r\nContent-Length: 3\r\n\r\nyes", "HTTP/1.1", "yes"},
		{"chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\ny\r\n2\r\nes\r\n0\r\n\r\n", "HTTP/1.1", "yes"},
		{"more than the length says", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nyes and more", "HTTP/1.1", "yes"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			a := loopback.Answered(t, loopback.Send(t, exchange.Dial{}, loopback.Get("http://"+loopback.Peer(t, says(test.answer)))))
			if a.Proto != test.proto || string(a.Body) != test.body || a.Status != 200 {
				t.Errorf("%s %d %q", a.Proto, a.Status, a.Body)
			}
		})
	}
}

func TestResolveMapsAHost(t *testing.T) {
	t.Parallel()
	var server loopback.Recorder
	s := loopback.Serve(t, server.ServeHTTP)
	for _, test := range []struct{ name, url, from string }{
		{"a host and its port", "http://cms.invalid:8080/x", "cms.invalid:8080"},
		{"the scheme's port", "http://cms.invalid/x", "cms.invalid:80"},
		{"hosts have no case", "http://CMS.Invalid/x", "cms.invalid:80"},
		{"nor has the map", "http://cms.invalid/x", "CMS.invalid:80"},
		{"a name beyond ASCII", "http://büro.invalid/x", "xn--bro-hoa.invalid:80"},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := loopback.Send(t, exchange.Dial{Resolve: map[string]string{test.from: s.Listener.Addr().String()}}, loopback.Get(test.url))
			loopback.Answered(t, x)
			if x.Timing.DNSMS != nil {
				t.Error("a name was resolved")
			}
			if x.Timing.RemoteAddr != s.Listener.Addr().String() {
				t.Errorf("connected to %s", x.Timing.RemoteAddr)
			}
		})
	}
}

func TestBodyIsCapped(t *testing.T) {
	t.Parallel()
	s := loopback.Serve(t, func(w http.ResponseWriter, _ *http.Request) { w.Write(bytes.Repeat([]byte("x"), 1000)) })
	for _, test := range []struct {
		max    int64
		want   int
		capped bool
	}{
		{999, 999, true}, {1000, 1000, false}, {1001, 1000, false}, {1, 1, true}, {0, 1000, false}, {-1, 1000, false}, {1<<63 - 1, 1000, false},
	} {
		t.Run(fmt.Sprint(test.max), func(t *testing.T) {
			call := loopback.Get(s.URL)
			call.MaxBody = test.max
			if a := loopback.Answered(t, loopback.Send(t, exchange.Dial{}, call)); len(a.Body) != test.want || a.Capped != test.capped {
				t.Errorf("%d bytes, capped %v, want %d, %v", len(a.Body), a.Capped, test.want, test.capped)
			}
		})
	}
}

func TestHTTP2(t *testing.T) {
	t.Parallel()
	var server loopback.Recorder
	s := httptest.NewUnstartedServer(&server)
	s.EnableHTTP2 = true
	s.StartTLS()
	t.Cleanup(s.Close)
	for _, test := range []struct {
		name  string
		dial  exchange.Dial
		proto string
	}{
		{"is used when offered", exchange.Dial{RootCAs: rootsOf(s)}, "HTTP/2.0"},
		{"is not used when told so", exchange.Dial{RootCAs: rootsOf(s), HTTP1: true}, "HTTP/1.1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			call := loopback.Get(s.URL + "/x?api_key=k-12345678&page=2")
			call.Key, call.Base = "k-87654321", loopback.URL(s.URL)
			x := loopback.Send(t, test.dial, call)
			a := loopback.Answered(t, x)
			if a.Proto != test.proto {
				t.Fatalf("%s, want %s", a.Proto, test.proto)
			}
			if got := server.Last(t); got.Target != "/x?api_key=k-12345678&page=2" || got.Header.Get("Authorization") != "Bearer k-87654321" {
				t.Errorf("the server saw %+v", got)
			}
			if value(a.Lines, "Content-Type") != "application/json" || string(a.Body) != `{"data": [], "metadata": {}}` {
				t.Errorf("%v %s", a.Lines, a.Body)
			}
			if x.Timing.TLSVersion != "TLS 1.3" || x.Timing.TLSMS == nil || a.NotAfter.IsZero() {
				t.Errorf("TLS %q, %v, until %v", x.Timing.TLSVersion, x.Timing.TLSMS, a.NotAfter)
			}
			for _, line := range x.Sent {
				if strings.HasPrefix(line.Name, ":") && line.Name != ":authority" {
					t.Errorf("Sent has the pseudo header %s: %s", line.Name, line.Value)
				}
			}
			if host := value(x.Sent, "Host") + value(x.Sent, ":authority"); host != s.Listener.Addr().String() {
				t.Errorf("Sent names the host %q", host)
			}
		})
	}
}
