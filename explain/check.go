package explain

import (
	"fmt"
	"net/url"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/hex21/hex21/internal/plainyaml"
	"github.com/hex21/hex21/internal/statuscode"
)

// check finds what is wrong with a document as a whole, beyond the form of its fields.
func (d *decoder) check(doc *document, root *yaml.Node, fields plainyaml.Fields) {
	if fields.Get("code") == nil {
		d.Report(root, `the key "code" is missing`)
	}
	if fields.Get("alias_of") != nil {
		d.checkAlias(doc, fields)
		return
	}
	if note := fields.Get("note"); note != nil {
		d.Report(note, "note belongs to an alias, and this entry has no alias_of")
	}
	if fields.Get("meaning") == nil {
		// An entry that overrides a built-in one keeps its meaning.
		if _, ok := builtinName(doc.Code); !ok {
			d.Report(root, `the key "meaning" is missing`)
		}
	}
	if meaning := fields.Get("meaning"); strings.Contains(doc.Meaning, "\n") {
		d.Report(meaning, "meaning must be one line; put the rest into detail")
	}
	if category := fields.Get("category"); doc.Category != "" && !isKebab(doc.Category) {
		d.Report(category, "category %s must be lower-case words joined by hyphens, such as rate-limiting", quote(doc.Category))
	}
	if doc.Category == CategoryStatus {
		if statuscode.Parse(doc.Code) == 0 {
			d.Report(fields.Get("category"), "an entry of the category status has an HTTP status as its code, such as 429")
		}
	}
	if link := fields.Get("docs_url"); doc.DocsURL != "" {
		if u, err := url.Parse(doc.DocsURL); err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
			d.Report(link, "docs_url must begin with https:// or http://")
		}
	}
}

// checkAlias checks a document that only leads to another one.
func (d *decoder) checkAlias(doc *document, fields plainyaml.Fields) {
	for _, key := range entryKeys {
		if n := fields.Get(key); n != nil && key != aliasKeys[0] && key != aliasKeys[1] && key != aliasKeys[2] {
			d.Report(n, "an alias has %s only; %s belongs to the entry that it leads to", strings.Join(aliasKeys[:], ", "), key)
		}
	}
	if doc.aliasOf != "" && fold(doc.aliasOf) == fold(doc.Code) {
		d.Report(fields.Get("alias_of"), "the alias leads to itself")
	}
}

// checkFile finds conflicts between the documents of a file: names that are taken, and aliases without a target.
func checkFile(file string, docs []document) Problems {
	var problems Problems
	report := func(doc document, format string, args ...any) {
		problems = append(problems, Problem{File: file, Line: doc.line, Message: fmt.Sprintf(format, args...)})
	}
	taken := make(map[string]int, len(docs)) // the line of the document that has the name
	targets := make(map[string]bool, len(docs))
	for _, doc := range docs {
		key := fold(doc.Code)
		if line := taken[key]; line > 0 {
			report(doc, "duplicate code %s; the first is on line %d", doc.Code, line)
			continue
		}
		taken[key] = doc.line
		targets[key] = doc.aliasOf == ""
	}
	for _, doc := range docs {
		for _, alias := range doc.Aliases {
			if line := taken[fold(alias)]; line > 0 {
				report(doc, "the alias %s is taken by the entry on line %d", alias, line)
				continue
			}
			taken[fold(alias)] = doc.line
		}
		if doc.aliasOf == "" || targets[fold(doc.aliasOf)] {
			continue
		}
		if _, ok := builtinName(doc.aliasOf); !ok {
			report(doc, "alias_of: there is no entry %s in this file or among the built-in ones", doc.aliasOf)
		}
	}
	problems.sort()
	return problems
}
