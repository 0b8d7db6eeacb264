package probe

import (
	"github.com/hex21/hex21/internal/exchange"
)

// What sends and records a call, see its own documentation.
type (
	// Call is a request to send.
	Call = exchange.Call
	// Client sends calls.
	Client = exchange.Client
	// Dial configures how to reach the server.
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
	// Failure is how a call failed: Kind is the cause, and Phase how far it got.
	Failure = exchange.Failure
	// Kind is the cause of a failure.
	Kind = exchange.Kind
	// Phase is a part of a call.
	Phase = exchange.Phase
	// ProxyRefusal is the response of a proxy that rejected CONNECT.
	ProxyRefusal = exchange.ProxyRefusal
	// HTTP2Error is the end of a stream or a connection in the words of HTTP/2.
	HTTP2Error = exchange.HTTP2Error
	// HTTP2Code is an error code of HTTP/2.
	HTTP2Code = exchange.HTTP2Code
)

// NewTransport makes a transport for Send. Close its idle connections when done.
func NewTransport(d Dial) *Transport { return exchange.NewTransport(d) }
