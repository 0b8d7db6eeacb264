package search

import (
	"encoding/binary"
	"math/bits"
)

// A window is 64 bytes, one bit of a word for each. The first four are only context for those after them: the next window begins 60
// bytes later.
const (
	window   = 64
	lookedAt = 4
	step     = window - lookedAt
)

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
	lows  = 0x7f7f7f7f7f7f7f7f
)

// zeros returns a word with the high bit of each byte set that is 0 in w.
func zeros(w uint64) uint64 { return ^(w&lows + lows | w | lows) }

// gather returns the high bits of eight bytes in the low eight bits.
func gather(w uint64) uint64 { return w & highs >> 7 * 0x0102040810204080 >> 56 }

// find searches windows, and writes where lines end in them and where an error may be: the fourth of four or more capitals or underscores
// in a row, and the byte after a number from 400 to 599. Places are counted from base on, which is that of the first window. It returns
// how many it has written, and the high bits of the bytes beyond ASCII; it may write two more places than it counts.
//
// findPortable is find for any processor, eight bytes at a time.
func findPortable(data []byte, windows, base int, ends, places []uint16) (endCount, placeCount int, high uint64) {
	for n := range windows {
		var lineEnds, capitals, fours, digits uint64
		for j := range uint(window / 8) {
			w := binary.LittleEndian.Uint64(data[n*step+int(j)*8:])
			high |= w & highs
			w7 := w & lows
			lineEnds |= gather(zeros(w^'\n'*ones)) << (j * 8)
			capitals |= gather((w7+(0x80-'A')*ones)&^(w7+(0x80-'Z'-1)*ones)&^w|zeros(w^'_'*ones)) << (j * 8)
			fours |= gather(zeros((w&^ones)^'4'*ones)) << (j * 8)
			digits |= gather((w7+(0x80-'0')*ones)&^(w7+(0x80-'9'-1)*ones)&^w) << (j * 8)
		}
		// The bits that are shifted out at one end come in at the other, where they are ignored.
		left := bits.RotateLeft64
		numbers := left(fours, 3) & left(digits, 2) & left(digits, 1) &^ digits &^ left(digits, 4)
		pairs := capitals & left(capitals, 1)
		words := pairs & left(pairs, 2)
		words &^= left(words, 1)
		at := uint16(base + n*step)
		const seen = uint64(1)<<lookedAt - 1
		for set := lineEnds &^ seen; set != 0; set &= set - 1 {
			ends[endCount] = at + uint16(bits.TrailingZeros64(set))
			endCount++
		}
		for set := (numbers | words) &^ seen; set != 0; set &= set - 1 {
			places[placeCount] = at + uint16(bits.TrailingZeros64(set))
			placeCount++
		}
	}
	return endCount, placeCount, high
}
