package triage_test

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"github.com/hex21/hex21/internal/redact"
	"github.com/hex21/hex21/internal/triage"
)

// Logs with errors, with what looks like errors, and with secrets that contain "s3cr3t". go, java, node, php, python, ruby, rust and
// servers are the output of real loggers, and wrapped is such output as others ship it; the rest follow the documents of their formats.
// NAME.want holds what must be found in NAME.log: all counts, for some codes the lines of the samples, the request, and the first and last
// time, and the clients and paths. In go, node, php, python, servers and wrapped it was written by the program once its counts had been compared with
// what was logged; in the others it was written before the first run. In held it was generated from what was logged, and corrected in some
// lines after a run. fresh and kinds have parts of logs that were first read wrongly; there it was generated from what was logged, without a run.
func TestCorpus(t *testing.T) {
	t.Parallel()
	archives, err := filepath.Glob("testdata/loggers/*.txtar")
	if err != nil || len(archives) < 6 {
		t.Fatal(archives, err)
	}
	archives = append(archives, "testdata/prefixed.txtar") // in which each line has something before it: the tests that wrap and mix logs do not use it
	for _, archive := range archives {
		a, err := txtar.ParseFile(archive)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(a.Files); i += 2 {
			name, ok := strings.CutSuffix(a.Files[i].Name, ".log")
			if !ok || a.Files[i+1].Name != name+".want" {
				t.Fatalf("%s: %s has no expectations", archive, a.Files[i].Name)
			}
			log, want := string(a.Files[i].Data), strings.Split(strings.TrimSpace(string(a.Files[i+1].Data)), "\n")
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				checkLog(t, log, want)
			})
		}
	}
}

// checkLog compares what is found in a log with its counts and with what is known of some codes.
func checkLog(t *testing.T, log string, want []string) {
	p, err := triage.Run(context.Background(), slices.Values([]triage.Source{source("log", log)}), triage.Options{Vocabulary: vocabulary, Workers: 1, Samples: 100, Line: func(_ string, line []byte) {
		if shown := redact.LogLine(string(line)); strings.Contains(shown, "s3cr3t") {
			t.Errorf("a secret is shown: %s", shown)
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	if got := says(p); got != want[0] {
		t.Errorf("got  %s\nwant %s", got, want[0])
	}
	for _, line := range want[1:] {
		words := strings.Fields(line)
		switch words[0] {
		case "clients":
			sameCounts(t, p.Clients.Counts, words)
			continue
		case "paths":
			sameCounts(t, p.Paths.Counts, words)
			continue
		}
		code := p.Codes[words[0]]
		if code == nil {
			t.Errorf("%s was not found", words[0])
			continue
		}
		var lines, ids []string
		for _, s := range code.Samples {
			lines = append(lines, strconv.FormatInt(s.Line, 10))
			if s.RequestID != "" {
				ids = append(ids, s.RequestID)
			}
		}
		slices.SortFunc(lines, func(a, b string) int { return len(a)*1000 + strings.Compare(a, b) - len(b)*1000 })
		slices.Sort(ids)
		got := map[string]string{"line": strings.Join(lines, ","), "id": strings.Join(slices.Compact(ids), ","),
			"first": stamp(code.First), "last": stamp(code.Last)}
		for _, fact := range words[1:] {
			what, value, _ := strings.Cut(fact, "=")
			if got[what] != value {
				t.Errorf("%s: %s is %q, want %q", words[0], what, got[what], value)
			}
		}
	}
}

// sameCounts compares the counts of clients or paths with those behind the first of words.
func sameCounts(t *testing.T, counts map[string]*int64, words []string) {
	got := words[:1:1]
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		got = append(got, fmt.Sprintf("%s:%d", name, *counts[name]))
	}
	if !slices.Equal(got, words) {
		t.Errorf("got  %s\nwant %s", got, words)
	}
}

func stamp(ns int64) string { return time.Unix(0, ns).UTC().Format(time.RFC3339Nano) }
