package triage

import "encoding/binary"

// mask says what is in 64 bytes: bit n stands for byte n.
type mask struct {
	ends uint64 // line ends
	// asks has the places where an error may be: the fourth of four or more capitals or underscores in a row, and the byte behind a
	// number from 400 to 599.
	asks uint64
}

// maskState is what goes on from one chunk of 64 bytes into the next.
type maskState struct {
	capitals, pairs, fours, digits, starts uint64
	high                                   uint64 // not 0 when there are bytes beyond ASCII
}

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
	lows  = 0x7f7f7f7f7f7f7f7f
)

// zeros returns a word with the high bit of each byte set that is 0 in w.
func zeros(w uint64) uint64 { return ^(w&lows + lows | w | lows) }

// gather returns the high bits of eight bytes in the low eight bits.
func gather(w uint64) uint64 { return w & highs >> 7 * 0x0102040810204080 >> 56 }

// masksPortable is masks for any processor, eight bytes at a time.
func (s *maskState) masksPortable(data []byte, out []mask) {
	for i := range len(data) / 64 {
		var ends, capitals, fours, digits uint64
		for j := range uint(8) {
			w := binary.LittleEndian.Uint64(data[i*64+int(j)*8:])
			s.high |= w & highs
			w7 := w & lows
			x := w ^ '\n'*ones
			ends |= gather(^((x&lows + lows) | x)) << (j * 8)
			x = w ^ '_'*ones
			capitals |= gather((w7+(0x80-'A')*ones)&^(w7+(0x80-'Z'-1)*ones)&^w|^((x&lows+lows)|x)) << (j * 8)
			x = (w &^ ones) ^ '4'*ones
			fours |= gather(^((x&lows + lows) | x)) << (j * 8)
			digits |= gather((w7+(0x80-'0')*ones)&^(w7+(0x80-'9'-1)*ones)&^w) << (j * 8)
		}
		numbers := (fours<<3 | s.fours>>61) & (digits<<2 | s.digits>>62) & (digits<<1 | s.digits>>63) &^ digits &^ (digits<<4 | s.digits>>60)
		pairs := capitals & (capitals<<1 | s.capitals>>63)
		starts := pairs & (pairs<<2 | s.pairs>>62)
		out[i] = mask{ends: ends, asks: numbers | starts&^(starts<<1|s.starts>>63)}
		s.capitals, s.pairs, s.fours, s.digits, s.starts = capitals, pairs, fours, digits, starts
	}
}
