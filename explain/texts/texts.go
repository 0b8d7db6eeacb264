// Package texts holds the error messages of other programs, such as "curl: (60)" or "ECONNREFUSED", and the entries of the catalog that
// explain them.
//
// The table is data: the YAML files in this directory, with a file for each kind of program and a line for each text. To add a text, add a
// line and run
//
//	go test ./explain/texts -update
//
// which compiles the files into table_gen.go and checks that every example is found. docs/catalog.md describes the format.
package texts

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/hex21/hex21/internal/ascii"
	"github.com/hex21/hex21/internal/packed"
)

// Text is a line of the table: an error message and what it leads to.
type Text struct {
	// Pattern is a regular expression (RE2). Case does not matter, and where it begins or ends with a letter or a digit, so does a word.
	Pattern string
	// Entries are names of the catalog, the best first. "$1" is the first group of the pattern.
	Entries []string
	// Note is a clause about this text that the entries do not say. It may be empty.
	Note string
	// General texts only wrap others: "Max retries exceeded" counts only where no other text says more.
	General bool
	// Phrase texts are ordinary English. They count only as a complete message: at the end of a line, after a colon, in quotes.
	Phrase bool

	number   string    // with a family in place of a pattern: the number or name that the family's pattern captures
	family   int       // index in families, plus 1
	literals []literal // each match holds one of them
}

// family is a group of texts that differ in a number only, such as those of curl.
type family struct {
	pattern  string
	literals []literal
	members  []int // indexes in the table
}

// compiledRow is a pattern that is compiled when it is first needed.
type compiledRow struct {
	once sync.Once
	re   *regexp.Regexp
}

// tables are the tables of this package, unpacked.
type tables struct {
	texts            []Text
	families         []family
	compiledTexts    []compiledRow
	compiledFamilies []compiledRow
}

// theTables unpacks the tables when they are first needed: as values that the linker lays out they would cost every start some time.
var theTables = sync.OnceValue(func() *tables {
	r := packed.Open(packedTables)
	t := &tables{texts: packed.List(r, unpackText), families: packed.List(r, unpackFamily)}
	t.compiledTexts, t.compiledFamilies = make([]compiledRow, len(t.texts)), make([]compiledRow, len(t.families))
	return t
})

// unpackText and unpackFamily read a line of a table as the test TestCompiled packs it.
func unpackText(r *packed.Reader) Text {
	return Text{
		Entries: r.Texts(), Pattern: r.Text(), literals: packed.List(r, unpackLiteral), number: r.Text(), family: r.Number(), Note: r.Text(),
		General: r.Flag(), Phrase: r.Flag(),
	}
}

func unpackFamily(r *packed.Reader) family {
	return family{pattern: r.Text(), literals: packed.List(r, unpackLiteral), members: packed.List(r, (*packed.Reader).Number)}
}

func unpackLiteral(r *packed.Reader) literal { return literal{r.Text(), r.Number()} }

func (c *compiledRow) get(pattern string) *regexp.Regexp {
	c.once.Do(func() { c.re = regexp.MustCompile(bounded(pattern)) })
	return c.re
}

// Names returns the names of errors in the table, such as ECONNREFUSED and ERR_INVALID_URL, sorted. They are not to be changed.
var Names = sync.OnceValue(func() []string {
	name := regexp.MustCompile(`\b[A-Z][A-Z0-9_]{5,}\b`)
	var names []string
	for _, t := range theTables().texts {
		names = append(names, name.FindAllString(t.Pattern, -1)...)
	}
	slices.Sort(names)
	return slices.DeleteFunc(slices.Compact(names), func(name string) bool { return len(Find([]byte(name))) == 0 }) // it is only a part of a text
})

// bounded makes a pattern match whole words, in any case.
func bounded(pattern string) string {
	forms := alternatives(pattern)
	for i, form := range forms {
		before, after := "", ""
		if isWordByte(form[0]) {
			before = `\b`
		}
		if last := len(form) - 1; isWordByte(form[last]) && (last == 0 || form[last-1] != '\\') {
			after = `\b`
		}
		forms[i] = before + form + after
	}
	return "(?i)(?:" + strings.Join(forms, "|") + ")"
}

// alternatives splits a pattern at the bars that are in no group, class or escape.
func alternatives(pattern string) []string {
	var forms []string
	depth, start, class := 0, 0, false
	for at := 0; at < len(pattern); at++ {
		switch c := pattern[at]; {
		case c == '\\':
			at++
		case class:
			class = c != ']'
		case c == '[':
			class = true
		case c == '(':
			depth++
		case c == ')':
			depth--
		case c == '|' && depth == 0:
			forms = append(forms, pattern[start:at])
			start = at + 1
		}
	}
	return append(forms, pattern[start:])
}

func isWordByte(c byte) bool {
	return ascii.IsAlphanumeric(c) || c == '_'
}

// All returns every text, in the order of the files.
func All() []Text { return theTables().texts }

// Match is a text that was found.
type Match struct {
	Text *Text
	// Start and End are the place in what was searched.
	Start, End int
	// Entries are those of the text, with its groups filled in.
	Entries []string

	row int // index in the table
}

// fill returns the entries of a text with $1 replaced by the first group.
func (t *Text) fill(group string) []string {
	filled := make([]string, 0, len(t.Entries))
	for _, entry := range t.Entries {
		if entry = strings.ReplaceAll(entry, "$1", group); entry != "" {
			filled = append(filled, entry)
		}
	}
	return filled
}
