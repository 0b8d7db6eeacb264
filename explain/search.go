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
	for _, entry := range c.all() {
		if place := entry.placeOf(wanted); place < nowhere {
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

// placeOf returns the least of the places at which the words are found.
func (e Entry) placeOf(words []string) int {
	worst := inCode
	for _, word := range words {
		place := nowhere
		switch {
		case containsFold(e.Code, word):
			place = inCode
		case containsFold(e.Meaning, word):
			place = inMeaning
		case e.restHas(word):
			place = inRest
		}
		worst = max(worst, place)
	}
	return worst
}

// restHas looks for the word beyond code and meaning.
func (e Entry) restHas(word string) bool {
	if containsFold(e.Category, word) || containsFold(e.Detail, word) {
		return true
	}
	for _, texts := range [...][]string{e.Aliases, e.Causes, e.Remedies} {
		if slices.ContainsFunc(texts, func(text string) bool { return containsFold(text, word) }) {
			return true
		}
	}
	return false
}

// containsFold reports whether text has the word, which is in lower case, in any case.
func containsFold(text, word string) bool { return strings.Contains(strings.ToLower(text), word) }
