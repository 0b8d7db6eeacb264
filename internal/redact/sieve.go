package redact

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"unicode/utf8"
)

// sieve separates texts without secrets from those that may contain one, at a fraction of the cost of a scan. It samples four characters at
// regular steps, so short that every piece of a secret holds a sample. It reads a text in every way that a scan does.
type sieve struct {
	*index
	buf   [4 << 10]byte // characters without noise, in small letters
	n     int           // how many there are
	at    int           // the next ones to look at
	found bool
}

const (
	few      = 4   // characters that are looked at together
	sieveMin = 256 // bytes of the shortest text for which a sieve saves time
	apart    = 2 * gram
	noSecret = "\x01\x01\x01\x01\x01\x01\x01\x01" // ends what may be one secret
)

// coarse is the set of the groups of few characters in pieces of secrets that a sieve can sample.
type coarse struct {
	bits [1 << 10]uint64
	step int // between the places of a text that are looked at
}

func (c *coarse) has(four uint32) bool {
	h := four * 0x9e3779b1 >> 16
	return c.bits[h>>6&(1<<10-1)]>>(h&63)&1 != 0
}

// add adds the groups of a piece that may be sampled, in each spelling: see fold.
func (c *coarse) add(piece []byte) {
	for i := range min(c.step, len(piece)-few+1) {
		c.addSpellings(binary.LittleEndian.Uint32(piece[i:]), 0)
	}
}

// addSpellings adds a group, and the other spellings of its characters from one of them on.
func (c *coarse) addSpellings(four uint32, from int) {
	h := four * 0x9e3779b1 >> 16
	c.bits[h>>6] |= 1 << (h & 63)
	for at := 8 * from; at < 8*few; at += 8 {
		var other byte
		switch byte(four >> at) {
		case '+':
			other = '-'
		case '/':
			other = '_' | caseBit
		default:
			continue
		}
		c.addSpellings(four&^(0xff<<at)|uint32(other)<<at, at/8+1)
	}
}

// mayHold reports whether a text may hold a secret. If not, a scan finds one only at an end that was cut off.
func (x *index) mayHold(text string) bool {
	v := sieve{index: x}
	v.put(text)
	if v.end() {
		return true
	}
	escapes, tags := false, false
	for rest := text; rest != "" && !(escapes && tags); { // in pieces that stay in the cache of the processor
		piece := rest[:min(len(rest), 8<<10)]
		escapes, tags, rest = escapes || hasEscape(piece), tags || strings.IndexByte(piece, tagStart) >= 0, rest[len(piece):]
	}
	if (escapes || tags) && strings.IndexByte(text, 0) >= 0 && x.mayHold(strings.ReplaceAll(text, "\x00", "")) {
		return true
	}
	escaped := escapes && escapedTag(text)
	return escapes && v.read(reader{text: text}) || (tags || escaped) && v.read(reader{text: text, tags: true, escapedTags: true}) ||
		tags && escaped && v.read(reader{text: text, escapedTags: true})
}

func hasEscape(text string) bool {
	return strings.IndexByte(text, '\\') >= 0 || strings.IndexByte(text, '%') >= 0 || strings.IndexByte(text, '&') >= 0
}

// read looks at what a reader makes of the text where that differs from the text: at escapes and tags, and beside them.
func (v *sieve) read(r reader) bool {
	next := specials{tags: r.tags}
	for r.at < len(r.text) && !v.found {
		r.at = v.putUntilSpecial(&r)
		if r.at == len(r.text) {
			break
		}
		switch c := r.text[r.at]; {
		case c == tagStart && r.tags:
			if r.at++; !r.skipTag(false) {
				v.putByte(tagStart)
			}
			continue
		case c == '\\' && r.at+1 < len(r.text) && strings.IndexByte(`nrt"/`, r.text[r.at+1]) >= 0: // the usual ones of JSON
			if c = r.text[r.at+1]; c == '"' || c == '/' {
				v.putByte(c)
			}
			r.at += 2
			continue
		case isSpecial[c]:
			c, _, _, ok := r.next()
			if !ok {
				return v.end()
			}
			for v.putByte(c); r.rest != ""; r.rest = r.rest[1:] {
				v.putByte(r.rest[0])
			}
			continue
		}
		if from := next.before(r.text, r.at); from > r.at { // what is between was looked at before
			v.put(noSecret)
			r.at = from
		}
	}
	return v.end()
}

// putUntilSpecial adds a limited number of characters, up to the next special one, and returns where it stopped.
func (v *sieve) putUntilSpecial(r *reader) int {
	if v.n+2*apart > len(v.buf) {
		v.look(false)
	}
	i, n := r.at, v.n
	for most := v.n + apart; i < len(r.text) && n < most; i++ {
		c := r.text[i]
		if isSpecial[c] && (c != tagStart || r.tags) {
			break
		}
		if c = sifted[c]; c <= perhaps {
			if c == noise {
				continue
			}
			if size := noiseAt(r.text[i:]); size > 0 {
				i += size - 1
				continue
			}
			c = r.text[i]
		}
		v.buf[n] = c
		n++
	}
	v.n = n
	return i
}

// specials finds the next escape or tag of a text.
type specials struct {
	tags    bool
	at      [4]int // where each of them stands
	nearest int    // of them, when before was last asked
}

// before returns a position so far before the next escape or tag that a piece of a secret fits between them. It returns 0 if place is
// not before that position, or if the escape or tag is the same as in the last call.
func (s *specials) before(text string, place int) int {
	nearest := len(text)
	for i, c := range [...]byte{'\\', '%', '&', tagStart} {
		if c == tagStart && !s.tags {
			break
		}
		if s.at[i] < place {
			if s.at[i] = strings.IndexByte(text[place:], c); s.at[i] < 0 {
				s.at[i] = len(text)
			} else {
				s.at[i] += place
			}
		}
		nearest = min(nearest, s.at[i])
	}
	if nearest == s.nearest {
		return 0 // the same as in the last call
	}
	s.nearest = nearest
	for kept := 0; kept < apart; nearest-- {
		if nearest == place {
			return 0
		}
		if ordinary[text[nearest-1]] {
			kept++
		}
	}
	return nearest
}

// isSpecial marks the characters that begin an escape or a tag.
var isSpecial = [256]bool{'\\': true, '%': true, '&': true, tagStart: true}

// sifted maps each byte to what a sieve keeps of it: letters in lower case, and the marks for noise as in folded.
var sifted = func() (t [256]byte) {
	for i := range t {
		t[i] = byte(i)
		switch {
		case folded[i] <= perhaps:
			t[i] = folded[i]
		case i < utf8.RuneSelf:
			t[i] |= caseBit
		}
	}
	return t
}()

func (v *sieve) putByte(c byte) {
	if v.n == len(v.buf) {
		v.look(false)
	}
	if c < utf8.RuneSelf {
		c |= caseBit
	}
	v.buf[v.n] = c
	v.n++
}

// put adds a text unchanged, without noise.
func (v *sieve) put(text string) {
	const low, high = 0x0101010101010101, 0x8080808080808080
	for i := 0; i < len(text); {
		if v.n+8 > len(v.buf) {
			if v.look(false); v.found {
				return
			}
		}
		n := v.n
		for i+16 <= len(text) && n+16 <= len(v.buf) { // most of a text has no noise and only ASCII
			in, out := []byte(text[i:i+16]), v.buf[n:n+16]
			a, b := binary.LittleEndian.Uint64(in), binary.LittleEndian.Uint64(in[8:])
			if (a|b|(a-low*'!')|(b-low*'!')|(a+low)|(b+low))&high != 0 {
				break
			}
			binary.LittleEndian.PutUint64(out, a|low*caseBit)
			binary.LittleEndian.PutUint64(out[8:], b|low*caseBit)
			i, n = i+16, n+16
		}
		for i+8 <= len(text) && n+8 <= len(v.buf) {
			eight := binary.LittleEndian.Uint64([]byte(text[i : i+8]))
			if eight&high == 0 { // only ASCII
				i += 8
				at := v.buf[n : n+8]
				noisy := (^((eight | high) - low*'!') | (eight + low)) & high // the high bit of each byte that is noise
				eight |= low * caseBit
				for n += 8; noisy != 0; n-- { // what follows it takes its place
					below := uint64(1)<<(bits.TrailingZeros64(noisy)&^7) - 1
					eight, noisy = eight&below|eight>>8&^below, noisy>>8&^below
				}
				binary.LittleEndian.PutUint64(at, eight)
				continue
			}
			i, n = v.putBytes(text, i, i+8, n)
		}
		if i+8 > len(text) && n+8 <= len(v.buf) {
			i, n = v.putBytes(text, i, len(text), n)
		}
		v.n = n
	}
}

// putBytes adds the characters that begin before a position, unless they are noise. It returns where they end and the new number of bytes.
func (v *sieve) putBytes(text string, i, end, n int) (at, count int) {
	for ; i < end; i++ {
		c := sifted[text[i]]
		v.buf[n] = c
		n += int(uint(c)+254) >> 8 // but noise
		if c != perhaps {
			continue
		}
		if size := noiseAt(text[i:]); size > 0 {
			i += size - 1
			continue
		}
		v.buf[n] = text[i]
		n++
	}
	return i, n
}

// look checks the characters so far, and makes room for more. With last, there are no more.
func (v *sieve) look(last bool) {
	need := gram // so that a piece can be compared as a whole
	if last {
		need = few
	}
	buf, at := v.buf[:v.n], v.at
	coarse, step := &v.coarse, v.coarse.step
	for ; at+need <= len(buf); at += step {
		if coarse.has(binary.LittleEndian.Uint32(buf[at:at+few])) && v.isPiece(at) {
			v.found = true
			return
		}
	}
	v.at = at
	keep := max(0, min(v.n, v.at-few))
	v.n = copy(v.buf[:], v.buf[keep:v.n])
	v.at -= keep
}

func (v *sieve) end() bool {
	if !v.found {
		v.look(true)
	}
	v.n, v.at = 0, 0
	return v.found
}

// isPiece reports whether the few characters at a position belong to a piece of a secret.
func (v *sieve) isPiece(at int) bool {
	from := max(0, at-few)
	window, n := uint64(0), 0
	for _, c := range v.buf[from:min(at+gram, v.n)] {
		window, n = window<<8|uint64(fold(c)), n+1
		if from+n < at+few {
			continue
		}
		if n >= gram && (v.grams[window]&strong != 0 || len(v.longs[window]) > 0) {
			return true
		}
		for k := least; k < gram && k <= n && len(v.short) > 0; k++ {
			if _, ok := v.short[packed(window, k)]; ok {
				return true
			}
		}
	}
	return false
}
