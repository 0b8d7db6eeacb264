package check

import (
	"net/url"
	"slices"
	"time"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/ratelimit"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/probe"
)

// Exchange is one request as it was sent, and its response: everything that a judgment may be based on.
type Exchange struct {
	Request Request
	URL     *url.URL
	KeySent bool
	// Answer is the response. Its Status is 0 when none came.
	exchange.Answer
	// TimedOut reports whether the response, or its end, was not received in time.
	TimedOut bool
	// Failure describes why there was no response, or why it is not complete; empty if it is complete.
	Failure    string
	ReceivedAt time.Time

	read *reading           // the parsed body, once it was read
	call *exchange.Exchange // the call itself; nil for an exchange that was written by hand
}

func (x *Exchange) limits() ratelimit.Limits { return ratelimit.Parse(x.Header, x.ReceivedAt) }

// reports returns the first of these findings that probe reports for the response, or "".
func (x *Exchange) reports(ids []string) string {
	if x == nil || x.call == nil || len(ids) == 0 {
		return ""
	}
	for _, f := range probe.Judge(exchange.Wrap(x.call), nil).Findings {
		if slices.Contains(ids, f.ID) {
			return f.ID
		}
	}
	return ""
}

// Recording holds the exchanges of a run.
type Recording struct {
	Base *url.URL
	// Secrets are never shown.
	Secrets []string
	// Exchanges are in order; there is more than one for a repeated request.
	Exchanges []*Exchange
	// NotSent maps the identity of a request to the reason why it was not sent.
	NotSent map[string]string
	// Sent counts the requests, retries included.
	Sent int
	// Stop is the reason why the run ended early; nil if it did not.
	Stop *Stop
	// Options of the run.
	Options Options

	index map[string][]*Exchange
	hider *redact.Hider
}

// Options describe what a run may do.
type Options struct {
	// HasKey reports whether a key is set.
	HasKey bool
	// Samples is how many of the listed slugs to call.
	Samples int
	// Origin is the origin of a web page that reads the API; empty skips what needs one.
	Origin string
	// Limit measures the rate limit, which uses it up. Intrusive sends requests that a proxy should reject because of their size.
	Limit, Intrusive bool
}

// has reports whether an option that a promise needs is on.
func (o Options) has(name string) bool {
	switch name {
	case OptionLimit:
		return o.Limit
	case OptionIntrusive:
		return o.Intrusive
	case OptionOrigin:
		return o.Origin != ""
	}
	return true
}

// StopKind is a reason why a run ended early.
type StopKind string

// The kinds. StopBound means that hex21 reached one of its own limits.
const (
	StopNoAnswer    StopKind = "no_answer"
	StopLimit       StopKind = "rate_limit"
	StopUnavailable StopKind = "unavailable"
	StopBound       StopKind = "bound"
)

// Stop is the early end of a run.
type Stop struct {
	Kind   StopKind   `json:"kind"`
	Reason string     `json:"reason"`
	Until  *time.Time `json:"until,omitempty"`
}

func (r *Recording) add(x *Exchange) {
	r.Exchanges = append(r.Exchanges, x)
	if r.index == nil {
		r.index = map[string][]*Exchange{}
	}
	id := x.Request.identity()
	r.index[id] = append(r.index[id], x)
}

func (r *Recording) find(q Request) []*Exchange {
	if r.index == nil {
		all := r.Exchanges
		r.Exchanges = nil
		for _, x := range all {
			r.add(x)
		}
	}
	return r.index[q.identity()]
}

func (r *Recording) whyNotSent(q Request) string {
	if reason := r.NotSent[q.identity()]; reason != "" {
		return reason
	}
	if r.Stop != nil {
		return r.Stop.Reason
	}
	return "the request was not sent"
}
