package explain

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/order"
)

// Where a word was found, from the best to the least place.
const (
	inCode = iota
	inMeaning
	inRest
	nowhere
)

// Search returns the entries whose text contains all the words, in any case and also within words. Entries with the words in their code
// come first, then those with them in their meaning; the word with the worst match decides the rank of an entry. Without words, it returns
// nothing.
func (c *Catalog) Search(words string) []Entry {
	wanted := strings.Fields(strings.ToLower(words))
	if len(wanted) == 0 {
		return nil
	}
	type hit struct {
		entry Entry
		place int
	}
	var hits []hit
	texts := c.foldedTexts()
	for i, entry := range c.all() {
		if place := placeOf(wanted, &texts[i]); place < nowhere {
			hits = append(hits, hit{entry, place})
		}
	}
	order.Stable(hits, func(a, b hit) int { return cmp.Compare(a.place, b.place) })
	entries := make([]Entry, len(hits))
	for i, h := range hits {
		entries[i] = h.entry
	}
	return entries
}

// foldedTexts returns the texts of every entry at each place, in lower case.
func (c *Catalog) foldedTexts() [][nowhere]string {
	c.textsOnce.Do(func() {
		for _, e := range c.all() {
			rest := strings.Join(slices.Concat([]string{e.Category, e.Detail}, e.Aliases, e.Causes, e.Remedies), "\n") // no word contains white space
			c.texts = append(c.texts, [...]string{inCode: strings.ToLower(e.Code), inMeaning: strings.ToLower(e.Meaning), inRest: strings.ToLower(rest)})
		}
	})
	return c.texts
}

// placeOf returns the least of the places at which the words are found.
func placeOf(words []string, texts *[nowhere]string) int {
	worst := inCode
	for _, word := range words {
		place := slices.IndexFunc(texts[:], func(text string) bool { return strings.Contains(text, word) })
		if place < 0 {
			return nowhere
		}
		worst = max(worst, place)
	}
	return worst
}
