package probe

import (
	"cmp"
	"errors"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/exchange"
	"github.com/hex21/hex21/internal/jsonscan"
)

// retryable reports whether the same call may work later. A call that is not idempotent is only worth repeating when it is
// certain that nothing was done (RFC 9110, section 9.2.2).
func retryable(r *Result) bool {
	x := r.exchange
	idempotent := slices.Contains([]string{"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"}, x.Call.Method)
	if x.Method != x.Call.Method && !idempotent {
		return false // a redirect to a GET says that the call itself was carried out
	}
	if x.Failure != nil {
		switch x.Failure.Kind {
		case exchange.KindDNS:
			dns, ok := errors.AsType[*net.DNSError](x.Failure.Err)
			return !ok || !dns.IsNotFound
		case exchange.KindRefused, exchange.KindUnreachable, exchange.KindConnectTimeout, exchange.KindTLSTimeout:
			return true
		case exchange.KindHTTP2:
			return mayPass(x.Failure.HTTP2, idempotent)
		case exchange.KindTimeout, exchange.KindReset, exchange.KindTruncated:
			return idempotent
		}
		return false
	}
	status := x.Answer.Status
	if challenged(r) || !mayPassAlone(r) || keyAtFault(r) || status == http.StatusRequestEntityTooLarge || status < 400 && !r.spent {
		return false
	}
	if _, long := budgetPeriod(r); long && r.spent && retryAt(r) == nil {
		return false // a daily quota does not end within a minute
	}
	if (status < 500 || saysLimit(r)) && r.spent {
		return true // rejected only because of the limit, so nothing was done
	}
	nothingDone := slices.Contains([]int{http.StatusTooManyRequests, http.StatusServiceUnavailable, http.StatusTooEarly}, status)
	if e := r.Explanation; e != nil && e.Retry != nil {
		return e.Retry.Retryable && (idempotent || nothingDone)
	}
	gaveUp := []int{http.StatusRequestTimeout, http.StatusBadGateway, http.StatusGatewayTimeout, 520, 521, 522, 523, 524} // the last as Cloudflare means them
	return nothingDone || idempotent && slices.Contains(gaveUp, status)
}

// mayPassAlone reports whether the cause of a response may end: not a site that is switched off, a SOAP fault of the caller, a filter.
func mayPassAlone(r *Result) bool {
	return !switchedOff(r) && !tooLargeForGRPC(r) && !saysFinal(r) && soapBlame(r) == BlameServer && (webFilter(r) == "" || !r.reports("firewall-blocked"))
}

// saysFinal reports whether a response states that the same call will fail again, as Stripe, OpenAI and Cloudflare do.
func saysFinal(r *Result) bool {
	a := r.exchange.Answer
	if a == nil {
		return false
	}
	details := parseDetails(r.decoded.Details)
	return strings.EqualFold(cmp.Or(a.Header.Get("X-Should-Retry"), a.Header.Get("Stripe-Should-Retry")), "false") || details.Get("retryable").IsKind(jsonscan.False)
}

// mayWorkLater reports whether the cause of an error may end without a change to the server, whether or not the call may be sent twice.
func mayWorkLater(r *Result) bool {
	if !mayPassAlone(r) {
		return false
	}
	e := r.Explanation
	return e == nil || e.Retry == nil || e.Retry.Retryable
}

// RetryableIfSafe reports whether the same call may work later if it does no harm to carry it out twice, and the earliest time at which the
// server allows it again, or the zero time. Verdict.Retryable also covers calls that may do harm.
func (r *Result) RetryableIfSafe() (at time.Time, ok bool) {
	if named := retryAt(r); named != nil {
		at = *named
	}
	if r.Verdict.Retryable || r.exchange == nil {
		return at, r.Verdict.Retryable
	}
	safe, x := *r, *r.exchange
	x.Call.Method, x.Method = http.MethodGet, http.MethodGet
	safe.exchange = &x
	return at, retryable(&safe)
}

// mayPass reports whether the cause that ended a call over HTTP/2 may be gone at the next call.
func mayPass(e *exchange.HTTP2Error, idempotent bool) bool {
	switch {
	case e == nil || e.Local:
		return false
	case e.Unprocessed():
		return true
	}
	return idempotent && slices.Contains([]exchange.HTTP2Code{exchange.HTTP2NoError, exchange.HTTP2Internal, exchange.HTTP2Cancel, exchange.HTTP2EnhanceCalm, exchange.HTTP2RefusedStream}, e.Code)
}

// maybeApplied reports whether a call that changes something may have been applied, although it failed: it was sent, and the response does
// not show it. Sending it again may apply it twice.
func (r *Result) maybeApplied() bool {
	x := r.exchange
	switch {
	case x == nil || x.Failure == nil && x.Answer == nil, x.NotSent, exchange.IsSafeMethod(x.Call.Method): // the first is a result from elsewhere
		return false
	case x.Failure != nil && x.Failure.HTTP2 != nil && x.Failure.HTTP2.Unprocessed():
		return false // the server says so
	case x.Failure != nil:
		sent := slices.Contains([]exchange.Phase{exchange.PhaseSend, exchange.PhaseWait, exchange.PhaseTransfer}, x.Failure.Phase)
		return sent && slices.Contains([]exchange.Kind{exchange.KindTimeout, exchange.KindReset, exchange.KindHTTP2, exchange.KindTruncated, exchange.KindBadResponse, exchange.KindOther}, x.Failure.Kind)
	}
	if soapBlame(r) != BlameServer || requestBodyNotJSON(r) != nil {
		return false // the message had to be different to succeed
	}
	notDone := []int{http.StatusNotImplemented, http.StatusServiceUnavailable, http.StatusHTTPVersionNotSupported}
	return x.Answer.Status >= 500 && !slices.Contains(notDone, x.Answer.Status)
}

// retryAt returns the first moment at which the server allows the call again, by our clock: Retry-After first, then what
// the body says, then the reset of a budget that is used up. It is a whole second, and never a moment too early.
func retryAt(r *Result) *time.Time {
	if r.exchange == nil {
		return r.Verdict.RetryAt // a result from elsewhere, which has been judged
	}
	received := r.exchange.ReceivedAt
	var at time.Time
	resets := r.limits.ResetAt.Valid && r.limits.Remaining.Valid && r.limits.Remaining.Value == 0 && resetInThePast(r) == nil &&
		r.limits.ResetAt.Value.Sub(received) < maxWait
	switch l := r.limits; {
	case l.RetryAfter.Valid && !(resets && l.RetryAfter.Value <= 0 && strings.Contains(l.RetryAfter.Raw, ":")): // a date in the past: a reset is more useful
		at = received.Add(l.RetryAfter.Value)
	case r.decoded.RetryAfter.Valid && r.decoded.RetryAfter.Value >= 0 && r.decoded.RetryAfter.Value < maxWait.Seconds():
		at = received.Add(time.Duration(r.decoded.RetryAfter.Value * float64(time.Second)))
	case resets:
		// A reset is by the server's clock, whose Date has lost a fraction of a second: the wait is longer, never shorter.
		at = l.ResetAt.Value.Add(received.Sub(serverNow(r)))
	default:
		return nil
	}
	if at.Before(received) {
		at = received
	}
	at = at.UTC()
	if whole := at.Truncate(time.Second); whole.Before(at) {
		at = whole.Add(time.Second)
	}
	return &at
}

// maxWait bounds a wait that a body or a reset names; a longer one is a mistake, and would overflow.
const maxWait = 366 * 24 * time.Hour
