package probe

import (
	"net/netip"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
)

// connectKinds returns the failures that explain why a call did not reach a server.
func connectKinds() []transportKind {
	return []transportKind{
		{exchange.KindRequest, LayerConfig, BlameYou, notSendable},
		{exchange.KindDNS, LayerDNS, BlameNetwork, notResolved},
		{exchange.KindProxy, LayerProxy, BlameNetwork, proxyFailed},
		{exchange.KindRefused, LayerConnect, BlameServer, connectionRefused},
		{exchange.KindUnreachable, LayerConnect, BlameNetwork, notReachable},
		{exchange.KindAddressFamily, LayerConnect, BlameYou, familyExcluded},
		{exchange.KindConnectTimeout, LayerConnect, BlameNetwork, connectTimedOut},
	}
}

func notSendable(r *Result, _ server) (string, []explain.Step) {
	if len(r.exchange.Hops) > 0 {
		return "the server redirects to an address that cannot be called", []explain.Step{
			do("Ask the operators of the server to correct the Location of the redirect"),
		}
	}
	return "the request cannot be sent", []explain.Step{
		do("Check the request", nextstep.Repeat("--dry-run")),
		do("Check the key and the proxy settings; a line break in the key or in a header, or a proxy setting that is not a URL, causes this", nextstep.Hex21("doctor")),
	}
}

func notResolved(r *Result, at server) (string, []explain.Step) {
	if calledPlaceholder(r) {
		return "the host name " + at.host + " is a placeholder", []explain.Step{do("Replace it with the host name of your installation")}
	}
	return "the name " + at.host + " cannot be resolved", []explain.Step{
		do("Check the host name for a typo", nextstep.Repeat("--dry-run")),
		program(at, "Ask the resolver directly", "nslookup", at.host),
		do("If the name is new or internal, bypass DNS with --resolve HOST:PORT:ADDRESS"),
	}
}

func proxyFailed(r *Result, at server) (string, []explain.Step) {
	return proxyRefused(r), []explain.Step{
		do("Check the proxy settings", nextstep.Hex21("doctor")),
		do("Try without the proxy", nextstep.With("NO_PROXY", at.host, nextstep.Repeat())),
	}
}

func connectionRefused(_ *Result, at server) (string, []explain.Step) {
	return "nothing listens at " + at.addr + ": the connection was refused", []explain.Step{
		do("Check that the server is running, and that host and port are right", nextstep.Repeat("--dry-run")),
	}
}

func notReachable(_ *Result, at server) (string, []explain.Step) {
	return at.addr + " cannot be reached", []explain.Step{
		do("Check the network of this machine, and the VPN if one is needed"),
		program(at, "Try IPv4", "curl", "-4", "-sI", at.site),
		program(at, "Try IPv6", "curl", "-6", "-sI", at.site),
	}
}

func familyExcluded(r *Result, at server) (string, []explain.Step) {
	ip, err := netip.ParseAddr(at.host)
	switch {
	case err != nil || r.exchange.Proxy != "":
		return "the host has no address that -4 or -6 allows", []explain.Step{do("Leave out -4 or -6, here and in the defaults of the config file")}
	case ip.Is4():
		return at.host + " is an IPv4 address, but -6 allows only IPv6", []explain.Step{do("Make the call without -6", nextstep.Repeat("--ipv6=false"))}
	}
	return at.host + " is an IPv6 address, but -4 allows only IPv4", []explain.Step{do("Make the call without -4", nextstep.Repeat("--ipv4=false"))}
}

func connectTimedOut(r *Result, at server) (string, []explain.Step) {
	limit := longerTimeout(r, 30*time.Second)
	return "no connection to " + at.host + " " + at.within, []explain.Step{
		do("Check for a firewall that drops packets, and for a VPN if one is needed"),
		do("Allow more time", nextstep.Repeat("--connect-timeout", limit, "-m", longerTimeout(r, time.Minute))),
	}
}

// calledPlaceholder reports whether the host name that was called is one of an example: https://your-domain/api, or a name that is reserved
// for documentation (RFC 2606, section 3).
func calledPlaceholder(r *Result) bool {
	host := r.exchange.URL.Hostname()
	reserved := endsWithAny("."+host, ".example", ".example.com", ".example.net", ".example.org")
	return len(r.exchange.Hops) == 0 && (reserved || startsWithAny(host, "your-", "your."))
}
