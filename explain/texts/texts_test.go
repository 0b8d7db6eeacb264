package texts_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hex21/hex21/explain/texts"
)

// Every example leads to the first entry of its own line, by that line or by one that says more.
func TestEveryExampleMatchesItsText(t *testing.T) {
	t.Parallel()
	examples := texts.TextsOfExamples(t)
	if len(examples) != len(texts.All()) {
		t.Fatalf("%d examples of %d texts", len(examples), len(texts.All()))
	}
	for i, example := range examples {
		text := &texts.All()[i]
		found := texts.Find([]byte(example))
		ok := slices.ContainsFunc(found, func(m texts.Match) bool {
			return m.Text == text || m.Entries[0] == text.Entries[0] || text.General && !m.Text.General
		})
		if !ok {
			var others []string
			for _, m := range found {
				others = append(others, strings.Join(m.Entries, ","))
			}
			t.Errorf("%q, which should lead to %v, is not found; others are: %q", example, text.Entries, others)
		}
	}
}
