package probe

import (
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
)

// tlsKinds returns the failures that explain why TLS with the server failed.
func tlsKinds() []transportKind {
	return []transportKind{
		{exchange.KindTLSPlainServer, LayerTLS, BlameYou, plainServer},
		{exchange.KindPlainToTLS, LayerTLS, BlameYou, plainToTLS},
		{exchange.KindTLSExpired, LayerTLS, BlameServer, certificateExpired},
		{exchange.KindTLSNotYetValid, LayerTLS, BlameServer, certificateEarly},
		{exchange.KindTLSWrongHost, LayerTLS, BlameServer, certificateOfOther},
		{exchange.KindTLSSelfSigned, LayerTLS, BlameServer, certificateSelfSigned},
		{exchange.KindTLSUnknownIssuer, LayerTLS, BlameServer, certificateUnknown},
		{exchange.KindTLSVersion, LayerTLS, BlameServer, versionTooOld},
		{exchange.KindTLS, LayerTLS, BlameServer, handshakeFailed},
		{exchange.KindTLSTimeout, LayerTLS, BlameNetwork, handshakeTimedOut},
	}
}

func plainServer(r *Result, _ server) (string, []explain.Step) {
	return "the port speaks plain HTTP, not TLS", []explain.Step{withScheme(r, "Use http:// for this port, or the port that speaks HTTPS", "http")}
}

func plainToTLS(r *Result, _ server) (string, []explain.Step) {
	if asksForHTTPS(r) {
		return "the server accepts the call only over https", []explain.Step{withScheme(r, "Use https://", "https")}
	}
	return "the port speaks TLS, not plain HTTP", []explain.Step{withScheme(r, "Use https:// for this port", "https")}
}

func certificateExpired(r *Result, at server) (string, []explain.Step) {
	return "the certificate of " + at.host + " has expired", []explain.Step{
		do("Ask the operator of " + at.host + " to renew it"),
		do("Check the clock of this machine; a wrong clock has the same effect", nextstep.Program("date", "-u")),
		unverified(r, "See the response without verifying the certificate, and without your key"),
	}
}

func certificateEarly(_ *Result, at server) (string, []explain.Step) {
	return "the certificate of " + at.host + " is not yet valid", []explain.Step{
		do("Check the clock of this machine", nextstep.Program("date", "-u")),
		do("If it is right, report it to the operator of " + at.host),
	}
}

func certificateOfOther(r *Result, at server) (string, []explain.Step) {
	return "the certificate is not valid for " + at.host, []explain.Step{
		handshake(r, "Compare the host name with the names in the certificate"),
		do("Behind a new proxy or CDN, ask the operator of " + at.host + " to add the name"),
	}
}

func certificateSelfSigned(r *Result, at server) (string, []explain.Step) {
	return "the certificate of " + at.host + " is self-signed", []explain.Step{
		do("If you run the server, trust its certificate with --cacert FILE"),
		unverified(r, "See the response without verifying the certificate, and without your key"),
	}
}

func certificateUnknown(_ *Result, at server) (string, []explain.Step) {
	return "the certificate of " + at.host + " comes from an unknown authority", []explain.Step{
		do("Behind a company proxy, or with a private authority, trust its certificate with --cacert FILE"),
		do("On a public server, an intermediate certificate is often missing: report it to the operator of " + at.host),
	}
}

func versionTooOld(r *Result, at server) (string, []explain.Step) {
	return at.host + " supports no secure version of TLS", []explain.Step{
		handshake(r, "See which version it supports"),
		do("Report it to the operator of " + at.host + ": clients need TLS 1.2 or 1.3"),
	}
}

func handshakeFailed(r *Result, at server) (string, []explain.Step) {
	return "the TLS handshake with " + at.host + " failed", []explain.Step{
		handshake(r, "See what the server offers"),
		do("If the server requires a client certificate, send one with --cert FILE --key FILE"),
	}
}

func handshakeTimedOut(r *Result, at server) (string, []explain.Step) {
	return at.host + " accepted the connection, but did not respond to the TLS handshake " + at.within, []explain.Step{
		handshake(r, "Try the handshake without hex21"),
		withScheme(r, "Check whether the port speaks plain HTTP", "http"),
		do("In a VPN, lower the MTU of its interface: large packets may be lost on the way"),
		do("Allow more time", nextstep.Repeat("--connect-timeout", longerTimeout(r, 30*time.Second), "-m", longerTimeout(r, time.Minute))),
	}
}
