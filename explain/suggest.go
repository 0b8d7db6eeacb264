package explain

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hex21/hex21/explain/texts"
	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/spelling"
)

// unknown returns the error for a query without results, with suggestions.
func (c *Catalog) unknown(query string) *UnknownError {
	typed := query
	if code, ok := likelyCode(query); ok {
		query = clip(code, maxName) // a text: the unknown part is the code in it
	} else if len(query) > maxQuery || strings.Contains(query, "\n") {
		return &UnknownError{}
	}
	if len(query) > 1 && len(query) < 4 && query[0] >= '1' && query[0] <= '5' && strings.Trim(query[1:], "xX*") == "" {
		return &UnknownError{Query: query, Suggestions: []string{query[:1] + "xx"}}
	}
	if status := misspelledStatus(query); status != "" {
		if _, known := c.Get(status); known {
			return &UnknownError{Query: query, Suggestions: []string{status}}
		}
	}
	near, whole := c.suggest(query)
	if !whole {
		if codes := c.correctWords(query); len(codes) > 0 {
			near = codes
		}
	}
	if hint := headerHint(query); hint != "" && (len(near) == 0 || strings.Contains(query, ": ")) {
		return &UnknownError{Query: query, Hint: hint}
	}
	if len(near) == 0 {
		near = c.nearestErrors(query)
	}
	if len(near) == 0 && len(typed) <= maxQuery && !strings.Contains(typed, "\n") {
		near = c.suggestByWords(typed)
	}
	return &UnknownError{Query: query, Suggestions: near}
}

// nearestErrors returns the names of errors of other programs that a misspelled one is nearest to: ECONNREFUSED for ECONREFUSED.
func (c *Catalog) nearestErrors(word string) []string {
	if word = strings.ToUpper(word); len(word) < minTypo || !isName(word) {
		return nil
	}
	names := nearest(word, texts.Names())
	return names[:min(len(names), maxSuggestions)]
}

// misspelledStatus returns the status in a word such as 4O4, 429s or HTTP429, or "".
func misspelledStatus(word string) string {
	digits := strings.NewReplacer("O", "0", "I", "1", "L", "1").Replace(strings.TrimPrefix(strings.ToUpper(word), "HTTP"))
	digits = strings.Trim(digits, "ABCDEFGHIJKLMNOPQRSTUVWXYZ,;:.!?#'\"")
	if len(digits) != 3 || strings.Trim(digits, "0123456789") != "" || !strings.ContainsAny(word, "23456789") {
		return ""
	}
	return digits
}

// suggest returns the names similar to the query, the most similar first. A name is similar if few of its letters differ or, for a code, if
// one of its words is similar: TOKEN suggests EXPIRED_TOKEN. whole reports whether the first name is similar as a whole.
func (c *Catalog) suggest(query string) (codes []string, whole bool) {
	folded := fold(query)
	if len(folded) == 0 || len(folded) > maxName {
		return nil, false
	}
	type near struct {
		code     string
		distance int
	}
	var found []near
	for _, n := range c.lookIn().names {
		if n.kind == kindStatus {
			continue // a number that is one digit off is a different number, not a typo
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
	order.Stable(found, func(a, b near) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(nameRank(a.code), nameRank(b.code)))
	})
	for _, f := range found[:min(len(found), maxSuggestions)] {
		codes = append(codes, f.code)
	}
	return codes, len(found) > 0 && found[0].distance < maxName
}

// nearness returns the distance between a folded query and a name, if they are near. A match of the whole name comes
// before any match of a word in it.
func nearness(folded string, n name) (int, bool) {
	allowed := tolerance(len(folded))
	if d := spelling.Distance(folded, n.folded, allowed); d <= allowed {
		return d, true
	}
	if n.kind != kindCode || len(folded) < 4 {
		return 0, false
	}
	for word := range strings.SplitSeq(n.text, "_") {
		if len(word) > len(folded)+allowed || len(word) < len(folded)-allowed {
			continue
		}
		if d := spelling.Distance(folded, fold(word), allowed); d <= allowed && d < len(word)/3 {
			return maxName + d, true
		}
	}
	return 0, false
}

// tolerance returns how many typos a word of the length may have and still be recognized: one in four letters, and none in the shortest words,
// which are similar to everything.
func tolerance(length int) int {
	return min(length/4, 3)
}
