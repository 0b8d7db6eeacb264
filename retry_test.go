package main_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/probe"
)

// waiting is a clock that stands still apart from sleeping, which moves it at once, and that remembers each sleep.
type waiting struct {
	mu     sync.Mutex
	now    time.Time
	slept  []time.Duration
	ticks  time.Duration // by how much each look at the clock moves it
	asleep func(nth int) // called with each sleep, if set
}

func newWaiting() *waiting { return &waiting{now: clock()} }

func (w *waiting) Now() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now = w.now.Add(w.ticks)
	return w.now
}

func (w *waiting) sleep(ctx context.Context, d time.Duration) error {
	w.mu.Lock()
	w.now = w.now.Add(d)
	w.slept = append(w.slept, d)
	n := len(w.slept)
	w.mu.Unlock()
	if w.asleep != nil {
		w.asleep(n)
	}
	return ctx.Err()
}

// run runs a command line by this clock.
func (w *waiting) run(ctx context.Context, s session, args ...string) ended {
	var stdout, stderr bytes.Buffer
	system := s.system(args, &stdout, &stderr)
	system.Now, system.Sleep, system.Jitter = w.Now, w.sleep, func() float64 { return 0.5 }
	code := cmd.Run(ctx, system)
	return ended{code, stdout.String(), stderr.String()}
}

func TestRetryRecovers(t *testing.T) {
	t.Parallel()
	var calls atomic.Int64
	server := servePlain(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if n := calls.Add(1); n < 3 {
			w.Header().Set("Retry-After", fmt.Sprint(n*2))
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		io.WriteString(w, `{"data":[],"metadata":{}}`)
	}))
	w := newWaiting()
	got := w.run(t.Context(), pointed(server.URL), "probe", "--retry", "4", "--no-status", "--json", "/articles")
	var doc probe.Result
	if err := json.Unmarshal([]byte(got.stdout), &doc); err != nil || got.code != 0 {
		t.Fatalf("exit %d, %v\n%s%s", got.code, err, got.stdout, got.stderr)
	}
	if want := []time.Duration{2 * time.Second, 4 * time.Second}; !slices.Equal(w.slept, want) {
		t.Errorf("it slept %v, want %v", w.slept, want)
	}
	if n := len(doc.Attempts); n != 3 || calls.Load() != 3 || *doc.Attempts[2].Status != 200 || doc.Attempts[2].WaitedMS != 4000 {
		t.Errorf("%d calls, tries %+v", calls.Load(), doc.Attempts)
	}
}

func TestRetryEndsWithCtrlC(t *testing.T) {
	t.Parallel()
	server := servePlain(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusBadGateway) }))
	ctx, press := context.WithCancel(t.Context())
	w := newWaiting()
	w.asleep = func(int) { press() }
	got := w.run(ctx, pointed(server.URL), "probe", "--retry", "4", "--no-status", "/articles")
	if got.code != 130 || got.stdout != "" || len(w.slept) != 1 {
		t.Errorf("exit %d after %d sleeps\n%s", got.code, len(w.slept), got.stdout)
	}
}

func TestSLOBreachExits(t *testing.T) {
	t.Parallel()
	server := servePlain(t, newMock())
	w := newWaiting()
	w.ticks = 10 * time.Millisecond
	s := pointed(server.URL + "/api")
	got := w.run(t.Context(), s, "probe", "--slo", "total=1ms", "--jq", `.verdict.exit_code, .findings[0].id`, "/articles")
	if got.code != 9 || got.stdout != "9\nslo-breach\n" {
		t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
	if kept := w.run(t.Context(), s, "probe", "--slo", "total=1m", "/articles"); kept.code != 0 {
		t.Errorf("a promise that is kept exits %d\n%s", kept.code, kept.stdout)
	}
	if missing := w.run(t.Context(), s, "probe", "--slo", "total=1ms", "/nowhere"); missing.code != 4 {
		t.Errorf("a slow 404 exits %d, want 4", missing.code)
	}
}
