package explain

import (
	"cmp"
	"slices"
	"strings"
)

// unknown makes the error for a query that nothing answers, with suggestions.
func (c *Catalog) unknown(query string) *UnknownError {
	if code, ok := likelyCode(query); ok {
		query = clip(code, maxName) // a text: the code in it is what is unknown
	} else if len(query) > maxQuery || strings.Contains(query, "\n") {
		return &UnknownError{}
	}
	return &UnknownError{Query: query, Suggestions: c.suggest(query)}
}

// suggest gives the names near to the query, the nearest first. A name is near when few of its letters differ, or,
// for a code, when one of its words does: TOKEN suggests EXPIRED_TOKEN.
func (c *Catalog) suggest(query string) []string {
	folded := fold(query)
	if len(folded) == 0 || len(folded) > maxName {
		return nil
	}
	type near struct {
		code     string
		distance int
	}
	var found []near
	for _, n := range c.lookIn().names {
		if n.kind == kindStatus {
			continue // a number that is one digit off is another number, not a slip
		}
		distance, ok := nearness(folded, n)
		if !ok {
			continue
		}
		entry, ok := c.Get(n.text)
		if !ok {
			continue
		}
		at := slices.IndexFunc(found, func(other near) bool { return other.code == entry.Code })
		if at < 0 {
			found = append(found, near{entry.Code, distance})
		} else {
			found[at].distance = min(found[at].distance, distance)
		}
	}
	slices.SortStableFunc(found, func(a, b near) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(nameRank(a.code), nameRank(b.code)))
	})
	var codes []string
	for _, f := range found[:min(len(found), maxSuggestions)] {
		codes = append(codes, f.code)
	}
	return codes
}

// nearness gives the distance between a folded query and a name, if they are near. A match of the whole name comes
// before any match of a word in it.
func nearness(folded string, n name) (int, bool) {
	allowed := tolerance(len(folded))
	if d := distance(folded, n.folded, allowed); d <= allowed {
		return d, true
	}
	if n.kind != kindCode || len(folded) < 4 {
		return 0, false
	}
	for word := range strings.SplitSeq(n.text, "_") {
		if d := distance(folded, fold(word), allowed); d <= allowed && d < len(word)/3 {
			return maxName + d, true
		}
	}
	return 0, false
}

// tolerance is how many slips a word of the length may have and still be recognised: one in four letters, and none
// in the shortest words, which are near to everything.
func tolerance(length int) int {
	return min(length/4, 3)
}

// Nearest gives the word that is nearest to the given one, or "" when none is near. The words are keys of a file, of
// which there are few, so one slip in three letters is still recognised.
func Nearest(word string, known []string) string {
	best, bestDistance := "", 0
	allowed := max(len(word)/3, 1)
	for _, candidate := range known {
		d := distance(strings.ToLower(word), candidate, allowed)
		if d <= allowed && (best == "" || d < bestDistance) {
			best, bestDistance = candidate, d
		}
	}
	return best
}

// distance counts the letters to insert, drop, replace or swap with their neighbour to get from a to b. It gives up
// with limit+1 when the count passes the limit, so that long words cost nothing.
//
// This is the restricted Damerau-Levenshtein distance, row by row: row i holds the distances between the first i
// letters of a and each beginning of b.
func distance(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	before := make([]int, len(b)+1) // row i-2
	above := make([]int, len(b)+1)  // row i-1
	row := make([]int, len(b)+1)
	for j := range row {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > limit {
			return limit + 1
		}
		before, above, row = above, row, before
	}
	return min(above[len(b)], limit+1)
}
