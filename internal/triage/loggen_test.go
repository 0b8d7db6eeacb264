package triage_test

import (
	"bytes"
	"context"
	"io"
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/hex21/hex21/internal/triage"
	"github.com/hex21/hex21/internal/triage/loggen"
)

// Counts and times are those that the generator knows, for every format.
func TestCountsAreCorrect(t *testing.T) {
	t.Parallel()
	start := time.Date(2026, 11, 27, 22, 0, 0, 0, time.UTC)
	for _, format := range loggen.Formats() {
		for _, share := range []float64{0, 0.01, 0.5, 1} {
			t.Run(format, func(t *testing.T) {
				t.Parallel()
				var log bytes.Buffer
				truth, err := loggen.Write(&log, loggen.Options{Format: format, Events: 1500, Share: share, Seed: 7, Start: start})
				if err != nil {
					t.Fatal(err)
				}
				s := source("log", "")
				s.Open = func() (io.ReadCloser, error) { return io.NopCloser(&log), nil }
				p, err := triage.Run(context.Background(), slices.Values([]triage.Source{s}), triage.Options{Vocabulary: vocabulary, Workers: 2, Samples: 1}.WithBlocks(20000))
				if err != nil {
					t.Fatal(err)
				}
				codes := map[string]int64{}
				for name, c := range p.Codes {
					codes[name] = c.Count
				}
				if !maps.Equal(codes, truth.Codes) {
					t.Errorf("share %g: codes %v, want %v", share, codes, truth.Codes)
				}
				if !maps.Equal(p.Statuses, truth.Statuses) {
					t.Errorf("share %g: statuses %v, want %v", share, p.Statuses, truth.Statuses)
				}
				if share > 0 && (p.First != truth.First.UnixNano() || p.Last != truth.Last.UnixNano()) {
					t.Errorf("share %g: from %s to %s, want %s to %s", share, time.Unix(0, p.First).UTC(), time.Unix(0, p.Last).UTC(), truth.First, truth.Last)
				}
			})
		}
	}
}
