package exchange

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"time"
)

// Certificate holds the facts of the certificate that a server sent, whether it was accepted or not.
type Certificate struct {
	Subject, Issuer     string // distinguished names
	CommonName          string
	DNSNames            []string
	IPs                 []string
	NotBefore, NotAfter time.Time
	// Sent is how many certificates the server sent. One that a public authority has issued needs at least two, with the
	// intermediate.
	Sent int
	// SelfIssued reports whether the certificate names itself as its issuer.
	SelfIssued bool
	// IssuerURLs are where the certificate of the issuer can be read (RFC 5280, section 4.2.2.1).
	IssuerURLs []string
}

// certificateOf returns the facts of the certificate of a connection or, where that was refused, of the error.
func certificateOf(state *tls.ConnectionState, err error) *Certificate {
	var chain []*x509.Certificate
	var refused *tls.CertificateVerificationError
	switch {
	case errors.As(err, &refused):
		chain = refused.UnverifiedCertificates
	case state != nil:
		chain = state.PeerCertificates
	}
	if len(chain) == 0 {
		return nil
	}
	leaf := chain[0]
	c := &Certificate{
		Subject: leaf.Subject.String(), Issuer: leaf.Issuer.String(), CommonName: leaf.Subject.CommonName, DNSNames: leaf.DNSNames,
		NotBefore: leaf.NotBefore, NotAfter: leaf.NotAfter, Sent: len(chain), IssuerURLs: leaf.IssuingCertificateURL,
		SelfIssued: string(leaf.RawSubject) == string(leaf.RawIssuer),
	}
	for _, ip := range leaf.IPAddresses {
		c.IPs = append(c.IPs, ip.String())
	}
	return c
}

// noRoots reports whether a certificate could only be refused, since this machine has no root certificates.
func noRoots(err error, own *x509.CertPool) bool {
	var unknown x509.UnknownAuthorityError
	if own != nil || !errors.As(err, &unknown) {
		return false
	}
	system, err := x509.SystemCertPool()
	return err != nil || system.Equal(x509.NewCertPool())
}
