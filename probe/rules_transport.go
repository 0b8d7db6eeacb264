package probe

import (
	"bytes"
	"cmp"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/redact"
)

// transportRules explain calls without a whole answer: one rule for each kind of failure.
func transportRules() []rule {
	var out []rule
	for _, t := range transportKinds() {
		out = append(out, rule{
			id: string(t.kind), severity: SeverityError, layer: t.layer, blame: t.blame,
			check: func(r *Result) *Finding {
				var evidence string
				switch f := r.exchange.Failure; {
				case f != nil && f.Kind == t.kind:
					evidence = f.Message
				case t.kind == KindPlainToTLS && wantsTLS(r):
					evidence = gist(r)
				default:
					return nil
				}
				return &Finding{Title: fill(t.title, r), Evidence: evidence, Advice: fillAll(t.advice, r)}
			},
		})
	}
	return slices.Insert(out, len(out)-1, http2Rule())
}

// wantsTLS recognises the 400 that many TLS servers still manage to say in plain HTTP: Go, nginx, Apache and Tomcat.
func wantsTLS(r *Result) bool {
	if !whole(r) || r.exchange.Answer.Status != http.StatusBadRequest || r.exchange.URL.Scheme != "http" {
		return false
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

// transportKind is what one kind of failure means. In title and advice, {host}, {port}, {hostport}, {addr}, {url}, {plain},
// {secure}, {origin}, {path} and {phase} stand for parts of the call.
type transportKind struct {
	kind   Kind
	layer  Layer
	blame  Blame
	title  string
	advice []string
}

func transportKinds() []transportKind {
	return []transportKind{
		{KindRequest, LayerConfig, BlameYou, "the request cannot be sent as it is", []string{
			"Look at the request: `hex21 probe --dry-run {url}`.",
			"A line end in a header or in the key causes this, and a proxy setting that is no URL.",
		}},
		{KindDNS, LayerDNS, BlameNetwork, "the name {host} cannot be resolved", []string{
			"Check the host name for a typing mistake: `hex21 probe --dry-run {path}` shows where the call would go.",
			"Ask the resolver: `nslookup {host}`.",
			"If the name is new or internal, go round DNS: `hex21 probe --resolve {host}:{port}:ADDRESS {url}`.",
		}},
		{KindProxy, LayerProxy, BlameNetwork, "the proxy did not let the call through", []string{
			"Look at the proxy settings: `env | grep -i _proxy`.",
			"Try without it: `NO_PROXY={host} hex21 probe {path}`.",
		}},
		{KindRefused, LayerConnect, BlameServer, "nothing listens at {addr}: the connection was refused", []string{
			"Check host and port; is the server running?",
			"See the request without sending it: `hex21 probe --dry-run {url}`.",
		}},
		{KindUnreachable, LayerConnect, BlameNetwork, "there is no route to {addr}", []string{
			"Check that this machine has a network, or a VPN where one is needed.",
			"Try the address family that works: `curl -4 -sI {origin}` and `curl -6 -sI {origin}`.",
		}},
		{KindConnectTimeout, LayerConnect, BlameNetwork, "no connection to {host} in time: {phase} did not finish", []string{
			"A firewall that drops packets looks like this; check it, or a VPN where one is needed.",
			"Give it more time: `hex21 probe --connect-timeout 30s {url}`.",
		}},
		{KindTLSPlainServer, LayerTLS, BlameYou, "the port speaks plain HTTP, not TLS", []string{
			"Use http:// for this port, or the port that speaks HTTPS: `hex21 probe {plain}`.",
		}},
		{KindPlainToTLS, LayerTLS, BlameYou, "the port speaks TLS, not plain HTTP", []string{
			"Use https:// for this port: `hex21 probe {secure}`.",
		}},
		{KindTLSExpired, LayerTLS, BlameServer, "the certificate of {host} has expired", []string{
			"Tell whoever runs {host} to renew it; a wrong clock on this machine looks the same: `date -u`.",
			"To see the answer behind it, without trusting it: `hex21 probe -k {url}`.",
		}},
		{KindTLSNotYetValid, LayerTLS, BlameServer, "the certificate of {host} is not valid yet", []string{
			"Check the clock of this machine: `date -u`.",
			"If it is right, tell whoever runs {host}.",
		}},
		{KindTLSWrongHost, LayerTLS, BlameServer, "the certificate belongs to another name than {host}", []string{
			"Check the host name; the evidence lists the names that the certificate has.",
			"Behind a new proxy or CDN, tell whoever runs {host} to add the name.",
		}},
		{KindTLSSelfSigned, LayerTLS, BlameServer, "the certificate of {host} is self-signed", []string{
			"If it is your own server, trust its certificate: `hex21 probe --cacert FILE {url}`.",
			"To see the answer without trusting it: `hex21 probe -k {url}`.",
		}},
		{KindTLSUnknownIssuer, LayerTLS, BlameServer, "the certificate of {host} comes from an unknown authority", []string{
			"Behind a company proxy, or with a private authority, trust its certificate: `hex21 probe --cacert FILE {url}`.",
			"On a public server an intermediate certificate is often missing; tell whoever runs {host}.",
		}},
		{KindTLSVersion, LayerTLS, BlameServer, "{host} speaks no version of TLS that is still safe", []string{
			"See what it speaks: `openssl s_client -connect {host}:{port} -servername {host} -tls1_2 </dev/null`.",
			"Tell whoever runs {host}: clients of today need TLS 1.2 or 1.3.",
		}},
		{KindTLS, LayerTLS, BlameServer, "the TLS handshake with {host} failed", []string{
			"See what the server offers: `openssl s_client -connect {hostport} -servername {host} </dev/null`.",
			"If the server wants a client certificate: `hex21 probe --cert FILE --key FILE {url}`.",
		}},
		{KindBadResponse, LayerHTTP, BlameServer, "the answer is not valid HTTP", []string{
			"Check the port: another service may listen at {addr}.",
		}},
		{KindTimeout, LayerHTTP, BlameServer, "no whole answer in time: the phase {phase} did not finish", []string{
			"Give it more time: `hex21 probe -m 60s {url}`.",
			"See whether it is known: `hex21 status`.",
			"Ask for less at once, for example `--query limit=10`.",
		}},
		{KindTruncated, LayerHTTP, BlameServer, "the body ended early", []string{
			"Try again; if it happens every time, a proxy or the server's worker ends the transfer.",
			"Compare with HTTP/1.1: `hex21 probe --http1.1 {url}`.",
		}},
		{KindReset, LayerHTTP, BlameServer, "the connection was closed before an answer came", []string{
			"Try again once; a server that restarts looks like this.",
			"See whether it is known: `hex21 status`.",
		}},
		{KindRedirectLoop, LayerHTTP, BlameContract, "the redirects do not end", []string{
			"Look at the first hop alone: `hex21 probe -i {url}` (without -L).",
			"A base URL with http:// instead of https:// behind a proxy often causes this.",
		}},
		{KindOther, LayerConnect, BlameNetwork, "there was no answer", []string{
			"See the transcript: `hex21 probe -v {url}`.",
		}},
	}
}

// fill puts the parts of a call into a text.
func fill(text string, r *Result) string {
	if !strings.Contains(text, "{") {
		return text
	}
	u := r.exchange.URL
	port := exchange.PortOf(u)
	hostPort := net.JoinHostPort(u.Hostname(), port)
	addr := cmp.Or(r.exchange.Timing.RemoteAddr, hostPort)
	phase := ""
	if f := r.exchange.Failure; f != nil {
		phase = string(f.Phase)
	}
	return strings.NewReplacer(
		"{host}", ShellQuote(u.Hostname()), "{port}", port, "{hostport}", ShellQuote(hostPort), "{addr}", ShellQuote(addr), "{phase}", phase,
		"{url}", ShellQuote(redact.URL(u)), "{origin}", ShellQuote(exchange.Site(u)),
		"{path}", ShellQuote(r.exchange.Path()),
		"{plain}", ShellQuote(withScheme(u, "http")), "{secure}", ShellQuote(withScheme(u, "https")),
	).Replace(text)
}

func fillAll(texts []string, r *Result) []string {
	out := make([]string, len(texts))
	for i, text := range texts {
		out[i] = fill(text, r)
	}
	return out
}

func withScheme(u *url.URL, scheme string) string {
	changed := *u
	changed.Scheme = scheme
	return redact.URL(&changed)
}

func statusText(status int) string { return fmt.Sprint(status) }
