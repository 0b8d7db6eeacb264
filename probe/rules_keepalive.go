package probe

import (
	"fmt"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/text"
)

// keptConnectionRule looks at connections that were kept for another call and that the server closed.
func keptConnectionRule() rule {
	return rule{id: "kept-connection-closed", severity: SeverityError, layer: LayerHTTP, blame: BlameServer, check: keptConnectionClosed}
}

// keptConnectionClosed is about the race between a client that sends its next call and a server that ends an idle connection. Behind a
// proxy with a longer idle time than the server's it is a 502 now and then.
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
			do("See how long the server keeps a connection", explain.Repeat("--count", "5", "--interval", longerIdle(x.Timing.ClosedIdleMS), "--keep-alive")),
		},
	}
	switch {
	case failed:
		f.Severity = SeverityError
		f.Evidence = fmt.Sprintf("%s; it had been idle for %s", x.Failure.Message, idle)
		if safe(x.Call.Method) {
			f.Evidence += ", and a new connection failed as well"
		}
		f.Steps = append([]explain.Step{tryAgain("Try again; a new connection is used")}, f.Steps...)
	case x.Failure != nil:
		return nil // what broke the call is another matter
	case !x.ClosedOnReuse:
		f.Severity = SeverityInfo
		f.Title = "the server closes an idle connection after at most " + idle + " without a call"
		f.Evidence = "it was closed before the next call, so a new one was opened"
	}
	if said := keepAliveSaid(x); said != "" {
		f.Evidence += "; Keep-Alive: " + said
	}
	if !safe(x.Call.Method) {
		f.Steps[len(f.Steps)-1] = do("See how long the server keeps a connection: add --keep-alive, --count and --interval to a call that only reads")
	}
	return f
}

// keepAliveSaid is what the server says of its idle time (RFC 2068, section 19.7.1.1).
func keepAliveSaid(x *Exchange) string {
	if x.Answer == nil {
		return ""
	}
	return start(x.Answer.Header.Get("Keep-Alive"))
}

// longerIdle is the time between calls that shows the same again.
func longerIdle(ms *float64) string {
	return inSeconds(max(time.Second, time.Duration(*ms)*time.Millisecond))
}
