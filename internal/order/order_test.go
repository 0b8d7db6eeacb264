package order_test

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/hex21/hex21/internal/order"
)

type item struct{ key, at int }

func byKey(a, b item) int { return cmp.Compare(a.key, b.key) }

func TestStable(t *testing.T) {
	t.Parallel()
	dice := rand.New(rand.NewPCG(21, 21))
	for n := range 300 {
		got := make([]item, n)
		for i := range got {
			got[i] = item{dice.IntN(n/3 + 1), i}
		}
		want := slices.Clone(got)
		slices.SortStableFunc(want, byKey)
		order.Stable(got, byKey)
		if !slices.Equal(got, want) {
			t.Fatalf("of %d items: %v, want %v", n, got, want)
		}
	}
}
