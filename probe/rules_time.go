package probe

import (
	"fmt"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/text"
)

// maxSkew is how far the clocks may differ before it matters: Date has whole seconds, and the response takes time to arrive.
const maxSkew = 5 * time.Second

// maxSkewSeconds keeps a difference of clocks within a Duration.
const maxSkewSeconds = int64(2 * delay.Max / time.Second)

func clockSkew(r *Result) *Finding {
	if r.Response == nil || r.Response.ClockSkewSeconds == nil {
		return nil
	}
	skew := time.Duration(max(-maxSkewSeconds, min(maxSkewSeconds, *r.Response.ClockSkewSeconds))) * time.Second
	if skew.Abs() <= maxSkew {
		return nil
	}
	direction := "ahead of"
	if skew < 0 {
		direction = "behind"
	}
	by := text.Duration(skew.Abs())
	if skew.Abs() >= delay.Max {
		by = "more than a year"
	}
	return finding(fmt.Sprintf("the server's clock is %s %s this machine's", by, direction), "Date: "+r.exchange.Answer.Header.Get("Date"),
		do("Check the clock of this machine; the times of resets and tokens are off by as much", nextstep.Program("date", "-u")))
}

// serverNow returns when the response was sent, by the server's own clock if it sends a Date.
func serverNow(r *Result) time.Time {
	if r.Response != nil && r.Response.ServerDate != nil {
		return *r.Response.ServerDate
	}
	return r.exchange.ReceivedAt
}

// clocks holds the time of the call by the clock of this machine and by that of the server. They are the same if the server sent no Date.
func clocks(r *Result) (here, there time.Time) {
	here = r.exchange.SentAt
	if r.Response == nil || r.Response.ServerDate == nil {
		return here, here
	}
	if there = *r.Response.ServerDate; there.Sub(r.exchange.ReceivedAt).Abs() <= maxSkew {
		return here, here
	}
	return here, there
}

// clockWords compares a claim with both clocks, which must have come or not. It returns "" if both find it valid.
func clockWords(r *Result, name string, claim time.Time, mustHaveCome bool) (evidence, wrong string) {
	here, there := clocks(r)
	objects := func(now time.Time) bool {
		if mustHaveCome {
			return now.Before(claim)
		}
		return !now.Before(claim)
	}
	if claim.IsZero() || !objects(here) && !objects(there) {
		return "", ""
	}
	evidence = fmt.Sprintf("its %s is %s; the clock of this machine shows %s", name, claim.Format(time.RFC3339), here.UTC().Format(time.RFC3339))
	if !here.Equal(there) {
		evidence += ", and that of the server " + there.UTC().Format(time.RFC3339)
	}
	switch {
	case objects(here) && objects(there):
	case objects(there):
		wrong = "the server"
	default:
		wrong = "this machine"
	}
	return evidence + " (read here, signature not verified)", wrong
}

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
