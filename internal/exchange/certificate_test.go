package exchange_test

import (
	"crypto/tls"
	"crypto/x509"
	"testing"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
)

// What a rejected certificate contains about itself and about those sent with it.
func TestCertificateFacts(t *testing.T) {
	t.Parallel()
	root, other := newAuthority(t, "Root of the tests"), newAuthority(t, "Another root")
	for _, test := range []struct {
		name                 string
		with                 []*x509.Certificate // sent after the server's own
		rootSent, disordered bool
		top                  string
	}{
		{"alone", nil, false, false, "CN=Root of the tests"},
		{"with its root", []*x509.Certificate{root.cert}, true, false, "CN=Root of the tests"},
		{"with another root", []*x509.Certificate{other.cert}, true, true, "CN=Another root"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			sent := root.issue(t, nil)
			for _, c := range test.with {
				sent.Certificate = append(sent.Certificate, c.Raw)
			}
			s := serveTLS(t, &tls.Config{Certificates: []tls.Certificate{sent}}, nil)
			x := loopback.Send(t, exchange.Dial{}, loopback.Get(s.URL))
			c := x.Certificate
			if x.Failure == nil || c == nil {
				t.Fatalf("failure %+v, certificate %+v", x.Failure, c)
			}
			if c.Sent != 1+len(test.with) || c.RootSent != test.rootSent || c.Disordered != test.disordered || c.TopIssuer != test.top || c.Issuer != "CN=Root of the tests" || c.SelfIssued {
				t.Errorf("%+v", c)
			}
		})
	}
}
