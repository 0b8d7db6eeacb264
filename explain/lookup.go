package explain

import (
	"net/http"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/statuscode"
)

// maxQuery is the maximum length of a name as a person types it, with separators and "errors" after it. Anything longer is text.
const maxQuery = 2 * maxName

// minPrefix is the minimum length of a prefix. Shorter ones are more often typos than queries.
const minPrefix = 3

// Lookup returns the entries that explain a text that a user typed or pasted. See [Catalog.Find], which also returns the words that
// matched.
func (c *Catalog) Lookup(query string) ([]Entry, error) {
	hits, err := c.Find(query)
	return entriesOf(hits), err
}

// Find returns what explains a text that a user typed or pasted. The first rule that matches decides:
//
//  1. A name: a code, an alias, a status, a category, a finding or a header, in any case, with or without - _ and spaces
//     ("rate-limit", "rateLimit", "NOTFOUND"), and with "error" or "errors" after it ("Server Errors"). A status is
//     followed by the codes that come with it, a category by its codes.
//  2. A status, several of them, a class or a category without an entry ("4xx", "429 503"): the statuses, then the codes.
//  3. The name of a common header without an entry of its own: what it is about.
//  4. A response: the transcript of one, its body, or its headers. The content of a successful response is not an error.
//  5. Text: error messages of other programs ("curl: (60)"), codes, see [Catalog.FindCodes], and statuses as clients name them
//     ("status code 429", "502 Bad Gateway"), in the order of appearance; else the codes whose meaning in the reference is in the text
//     ("Rate limit exceeded").
//  6. The beginning of one code only ("EXPIRED"), or else of one category or finding only ("auth"), at least 3 letters
//     long.
//  7. The words of a name as a text: too_many_requests and tooManyRequests are "too many requests".
//
// Anything else is an [*UnknownError].
func (c *Catalog) Find(query string) ([]Hit, error) {
	query = strings.TrimSpace(query)
	short := len(query) <= maxQuery
	if tool, number, ok := strings.Cut(query, " "); ok && strings.EqualFold(strings.TrimSuffix(tool, ":"), "curl") {
		if number = strings.Trim(number, "()"); len(number) <= 2 && strings.Trim(number, "0123456789") == "" {
			query = "curl: (" + number + ")"
		}
	}
	if short {
		if entries, ok, err := c.byName(query); ok {
			return asHits(entries), err
		}
		if hits := c.severalStatuses(query); len(hits) > 0 {
			return hits, nil
		}
		if hits, ok := c.byHeaderName(query); ok {
			return hits, nil
		}
	}
	hits, err := c.findInPasted(query)
	if len(hits) > 0 || err != nil {
		return hits, err
	}
	if entries := c.inWords(query); len(entries) > 0 {
		return asHits(entries), nil
	}
	if status, _, more := strings.Cut(query, " "); more && short {
		if number := statuscode.Parse(status); http.StatusText(number) != "" && strings.EqualFold(query[len(status)+1:], http.StatusText(number)) {
			return nil, c.unknownStatus(status) // 200 OK: the error explains what it is
		}
	}
	if short {
		if entries, ok, err := c.byBeginning(query); ok {
			return asHits(entries), err
		}
		if hits := c.byWords(nameWords(query)); len(hits) > 0 {
			return hits, nil
		}
	}
	return nil, c.unknown(query)
}

func asHits(entries []Entry) []Hit {
	if len(entries) == 0 {
		return nil
	}
	return []Hit{{Entries: entries}}
}

// byName looks up the name of an entry, a status, a class of statuses or a category. It reports false for anything else.
func (c *Catalog) byName(query string) ([]Entry, bool, error) {
	if entry, ok := c.named(query); ok {
		return c.withCodes(entry), true, nil
	}
	if test, err := HasStatus(query); err == nil {
		entries, err := c.byStatus(query, test)
		return entries, true, err
	}
	if id, ok := c.codeCategory(query, false); ok {
		entries, err := c.inCategory(query, id)
		return entries, true, err
	}
	return nil, false, nil
}

// byBeginning looks up the beginning of a name.
func (c *Catalog) byBeginning(query string) ([]Entry, bool, error) {
	if codes := c.beginning(query, kindCode); len(codes) > 0 {
		entries, err := c.oneOf(query, codes)
		return entries, true, err
	}
	if id, ok := c.codeCategory(query, true); ok {
		entries, err := c.inCategory(query, id)
		return entries, true, err
	}
	if findings := c.beginning(query, kindFinding); len(findings) > 0 {
		entries, err := c.oneOf(query, findings)
		return entries, true, err
	}
	return nil, false, nil
}

// oneOf returns the entry of the only name, or suggests the names when there are several.
func (c *Catalog) oneOf(query string, names []string) ([]Entry, error) {
	if len(names) > 1 {
		return nil, &UnknownError{Query: query, Suggestions: names[:min(len(names), maxSuggestions)]}
	}
	entry, _ := c.Get(names[0])
	return []Entry{entry}, nil
}

// named finds the entry of a name in any spelling. The name as written comes first, because it needs no index.
func (c *Catalog) named(query string) (Entry, bool) {
	if entry, ok := c.Get(query); ok {
		return entry, true
	}
	folded := fold(query)
	for _, form := range []string{folded, withoutError(folded)} {
		if text, ok := c.lookIn().folded[form]; ok {
			return c.Get(text)
		}
	}
	return Entry{}, false
}

// withoutError removes the word error or errors from the end of a folded name.
func withoutError(folded string) string {
	if short, ok := strings.CutSuffix(folded, "ERRORS"); ok {
		return short
	}
	return strings.TrimSuffix(folded, "ERROR")
}

// withCodes returns the entry and, after a status or a category, the codes that belong to it.
func (c *Catalog) withCodes(entry Entry) []Entry {
	switch entry.Category {
	case CategoryStatus:
		if test, err := HasStatus(entry.Code); err == nil {
			return append([]Entry{entry}, Filter(c.Codes(), test)...)
		}
	case CategoryGroup:
		return append([]Entry{entry}, Filter(c.all(), InCategory(entry.Code))...)
	}
	return []Entry{entry}
}

// byStatus returns the statuses that pass the test, then the codes.
func (c *Catalog) byStatus(query string, test func(Entry) bool) ([]Entry, error) {
	if found := c.statusFirst(test); len(found) > 0 {
		return found, nil
	}
	return nil, c.unknownStatus(query)
}

// statusFirst returns the entries that pass the test: statuses, then codes, then the rest.
func (c *Catalog) statusFirst(test func(Entry) bool) []Entry {
	found := Filter(c.all(), test)
	order.Stable(found, func(a, b Entry) int { return rankStatusFirst(a) - rankStatusFirst(b) })
	return found
}

// rankStatusFirst orders statuses before codes, and codes before the rest.
func rankStatusFirst(e Entry) int {
	switch {
	case e.Category == CategoryStatus:
		return 0
	case isCodeCategory(e.Category):
		return 1
	}
	return 2
}

// beginning returns the names of a kind that begin with the query, in the order of the reference, aliases replaced by what
// they lead to.
func (c *Catalog) beginning(query string, k kind) []string {
	folded := fold(query)
	if len(folded) < minPrefix || len(folded) > maxName {
		return nil
	}
	var codes []string
	for _, n := range c.lookIn().names {
		if n.kind != k || !strings.HasPrefix(n.folded, folded) {
			continue
		}
		if entry, ok := c.Get(n.text); ok && !slices.Contains(codes, entry.Code) {
			codes = append(codes, entry.Code)
		}
	}
	order.Stable(codes, func(a, b string) int { return nameRank(a) - nameRank(b) })
	return codes
}

// maxWording bounds how much of a text is searched for the words of the reference.
const maxWording = 64 << 10

// inWords returns the codes whose meaning in the reference is in a text, such as "Rate limit exceeded": the API sends that as the message.
// Meanings of one or two words are too common to search for.
func (c *Catalog) inWords(text string) []Entry {
	if strings.Count(text, " ") < 2 {
		return nil
	}
	text = strings.ToLower(text[:min(len(text), maxWording)])
	return Filter(c.Codes(), func(e Entry) bool {
		return strings.Count(e.Meaning, " ") >= 2 && strings.Contains(text, strings.ToLower(e.Meaning))
	})
}
