package exchange

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"time"
)

// Certificate holds the facts of the certificate that a server sent, whether it was accepted or not.
type Certificate struct {
	Subject    string    `json:"subject"` // a distinguished name, as is Issuer
	Issuer     string    `json:"issuer"`
	CommonName string    `json:"common_name,omitempty"`
	DNSNames   []string  `json:"dns_names,omitempty"`
	IPs        []string  `json:"ip_addresses,omitempty"`
	NotBefore  time.Time `json:"not_before,omitzero"`
	NotAfter   time.Time `json:"not_after,omitzero"`
	// Sent is how many certificates the server sent. A server with a certificate from a public authority needs to send at least two,
	// including the intermediate.
	Sent int `json:"certificates_sent"`
	// SelfIssued reports whether the certificate names itself as its issuer.
	SelfIssued bool `json:"self_issued"`
	// TopIssuer is the issuer of the last certificate in the chain, which the client must trust; RootSent reports whether the server sent
	// that one, too.
	TopIssuer string `json:"top_issuer"`
	RootSent  bool   `json:"root_sent"`
	// Disordered reports whether a certificate that was sent is not the issuer of the one before it.
	Disordered bool `json:"disordered"`
	// IssuerURLs are the URLs of the issuer's certificate (RFC 5280, section 4.2.2.1).
	IssuerURLs []string `json:"issuer_urls,omitempty"`
}

// certificateOf returns the facts of the certificate of a connection or, if it was rejected, of the error.
func certificateOf(state *tls.ConnectionState, err error) *Certificate {
	var chain []*x509.Certificate
	if refused, ok := errors.AsType[*tls.CertificateVerificationError](err); ok {
		chain = refused.UnverifiedCertificates
	} else if state != nil {
		chain = state.PeerCertificates
	}
	if len(chain) == 0 {
		return nil
	}
	leaf := chain[0]
	c := &Certificate{
		Subject: leaf.Subject.String(), Issuer: leaf.Issuer.String(), CommonName: leaf.Subject.CommonName, DNSNames: leaf.DNSNames,
		NotBefore: leaf.NotBefore.UTC(), NotAfter: leaf.NotAfter.UTC(), Sent: len(chain), IssuerURLs: leaf.IssuingCertificateURL,
		SelfIssued: selfIssued(leaf),
	}
	last := chain[len(chain)-1]
	c.TopIssuer, c.RootSent = last.Issuer.String(), last != leaf && selfIssued(last)
	for i := 1; i < len(chain); i++ {
		c.Disordered = c.Disordered || !bytes.Equal(chain[i].RawSubject, chain[i-1].RawIssuer)
	}
	for _, ip := range leaf.IPAddresses {
		c.IPs = append(c.IPs, ip.String())
	}
	return c
}

func selfIssued(c *x509.Certificate) bool { return bytes.Equal(c.RawSubject, c.RawIssuer) }

// noRoots reports whether a certificate had to be rejected because this machine has no root certificates.
func noRoots(err error, own *x509.CertPool) bool {
	return isType[x509.UnknownAuthorityError](err) && NoRoots(own)
}

// NoRoots reports whether no authority is trusted. A nil pool means that of the system.
func NoRoots(pool *x509.CertPool) bool {
	if pool == nil {
		var err error
		if pool, err = x509.SystemCertPool(); err != nil {
			return true
		}
	}
	return pool.Equal(x509.NewCertPool())
}
