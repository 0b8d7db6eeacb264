package exchange_test

import (
	"bufio"
	"crypto/tls"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
)

// forwardProxy is an HTTP proxy that forwards everything to one address, whatever the URL says.
type forwardProxy struct {
	loopback.Recorder
	to      string // host:port
	refuse  int    // a status to refuse CONNECT with
	tunnels sync.WaitGroup
}

func (p *forwardProxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.Note(r)
	if r.Method != http.MethodConnect {
		w.Header().Set("Via", "1.1 test")
		io.WriteString(w, "forwarded")
		return
	}
	if p.refuse != 0 {
		http.Error(w, "no", p.refuse)
		return
	}
	there, err := net.Dial("tcp", p.to)
	if err != nil {
		http.Error(w, "no", http.StatusBadGateway)
		return
	}
	defer there.Close()
	here, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		return
	}
	defer here.Close()
	io.WriteString(here, "HTTP/1.1 200 Connection established\r\n\r\n")
	p.tunnels.Go(func() { io.Copy(there, here); there.Close() })
	io.Copy(here, there)
	here.Close()
	p.tunnels.Wait()
}

// through is a Dial that uses a proxy for everything.
func through(proxy *url.URL) exchange.Dial {
	return exchange.Dial{Proxy: func(*url.URL) (*url.URL, error) { return proxy, nil }}
}

func TestProxyForHTTP(t *testing.T) {
	t.Parallel()
	p := &forwardProxy{}
	s := httptest.NewServer(p)
	t.Cleanup(s.Close)
	proxy := loopback.URL(s.URL)
	proxy.User = url.UserPassword("ann", "hunter2secret")
	x := loopback.Send(t, through(proxy), loopback.Get("http://cms.invalid/api/x?y=1"))
	if a := loopback.Answered(t, x); string(a.Body) != "forwarded" || value(a.Lines, "Via") != "1.1 test" {
		t.Errorf("%q %v", a.Body, a.Lines)
	}
	got := p.Last(t)
	if got.Target != "http://cms.invalid/api/x?y=1" || got.Host != "cms.invalid" {
		t.Errorf("the proxy saw %s, Host %s", got.Target, got.Host)
	}
	if got.Header.Get("Proxy-Authorization") != "Basic YW5uOmh1bnRlcjJzZWNyZXQ=" {
		t.Errorf("the proxy saw %v", got.Header)
	}
	if x.Proxy != s.Listener.Addr().String() || x.Timing.RemoteAddr != x.Proxy {
		t.Errorf("Proxy %s, RemoteAddr %s", x.Proxy, x.Timing.RemoteAddr)
	}
	if !slices.Contains(x.Secrets, "hunter2secret") {
		t.Errorf("the password of the proxy is not listed as a secret: %d are", len(x.Secrets))
	}
}

func TestProxyForHTTPS(t *testing.T) {
	t.Parallel()
	ca := newAuthority(t, "proxied")
	var server loopback.Recorder
	for _, test := range []struct {
		name  string
		http1 bool
		proto string
	}{{"HTTP/2", false, "HTTP/2.0"}, {"HTTP/1.1", true, "HTTP/1.1"}} {
		t.Run(test.name, func(t *testing.T) {
			origin := httptest.NewUnstartedServer(&server)
			origin.TLS = &tls.Config{Certificates: []tls.Certificate{ca.issue(t, nil)}}
			origin.EnableHTTP2 = true
			origin.StartTLS()
			t.Cleanup(origin.Close)
			p := &forwardProxy{to: origin.Listener.Addr().String()}
			s := httptest.NewServer(p)
			t.Cleanup(s.Close)
			proxy := loopback.URL(s.URL)
			proxy.User = url.UserPassword("ann", "hunter2secret")
			dial := through(proxy)
			dial.RootCAs, dial.HTTP1 = ca.pool(), test.http1
			call := loopback.Get("https://cms.invalid/x")
			call.Key, call.Base = "k-12345678", loopback.URL("https://cms.invalid")
			x := loopback.Send(t, dial, call)
			a := loopback.Answered(t, x)
			if a.Proto != test.proto || x.Timing.TLSVersion != "TLS 1.3" || a.NotAfter.IsZero() {
				t.Errorf("%s, %q, until %v", a.Proto, x.Timing.TLSVersion, a.NotAfter)
			}
			connect := p.Last(t)
			if connect.Method != "CONNECT" || connect.Target != "cms.invalid:443" || connect.Header.Get("Proxy-Authorization") == "" {
				t.Errorf("the proxy saw %+v", connect)
			}
			if connect.Header.Get("Authorization") != "" {
				t.Error("the proxy got the key")
			}
			got := server.Last(t)
			if got.Header.Get("Authorization") != "Bearer k-12345678" || got.Header.Get("Proxy-Authorization") != "" {
				t.Errorf("the server saw %v", got.Header)
			}
		})
	}
}

func TestProxyThatSpeaksTLS(t *testing.T) {
	t.Parallel()
	ca := newAuthority(t, "proxy")
	p := &forwardProxy{}
	s := httptest.NewUnstartedServer(p)
	s.TLS = &tls.Config{Certificates: []tls.Certificate{ca.issue(t, nil)}}
	s.EnableHTTP2 = true // which net/http would not know how to use
	s.StartTLS()
	t.Cleanup(s.Close)
	dial := through(loopback.URL(s.URL))
	dial.RootCAs = ca.pool()
	if a := loopback.Answered(t, loopback.Send(t, dial, loopback.Get("http://cms.invalid/x"))); string(a.Body) != "forwarded" {
		t.Errorf("%q", a.Body)
	}
}

func TestProxyFailures(t *testing.T) {
	t.Parallel()
	refusing := func(status int) string {
		s := httptest.NewServer(&forwardProxy{refuse: status})
		t.Cleanup(s.Close)
		return s.URL
	}
	ca := newAuthority(t, "unknown proxy")
	untrusted := serveTLS(t, &tls.Config{Certificates: []tls.Certificate{ca.issue(t, nil)}}, nil)
	for _, test := range []struct{ name, proxy, url, says string }{
		{"nothing listens", "http://" + loopback.Refused(t), "http://cms.invalid/", "proxyconnect tcp: dial tcp"},
		{"nothing listens, for HTTPS", "http://" + loopback.Refused(t), "https://cms.invalid/", "refused"},
		{"its name does not resolve", "http://proxy..invalid:3128", "http://cms.invalid/", "proxy..invalid"},
		{"CONNECT is forbidden", refusing(403), "https://cms.invalid/", "Forbidden"},
		{"CONNECT wants a password", refusing(407), "https://cms.invalid/", "Proxy Authentication Required"},
		{"CONNECT leads nowhere", refusing(502), "https://cms.invalid/", "Bad Gateway"},
		{"it hangs up", "http://" + loopback.Peer(t, func(c net.Conn) { http.ReadRequest(bufio.NewReader(c)) }), "https://cms.invalid/", "EOF"},
		{"its certificate is not trusted", untrusted.URL, "https://cms.invalid/", "certificate"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			x := loopback.Send(t, through(loopback.URL(test.proxy)), loopback.Get(test.url))
			f := x.Failure
			if f == nil || f.Kind != exchange.KindProxy || f.Phase != exchange.PhaseProxy || !strings.Contains(f.Message, test.says) {
				t.Fatalf("failure %+v, want %s that says %q", f, exchange.KindProxy, test.says)
			}
			if x.Proxy != loopback.URL(test.proxy).Host {
				t.Errorf("Proxy is %q", x.Proxy)
			}
		})
	}
}

func TestProxyIsNotToBlameForTheServer(t *testing.T) {
	t.Parallel()
	origin := serveTLS(t, &tls.Config{Certificates: []tls.Certificate{selfSigned(t)}}, nil)
	s := httptest.NewServer(&forwardProxy{to: origin.Listener.Addr().String()})
	t.Cleanup(s.Close)
	x := loopback.Send(t, through(loopback.URL(s.URL)), loopback.Get("https://cms.invalid/"))
	if x.Failure == nil || x.Failure.Kind != exchange.KindTLSSelfSigned || x.Failure.Phase != exchange.PhaseTLS {
		t.Errorf("failure %+v", x.Failure)
	}
}
