package explain

import (
	"slices"
	"strings"
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
	var found [nowhere + 1][]Entry // by the place
	texts := c.foldedTexts()
	for i, entry := range c.all() {
		place := placeOf(wanted, &texts[i])
		found[place] = append(found[place], entry)
	}
	return slices.Concat(found[:nowhere]...)
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
