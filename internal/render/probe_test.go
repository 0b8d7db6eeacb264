package render_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/field"
	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/triage"
	"github.com/hex21/hex21/probe"
)

func TestProbeShowsOnlyWhatIsThere(t *testing.T) {
	t.Parallel()
	screen := render.NewScreen(render.Options{Color: "never", Width: 80})
	full := &probe.Result{Error: &probe.ErrorBody{Code: "NOT_FOUND", Message: "no such article"}, Explanation: &explain.Entry{Detail: "The article does not exist."}}
	bare := &probe.Result{Error: &probe.ErrorBody{}, Explanation: &explain.Entry{}}
	for text, parts := range map[string][]string{
		screen.Probe(full, false):  {"no such article", "means", "The article does not exist."},
		render.ProbeMarkdown(full): {"| code | `NOT_FOUND` |", "| message | no such article |"},
	} {
		for _, part := range parts {
			if !strings.Contains(text, part) {
				t.Errorf("%q is not in\n%s", part, text)
			}
		}
	}
	for _, text := range []string{screen.Probe(bare, false), render.ProbeMarkdown(bare)} {
		for _, part := range []string{"means", "| code |", "| message |"} {
			if strings.Contains(text, part) {
				t.Errorf("%q is in\n%s", part, text)
			}
		}
	}
}

func TestTriageShowsTheTopCodes(t *testing.T) {
	t.Parallel()
	summary := &triage.Summary{}
	for _, code := range []string{"FIRST_CODE", "SECOND_CODE", "THIRD_CODE"} {
		summary.Codes = append(summary.Codes, triage.Found{Code: code, CanonicalCode: code, Count: 1})
	}
	screen := render.NewScreen(render.Options{Color: "never", Width: 80})
	for top, shown := range map[int]int{0: 3, 1: 1, 2: 2, 3: 3, 4: 3} {
		text := screen.Triage(render.TriageView{Summary: summary, Top: top, Entry: func(string) (explain.Entry, bool) { return explain.Entry{}, false }})
		if got := strings.Count(text, "_CODE"); got != shown {
			t.Errorf("--top %d shows %d codes\n%s", top, got, text)
		}
	}
}

// The time of the reset is shown in the reader's zone, and steps have it in UTC, so a zone other than UTC is named.
func TestResetNamesTheZone(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	result := &probe.Result{RateLimit: &probe.RateLimit{ResetAt: field.Good("", now.Add(time.Minute))}}
	for want, zone := range map[string]*time.Location{
		"resets 03:05:05 (in 60 s)":     time.UTC,
		"resets 04:05:05 CET (in 60 s)": time.FixedZone("CET", 3600),
		"resets 22:05:05 EST (in 60 s)": time.FixedZone("EST", -5*3600),
	} {
		screen := render.NewScreen(render.Options{Color: "never", Width: 80, Now: now.In(zone)})
		if text := screen.Probe(result, false); !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
}
