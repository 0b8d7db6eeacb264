package probecmd_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/hex21/hex21/internal/golden"
	"github.com/hex21/hex21/probe"
)

// evidenceFile holds a sighting of each finding that a scenario shows. The pages of docs/findings show it.
var evidenceFile = filepath.Join("..", "..", "testdata", "evidence.json")

// sighting is a finding as a scenario shows it.
type sighting struct {
	Scenario string `json:"scenario"` // the name of the file
	Shows    string `json:"shows"`    // the description of the scenario
	Title    string `json:"title"`
	Evidence string `json:"evidence"`
}

// sightings gathers one sighting of each finding.
type sightings struct {
	mu        sync.Mutex
	scenarios int
	fresh     map[string]sighting
	rank      map[string]string
}

// add takes the findings that a scenario wants. Of several sightings the one is kept that stands first in its scenario, and of these the
// one whose file comes first, so that the order of the tests does not matter.
func (s *sightings) add(from *scenario, result *probe.Result) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.scenarios++
	if s.rank == nil {
		s.rank = map[string]string{}
	}
	name := strings.TrimSuffix(filepath.Base(from.file), ".txtar")
	for i, f := range result.Findings {
		rank := string(rune('a'+min(i, 25))) + name
		best, ok := s.rank[f.ID]
		if f.Evidence == "" || ok && best <= rank || !slices.Contains(from.want, "finds "+f.ID) {
			continue
		}
		s.rank[f.ID] = rank
		s.fresh[f.ID] = sighting{name, strings.Join(strings.Fields(string(from.archive.Comment)), " "), outside(f.Title), outside(f.Evidence)}
	}
}

// compare holds the sightings of a whole run against the file, or writes the file with -update.
func (s *sightings) compare(t *testing.T, scenarios int) {
	if s.scenarios < scenarios || t.Failed() || runtime.GOOS != "linux" {
		return // only some were run, or the words of the system differ
	}
	kept := readSightings(t)
	if *golden.Update {
		for id, have := range kept {
			if fresh, ok := s.fresh[id]; ok && have.like(fresh) {
				s.fresh[id] = have
			}
		}
		var b bytes.Buffer
		encoder := json.NewEncoder(&b)
		encoder.SetIndent("", "  ")
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(s.fresh); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(evidenceFile, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for _, id := range slices.Sorted(maps.Keys(kept)) {
		if _, ok := s.fresh[id]; !ok {
			t.Errorf("%s: no scenario shows %s any more", evidenceFile, id)
		}
	}
	for id, fresh := range s.fresh {
		if !kept[id].like(fresh) {
			t.Errorf("%s: %s is now %q, %q; go test ./cmd/probe -run TestScenarios -update writes it, and make docs its page", evidenceFile, id, fresh.Title, fresh.Evidence)
		}
	}
}

func readSightings(t *testing.T) map[string]sighting {
	t.Helper()
	kept := map[string]sighting{}
	text, err := os.ReadFile(evidenceFile)
	if errors.Is(err, fs.ErrNotExist) {
		return kept
	}
	if err := errors.Join(err, json.Unmarshal(text, &kept)); err != nil {
		t.Fatal(err)
	}
	return kept
}

// like reports whether two sightings are the same, apart from the time and from how long things took.
func (s sighting) like(other sighting) bool {
	numbers := regexp.MustCompile(`[\d.]+`)
	s.Title, other.Title = numbers.ReplaceAllString(s.Title, "N"), numbers.ReplaceAllString(other.Title, "N")
	s.Evidence, other.Evidence = numbers.ReplaceAllString(s.Evidence, "N"), numbers.ReplaceAllString(other.Evidence, "N")
	return s == other
}
