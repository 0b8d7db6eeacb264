package search

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/hex21/hex21/internal/ascii"
)

// A number that is left out is one that MayBeAt would reject, unless it is left out for the name of its field.
func TestSift(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(13, 14))
	words := []string{"404", "5", "03", "429", "code", "status", "with", "failed", "m", "n", "t", "u003e", "x", "Z", " ", " ", `"`, "'", ":", "=", ".", "/", "-", "_", "&", "<", ",", "\\", "\n", "[", "(", "\xe9"}
	left := 0
	for range 20_000 {
		var data []byte
		for range 1 + r.IntN(12) {
			data = append(data, words[r.IntN(len(words))]...)
		}
		padded := slices.Concat(make([]byte, lookedAt), data, make([]byte, 2*step))
		_, places, _ := findSlowly(padded, (len(data)+step)/step, -lookedAt)
		kept := sift(data, 0, slices.Clone(places))
		for _, place := range places {
			at := int(place)
			if ascii.IsDigit(data[at-1]) && (at < 4 || data[at-4] != ':') && !slices.Contains(kept, place) {
				if left++; new(Searcher).MayBeAt(data, 0, at) {
					t.Fatalf("%q: the number before %d is left out", data, at)
				}
			}
		}
	}
	if left < 1000 {
		t.Errorf("only %d numbers were left out", left)
	}
}
