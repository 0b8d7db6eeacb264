package saved

import (
	"strings"

	"github.com/hex21/hex21/probe"
)

var curlCode = lazily(`^curl: \((\d+)\) ?(.*)$`)

// curlFailure is what the last line of curl says of a call that broke. Source: "Exit codes" in the manual of curl.
func curlFailure(line string) *probe.Failure {
	m := curlCode().FindStringSubmatch(line)
	if m == nil {
		return nil
	}
	f := &probe.Failure{Phase: probe.PhaseWait, Kind: probe.KindOther, Message: line}
	low := strings.ToLower(m[2])
	switch m[1] {
	case "5":
		f.Phase, f.Kind = probe.PhaseProxy, probe.KindProxy
	case "6":
		f.Phase, f.Kind = probe.PhaseDNS, probe.KindDNS
	case "7":
		f.Phase, f.Kind = probe.PhaseConnect, probe.KindRefused
		if strings.Contains(low, "timed out") || strings.Contains(low, "timeout") {
			f.Kind = probe.KindConnectTimeout
		} else if strings.Contains(low, "route") || strings.Contains(low, "unreachable") {
			f.Kind = probe.KindUnreachable
		}
	case "18":
		f.Phase, f.Kind = probe.PhaseTransfer, probe.KindTruncated
	case "22":
		return nil // --fail: the answer is in the record
	case "28":
		f.Kind = probe.KindTimeout
		if strings.Contains(low, "connect") {
			f.Phase, f.Kind = probe.PhaseConnect, probe.KindConnectTimeout
		}
	case "35", "51", "58", "59", "60", "77", "83", "90", "91":
		f.Phase, f.Kind = probe.PhaseTLS, tlsKind(low)
	case "47":
		f.Phase, f.Kind = probe.PhaseRedirect, probe.KindRedirectLoop
	case "55", "56":
		f.Kind = probe.KindReset
	case "16", "92", "95":
		f.Kind = probe.KindHTTP2
	case "1", "8":
		f.Kind = probe.KindBadResponse
	}
	return f
}

// tlsKind reads the words of OpenSSL and its like.
func tlsKind(low string) probe.Kind {
	for _, words := range []struct {
		text string
		kind probe.Kind
	}{
		{"wrong version number", probe.KindTLSPlainServer}, {"packet length too long", probe.KindTLSPlainServer}, {"record overflow", probe.KindTLSPlainServer},
		{"self-signed certificate in certificate chain", probe.KindTLSUnknownIssuer}, {"self signed certificate in certificate chain", probe.KindTLSUnknownIssuer},
		{"self-signed", probe.KindTLSSelfSigned}, {"self signed", probe.KindTLSSelfSigned}, {"has expired", probe.KindTLSExpired}, {"not yet valid", probe.KindTLSNotYetValid},
		{"alternative certificate subject name", probe.KindTLSWrongHost}, {"does not match target host", probe.KindTLSWrongHost},
		{"unable to get local issuer", probe.KindTLSUnknownIssuer}, {"unable to verify", probe.KindTLSUnknownIssuer}, {"unknown ca", probe.KindTLSUnknownIssuer},
		{"protocol version", probe.KindTLSVersion}, {"unsupported protocol", probe.KindTLSVersion},
	} {
		if strings.Contains(low, words.text) {
			return words.kind
		}
	}
	return probe.KindTLS
}

// browserFailure is what browsers and hex21 write into an archive instead of an answer.
func browserFailure(text string) *probe.Failure {
	f := &probe.Failure{Phase: probe.PhaseWait, Kind: probe.KindOther, Message: text}
	up := strings.ToUpper(text)
	for _, words := range []struct {
		text  string
		phase probe.Phase
		kind  probe.Kind
	}{
		{"NAME_NOT_RESOLVED", probe.PhaseDNS, probe.KindDNS}, {"UNKNOWN_HOST", probe.PhaseDNS, probe.KindDNS}, {"NO SUCH HOST", probe.PhaseDNS, probe.KindDNS},
		{"CONNECTION_REFUSED", probe.PhaseConnect, probe.KindRefused}, {"CONNECTION REFUSED", probe.PhaseConnect, probe.KindRefused},
		{"ADDRESS_UNREACHABLE", probe.PhaseConnect, probe.KindUnreachable}, {"CONNECTION_TIMED_OUT", probe.PhaseConnect, probe.KindConnectTimeout},
		{"NET_TIMEOUT", probe.PhaseWait, probe.KindTimeout}, {"TIMED_OUT", probe.PhaseWait, probe.KindTimeout},
		{"CONNECTION_RESET", probe.PhaseWait, probe.KindReset}, {"NET_RESET", probe.PhaseWait, probe.KindReset}, {"CONNECTION RESET", probe.PhaseWait, probe.KindReset},
		{"CERT_AUTHORITY_INVALID", probe.PhaseTLS, probe.KindTLSUnknownIssuer}, {"UNKNOWN_ISSUER", probe.PhaseTLS, probe.KindTLSUnknownIssuer},
		{"CERT_DATE_INVALID", probe.PhaseTLS, probe.KindTLSExpired}, {"EXPIRED_CERTIFICATE", probe.PhaseTLS, probe.KindTLSExpired},
		{"CERT_COMMON_NAME_INVALID", probe.PhaseTLS, probe.KindTLSWrongHost}, {"BAD_CERT_DOMAIN", probe.PhaseTLS, probe.KindTLSWrongHost},
		{"SSL_VERSION", probe.PhaseTLS, probe.KindTLSVersion}, {"SSL_PROTOCOL", probe.PhaseTLS, probe.KindTLS}, {"ERR_CERT", probe.PhaseTLS, probe.KindTLS},
		{"HTTP2", probe.PhaseWait, probe.KindHTTP2}, {"TOO_MANY_REDIRECTS", probe.PhaseRedirect, probe.KindRedirectLoop},
		{"PROXY", probe.PhaseProxy, probe.KindProxy}, {"TUNNEL_CONNECTION", probe.PhaseProxy, probe.KindProxy},
	} {
		if strings.Contains(up, words.text) {
			f.Phase, f.Kind = words.phase, words.kind
			break
		}
	}
	return f
}
