package exchange

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"os"
	"slices"
	"strings"
	"syscall"
)

// proxyOp marks the errors of net/http on the way to a proxy.
const proxyOp = "proxyconnect"

// classify returns the reason why a call failed in phase, and corrects the phase if the error is more precise.
func classify(err error, phase Phase) (Kind, Phase) {
	if errors.Is(err, errRedirects) {
		return KindRedirectLoop, PhaseRedirect
	}
	if phase == PhaseProxy || isOp(err, proxyOp) {
		return KindProxy, PhaseProxy
	}
	if kind, ok := classifyTLS(err); ok {
		return kind, PhaseTLS
	}
	if isTimeout(err) {
		if phase == PhaseTLS {
			return KindTLSTimeout, phase
		}
		if phase == PhaseDNS || phase == PhaseConnect {
			return KindConnectTimeout, phase
		}
		return KindTimeout, phase
	}
	switch phase {
	case PhaseDNS, PhaseConnect:
		return classifyConnect(err, phase)
	case PhaseTLS:
		return KindTLS, phase
	case PhaseSend, PhaseWait:
		return classifyWait(err, phase)
	case PhaseTransfer:
		return KindTruncated, phase
	}
	if errors.Is(err, context.Canceled) {
		return KindOther, phase
	}
	if isOfOtherFamily(err) {
		return KindAddressFamily, PhaseConnect
	}
	return KindRequest, phase // net/http rejected the request itself
}

func classifyConnect(err error, phase Phase) (Kind, Phase) {
	switch {
	case isType[*net.DNSError](err):
		return KindDNS, PhaseDNS
	case isAny(err, refusedErrors):
		return KindRefused, PhaseConnect
	case isAny(err, unreachableErrors):
		return KindUnreachable, PhaseConnect
	case isOfOtherFamily(err):
		return KindAddressFamily, PhaseConnect
	}
	return KindOther, phase
}

// isOfOtherFamily reports whether the host has no address of the family that -4 or -6 allows. Package net has only a text for that, no
// error value.
func isOfOtherFamily(err error) bool {
	address, ok := errors.AsType[*net.AddrError](err)
	return ok && address.Err == "no suitable address found"
}

// classifyWait classifies calls that failed between the connection and the head of the response. If neither the
// connection nor the caller ended the call, net/http received something that is not HTTP, perhaps while the request was still
// being sent.
func classifyWait(err error, phase Phase) (Kind, Phase) {
	other, notHTTP := errors.AsType[*notHTTPError](err)
	switch {
	case errors.Is(err, context.Canceled):
		return KindOther, phase
	case isType[*HTTP2Error](err):
		return KindHTTP2, PhaseWait
	case notHTTP && other.isAlert():
		return KindPlainToTLS, PhaseTLS
	case notHTTP:
		return KindBadResponse, PhaseWait
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, net.ErrClosed), isAny(err, resetErrors), closedByPeer(err.Error()):
		return KindReset, phase
	}
	return KindBadResponse, PhaseWait
}

// closedByPeer recognizes the errors for which net/http has no type.
func closedByPeer(text string) bool {
	known := []string{"server closed", "stream error", "GOAWAY", "client connection lost", "client connection force closed"}
	return slices.ContainsFunc(known, func(words string) bool { return strings.Contains(text, words) })
}

func classifyTLS(err error) (Kind, bool) {
	if record, ok := errors.AsType[tls.RecordHeaderError](err); ok {
		if strings.HasPrefix(string(record.RecordHeader[:]), "HTTP/") {
			return KindTLSPlainServer, true
		}
		return KindTLS, true
	}
	if invalid, ok := errors.AsType[x509.CertificateInvalidError](err); ok && invalid.Reason == x509.Expired {
		// crypto/x509 uses one reason for both "expired" and "not yet valid"; only its text distinguishes them.
		if strings.Contains(invalid.Detail, "is before") {
			return KindTLSNotYetValid, true
		}
		return KindTLSExpired, true
	}
	if isType[x509.HostnameError](err) {
		return KindTLSWrongHost, true
	}
	verify, verified := errors.AsType[*tls.CertificateVerificationError](err)
	if isType[x509.UnknownAuthorityError](err) {
		if verified && len(verify.UnverifiedCertificates) == 1 && selfSigned(verify.UnverifiedCertificates[0]) {
			return KindTLSSelfSigned, true
		}
		return KindTLSUnknownIssuer, true
	}
	if noCommonVersion(err.Error()) {
		return KindTLSVersion, true
	}
	// An alert that comes after the handshake, such as that for a missing client certificate in TLS 1.3, does not have a type.
	return KindTLS, verified || isOp(err, "remote error") || isOp(err, "local error")
}

// noCommonVersion recognizes the crypto/tls messages for two sides without a common version, which have no exported type: the alert of the
// server, and our own rejection of the version that it chose.
func noCommonVersion(text string) bool {
	return strings.Contains(text, "tls: protocol version not supported") || strings.Contains(text, "tls: server selected unsupported protocol version")
}

// selfSigned also recognizes a leaf that is not a CA, which CheckSignatureFrom does not accept as its own parent.
func selfSigned(c *x509.Certificate) bool {
	return selfIssued(c) && c.CheckSignature(c.SignatureAlgorithm, c.RawTBSCertificate, c.Signature) == nil
}

// isType reports whether an error, or one that it wraps, has a type.
func isType[E error](err error) bool {
	_, ok := errors.AsType[E](err)
	return ok
}

// isOp reports whether package net names an operation as the one that failed.
func isOp(err error, name string) bool {
	op, ok := errors.AsType[*net.OpError](err)
	return ok && op.Op == name
}

func isAny(err error, numbers []syscall.Errno) bool {
	return slices.ContainsFunc(numbers, func(n syscall.Errno) bool { return errors.Is(err, n) })
}

func isTimeout(err error) bool {
	t, isNet := errors.AsType[net.Error](err)
	return errors.Is(err, context.DeadlineExceeded) || errors.Is(err, os.ErrDeadlineExceeded) ||
		isNet && t.Timeout() || isAny(err, timeoutErrors)
}
