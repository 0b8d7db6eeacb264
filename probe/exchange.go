package probe

import (
	"crypto/x509"
	"net/url"

	"github.com/hex21/hex21/internal/exchange"
)

// What sends and records a call, see its own documentation.
type (
	// Call is what to send.
	Call = exchange.Call
	// Client sends calls.
	Client = exchange.Client
	// Dial says how to reach the server.
	Dial = exchange.Dial
	// Transport sends requests, each of them once.
	Transport = exchange.Transport
	// Exchange holds the facts of one call.
	Exchange = exchange.Exchange
	// Answer is one response.
	Answer = exchange.Answer
	// Hop is a redirect that was followed.
	Hop = exchange.Hop
	// Certificate holds the facts of a server's certificate.
	Certificate = exchange.Certificate
	// Unreached is an address that did not answer.
	Unreached = exchange.Unreached
	// Header is one header line.
	Header = exchange.Header
	// Timing is where the time went.
	Timing = exchange.Timing
	// Recording is a call that another client made.
	Recording = exchange.Recording
	// Failure is how a call broke, Kind what broke it, and Phase how far it had come.
	Failure = exchange.Failure
	// Kind says what broke a call.
	Kind = exchange.Kind
	// Phase is a part of a call.
	Phase = exchange.Phase
	// ProxyRefusal is the answer of a proxy that refused CONNECT.
	ProxyRefusal = exchange.ProxyRefusal
	// HTTP2Error is the end of a stream or a connection in the words of HTTP/2.
	HTTP2Error = exchange.HTTP2Error
	// HTTP2Code is an error code of HTTP/2.
	HTTP2Code = exchange.HTTP2Code
)

// Limits of one call.
const (
	DefaultMaxBody      = exchange.DefaultMaxBody
	DefaultMaxRedirects = exchange.DefaultMaxRedirects
	AcceptEncoding      = exchange.AcceptEncoding
)

// The phases, in order.
const (
	PhasePrepare  = exchange.PhasePrepare
	PhaseDNS      = exchange.PhaseDNS
	PhaseConnect  = exchange.PhaseConnect
	PhaseProxy    = exchange.PhaseProxy
	PhaseTLS      = exchange.PhaseTLS
	PhaseSend     = exchange.PhaseSend
	PhaseWait     = exchange.PhaseWait
	PhaseTransfer = exchange.PhaseTransfer
	PhaseRedirect = exchange.PhaseRedirect
)

// The kinds of failure.
const (
	KindRequest          = exchange.KindRequest
	KindPreflight        = exchange.KindPreflight
	KindDNS              = exchange.KindDNS
	KindRefused          = exchange.KindRefused
	KindUnreachable      = exchange.KindUnreachable
	KindConnectTimeout   = exchange.KindConnectTimeout
	KindProxy            = exchange.KindProxy
	KindTLSExpired       = exchange.KindTLSExpired
	KindTLSNotYetValid   = exchange.KindTLSNotYetValid
	KindTLSWrongHost     = exchange.KindTLSWrongHost
	KindTLSUnknownIssuer = exchange.KindTLSUnknownIssuer
	KindTLSSelfSigned    = exchange.KindTLSSelfSigned
	KindTLSPlainServer   = exchange.KindTLSPlainServer
	KindPlainToTLS       = exchange.KindPlainToTLS
	KindTLSVersion       = exchange.KindTLSVersion
	KindTLSTimeout       = exchange.KindTLSTimeout
	KindTLS              = exchange.KindTLS
	KindTimeout          = exchange.KindTimeout
	KindReset            = exchange.KindReset
	KindHTTP2            = exchange.KindHTTP2
	KindTruncated        = exchange.KindTruncated
	KindRedirectLoop     = exchange.KindRedirectLoop
	KindBadResponse      = exchange.KindBadResponse
	KindOther            = exchange.KindOther
)

// The codes of HTTP/2 that mean something to a client.
const (
	HTTP2NoError       = exchange.HTTP2NoError
	HTTP2Protocol      = exchange.HTTP2Protocol
	HTTP2Internal      = exchange.HTTP2Internal
	HTTP2FlowControl   = exchange.HTTP2FlowControl
	HTTP2RefusedStream = exchange.HTTP2RefusedStream
	HTTP2Cancel        = exchange.HTTP2Cancel
	HTTP2EnhanceCalm   = exchange.HTTP2EnhanceCalm
	HTTP2Inadequate    = exchange.HTTP2Inadequate
	HTTP2HTTP11        = exchange.HTTP2HTTP11
)

// NewTransport makes a transport for Send. Close its idle connections when done.
func NewTransport(d Dial) *Transport { return exchange.NewTransport(d) }

// NoRoots reports whether no authority of certificates is trusted. A nil pool is that of the system.
func NoRoots(pool *x509.CertPool) bool { return exchange.NoRoots(pool) }

// SameOrigin reports whether two URLs share scheme, host and port.
func SameOrigin(a, b *url.URL) bool { return exchange.SameOrigin(a, b) }
