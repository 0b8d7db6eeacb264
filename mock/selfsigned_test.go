package mock_test

import (
	"crypto/tls"
	"crypto/x509"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/hex21/hex21/mock"
)

func TestSelfSignedIsTrustedByItselfAlone(t *testing.T) {
	t.Parallel()
	cert, err := mock.SelfSigned()
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewUnstartedServer(mock.New(nil))
	server.Config.ErrorLog = nil
	server.TLS = &tls.Config{Certificates: []tls.Certificate{cert}}
	server.StartTLS()
	t.Cleanup(server.Close)

	roots := x509.NewCertPool()
	roots.AddCert(cert.Leaf)
	transport := &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots}}
	t.Cleanup(transport.CloseIdleConnections)
	res, err := (&http.Client{Transport: transport}).Get(server.URL + "/api")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if _, err := io.Copy(io.Discard, res.Body); err != nil || res.StatusCode != http.StatusOK {
		t.Errorf("got %d, %v", res.StatusCode, err)
	}
}

func TestSelfSignedIsForTheHostsGiven(t *testing.T) {
	t.Parallel()
	cert, err := mock.SelfSigned("cms.example", "192.0.2.7")
	if err != nil {
		t.Fatal(err)
	}
	for host, want := range map[string]bool{"cms.example": true, "192.0.2.7": true, "localhost": false, "127.0.0.1": false} {
		if got := cert.Leaf.VerifyHostname(host) == nil; got != want {
			t.Errorf("%s: valid is %v", host, got)
		}
	}
	usual, err := mock.SelfSigned()
	if err != nil {
		t.Fatal(err)
	}
	for _, host := range []string{"localhost", "127.0.0.1", "::1"} {
		if err := usual.Leaf.VerifyHostname(host); err != nil {
			t.Error(err)
		}
	}
	if usual.Leaf.SerialNumber.Cmp(cert.Leaf.SerialNumber) == 0 {
		t.Error("two certificates share a serial number")
	}
}
