package check

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/hex21/hex21/internal/ratelimit"
)

// pacer calculates when the budgets of calls with the key (true) and without it (false) allow another request.
type pacer map[bool]time.Time

// note reads the rate limit of a response. It leaves a tenth of the budget to other programs, unless the rest of the run needs less than
// what remains.
func (p pacer) note(keyed bool, x *Exchange, left int) {
	l := x.limits()
	if !l.Remaining.Valid || !l.ResetAfter.Valid || l.ResetAfter.Value <= 0 {
		delete(p, keyed)
		return
	}
	reserve := l.Limit.Value / 10
	if l.Remaining.Value > reserve || ratelimit.Amount(left) <= l.Remaining.Value {
		delete(p, keyed)
		return
	}
	p[keyed] = x.ReceivedAt.Add(l.ResetAfter.Value)
}

// waitError means that a budget does not allow the next request within the longest wait of the run.
type waitError struct{ until time.Time }

func (e *waitError) Error() string { return "the wait is too long" }

// wait waits until a time, unless it is too far away.
func (s *run) wait(ctx context.Context, q Request, until time.Time) error {
	d := until.Sub(s.Now())
	switch {
	case until.IsZero() || d <= 0:
		return nil
	case d > s.MaxWait:
		return &waitError{until}
	}
	s.watch(Progress{Done: s.rec.Sent, Total: s.total, Next: q.Method + " " + q.Path, Until: until})
	return s.Sleep(ctx, d)
}

// isRefusal reports whether a response asks for fewer requests: 429, or 503 with a Retry-After.
func isRefusal(x *Exchange) bool {
	return x.Status == http.StatusTooManyRequests || x.Status == http.StatusServiceUnavailable && x.limits().RetryAfter.Valid
}

// waitOf returns how long to wait after a refusal.
func waitOf(x *Exchange) time.Duration {
	if d, ok := x.limits().Wait(); ok && d > 0 {
		return d
	}
	return unknownWait
}

// refused ends the requests of a budget after a refusal, or the whole run if most requests use this budget.
func (s *run) refused(q Request, x *Exchange, until time.Time) error {
	kind, text := StopLimit, "the installation rejects more requests (429)"
	if x.Status == http.StatusServiceUnavailable {
		kind, text = StopUnavailable, "the installation is not available (503)"
	}
	return s.endBudget(q, s.stop(kind, until, "%s until %s", text, s.clockTime(until)))
}

// endBudget ends the requests of a budget if only those without a key use it, or else the whole run.
func (s *run) endBudget(q Request, stop error) error {
	s.rec.NotSent[q.identity()] = s.rec.Stop.Reason
	if keyed := s.keyed(q); s.rec.Stop.Kind == StopLimit && !keyed && s.rec.Options.HasKey {
		s.blocked[keyed] = s.rec.Stop.Reason
		return nil
	}
	return stop
}

func (s *run) outOfTime() error {
	return s.stop(StopBound, time.Time{}, "the time limit of the run was reached (--timeout)")
}

// blockedBy ends the requests of a budget that allows the next one too late.
func (s *run) blockedBy(q Request, err error) error {
	late, ok := errors.AsType[*waitError](err)
	if !ok {
		return s.outOfTime()
	}
	who := "without a key"
	if s.keyed(q) {
		who = "with this key"
	}
	return s.endBudget(q, s.stop(StopLimit, late.until, "the rate limit %s is used up until %s (--max-wait)", who, s.clockTime(late.until)))
}

// clockTime returns a time of day, with the date if it is not today.
func (s *run) clockTime(t time.Time) string {
	if t.Sub(s.Now()) > 12*time.Hour {
		return t.UTC().Format("2006-01-02 15:04:05 UTC")
	}
	return t.UTC().Format("15:04:05 UTC")
}
