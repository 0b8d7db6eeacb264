package ratelimit

import (
	"net/http"
	"time"

	"github.com/hex21/hex21/internal/field"
)

// Limits is what the headers of a response say of its rate limit, whatever their dialect. A value that no header gives is absent; one
// that cannot be read is malformed and says why.
type Limits struct {
	Limit     field.Field[int64]
	Remaining field.Field[int64]
	Used      field.Field[int64]
	// ResetAt is when the budget starts anew, by the server's clock.
	ResetAt field.Field[time.Time]
	// ResetAfter is the way from the response to ResetAt, measured from its Date if it has one and from its receipt if not. It is
	// negative for a reset in the past.
	ResetAfter field.Field[time.Duration]
	// Window is how long a budget lasts.
	Window field.Field[time.Duration]
	// RetryAfter is the wait that the server asks for (RFC 9110, section 10.2.3), never negative. It goes before ResetAfter.
	RetryAfter field.Field[time.Duration]
	// Scope is what the limit counts by or for, in the server's words: "user", "tokens", the name of a policy.
	Scope string
	// Dialect names the family of headers that Limit and Remaining come from: "x-ratelimit", which the API documents, "x-rate-limit",
	// "ratelimit" (drafts 3 to 6 of draft-ietf-httpapi-ratelimit-headers), "ratelimit-dictionary" (draft 7), "ratelimit-list" (later
	// drafts), or a vendor's, such as "anthropic-ratelimit". It is empty when there is no limit.
	Dialect string
	// Policies are the limits of a response that names more than one, or that describes its limit beyond a number.
	Policies []Policy
	// Readings say where each value comes from and why it was read so.
	Readings []Reading
	// Problems are headers that are malformed, or that could only be read by bending the rules.
	Problems []Problem
}

// Policy is one of the limits that a response names.
type Policy struct {
	Name      string // "default", "minute", "tokens"; empty when it has none
	Unit      string // what is counted, when it is not requests: "content-bytes", "tokens"
	Partition string // the partition key, as sent
	Limit     field.Field[int64]
	Remaining field.Field[int64]
	Used      field.Field[int64]
	Window    field.Field[time.Duration]
	// ResetAfter is measured as in Limits.
	ResetAfter field.Field[time.Duration]
	Dialect    string
}

// Reading says how one value of Limits was read.
type Reading struct {
	Value  string // the value's name in JSON: "reset_at"
	Header string // the header that won
	Raw    string // what it holds
	As     string // how it was read: "epoch seconds", "delta seconds", "HTTP date", "count"
	Why    string // why so, in a clause: "it is 45s after the response's Date"; empty when there is no other way to read it
}

// Problem is a header that breaks the rules of its dialect.
type Problem struct {
	Header  string
	Raw     string
	Problem string // one clause with the header as its subject: "is negative"
	Used    bool   // it was read all the same
}

// Wait is how long the server wants the next call to wait: Retry-After if it is there, or else the time to the reset. It reports false
// when neither can be read. Whether waiting is called for is another question: a reset also stands on a success.
func (l Limits) Wait() (time.Duration, bool) {
	if l.RetryAfter.Valid {
		return l.RetryAfter.Value, true
	}
	if l.ResetAfter.Valid {
		return max(l.ResetAfter.Value, 0), true
	}
	return 0, false
}

// Parse reads the rate limit from a response's headers. The time of receipt stands in for a missing Date; when both are
// missing, a point in time has no delay and a delay has no point in time.
func Parse(h http.Header, received time.Time) Limits {
	p := parser{now: received, clock: "the receipt of the response"}
	if date, err := http.ParseTime(h.Get("Date")); err == nil {
		p.now, p.clock = date, "the response's Date"
	}
	headers := limitHeaders(h)
	if len(headers) == 0 {
		return p.out
	}
	p.out.Readings = make([]Reading, 0, len(headers))
	for _, f := range headers {
		p.read(f)
	}
	p.decide()
	return p.out
}

// parser gathers what the headers say before it decides.
type parser struct {
	now       time.Time
	clock     string // what now is, for the reader
	buckets   []bucket
	described []policy
	waits     []wait
	scopes    [scopeKinds]string
	out       Limits
}
