package probecmd_test

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/internal/scripttest"
)

// TestRetryCountdown waits for real, with seconds of 200 ms, on a stderr that says that it is a terminal.
func TestRetryCountdown(t *testing.T) {
	t.Parallel()
	var calls atomic.Int32
	server := scripttest.ServePlain(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		if calls.Add(1) == 1 {
			w.Header().Set("Retry-After", "3")
			w.WriteHeader(http.StatusServiceUnavailable)
			fmt.Fprint(w, `{"error":{"code":"SERVICE_UNAVAILABLE","message":"soon"}}`)
			return
		}
		fmt.Fprint(w, `{"data":[]}`)
	}))
	var stdout, stderr bytes.Buffer
	system := scripttest.SessionAt(server.URL).With("TERM", "xterm").System([]string{"probe", "--retry", "1", "--no-status", "/articles"}, &stdout, &stderr)
	const second = 200 * time.Millisecond
	system.Patience.Second = second
	system.Sleep = func(ctx context.Context, d time.Duration) error {
		select {
		case <-ctx.Done():
		case <-time.After(time.Duration(d.Seconds() * float64(second))):
		}
		return ctx.Err()
	}
	system.StderrTerminal = true
	system.StderrSize = func() (columns, rows int) { return 80, 24 }
	if code := cmd.Run(t.Context(), system); code != 0 {
		t.Fatalf("exit %d\n%s%s", code, stdout.String(), stderr.String())
	}
	got := regexp.MustCompile(`\x1b\[[0-9;]*m`).ReplaceAllString(stderr.String(), "")
	got = regexp.MustCompile(`^(\r\x1b\[Kwaiting [^\r]*)+\r\x1b\[K`).ReplaceAllString(got, "") // for an answer that took more than a second of 200 ms
	note, waits, _ := strings.Cut(got, "\n\r")                                                 // the note may take two lines
	const want = "\x1b[Kattempt 2 of 2 in 2 s" + "\r\x1b[Kattempt 2 of 2 in 1 s"
	if !strings.HasPrefix(note, "hex21: note: attempt 1 of 2: 503") || !strings.HasPrefix(waits, want) || !strings.HasSuffix(waits, "\r\x1b[K") {
		t.Errorf("stderr is %q", got)
	}
}

// TestAbandonedCommandLeavesNoLine has a wait that ignores its context, so that the command has to be abandoned.
func TestAbandonedCommandLeavesNoLine(t *testing.T) {
	t.Parallel()
	server := scripttest.ServePlain(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", "3")
		w.WriteHeader(http.StatusServiceUnavailable)
	}))
	var stdout, stderr bytes.Buffer
	system := scripttest.SessionAt(server.URL).With("TERM", "xterm").System([]string{"probe", "--retry", "1", "--no-status", "/articles"}, &stdout, &stderr)
	system.Patience.Second = 20 * time.Millisecond
	ctx, press := context.WithCancel(t.Context())
	woken := make(chan struct{})
	defer close(woken)
	system.Sleep = func(context.Context, time.Duration) error {
		time.AfterFunc(200*time.Millisecond, press)
		<-woken
		return context.Canceled
	}
	system.StderrTerminal = true
	system.StderrSize = func() (columns, rows int) { return 80, 24 }
	code := cmd.Run(ctx, system)
	got := stderr.String()
	if last := got[strings.LastIndex(got, "\r\x1b[K")+1:]; code != 130 || !strings.Contains(got, "attempt 2 of 2 in ") || strings.Contains(last, "attempt 2 of 2 in ") {
		t.Errorf("exit %d, stderr is %q", code, got)
	}
}
