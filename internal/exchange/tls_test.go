package exchange_test

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"io"
	"net"
	"net/http"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
)

func TestCertificates(t *testing.T) {
	t.Parallel()
	known, unknown := newAuthority(t, "known"), newAuthority(t, "unknown")
	for _, test := range []struct {
		name string
		cert tls.Certificate
		kind exchange.Kind
	}{
		{"a good one", known.issue(t, nil), ""},
		{"an expired one", known.issue(t, func(c *x509.Certificate) { c.NotAfter = time.Now().Add(-time.Minute) }), exchange.KindTLSExpired},
		{"one of tomorrow", known.issue(t, func(c *x509.Certificate) {
			c.NotBefore, c.NotAfter = time.Now().Add(time.Hour), time.Now().Add(2*time.Hour)
		}), exchange.KindTLSNotYetValid},
		{"one for another host", known.issue(t, func(c *x509.Certificate) {
			c.IPAddresses, c.DNSNames = nil, []string{"other.invalid"}
		}), exchange.KindTLSWrongHost},
		{"one without names", known.issue(t, func(c *x509.Certificate) { c.IPAddresses, c.DNSNames = nil, nil }), exchange.KindTLSWrongHost},
		{"a self-signed one", selfSigned(t), exchange.KindTLSSelfSigned},
		{"one of an unknown authority", unknown.issue(t, nil), exchange.KindTLSUnknownIssuer},
		{"one for clients", known.issue(t, func(c *x509.Certificate) {
			c.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}
		}), exchange.KindTLS},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := serveTLS(t, &tls.Config{Certificates: []tls.Certificate{test.cert}}, func(w http.ResponseWriter, _ *http.Request) {
				io.WriteString(w, "yes")
			})
			x := loopback.Send(t, exchange.Dial{RootCAs: known.pool()}, loopback.Get(s.URL))
			if test.kind == "" {
				if a := loopback.Answered(t, x); !a.NotAfter.Equal(test.cert.Leaf.NotAfter) {
					t.Errorf("NotAfter is %v, want %v", a.NotAfter, test.cert.Leaf.NotAfter)
				}
				return
			}
			if x.Failure == nil || x.Failure.Kind != test.kind || x.Failure.Phase != exchange.PhaseTLS {
				t.Fatalf("failure %+v, want %s", x.Failure, test.kind)
			}
			if x.Timing.TLSMS == nil || x.Timing.WaitMS != nil {
				t.Errorf("timing %+v", x.Timing)
			}
			insecure := loopback.Send(t, exchange.Dial{Insecure: true}, loopback.Get(s.URL))
			if a := loopback.Answered(t, insecure); string(a.Body) != "yes" {
				t.Errorf("without verifying: %q", a.Body)
			}
		})
	}
}

func TestClientCertificates(t *testing.T) {
	t.Parallel()
	ca := newAuthority(t, "both sides")
	for _, version := range []uint16{tls.VersionTLS12, tls.VersionTLS13} {
		t.Run(tls.VersionName(version), func(t *testing.T) {
			t.Parallel()
			s := serveTLS(t, &tls.Config{
				Certificates: []tls.Certificate{ca.issue(t, nil)}, MaxVersion: version,
				ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: ca.pool(),
			}, func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, len(r.TLS.PeerCertificates)) })
			with := exchange.Dial{RootCAs: ca.pool(), Certificates: []tls.Certificate{ca.issue(t, nil)}}
			if a := loopback.Answered(t, loopback.Send(t, with, loopback.Get(s.URL))); string(a.Body) != "1" {
				t.Errorf("the server saw %s certificates", a.Body)
			}
			without := loopback.Send(t, exchange.Dial{RootCAs: ca.pool()}, loopback.Get(s.URL))
			if f := without.Failure; f == nil || f.Kind != exchange.KindTLS || f.Phase != exchange.PhaseTLS {
				t.Errorf("without a certificate: %+v", f)
			}
		})
	}
}

func TestTLSToAPlainPortAndPlainToATLSPort(t *testing.T) {
	t.Parallel()
	t.Run("TLS to a plain port", func(t *testing.T) {
		t.Parallel()
		s := loopback.Serve(t, func(http.ResponseWriter, *http.Request) {})
		x := loopback.Send(t, exchange.Dial{}, loopback.Get("https://"+s.Listener.Addr().String()))
		if x.Failure == nil || x.Failure.Kind != exchange.KindTLSPlainServer {
			t.Errorf("failure %+v", x.Failure)
		}
	})
	t.Run("TLS to a port that speaks something else", func(t *testing.T) {
		t.Parallel()
		x := loopback.Send(t, exchange.Dial{}, loopback.Get("https://"+loopback.Peer(t, func(c net.Conn) { io.WriteString(c, "SSH-2.0-OpenSSH_9.6\r\n"); loopback.Hang(c) })))
		if x.Failure == nil || x.Failure.Kind != exchange.KindTLS {
			t.Errorf("failure %+v", x.Failure)
		}
	})
	t.Run("TLS to a port that hangs up", func(t *testing.T) {
		t.Parallel()
		x := loopback.Send(t, exchange.Dial{}, loopback.Get("https://"+loopback.Peer(t, func(c net.Conn) { c.Read(make([]byte, 1)) })))
		if x.Failure == nil || x.Failure.Kind != exchange.KindTLS || x.Failure.Phase != exchange.PhaseTLS {
			t.Errorf("failure %+v", x.Failure)
		}
	})
	t.Run("plain HTTP to a TLS port that says so", func(t *testing.T) {
		t.Parallel()
		s := serveTLS(t, nil, nil)
		x := loopback.Send(t, exchange.Dial{}, loopback.Get("http://"+s.Listener.Addr().String()))
		if a := loopback.Answered(t, x); a.Status != 400 {
			t.Errorf("status %d", a.Status)
		}
	})
	t.Run("plain HTTP to a TLS port that sends an alert", func(t *testing.T) {
		t.Parallel()
		x := loopback.Send(t, exchange.Dial{}, loopback.Get("http://"+loopback.Peer(t, says("\x15\x03\x01\x00\x02\x02\x46"))))
		if x.Failure == nil || x.Failure.Kind != exchange.KindPlainToTLS {
			t.Errorf("failure %+v", x.Failure)
		}
	})
	t.Run("no version in common", func(t *testing.T) {
		t.Parallel()
		ca := newAuthority(t, "old")
		s := serveTLS(t, &tls.Config{
			Certificates: []tls.Certificate{ca.issue(t, nil)}, MinVersion: tls.VersionTLS10, MaxVersion: tls.VersionTLS11,
		}, nil)
		x := loopback.Send(t, exchange.Dial{RootCAs: ca.pool()}, loopback.Get(s.URL))
		if x.Failure == nil || x.Failure.Kind != exchange.KindTLSVersion {
			t.Errorf("failure %+v", x.Failure)
		}
	})
}

// A redirect from https to http leaves the origin, though the host stays.
func TestRedirectToPlainHTTPDropsTheKey(t *testing.T) {
	t.Parallel()
	ca := newAuthority(t, "downgrade")
	var there loopback.Recorder
	plain := loopback.Serve(t, there.ServeHTTP)
	secure := serveTLS(t, &tls.Config{Certificates: []tls.Certificate{ca.issue(t, nil)}}, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://cms.invalid/api/x", http.StatusMovedPermanently)
	})
	x := loopback.Send(t, exchange.Dial{RootCAs: ca.pool(), Resolve: map[string]string{
		"cms.invalid:443": secure.Listener.Addr().String(), "cms.invalid:80": plain.Listener.Addr().String(),
	}}, exchange.Call{
		URL: loopback.URL("https://cms.invalid/api/x"), Base: loopback.URL("https://cms.invalid/api"), Key: "k-12345678",
		Header: http.Header{"Cookie": {"a=b"}}, Follow: true,
	})
	loopback.Answered(t, x)
	if got := there.Last(t).Header; got.Get("Authorization") != "" || got.Get("Cookie") != "" {
		t.Errorf("plain HTTP got %v", got)
	}
	if !x.Hops[0].KeyDropped || x.KeySent || x.Timing.TLSVersion != "" {
		t.Errorf("hops %+v, KeySent %v, %q", x.Hops, x.KeySent, x.Timing.TLSVersion)
	}
}

func TestTLSOnAUsedConnection(t *testing.T) {
	t.Parallel()
	s := serveTLS(t, nil, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/from" {
			http.Redirect(w, r, "/to", http.StatusFound)
		}
	})
	call := loopback.Get(s.URL + "/from")
	call.Follow = true
	x := loopback.Send(t, exchange.Dial{RootCAs: rootsOf(s), HTTP1: true}, call)
	a := loopback.Answered(t, x)
	if !x.Timing.Reused || x.Timing.TLSVersion != "TLS 1.3" || a.NotAfter.IsZero() {
		t.Errorf("timing %+v, until %v", x.Timing, a.NotAfter)
	}
	if x.Timing.ConnectMS != nil || x.Timing.TLSMS != nil {
		t.Errorf("a used connection was connected again: %+v", x.Timing)
	}
}
