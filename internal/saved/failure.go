package saved

import (
	"strconv"
	"strings"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/text"
)

var curlCode = text.Pattern(`^curl: \((\d+)\) ?(.*)$`)

// curlFailure returns the failure in the last line of curl's output. Source: "Exit codes" in the manual of curl.
func curlFailure(line string) *exchange.Failure {
	m := curlCode().FindStringSubmatch(line)
	if m == nil {
		return nil
	}
	f := &exchange.Failure{Phase: exchange.PhaseWait, Kind: exchange.KindOther, Message: line}
	low := strings.ToLower(m[2])
	switch m[1] {
	case "5":
		f.Phase, f.Kind = exchange.PhaseProxy, exchange.KindProxy
	case "6":
		f.Phase, f.Kind = exchange.PhaseDNS, exchange.KindDNS
	case "7":
		f.Phase, f.Kind = exchange.PhaseConnect, exchange.KindRefused
		if strings.Contains(low, "timed out") || strings.Contains(low, "timeout") {
			f.Kind = exchange.KindConnectTimeout
		} else if strings.Contains(low, "route") || strings.Contains(low, "unreachable") {
			f.Kind = exchange.KindUnreachable
		}
	case "18":
		f.Phase, f.Kind = exchange.PhaseTransfer, exchange.KindTruncated
	case "22":
		return nil // --fail: the response is in the record
	case "28":
		f.Kind = exchange.KindTimeout
		if strings.Contains(low, "connect") {
			f.Phase, f.Kind = exchange.PhaseConnect, exchange.KindConnectTimeout
		}
	case "35", "51", "58", "59", "60", "77", "83", "90", "91":
		f.Phase, f.Kind = exchange.PhaseTLS, tlsKind(low)
	case "47":
		f.Phase, f.Kind = exchange.PhaseRedirect, exchange.KindRedirectLoop
	case "55", "56":
		f.Kind = exchange.KindReset
	case "16", "92", "95":
		f.Kind, f.HTTP2 = exchange.KindHTTP2, curlHTTP2(m[2])
	case "1", "8":
		f.Kind = exchange.KindBadResponse
	}
	return f
}

var curlStream = text.Pattern(`^HTTP/2 stream (\d+) was not closed cleanly: .*\(err (\d+)\)`)

// curlHTTP2 returns the error of a stream in a message of curl, or nil if it does not have the code.
func curlHTTP2(message string) *exchange.HTTP2Error {
	m := curlStream().FindStringSubmatch(message)
	if m == nil {
		return nil
	}
	stream, streamErr := strconv.ParseUint(m[1], 10, 32)
	code, codeErr := strconv.ParseUint(m[2], 10, 32)
	if streamErr != nil || codeErr != nil {
		return nil //nolint:nilerr // numbers that are too large are not those of HTTP/2
	}
	return &exchange.HTTP2Error{Code: exchange.HTTP2Code(code), Stream: uint32(stream)}
}

// tlsKind reads the messages of OpenSSL and similar libraries.
func tlsKind(low string) exchange.Kind {
	for _, words := range []struct {
		text string
		kind exchange.Kind
	}{
		{"wrong version number", exchange.KindTLSPlainServer}, {"packet length too long", exchange.KindTLSPlainServer}, {"record overflow", exchange.KindTLSPlainServer},
		{"self-signed certificate in certificate chain", exchange.KindTLSUnknownIssuer}, {"self signed certificate in certificate chain", exchange.KindTLSUnknownIssuer},
		{"self-signed", exchange.KindTLSSelfSigned}, {"self signed", exchange.KindTLSSelfSigned}, {"has expired", exchange.KindTLSExpired}, {"not yet valid", exchange.KindTLSNotYetValid},
		{"alternative certificate subject name", exchange.KindTLSWrongHost}, {"does not match target host", exchange.KindTLSWrongHost},
		{"unable to get local issuer", exchange.KindTLSUnknownIssuer}, {"unable to verify", exchange.KindTLSUnknownIssuer}, {"unknown ca", exchange.KindTLSUnknownIssuer},
		{"protocol version", exchange.KindTLSVersion}, {"unsupported protocol", exchange.KindTLSVersion},
	} {
		if strings.Contains(low, words.text) {
			return words.kind
		}
	}
	return exchange.KindTLS
}

// browserFailure reads the error that browsers and hex21 write into an archive instead of a response.
func browserFailure(text string) *exchange.Failure {
	f := &exchange.Failure{Phase: exchange.PhaseWait, Kind: exchange.KindOther, Message: text}
	up := strings.ToUpper(text)
	for _, words := range []struct {
		text  string
		phase exchange.Phase
		kind  exchange.Kind
	}{
		{"NAME_NOT_RESOLVED", exchange.PhaseDNS, exchange.KindDNS}, {"UNKNOWN_HOST", exchange.PhaseDNS, exchange.KindDNS}, {"NO SUCH HOST", exchange.PhaseDNS, exchange.KindDNS},
		{"CONNECTION_REFUSED", exchange.PhaseConnect, exchange.KindRefused}, {"CONNECTION REFUSED", exchange.PhaseConnect, exchange.KindRefused},
		{"ADDRESS_UNREACHABLE", exchange.PhaseConnect, exchange.KindUnreachable}, {"CONNECTION_TIMED_OUT", exchange.PhaseConnect, exchange.KindConnectTimeout},
		{"NET_TIMEOUT", exchange.PhaseWait, exchange.KindTimeout}, {"TIMED_OUT", exchange.PhaseWait, exchange.KindTimeout},
		{"CONNECTION_RESET", exchange.PhaseWait, exchange.KindReset}, {"NET_RESET", exchange.PhaseWait, exchange.KindReset}, {"CONNECTION RESET", exchange.PhaseWait, exchange.KindReset},
		{"CERT_AUTHORITY_INVALID", exchange.PhaseTLS, exchange.KindTLSUnknownIssuer}, {"UNKNOWN_ISSUER", exchange.PhaseTLS, exchange.KindTLSUnknownIssuer},
		{"CERT_DATE_INVALID", exchange.PhaseTLS, exchange.KindTLSExpired}, {"EXPIRED_CERTIFICATE", exchange.PhaseTLS, exchange.KindTLSExpired},
		{"CERT_COMMON_NAME_INVALID", exchange.PhaseTLS, exchange.KindTLSWrongHost}, {"BAD_CERT_DOMAIN", exchange.PhaseTLS, exchange.KindTLSWrongHost},
		{"SSL_VERSION", exchange.PhaseTLS, exchange.KindTLSVersion}, {"SSL_PROTOCOL", exchange.PhaseTLS, exchange.KindTLS}, {"ERR_CERT", exchange.PhaseTLS, exchange.KindTLS},
		{"HTTP2", exchange.PhaseWait, exchange.KindHTTP2}, {"TOO_MANY_REDIRECTS", exchange.PhaseRedirect, exchange.KindRedirectLoop},
		{"PROXY", exchange.PhaseProxy, exchange.KindProxy}, {"TUNNEL_CONNECTION", exchange.PhaseProxy, exchange.KindProxy},
	} {
		if strings.Contains(up, words.text) {
			f.Phase, f.Kind = words.phase, words.kind
			break
		}
	}
	return f
}
