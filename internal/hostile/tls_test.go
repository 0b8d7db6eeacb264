//go:build linux

package hostile

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"net/url"
	"strings"
	"time"
)

// tlsCases are handshakes that fail, stall or lie, and certificates with odd contents.
func tlsCases() []Case {
	trust := []string{"--cacert", "{dir}/ca.pem"}
	stalled := append([]string{"-m", "500ms"}, trust...)
	with := func(change func(*x509.Certificate)) Server {
		return overTLS(&tls.Config{Certificates: []tls.Certificate{certificate(false, change)}}, sends(ok))
	}
	leaf := certificate(false, nil)
	now := time.Now()
	cases := []Case{
		{Name: "a valid certificate", Serve: with(nil)},
		{Name: "an expired certificate", Serve: with(func(c *x509.Certificate) { c.NotBefore, c.NotAfter = now.Add(-48*time.Hour), now.Add(-24*time.Hour) }), Want: Want{}.finding("tls-expired")},
		{Name: "a certificate that expired in the year 2", Serve: with(func(c *x509.Certificate) {
			c.NotBefore, c.NotAfter = time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2, 1, 1, 0, 0, 0, 0, time.UTC)
		})},
		{Name: "a certificate that is not valid before the year 9998", Serve: with(func(c *x509.Certificate) {
			c.NotBefore, c.NotAfter = time.Date(9998, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC)
		}), Want: Want{}.finding("tls-not-yet-valid")},
		{Name: "a certificate that is valid until the year 9999", Serve: with(func(c *x509.Certificate) { c.NotAfter = time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC) })},
		{Name: "a certificate for another host", Serve: with(func(c *x509.Certificate) { c.IPAddresses, c.DNSNames = nil, []string{"other.example.org"} }), Want: Want{}.finding("tls-wrong-host")},
		{Name: "a certificate without a host", Serve: with(func(c *x509.Certificate) { c.IPAddresses, c.DNSNames = nil, nil })},
		{Name: "a certificate for 5,000 hosts", Serve: with(func(c *x509.Certificate) {
			c.IPAddresses = nil
			c.DNSNames = strings.Fields(numbered("host-%d.example.org ", 5000))
		}), Want: Want{}.finding("tls-wrong-host")},
		{Name: "a certificate for hosts with escapes", Serve: with(func(c *x509.Certificate) {
			c.IPAddresses = nil
			c.DNSNames = []string{"a\x1b[2J.example.org", "b\u202e.example.org"}
		})},
		{Name: "a certificate for a host with the key", Serve: with(func(c *x509.Certificate) {
			c.IPAddresses = nil
			c.DNSNames = []string{Key + ".example.org", "*." + Key}
		})},
		{Name: "a certificate with the key in its subject", Serve: with(func(c *x509.Certificate) {
			c.NotAfter = now.Add(-time.Minute)
			c.Subject = pkix.Name{CommonName: Key, Organization: []string{Key}}
		})},
		{Name: "a certificate with the key in its issuer", Serve: overTLS(&tls.Config{Certificates: []tls.Certificate{certificate(true, func(c *x509.Certificate) {
			c.Subject = pkix.Name{CommonName: "CA of " + Key, Organization: []string{Key}}
		})}}, sends(ok))},
		{Name: "a certificate with escapes in its issuer", Serve: overTLS(&tls.Config{Certificates: []tls.Certificate{certificate(true, func(c *x509.Certificate) {
			c.Subject = pkix.Name{CommonName: "CA \x1b]0;x\x07\u202e\u2028", Organization: []string{"\x1b[2J"}}
		})}}, sends(ok))},
		{Name: "a certificate with a subject of 20,000 letters", Serve: overTLS(&tls.Config{Certificates: []tls.Certificate{certificate(true, func(c *x509.Certificate) { c.Subject = pkix.Name{CommonName: strings.Repeat("a", 20_000)} })}}, sends(ok))},
		{Name: "a self-signed certificate", Serve: overTLS(&tls.Config{Certificates: []tls.Certificate{certificate(true, nil)}}, sends(ok)), Want: Want{}.finding("tls-self-signed")},
		{Name: "a self-signed certificate that is not verified", Serve: overTLS(&tls.Config{Certificates: []tls.Certificate{certificate(true, nil)}}, sends(ok)), Flags: []string{"-k"}},
		{Name: "a certificate of an unknown authority", Serve: with(nil), Flags: []string{}, Want: Want{}.finding("tls-unknown-authority")},
		{Name: "a certificate for clients only", Serve: with(func(c *x509.Certificate) { c.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth} })},
		{Name: "a chain of 50 certificates", Serve: overTLS(&tls.Config{Certificates: []tls.Certificate{{Certificate: repeated(leaf.Certificate[0], 50), PrivateKey: leaf.PrivateKey}}}, sends(ok))},
		{Name: "a certificate chain larger than a handshake message may be", Serve: overTLS(&tls.Config{Certificates: []tls.Certificate{{Certificate: repeated(leaf.Certificate[0], 1500), PrivateKey: leaf.PrivateKey}}}, sends(ok))},
		{Name: "a certificate that is not ASN.1", Serve: overTLS(&tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{[]byte("rubbish \x1b[2J")}, PrivateKey: leaf.PrivateKey}}}, sends(ok))},
		{Name: "only TLS 1.0", Serve: overTLS(&tls.Config{Certificates: []tls.Certificate{leaf}, MaxVersion: tls.VersionTLS10, MinVersion: tls.VersionTLS10}, sends(ok)), Want: Want{}.finding("tls-version-mismatch")},
		{Name: "a client certificate is required", Serve: overTLS(&tls.Config{Certificates: []tls.Certificate{leaf}, ClientAuth: tls.RequireAnyClientCert}, sends(ok))},
		{Name: "a client certificate is required and sent", Serve: overTLS(&tls.Config{Certificates: []tls.Certificate{leaf}, ClientAuth: tls.RequireAnyClientCert}, sends(ok)), Flags: []string{"--cert", "{dir}/client.pem", "--key", "{dir}/client.key"}, Prepare: trusts(keyPair)},
		{Name: "an ALPN protocol that was not offered", Serve: overTLS(secured("acme-tls/1"), sends(ok))},
		{Name: "HTTP/1 after ALPN chose HTTP/2", Serve: overTLS(secured("h2"), sends(ok))},
		{Name: "HTTP/2 after ALPN chose HTTP/1", Serve: overTLS(secured("http/1.1"), sends("\x00\x00\x00\x04\x00\x00\x00\x00\x00"))},
		{Name: "plain HTTP", Serve: answersAnything("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"), Want: Want{}.finding("tls-to-plain-port")},
		{Name: "plain HTTP that speaks first", Serve: speaks("HTTP/1.1 400 Bad Request\r\n\r\n"), Want: Want{}.finding("tls-to-plain-port")},
		{Name: "no answer to the handshake", Serve: silent, Flags: stalled},
		{Name: "closed in the handshake", Serve: hangsUp},
		{Name: "reset in the handshake", Serve: resetsAtOnce, Want: exits(6)},
		{Name: "endless handshake records", Serve: records("\x16\x03\x03\x00\x04\x02\x00\xff\xff"), Flags: stalled},
		{Name: "a record larger than the limit", Serve: speaks("\x16\x03\x03\xff\xff" + strings.Repeat("a", 70_000))},
		{Name: "endless garbage", Serve: records("\xde\xad\xbe\xef"), Flags: stalled},
		{Name: "endless warning alerts", Serve: records("\x15\x03\x01\x00\x02\x01\x00"), Flags: stalled},
		{Name: "reset after half a body", Serve: overTLS(secured(), resets(ok[:len(ok)-5]))},
		{Name: "no answer after the handshake", Serve: overTLS(secured(), silent), Flags: stalled, Want: Want{}.finding("response-timeout")},
		{Name: "TLS 1.2 with a zero byte as the response", Serve: overTLS(&tls.Config{Certificates: []tls.Certificate{leaf}, MaxVersion: tls.VersionTLS12}, sends("\x00"))},
	}
	for alert := range 20 {
		code := []int{0, 10, 20, 22, 40, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 70, 71, 80, 112, 120}[alert]
		cases = append(cases, Case{Name: fmt.Sprintf("alert %d", code), Serve: speaks("\x15\x03\x03\x00\x02\x02" + string([]byte{byte(code)})), More: alert%2 == 1})
	}
	for i := range cases {
		if cases[i].Flags == nil {
			cases[i].Flags = trust
		} else if len(cases[i].Flags) > 0 && cases[i].Flags[0] == "--cert" {
			cases[i].Flags = append(cases[i].Flags, trust...)
		}
		if cases[i].Prepare == nil {
			cases[i].Prepare = trusts()
		}
	}
	cases = append(cases, pemCases()...)
	cases = append(cases, sorted(postHandshakeCases())...)
	return in("TLS", cases...)
}

func repeated(one []byte, n int) [][]byte {
	out := make([][]byte, n)
	for i := range out {
		out[i] = one
	}
	return out
}

// records sends the same bytes without end, before it has read anything.
func records(text string) Server {
	block := strings.Repeat(text, 1+4096/len(text))
	return func(conn net.Conn) {
		go func() { _, _ = io.Copy(io.Discard, conn) }()
		for {
			if _, err := io.WriteString(conn, block); err != nil {
				return
			}
		}
	}
}

// frame is a frame of HTTP/2.
func frame(kind, flags byte, stream uint32, payload string) string {
	var b bytes.Buffer
	length := len(payload)
	b.Write([]byte{byte(length >> 16), byte(length >> 8), byte(length), kind, flags})
	_ = binary.Write(&b, binary.BigEndian, stream)
	b.WriteString(payload)
	return b.String()
}

// pemCases are more certificates and records, and files that are not what --cacert, --cert and --key want.
func pemCases() []Case {
	var cases []Case
	trust := []string{"--cacert", "{dir}/ca.pem", "-m", "1s"}
	with := func(name string, change func(*x509.Certificate)) {
		cases = append(cases, Case{Name: name, Serve: overTLS(&tls.Config{Certificates: []tls.Certificate{certificate(false, change)}}, sends(ok)), Flags: trust, Prepare: trusts(), Want: exits(0, 6)})
	}
	with("punycode", func(c *x509.Certificate) {
		c.IPAddresses = nil
		c.DNSNames = []string{"xn--80ak6aa92e.example", "xn--\x00.example", "*", "*.*.example", ""}
	})
	with("addresses of schemes", func(c *x509.Certificate) {
		c.IPAddresses = nil
		c.DNSNames = nil
		c.URIs = []*url.URL{{Scheme: "javascript", Opaque: "alert(1)"}, {Scheme: "http", User: url.UserPassword("ann", Key), Host: "h"}}
		c.EmailAddresses = []string{"a@b", Key + "@b"}
	})
	with("name constraints", func(c *x509.Certificate) { c.PermittedDNSDomains = []string{"example.org"} })
	with("a million-byte name", func(c *x509.Certificate) {
		c.IPAddresses = nil
		c.DNSNames = []string{strings.Repeat("a", 100_000) + ".example"}
	})
	with("an authority as a leaf", func(c *x509.Certificate) { c.IsCA, c.BasicConstraintsValid = true, true })
	with("policies", func(c *x509.Certificate) {
		c.CRLDistributionPoints = []string{"http://127.0.0.1:9/" + Key}
		c.OCSPServer = []string{"http://127.0.0.1:9/"}
		c.IssuingCertificateURL = []string{"http://127.0.0.1:9/"}
	})
	with("only a wildcard", func(c *x509.Certificate) { c.IPAddresses = nil; c.DNSNames = []string{"*.0.0.1"} })
	for _, f := range []struct{ name, text string }{
		{"garbage", "garbage \x1b[2J"}, {"a key in place of a certificate", "-----BEGIN PRIVATE KEY-----\nTUlJ" + password + "\n-----END PRIVATE KEY-----\n"}, {"10,000 blocks", strings.Repeat("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", 10_000)}, {"an endless block", "-----BEGIN CERTIFICATE-----\n" + strings.Repeat("AAAA\n", 100_000)}, {"a password", password + "\n"}, {"an encrypted key", "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA" + strings.ReplaceAll(password, "-", "") + "\n-----END ENCRYPTED PRIVATE KEY-----\n"}, {"headers", "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC," + strings.ReplaceAll(password, "-", "") + "\n\nAAAA\n-----END RSA PRIVATE KEY-----\n"}, {"binary", "\x30\x82\x01\x00\x00\x00\xff"},
	} {
		for _, flags := range [][]string{{"--cacert", "{dir}/f"}, {"--cert", "{dir}/f"}, {"--cert", "{dir}/client.pem", "--key", "{dir}/f"}, {"--cert", "{dir}/client.pem", "--key", "{dir}/client.pem"}} {
			cases = append(cases, Case{Name: f.name + " as " + flags[len(flags)-2] + " " + flags[len(flags)-1], Files: map[string]string{"f": f.text}, Prepare: keyPair, Serve: silent, Args: append([]string{"probe", "{base}/x", "--no-status", "-m", "1s", "-o", "json"}, flags...), Want: Want{Exit: []int{1, 2, 6}, Lacks: []string{password[4:], strings.ReplaceAll(password, "-", "")}}})
		}
	}
	cases = append(cases,
		Case{Name: "an endless empty record", Serve: records("\x16\x03\x03\x00\x00"), Flags: trust, Prepare: trusts(), Want: exits(6)},
		Case{Name: "data before the handshake", Serve: records("\x17\x03\x03\x00\x01a"), Flags: trust, Prepare: trusts(), Want: exits(6)},
		Case{Name: "endless change cipher spec", Serve: records("\x14\x03\x03\x00\x01\x01"), Flags: trust, Prepare: trusts(), Want: exits(6)},
		Case{Name: "endless hello requests", Serve: records("\x16\x03\x03\x00\x04\x00\x00\x00\x00"), Flags: trust, Prepare: trusts(), Want: exits(6)},
		Case{Name: "a handshake of 16 MB", Serve: records("\x16\x03\x03\x40\x00\x02\xff\xff\xff" + strings.Repeat("a", 16380)), Flags: trust, Prepare: trusts(), Want: exits(6)},
		Case{Name: "an alert of 2 bytes and text", Serve: speaks("\x15\x03\x03\x00\x02\x02\x28" + Key + "\x1b[2J"), Flags: trust, Prepare: trusts(), Want: exits(6)},
		Case{Name: "SSLv2", Serve: speaks("\x80\x2e\x01\x00\x02"), Flags: trust, Prepare: trusts(), Want: exits(6)},
		Case{Name: "a close before the answer", Serve: overTLS(secured(), hangsUpLater), Flags: trust, Prepare: trusts(), Want: exits(6)},
		Case{Name: "one byte a record", Serve: overTLS(secured(), drips(ok, time.Millisecond)), Flags: trust[:2], Prepare: trusts(), Want: exits(0)},
		Case{Name: "many calls", Serve: overTLS(secured(), sends(ok)), Args: []string{"probe", "{base}/x", "--cacert", "{dir}/ca.pem", "--count", "5", "--interval", "0s", "-o", "json"}, Prepare: trusts(), Want: exits(0)},
		Case{Name: "--resolve to another", Serve: overTLS(secured(), sends(ok)), Args: []string{"probe", "https://cms.example.org:{port}/x", "--resolve", "cms.example.org:{port}:127.0.0.1", "--cacert", "{dir}/ca.pem", "--no-status", "-o", "json"}, Prepare: trusts(), Want: exits(6)},
	)
	return sampled(sorted(cases))
}
