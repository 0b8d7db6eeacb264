package texts

import (
	"encoding/binary"
	"sync"

	"github.com/hex21/hex21/internal/ascii"
)

// gramSize is how many bytes the filter looks at. No literal is shorter.
const gramSize = 4

// literal is a text in lower case that a match has to hold, and the offset of the gram in it by which the filter finds it.
type literal struct {
	text   string
	offset int
}

// anchor is a literal with the row that it belongs to.
type anchor struct {
	literal
	row    int // index in the table, or in families
	family bool
}

// grams is the filter in front of the patterns: a bitmap over hashes of four bytes, in which a text without any of the literals has
// almost no hits. It is built when the first text is searched, within some microseconds.
type grams struct {
	bits    [1 << 16 / 64]uint64
	anchors [][]anchor      // a bucket for each hash that occurs
	bucket  [1 << 16]uint16 // the index in anchors
}

var theGrams = sync.OnceValue(func() *grams {
	g := &grams{anchors: make([][]anchor, 1)}
	all := theTables()
	for i := range all.texts {
		g.add(all.texts[i].literals, i, false)
	}
	for i := range all.families {
		g.add(all.families[i].literals, i, true)
	}
	return g
})

func (g *grams) add(literals []literal, row int, family bool) {
	for _, l := range literals {
		h := hash(binary.LittleEndian.Uint32([]byte(l.text[l.offset : l.offset+gramSize])))
		if g.bucket[h] == 0 {
			g.bits[h>>6] |= 1 << (h & 63)
			g.bucket[h] = uint16(len(g.anchors))
			g.anchors = append(g.anchors, nil)
		}
		bucket := &g.anchors[g.bucket[h]]
		*bucket = append(*bucket, anchor{l, row, family})
	}
}

// hash folds the case of four bytes and spreads them over the bitmap.
func hash(gram uint32) uint16 { return uint16((gram | 0x20202020) * 2654435769 >> 16) }

// candidates calls yield for each place at which a literal stands, in their order, until yield returns false.
func (g *grams) candidates(text []byte, yield func(anchor, int) bool) {
	for at := 0; at+gramSize <= len(text); at++ {
		h := hash(binary.LittleEndian.Uint32(text[at:]))
		if g.bits[h>>6]&(1<<(h&63)) == 0 {
			continue
		}
		for _, a := range g.anchors[g.bucket[h]] {
			start := at - a.offset
			if start >= 0 && start+len(a.text) <= len(text) && equalFold(text[start:start+len(a.text)], a.text) && !yield(a, start) {
				return
			}
		}
	}
}

// equalFold compares with a literal in lower case.
func equalFold(text []byte, literal string) bool {
	for i := range len(literal) {
		c := text[i]
		if ascii.IsUpper(c) {
			c += 'a' - 'A'
		}
		if c != literal[i] {
			return false
		}
	}
	return true
}

// Next returns the offset of the first place from at on where one of the texts may stand, and false where there is none.
func Next(text []byte, at int) (int, bool) {
	place, found := 0, false
	if at >= len(text) {
		return 0, false
	}
	theGrams().candidates(text[at:], func(_ anchor, start int) bool {
		place, found = at+start, true
		return false
	})
	return place, found
}
