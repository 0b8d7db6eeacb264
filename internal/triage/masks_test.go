package triage

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"
)

// slowMasks is what masks should find, one byte after the other.
func slowMasks(data []byte) (out []mask, high bool) {
	at := func(i int) byte {
		if i < 0 {
			return 0
		}
		return data[i]
	}
	out = make([]mask, len(data)/64)
	run := 0
	for i, c := range data {
		m, bit := &out[i/64], uint64(1)<<(i%64)
		if c == '\n' {
			m.ends |= bit
		}
		if c >= 0x80 {
			high = true
		}
		if c >= 'A' && c <= 'Z' || c == '_' {
			run++
		} else {
			run = 0
		}
		number := (at(i-3) == '4' || at(i-3) == '5') && isDigit(at(i-2)) && isDigit(at(i-1)) && !isDigit(c) && !isDigit(at(i-4))
		if run == 4 || number {
			m.asks |= bit
		}
	}
	return out, high
}

// Both ways of searching find what the slow one finds, wherever chunks and calls begin.
func TestMasks(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(9, 10))
	alphabet := []byte("AZ@[_^`az0459:/36\n\x00\x80\xff\xc1\xb4 \"{")
	for range 300 {
		data := make([]byte, 64*(1+r.IntN(20)))
		for i := range data {
			data[i] = alphabet[r.IntN(len(alphabet))]
			if r.IntN(3) == 0 && i > 0 {
				data[i] = data[i-1]
			}
		}
		if r.IntN(2) == 0 {
			data = bytes.Map(func(c rune) rune { return c & 0x7f }, data)
			data = append(data, make([]byte, (64-len(data)%64)%64)...)
		}
		want, high := slowMasks(data)
		for name, masks := range map[string]func(*maskState, []byte, []mask){"portable": (*maskState).masksPortable, "this machine": (*maskState).masks} {
			var s maskState
			got := make([]mask, len(want))
			cut := 64 * r.IntN(len(want)+1)
			for _, part := range [][2]int{{0, cut}, {cut, len(data)}} {
				if part[0] < part[1] {
					masks(&s, data[part[0]:part[1]], got[part[0]/64:])
				}
			}
			if !slices.Equal(got, want) || (s.high != 0) != high {
				t.Fatalf("%s: %q\ngot  %x %x\nwant %x %v", name, data, got, s.high, want, high)
			}
		}
	}
}

func BenchmarkMasks(b *testing.B) {
	data := bytes.Repeat([]byte(`{"level":"info","time":"2026-11-27T21:59:59.719Z","msg":"request completed","status":200,"duration_ms":503,"title":"RATE_LIMIT"}`+"\n"), 500)
	data = data[:len(data)&^63]
	out := make([]mask, len(data)/64)
	for name, masks := range map[string]func(*maskState, []byte, []mask){"portable": (*maskState).masksPortable, "this machine": (*maskState).masks} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			var s maskState
			for b.Loop() {
				masks(&s, data, out)
			}
		})
	}
}
