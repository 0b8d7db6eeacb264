package exchange

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
)

// Phase is a part of a call.
type Phase string

// The phases, in order.
const (
	PhasePrepare  Phase = "prepare"
	PhaseDNS      Phase = "dns"
	PhaseConnect  Phase = "connect"
	PhaseProxy    Phase = "proxy"
	PhaseTLS      Phase = "tls"
	PhaseSend     Phase = "send"
	PhaseWait     Phase = "wait"
	PhaseTransfer Phase = "transfer"
	PhaseRedirect Phase = "redirect"
)

// Kind is the cause of a failure. Its text is the id of the finding that explains it.
type Kind string

// The kinds of failure.
const (
	KindRequest          Kind = "request-not-sent"
	KindPreflight        Kind = "preflight-refused" // the call was not sent, see Exchange.NotSent
	KindDNS              Kind = "dns-failed"
	KindRefused          Kind = "connection-refused"
	KindUnreachable      Kind = "host-unreachable"
	KindAddressFamily    Kind = "address-family" // the host has no address that Dial.IP allows
	KindConnectTimeout   Kind = "connect-timeout"
	KindProxy            Kind = "proxy-failed"
	KindTLSExpired       Kind = "tls-expired"
	KindTLSNotYetValid   Kind = "tls-not-yet-valid"
	KindTLSWrongHost     Kind = "tls-wrong-host"
	KindTLSUnknownIssuer Kind = "tls-unknown-authority"
	KindTLSSelfSigned    Kind = "tls-self-signed"
	KindTLSPlainServer   Kind = "tls-to-plain-port"
	KindPlainToTLS       Kind = "plain-to-tls-port"
	KindTLSVersion       Kind = "tls-version-mismatch"
	KindTLSTimeout       Kind = "tls-handshake-timeout"
	KindTLS              Kind = "tls-failed"
	KindTimeout          Kind = "response-timeout"
	KindReset            Kind = "connection-reset"
	KindHTTP2            Kind = "http2-error"
	KindTruncated        Kind = "body-cut-off"
	KindRedirectLoop     Kind = "redirect-loop"
	KindBadResponse      Kind = "not-http"
	KindOther            Kind = "no-answer"
)

// Failure describes how a call failed.
type Failure struct {
	Phase Phase
	Kind  Kind
	// Message is the system's error message, without the URL.
	Message string
	// Canceled reports whether the caller canceled the call.
	Canceled bool
	// HTTP2 describes how the stream or the connection ended, if there was an HTTP/2 error.
	HTTP2 *HTTP2Error
	// Resent reports whether the request was sent twice, because the server had not processed it the first time.
	Resent bool
	// WantsCertificate reports whether the server ended the handshake because the client did not send a certificate.
	WantsCertificate bool
	// NoRoots reports whether this machine has no root certificates, so that no server can be trusted.
	NoRoots bool
	// Refusal is the proxy's response to CONNECT, if it rejected it.
	Refusal *ProxyRefusal
	Err     error
}

// ProxyRefusal is the response of a proxy that rejected CONNECT.
type ProxyRefusal struct {
	Status int
	Reason string // the reason phrase of the status line
	// Error is its X-Squid-Error, and Challenges its Proxy-Authenticate.
	Error      string
	Challenges []string
}

// text returns the reason of the response, or its status.
func (p *ProxyRefusal) text() string {
	if p.Reason != "" {
		return p.Reason
	}
	return fmt.Sprintf("the proxy returned %d", p.Status)
}

// refusal is a ProxyRefusal as an error.
type refusal struct{ ProxyRefusal }

func (r *refusal) Error() string { return r.text() }

// connectError returns the response of a proxy to CONNECT as an error, unless it is a success.
func connectError(_ context.Context, _ *url.URL, _ *http.Request, answer *http.Response) error {
	if answer.StatusCode == http.StatusOK {
		return nil
	}
	_, reason, _ := strings.Cut(answer.Status, " ")
	return &refusal{ProxyRefusal{
		Status: answer.StatusCode, Reason: strings.TrimSpace(reason), Error: answer.Header.Get("X-Squid-Error"),
		Challenges: answer.Header.Values("Proxy-Authenticate"),
	}}
}

// errInterim means that the final response never began.
var errInterim = fmt.Errorf("more than %d interim responses (1xx) without a final response", maxInterim)

// errRedirects means that there were too many redirects.
var errRedirects = errors.New("too many redirects")

// newFailure classifies the error of a call that failed in phase.
func newFailure(err error, phase Phase) *Failure {
	f := &Failure{Message: message(err), Canceled: errors.Is(err, context.Canceled), Err: err}
	f.HTTP2, _ = errors.AsType[*HTTP2Error](err)
	if refused, ok := errors.AsType[*refusal](err); ok {
		f.Refusal = &refused.ProxyRefusal
	}
	f.Kind, f.Phase = classify(err, phase)
	f.WantsCertificate = strings.Contains(err.Error(), "tls: certificate required") // an alert of crypto/tls, which has no type
	return f
}

// message returns the message of the innermost cause: the outer layers repeat the URL and the addresses.
func message(err error) string {
	if ue, ok := errors.AsType[*url.Error](err); ok {
		err = ue.Err
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return "the time limit was reached"
	}
	if errors.Is(err, net.ErrClosed) { // closed by net/http, after the other side had closed it
		return "the connection was closed"
	}
	if fault, ok := errors.AsType[*HTTP2Error](err); ok {
		return fault.Error()
	}
	if op, ok := errors.AsType[*net.OpError](err); ok && op.Err != nil && op.Op != proxyOp {
		err = op.Err
	}
	text := strings.TrimPrefix(err.Error(), "net/http: HTTP/1.x transport connection broken: ")
	return strings.TrimPrefix(text, "net/http: Transport failed to read from server: ")
}
