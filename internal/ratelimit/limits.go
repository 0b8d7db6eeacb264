package ratelimit

import (
	"net/http"
	"strconv"
	"time"

	"github.com/hex21/hex21/internal/field"
)

// Amount is a number of what a limit counts, usually requests. It is an integer, except for a limit that is a rate, such as 0.5 per second.
type Amount float64

// String returns the amount without an exponent.
func (a Amount) String() string { return strconv.FormatFloat(float64(a), 'f', -1, 64) }

// Limits is the rate limit that the headers of a response describe, in whatever dialect. A value that no header has is absent; one that
// cannot be read is malformed and holds the reason.
type Limits struct {
	Limit     field.Field[Amount] `json:"limit,omitzero"`
	Remaining field.Field[Amount] `json:"remaining,omitzero"`
	Used      field.Field[Amount] `json:"used,omitzero"`
	// ResetAt is when the budget resets, by the server's clock.
	ResetAt field.Field[time.Time] `json:"reset_at,omitzero"`
	// ResetAfter is the time from the response to ResetAt, measured from its Date if it has one and from its receipt if not. It is
	// negative for a reset in the past.
	ResetAfter field.Field[time.Duration] `json:"reset_after_seconds,omitzero"`
	// Window is how long a budget lasts.
	Window field.Field[time.Duration] `json:"window_seconds,omitzero"`
	// RetryAfter is the wait that the server asks for (RFC 9110, section 10.2.3), never negative. It has precedence over ResetAfter.
	RetryAfter field.Field[time.Duration] `json:"retry_after_seconds,omitzero"`
	// Scope is what the limit counts by or for, in the server's words: "user", "tokens", the name of a policy.
	Scope string `json:"scope,omitempty"`
	// Unit is what is counted, if the server names it: "requests", "tokens", "bytes".
	Unit string `json:"unit,omitempty"`
	// Dialect names the family of headers that Limit and Remaining come from: "x-ratelimit", which the API documents, "x-rate-limit",
	// "ratelimit" (drafts 3 to 6 of draft-ietf-httpapi-ratelimit-headers), "ratelimit-dictionary" (draft 7), "ratelimit-list" (later
	// drafts), or a vendor's, such as "anthropic-ratelimit". It is empty when there is no limit.
	Dialect string `json:"dialect,omitempty"`
	// Policies are the limits of a response that names more than one, or that describes its limit beyond a number.
	Policies []Policy `json:"policies,omitempty"`
	// Invalid names the headers that could not be read; Problems has the reasons.
	Invalid []string `json:"invalid,omitempty"`
	// Pace is how fast the rest of the budget can be used.
	Pace *Pace `json:"pace,omitempty"`

	// Problems lists headers that are malformed, including those that could still be read.
	Problems []Problem `json:"-"`
}

// Policy is one of the limits that a response names.
type Policy struct {
	Name      string                     `json:"name,omitempty"` // "default", "minute", "tokens"; empty when it has none
	Limit     field.Field[Amount]        `json:"limit,omitzero"`
	Remaining field.Field[Amount]        `json:"remaining,omitzero"`
	Used      field.Field[Amount]        `json:"used,omitzero"`
	Window    field.Field[time.Duration] `json:"window_seconds,omitzero"`
	// ResetAfter is measured as in Limits.
	ResetAfter field.Field[time.Duration] `json:"reset_after_seconds,omitzero"`
	Unit       string                     `json:"unit,omitempty"`      // as in Limits
	Partition  string                     `json:"partition,omitempty"` // the partition key, as sent
	Dialect    string                     `json:"-"`
}

// Problem is a header that does not follow the rules of its dialect.
type Problem struct {
	Header  string
	Raw     string
	Problem string // one clause with the header as its subject: "is negative"
	Used    bool   // the value could still be read
}

// Found reports whether any header describes a budget, readable or not. Retry-After alone does not.
func (l Limits) Found() bool {
	return l.Limit.Present() || l.Remaining.Present() || l.Used.Present() || l.ResetAt.Present() || len(l.Policies) > 0
}

// Wait returns how long to wait before the next call: Retry-After if it was sent, or else the time until the reset. It reports false if
// neither can be read. It does not decide whether to wait: successful responses have a reset, too.
func (l Limits) Wait() (time.Duration, bool) {
	if l.RetryAfter.Valid {
		return l.RetryAfter.Value, true
	}
	if l.ResetAfter.Valid {
		return max(l.ResetAfter.Value, 0), true
	}
	return 0, false
}

// Parse reads the rate limit from a response's headers. Their names are case-insensitive; evidence has them as they were sent. The time of
// receipt replaces a missing Date; if both are missing, a point in time cannot be converted to a delay, nor a delay to a point in time.
func Parse(h http.Header, received time.Time) Limits {
	p := parser{now: received, clock: "the receipt of the response"}
	if date, err := http.ParseTime(valueOf(h, "Date")); err == nil {
		p.now, p.clock = date, "the response's Date"
	}
	headers := limitHeaders(h)
	if len(headers) == 0 {
		return p.out
	}
	for i := range headers {
		p.read(&headers[i])
	}
	p.decide()
	p.out.Pace = pace(&p.out, received)
	return p.out
}

// valueOf returns the first value of a header, whose name is case-insensitive.
func valueOf(h http.Header, name string) string {
	if v := h.Get(name); v != "" {
		return v
	}
	for key, lines := range h {
		if len(lines) > 0 && http.CanonicalHeaderKey(key) == name {
			return lines[0]
		}
	}
	return ""
}

// parser collects the limits from the headers, then decides which one counts.
type parser struct {
	now       time.Time
	clock     string // the name of the clock that now comes from
	budgets   []budget
	described []budget // as policy headers describe them, without their state
	waits     []field.Field[time.Duration]
	scopes    [scopeKinds]string
	out       Limits
}
