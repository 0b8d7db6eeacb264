package explain

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/order"
	"github.com/hex21/hex21/internal/spelling"
)

const (
	minWord     = 3 // letters of a word that is compared
	minTypo     = 6 // letters of a word that may have a typo
	maxCompared = 8 // words of a query that are compared
)

// plainWords are common words in descriptions of a problem that do not help to find an entry.
var plainWords = []string{
	"the", "and", "are", "was", "why", "how", "get", "got", "getting", "gets", "does", "did", "don", "doesn", "can", "cant", "cannot", "with", "from", "for", "but", "not", "has", "have", "had", "when", "what",
	"after", "before", "even", "though", "this", "that", "there", "returns", "return", "returned", "says", "said", "instead", "error", "errors", "code", "status", "http", "https", "hex21", "api", "our", "your",
	"help", "please", "still", "always", "sometimes", "seconds", "minutes", "just", "now", "into", "all", "any", "only", "its", "who", "header", "headers", "site", "out", "works", "page",
}

// catalogWords maps words that people use to the words of the catalog.
var catalogWords = map[string][]string{
	"down":        {"unavailable"},
	"offline":     {"unavailable"},
	"dead":        {"unavailable"},
	"slow":        {"rate", "limit"},
	"throttled":   {"rate", "limit"},
	"throttling":  {"rate", "limit"},
	"throttle":    {"rate", "limit"},
	"wrong":       {"invalid"},
	"bad":         {"invalid"},
	"incorrect":   {"invalid"},
	"duplicate":   {"exists"},
	"taken":       {"exists"},
	"unique":      {"exists"},
	"login":       {"auth"},
	"log":         {"auth"},
	"signin":      {"auth"},
	"password":    {"auth"},
	"times":       {"timeout"},
	"timed":       {"timeout"},
	"hangs":       {"timeout"},
	"apikey":      {"auth", "key"},
	"key":         {"auth", "key"},
	"webpage":     {"html"},
	"website":     {"html"},
	"cert":        {"tls"},
	"certificate": {"tls"},
	"ssl":         {"tls"},
	"blocked":     {"firewall"},
	"banned":      {"firewall"},
	"waf":         {"firewall"},
	"cloudflare":  {"cdn", "firewall"},
	"deleted":     {"gone"},
	"removed":     {"gone"},
	"lookup":      {"dns"},
	"resolve":     {"dns"},
	"allowed":     {"permission", "forbidden"},
	"redirects":   {"redirect"},
}

// suggestByWords returns the names whose codes or meanings share most words with a description of a problem, typos included: "too many
// requsts" suggests 429. At least half of the words have to match.
func (c *Catalog) suggestByWords(query string) []string {
	wanted := queryWords(query)
	words := lowerWords(query)
	if len(wanted) == 0 || len(words) == 1 && catalogWord(words[0]) == nil { // Search finds the entries with a word
		return nil
	}
	type near struct {
		code          string
		score, length int
	}
	all := c.all()
	codes := make([][]string, len(all)) // the words of the code and the aliases of each entry
	inCodes := make([]int, len(wanted)) // in how many codes each word of the query is
	for i, e := range all {
		for _, name := range append([]string{e.Code}, e.Aliases...) {
			codes[i] = append(codes[i], lowerWords(name)...)
		}
		for w, forms := range wanted {
			if anyMatches(forms, codes[i]) {
				inCodes[w]++
			}
		}
	}
	var found []near
	for i, e := range all {
		meaning := lowerWords(e.Meaning)
		score, matched := likeness(wanted, inCodes, codes[i], meaning)
		telling := score > 100 && 2*matched >= len(queryWords(e.Code)) // the order of body-byte-order-mark is not that of a shop
		if 2*matched >= len(wanted) && (matched > 1 || telling || len(wanted) == 1) {
			found = append(found, near{e.Code, score, 100*len(codes[i]) + len(meaning)})
		}
	}
	order.Stable(found, func(a, b near) int {
		return cmp.Or(b.score-a.score, nameRank(a.code)-nameRank(b.code), a.length-b.length)
	})
	var names []string
	for _, f := range found[:min(len(found), maxSuggestions)] {
		names = append(names, f.code)
	}
	return names
}

// likeness returns how many words of a query the code or the meaning of an entry has, and how much they tell. inCodes is in how many codes
// each of them is.
func likeness(wanted [][]string, inCodes []int, code, meaning []string) (score, matched int) {
	for w, forms := range wanted {
		switch {
		case anyMatches(forms, code):
			score += 100 + 100/inCodes[w] // a rare word tells more
		case anyMatches(forms, meaning):
			score += 70
		default:
			continue
		}
		matched++
	}
	return score, matched
}

// queryWords returns the words of a query that tell something, each with the words that the catalog may have for it.
func queryWords(query string) [][]string {
	var out [][]string
	for _, word := range lowerWords(query) {
		if len(out) == maxCompared || slices.Contains(plainWords, word) {
			continue
		}
		if others := catalogWord(word); others != nil {
			out = append(out, others)
		} else {
			out = append(out, []string{word})
		}
	}
	return out
}

// catalogWord returns the words that the catalog has for a word that people use, which may have a typo, or nil.
func catalogWord(word string) []string {
	if words, ok := catalogWords[word]; ok || len(word) < minTypo {
		return words
	}
	nearest, least := "", len(word)
	for known := range catalogWords {
		allowed := tolerance(min(len(word), len(known)))
		distance := spelling.Distance(word, known, allowed)
		if len(known) >= minTypo && distance <= allowed && (distance < least || distance == least && known < nearest) { // not whichever the map has first
			nearest, least = known, distance
		}
	}
	return catalogWords[nearest]
}

// lowerWords splits a text into words of letters and digits, in lower case.
func lowerWords(text string) []string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r < 0x80 && !ascii.IsAlphanumeric(byte(r)) })
	return slices.DeleteFunc(words, func(word string) bool { return len(word) < minWord })
}

func anyMatches(words, others []string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return matchesAny(word, others) })
}

// matchesAny reports whether a word is one of others, the beginning of one, or one with a typo.
func matchesAny(word string, others []string) bool {
	return slices.ContainsFunc(others, func(other string) bool {
		if len(word) >= 4 && strings.HasPrefix(other, word) || len(other) >= 4 && strings.HasPrefix(word, other) {
			return true
		}
		allowed := tolerance(min(len(word), len(other)))
		if min(len(word), len(other)) < minTypo {
			allowed = 0 // exit, exist
		}
		return spelling.Distance(word, other, allowed) <= allowed
	})
}
