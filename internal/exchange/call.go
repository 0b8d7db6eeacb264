package exchange

import (
	"cmp"
	"net/http"
	"net/url"
	"slices"
	"time"
)

// Limits of one call, whatever the server does.
const (
	DefaultMaxBody      = 1 << 20
	defaultMaxRedirects = 10
)

// AcceptEncoding lists the content codings that Send decodes. Like curl, Send does not request compression by default, because it makes
// small bodies slower. Compressed bodies are decoded even if they were not requested.
const AcceptEncoding = "gzip, br, zstd"

// Call is a request to send. The zero values of Method, MaxBody and MaxRedirects mean GET and the defaults.
type Call struct {
	Method string
	// URL is the address to call. Its user info is sent to its own origin as basic authentication, instead of Key.
	URL *url.URL
	// Header is sent unchanged; a Host entry becomes the Host of the request. An empty value removes a header that would be sent by
	// default.
	Header http.Header
	Body   []byte
	// Base is the base URL of the installation. Key is sent only to its origin.
	Base *url.URL
	Key  string
	// Follow makes Send follow redirects.
	Follow       bool
	MaxRedirects int
	// Preflight first sends the OPTIONS request that a browser would send for a page from the Origin in Header (see package cors). If its
	// response does not allow the call, a call that may change something is not sent; a read is sent anyway, as evidence.
	Preflight bool
	// MaxBody is the maximum number of bytes of the decoded body to keep.
	MaxBody int64
}

// IsSafeMethod reports whether a method only reads (RFC 9110, section 9.2.1). The empty one is GET.
func IsSafeMethod(method string) bool {
	return slices.Contains([]string{"", http.MethodGet, http.MethodHead, http.MethodOptions, http.MethodTrace}, method)
}

// Exchange holds the facts of one call: what was sent and received, when, and how the call failed, if it did. Nothing in it is redacted;
// Secrets lists what must not be shown.
type Exchange struct {
	Call   Call
	Method string   // of the last hop
	URL    *url.URL // of the last hop
	// Sent holds the header lines of the last hop as they were sent.
	Sent     []Header
	SentBody []byte // of the last hop; a redirect may have dropped it
	// KeySent reports whether the last hop had an Authorization header.
	KeySent bool
	// KeyInRedirect reports whether a redirect was not followed because the server put the key into a URL of another origin.
	KeyInRedirect bool
	SentAt        time.Time
	// ReceivedAt is when the head of the response was received, so that a slow body does not look like a wrong clock.
	ReceivedAt time.Time
	// ReadAt is when the exchange was read from a record; zero for a call that was just made.
	ReadAt  time.Time
	Answer  *Answer // nil without a response
	Hops    []Hop
	Timing  Timing
	Failure *Failure // nil if the call succeeded
	// Preflight is the exchange of the preflight before the call; nil without one.
	Preflight *Exchange
	// NotSent reports whether the call was not sent after its preflight: a browser would not make it, and it may change something.
	NotSent bool
	Proxy   string // the proxy's host, when one was used
	// ProxyFrom names the setting that the proxy comes from, such as HTTPS_PROXY; empty if it is not known.
	ProxyFrom string
	// Certificate is the certificate that the server sent, even if it was rejected; nil without TLS.
	Certificate *Certificate
	// ClosedOnReuse reports whether the server closed a reused connection just as the call was sent. A read was then sent again over
	// another connection.
	ClosedOnReuse bool
	// Unreached lists, in order, the addresses that were tried and did not answer before another one did or all had failed.
	Unreached []Unreached
	Secrets   []string

	// RequestUnknown reports whether at most the URL of the request is known, as in the output of curl -i. The request is then not judged.
	RequestUnknown bool
	// CredentialsUnknown reports whether credentials that the record leaves out may have been sent.
	CredentialsUnknown bool
	// HeadersUnknown reports whether the record has the body of the response but not its headers, so that no header is reported as missing.
	HeadersUnknown bool
	// TimingUnknown reports whether the record does not show how long the call took.
	TimingUnknown bool
}

// Answer is one response.
type Answer struct {
	Status int
	Reason string // as sent; empty over HTTP/2
	Proto  string // HTTP/1.1, HTTP/2.0
	Header http.Header
	// Lines holds the header lines in order; over HTTP/2 sorted by name.
	Lines []Header
	// Body is decoded and at most Call.MaxBody long.
	Body []byte
	// Capped reports whether the body was longer than Call.MaxBody.
	Capped bool
	// Coding is the Content-Encoding to decode, and CodingErr the reason why that failed. Body then holds the bytes as received, or those
	// that could be decoded.
	Coding    string
	CodingErr error
	// NotAfter is the end of the server's certificate; zero without TLS.
	NotAfter time.Time
}

// Hop is a redirect that was followed.
type Hop struct {
	Status   int
	Method   string
	URL      *url.URL
	Location string
	// KeyDropped reports whether the next hop left the origin of the key.
	KeyDropped bool
	// Dropped names what else was not sent to the next hop, on another origin: headers that may identify the sender, and "the body" if it
	// contains a secret.
	Dropped []string
}

// Header is one header line.
type Header struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Unreached is an address that did not answer.
type Unreached struct {
	Addr string // with its port
	Err  string // the system's error; empty if another address answered first
}

// Normalize returns a copy of an exchange with every field set that a judgment relies on, even if the exchange was built by hand.
func Normalize(x *Exchange) *Exchange {
	out := *x
	if x.URL == nil {
		out.URL = cmp.Or(x.Call.URL, &url.URL{})
	}
	if x.Answer == nil && x.Failure == nil {
		out.Failure = &Failure{Phase: PhaseWait, Kind: KindOther, Message: "there is neither a response nor an error"}
	}
	return &out
}
