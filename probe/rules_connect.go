package probe

import (
	"net/netip"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
)

// connectKinds returns the failures that explain why a call did not reach a server.
func connectKinds() []transportKind {
	type steps = []explain.Step
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
		{exchange.KindDNS, LayerDNS, BlameNetwork, func(r *Result, at server) (string, steps) {
			if calledPlaceholder(r) {
				return "the host name " + at.host + " is a placeholder", steps{do("Replace it with the host name of your installation")}
			}
			return "the name " + at.host + " cannot be resolved", steps{
				do("Check the host name for a typo", nextstep.Repeat("--dry-run")),
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
	}
}

// calledPlaceholder reports whether the host name that was called is one of an example: https://your-domain/api, or a name that is reserved
// for documentation (RFC 2606, section 3).
func calledPlaceholder(r *Result) bool {
	host := r.exchange.URL.Hostname()
	if len(r.exchange.Hops) > 0 {
		return false
	}
	for _, domain := range []string{"example", "example.com", "example.net", "example.org"} {
		if host == domain || strings.HasSuffix(host, "."+domain) {
			return true
		}
	}
	return strings.HasPrefix(host, "your-") || strings.HasPrefix(host, "your.")
}
