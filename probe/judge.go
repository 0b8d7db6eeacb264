package probe

import (
	"cmp"
	"math"
	"net/http"
	"net/url"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/ratelimit"
	"github.com/hex21/hex21/internal/redact"
)

// Judge decodes an exchange, diagnoses it and decides. It does no I/O and reads no clock. A catalogue that is nil stands for the
// built-in one.
func Judge(x *Exchange, catalogue *explain.Catalog) *Result {
	if catalogue == nil {
		catalogue = explain.Builtin()
	}
	x = x.filled()
	hide := redact.New(x.Secrets...)
	r := &Result{Schema: Schema, exchange: x, hide: hide}
	r.Request = requestDoc(x, hide)
	if timing := x.Timing; !x.TimingUnknown {
		r.Timing = &timing
	}
	if x.Answer != nil {
		r.decode(catalogue)
	}
	r.Attempts = []Attempt{attempt(x, hide)}
	r.Findings = Diagnose(r)
	r.Verdict = decide(r)
	r.Verdict.Summary, r.Verdict.Next = hide.Text(r.Verdict.Summary), hide.Texts(r.Verdict.Next)
	return r
}

// filled is a copy that has what the rules rely on, also when the exchange was put together by hand.
func (x *Exchange) filled() *Exchange {
	out := *x
	if x.URL == nil {
		out.URL = cmp.Or(x.Call.URL, &url.URL{})
	}
	if x.Answer == nil && x.Failure == nil {
		out.Failure = &Failure{Phase: PhaseWait, Kind: KindOther, Message: "neither an answer nor an error is known"}
	}
	return &out
}

func requestDoc(x *Exchange, hide *redact.Hider) Request {
	out := Request{
		Method: x.Method, URL: hide.Text(redact.URL(x.URL)), Headers: shownHeaders(hide, x.Sent), BodyBytes: int64(len(x.SentBody)),
		KeySent: x.KeySent,
	}
	if sentAt := x.SentAt; !sentAt.IsZero() {
		out.SentAt = &sentAt
	}
	return out
}

// decode fills what the answer says: the response, the error, the limits and the explanation.
func (r *Result) decode(catalogue *explain.Catalog) {
	x, a := r.exchange, r.exchange.Answer
	r.text = r.hide.Bytes(a.Body, truncated(x)) // before it is decoded: what is quoted of it may be cut, and half a secret is not found
	header := r.hide.Header(a.Header)
	r.decoded = errorbody.Decode(errorbody.Input{Status: a.Status, Header: header, Body: r.text, Truncated: truncated(x)})
	r.body = r.decoded.Media
	if success(r) && r.body.Kind == media.KindJSON {
		r.form = errorbody.Success(r.text)
	}
	r.limits = ratelimit.Parse(header, x.ReceivedAt)
	r.Response = r.responseDoc()
	r.Error, r.Explanation = r.errorDoc(catalogue)
	r.RateLimit = rateLimitDoc(r.limits, x.ReceivedAt)
}

// truncated reports whether the body is not all there. A redirect that leads nowhere has come whole.
func truncated(x *Exchange) bool {
	return x.Answer.Capped || x.Failure != nil && x.Failure.Phase != PhaseRedirect
}

func (r *Result) responseDoc() *Response {
	x, a := r.exchange, r.exchange.Answer
	out := &Response{
		Status: a.Status, Protocol: a.Proto, Headers: shownHeaders(r.hide, a.Lines), ContentType: r.hide.Text(a.Header.Get("Content-Type")),
		BodyBytes: int64(len(a.Body)), BodyKind: string(r.body.Kind), Truncated: truncated(x),
		Redirects: []Redirect{},
	}
	out.RequestID = r.hide.Text(r.decoded.RequestID)
	if date, err := http.ParseTime(a.Header.Get("Date")); err == nil {
		utc, skew := date.UTC(), int64(date.Sub(x.ReceivedAt).Round(time.Second).Seconds())
		out.ServerDate, out.ClockSkewSeconds = &utc, &skew
	}
	for _, hop := range x.Hops {
		out.Redirects = append(out.Redirects, Redirect{hop.Status, r.hide.Text(redact.URL(hop.URL)), r.hide.Text(redact.Addresses(hop.Location))})
	}
	return out
}

// errorDoc is the error of the body with the catalogue's name for its code, and the entry that explains it. Without a code
// the entry of the status explains.
func (r *Result) errorDoc(catalogue *explain.Catalog) (*Error, *explain.Entry) {
	d := r.decoded
	if !d.Found() {
		return nil, nil
	}
	out := &Error{
		Shape: string(d.Shape), Code: r.hide.Text(d.Code), Message: r.hide.Text(d.Message), RequestID: r.hide.Text(d.RequestID),
	}
	if len(d.Details) > 0 {
		out.Details = r.hide.JSON(d.Details)
	}
	if d.RetryAfter.Valid {
		out.RetryAfterSeconds = &d.RetryAfter.Value
	}
	if d.Code != "" {
		if entry, ok := catalogue.Get(d.Code); ok && entry.IsCode() {
			out.Known, out.CanonicalCode = true, entry.Code
			return out, &entry
		}
	}
	if entry, ok := catalogue.Get(statusText(r.exchange.Answer.Status)); ok {
		return out, &entry
	}
	return out, nil
}

// tellsLimits reports whether any header speaks of a budget, readable or not.
func tellsLimits(l ratelimit.Limits) bool {
	return l.Limit.Present() || l.Remaining.Present() || l.Used.Present() || l.ResetAt.Present() || len(l.Policies) > 0
}

// rateLimitDoc is the budget in the document's shape, or nil when the server says nothing of one.
func rateLimitDoc(l ratelimit.Limits, received time.Time) *RateLimit {
	if !tellsLimits(l) && !l.RetryAfter.Valid {
		return nil
	}
	out := &RateLimit{Dialect: l.Dialect, Scope: l.Scope}
	out.Limit, out.Remaining, out.Used = value(l.Limit), value(l.Remaining), value(l.Used)
	if l.ResetAt.Valid {
		at := l.ResetAt.Value.UTC()
		out.ResetAt = &at
	}
	if l.ResetAfter.Valid {
		after := l.ResetAfter.Value.Seconds()
		out.ResetAfterSeconds = &after
	}
	if l.RetryAfter.Valid {
		wait := l.RetryAfter.Value.Seconds()
		out.RetryAfterSeconds = &wait
	}
	if l.Window.Valid {
		window := l.Window.Value.Seconds()
		out.WindowSeconds = &window
	}
	for _, p := range l.Policies {
		out.Policies = append(out.Policies, policyDoc(p))
	}
	out.Pace = pace(out, received)
	return out
}

func policyDoc(p ratelimit.Policy) Policy {
	out := Policy{Name: p.Name, Limit: value(p.Limit), Remaining: value(p.Remaining)}
	if p.Window.Valid {
		window := p.Window.Value.Seconds()
		out.WindowSeconds = &window
	}
	return out
}

// pace is how fast the rest of the budget may go, when rest and reset are known and the reset is still to come.
func pace(l *RateLimit, received time.Time) *Pace {
	if l.Remaining == nil || l.ResetAfterSeconds == nil || *l.ResetAfterSeconds <= 0 {
		return nil
	}
	// The reset is by the server's clock, and so is the way to it; the calls are made by ours.
	ends := received.Add(time.Duration(min(*l.ResetAfterSeconds, maxWait.Seconds()) * float64(time.Second)))
	perSecond := float64(*l.Remaining) / *l.ResetAfterSeconds
	return &Pace{PerSecond: math.Trunc(perSecond*1000) / 1000, BudgetEndsAt: ends}
}

// value is a field's value, or nil when it is absent or malformed.
func value[T any](f field.Field[T]) *T {
	if !f.Valid {
		return nil
	}
	return &f.Value
}

func attempt(x *Exchange, hide *redact.Hider) Attempt {
	var out Attempt
	if x.Answer != nil {
		out.Status = &x.Answer.Status
	}
	if x.Failure != nil {
		out.Error = hide.Text(x.Failure.Message)
	}
	return out
}
