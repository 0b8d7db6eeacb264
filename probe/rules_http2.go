package probe

import (
	"fmt"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/exchange"
)

// http2Rule explains a stream or connection that was ended in the words of HTTP/2.
func http2Rule() rule {
	return rule{id: string(exchange.KindHTTP2), severity: SeverityError, layer: LayerHTTP, blame: BlameServer, check: http2Ended}
}

func http2Ended(r *Result) *Finding {
	f := r.exchange.Failure
	if f == nil || f.Kind != exchange.KindHTTP2 || f.HTTP2 == nil {
		return nil
	}
	title, advice := http2Words(f.HTTP2)
	out := &Finding{Title: title, Evidence: f.Message, Steps: []explain.Step{do("Make the same call over HTTP/1.1", explain.Repeat("--http1.1"))}}
	for _, text := range advice {
		out.Steps = append(out.Steps, do(text))
	}
	if f.Resent {
		out.Evidence += "; the request was sent twice, each time on a new connection"
	}
	return out
}

// http2Words are the title of what happened, and what can be done beside a call over HTTP/1.1.
func http2Words(e *HTTP2Error) (title string, advice []string) {
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
