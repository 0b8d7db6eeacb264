package probe

import (
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
)

// tlsKinds returns the failures that explain why TLS with the server failed.
func tlsKinds() []transportKind {
	type steps = []explain.Step
	return []transportKind{
		{exchange.KindTLSPlainServer, LayerTLS, BlameYou, func(r *Result, _ server) (string, steps) {
			return "the port speaks plain HTTP, not TLS", steps{withScheme(r, "Use http:// for this port, or the port that speaks HTTPS", "http")}
		}},
		{exchange.KindPlainToTLS, LayerTLS, BlameYou, func(r *Result, _ server) (string, steps) {
			if asksForHTTPS(r) {
				return "the server accepts the call only over https", steps{withScheme(r, "Use https://", "https")}
			}
			return "the port speaks TLS, not plain HTTP", steps{withScheme(r, "Use https:// for this port", "https")}
		}},
		{exchange.KindTLSExpired, LayerTLS, BlameServer, func(r *Result, at server) (string, steps) {
			return "the certificate of " + at.host + " has expired", steps{
				do("Ask the operator of " + at.host + " to renew it"),
				do("Check the clock of this machine; a wrong clock has the same effect", nextstep.Program("date", "-u")),
				unverified(r, "See the response without verifying the certificate, and without your key"),
			}
		}},
		{exchange.KindTLSNotYetValid, LayerTLS, BlameServer, func(_ *Result, at server) (string, steps) {
			return "the certificate of " + at.host + " is not yet valid", steps{
				do("Check the clock of this machine", nextstep.Program("date", "-u")),
				do("If it is right, report it to the operator of " + at.host),
			}
		}},
		{exchange.KindTLSWrongHost, LayerTLS, BlameServer, func(r *Result, at server) (string, steps) {
			return "the certificate is not valid for " + at.host, steps{
				handshake(r, "Compare the host name with the names in the certificate"),
				do("Behind a new proxy or CDN, ask the operator of " + at.host + " to add the name"),
			}
		}},
		{exchange.KindTLSSelfSigned, LayerTLS, BlameServer, func(r *Result, at server) (string, steps) {
			return "the certificate of " + at.host + " is self-signed", steps{
				do("If you run the server, trust its certificate with --cacert FILE"),
				unverified(r, "See the response without verifying the certificate, and without your key"),
			}
		}},
		{exchange.KindTLSUnknownIssuer, LayerTLS, BlameServer, func(_ *Result, at server) (string, steps) {
			return "the certificate of " + at.host + " comes from an unknown authority", steps{
				do("Behind a company proxy, or with a private authority, trust its certificate with --cacert FILE"),
				do("On a public server, an intermediate certificate is often missing: report it to the operator of " + at.host),
			}
		}},
		{exchange.KindTLSVersion, LayerTLS, BlameServer, func(r *Result, at server) (string, steps) {
			return at.host + " supports no secure version of TLS", steps{
				handshake(r, "See which version it supports"),
				do("Report it to the operator of " + at.host + ": clients need TLS 1.2 or 1.3"),
			}
		}},
		{exchange.KindTLS, LayerTLS, BlameServer, func(r *Result, at server) (string, steps) {
			return "the TLS handshake with " + at.host + " failed", steps{
				handshake(r, "See what the server offers"),
				do("If the server requires a client certificate, send one with --cert FILE --key FILE"),
			}
		}},
		{exchange.KindTLSTimeout, LayerTLS, BlameNetwork, func(r *Result, at server) (string, steps) {
			return at.host + " accepted the connection, but did not respond to the TLS handshake " + at.within, steps{
				handshake(r, "Try the handshake without hex21"),
				withScheme(r, "Check whether the port speaks plain HTTP", "http"),
				do("In a VPN, lower the MTU of its interface: large packets may be lost on the way"),
				do("Allow more time", nextstep.Repeat("--connect-timeout", longerTimeout(r, 30*time.Second), "-m", longerTimeout(r, time.Minute))),
			}
		}},
	}
}
