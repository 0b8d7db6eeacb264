package probe

import (
	"bytes"
	"cmp"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/text"
)

// transportRules explain calls without a whole answer: one rule for each kind of failure.
func transportRules() []rule {
	var out []rule
	for _, t := range transportKinds() {
		out = append(out, rule{
			id: string(t.kind), severity: SeverityError, layer: t.layer, blame: t.blame, adjust: adjustFor(t.kind),
			check: func(r *Result) *Finding {
				var evidence string
				switch f := r.exchange.Failure; {
				case t.kind == exchange.KindProxy && squidRefused(r):
					evidence = pageGist(r) + "; X-Squid-Error: " + start(r.exchange.Answer.Header.Get("X-Squid-Error"))
				case f != nil && f.Kind == t.kind && t.kind == exchange.KindProxy:
					evidence = proxyEvidence(r)
				case f != nil && f.Kind == t.kind:
					evidence = f.Message
				case t.kind == exchange.KindPlainToTLS && wantsTLS(r):
					evidence = pageGist(r)
				default:
					return nil
				}
				if t.kind == exchange.KindReset && r.exchange.ClosedOnReuse {
					return nil // another rule says when
				}
				if f := r.exchange.Failure; f != nil && f.NoRoots || connectAuth(r) {
					return nil // no certificate can be judged, or the proxy asks for a password
				}
				title, steps := t.say(r, serverOf(r))
				return certificateWords(r, t.kind, &Finding{Title: title, Evidence: evidence, Steps: steps})
			},
		})
	}
	first := []rule{
		{id: "no-root-certificates", severity: SeverityError, layer: LayerTLS, blame: BlameYou, check: noRootCertificates},
		{id: "kept-connection-closed", severity: SeverityError, layer: LayerHTTP, blame: BlameServer, check: keptConnectionClosed},
	}
	http2 := rule{id: string(exchange.KindHTTP2), severity: SeverityError, layer: LayerHTTP, blame: BlameServer, check: http2Ended}
	return slices.Concat(first, slices.Insert(out, len(out)-1, http2))
}

// adjustFor returns the adjustment of the failures whose outcome or blame depends on what happened.
func adjustFor(kind exchange.Kind) func(*Result, *Verdict) {
	switch kind {
	case exchange.KindProxy:
		return func(_ *Result, v *Verdict) { v.Outcome = OutcomeNoAnswer } // of the API, over HTTP as over HTTPS
	case exchange.KindRequest:
		return func(r *Result, v *Verdict) {
			if len(r.exchange.Hops) > 0 {
				v.Blame = BlameServer // it redirected to an address that does not exist
			}
		}
	case exchange.KindTLSUnknownIssuer:
		return func(r *Result, v *Verdict) {
			if c := r.exchange.Certificate; c != nil {
				if kind, _ := issuerOf(c); kind == issuerOpener {
					v.Blame = BlameNetwork
				}
			}
		}
	}
	return nil
}

// wantsTLS recognizes the 400 that many TLS servers still manage to say in plain HTTP: Go, nginx, Apache and Tomcat.
func wantsTLS(r *Result) bool {
	if !isWhole(r) || r.exchange.URL.Scheme != "http" {
		return false
	}
	if status := r.exchange.Answer.Status; status != http.StatusBadRequest {
		return status == 497 // which nginx has for this alone
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

// transportKind is what one kind of failure means.
type transportKind struct {
	kind  exchange.Kind
	layer Layer
	blame Blame
	say   func(r *Result, at server) (title string, steps []explain.Step)
}

// server is the server that a call was meant for, in the words of a title or of another program.
type server struct {
	host     string
	hostPort string
	addr     string // the address that was dialed, or else host and port
	site     string // scheme, host and port
	within   string // the whole time of the call, as in "within 2 s"
}

func serverOf(r *Result) server {
	u := r.exchange.URL
	at := server{host: u.Hostname(), hostPort: net.JoinHostPort(u.Hostname(), address.PortOf(u)), site: address.Site(u)}
	at.addr = cmp.Or(r.exchange.Timing.RemoteAddr, at.hostPort)
	at.within = "in time"
	if took := time.Duration(r.exchange.Timing.TotalMS * float64(time.Millisecond)); took >= 50*time.Millisecond {
		at.within = "within " + text.Duration(took.Round(100*time.Millisecond))
	}
	return at
}

// longerTimeout is a limit for the next try: at least twice the time that was not enough.
func longerTimeout(r *Result, least time.Duration) string {
	took := time.Duration(r.exchange.Timing.TotalMS * float64(time.Millisecond)).Round(time.Second)
	return inSeconds(max(least, 2*took))
}

// handshake shows certificate, versions and protocol of a server. curl sends no key, and ends when it has the headers.
func handshake(r *Result, text string, options ...string) explain.Step {
	argv := append([]string{"curl", "-kvsI"}, options...)
	return do(text, nextstep.Program(append(argv, address.Site(r.exchange.URL))...))
}

// program is a step with another program that is given the host; a host that looks like an option is not.
func program(at server, text string, argv ...string) explain.Step {
	if strings.HasPrefix(at.host, "-") || at.host == "" {
		return do(text)
	}
	return do(text, nextstep.Program(argv...))
}

// unverified is the same call without a look at the certificate. The key stays out of it, since the server may be anyone's.
func unverified(r *Result, text string) explain.Step {
	s := inspect(r, text, "-k")
	if s.Command.Kind != explain.KindNone {
		s.Command = nextstep.With(keyVariable, "", s.Command)
	}
	return s
}

func transportKinds() []transportKind {
	type steps = []explain.Step
	knownIncident := do("Check for a known incident", nextstep.Hex21("status"))
	return []transportKind{
		{exchange.KindRequest, LayerConfig, BlameYou, func(r *Result, _ server) (string, steps) {
			if len(r.exchange.Hops) > 0 {
				return "the server redirects to an address that cannot be called", steps{
					do("Ask the operators of the server to correct the Location of the redirect"),
				}
			}
			return "the request cannot be sent", steps{
				do("Check the request", nextstep.Repeat("--dry-run")),
				do("Check the key and the proxy settings; a line break in the key or in a header, or a proxy setting that is not a URL, causes this", nextstep.Hex21("doctor")),
			}
		}},
		{exchange.KindDNS, LayerDNS, BlameNetwork, func(_ *Result, at server) (string, steps) {
			if strings.HasPrefix(at.host, "your-") || strings.HasPrefix(at.host, "your.") { // https://your-domain/api, as the documents write it
				return "the host name " + at.host + " is a placeholder", steps{do("Replace it with the host name of your installation")}
			}
			return "the name " + at.host + " cannot be resolved", steps{
				do("Check the host name for a typing error", nextstep.Repeat("--dry-run")),
				program(at, "Ask the resolver directly", "nslookup", at.host),
				do("If the name is new or internal, bypass DNS with --resolve HOST:PORT:ADDRESS"),
			}
		}},
		{exchange.KindProxy, LayerProxy, BlameNetwork, func(r *Result, at server) (string, steps) {
			return proxyRefused(r), steps{
				do("Check the proxy settings", nextstep.Hex21("doctor")),
				do("Try without the proxy", nextstep.With("NO_PROXY", at.host, nextstep.Repeat())),
			}
		}},
		{exchange.KindRefused, LayerConnect, BlameServer, func(_ *Result, at server) (string, steps) {
			return "nothing listens at " + at.addr + ": the connection was refused", steps{
				do("Check that the server is running, and that host and port are right", nextstep.Repeat("--dry-run")),
			}
		}},
		{exchange.KindUnreachable, LayerConnect, BlameNetwork, func(_ *Result, at server) (string, steps) {
			return at.addr + " cannot be reached", steps{
				do("Check the network of this machine, and the VPN if one is needed"),
				program(at, "Try IPv4", "curl", "-4", "-sI", at.site),
				program(at, "Try IPv6", "curl", "-6", "-sI", at.site),
			}
		}},
		{exchange.KindAddressFamily, LayerConnect, BlameYou, func(r *Result, at server) (string, steps) {
			ip, err := netip.ParseAddr(at.host)
			switch {
			case err != nil || r.exchange.Proxy != "":
				return "the host has no address that -4 or -6 allows", steps{do("Leave out -4 or -6, also in the defaults of the config file")}
			case ip.Is4():
				return at.host + " is an IPv4 address, but -6 allows only IPv6", steps{do("Make the call without -6", nextstep.Repeat("--ipv6=false"))}
			}
			return at.host + " is an IPv6 address, but -4 allows only IPv4", steps{do("Make the call without -4", nextstep.Repeat("--ipv4=false"))}
		}},
		{exchange.KindConnectTimeout, LayerConnect, BlameNetwork, func(r *Result, at server) (string, steps) {
			limit := longerTimeout(r, 30*time.Second)
			return "no connection to " + at.host + " " + at.within, steps{
				do("Check for a firewall that drops packets, and for a VPN if one is needed"),
				do("Allow more time", nextstep.Repeat("--connect-timeout", limit, "-m", longerTimeout(r, time.Minute))),
			}
		}},
		{exchange.KindTLSPlainServer, LayerTLS, BlameYou, func(r *Result, _ server) (string, steps) {
			return "the port speaks plain HTTP, not TLS", steps{withScheme(r, "Use http:// for this port, or the port that speaks HTTPS", "http")}
		}},
		{exchange.KindPlainToTLS, LayerTLS, BlameYou, func(r *Result, _ server) (string, steps) {
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
		{exchange.KindBadResponse, LayerHTTP, BlameServer, func(_ *Result, at server) (string, steps) {
			return "the response is not valid HTTP", steps{
				do("Check the port: another service may listen at "+at.addr, nextstep.Repeat("--dry-run")),
			}
		}},
		{exchange.KindTimeout, LayerHTTP, BlameServer, func(r *Result, at server) (string, steps) {
			title := "no response " + at.within + " (--timeout)"
			if f := r.exchange.Failure; f != nil && f.Phase == exchange.PhaseTransfer {
				title = "the response was not complete " + at.within + " (--timeout)"
			}
			return title, steps{do("Allow more time", nextstep.Repeat("-m", longerTimeout(r, time.Minute))), knownIncident}
		}},
		{exchange.KindTruncated, LayerHTTP, BlameServer, func(r *Result, _ server) (string, steps) {
			title := "the body ended early"
			if a := r.exchange.Answer; contentLengthMismatch(r) != nil {
				title += fmt.Sprintf(", after %d of %s bytes", len(a.Body), start(a.Header.Get("Content-Length")))
			}
			return title, steps{
				inspect(r, "Try again with HTTP/1.1", "--http1.1"),
				do("If it happens every time, a proxy or the server ends the transfer: report it to the operator"),
			}
		}},
		{exchange.KindReset, LayerHTTP, BlameServer, func(r *Result, _ server) (string, steps) {
			return "the connection was closed before a response was received", steps{
				tryAgain("Try again; a restarting server causes this"), knownIncident,
				do("If it persists and you run the server: nginx closes the connection like this with return 444, often for a Host that it does not serve; HAProxy does with reject, or in TCP mode without a server; and both do if they expect the PROXY protocol"),
			}
		}},
		{exchange.KindRedirectLoop, LayerHTTP, BlameContract, func(r *Result, _ server) (string, steps) {
			first := do("Look only at the first redirect: leave out -L")
			if exchange.IsSafeMethod(r.exchange.Call.Method) {
				first = do("Look only at the first redirect", nextstep.Repeat("-i", "--location=false"))
			}
			if title, more := loopWords(r); title != "" {
				return title, slices.Insert(more, 0, first)
			}
			return "the redirects form a loop", steps{
				first, do("Check the scheme of the base URL: http:// instead of https:// behind a proxy often causes this"),
			}
		}},
		{exchange.KindOther, LayerConnect, BlameNetwork, func(r *Result, _ server) (string, steps) {
			return "there was no response", steps{inspect(r, "See the transcript", "-v")}
		}},
	}
}

func statusText(status int) string { return fmt.Sprint(status) }
