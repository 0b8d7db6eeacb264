package probecmd_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/scripttest"
)

// TestAdvisedWaitWorks pastes the command that is advised when the server names a time: it waits until then, and the call works.
func TestAdvisedWaitWorks(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		status int
		code   string
		wait   time.Duration
		header string // Retry-After, or the header with the time of the reset
		want   string // the flags of the command; "" for none
	}{
		"seconds":                {429, "RATE_LIMIT", 8 * time.Second, "Retry-After", "--retry 3"},
		"half a minute":          {429, "RATE_LIMIT", 31 * time.Second, "Retry-After", "--retry 3 --max-wait 2m"},
		"a minute":               {429, "RATE_LIMIT", time.Minute, "X-RateLimit-Reset", "--retry 3 --max-wait 2m"},
		"an hour":                {429, "QUOTA_EXCEEDED", time.Hour, "Retry-After", "--retry 3 --max-wait 1h1m"},
		"three hours":            {429, "QUOTA_EXCEEDED", 3 * time.Hour, "Retry-After", ""},
		"maintenance":            {503, "SERVICE_UNAVAILABLE", 5 * time.Minute, "Retry-After", "--retry 3 --max-wait 6m"},
		"an error, nothing left": {500, "INTERNAL_ERROR", 50 * time.Second, "X-RateLimit-Reset", "--retry 3 --max-wait 2m"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			clock := scripttest.NewManualClock()
			until := clock.Now().Add(c.wait)
			server := scripttest.ServePlain(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				h, now := w.Header(), clock.Now()
				h.Set("Content-Type", "application/json")
				h.Set("Date", now.Format(http.TimeFormat))
				if !now.Before(until) {
					fmt.Fprint(w, `{"data":[]}`)
					return
				}
				h.Set("X-RateLimit-Limit", "100")
				h.Set("X-RateLimit-Remaining", "0")
				if h.Set(c.header, fmt.Sprint(until.Unix())); c.header == "Retry-After" {
					h.Set(c.header, fmt.Sprint(int(until.Sub(now).Seconds())))
				}
				w.WriteHeader(c.status)
				fmt.Fprintf(w, `{"error":{"code":%q,"message":"later"}}`, c.code)
			}))
			session := scripttest.SessionAt(server.URL + "/api")
			var doc struct {
				Verdict struct{ Steps []advised }
			}
			got := clock.Run(t.Context(), session, "probe", "--no-status", "-o", "json", "/articles")
			if err := json.Unmarshal([]byte(got.Stdout), &doc); err != nil {
				t.Fatalf("%v: %s%s", err, got.Stdout, got.Stderr)
			}
			first := doc.Verdict.Steps[0]
			if !strings.HasPrefix(first.Text, "Wait") {
				t.Errorf("the first step is %q", first.Text)
			}
			if c.want == "" {
				if len(first.Command) > 0 {
					t.Errorf("advises %q", first.Command)
				}
				return
			}
			if line := commandLine(first); !strings.Contains(line, "hex21 probe "+c.want) {
				t.Errorf("advises %q, want %s", line, c.want)
			}
			if got := clock.Run(t.Context(), session, first.Command[1:]...); got.Code != 0 || len(clock.Slept) != 1 || clock.Now().Before(until) {
				t.Errorf("exit %d after waits of %v\n%s%s", got.Code, clock.Slept, got.Stdout, got.Stderr)
			}
		})
	}
}
