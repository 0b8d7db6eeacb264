package cmd_test

import (
	"bytes"
	"context"
	"encoding/pem"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/internal/http2peer"
	"github.com/hex21/hex21/internal/scripttest"
)

// program runs one command line with the real clock.
func program(ctx context.Context, env map[string]string, args ...string) (code int, stdout, stderr string) {
	var out, side bytes.Buffer
	code = cmd.Run(ctx, &cmd.System{
		Args: args, LookupEnv: func(name string) (string, bool) { v, ok := env[name]; return v, ok },
		Stdin: strings.NewReader(""), Stdout: &out, Stderr: &side, Now: time.Now,
	})
	return code, out.String(), side.String()
}

// lockedPeer is a server that makes net/http's HTTP/2 client lock itself, and the file of its certificate.
func lockedPeer(t *testing.T, fault http2peer.Fault) (origin, cacert string) {
	t.Helper()
	lender := httptest.NewTLSServer(http.NotFoundHandler())
	t.Cleanup(lender.Close)
	p, err := http2peer.Start(fault, lender.TLS.Certificates[0])
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Close)
	cacert = filepath.Join(t.TempDir(), "server.pem")
	if err := os.WriteFile(cacert, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: lender.Certificate().Raw}), 0o600); err != nil {
		t.Fatal(err)
	}
	return "https://" + p.Addr(), cacert
}

// The time limit ends every command that calls, whatever state the connection is in.
func TestTimeLimitEndsEveryCommand(t *testing.T) {
	t.Parallel()
	for _, fault := range []http2peer.Fault{http2peer.WindowSettings, http2peer.WindowInBody} {
		origin, cacert := lockedPeer(t, fault)
		env := map[string]string{"HEX21_BASE_URL": origin + "/api", "HEX21_STATUS_URL": origin}
		for _, test := range []struct {
			line string
			exit int
			// seconds is the time limit, in all.
			seconds float64
		}{
			{"probe -m 300ms /articles", 6, 1.3}, // the status page included
			{"probe -m 300ms --no-status -o json /articles", 6, 1},
			{"probe -m 300ms --count 2 --interval 0s /articles", 6, 2},
			{"probe -m 300ms --no-status --retry 1 --max-wait 1ms /articles", 6, 3},
			{"probe -m 300ms --until-limit /articles", 6, 1},
			{"status --timeout 300ms", 6, 1},
			{"status --timeout 300ms --wait --max-wait 300ms", 6, 1},
			{"status --timeout 300ms --nagios", 3, 1},
			{"status --timeout 300ms --probe", 6, 2},
			{"doctor --network --timeout 300ms", 6, 1},
		} {
			t.Run(fmt.Sprint(fault, " ", test.line), func(t *testing.T) {
				t.Parallel()
				slowdown, began := scripttest.Pulse(), time.Now()
				code, stdout, stderr := program(t.Context(), env, append(strings.Fields(test.line), "--cacert", cacert)...)
				took, slow := time.Since(began).Seconds(), slowdown()
				if took > test.seconds+slow {
					t.Errorf("it took %.1f s on a machine that is %.1f times slower than at its best", took, slow)
				}
				if code != test.exit || stdout+stderr == "" {
					t.Errorf("exit %d, want %d\n%s%s", code, test.exit, stdout, stderr)
				}
			})
		}
	}
}

// Ctrl-C ends a command within a second.
func TestInterruptEndsEveryCommand(t *testing.T) {
	t.Parallel()
	origin, cacert := lockedPeer(t, http2peer.WindowInBody)
	env := map[string]string{"HEX21_BASE_URL": origin + "/api", "HEX21_STATUS_URL": origin}
	for _, line := range []string{
		"probe /articles", "probe --count 5 /articles", "probe --watch /articles", "status", "status --watch", "status --nagios", "doctor --network",
	} {
		t.Run(line, func(t *testing.T) {
			t.Parallel()
			ctx, interrupt := context.WithCancel(t.Context())
			defer interrupt()
			slowdown, began := scripttest.Pulse(), time.Now()
			time.AfterFunc(300*time.Millisecond, interrupt)
			code, stdout, stderr := program(ctx, env, append(strings.Fields(line), "--cacert", cacert)...)
			took, slow := time.Since(began).Seconds(), slowdown()
			if took > 0.5+slow || code != 130 {
				t.Errorf("exit %d after %.1f s on a machine that is %.1f times slower than at its best\n%s%s", code, took, slow, stdout, stderr)
			}
		})
	}
}

// A program for jq that never ends obeys the time limit. The test runs alone: what others allocate in this process would count as the
// program's.
func TestTimeLimitEndsEndlessJQ(t *testing.T) {
	slowdown, began := scripttest.Pulse(), time.Now()
	code, stdout, stderr := program(t.Context(), nil, "probe", "--mock", "-m", "200ms", "--jq", "last(range(1e15))", "/articles")
	if took, slow := time.Since(began).Seconds(), slowdown(); took > 1+slow || code != 2 || !strings.Contains(stdout, "did not finish within 200ms") {
		t.Errorf("exit %d after %.1f s on a machine that is %.1f times slower than at its best\n%s%s", code, took, slow, stdout, stderr)
	}
}

// --until-limit waits no longer than it was told, whatever the server asks for.
func TestUntilLimitObeysMaxWait(t *testing.T) {
	t.Parallel()
	for _, after := range []string{"1", "60", "1000000000000", "99999999999999999999"} {
		t.Run(after, func(t *testing.T) {
			t.Parallel()
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Retry-After", after)
				w.WriteHeader(http.StatusTooManyRequests)
				io.WriteString(w, `{"error":{"code":"RATE_LIMIT","message":"Slow down"}}`)
			}))
			t.Cleanup(server.Close)
			clock := scripttest.NewManualClock()
			got := clock.Run(t.Context(), scripttest.SessionAt(server.URL+"/api"), "probe", "--until-limit", "--max-wait", "2s", "/articles")
			if took := clock.Now().Sub(scripttest.Clock()); took > 2*time.Second || got.Code != 0 {
				t.Errorf("exit %d after %v\n%s%s", got.Code, took, got.Stdout, got.Stderr)
			}
		})
	}
}

// A command whose output is no longer read ends.
func TestCommandEndsWhenItsOutputIsNotRead(t *testing.T) {
	t.Parallel()
	for _, line := range []string{"status --mock --watch", "probe --mock --watch --interval 1h /articles"} {
		t.Run(line, func(t *testing.T) {
			t.Parallel()
			ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
			defer cancel()
			var out, side bytes.Buffer
			code := cmd.Run(ctx, &cmd.System{
				Args: strings.Fields(line), LookupEnv: func(string) (string, bool) { return "", false },
				Stdin: strings.NewReader(""), Stdout: &out, Stderr: &side, Now: time.Now, Unread: func() bool { return true },
			})
			if code != 1 || ctx.Err() != nil {
				t.Errorf("exit %d\n%s%s", code, out.String(), side.String())
			}
		})
	}
}
