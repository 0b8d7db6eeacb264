package probecmd_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/scripttest"
	"github.com/hex21/hex21/probe"
)

func TestRetryRecovers(t *testing.T) {
	t.Parallel()
	var calls atomic.Int64
	server := scripttest.ServePlain(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if n := calls.Add(1); n < 3 {
			w.Header().Set("Retry-After", fmt.Sprint(n*2))
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		io.WriteString(w, `{"data":[],"metadata":{}}`)
	}))
	w := scripttest.NewManualClock()
	got := w.Run(t.Context(), scripttest.SessionAt(server.URL), "probe", "--retry", "4", "--no-status", "--json", "/articles")
	var doc probe.Result
	if err := json.Unmarshal([]byte(got.Stdout), &doc); err != nil || got.Code != 0 {
		t.Fatalf("exit %d, %v\n%s%s", got.Code, err, got.Stdout, got.Stderr)
	}
	if want := []time.Duration{2 * time.Second, 4 * time.Second}; !slices.Equal(w.Slept, want) {
		t.Errorf("it slept %v, want %v", w.Slept, want)
	}
	if n := len(doc.Attempts); n != 3 || calls.Load() != 3 || *doc.Attempts[2].Status != 200 || doc.Attempts[2].WaitedMS != 4000 {
		t.Errorf("%d calls, tries %+v", calls.Load(), doc.Attempts)
	}
}

func TestRetryEndsWithCtrlC(t *testing.T) {
	t.Parallel()
	server := scripttest.ServePlain(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusBadGateway) }))
	ctx, press := context.WithCancel(t.Context())
	w := scripttest.NewManualClock()
	w.Asleep = func(int) { press() }
	got := w.Run(ctx, scripttest.SessionAt(server.URL), "probe", "--retry", "4", "--no-status", "/articles")
	if got.Code != 130 || got.Stdout != "" || len(w.Slept) != 1 {
		t.Errorf("exit %d after %d sleeps\n%s", got.Code, len(w.Slept), got.Stdout)
	}
}

func TestSLOBreachExits(t *testing.T) {
	t.Parallel()
	server := scripttest.ServePlain(t, scripttest.NewMock())
	w := scripttest.NewManualClock()
	w.Ticks = 10 * time.Millisecond
	s := scripttest.SessionAt(server.URL + "/api")
	got := w.Run(t.Context(), s, "probe", "--slo", "total=1ms", "--jq", `.verdict.exit_code, .findings[0].id`, "/articles")
	if got.Code != 9 || got.Stdout != "9\nslo-breach\n" {
		t.Errorf("exit %d\n%s%s", got.Code, got.Stdout, got.Stderr)
	}
	if kept := w.Run(t.Context(), s, "probe", "--slo", "total=1m", "/articles"); kept.Code != 0 {
		t.Errorf("a promise that is kept exits %d\n%s", kept.Code, kept.Stdout)
	}
	if missing := w.Run(t.Context(), s, "probe", "--slo", "total=1ms", "/nowhere"); missing.Code != 4 {
		t.Errorf("a slow 404 exits %d, want 4", missing.Code)
	}
}
