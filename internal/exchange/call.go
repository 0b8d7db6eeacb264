package exchange

import (
	"net/http"
	"net/url"
	"slices"
	"time"
)

// Limits of one call. A server cannot make it run longer or hold more than this.
const (
	DefaultMaxBody      = 1 << 20
	DefaultMaxRedirects = 10
)

// AcceptEncoding names the content codings that Send decodes. Like curl, Send asks for none on its own: a small body that is
// compressed on one side and decoded on the other only takes longer. What comes anyway is decoded.
const AcceptEncoding = "gzip, br, zstd"

// Call is a request to send. The zero values of Method, MaxBody and MaxRedirects mean GET and the defaults.
type Call struct {
	Method string
	// URL is where to. Its user info is sent to its own origin as basic authentication, in place of Key.
	URL *url.URL
	// Header is sent unchanged; a Host entry becomes the Host of the request. An empty value takes out a header that would be
	// sent by default.
	Header http.Header
	Body   []byte
	// Base is the base URL of the installation. Its origin is the only one that gets Key.
	Base *url.URL
	Key  string
	// Follow follows redirects.
	Follow       bool
	MaxRedirects int
	// Preflight sends first what a browser would send for a page of the Origin among Header: an OPTIONS (see package cors). Where that
	// refuses the call, one that may change something is not sent; one that reads is sent anyway, as evidence.
	Preflight bool
	// MaxBody is how many bytes of the decoded body are kept.
	MaxBody int64
}

// Reads reports whether a method only reads (RFC 9110, section 9.2.1). The empty one is GET.
func Reads(method string) bool {
	return slices.Contains([]string{"", http.MethodGet, http.MethodHead, http.MethodOptions, http.MethodTrace}, method)
}

// Exchange holds the facts of one call: what was sent, what came back, when, and how it broke, if it did. Nothing in it is
// redacted; Secrets lists what must not be shown.
type Exchange struct {
	Call   Call
	Method string   // of the last hop
	URL    *url.URL // of the last hop
	// Sent are the header lines of the last hop as they went over the wire.
	Sent     []Header
	SentBody []byte // of the last hop; a redirect may have taken it away
	// KeySent reports whether the last hop carried an Authorization.
	KeySent bool
	// KeyInRedirect reports whether a redirect was not followed because the server put the key into the address of another origin.
	KeyInRedirect bool
	SentAt        time.Time
	// ReceivedAt is when the head of the answer was there, so that a slow body does not look like a wrong clock.
	ReceivedAt time.Time
	Answer     *Answer // nil without an answer
	Hops       []Hop
	Timing     Timing
	Failure    *Failure // nil when the call went through
	// Preflight is the exchange of the preflight that came before the call; nil without one.
	Preflight *Exchange
	// NotSent reports whether the call stopped at its preflight: a browser does not make it, and it may change something.
	NotSent bool
	Proxy   string // the proxy's host, when one was used
	// ProxyFrom names the setting that the proxy comes from, such as HTTPS_PROXY; empty where it is not known.
	ProxyFrom string
	// Certificate is what the server sent, also when it was refused; nil without TLS.
	Certificate *Certificate
	// ClosedOnReuse reports whether the server closed a connection that had been used before as the call was sent over it. A call that only reads
	// was sent again over another one.
	ClosedOnReuse bool
	// Unreached are the addresses that were tried and did not answer, in order, before another did or all had failed.
	Unreached []Unreached
	Secrets   []string

	// RequestUnknown reports whether nothing is known of the request but perhaps its URL, as in the output of curl -i: what was sent is
	// not judged.
	RequestUnknown bool
	// CredentialsUnknown reports whether credentials may have been sent that the record leaves out.
	CredentialsUnknown bool
	// HeadersUnknown reports whether the record holds the body of the answer and not its headers, so that none of them is missed.
	HeadersUnknown bool
	// TimingUnknown reports whether the record does not tell how long the call took.
	TimingUnknown bool
}

// Answer is one response.
type Answer struct {
	Status int
	Reason string // as the server spelled it; empty over HTTP/2
	Proto  string // HTTP/1.1, HTTP/2.0
	Header http.Header
	// Lines are the header lines in order; over HTTP/2 by name.
	Lines []Header
	// Body is decoded and at most Call.MaxBody long.
	Body []byte
	// Capped reports whether the body was longer than Call.MaxBody.
	Capped bool
	// Coding is the Content-Encoding that was to be decoded, CodingErr why it could not be. Body is as it came then, or ends
	// where decoding did.
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
	// Dropped names what else did not go along to the next hop, on another origin: headers that may say who sends them, and
	// "the body" where it holds a secret.
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
	Err  string // in the system's words; empty when it had not answered before another address did
}
