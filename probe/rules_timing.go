package probe

import (
	"fmt"
	"time"
)

// timingRules look at where the time of a call went.
func timingRules() []rule {
	return []rule{{id: "slow-phase", severity: SeverityWarning, check: slowPhase}}
}

// A phase is slow when it takes longer than any healthy network or server needs, even half round the world: a round trip there
// takes 300 ms. Shorter times depend too much on where the caller is; --slo is for bounds of one's own.
const (
	slowDNS      = time.Second     // a resolver answers from its cache within milliseconds, and asks anew within some hundred
	slowConnect  = time.Second     // one round trip; a lost first packet is sent again after a second (RFC 6298)
	slowTLS      = 2 * time.Second // one or two round trips and a signature
	slowWait     = 3 * time.Second // people stop to wait for a page, and many proxies' patience begins to matter
	slowTransfer = 5 * time.Second // a body of at most a megabyte or so
)

func slowPhase(r *Result) *Finding {
	if !whole(r) {
		return nil // a failure says itself which phase did not finish
	}
	t := r.exchange.Timing
	var slowest *Finding
	var most float64
	for _, p := range []struct {
		name   string
		ms     *float64
		bound  time.Duration
		advice []string
	}{
		{"looking up the name", t.DNSMS, slowDNS, []string{"Ask the resolver by itself: `time nslookup {host}`.", "Go round it: `hex21 probe --resolve {host}:{port}:ADDRESS {url}`."}},
		{"connecting", t.ConnectMS, slowConnect, []string{"Compare the address families: `curl -4 -sI {origin}` and `curl -6 -sI {origin}`.", "A packet that was lost and sent again costs a second; a VPN or a far region adds to it."}},
		{"the TLS handshake", t.TLSMS, slowTLS, []string{"See its parts: `openssl s_client -connect {host}:{port} -servername {host} </dev/null`.", "A server with too much to do, or a proxy that opens TLS, looks like this."}},
		{"the server's work", t.WaitMS, slowWait, []string{"See whether it is known: `hex21 status`.", "Call it again; a server that has slept answers the second call faster.", "Ask for less at once: `hex21 probe --query limit=10 {path}`."}},
		{"the transfer of the body", t.TransferMS, slowTransfer, []string{"Let it be compressed: `hex21 probe --compressed {path}`.", "Ask for less at once: `hex21 probe --query limit=10 {path}`."}},
	} {
		if p.ms == nil || *p.ms < float64(p.bound.Milliseconds()) || *p.ms <= most {
			continue
		}
		most = *p.ms
		slowest = &Finding{
			Title:    fmt.Sprintf("the call is slow: %s took %.1f s", p.name, *p.ms/1000),
			Evidence: fmt.Sprintf("%.0f ms of %.0f ms in all; more than %s is unusual", *p.ms, t.TotalMS, p.bound),
			Advice:   fillAll(p.advice, r),
		}
	}
	return slowest
}
