package check

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"time"

	"github.com/hex21/hex21/internal/ratelimit"
)

// Limits of a run.
const (
	// DefaultRequests is the maximum number of requests of a run without a suite and with the default number of samples.
	DefaultRequests = 60
	// maxBytes limits the memory for all bodies and their parsed JSON.
	maxBytes = 64 << 20
	// maxFailures is how many requests in a row may fail, and maxOutages how many may be answered with 502, 503 or 504, before the run
	// stops.
	maxFailures, maxOutages = 2, 5
	// maxHalves is how many responses in a row may be cut off.
	maxHalves = 3
	// maxRefusals is how often one request waits for a rate limit.
	maxRefusals = 2
	// unknownWait is the wait after a refusal that does not name one.
	unknownWait = time.Minute
	// unknownBurst is how many requests are sent to measure a limit that no header names: the documented 10, and two more.
	unknownBurst = 12
)

// Runner sends the requests of a plan, one after the other.
type Runner struct {
	// Send makes one request. It always returns an exchange.
	Send func(context.Context, Request) *Exchange
	Now  func() time.Time
	// Sleep waits, or returns early with the context's error.
	Sleep func(context.Context, time.Duration) error
	// Watch, if not nil, is called before each request and each wait.
	Watch func(Progress)
	// MaxWait is the longest wait for a rate limit, each time. A longer one ends the run.
	MaxWait time.Duration
	// MaxRequests is the maximum number of requests, including retries; 0 means DefaultRequests.
	MaxRequests int
}

// Progress is the progress of a run.
type Progress struct {
	Done, Total int
	// Next is the request to send next, and Until the time at which it is sent if it waits for the rate limit.
	Next  string
	Until time.Time
}

// run is the state of one run.
type run struct {
	*Runner
	rec      *Recording
	pace     pacer
	blocked  map[bool]string // the reason why no more requests are sent with or without the key
	total    int
	bytes    int
	failures []*Exchange // the last ones, without a response between them
	outages  int
	halves   int // incomplete responses in a row
	answered bool
}

// errStop ends a run whose Stop is set.
var errStop = errors.New("stopped")

// Run sends the plan and returns the recording. Its only error is that of a canceled context; reaching the deadline of the context is a
// Stop.
func (r *Runner) Run(ctx context.Context, base *url.URL, plan []Request, o Options) (*Recording, error) {
	s := &run{
		Runner: r, rec: &Recording{Base: base, Options: o, NotSent: map[string]string{}}, pace: pacer{}, blocked: map[bool]string{},
		total: MaxRequests(plan, o),
	}
	for i, q := range plan {
		s.rec.Secrets = append(s.rec.Secrets, q.secrets()...)
		requests, _ := s.rec.resolve(q)
		s.total += len(requests) - MaxRequests([]Request{q}, o)
		if q.Repeat > 0 {
			s.total += q.Repeat - 1
		}
		for _, request := range requests {
			if len(s.rec.find(request)) > 0 {
				continue
			}
			err := s.request(ctx, request, plan[i+1:])
			if errors.Is(ctx.Err(), context.Canceled) {
				return s.rec, context.Canceled
			}
			if errors.Is(err, errStop) {
				return s.rec, nil
			}
		}
	}
	return s.rec, nil
}

func (s *run) stop(kind StopKind, until time.Time, format string, args ...any) error {
	s.rec.Stop = &Stop{Kind: kind, Reason: fmt.Sprintf(format, args...)}
	if !until.IsZero() {
		s.rec.Stop.Until = new(until.UTC().Truncate(time.Second))
	}
	return errStop
}

// request sends one request, or as many as it repeats.
func (s *run) request(ctx context.Context, q Request, after []Request) error {
	keyed := s.keyed(q)
	if reason := s.blocked[keyed]; reason != "" {
		s.rec.NotSent[q.identity()] = reason
		return nil
	}
	if q.Repeat > 0 {
		return s.burst(ctx, q)
	}
	for refusals := 0; ; refusals++ {
		if err := s.wait(ctx, q, s.pace[keyed]); err != nil {
			return s.blockedBy(q, err)
		}
		x, err := s.attempt(ctx, q)
		if err != nil {
			return err
		}
		s.pace.note(keyed, x, s.left(keyed, after))
		if !isRefusal(x) {
			return s.record(x)
		}
		until := x.ReceivedAt.Add(waitOf(x))
		if refusals < maxRefusals && s.wait(ctx, q, until) == nil {
			continue
		}
		return s.refused(q, x, until)
	}
}

// keyed reports whether a request has the key that is set; other requests have a separate budget.
func (s *run) keyed(q Request) bool { return q.Key == KeyReal && s.rec.Options.HasKey }

// left counts the requests that are still to be sent from the same budget.
func (s *run) left(keyed bool, after []Request) int {
	n := 0
	for _, q := range after {
		if s.keyed(q) == keyed && q.Repeat == 0 {
			n += MaxRequests([]Request{q}, s.rec.Options)
		}
	}
	return n
}

// attempt sends a request, and sends it again if it fails or if a gateway could not reach the API: one such response does not show that a
// promise is broken, and an outage shows at the next requests.
func (s *run) attempt(ctx context.Context, q Request) (*Exchange, error) {
	for try := 0; ; try++ {
		limit := cmp.Or(s.MaxRequests, DefaultRequests)
		switch {
		case s.rec.Sent >= limit:
			return nil, s.stop(StopBound, time.Time{}, "the run has reached its limit of %d requests", limit)
		case ctx.Err() != nil:
			return nil, s.outOfTime()
		}
		s.watch(Progress{Done: s.rec.Sent, Total: s.total, Next: q.Method + " " + q.Path})
		x := s.Send(ctx, q)
		s.rec.Sent++
		switch {
		case ctx.Err() != nil:
			return nil, s.outOfTime()
		case try > 0 || mayBeDropped(q):
			return x, nil
		case isOutage(x) && !isRefusal(x) && s.outages == 0 && s.total < limit:
			s.outages++
		case x.Failure == "" || x.TimedOut:
			return x, nil
		}
		s.total++
	}
}

// isOutage reports whether the status is one that gateways send while the API cannot be reached.
func isOutage(x *Exchange) bool {
	return x.Status >= http.StatusBadGateway && x.Status <= http.StatusGatewayTimeout
}

// record keeps an exchange, and stops a run whose requests fail or do harm.
func (s *run) record(x *Exchange) error {
	s.rec.add(x)
	s.bytes += len(x.Body)
	if !x.Capped { // a map takes some 400 bytes, a value 40
		s.bytes += 400*bytes.Count(x.Body, []byte("{")) + 40*bytes.Count(x.Body, []byte(","))
	}
	switch {
	case x.Status == 0 && mayBeDropped(x.Request):
		return nil
	case x.Status == 0:
		s.failures = append(s.failures, x)
		if !s.answered || len(s.failures) >= maxFailures {
			s.forget(s.failures)
			return s.stop(StopNoAnswer, time.Time{}, "no response from %s: %s", x.URL.Host, x.Failure)
		}
		return nil
	case x.Failure != "":
		if s.halves++; s.halves >= maxHalves {
			return s.stop(StopBound, time.Time{}, "%d responses in a row were incomplete: %s", s.halves, x.Failure)
		}
	case isOutage(x):
		if s.outages++; s.outages >= maxOutages {
			return s.stop(StopUnavailable, time.Time{}, "%d responses in a row were %s", s.outages, x.says())
		}
	default:
		s.outages, s.halves = 0, 0
	}
	s.answered, s.failures = true, nil
	if s.bytes > maxBytes {
		return s.stop(StopBound, time.Time{}, "the responses take more than %d MiB of memory", maxBytes>>20)
	}
	return nil
}

// forget removes exchanges from the recording that the run, not the installation, caused.
func (s *run) forget(failed []*Exchange) {
	for _, x := range failed {
		id := x.Request.identity()
		delete(s.rec.index, id)
		s.rec.Exchanges = slices.DeleteFunc(s.rec.Exchanges, func(other *Exchange) bool { return other == x })
	}
}

// burst repeats a request until it is rejected.
func (s *run) burst(ctx context.Context, q Request) error {
	most := unknownBurst
	for n := 0; n < most; n++ {
		x, err := s.attempt(ctx, q)
		if err != nil {
			return err
		}
		if l := x.limits(); n == 0 && l.Remaining.Valid {
			most = 1 // a burst cannot exhaust a larger budget, so the budget is left to others
			if needed := l.Remaining.Value + 2; needed <= ratelimit.Amount(q.Repeat) {
				most = int(needed)
			}
		}
		if n == 0 {
			s.total += most - 1
		}
		if err := s.record(x); err != nil || x.Status == http.StatusTooManyRequests {
			return err
		}
	}
	return nil
}

func (s *run) watch(p Progress) {
	if s.Watch != nil {
		p.Total = max(p.Total, p.Done+1)
		s.Watch(p)
	}
}
