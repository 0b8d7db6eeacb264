package probe

import (
	"cmp"
	"fmt"
	"net"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/text"
)

// transportRules explain calls without a complete response: one rule for each kind of failure.
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
					return nil // another rule reports it
				}
				if f := r.exchange.Failure; f != nil && f.NoRoots || connectAuth(r) {
					return nil // no certificate can be verified, or the proxy requires a password
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
	case exchange.KindDNS:
		return func(r *Result, v *Verdict) {
			if calledPlaceholder(r) {
				v.Blame = BlameYou
			}
		}
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

// transportKind is what one kind of failure means.
type transportKind struct {
	kind  exchange.Kind
	layer Layer
	blame Blame
	say   func(r *Result, at server) (title string, steps []explain.Step)
}

// server describes the server that a call was meant for, as titles and other programs need it.
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

// longerTimeout returns a limit for the next attempt: at least twice the time that was not enough.
func longerTimeout(r *Result, least time.Duration) string {
	took := time.Duration(r.exchange.Timing.TotalMS * float64(time.Millisecond)).Round(time.Second)
	return inSeconds(max(least, 2*took))
}

// handshake shows the certificate, versions and protocol of a server. curl sends no key, and ends after the headers.
func handshake(r *Result, text string, options ...string) explain.Step {
	argv := append([]string{"curl", "-kvsI"}, options...)
	return do(text, nextstep.Program(append(argv, address.Site(r.exchange.URL))...))
}

// program returns a step with another program that takes the host as an argument, unless the host looks like an option.
func program(at server, text string, argv ...string) explain.Step {
	if strings.HasPrefix(at.host, "-") || at.host == "" {
		return do(text)
	}
	return do(text, nextstep.Program(argv...))
}

// unverified returns the same call without verifying the certificate. It does not send the key, because the server may be anyone's.
func unverified(r *Result, text string) explain.Step {
	s := inspect(r, text, "-k")
	if s.Command.Kind != explain.KindNone {
		s.Command = nextstep.With(keyVariable, "", s.Command)
	}
	return s
}

// transportKinds returns the kinds of failures in the order in which a call meets them.
func transportKinds() []transportKind {
	return slices.Concat(connectKinds(), tlsKinds(), httpKinds())
}

func statusText(status int) string { return fmt.Sprint(status) }
