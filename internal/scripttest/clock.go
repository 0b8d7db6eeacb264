package scripttest

import (
	"bytes"
	"context"
	"sync"
	"time"

	"github.com/hex21/hex21/cmd"
)

// ManualClock is a clock that stands still apart from sleeping, which moves it at once, and that remembers each sleep.
type ManualClock struct {
	mu      sync.Mutex
	current time.Time
	Slept   []time.Duration
	Ticks   time.Duration // by how much each look at the clock moves it
	Asleep  func(nth int) // called with each sleep, if set
}

// NewManualClock returns a clock that is at Clock.
func NewManualClock() *ManualClock { return &ManualClock{current: Clock()} }

// Now returns the time, and moves it by Ticks.
func (w *ManualClock) Now() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.current = w.current.Add(w.Ticks)
	return w.current
}

func (w *ManualClock) sleep(ctx context.Context, d time.Duration) error {
	w.mu.Lock()
	w.current = w.current.Add(d)
	w.Slept = append(w.Slept, d)
	n := len(w.Slept)
	w.mu.Unlock()
	if w.Asleep != nil {
		w.Asleep(n)
	}
	return ctx.Err()
}

// Run runs a command line by this clock.
func (w *ManualClock) Run(ctx context.Context, s Session, args ...string) Result {
	var stdout, stderr bytes.Buffer
	system := s.System(args, &stdout, &stderr)
	system.Now, system.Sleep, system.Jitter = w.Now, w.sleep, func() float64 { return 0.5 }
	code := cmd.Run(ctx, system)
	return Result{code, stdout.String(), stderr.String()}
}

// Clock returns the time in all tests from outside, so that what they print is always the same.
func Clock() time.Time { return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC) }

// Hurry returns a sleep in which a minute takes 60 milliseconds.
func Hurry(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d / 1000)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}
