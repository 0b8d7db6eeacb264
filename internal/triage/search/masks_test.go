package search

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/hex21/hex21/internal/ascii"
)

// finder is find, or what replaces it.
type finder = func(data []byte, windows, base int, ends, places []uint16) (endCount, placeCount int, high uint64)

// finders are the ways to search that there are on this machine.
var finders = map[string]finder{"portable": findPortable, "this machine": find}

// findSlowly is what find should find, one byte after the other.
func findSlowly(data []byte, windows, base int) (ends, places []uint16, high bool) {
	for n := range windows {
		for i := lookedAt; i < window; i++ {
			b := data[n*step+i-lookedAt : n*step+i+1]
			place := uint16(base + n*step + i)
			if b[4] == '\n' {
				ends = append(ends, place)
			}
			capitals := 0
			for j := n*step + i; j >= n*step && (ascii.IsUpper(data[j]) || data[j] == '_'); j-- {
				capitals++
			}
			if capitals == 4 || (b[1] == '4' || b[1] == '5') && ascii.IsDigit(b[2]) && ascii.IsDigit(b[3]) && !ascii.IsDigit(b[4]) && !ascii.IsDigit(b[0]) {
				places = append(places, place)
			}
		}
	}
	return ends, places, slices.ContainsFunc(data, func(c byte) bool { return c >= 0x80 })
}

// Both ways of searching find what the slow one finds.
func TestFind(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(9, 10))
	alphabet := []byte("AZ@[_^`az0459:/36\n\x00\x80\xff\xc1\xb4 \"{")
	for range 300 {
		windows, base := 1+r.IntN(20), r.IntN(100)
		data := make([]byte, windows*step+lookedAt)
		for i := range data {
			data[i] = alphabet[r.IntN(len(alphabet))]
			if r.IntN(3) == 0 && i > 0 {
				data[i] = data[i-1]
			}
		}
		if r.IntN(2) == 0 {
			for i := range data {
				data[i] &= 0x7f
			}
		}
		if r.IntN(8) == 0 {
			data = bytes.Repeat([]byte{'\n'}, len(data))
		}
		wantEnds, wantPlaces, wantHigh := findSlowly(data, windows, base)
		for name, find := range finders {
			ends, places := make([]uint16, windows*step+2), make([]uint16, windows*step/4+8)
			e, a, high := find(data, windows, base, ends, places)
			if !slices.Equal(ends[:e], wantEnds) || !slices.Equal(places[:a], wantPlaces) || (high != 0) != wantHigh {
				t.Fatalf("%s: %q from %d on\ngot  %v %v %x\nwant %v %v %v", name, data, base, ends[:e], places[:a], high, wantEnds, wantPlaces, wantHigh)
			}
		}
	}
}

// A text is searched from its first to its last byte, wherever windows and stretches begin.
func TestLoad(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(11, 12))
	for size := range 2*Stretch + 200 {
		if size > 3*step && size < Stretch-step || size > Stretch+2*step && r.IntN(20) > 0 {
			continue
		}
		data := bytes.Repeat([]byte{' '}, size)
		for _, what := range []string{"\n", "404", "AAAA"} {
			if size >= len(what) {
				copy(data[r.IntN(size-len(what)+1):], what)
			}
		}
		if size >= 3 {
			copy(data[size-3:], "503")
		}
		padded := slices.Concat(make([]byte, lookedAt), data, make([]byte, 2*step))
		wantEnds, wantPlaces, _ := findSlowly(padded, (size+step)/step, -lookedAt)
		wantPlaces = sift(data, 0, wantPlaces)
		var w Searcher
		var ends, places []uint16
		for from := 0; from <= len(data); from += Stretch {
			e, a := w.Load(data, from)
			for _, place := range e {
				ends = append(ends, uint16(from)+place)
			}
			for _, place := range a {
				places = append(places, uint16(from)+place)
			}
		}
		if !slices.Equal(ends, wantEnds) || !slices.Equal(places, wantPlaces) {
			t.Fatalf("%d bytes: got %v %v, want %v %v", size, ends, places, wantEnds, wantPlaces)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	data := bytes.Repeat([]byte(`{"level":"info","time":"2026-11-27T21:59:59.719Z","msg":"request completed","status":200,"duration_ms":503,"title":"RATE_LIMIT"}`+"\n"), 500)
	windows := (len(data) - lookedAt) / step
	ends, places := make([]uint16, windows*step+2), make([]uint16, windows*step/4+8)
	for name, find := range finders {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				find(data, windows, 0, ends, places)
			}
		})
	}
}
