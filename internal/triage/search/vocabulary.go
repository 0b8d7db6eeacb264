package search

import (
	"cmp"
	"strconv"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/triage/lex"
)

// Code is what is known about one error code.
type Code struct {
	Name      string // as it is in logs; an alias keeps its own spelling
	Canonical string // the documented code that it leads to
	Category  string // of the catalog entry
	Statuses  []int
	Index     int // in the order of the vocabulary
}

// Vocabulary is the set of codes that are known. It is safe for concurrent use.
type Vocabulary struct {
	catalog *explain.Catalog
	codes   map[string]Code
	// starts holds a bit per length for each first letter: it rules out most upper-case words of a log.
	starts [256]uint64
	sizes  [64][]*Code // by length
}

// NewVocabulary returns the codes of a catalog and their aliases. Codes that do not have at least four consecutive upper-case letters or
// underscores are left out: they could not be distinguished from words.
func NewVocabulary(catalog *explain.Catalog) *Vocabulary {
	v := &Vocabulary{catalog: catalog, codes: map[string]Code{}}
	for _, entry := range catalog.Codes() {
		code := Code{Name: entry.Code, Canonical: entry.Code, Category: entry.Category, Statuses: entry.Statuses}
		v.add(code)
		for _, alias := range entry.Aliases {
			code.Name = alias
			v.add(code)
		}
	}
	return v
}

func (v *Vocabulary) add(c Code) {
	if _, ok := v.codes[c.Name]; ok || len(c.Name) > 63 || !LooksLikeCode([]byte(c.Name)) {
		return
	}
	c.Index = len(v.codes)
	v.codes[c.Name] = c
	v.sizes[len(c.Name)] = append(v.sizes[len(c.Name)], &c)
	v.starts[c.Name[0]] |= 1 << len(c.Name)
}

// Get returns what is known about a code, in its own spelling.
func (v *Vocabulary) Get(name string) (Code, bool) {
	c, ok := v.codes[name]
	return c, ok
}

// Find returns what is known about a word, or nil. Few codes have the same length, so that they are compared at once.
func (v *Vocabulary) Find(word []byte) *Code {
	if !v.mayKnow(word) {
		return nil
	}
	for _, c := range v.sizes[len(word)] {
		if c.Name[0] == word[0] && c.Name == string(word) {
			return c
		}
	}
	return nil
}

func (v *Vocabulary) mayKnow(word []byte) bool {
	return len(word) > 0 && len(word) < len(v.sizes) && v.starts[word[0]]&(1<<len(word)) != 0
}

// Known reports whether a word is a code.
func (v *Vocabulary) Known(word []byte) bool { return v.Find(word) != nil }

// Size returns the number of codes. The index of each is less.
func (v *Vocabulary) Size() int { return len(v.codes) }

// Canonical returns the documented code that a code leads to, or the code itself if it is not known.
func (v *Vocabulary) Canonical(name string) string { return cmp.Or(v.codes[name].Canonical, name) }

// IsLimit reports whether a code is about a rate limit.
func (v *Vocabulary) IsLimit(name string) bool {
	return v.codes[name].Category == explain.CategoryRateLimiting
}

// Blame returns who has to act on a status: as its entry in the catalog says, or by its class.
func (v *Vocabulary) Blame(status int) explain.Blame {
	if entry, ok := v.catalog.Get(strconv.Itoa(status)); ok && entry.Blame != "" {
		return entry.Blame
	}
	switch {
	case status >= 500:
		return explain.BlameServer
	case status >= 400:
		return explain.BlameYou
	}
	return explain.BlameUnknown
}

// LooksLikeCode reports whether a word could be an error code: upper-case letters, digits and single underscores between them, with
// at least four letters or underscores in a row.
func LooksLikeCode(word []byte) bool {
	if len(word) < 4 || len(word) > 63 || !ascii.IsUpper(word[0]) || word[len(word)-1] == '_' {
		return false
	}
	run, longest := 0, 0
	for i, c := range word {
		switch {
		case ascii.IsUpper(c), c == '_' && word[i-1] != '_':
			run++
			longest = max(longest, run)
		case ascii.IsDigit(c):
			run = 0
		default:
			return false
		}
	}
	return longest >= 4
}

// IsSystemName reports whether a word is an error name of an operating system or of Node.js (ECONNREFUSED, ERR_HTTP2_STREAM_ERROR):
// loggers put them where envelopes have their code.
func IsSystemName(word []byte) bool {
	if lex.HasAnyPrefix(word, "ERR_", "UND_ERR_", "HPE_", "SQLITE_", "SQLSTATE_") {
		return true
	}
	if word[0] != 'E' {
		return false
	}
	for _, c := range word {
		if c == '_' {
			return false
		}
	}
	return !lex.HasPrefix(word, "EXPIRED") && !lex.HasPrefix(word, "ENTITY") && !lex.HasPrefix(word, "EMPTY") && !lex.HasPrefix(word, "ERROR")
}
