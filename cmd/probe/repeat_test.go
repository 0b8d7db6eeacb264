package probecmd_test

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/scripttest"
	"github.com/hex21/hex21/internal/series"
)

// summaryOf is the last line of repeated calls.
func summaryOf(t *testing.T, stdout string) series.Summary {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(stdout), "\n")
	var sum series.Summary
	if err := json.Unmarshal([]byte(lines[len(lines)-1]), &sum); err != nil || sum.Schema != series.SummarySchema {
		t.Fatalf("no summary: %v\n%s", err, stdout)
	}
	return sum
}

func TestRepeatKeepsToTheLimit(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		flags []string
		slept []time.Duration
	}{
		"a budget that is enough": {[]string{"--anonymous-limit", "4/20s"}, []time.Duration{time.Second, time.Second, time.Second}},
		"one that is not":         {[]string{"--anonymous-limit", "3/20s"}, []time.Duration{10 * time.Second, 10 * time.Second, time.Second}},
		"one that is not minded":  {[]string{"--anonymous-limit", "3/20s", "--no-pace"}, []time.Duration{time.Second, time.Second, time.Second}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := scripttest.NewManualClock()
			args := append([]string{"probe", "--mock", "--json", "--count", "4"}, c.flags...)
			got := w.Run(t.Context(), scripttest.Session{}, append(args, "/articles")...)
			if !slices.Equal(w.Slept, c.slept) {
				t.Errorf("it slept %v, want %v\n%s", w.Slept, c.slept, got.Stdout)
			}
		})
	}
}

func TestUntilLimitMeasures(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		env    map[string]string
		flags  []string
		limit  int64
		window float64
		agrees bool
	}{
		"what the documents name without a key": {nil, nil, 10, 60, true},
		"what they name with one":               {map[string]string{"HEX21_API_KEY": "a-key-of-the-tests"}, nil, 100, 60, true},
		"another limit":                         {nil, []string{"--anonymous-limit", "7/30s"}, 7, 30, false},
		"another window":                        {nil, []string{"--anonymous-limit", "10/30s"}, 10, 30, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			args := append([]string{"probe", "--mock", "--json", "--until-limit"}, c.flags...)
			got := scripttest.NewManualClock().Run(t.Context(), scripttest.Session{Env: c.env}, append(args, "/articles")...)
			trial := summaryOf(t, got.Stdout).Measured
			if got.Code != 0 || trial == nil || trial.Measured != c.limit || trial.WindowSeconds == nil || *trial.WindowSeconds != c.window {
				t.Fatalf("exit %d, %+v\n%s", got.Code, trial, got.Stderr)
			}
			if trial.Agrees != c.agrees || !strings.Contains(trial.Summary, "inferred") {
				t.Errorf("agrees %t: %s", trial.Agrees, trial.Summary)
			}
		})
	}
}

func TestWatchEndsWithASummary(t *testing.T) {
	t.Parallel()
	ctx, press := context.WithCancel(t.Context())
	w := scripttest.NewManualClock()
	w.Asleep = func(nth int) {
		if nth == 3 {
			press()
		}
	}
	got := w.Run(ctx, scripttest.Session{}, "probe", "--mock", "--json", "--watch", "/articles")
	if sum := summaryOf(t, got.Stdout); got.Code != 130 || sum.Calls != 3 || sum.ExitCode != 130 {
		t.Errorf("exit %d, %+v", got.Code, sum)
	}
}
