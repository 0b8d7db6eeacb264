package probe

import (
	"bytes"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/nextstep"
)

func plainServer(r *Result, at server) *Finding {
	return finding("the port speaks plain HTTP, not TLS", at.evidence,
		withScheme(r, "Use http:// for this port, or the port that speaks HTTPS", "http"))
}

func plainToTLS(r *Result, at server) *Finding {
	if asksForHTTPS(r) {
		return finding("the server accepts the call only over https", at.evidence, withScheme(r, "Use https://", "https"))
	}
	return finding("the port speaks TLS, not plain HTTP", at.evidence, withScheme(r, "Use https:// for this port", "https"))
}

func versionTooOld(r *Result, at server) *Finding {
	return finding(at.host+" supports no secure version of TLS", at.evidence,
		handshake(r, "See which version it supports"),
		do("Report it to the operator of "+at.host+": clients need TLS 1.2 or 1.3"))
}

// handshakeFailed explains an alert, which may have more than one cause.
func handshakeFailed(r *Result, at server) *Finding {
	sendCertificate := do("Send one with --cert FILE --key FILE; its issuer must be one that the server trusts")
	switch failure := r.exchange.Failure; {
	case strings.Contains(failure.Message, "unrecognized name"):
		return finding("the server at "+at.host+" does not serve this name (SNI)", at.evidence,
			do("Check the host name; --resolve calls a server by its name at another address"),
			do("If you run the server, add a server block or a router with a certificate for this name: in nginx ssl_reject_handshake on does this for all others"))
	case strings.Contains(failure.Message, "no renegotiation"):
		return finding(at.host+" starts a second TLS handshake after the request, as servers do that require a client certificate for a path", at.evidence, sendCertificate)
	case failure.WantsCertificate:
		return finding(at.host+" requires a client certificate", at.evidence, sendCertificate)
	}
	f := finding("the TLS handshake with "+at.host+" failed", at.evidence,
		handshake(r, "See what the server offers"),
		do("If the server requires a client certificate, send one with --cert FILE --key FILE"))
	if strings.Contains(r.exchange.Failure.Message, "handshake failure") {
		f.Title += ": the server has no cipher in common with this client, or no certificate for this name"
		f.Steps = slices.Insert(f.Steps, 1, do("If you run the server, allow the usual ciphers (in nginx, leave out ssl_ciphers), and check that it has a certificate for this name"))
	}
	return f
}

func handshakeTimedOut(r *Result, at server) *Finding {
	return finding(at.host+" accepted the connection, but did not respond to the TLS handshake "+at.within, at.evidence,
		handshake(r, "Try the handshake without hex21"),
		withScheme(r, "Check whether the port speaks plain HTTP", "http"),
		do("In a VPN, lower the MTU of its interface: large packets may be lost"),
		do("Allow more time", nextstep.Repeat("--connect-timeout", longerTimeout(r, 30*time.Second), "-m", longerTimeout(r, time.Minute))))
}

// wantsTLS recognizes the 400 that many TLS servers send in response to plain HTTP: Go, nginx, Apache and Tomcat.
func wantsTLS(r *Result) bool {
	if !isWhole(r) || r.exchange.URL.Scheme == "https" { // a record may have no URL
		return false
	}
	if asksForHTTPS(r) {
		return true
	}
	if status := r.status(); status != http.StatusBadRequest {
		return status == 497 // which nginx uses only for this
	}
	for _, words := range []string{
		"HTTP request to an HTTPS server", "plain HTTP request was sent to HTTPS port",
		"plain HTTP to an SSL-enabled server port", "combination of host and port requires TLS",
	} {
		if bytes.Contains(r.text, []byte(words)) {
			return true
		}
	}
	return false
}

// asksForHTTPS reports whether an error says that the server accepts the call only over https.
func asksForHTTPS(r *Result) bool {
	if !isWhole(r) {
		return false
	}
	status := r.status()
	if status == http.StatusBadRequest && (len(r.exchange.SentBody) > 0 || r.exchange.URL.RawQuery != "") {
		return false // it may be about a URL in the request
	}
	return (status == http.StatusBadRequest || status == http.StatusForbidden || status == http.StatusUpgradeRequired) &&
		hasAny(r.said.message, []string{"use https", "https is required", "https required", "requires https", "only https is", "only https requests", "only https connections", "https only", "over https", "ssl required", "ssl is required", "requires ssl"})
}
