package probe

import (
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/delay"
	"github.com/hex21/hex21/internal/errorbody"
	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/media"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/ratelimit"
	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/text"
)

// Judge decodes an exchange, diagnoses it and decides. It does no I/O and reads no clock. A nil catalog means the built-in one.
func Judge(made *Exchange, catalog *explain.Catalog) *Result {
	if catalog == nil {
		catalog = explain.Builtin()
	}
	x := exchange.Normalize(exchange.Unwrap(made))
	hide := redact.New(append(slices.Clone(x.Secrets), secretsOfServer(x)...)...)
	x.Answer = withoutSecrets(x.Answer, hide) // before any rule quotes and truncates it: half a secret would not be found
	r := &Result{Schema: Schema, exchange: x, hide: hide}
	r.Request = requestDoc(x, hide)
	if timing := x.Timing; !x.TimingUnknown {
		r.Timing = &timing
	}
	r.Redirects, r.Certificate = redirectsOf(x, hide), certificateDoc(x.Certificate, hide)
	if x.Answer != nil {
		r.decode(catalog)
	}
	r.CrossOrigin = crossOrigin(r)
	r.Attempts = []Attempt{attempt(x, hide)}
	r.Findings = diagnose(r)
	r.Verdict = decide(r)
	r.Verdict.Summary = hide.Text(r.Verdict.Summary)
	return r
}

// withoutSecrets returns a response without secrets in its status line and headers. Those in the body are removed when it is decoded.
func withoutSecrets(a *exchange.Answer, hide *redact.Hider) *exchange.Answer {
	if a == nil || hide == nil {
		return a
	}
	out := *a
	out.Reason, out.Header, out.Lines = hide.Text(a.Reason), hide.Header(a.Header), slices.Clone(a.Lines)
	for i, line := range a.Lines {
		out.Lines[i] = Header{Name: hide.Text(line.Name), Value: hide.Text(line.Value)}
	}
	return &out
}

func requestDoc(x *exchange.Exchange, hide *redact.Hider) Request {
	out := Request{
		Method: x.Method, URL: hide.Text(redact.URL(x.URL)), Headers: exchange.RedactHeaders(x.Sent, hide), BodyBytes: int64(len(x.SentBody)),
		KeySent: x.KeySent, TraceID: traceID(x),
	}
	if x.Proxy != "" {
		out.Proxy = &Proxy{Address: hide.Text(redact.Addresses(x.Proxy)), From: x.ProxyFrom}
	}
	if sentAt := x.SentAt; !sentAt.IsZero() {
		out.SentAt = &sentAt
	}
	return out
}

// decode fills in what the response contains: the response itself, the error, the limits and the explanation.
func (r *Result) decode(catalog *explain.Catalog) {
	x, a := r.exchange, r.exchange.Answer
	r.whole, r.gzipped = media.Gunzip(a.Body)
	r.decoded, r.text = decodeWithoutSecrets(errorbody.Input{Status: a.Status, Reason: a.Reason, Header: r.hide.Header(a.Header), Body: r.whole, Wrote: !exchange.IsSafeMethod(x.Method), Truncated: truncated(x)}, r.hide)
	r.body, r.said = r.decoded.Media, wordsOf(r.decoded, a.Header)
	r.limits = ratelimit.Parse(r.hide.Header(asSent(a)), x.ReceivedAt)
	r.Response = r.responseDoc()
	r.Error, r.Explanation = r.errorDoc(catalog)
	r.spent, r.faults = budgetSpent(r), requestFaults(r)
	if e := r.Explanation; e != nil && len(e.Steps) > 0 {
		e.Steps = e.FillSteps(func(name string) string { return placeholderValue(r, name) })
		e.Remedies = nextstep.Sentences(e.Steps, explain.POSIX)
	}
	if r.limits.Found() || r.limits.RetryAfter.Valid || len(r.limits.Invalid) > 0 {
		r.RateLimit = &r.limits
	}
}

// asSent returns the headers of a response with the server's own spelling of their names, if that is known, for evidence.
func asSent(a *exchange.Answer) http.Header {
	h := make(http.Header, len(a.Header))
	maps.Copy(h, a.Header)
	for _, line := range a.Lines {
		key := http.CanonicalHeaderKey(line.Name)
		if values, ok := h[key]; ok && key != line.Name {
			h[line.Name] = values
			delete(h, key)
		}
	}
	return h
}

// truncated reports whether the body is incomplete. The body of a redirect that leads nowhere is complete.
func truncated(x *exchange.Exchange) bool {
	return x.Answer.Capped || x.Failure != nil && x.Failure.Phase != exchange.PhaseRedirect
}

func (r *Result) responseDoc() *Response {
	x, a := r.exchange, r.exchange.Answer
	out := &Response{
		Status: a.Status, Protocol: a.Proto, Headers: exchange.RedactHeaders(a.Lines, r.hide), ContentType: r.hide.Text(a.Header.Get("Content-Type")),
		BodyBytes: int64(len(a.Body)), BodyKind: string(r.body.Kind), Truncated: truncated(x),
		Redirects: []Redirect{},
	}
	out.RequestID = r.hide.Text(r.decoded.RequestID)
	if date, err := http.ParseTime(a.Header.Get("Date")); err == nil && delay.InDocuments(date) {
		utc, skew := date.UTC(), date.Unix()-x.ReceivedAt.Round(time.Second).Unix() // a Duration has room for 292 years
		out.ServerDate, out.ClockSkewSeconds = &utc, &skew
	}
	out.Redirects = append(out.Redirects, redirectsOf(x, r.hide)...)
	return out
}

// redirectsOf lists the hops that were followed.
func redirectsOf(x *exchange.Exchange, hide *redact.Hider) []Redirect {
	var out []Redirect
	for _, hop := range x.Hops {
		out = append(out, Redirect{hop.Status, hide.Text(redact.URL(hop.URL)), hide.Text(redact.Addresses(hop.Location))})
	}
	return out
}

// certificateDoc returns a certificate without secrets, which a server could repeat in any text.
func certificateDoc(c *Certificate, hide *redact.Hider) *Certificate {
	if c == nil {
		return nil
	}
	out := *c
	for _, at := range []*time.Time{&out.NotBefore, &out.NotAfter} {
		if !delay.InDocuments(*at) {
			*at = time.Time{}
		}
	}
	out.Subject, out.Issuer, out.CommonName, out.TopIssuer = hide.Text(c.Subject), hide.Text(c.Issuer), hide.Text(c.CommonName), hide.Text(c.TopIssuer)
	out.DNSNames, out.IPs, out.IssuerURLs = hide.Texts(c.DNSNames), hide.Texts(c.IPs), hide.Texts(c.IssuerURLs)
	return &out
}

// errorDoc returns the error of the body, and the entry that explains its code, or else its status.
func (r *Result) errorDoc(catalog *explain.Catalog) (*ErrorBody, *explain.Entry) {
	d := r.decoded
	if !d.Found() {
		return nil, nil
	}
	out := &ErrorBody{
		Shape: string(d.Shape), Code: r.hide.Text(d.Code), Message: r.hide.Text(d.Message), RequestID: r.hide.Text(d.RequestID),
	}
	out.Title, out.Type, out.Source = r.hide.Text(d.Title), r.hide.Text(d.Type), r.hide.Text(errorSource(d))
	if len(d.Details) <= maxKeptDetails {
		out.Details = d.Details // without secrets as the text that they come from
	}
	if d.RetryAfter.Valid {
		out.RetryAfterSeconds = &d.RetryAfter.Value
	}
	if d.Code != "" {
		if entry, ok := catalog.Get(d.Code); ok && entry.IsCode() {
			out.Known, out.CanonicalCode = true, entry.Code
			return out, &entry
		}
	}
	if entry, ok := catalog.Get(strconv.Itoa(r.status())); ok {
		return out, &entry
	}
	return out, nil
}

// apiCode returns the code that the API itself gave the error, as people write it, or "". The code of a product in between is not the
// API's, and the type of problem details is a URL.
func (r *Result) apiCode() string {
	if r.Error == nil || r.Error.Source != "api" || strings.Contains(r.Error.Code, "://") {
		return ""
	}
	return r.Error.Code
}

// errorSource returns who wrote an error: the API, or the product that shows itself in it.
func errorSource(d errorbody.Body) string {
	switch {
	case d.ProductWrote:
		return d.Product
	case d.Enclosed:
		return "api"
	case d.Media.Kind == media.KindJSON, d.Media.Kind == media.KindXML:
		return "api"
	}
	return ""
}

func attempt(x *exchange.Exchange, hide *redact.Hider) Attempt {
	var out Attempt
	if x.Answer != nil {
		out.Status = &x.Answer.Status
	}
	if x.Failure != nil {
		out.Error = hide.Text(x.Failure.Message)
	}
	return out
}

// traceparent is the header of W3C Trace Context: version, trace id, parent id, flags. Source: https://www.w3.org/TR/trace-context/.
var traceparent = text.Pattern(`^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}`)

// traceID returns the trace id that a request was sent with, or "". One of zeros is not valid.
func traceID(x *exchange.Exchange) string {
	m := traceparent().FindStringSubmatch(strings.TrimSpace(sentHeader(x, "Traceparent")))
	if m == nil || strings.Trim(m[1], "0") == "" {
		return ""
	}
	return m[1]
}
