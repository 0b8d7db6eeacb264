package probe_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/probe"
)

// What a certificate says decides what a refused one is called.
func TestCertificateWords(t *testing.T) {
	t.Parallel()
	day := time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC)
	for _, test := range []struct {
		name, url string
		kind      exchange.Kind
		sent      probe.Certificate
		title     string
		evidence  string
	}{
		{"Traefik", "", exchange.KindTLSSelfSigned, probe.Certificate{CommonName: "TRAEFIK DEFAULT CERT", DNSNames: []string{"x.traefik.default"}}, "sends its default certificate", "names x.traefik.default"},
		{"ingress-nginx", "", exchange.KindTLSUnknownIssuer, probe.Certificate{CommonName: "Kubernetes Ingress Controller Fake Certificate"}, "sends its default certificate", "names none"},
		{"an intermediate", "", exchange.KindTLSUnknownIssuer, probe.Certificate{Issuer: "CN=R11", Sent: 1, IssuerURLs: []string{"http://r11.i.lencr.org/"}}, "does not send the intermediate certificate", "is at http://r11.i.lencr.org/"},
		{"two certificates without a root", "", exchange.KindTLSUnknownIssuer, probe.Certificate{Issuer: "CN=Our CA", TopIssuer: "CN=Our Root", Sent: 2}, "comes from an unknown authority, CN=Our Root", "issuer CN=Our CA"},
		{"a private authority", "", exchange.KindTLSUnknownIssuer, probe.Certificate{Issuer: "CN=Our CA", Sent: 1}, "from a private authority, CN=Our CA", "does not name where"},
		{"a private authority that sends its root", "", exchange.KindTLSUnknownIssuer, probe.Certificate{Issuer: "CN=Issuing 1", TopIssuer: "CN=Our Root", RootSent: true, Sent: 3}, "from a private authority, CN=Our Root", "was sent, too"},
		{"a chain out of order", "", exchange.KindTLSUnknownIssuer, probe.Certificate{Issuer: "CN=Issuing 1", TopIssuer: "CN=Our Root", Disordered: true, Sent: 3}, "are not a chain", "certificates sent: 3"},
		{"a private authority with an address inside", "", exchange.KindTLSUnknownIssuer, probe.Certificate{Issuer: "CN=Our CA", Sent: 1, IssuerURLs: []string{"http://pki.corp.local/ca.crt"}}, "comes from an unknown authority", "certificates sent: 1"},
		{"a box that intercepts TLS", "", exchange.KindTLSUnknownIssuer, probe.Certificate{Issuer: "CN=Zscaler Intermediate Root CA (zscaler.net),O=Zscaler Inc.", Sent: 2}, "Zscaler intercepts the TLS connection to cms.example.org", "issuer CN=Zscaler"},
		{"a firewall that intercepts TLS", "", exchange.KindTLSUnknownIssuer, probe.Certificate{Issuer: "CN=FGT60E,O=Fortinet", Sent: 1, IssuerURLs: []string{"http://ca.example.org/x"}}, "Fortinet FortiGate intercepts the TLS connection", "issuer CN=FGT60E"},
		{"a tool that intercepts TLS", "", exchange.KindTLSSelfSigned, probe.Certificate{Subject: "CN=mitmproxy", Issuer: "CN=mitmproxy", Sent: 1, SelfIssued: true}, "is self-signed", "subject CN=mitmproxy"},
		{"an address", "https://192.0.2.1/api", exchange.KindTLSWrongHost, probe.Certificate{DNSNames: []string{"cms.example.org"}}, "does not list the IP address 192.0.2.1", "names cms.example.org"},
		{"CN only", "", exchange.KindTLSWrongHost, probe.Certificate{CommonName: "cms.example.org", Subject: "CN=cms.example.org"}, "only in the common name", "subject CN=cms.example.org"},
		{"a wildcard", "https://a.b.example.org/api", exchange.KindTLSWrongHost, probe.Certificate{DNSNames: []string{"*.example.org"}}, "*.example.org does not cover a.b.example.org", "names *.example.org"},
		{"another name", "", exchange.KindTLSWrongHost, probe.Certificate{DNSNames: []string{"other.example"}}, "is not valid for", "valid from 2026-01-02 to 2026-01-03"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			test.sent.NotBefore, test.sent.NotAfter = day, day.AddDate(0, 0, 1)
			x := exchanged{url: test.url, failure: &exchange.Failure{Phase: exchange.PhaseTLS, Kind: test.kind, Message: "refused"}}.build(t)
			x.Certificate = &test.sent
			f := judge(t, x).Findings[0]
			if f.ID != string(test.kind) || !strings.Contains(f.Title, test.title) || !strings.Contains(f.Evidence, test.evidence) {
				t.Errorf("%s: %q with %q; want %q and %q", f.ID, f.Title, f.Evidence, test.title, test.evidence)
			}
		})
	}
}

// A write that got no answer may have been applied, whatever its method.
func TestWriteWithoutAnAnswerMayHaveBeenApplied(t *testing.T) {
	t.Parallel()
	for _, method := range []string{"POST", "PATCH", "PUT", "DELETE"} {
		for _, kind := range []exchange.Kind{exchange.KindTimeout, exchange.KindReset, exchange.KindTruncated, exchange.KindHTTP2} {
			x := exchanged{method: method, failure: &exchange.Failure{Phase: exchange.PhaseWait, Kind: kind, Message: "gone"}}.build(t)
			if r := judge(t, x); !r.MaybeApplied() || !strings.Contains(r.Verdict.Next[0], "may have been applied") {
				t.Errorf("%s with %s: %v", method, kind, r.Verdict.Next)
			}
		}
		refused := &exchange.HTTP2Error{Code: exchange.HTTP2RefusedStream, Stream: 1}
		x := exchanged{method: method, failure: &exchange.Failure{Phase: exchange.PhaseWait, Kind: exchange.KindHTTP2, Message: "refused", HTTP2: refused}}.build(t)
		if judge(t, x).MaybeApplied() {
			t.Errorf("%s was refused, and not processed", method)
		}
	}
	if x := (exchanged{failure: &exchange.Failure{Phase: exchange.PhaseWait, Kind: exchange.KindReset, Message: "gone"}}); judge(t, x.build(t)).MaybeApplied() {
		t.Error("a GET changes nothing")
	}
}
