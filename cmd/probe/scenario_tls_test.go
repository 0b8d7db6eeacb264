package probecmd_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"net"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/scripttest"
)

// certificates are an authority that the program trusts, and one that it does not.
type certificates struct {
	file           string // of the trusted authority
	known, unknown tls.Certificate
}

func newCertificates(t *testing.T) *certificates {
	t.Helper()
	authority := func(name string) tls.Certificate {
		return issue(t, nil, &x509.Certificate{
			Subject: pkix.Name{CommonName: name}, IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign,
		})
	}
	c := &certificates{known: authority("An authority of the tests"), unknown: authority("An unknown authority")}
	c.file = scripttest.File(t, "authority.pem", string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: c.known.Certificate[0]})))
	return c
}

// config is what a server with a fault does with TLS, or nil for one that does without.
func (c *certificates) config(t *testing.T, f fault) *tls.Config {
	t.Helper()
	leaf := &x509.Certificate{Subject: pkix.Name{CommonName: "a server of the tests"}, IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}}
	issuer, config := &c.known, &tls.Config{}
	switch f {
	case faultTLS, faultPlainOnTLS, faultNoRoots:
	case faultTLSExpired:
		leaf.NotBefore, leaf.NotAfter = time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)
	case faultTLSNotYetValid:
		leaf.NotBefore, leaf.NotAfter = time.Date(2090, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2091, 1, 1, 0, 0, 0, 0, time.UTC)
	case faultTLSSelfSigned:
		issuer = nil
	case faultTLSWrongHost:
		leaf.IPAddresses, leaf.DNSNames = nil, []string{"another.example.org"}
	case faultTLSUnknownIssuer:
		issuer = &c.unknown
	case faultTLSClientCert:
		config.ClientAuth = tls.RequireAnyClientCert
	case faultTLSOld:
		config.MinVersion, config.MaxVersion = tls.VersionTLS10, tls.VersionTLS11
	default:
		return nil
	}
	config.Certificates = []tls.Certificate{issue(t, issuer, leaf)}
	return config
}

// issue signs a certificate: by its own key when there is no issuer. It is valid now unless its dates are set.
func issue(t *testing.T, issuer *tls.Certificate, c *x509.Certificate) tls.Certificate {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	c.SerialNumber = big.NewInt(1)
	if c.NotAfter.IsZero() {
		c.NotBefore, c.NotAfter = time.Now().Add(-time.Hour), time.Now().Add(365*24*time.Hour)
	}
	parent, signer := c, any(key)
	if issuer != nil {
		parent, signer = issuer.Leaf, issuer.PrivateKey
	}
	der, err := x509.CreateCertificate(rand.Reader, c, parent, &key.PublicKey, signer)
	if err != nil {
		t.Fatal(err)
	}
	leaf, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key, Leaf: leaf}
}
