package texts

import (
	"fmt"
	"go/format"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"github.com/hex21/hex21/internal/golden"
	"github.com/hex21/hex21/internal/packed"
)

const compiledFile = "table_gen.go"

// file is one of the files of the table.
type file struct {
	Source  string
	Numbers string // the pattern of a family; its groups capture the number
	Texts   []row
}

// row is a line of a file.
type row struct {
	Pattern, Number, Note, Example, Source string
	Entry                                  names
	General, Phrase                        bool
}

// names is one name or a list of them.
type names []string

func (n *names) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind == yaml.ScalarNode {
		*n = names{node.Value}
		return nil
	}
	return node.Decode((*[]string)(n))
}

// TestCompiled compares the compiled table with the files in this directory; -update writes it.
func TestCompiled(t *testing.T) {
	t.Parallel()
	got, err := format.Source(compile(t))
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, compiledFile, string(got))
}

// compile writes the files as Go source: a string that the linker lays out costs a start of the program nothing.
func compile(t *testing.T) []byte {
	t.Helper()
	paths, err := filepath.Glob("*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no texts: %v", err)
	}
	files, shared := readFiles(t, paths)
	var w packed.Writer
	all := 0
	for _, f := range files {
		all += len(f.Texts)
	}
	w.Number(all)
	var groups []family
	rows := 0
	for i, f := range files {
		path := paths[i]
		var members []int
		for i, r := range f.Texts {
			where := fmt.Sprintf("%s, text %d (%s%s)", path, i+1, r.Pattern, r.Number)
			checkRow(t, where, f, r)
			packRow(&w, r, len(groups)+1, shared.weighed(literals(t, where, r.Pattern)))
			if r.Number != "" {
				members = append(members, rows)
			}
			rows++
		}
		if f.Numbers != "" {
			groups = append(groups, family{f.Numbers, shared.weighed(literals(t, path, f.Numbers)), members})
		}
	}
	w.Number(len(groups))
	for _, g := range groups {
		w.Text(g.pattern)
		packLiterals(&w, g.literals)
		w.Number(len(g.members))
		for _, member := range g.members {
			w.Number(member)
		}
	}
	return fmt.Appendf(nil, "// Code generated from the YAML files by TestCompiled; DO NOT EDIT.\n\npackage texts\n\nconst packedTables = %s\n", w.String())
}

func packLiterals(w *packed.Writer, literals []literal) {
	w.Number(len(literals))
	for _, l := range literals {
		w.Text(l.text)
		w.Number(l.offset)
	}
}

// readFiles parses the files, and counts how many literals share a gram.
func readFiles(t *testing.T, paths []string) ([]file, sharing) {
	t.Helper()
	files, shared := make([]file, len(paths)), make(sharing)
	for i, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		f := &files[i]
		if err := yaml.Load(data, f, yaml.WithKnownFields()); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		shared.add(literals(t, path, f.Numbers))
		for _, r := range f.Texts {
			shared.add(literals(t, path, r.Pattern))
		}
	}
	return files, shared
}

// TextsOfExamples returns a text in which each text of the table is found, as the program writes it. The program does without them.
func TextsOfExamples(t *testing.T) []string {
	t.Helper()
	paths, err := filepath.Glob("*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	files, _ := readFiles(t, paths)
	var all []string
	for _, f := range files {
		for _, r := range f.Texts {
			all = append(all, r.Example)
		}
	}
	return all
}

// usual is text that is frequent in logs. A gram that is in it would make the filter check every line.
const usual = `10.0.0.1 - - [28/nov/2026:09:00:00 +0000] "get /api/articles?page=2&limit=100 http/1.1" 200 5123 "-" "mozilla/5.0 curl/8.5.0"
{"time":"2026-11-28t09:00:00z","level":"info","msg":"request done","method":"get","status":200,"error":null,"request_id":"x","message":""}
2025 2024 2027 2028 info warn error debug worker fetched connection reused connecting connected connect cache response code timeout server client
failed closed remote certificate https:// post put delete host user-agent content-type application/json the time of and in is for that with http2
exception error: java.lang. at org.springframework. traceback (most recent call last): file line node_modules internal/process/task not found read write`

// sharing counts the literals in which a gram stands.
type sharing map[string]int

func (s sharing) add(literals []string) {
	for _, l := range literals {
		for at := 0; at+gramSize <= len(l); at++ {
			s[l[at:at+gramSize]]++
		}
	}
}

// weighed returns literals, each with the offset of its rarest gram.
func (s sharing) weighed(literals []string) []literal {
	var all []literal
	for _, l := range literals {
		best, least := 0, math.MaxInt
		for at := 0; at+gramSize <= len(l); at++ {
			gram := l[at : at+gramSize]
			weight := s[gram] + 1000*strings.Count(usual, gram)
			if weight < least {
				best, least = at, weight
			}
		}
		all = append(all, literal{l, best})
	}
	return all
}

func checkRow(t *testing.T, where string, f file, r row) {
	t.Helper()
	switch {
	case (r.Pattern == "") == (r.Number == ""):
		t.Fatalf("%s: want a pattern or a number", where)
	case len(r.Entry) == 0:
		t.Fatalf("%s: no entry", where)
	case r.Example == "":
		t.Fatalf("%s: no example", where)
	case r.Source == "" && f.Source == "":
		t.Fatalf("%s: no source", where)
	case r.Number != "" && f.Numbers == "":
		t.Fatalf("%s: the file has no pattern for numbers", where)
	}
}

// packRow packs a line of the table in the order in which unpackText reads it.
func packRow(w *packed.Writer, r row, group int, literals []literal) {
	w.Texts(r.Entry)
	w.Text(r.Pattern)
	packLiterals(w, literals)
	w.Text(r.Number)
	if r.Number == "" {
		group = 0
	}
	w.Number(group)
	w.Text(r.Note)
	w.Flag(r.General)
	w.Flag(r.Phrase)
}

// literals returns texts in lower case of which each match of the pattern holds one.
func literals(t *testing.T, where, pattern string) []string {
	t.Helper()
	if pattern == "" {
		return nil
	}
	if _, err := regexp.Compile(bounded(pattern)); err != nil {
		t.Fatalf("%s: %v", where, err)
	}
	parsed, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		t.Fatalf("%s: %v", where, err)
	}
	found := required(parsed.Simplify())
	if len(found) == 0 {
		t.Fatalf("%s: the pattern holds no fixed text of %d characters in each of its forms", where, gramSize)
	}
	slices.Sort(found)
	found = slices.Compact(found)
	all := slices.Clone(found)
	return slices.DeleteFunc(found, func(longer string) bool { // what holds a shorter one is found by that
		return slices.ContainsFunc(all, func(text string) bool { return text != longer && strings.Contains(longer, text) })
	})
}

// maxForms bounds how many literals one pattern may need.
const maxForms = 32

// required finds the set of literals, long enough for the filter, of which a match has to hold one.
func required(re *syntax.Regexp) []string {
	best := longEnough(exact(re))
	switch re.Op {
	case syntax.OpCapture, syntax.OpPlus:
		best = better(best, required(re.Sub[0]))
	case syntax.OpAlternate:
		var all []string
		for _, sub := range re.Sub {
			found := required(sub)
			if found == nil {
				return best
			}
			all = append(all, found...)
		}
		best = better(best, all)
	case syntax.OpConcat:
		run := []string{""}
		for _, sub := range re.Sub {
			best = better(best, required(sub))
			next := exact(sub)
			if product := cross(run, next); next != nil && len(product) <= maxForms {
				run = product
				continue
			}
			best = better(better(best, longEnough(run)), spread(run, sub))
			if run = next; run == nil {
				run = []string{""}
			}
		}
		best = better(best, longEnough(run))
	}
	return best
}

// spread finds the set for the branches of an alternative with what comes before it: the parser takes a common beginning out of them.
func spread(before []string, re *syntax.Regexp) []string {
	for re.Op == syntax.OpCapture {
		re = re.Sub[0]
	}
	if re.Op != syntax.OpAlternate || len(before) != 1 {
		return nil
	}
	prefix := &syntax.Regexp{Op: syntax.OpLiteral, Rune: []rune(before[0])}
	var all []string
	for _, branch := range re.Sub {
		parts := []*syntax.Regexp{branch}
		if branch.Op == syntax.OpConcat {
			parts = branch.Sub
		}
		found := required(&syntax.Regexp{Op: syntax.OpConcat, Sub: append([]*syntax.Regexp{prefix}, parts...)})
		if found == nil {
			return nil
		}
		all = append(all, found...)
	}
	return all
}

// exact returns all texts that the expression matches, in lower case, if they are few.
func exact(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpEmptyMatch, syntax.OpWordBoundary, syntax.OpBeginLine, syntax.OpBeginText:
		return []string{""}
	case syntax.OpLiteral:
		return []string{strings.ToLower(string(re.Rune))}
	case syntax.OpCapture:
		return exact(re.Sub[0])
	case syntax.OpQuest:
		if found := exact(re.Sub[0]); found != nil {
			return append(found, "")
		}
	case syntax.OpCharClass:
		var all []string
		for i := 0; i+1 < len(re.Rune); i += 2 {
			for r := re.Rune[i]; r <= re.Rune[i+1]; r++ {
				if all = append(all, strings.ToLower(string(r))); len(all) > maxForms {
					return nil
				}
			}
		}
		return all
	case syntax.OpAlternate:
		var all []string
		for _, sub := range re.Sub {
			found := exact(sub)
			if found == nil {
				return nil
			}
			all = append(all, found...)
		}
		if len(all) <= maxForms {
			return all
		}
	case syntax.OpConcat:
		all := []string{""}
		for _, sub := range re.Sub {
			found := exact(sub)
			if all = cross(all, found); found == nil || len(all) > maxForms {
				return nil
			}
		}
		return all
	}
	return nil
}

// cross joins each text of one set with each of the other.
func cross(a, b []string) []string {
	var all []string
	for _, x := range a {
		for _, y := range b {
			all = append(all, x+y)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// longEnough returns the set, or nil where a text in it is too short for the filter.
func longEnough(texts []string) []string {
	if len(texts) == 0 || slices.ContainsFunc(texts, func(text string) bool { return len(text) < gramSize }) {
		return nil
	}
	return texts
}

// better returns the set that stops more: one whose weakest member is rarer.
func better(a, b []string) []string {
	switch {
	case len(a) == 0:
		return b
	case len(b) == 0 || weakest(a) >= weakest(b):
		return a
	}
	return b
}

// weakest is how much the most usual text of a set stops.
func weakest(texts []string) int {
	least := math.MaxInt
	for _, text := range texts {
		least = min(least, min(len(text), 24)-10*strings.Count(usual, text))
	}
	return least*10 - len(texts)/4
}
