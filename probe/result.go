package probe

import (
	"encoding/json"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/ratelimit"
	"github.com/hex21/hex21/internal/redact"
)

// Schema names the document that a Result encodes to.
const Schema = "hex21.probe/v1"

// Result is the judgment of one call. It encodes to the document that Schema names.
type Result struct {
	Schema    string     `json:"schema"`
	Verdict   Verdict    `json:"verdict"`
	Request   Request    `json:"request"`
	Response  *Response  `json:"response,omitempty"`
	Error     *ErrorBody `json:"error,omitempty"`
	RateLimit *RateLimit `json:"rate_limit,omitempty"`
	Timing    *Timing    `json:"timing,omitempty"`
	// Redirects are the hops that -L followed, even if the last one got no response.
	Redirects []Redirect `json:"redirects,omitempty"`
	// Certificate holds the facts of the certificate that the server sent, even if it was rejected.
	Certificate *Certificate `json:"certificate,omitempty"`
	// CrossOrigin is what a browser would do, if the call was made with an Origin.
	CrossOrigin *CrossOrigin   `json:"cors,omitempty"`
	Attempts    []Attempt      `json:"attempts"`
	Findings    []Finding      `json:"findings"`
	Explanation *explain.Entry `json:"explanation,omitempty"`

	exchange *exchange.Exchange // what the rules look at beyond the document
	hide     *redact.Hider
	whole    []byte           // the body, which may hold secrets and is not quoted
	text     []byte           // the beginning of the body without secrets, which may be all of it
	limits   ratelimit.Limits // the limits with what was malformed
	decoded  errorbody.Body   // the error with what was malformed
	faults   string           // what is wrong with the request according to the details of the error
	said     wordsSaid        // the texts of the error, for comparison
	gzipped  int              // layers of gzip around the body that no Content-Encoding names
	body     media.Media      // what the body is, whatever its Content-Type says
	spent    bool             // the call was rejected because a budget is used up
	reported []string         // the ids of the findings so far
	// explained reports whether a finding so far, of an intermediary or the request, explains a response better than its form does.
	explained bool
}

// Verdict summarizes the judgment.
type Verdict struct {
	// OK reports whether the call succeeded, or did what the caller expected.
	OK bool `json:"ok"`
	// Layer is how far the call got: config, dns, connect, tls, proxy, http or api.
	Layer Layer `json:"layer"`
	// Blame is who has to act: you, key, limit, server, network, contract or none.
	Blame Blame `json:"blame"`
	// Summary is one sentence without a final period.
	Summary string `json:"summary"`
	// ExitCode is the exit status of the command line. A program that embeds this package reads Outcome instead.
	ExitCode int `json:"exit_code"`
	// Retryable reports whether the same call may succeed later, without the risk of carrying it out twice.
	Retryable bool `json:"retryable"`
	// RetryAt is the earliest time, by the caller's clock, at which trying again makes sense.
	RetryAt *time.Time `json:"retry_at,omitempty"`
	// Next are the steps as sentences, the most useful first.
	Next []string `json:"next"`
	// Steps are what to do next. Their commands are complete only in the documents of the command line.
	Steps []explain.Step `json:"steps"`

	// FindingID is the id of the finding whose title the summary quotes, or "". It is not part of the document.
	FindingID string `json:"-"`
	// Outcome is what a program should decide by. It is not part of the document: a Result that was decoded from JSON always has
	// OutcomeUnknown, and its OK and ExitCode instead.
	Outcome Outcome `json:"-"`
}

// Layer is how far a call got.
type Layer string

// The values of Layer, in the order in which a call passes them.
const (
	LayerConfig  Layer = "config"
	LayerDNS     Layer = "dns"
	LayerConnect Layer = "connect"
	LayerTLS     Layer = "tls"
	LayerProxy   Layer = "proxy"
	LayerHTTP    Layer = "http"
	LayerAPI     Layer = "api"
)

// Blame is who has to act.
type Blame = explain.Blame

// The values of Blame.
const (
	BlameYou      = explain.BlameYou
	BlameKey      = explain.BlameKey
	BlameLimit    = explain.BlameLimit
	BlameServer   = explain.BlameServer
	BlameNetwork  = explain.BlameNetwork
	BlameContract = explain.BlameContract
	BlameNone     = explain.BlameNone
)

// Request is the request that was sent; secrets are redacted.
type Request struct {
	Method    string     `json:"method"`
	URL       string     `json:"url"`
	Headers   []Header   `json:"headers"`
	BodyBytes int64      `json:"body_bytes"`
	KeySent   bool       `json:"key_sent"`
	SentAt    *time.Time `json:"sent_at,omitempty"`
	// Proxy is the proxy that the request went through.
	Proxy *Proxy `json:"proxy,omitempty"`
	// TraceID is the id in the traceparent header (W3C Trace Context), with which the operator can find the call.
	TraceID string `json:"trace_id,omitempty"`
}

// Proxy is the forward proxy that a request went through.
type Proxy struct {
	// Address is its host and port.
	Address string `json:"address"`
	// From is the setting that it comes from, such as HTTPS_PROXY.
	From string `json:"from,omitempty"`
}

// Response is the last response; secrets are redacted.
type Response struct {
	Status   int    `json:"status"`
	Protocol string `json:"protocol"`
	// Headers are in the order received over HTTP/1, and sorted by name over HTTP/2.
	Headers     []Header `json:"headers"`
	ContentType string   `json:"content_type,omitempty"`
	// BodyBytes is the size of the decoded body, as far as it was read.
	BodyBytes int64 `json:"body_bytes"`
	// BodyKind is json, html, xml, text, binary or empty.
	BodyKind string `json:"body_kind"`
	// Truncated reports whether the body ended early or was longer than what was read.
	Truncated  bool       `json:"truncated"`
	RequestID  string     `json:"request_id,omitempty"`
	ServerDate *time.Time `json:"server_date,omitempty"`
	// ClockSkewSeconds is the server's clock minus ours; a Date header has whole seconds, so a difference of one second is not significant.
	ClockSkewSeconds *int64 `json:"clock_skew_seconds,omitempty"`
	// Redirects are the hops before this response, which -L followed.
	Redirects []Redirect `json:"redirects"`
}

// Redirect is a redirect that was followed.
type Redirect struct {
	Status int `json:"status"`
	// URL is the address that redirected, and Location the value of its Location header.
	URL      string `json:"url"`
	Location string `json:"location"`
}

// ErrorBody is the error in the body of a response; secrets are redacted.
type ErrorBody struct {
	// Shape is the format of the body, such as hex21, problem, html or empty; docs/schema/probe.v1.json lists them.
	Shape string `json:"shape"`
	// Code is the code that the body has.
	Code string `json:"code,omitempty"`
	// CanonicalCode is the catalog's name for Code; they differ for an alias.
	CanonicalCode string `json:"canonical_code,omitempty"`
	// Known reports whether the catalog has the code.
	Known   bool   `json:"known"`
	Message string `json:"message,omitempty"`
	// Title is the title of problem details, of an error object or of a page.
	Title string `json:"title,omitempty"`
	// Type is the type that the body gives the error: the URI of problem details, "invalid_request_error".
	Type string `json:"type,omitempty"`
	// Source is who wrote the error: api, or the product in between, such as Cloudflare. It is empty if neither can be recognized.
	Source            string          `json:"source,omitempty"`
	Details           json.RawMessage `json:"details,omitempty"`
	RequestID         string          `json:"request_id,omitempty"`
	RetryAfterSeconds *float64        `json:"retry_after_seconds,omitempty"`
}

// RateLimit is the rate limit that the headers report. Limit, Remaining, Used, ResetAt, ResetAfter, Window and RetryAfter are each a Field;
// Scope, Unit and Dialect are text; Policies are the limits of a response with several, Pace is how fast the remaining calls can be made,
// and Invalid and Problems name the malformed headers.
type RateLimit = ratelimit.Limits

// Amount is a count in the unit of a limit; it is a whole number, except for a limit that is a rate.
type Amount = ratelimit.Amount

// Field is a value with its evidence: Value counts where Valid is set; Header, Raw, As and Why say where it comes from, and Problem why it
// could not be read.
type Field[T any] = field.Field[T]

// Policy is one of several limits that a server reports at the same time.
type Policy = ratelimit.Policy

// Pace is how fast the rest of the budget can be used.
type Pace = ratelimit.Pace

// Attempt is one attempt to make the call. Judge returns one; a program that retries appends its own.
type Attempt struct {
	// Status is the status of the response, or nil if there was none; Error is then the reason.
	Status *int   `json:"status,omitempty"`
	Error  string `json:"error,omitempty"`
	// WaitedMS is the wait before the attempt in milliseconds, and Reason the reason for its length.
	WaitedMS float64 `json:"waited_ms"`
	Reason   string  `json:"reason,omitempty"`
}

// Severity is the effect of a finding on the verdict: an error can decide it, a warning needs attention, an info is context.
type Severity = explain.Severity

// The severities.
const (
	SeverityError   = explain.SeverityError
	SeverityWarning = explain.SeverityWarning
	SeverityInfo    = explain.SeverityInfo
)

// Finding is one problem, or one fact worth noting.
type Finding struct {
	ID       string   `json:"id"`
	Severity Severity `json:"severity"`
	Title    string   `json:"title"`
	// Evidence is taken from this very exchange, secrets redacted.
	Evidence string `json:"evidence"`
	// Advice are the steps as sentences.
	Advice []string       `json:"advice"`
	Steps  []explain.Step `json:"steps"`
	// Allowed reports whether the caller accepted the finding, see Allow. Its severity is then info.
	Allowed bool `json:"allowed,omitempty"`
}

// Outcome is the kind of result, which the command line turns into an exit code.
type Outcome int

// The outcomes, one for each exit code that a call can have.
const (
	OutcomeUnknown Outcome = iota // not judged, as in a Result that is decoded from JSON
	OutcomeOK
	OutcomeClientError
	OutcomeServerError
	OutcomeNoAnswer
	OutcomeCredentials
	OutcomeLimited
	OutcomeContract
	OutcomeConfig
)

// String returns the outcome as documents spell it.
func (o Outcome) String() string {
	names := [...]string{"unknown", "ok", "client_error", "server_error", "no_answer", "credentials", "limited", "contract", "config"}
	if o < 0 || int(o) >= len(names) {
		return names[OutcomeUnknown]
	}
	return names[o]
}

// Types that send and record a call. Their comments name the fields that a program sets, since go doc does not show the fields of an alias.
type (
	// Call is a request to send: its Method (GET if empty), URL, Header and Body; the Key, and the Base URL whose origin alone gets it;
	// Follow to follow up to MaxRedirects (10 if 0); Preflight to send first what a browser would; and MaxBody, the bytes of the body
	// that are kept (1 MiB if 0).
	Call = exchange.Call
	// Client sends calls. Its Transport is any http.RoundTripper, by default one with the system roots and without a proxy, and its clock is
	// Now; the zero value works. Client.Send takes a context and a Call, and returns an Exchange.
	Client = exchange.Client
	// Exchange is one call that was made, with the body of its response and the error that broke it.
	Exchange = exchange.Opaque
	// Certificate holds the facts of a server's certificate.
	Certificate = exchange.Certificate
	// Header is one header line: its Name and Value.
	Header = exchange.Header
	// Timing holds the duration of each phase in milliseconds: DNSMS, ConnectMS, TLSMS, WaitMS, TransferMS and TotalMS. A phase that did not
	// occur is nil.
	Timing = exchange.Timing
	// Recording is a call that another client made: its Response with the Body that was read of it, Partial if that is not the whole, or
	// the Err instead; ReceivedAt and SentAt; Request with RequestBody, if Response.Request is not what was sent; and the Base URL. Its method
	// Exchange returns what Judge takes.
	Recording = exchange.Recording
)
