package probe

import (
	"fmt"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
)

// connectionRules look at the connection of a call that went through.
func connectionRules() []rule {
	return []rule{
		{id: "address-unreached", severity: SeverityWarning, check: addressUnreached},
		{id: "certificate-ends", severity: SeverityWarning, check: certificateEnds},
		{id: "content-length-mismatch", severity: SeverityWarning, check: contentLengthMismatch},
		{id: "protocol-downgrade", severity: SeverityInfo, check: protocolDowngrade},
	}
}

// certificateNotice is how long before its end a certificate is worth a word. Certificates of ninety days are renewed a month
// before, so that with two weeks left the renewal has failed more than once.
const certificateNotice = 14 * 24 * time.Hour

func certificateEnds(r *Result) *Finding {
	a := r.exchange.Answer
	if a == nil || a.NotAfter.IsZero() {
		return nil
	}
	left, host := a.NotAfter.Sub(r.exchange.ReceivedAt), r.exchange.URL.Hostname()
	if left >= certificateNotice {
		return nil
	}
	f := &Finding{
		Title:    "the certificate of " + host + " ends " + inDays(left),
		Evidence: "it is valid until " + a.NotAfter.UTC().Format(time.RFC3339),
		Steps: []explain.Step{
			do("Ask the operator of " + host + " to renew it"),
			handshake(r, "Show its dates"),
		},
	}
	if left <= 0 {
		f.Title = "the certificate of " + host + " has ended, and was not checked"
	}
	return f
}

func inDays(left time.Duration) string {
	switch days := int(left.Hours() / 24); days {
	case 0:
		return "within a day"
	case 1:
		return "in 1 day"
	default:
		return fmt.Sprintf("in %d days", days)
	}
}

func contentLengthMismatch(r *Result) *Finding {
	a, f := r.exchange.Answer, r.exchange.Failure
	if a == nil || f == nil || f.Kind != exchange.KindTruncated || a.Coding != "" {
		return nil
	}
	promised := a.Header.Get("Content-Length")
	if promised == "" || promised == fmt.Sprint(len(a.Body)) {
		return nil
	}
	return &Finding{
		Title:    "the body is shorter than its Content-Length",
		Evidence: fmt.Sprintf("Content-Length: %s, but %d bytes arrived", promised, len(a.Body)),
		Steps:    []explain.Step{do("Compare with a call that bypasses the proxy: a proxy that changes the body but not its length causes this"), inspect(r, "Save what was received", "--body-out", "body.txt")},
	}
}

func protocolDowngrade(r *Result) *Finding {
	x := r.exchange
	if !whole(r) {
		return nil
	}
	var what string
	switch version := x.Timing.TLSVersion; {
	case x.Answer.Proto == "HTTP/1.0":
		what = "the server answered in HTTP/1.0, which opens a connection for every call"
	case version == "TLS 1.0", version == "TLS 1.1", version == "SSLv3":
		what = "the connection uses " + version + ", which is no longer safe"
	case version == "TLS 1.2" && x.Answer.Proto == "HTTP/1.1":
		what = "the connection uses TLS 1.2 and HTTP/1.1, the older version of each"
	default:
		return nil // HTTP/1.1 over TLS 1.3, or HTTP/2 over TLS 1.2, is how many healthy servers are set up
	}
	f := &Finding{
		Title:    what,
		Evidence: x.Answer.Proto + " over " + x.Timing.TLSVersion,
		Steps:    []explain.Step{handshake(r, "Show what it offers", "--http2"), do("An old proxy causes this, and so does --http1.1")},
	}
	if x.Timing.TLSVersion == "" {
		f.Evidence, f.Steps = "the status line begins with "+x.Answer.Proto, []explain.Step{report("; an old proxy causes this, or nginx with its default protocol for upstreams")}
	}
	return f
}
