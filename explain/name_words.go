package explain

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/spelling"
)

// nameWords returns the words of a name in lower case: "too many requests" for too_many_requests, too-many-requests and tooManyRequests. It
// returns "" for anything but a name of several words.
func nameWords(name string) string {
	if !isName(name) {
		return ""
	}
	var b strings.Builder
	lower := false // the letter before is in lower case
	for _, r := range name {
		switch {
		case r == '_' || r == '-' || r == '.':
			r = ' '
		case lower && unicode.IsUpper(r):
			b.WriteByte(' ')
		}
		lower = unicode.IsLower(r)
		b.WriteRune(unicode.ToLower(r))
	}
	if words := b.String(); strings.Contains(words, " ") {
		return words
	}
	return ""
}

// byWords looks up the words of a name as a text.
func (c *Catalog) byWords(words string) []Hit {
	if words == "" {
		return nil
	}
	if entries := c.inWords(words); len(entries) > 0 {
		return asHits(entries)
	}
	hits, _ := c.findInPasted(words)
	return hits
}

// maxCorrections bounds how many corrections of a name are looked up.
const maxCorrections = 8

// correctWords returns the entries of a name in which words are misspelled: acces_denied means access_denied, which is a 403.
func (c *Catalog) correctWords(query string) []string {
	words := strings.Fields(nameWords(query))
	if len(words) == 0 || len(words) > maxCompared {
		return nil
	}
	known := c.vocabulary()
	variants := [][]string{words}
	for i, word := range words {
		if len(word) < 4 || slices.Contains(known, word) {
			continue
		}
		var next [][]string
		for _, other := range nearest(word, known) {
			for _, v := range variants {
				v = slices.Clone(v)
				v[i] = other
				next = append(next, v)
			}
		}
		if len(next) > 0 {
			variants = next[:min(len(next), maxCorrections)]
		}
	}
	for _, v := range variants {
		if slices.Equal(v, words) {
			continue // which is not known
		}
		entries, err := c.Lookup(strings.Join(v, "_"))
		if err != nil {
			continue
		}
		var codes []string
		for _, e := range entries[:min(len(entries), maxSuggestions)] {
			codes = append(codes, e.Code)
		}
		return codes
	}
	return nil
}

// nearest returns the words that are nearest to a misspelled one.
func nearest(word string, known []string) []string {
	allowed := tolerance(len(word))
	var found []string
	for _, other := range known {
		switch d := spelling.Distance(word, other, allowed); {
		case d < allowed:
			allowed, found = d, []string{other}
		case d == allowed:
			found = append(found, other)
		}
	}
	return found
}

// commonWords are words of the codes of other APIs that the catalog does not use.
var commonWords = []string{"access", "account", "authentication", "client", "denied", "grant", "payload", "required", "resource", "timeout"}

// vocabulary returns the words of the catalog's names and meanings, and those that people use instead, sorted.
func (c *Catalog) vocabulary() []string {
	words := slices.Clone(commonWords)
	for _, e := range c.all() {
		words = append(words, lowerWords(e.Code+" "+e.Meaning+" "+strings.Join(e.Aliases, " "))...)
	}
	for word := range catalogWords {
		words = append(words, word)
	}
	order.Stable(words, strings.Compare)
	return slices.Compact(words)
}
