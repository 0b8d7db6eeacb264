package check

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/hex21/hex21/internal/text"
)

// comparing returns a rule about the unfiltered list and the responses of other roles. A response that is not a list breaks the promise, unless
// the unfiltered response is not a list either.
func comparing(judge func(t *trial, base []any, lists [][]any) finding, roles ...string) rule {
	return func(t *trial) finding {
		base, problem := t.one("base").list()
		if problem != "" {
			return wrongContent(t.one("base"), problem)
		}
		var lists [][]any
		for _, role := range roles {
			x := t.one(role)
			items, problem := x.list()
			if problem != "" {
				return broken(x, x.path()+" returned "+problem)
			}
			lists = append(lists, items)
		}
		return judge(t, base, lists)
	}
}

// identityOf returns a text that identifies an item.
func identityOf(item any) string {
	if slug := slugOf(item); slug != "" {
		return slug
	}
	return fmt.Sprint(item)
}

// pageSizeRule requires that limit=1 returns only the first item.
func pageSizeRule(t *trial, base []any, lists [][]any) finding {
	x := t.one("one")
	switch {
	case len(base) < 2:
		return notSeen(x, fmt.Sprintf("the list has %s, so limit=1 cannot be tested", text.Count(len(base), "item", "items")))
	case len(lists[0]) != 1:
		return broken(x, fmt.Sprintf("limit=1 returns %s", text.Count(len(lists[0]), "item", "items")))
	case identityOf(lists[0][0]) != identityOf(base[0]):
		return broken(x, "limit=1 returns another item than the first of the list")
	}
	return kept(x, fmt.Sprintf("limit=1 returns 1 of %d items", len(base)))
}

// pageTwoRule requires that page=2 returns the items after page 1.
func pageTwoRule(t *trial, base []any, lists [][]any) finding {
	x := t.one("two")
	switch {
	case len(base) < 2:
		return notSeen(x, fmt.Sprintf("the list has %s, so there is no second page", text.Count(len(base), "item", "items")))
	case len(lists[0]) != 1:
		return notSeen(x, fmt.Sprintf("limit=1 returns %s, so pages cannot be told apart", text.Count(len(lists[0]), "item", "items")))
	case len(lists[1]) != 1:
		return broken(x, fmt.Sprintf("page=2 with limit=1 returns %s", text.Count(len(lists[1]), "item", "items")))
	case identityOf(lists[0][0]) == identityOf(lists[1][0]):
		return broken(x, "page=2 returns the same item as page 1")
	case identityOf(lists[1][0]) != identityOf(base[1]):
		return broken(x, "page=2 returns another item than the second of the list")
	}
	return kept(x, "page=2 returns the second item")
}

// filterRule requires that a filter returns exactly the items that have its value.
func filterRule(t *trial, base []any, lists [][]any) finding {
	x := t.one("filtered")
	_, query, _ := strings.Cut(x.Request.Path, "?")
	parameter, escaped, _ := strings.Cut(query, "=")
	value, _ := url.QueryUnescape(escaped)
	field := map[string]string{"tag": "tags", "author": "authors"}[parameter]
	field = cmp.Or(field, parameter)
	for _, item := range lists[0] {
		if !hasValue(item, field, value) {
			return broken(x, fmt.Sprintf("%s returns %q, which does not have it", query, text.Shorten(identityOf(item), 60)))
		}
	}
	names := map[string]bool{}
	for _, item := range lists[0] {
		names[identityOf(item)] = true
	}
	for _, item := range base {
		if hasValue(item, field, value) && !names[identityOf(item)] && len(lists[0]) < len(base) {
			return broken(x, fmt.Sprintf("%s does not return %q, which has it", query, text.Shorten(identityOf(item), 60)))
		}
	}
	if len(lists[0]) == 0 {
		return broken(x, query+" returns nothing")
	}
	return kept(x, fmt.Sprintf("%s returns %s, and all have it", query, text.Count(len(lists[0]), "item", "items")))
}

// sortTitleRule requires that sort=title is ascending and sort=-title descending.
func sortTitleRule(t *trial, base []any, lists [][]any) finding {
	var titles [2][]string
	for i, items := range lists {
		for _, item := range items {
			titles[i] = append(titles[i], textOf(item, "title"))
		}
	}
	x := t.one("up")
	switch {
	case len(base) < 2:
		return notSeen(x, "there are too few articles to sort")
	case slices.Contains(titles[0], "") || len(titles[0]) < 2 || len(titles[1]) < 2 || titles[0][0] == titles[0][len(titles[0])-1]:
		return notSeen(x, "the articles have no titles to sort by")
	case !sortedTexts(titles[0]):
		return broken(x, "sort=title is not ascending")
	}
	slices.Reverse(titles[1])
	if !sortedTexts(titles[1]) {
		return broken(t.one("down"), "sort=-title is not descending")
	}
	return kept(x, "sort=title is ascending and sort=-title is descending")
}

// sortedTexts reports whether texts are sorted by bytes, case-insensitively, or by letters and digits only, because collations differ.
func sortedTexts(texts []string) bool {
	bare := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r < 0x80 && !('a' <= r && r <= 'z' || '0' <= r && r <= '9') {
				return -1
			}
			return r
		}, strings.ToLower(s))
	}
	exact := func(s string) string { return s }
	return slices.ContainsFunc([]func(string) string{exact, strings.ToLower, bare}, func(key func(string) string) bool {
		return slices.IsSortedFunc(texts, func(a, b string) int { return cmp.Compare(key(a), key(b)) })
	})
}

// sortDateRule requires that sort=publishedAt returns the oldest article first.
func sortDateRule(t *trial, base []any, lists [][]any) finding {
	x := t.one("up")
	dates, ok := datesOf(lists[0])
	before, okBefore := datesOf(base)
	switch {
	case !ok || !okBefore || len(dates) < 2:
		return notSeen(x, "the articles have no dates to sort by")
	case slices.IsSortedFunc(before, time.Time.Compare):
		return notSeen(x, "the list is in this order without the parameter, too")
	case !slices.IsSortedFunc(dates, time.Time.Compare):
		return broken(x, "sort=publishedAt is not ascending")
	}
	return kept(x, "sort=publishedAt ascends")
}

func datesOf(items []any) (dates []time.Time, ok bool) {
	for _, item := range items {
		date, ok := parseDate(textOf(item, "publishedAt"))
		if !ok {
			return nil, false
		}
		dates = append(dates, date)
	}
	return dates, true
}

// searchFindsRule requires that a search for a word in a title finds that page.
func searchFindsRule(t *trial, base []any, lists [][]any) finding {
	x := t.one("found")
	word := x.Request.Path[strings.LastIndex(x.Request.Path, "=")+1:]
	titled, names := 0, map[string]bool{}
	for _, item := range lists[0] {
		names[identityOf(item)], names["title "+textOf(item, "title")] = true, true
	}
	for _, item := range base {
		if !strings.Contains(strings.ToLower(textOf(item, "title")), strings.ToLower(word)) {
			continue
		}
		titled++
		if names[identityOf(item)] || names["title "+textOf(item, "title")] {
			return kept(x, fmt.Sprintf("%q finds %s", word, text.Count(len(lists[0]), "page", "pages")))
		}
	}
	if titled == 0 {
		return notSeen(x, "no listed page has a title to search for")
	}
	return broken(x, fmt.Sprintf("%q finds %s, but not the one with the word in its title", word, text.Count(len(lists[0]), "page", "pages")))
}

// searchNoneRule requires that a search for a word that no page has returns nothing.
func searchNoneRule(t *trial, _ []any, lists [][]any) finding {
	x := t.one("none")
	if len(lists[0]) > 0 {
		return broken(x, fmt.Sprintf("a word that is on no page finds %s", text.Count(len(lists[0]), "page", "pages")))
	}
	return kept(x, "a word that is on no page finds none")
}
