package probe

import (
	"fmt"
	"time"
)

// connectionRules look at the connection of a call that went through.
func connectionRules() []rule {
	return []rule{
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
	left := a.NotAfter.Sub(r.exchange.ReceivedAt)
	if left >= certificateNotice {
		return nil
	}
	f := &Finding{
		Title:    fill("the certificate of {host} ends ", r) + inDays(left),
		Evidence: "it is valid until " + a.NotAfter.UTC().Format(time.RFC3339),
		Advice: []string{
			fill("Tell whoever runs {host} to renew it.", r),
			fill("See its dates: `openssl s_client -connect {host}:{port} -servername {host} </dev/null | openssl x509 -noout -dates`.", r),
		},
	}
	if left <= 0 {
		f.Title = fill("the certificate of {host} has ended, and was not checked", r)
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
	if a == nil || f == nil || f.Kind != KindTruncated || a.Coding != "" {
		return nil
	}
	promised := a.Header.Get("Content-Length")
	if promised == "" || promised == fmt.Sprint(len(a.Body)) {
		return nil
	}
	return &Finding{
		Title:    "the body is shorter than its Content-Length",
		Evidence: fmt.Sprintf("Content-Length: %s, and %d bytes came", promised, len(a.Body)),
		Advice:   []string{"A proxy that changes bodies and not their length causes this; compare with a call that goes round it.", fill("Keep what came: `hex21 probe --body-out body.txt {path}`.", r)},
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
		what = "the server offers neither TLS 1.3 nor HTTP/2"
	default:
		return nil // HTTP/1.1 over TLS 1.3, or HTTP/2 over TLS 1.2, is how many healthy servers are set up
	}
	f := &Finding{
		Title:    what,
		Evidence: x.Answer.Proto + " over " + x.Timing.TLSVersion,
		Advice:   []string{fill("See what it offers: `openssl s_client -connect {host}:{port} -alpn h2 </dev/null`.", r), "An old proxy in between looks the same; with --http1.1 it may be your own choice."},
	}
	if x.Timing.TLSVersion == "" {
		f.Evidence, f.Advice = "the status line begins with "+x.Answer.Proto, []string{"An old proxy, or nginx with its default towards its upstream, looks like this; tell whoever runs the server."}
	}
	return f
}
