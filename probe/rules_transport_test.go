package probe_test

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/loopback"
	"github.com/hex21/hex21/probe"
)

func transportCases() []ruleCase {
	ids := probe.FindingIDs()
	first, last := slices.Index(ids, string(exchange.KindRequest)), slices.Index(ids, string(exchange.KindOther))
	all := strings.Join(ids[first:last+1], " ")
	kinds := func(kind exchange.Kind, phase exchange.Phase, message, verdict string) ruleCase {
		return ruleCase{name: string(kind), edit: failed(kind, phase, message), want: string(kind), verdict: verdict}
	}
	return []ruleCase{
		kinds(exchange.KindRequest, exchange.PhasePrepare, `invalid header field value for "X-A"`, "config, you, config: the request cannot be sent"),
		kinds(exchange.KindDNS, exchange.PhaseDNS, "lookup cms.example.org: no such host", "dns, you, no answer: the host name cms.example.org is a placeholder"),
		{
			name: "the host name of the documents", want: string(exchange.KindDNS), verdict: "dns, you, no answer: the host name your-domain is a placeholder",
			edit: func(x *exchange.Exchange) {
				failed(exchange.KindDNS, exchange.PhaseDNS, "lookup your-domain: no such host")(x)
				x.URL = &url.URL{Scheme: "https", Host: "your-domain", Path: "/api/articles"}
			},
		},
		kinds(exchange.KindProxy, exchange.PhaseProxy, "Forbidden", "proxy, network, no answer: the proxy did not forward the call"),
		kinds(exchange.KindRefused, exchange.PhaseConnect, "connect: connection refused", "connect, server, no answer: nothing listens at cms.example.org:443: the connection was refused"),
		kinds(exchange.KindUnreachable, exchange.PhaseConnect, "connect: network is unreachable", "connect, network, no answer: cms.example.org:443 cannot be reached"),
		kinds(exchange.KindAddressFamily, exchange.PhaseConnect, "no suitable address found", "connect, you, no answer: the host has no address that -4 or -6 allows"),
		{
			name: "an address of the other family", want: "address-family", verdict: "connect, you, no answer: 192.0.2.1 is an IPv4 address, but -6 allows only IPv6",
			edit: func(x *exchange.Exchange) {
				failed(exchange.KindAddressFamily, exchange.PhaseConnect, "no suitable address found")(x)
				x.URL = &url.URL{Scheme: "https", Host: "192.0.2.1", Path: "/api/articles"}
			},
		},
		kinds(exchange.KindConnectTimeout, exchange.PhaseConnect, "the time limit was reached", "connect, network, no answer: no connection to cms.example.org in time"),
		kinds(exchange.KindTLSTimeout, exchange.PhaseTLS, "the time limit was reached", "tls, network, no answer: cms.example.org accepted the connection, but did not respond to the TLS handshake in time"),
		{
			name: "no roots", want: "no-root-certificates", miss: "tls-unknown-authority", verdict: "tls, you, no answer: this machine has no root certificates, so it cannot trust any server",
			edit: func(x *exchange.Exchange) {
				x.Answer, x.Failure = nil, &exchange.Failure{Phase: exchange.PhaseTLS, Kind: exchange.KindTLSUnknownIssuer, Message: "signed by unknown authority", NoRoots: true}
			},
		},
		kinds(exchange.KindTLSPlainServer, exchange.PhaseTLS, "first record does not look like a TLS handshake", "tls, you, no answer: the port speaks plain HTTP, not TLS"),
		kinds(exchange.KindPlainToTLS, exchange.PhaseTLS, "malformed HTTP response", "tls, you, no answer: the port speaks TLS, not plain HTTP"),
		kinds(exchange.KindTLSExpired, exchange.PhaseTLS, "certificate has expired", "tls, server, no answer: the certificate of cms.example.org has expired"),
		kinds(exchange.KindTLSNotYetValid, exchange.PhaseTLS, "certificate is not yet valid", "tls, server, no answer: the certificate of cms.example.org is not yet valid"),
		kinds(exchange.KindTLSWrongHost, exchange.PhaseTLS, "certificate is valid for other.example", "tls, server, no answer: the certificate is not valid for cms.example.org"),
		kinds(exchange.KindTLSSelfSigned, exchange.PhaseTLS, "signed by unknown authority", "tls, server, no answer: the certificate of cms.example.org is self-signed"),
		kinds(exchange.KindTLSUnknownIssuer, exchange.PhaseTLS, "signed by unknown authority", "tls, server, no answer: the certificate of cms.example.org comes from an unknown authority"),
		kinds(exchange.KindTLSVersion, exchange.PhaseTLS, "tls: protocol version not supported", "tls, server, no answer: cms.example.org supports no secure version of TLS"),
		kinds(exchange.KindTLS, exchange.PhaseTLS, "tls: handshake failure", "tls, server, no answer: the TLS handshake with cms.example.org failed: the server has no cipher in common with this client, or no certificate for this name"),
		kinds(exchange.KindTLS, exchange.PhaseTLS, "tls: unrecognized name", "tls, server, no answer: the server at cms.example.org does not serve this name (SNI)"),
		kinds(exchange.KindBadResponse, exchange.PhaseWait, `what came begins with "SSH"`, "http, server, no answer: the response is not valid HTTP"),
		kinds(exchange.KindTimeout, exchange.PhaseWait, "the time limit was reached", "http, server, no answer: no response in time (--timeout)"),
		kinds(exchange.KindReset, exchange.PhaseWait, "connection reset by peer", "http, server, no answer: the connection was closed before a response was received"),
		kinds(exchange.KindOther, exchange.PhaseConnect, "something else", "connect, network, no answer: there was no response"),
		{
			name: "a stream that was reset", want: "http2-error", verdict: "http, server, no answer: the server requires HTTP/1.1 for this request",
			edit: func(x *exchange.Exchange) {
				reset := &exchange.HTTP2Error{Code: exchange.HTTP2HTTP11, Stream: 1}
				x.Answer, x.Failure = nil, &exchange.Failure{Phase: exchange.PhaseWait, Kind: exchange.KindHTTP2, Message: reset.Error(), HTTP2: reset}
			},
		},
		{
			name: "a body that ended early", response: answer("200 OK", `{"data": `), edit: failed(exchange.KindTruncated, exchange.PhaseTransfer, "unexpected EOF"),
			want: "body-cut-off", verdict: "http, server, no answer: the body ended early",
			miss: "body-broken-json no-data-envelope body-empty error-truncated",
		},
		{
			name: "redirects without end", response: answer("302 Found", "", "Location: /loop"), edit: failed(exchange.KindRedirectLoop, exchange.PhaseRedirect, "too many redirects"),
			want: "redirect-loop", verdict: "http, contract, contract: the redirects form a loop",
			miss: "redirect-not-followed redirect-without-location",
		},
		{
			name: "a TLS port that says so", edit: func(x *exchange.Exchange) { x.URL = loopback.URL("http://cms.example.org:443/x") },
			response: answer("400 Bad Request", "Client sent an HTTP request to an HTTPS server.\n", "Content-Type: text/plain"),
			want:     "plain-to-tls-port key-over-http error-not-envelope", verdict: "tls, you, client error: 400 Bad Request: the port speaks TLS, not plain HTTP",
		},
		{
			name: "a TLS port of nginx", edit: func(x *exchange.Exchange) { x.URL = loopback.URL("http://cms.example.org:443/x") },
			response: answer("400 Bad Request", "<html><head><title>400 The plain HTTP request was sent to HTTPS port</title></head></html>", html),
			want:     "plain-to-tls-port key-over-http", verdict: "tls, you, client error: 400 Bad Request: the port speaks TLS, not plain HTTP",
		},
		{
			name: "the same words over TLS", response: answer("400 Bad Request", "Client sent an HTTP request to an HTTPS server.\n", "Content-Type: text/plain"),
			want: "error-not-envelope", verdict: "api, you, client error: 400 Bad Request: Client sent an HTTP request to an HTTPS server",
			miss: "plain-to-tls-port",
		},
		{name: "a call that works", response: answer("200 OK", good), verdict: "api, none, ok: the call works: 200 OK", miss: all + " no-root-certificates"},
	}
}

func TestTransportRules(t *testing.T) {
	t.Parallel()
	testRules(t, transportCases())
}

// What a server chose is never more than a word of a command to paste.
func TestAdviceQuotesHosts(t *testing.T) {
	t.Parallel()
	hostile := func(x *exchange.Exchange) *exchange.Exchange {
		x.URL = &url.URL{Scheme: "http", Host: "x;touch$IFS+pwned;", Path: "/api/api/articles"}
		return x
	}
	exchanges := []*exchange.Exchange{hostile(exchanged{answer: page404}.build(t)), hostile(exchanged{answer: "404\n\n"}.build(t))}
	for _, kind := range []exchange.Kind{exchange.KindDNS, exchange.KindProxy, exchange.KindUnreachable, exchange.KindConnectTimeout, exchange.KindRefused} {
		x := hostile(exchanged{failure: &exchange.Failure{Phase: exchange.PhaseConnect, Kind: kind, Message: "no"}}.build(t))
		exchanges = append(exchanges, x)
	}
	quoted := regexp.MustCompile(`'[^']*'`)
	named := 0
	for _, x := range exchanges {
		for _, step := range judge(t, x).Verdict.Next {
			named += strings.Count(step, "pwned")
			if strings.Contains(quoted.ReplaceAllString(step, ""), "pwned") {
				t.Errorf("not quoted: %s", step)
			}
		}
	}
	if named < 6 {
		t.Errorf("only %d steps name the host", named)
	}
}
