package render_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/series"
	"github.com/hex21/hex21/probe"
)

func TestProbeLive(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	last := &probe.Result{
		Verdict:   probe.Verdict{OK: true, Layer: probe.LayerAPI, Blame: probe.BlameNone, Summary: "the call works: 200 OK"},
		Request:   probe.Request{Method: "GET", URL: "https://cms.example.org/api/articles"},
		Response:  &probe.Response{Status: 200, BodyKind: "json", BodyBytes: 99},
		Timing:    &probe.Timing{TotalMS: 12},
		RateLimit: &probe.RateLimit{Limit: field.Good("10", probe.Amount(10)), Remaining: field.Good("3", probe.Amount(3)), ResetAt: field.Good("", now.Add(time.Minute))},
	}
	sum := series.Summary{
		Calls: 4, Outcomes: map[string]int{"server_error": 1, "limited": 2, "ok": 1},
		Latency: &series.Latency{MinMS: 10, MedianMS: 20, P95MS: 70, P99MS: 80, MaxMS: 80},
	}
	many, lots := sum, sum
	many.Calls, lots.Calls = 40, 100
	for name, c := range map[string]struct {
		calls render.LiveCalls
		want  []string
	}{
		"many calls": {render.LiveCalls{Last: last, Summary: many}, []string{"min 10 ms · median 20 ms · p95 70 ms · max 80 ms"}},
		"a hundred":  {render.LiveCalls{Last: last, Summary: lots}, []string{"min 10 ms · median 20 ms · p95 70 ms · p99 80 ms · max 80 ms"}},
		"while it goes on": {
			render.LiveCalls{Last: last, Summary: sum, Recent: []float64{0, 10, 20, 70, 80}, Next: now.Add(time.Second)},
			[]string{"call 4, next at 03:04:06, Ctrl-C to stop", "▁▂▃██", "min 10 ms · median 20 ms · max 80 ms", "outcomes   1 ok · 2 limited · 1 server error", "3 of 10 left"},
		},
		"while it waits for the limit": {
			render.LiveCalls{Last: last, Summary: sum, Recent: []float64{1}, Next: now.Add(20 * time.Second), Paced: true, Count: 9},
			[]string{"call 4 of 9, next at 03:04:25 (in 20 s) to stay under the limit, Ctrl-C to stop"},
		},
		"at the end of a trial": {
			render.LiveCalls{Last: last, Summary: func() series.Summary {
				ended := sum
				ended.Measured = &series.LimitMeasurement{Summary: "the limit is 10"}
				return ended
			}(), Ended: true},
			[]string{"call 4, done", "measured   the limit is 10"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text := render.NewScreen(render.Options{Color: "never", Width: 100, Now: now}).ProbeLive(c.calls)
			for _, want := range c.want {
				if !strings.Contains(text, want) {
					t.Errorf("%q is missing:\n%s", want, text)
				}
			}
		})
	}
}
