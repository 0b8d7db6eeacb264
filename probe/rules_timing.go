package probe

import (
	"fmt"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/text"
)

// A phase is slow if it takes longer than a healthy network or server needs, even halfway around the world, where a round trip takes 300
// ms. Shorter times depend too much on where the caller is; --slo sets other bounds.
const (
	slowDNS      = time.Second     // a resolver takes milliseconds if the name is in its cache, and a few hundred otherwise
	slowConnect  = time.Second     // one round trip; a lost first packet is sent again after a second (RFC 6298)
	slowTLS      = 2 * time.Second // one or two round trips and a signature
	slowWait     = 3 * time.Second // people give up waiting for a page, and the timeouts of many proxies are not far
	slowTransfer = 5 * time.Second // a body of at most a megabyte or so
)

func slowPhase(r *Result) *Finding {
	if !isWhole(r) {
		return nil // a failure already names the phase that did not finish
	}
	t := r.exchange.Timing
	var slowest *Finding
	var most float64
	at := serverOf(r)
	lessAtOnce := do("Request fewer items at once", nextstep.Repeat("--query", "limit=10"))
	for _, p := range []struct {
		name  string
		ms    *float64
		bound time.Duration
		steps []explain.Step
	}{
		{"looking up the name", t.DNSMS, slowDNS, []explain.Step{program(at, "Ask the resolver directly", "nslookup", at.host), do("Bypass it with --resolve HOST:PORT:ADDRESS")}},
		{"connecting", t.ConnectMS, slowConnect, []explain.Step{
			program(at, "Try IPv4 only", "curl", "-4", "-sI", at.site), program(at, "Try IPv6 only", "curl", "-6", "-sI", at.site),
			do("A lost packet costs a second; a VPN or a distant region adds to it"),
		}},
		{"the TLS handshake", t.TLSMS, slowTLS, []explain.Step{handshake(r, "Show the steps of the handshake"), do("An overloaded server, or a proxy that intercepts TLS, causes this")}},
		{"waiting for the server", t.WaitMS, slowWait, []explain.Step{
			knownIncident(), inspect(r, "See whether it is always slow", "--count", "3"), lessAtOnce,
		}},
		{"the transfer of the body", t.TransferMS, slowTransfer, []explain.Step{inspect(r, "Request a compressed body", "--compressed"), lessAtOnce}},
	} {
		if p.ms == nil || *p.ms < float64(p.bound.Milliseconds()) || *p.ms <= most {
			continue
		}
		most = *p.ms
		slowest = finding(fmt.Sprintf("the call is slow: %s took %s", p.name, text.Millis(*p.ms)),
			fmt.Sprintf("%s of %s in total; more than %s is unusual", text.Millis(*p.ms), text.Millis(t.TotalMS), text.Duration(p.bound)),
			p.steps...)
	}
	return slowest
}
