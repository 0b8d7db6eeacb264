package probe

import (
	"fmt"
	"net"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/text"
)

func addressUnreached(r *Result) *Finding {
	x := r.exchange
	if x.Failure != nil || x.Answer == nil || len(x.Unreached) == 0 || x.Proxy != "" {
		return nil
	}
	first := x.Unreached[0]
	why, only := "another address answered first", "-4"
	if first.Err != "" {
		why = first.Err
	}
	if host, _, err := net.SplitHostPort(first.Addr); err == nil && net.ParseIP(host).To4() != nil {
		only = "-6"
	}
	return finding("an address of "+x.URL.Hostname()+" did not respond: "+first.Addr,
		fmt.Sprintf("%s: %s; the call went to %s", first.Addr, why, x.Timing.RemoteAddr),
		inspect(r, "Make the call without it", only),
		do("Clients that try only one address fail: make the server listen on it, or remove it from DNS (A, AAAA, or the hosts file)"))
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
	return finding("the body is shorter than its Content-Length", fmt.Sprintf("Content-Length: %s, but %d bytes arrived", promised, len(a.Body)),
		do("Compare with a call that bypasses the proxy: a proxy that changes the body but not its length causes this"),
		inspect(r, "Save what was received", "--body-out", "body.txt"))
}

func protocolDowngrade(r *Result) *Finding {
	x := r.exchange
	if !isWhole(r) {
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
	f := finding(what, x.Answer.Proto+" over "+x.Timing.TLSVersion,
		handshake(r, "Show what it offers", "--http2"), do("An old proxy causes this, and so does --http1.1"))
	if x.Timing.TLSVersion == "" {
		f.Evidence, f.Steps = "the status line begins with "+x.Answer.Proto, []explain.Step{report("; an old proxy causes this, or nginx with its default protocol for upstreams")}
	}
	return f
}

// keptConnectionClosed reports the race between a client that sends its next call and a server that closes an idle connection. Behind a
// proxy whose idle timeout is longer than the server's, this causes an occasional 502.
func keptConnectionClosed(r *Result) *Finding {
	x := r.exchange
	if x.Timing.ClosedIdleMS == nil {
		return nil
	}
	idle := text.Duration(time.Duration(*x.Timing.ClosedIdleMS * float64(time.Millisecond)).Round(100 * time.Millisecond))
	failed := x.Failure != nil && x.Failure.Kind == exchange.KindReset && x.ClosedOnReuse
	f := &Finding{
		Severity: SeverityWarning,
		Title:    "the server closed an idle connection just as the next call was sent",
		Evidence: fmt.Sprintf("it had been idle for %s; the call was sent again over a new connection", idle),
		Steps: []explain.Step{
			do("If you run the server, make its idle timeout longer than that of the proxy in front of it: in Node.js server.keepAliveTimeout (5 s by default), in nginx keepalive_timeout of the upstream block (60 s by default)"),
			do("See how long the server keeps a connection", nextstep.Repeat("--count", "5", "--interval", inSeconds(max(time.Second, time.Duration(*x.Timing.ClosedIdleMS)*time.Millisecond)), "--keep-alive")),
		},
	}
	switch {
	case failed:
		f.Severity = SeverityError
		f.Evidence = fmt.Sprintf("%s; it had been idle for %s", x.Failure.Message, idle)
		if exchange.IsSafeMethod(x.Call.Method) {
			f.Evidence += ", and a new connection failed as well"
		}
		f.lead(tryAgain("Try again; a new connection is used"))
	case x.Failure != nil:
		return nil // what broke the call is another matter
	case !x.ClosedOnReuse:
		f.Severity = SeverityInfo
		f.Title = "the server closes an idle connection after at most " + idle + " without a call"
		f.Evidence = "it was closed before the next call, so a new one was opened"
	}
	if x.Answer != nil {
		if said := start(x.Answer.Header.Get("Keep-Alive")); said != "" { // often its idle timeout (RFC 2068, section 19.7.1.1)
			f.Evidence += "; Keep-Alive: " + said
		}
	}
	if !exchange.IsSafeMethod(x.Call.Method) {
		f.Steps[len(f.Steps)-1] = do("See how long the server keeps a connection: add --keep-alive, --count and --interval to a call that only reads")
	}
	return f
}

// http2Ended explains a stream or connection that ended with an HTTP/2 error code.
func http2Ended(r *Result, at server) *Finding {
	f := r.exchange.Failure
	title, advice := "the request ended with an HTTP/2 error, without a response", []string(nil)
	if f.HTTP2 != nil { // a record may not have the code
		title, advice = http2Words(f.HTTP2)
	}
	out := finding(title, at.evidence, do("Make the same call over HTTP/1.1", nextstep.Repeat("--http1.1")))
	for _, text := range advice {
		out.Steps = append(out.Steps, do(text))
	}
	if f.Resent {
		out.Evidence += "; the request was sent twice, each time on a new connection"
	}
	return out
}

// http2Words returns the title of what happened, and what can be done in addition to a call over HTTP/1.1.
func http2Words(e *exchange.HTTP2Error) (title string, advice []string) {
	logs := "If HTTP/1.1 works, give the operator of the server this code and the time; its log or that of the proxy names the cause."
	switch {
	case e.Local && e.Code == exchange.HTTP2Protocol && e.InvalidHeader:
		return "the response has a header that HTTP/2 does not allow", []string{
			"The server or a proxy sends a header name or value with characters that are not allowed there; HTTP/1.1 shows it.",
		}
	case e.Local:
		return fmt.Sprintf("the response is not valid HTTP/2 (%s)", e.Code), []string{logs}
	case e.Code == exchange.HTTP2HTTP11:
		return "the server requires HTTP/1.1 for this request", []string{
			"Servers that request a client certificate during a connection respond like this.",
		}
	case e.Code == exchange.HTTP2EnhanceCalm:
		return "the server ended the connection because there were too many requests or frames (ENHANCE_YOUR_CALM)", []string{
			"Wait a minute, and make fewer calls at a time.", logs,
		}
	case e.Code == exchange.HTTP2RefusedStream:
		return "the server rejected the request before it processed it (REFUSED_STREAM)", []string{
			"The server is at its limit of parallel requests, or is shutting down. It did not process the request, so sending it again is safe.",
		}
	case e.Code == exchange.HTTP2Internal:
		return "the server ended the request with an internal HTTP/2 error (INTERNAL_ERROR)", []string{
			"The program behind the port, or the one that a proxy forwards to, aborted its response; its log has the reason.",
		}
	case e.Code == exchange.HTTP2Inadequate:
		return "the server rejects the encryption of this connection for HTTP/2 (INADEQUATE_SECURITY)", []string{logs}
	case e.GoAway && e.Code == exchange.HTTP2NoError:
		return "the server closed the HTTP/2 connection without a response (GOAWAY)", []string{
			"A restarting server, or a load balancer that removes a server, causes this briefly. Try again once.", logs,
		}
	case e.GoAway:
		return fmt.Sprintf("the server ended the HTTP/2 connection without a response (%s)", e.Code), []string{logs}
	}
	return fmt.Sprintf("the server ended the request without a response (%s)", e.Code), []string{
		"nginx with return 444 does this, and so does a proxy whose server closed the connection.", logs,
	}
}
