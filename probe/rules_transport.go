package probe

import (
	"cmp"
	"fmt"
	"net"
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

// failure returns the rule for one kind of failure. say explains it.
func failure(kind exchange.Kind, layer Layer, blame Blame, say func(*Result, server) *Finding, adjust func(*Result, *Verdict)) rule {
	return rule{id: string(kind), severity: SeverityError, layer: layer, blame: blame, adjust: adjust, check: func(r *Result) *Finding {
		evidence := failureEvidence(r, kind)
		if evidence == "" {
			return nil
		}
		at := serverOf(r)
		at.evidence = evidence
		return say(r, at)
	}}
}

// failureEvidence returns what shows that a call failed in a way, or "". Two kinds of failures also show in a response.
func failureEvidence(r *Result, kind exchange.Kind) string {
	f := r.exchange.Failure
	switch {
	case f != nil && f.NoRoots, connectAuth(r), kind == exchange.KindReset && r.exchange.ClosedOnReuse:
		return "" // another rule reports it
	case kind == exchange.KindProxy && squidRefused(r):
		return pageGist(r) + "; X-Squid-Error: " + start(r.exchange.Answer.Header.Get("X-Squid-Error"))
	case f != nil && f.Kind == kind && kind == exchange.KindProxy:
		return proxyEvidence(r)
	case f != nil && f.Kind == kind:
		return cmp.Or(f.Message, string(kind))
	case kind == exchange.KindPlainToTLS && wantsTLS(r):
		return pageGist(r)
	}
	return ""
}

// server describes the server that a call was meant for, as titles and other programs need it.
type server struct {
	host     string
	addr     string // the address that was dialed, or else host and port
	site     string // scheme, host and port
	within   string // the whole time of the call, as in "within 2 s"
	evidence string // what shows that the call failed
}

func serverOf(r *Result) server {
	u := r.exchange.URL
	at := server{host: u.Hostname(), site: address.Site(u), within: "in time"}
	at.addr = cmp.Or(r.exchange.Timing.RemoteAddr, net.JoinHostPort(at.host, address.PortOf(u)))
	if took := totalTime(r); took >= 50*time.Millisecond {
		at.within = "within " + text.Duration(took.Round(100*time.Millisecond))
	}
	return at
}

// longerTimeout returns a limit for the next attempt: at least twice the time that was not enough.
func longerTimeout(r *Result, least time.Duration) string {
	return inSeconds(max(least, 2*totalTime(r).Round(time.Second)))
}

func totalTime(r *Result) time.Duration {
	return time.Duration(r.exchange.Timing.TotalMS * float64(time.Millisecond))
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
func unverified(r *Result) explain.Step {
	s := inspect(r, "See the response without verifying the certificate, and without your key", "-k")
	if s.Command.Kind != explain.KindNone {
		s.Command = nextstep.With(keyVariable, "", s.Command)
	}
	return s
}

// Findings about calls that did not reach a server.

func notSendable(r *Result, at server) *Finding {
	if len(r.exchange.Hops) > 0 {
		return finding("the server redirects to an address that cannot be called", at.evidence,
			do("Ask the operators of the server to correct the Location of the redirect"))
	}
	return finding("the request cannot be sent", at.evidence,
		do("Check the request", nextstep.Repeat("--dry-run")),
		do("Check the key and the proxy settings; a line break in the key or in a header, or a proxy setting that is not a URL, causes this", nextstep.Hex21("doctor")))
}

func notResolved(r *Result, at server) *Finding {
	if calledPlaceholder(r) {
		return finding("the host name "+at.host+" is a placeholder", at.evidence, do("Replace it with the host name of your installation"))
	}
	return finding("the name "+at.host+" cannot be resolved", at.evidence,
		do("Check the host name for a typo", nextstep.Repeat("--dry-run")),
		program(at, "Ask the resolver directly", "nslookup", at.host),
		do("If the name is new or internal, bypass DNS with --resolve HOST:PORT:ADDRESS"))
}

func proxyFailed(r *Result, at server) *Finding {
	return finding(proxyRefused(r), at.evidence,
		do("Check the proxy settings", nextstep.Hex21("doctor")),
		do("Try without the proxy", nextstep.With("NO_PROXY", at.host, nextstep.Repeat())))
}

func connectionRefused(_ *Result, at server) *Finding {
	return finding("nothing listens at "+at.addr+": the connection was refused", at.evidence,
		do("Check that the server is running, and that host and port are right", nextstep.Repeat("--dry-run")))
}

func notReachable(_ *Result, at server) *Finding {
	return finding(at.addr+" cannot be reached", at.evidence,
		do("Check the network of this machine, and the VPN if one is needed"),
		program(at, "Try IPv4", "curl", "-4", "-sI", at.site), program(at, "Try IPv6", "curl", "-6", "-sI", at.site))
}

func familyExcluded(r *Result, at server) *Finding {
	ip, err := netip.ParseAddr(at.host)
	switch {
	case err != nil || r.exchange.Proxy != "":
		return finding("the host has no address that -4 or -6 allows", at.evidence, do("Leave out -4 or -6, here and in the defaults of the config file"))
	case ip.Is4():
		return finding(at.host+" is an IPv4 address, but -6 allows only IPv6", at.evidence, do("Make the call without -6", nextstep.Repeat("--ipv6=false")))
	}
	return finding(at.host+" is an IPv6 address, but -4 allows only IPv4", at.evidence, do("Make the call without -4", nextstep.Repeat("--ipv4=false")))
}

func connectTimedOut(r *Result, at server) *Finding {
	return finding("no connection to "+at.host+" "+at.within, at.evidence,
		do("Check for a firewall that drops packets, and for a VPN if one is needed"),
		do("Allow more time", nextstep.Repeat("--connect-timeout", longerTimeout(r, 30*time.Second), "-m", longerTimeout(r, time.Minute))))
}

// calledPlaceholder reports whether the host name that was called is one of an example: https://your-domain/api, or a name that is reserved
// for documentation (RFC 2606, section 3).
func calledPlaceholder(r *Result) bool {
	host := r.exchange.URL.Hostname()
	reserved := endsWithAny("."+host, ".example", ".example.com", ".example.net", ".example.org")
	return len(r.exchange.Hops) == 0 && (reserved || startsWithAny(host, "your-", "your."))
}

// Findings about servers that were reached, but did not give a whole response.

func badResponse(_ *Result, at server) *Finding {
	return finding("the response is not valid HTTP", at.evidence,
		do("Check the port: another service may listen at "+at.addr, nextstep.Repeat("--dry-run")))
}

func timedOut(r *Result, at server) *Finding {
	title := "no response " + at.within + " (--timeout)"
	if r.exchange.Failure.Phase == exchange.PhaseTransfer {
		title = "the response was not complete " + at.within + " (--timeout)"
	}
	return finding(title, at.evidence, do("Allow more time", nextstep.Repeat("-m", longerTimeout(r, time.Minute))), knownIncident())
}

func endedEarly(r *Result, at server) *Finding {
	title := "the body ended early"
	if a := r.exchange.Answer; contentLengthMismatch(r) != nil {
		title += fmt.Sprintf(", after %d of %s bytes", len(a.Body), start(a.Header.Get("Content-Length")))
	}
	return finding(title, at.evidence,
		inspect(r, "Try again with HTTP/1.1", "--http1.1"),
		do("If it happens every time, a proxy or the server ends the transfer: report it to the operator"))
}

func connectionClosed(r *Result, at server) *Finding {
	title := "the connection was closed before a response was received"
	check := do("If it persists and you run the server: nginx closes the connection like this with return 444, often for a Host that it does not serve; HAProxy does with reject, or in TCP mode without a server; and both do if they expect the PROXY protocol")
	if took := totalTime(r); !r.exchange.TimingUnknown && took >= time.Second {
		title += ", after " + text.Duration(took)
		check = do("If you run the server, look in its log for a worker that crashed, or that was stopped because the call took too long (--timeout of Gunicorn, 30 s by default)")
	}
	return finding(title, at.evidence, tryAgain("Try again; the server may have restarted, or crashed during this call"), knownIncident(), check)
}

func redirectLoop(r *Result, at server) *Finding {
	first := do("Look only at the first redirect: leave out -L")
	if exchange.IsSafeMethod(r.exchange.Call.Method) {
		first = do("Look only at the first redirect", nextstep.Repeat("-i", "--location=false"))
	}
	if title, more := loopWords(r); title != "" {
		return finding(title, at.evidence, slices.Insert(more, 0, first)...)
	}
	return finding("the redirects form a loop", at.evidence,
		first, do("Check the scheme of the base URL: http:// instead of https:// behind a proxy often causes this"))
}

func noResponse(r *Result, at server) *Finding {
	return finding("there was no response", at.evidence, inspect(r, "See the transcript", "-v"))
}
