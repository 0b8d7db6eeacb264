package main_test

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/hex21/hex21/probe"
)

// repeatedRuns are command lines that make several calls, and how they end.
func repeatedRuns() []struct {
	name string
	code int
	args []string
} {
	mocked := func(args ...string) []string { return append([]string{"probe", "--mock", "--json"}, args...) }
	return []struct {
		name string
		code int
		args []string
	}{
		{"calls that work", 0, mocked("--count", "3", "/articles")},
		{"calls that keep to a limit", 0, mocked("--count", "5", "--interval", "0", "--anonymous-limit", "2/10s", "/articles")},
		{"calls that do not", 8, mocked("--count", "5", "--interval", "0", "--anonymous-limit", "2/10s", "--no-pace", "/articles")},
		{"calls that would have to wait too long", 8, mocked("--count", "5", "--anonymous-limit", "2/h", "/articles")},
		{"calls that fail", 4, mocked("--count", "2", "/nowhere")},
		{"the limit measured", 0, mocked("--until-limit", "--anonymous-limit", "3/2s", "/articles")},
		{"the documented limit", 0, mocked("--until-limit", "/articles")},
		{"no limit", 3, mocked("--until-limit", "--count", "20", "--anonymous-limit", "off", "/articles")},
		{"no answer", 6, []string{"probe", "--json", "--count", "2", nowhere}},
	}
}

// linesAreDescribed holds each line of repeated calls against its schema.
func linesAreDescribed(t *testing.T, strict map[string]*jsonschema.Schema, seen *fieldSet) {
	t.Helper()
	for _, run := range repeatedRuns() {
		got := newWaiting().run(t.Context(), session{}, run.args...)
		if got.code != run.code {
			t.Errorf("%s: exit %d, want %d\n%s%s", run.name, got.code, run.code, got.stdout, got.stderr)
		}
		var names []string
		for line := range strings.Lines(got.stdout) {
			doc := parseDocument(t, "json", line)
			name := schemaName(t, doc)
			names = append(names, name)
			if err := strict[name].Validate(doc); err != nil {
				t.Errorf("%s: %v\n%s", run.name, err, line)
			}
			seen.add(name, doc)
		}
		if len(names) < 2 || slices.Index(names, "probe-summary") != len(names)-1 {
			t.Errorf("%s: the lines are %v", run.name, names)
		}
	}
}

// summaryOf is the last line of repeated calls.
func summaryOf(t *testing.T, stdout string) probe.Summary {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(stdout), "\n")
	var sum probe.Summary
	if err := json.Unmarshal([]byte(lines[len(lines)-1]), &sum); err != nil || sum.Schema != probe.SummarySchema {
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
			w := newWaiting()
			args := append([]string{"probe", "--mock", "--json", "--count", "4"}, c.flags...)
			got := w.run(t.Context(), session{}, append(args, "/articles")...)
			if !slices.Equal(w.slept, c.slept) {
				t.Errorf("it slept %v, want %v\n%s", w.slept, c.slept, got.stdout)
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
			got := newWaiting().run(t.Context(), session{env: c.env}, append(args, "/articles")...)
			trial := summaryOf(t, got.stdout).Trial
			if got.code != 0 || trial == nil || trial.Measured != c.limit || trial.WindowSeconds == nil || *trial.WindowSeconds != c.window {
				t.Fatalf("exit %d, %+v\n%s", got.code, trial, got.stderr)
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
	w := newWaiting()
	w.asleep = func(nth int) {
		if nth == 3 {
			press()
		}
	}
	got := w.run(ctx, session{}, "probe", "--mock", "--json", "--watch", "/articles")
	if sum := summaryOf(t, got.stdout); got.code != 130 || sum.Calls != 3 || sum.ExitCode != 130 {
		t.Errorf("exit %d, %+v", got.code, sum)
	}
}
