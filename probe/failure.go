package probe

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"net/url"
	"os"
	"strings"
	"syscall"
)

// Phase is a part of a call.
type Phase string

// The phases, in order.
const (
	PhaseDNS      Phase = "dns"
	PhaseConnect  Phase = "connect"
	PhaseProxy    Phase = "proxy"
	PhaseTLS      Phase = "tls"
	PhaseSend     Phase = "send"
	PhaseWait     Phase = "wait"
	PhaseTransfer Phase = "transfer"
	PhaseRedirect Phase = "redirect"
)

// Kind says what broke a call. Its text is the id of the finding that explains it.
type Kind string

// The kinds of failure.
const (
	KindDNS              Kind = "dns-failed"
	KindRefused          Kind = "connection-refused"
	KindUnreachable      Kind = "host-unreachable"
	KindConnectTimeout   Kind = "connect-timeout"
	KindProxy            Kind = "proxy-failed"
	KindTLSExpired       Kind = "tls-expired"
	KindTLSNotYetValid   Kind = "tls-not-yet-valid"
	KindTLSWrongHost     Kind = "tls-wrong-host"
	KindTLSUnknownIssuer Kind = "tls-unknown-authority"
	KindTLSSelfSigned    Kind = "tls-self-signed"
	KindTLSPlainServer   Kind = "tls-to-plain-port"
	KindPlainToTLS       Kind = "plain-to-tls-port"
	KindTLS              Kind = "tls-failed"
	KindTimeout          Kind = "response-timeout"
	KindReset            Kind = "connection-reset"
	KindCutOff           Kind = "body-cut-off"
	KindRedirectLoop     Kind = "redirect-loop"
	KindBadResponse      Kind = "not-http"
	KindOther            Kind = "no-answer"
)

// Failure is how a call broke.
type Failure struct {
	Phase Phase
	Kind  Kind
	// Message is the system's own words, without the URL.
	Message string
	// Canceled says that the caller gave up, which is nobody's fault.
	Canceled bool
	Err      error
}

// errRedirects is what Send reports when the hops do not end.
var errRedirects = errors.New("too many redirects")

// newFailure classifies the error of a call that had come as far as phase.
func newFailure(err error, phase Phase) *Failure {
	f := &Failure{Phase: phase, Err: err, Canceled: errors.Is(err, context.Canceled)}
	f.Message = message(err)
	f.Kind, f.Phase = classify(err, phase, f.Message)
	return f
}

// message unwraps down to the words of the cause: the outer layers repeat the URL and the addresses.
func message(err error) string {
	var ue *url.Error
	if errors.As(err, &ue) {
		err = ue.Err
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return "the time was up"
	}
	var op *net.OpError
	if errors.As(err, &op) && op.Err != nil && op.Op != "proxyconnect" {
		err = op.Err
	}
	return err.Error()
}

func classify(err error, phase Phase, text string) (Kind, Phase) {
	if kind, ok := classifyTLS(err); ok {
		return kind, PhaseTLS
	}
	var dns *net.DNSError
	var op *net.OpError
	switch {
	case errors.Is(err, errRedirects):
		return KindRedirectLoop, PhaseRedirect
	case errors.As(err, &op) && op.Op == "proxyconnect", phase == PhaseProxy:
		return KindProxy, PhaseProxy
	case errors.As(err, &dns) && !isTimeout(err):
		return KindDNS, PhaseDNS
	case isTimeout(err) && (phase == PhaseDNS || phase == PhaseConnect || phase == PhaseTLS):
		return KindConnectTimeout, phase
	case isTimeout(err):
		return KindTimeout, phase
	case errors.Is(err, syscall.ECONNREFUSED):
		return KindRefused, PhaseConnect
	case errors.Is(err, syscall.EHOSTUNREACH), errors.Is(err, syscall.ENETUNREACH), errors.Is(err, syscall.EADDRNOTAVAIL):
		return KindUnreachable, PhaseConnect
	case strings.Contains(text, "server gave HTTP response to HTTPS client"):
		return KindTLSPlainServer, PhaseTLS
	case phase == PhaseTransfer:
		return KindCutOff, PhaseTransfer
	case strings.Contains(text, "malformed HTTP response"), strings.Contains(text, "malformed HTTP status"):
		if strings.Contains(text, `\x15\x03`) { // a TLS alert record
			return KindPlainToTLS, PhaseTLS
		}
		return KindBadResponse, PhaseWait
	case strings.Contains(text, "malformed"):
		return KindBadResponse, PhaseWait
	case phase == PhaseTLS:
		return KindTLS, PhaseTLS
	case errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.EPIPE), errors.Is(err, io.EOF),
		errors.Is(err, io.ErrUnexpectedEOF), strings.Contains(text, "server closed"):
		return KindReset, phase
	}
	return KindOther, phase
}

func classifyTLS(err error) (Kind, bool) {
	var record tls.RecordHeaderError
	if errors.As(err, &record) {
		if strings.HasPrefix(string(record.RecordHeader[:]), "HTTP/") {
			return KindTLSPlainServer, true
		}
		return KindTLS, true
	}
	var invalid x509.CertificateInvalidError
	if errors.As(err, &invalid) && invalid.Reason == x509.Expired {
		// crypto/x509 uses one reason for both ends of the validity; its text tells them apart.
		if strings.Contains(invalid.Detail, "is before") {
			return KindTLSNotYetValid, true
		}
		return KindTLSExpired, true
	}
	var host x509.HostnameError
	if errors.As(err, &host) {
		return KindTLSWrongHost, true
	}
	var unknown x509.UnknownAuthorityError
	if errors.As(err, &unknown) {
		if c := unknown.Cert; c != nil && c.CheckSignatureFrom(c) == nil {
			return KindTLSSelfSigned, true
		}
		var verify *tls.CertificateVerificationError
		if errors.As(err, &verify) && len(verify.UnverifiedCertificates) == 1 && selfIssued(verify.UnverifiedCertificates[0]) {
			return KindTLSSelfSigned, true
		}
		return KindTLSUnknownIssuer, true
	}
	var verify *tls.CertificateVerificationError
	var alert tls.AlertError
	if errors.As(err, &verify) || errors.As(err, &alert) {
		return KindTLS, true
	}
	return "", false
}

// selfIssued also recognises a self-signed leaf that is no CA, which CheckSignatureFrom refuses to call its own parent.
func selfIssued(c *x509.Certificate) bool {
	return string(c.RawSubject) == string(c.RawIssuer) &&
		c.CheckSignature(c.SignatureAlgorithm, c.RawTBSCertificate, c.Signature) == nil
}

func isTimeout(err error) bool {
	var t net.Error
	return errors.Is(err, context.DeadlineExceeded) || errors.Is(err, os.ErrDeadlineExceeded) ||
		(errors.As(err, &t) && t.Timeout())
}
