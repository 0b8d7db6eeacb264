package explain

import (
	"bytes"
	"flag"
	"fmt"
	"go/format"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write catalog_gen.go anew")

// compiledFile holds the catalog as Go values. Parsing YAML would cost every start of the program a quarter of a
// millisecond, and a list of all codes several; values that the linker lays out cost nothing.
const compiledFile = "catalog_gen.go"

// TestCompiled holds the compiled catalog against the files under catalog/, and with -update writes it.
func TestCompiled(t *testing.T) {
	t.Parallel()
	want, err := format.Source(compile(readCatalog(t)))
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(compiledFile, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(compiledFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what catalog/ says; write it anew: go test ./explain -run TestCompiled -update", compiledFile)
	}
}

// readCatalog parses every file of the catalog, sorted by name. Each holds one document with the name of the file.
func readCatalog(t *testing.T) []document {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("catalog", "*.yaml"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no catalog: %v", err)
	}
	var all []document
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		docs, problems := parse(path, data)
		name := strings.TrimSuffix(filepath.Base(path), ".yaml")
		switch {
		case len(problems) > 0:
			t.Fatal(problems)
		case len(docs) != 1 || docs[0].Code != name:
			t.Fatalf("%s: want one document with the code %s", path, name)
		}
		doc := docs[0]
		if doc.aliasOf == "" && doc.DocsURL == "" && isCodeCategory(doc.Category) {
			doc.DocsURL = referenceURL
			doc.Provenance["docs_url"] = Inferred
		}
		all = append(all, doc)
	}
	return all
}

// compile writes the documents as Go source.
func compile(docs []document) []byte {
	var b bytes.Buffer
	b.WriteString("// Code generated from catalog/ by TestCompiled; DO NOT EDIT.\n\npackage explain\n\n")
	b.WriteString("// compiledDocuments are the files under catalog/, sorted by name.\nvar compiledDocuments = [...]compiledDocument{\n")
	for _, doc := range docs {
		b.WriteString("{")
		writeDocument(&b, doc)
		b.WriteString("},\n")
	}
	b.WriteString("}\n")
	return b.Bytes()
}

// documented are the fields that the reference states. The other labels follow from what is filled; and a map could not be laid
// out by the linker.
func documented(d document) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(d.Provenance)), func(field string) bool { return d.Provenance[field] != Documented })
}

func writeDocument(b *bytes.Buffer, d document) {
	text := func(field, value string) {
		if value != "" {
			fmt.Fprintf(b, "%s: %s,\n", field, quoteGo(value))
		}
	}
	list := func(field string, items []string) {
		if len(items) > 0 {
			fmt.Fprintf(b, "%s: []string{\n", field)
			for _, item := range items {
				b.WriteString(quoteGo(item) + ",\n")
			}
			b.WriteString("},\n")
		}
	}
	b.WriteString("document: document{Entry: Entry{\n")
	text("Code", d.Code)
	text("Category", d.Category)
	if len(d.Statuses) > 0 {
		fmt.Fprintf(b, "Statuses: %#v,\n", d.Statuses)
	}
	text("Layer", d.Layer)
	text("Blame", d.Blame)
	text("Meaning", d.Meaning)
	text("Detail", d.Detail)
	list("Causes", d.Causes)
	list("Remedies", d.Remedies)
	writeSteps(b, d.Steps)
	if r := d.Retry; r != nil {
		fmt.Fprintf(b, "Retry: &Retry{Retryable: %t, Strategy: %q, RespectRetryAfter: %t, MaxAttempts: %d},\n",
			r.Retryable, r.Strategy, r.RespectRetryAfter, r.MaxAttempts)
	}
	if len(d.Example) > 0 {
		fmt.Fprintf(b, "Example: []byte(%s),\n", quoteGo(string(d.Example)))
	}
	if s := d.Snippets; s != nil {
		b.WriteString("Snippets: &Snippets{\n")
		text("Curl", s.Curl)
		text("TypeScript", s.TypeScript)
		text("Python", s.Python)
		text("Go", s.Go)
		b.WriteString("},\n")
	}
	list("Aliases", d.Aliases)
	list("Related", d.Related)
	text("DocsURL", d.DocsURL)
	b.WriteString("},\n")
	text("aliasOf", d.aliasOf)
	text("note", d.note)
	b.WriteString("},\n")
	list("documented", documented(d))
}

// writeSteps writes the steps as a literal, which the linker lays out.
func writeSteps(b *bytes.Buffer, steps []Step) {
	if len(steps) == 0 {
		return
	}
	b.WriteString("Steps: []Step{\n")
	for _, s := range steps {
		fmt.Fprintf(b, "{Text: %s", quoteGo(s.Text))
		if c := s.Command; c.Kind != KindNone {
			kind := [...]string{"", "KindProgram", "KindHex21", "KindRepeat", "KindRead", "KindVariable"}[c.Kind]
			fmt.Fprintf(b, ", Command: Command{Kind: %s", kind)
			if len(c.Args) > 0 {
				fmt.Fprintf(b, ", Args: %#v", c.Args)
			}
			if c.Target != "" {
				fmt.Fprintf(b, ", Target: %q", c.Target)
			}
			if len(c.Env) > 0 {
				b.WriteString(", Env: []Variable{")
				for _, v := range c.Env {
					from := [...]string{"FromValue", "FromTerminal", "FromVariable", "FromNowhere"}[v.From]
					fmt.Fprintf(b, "{Name: %q, Value: %q, From: %s}, ", v.Name, v.Value, from)
				}
				b.WriteString("}")
			}
			b.WriteString("}")
		}
		if s.When != Always {
			b.WriteString(", When: " + [...]string{"", "Reading", "Writing"}[s.When])
		}
		b.WriteString("},\n")
	}
	b.WriteString("},\n")
}

// quoteGo quotes a text so that a change of it is easy to read: one of several lines stays on several lines.
func quoteGo(text string) string {
	if strings.Contains(text, "\n") && strconv.CanBackquote(strings.ReplaceAll(text, "\n", "")) {
		return "`" + text + "`"
	}
	return strconv.Quote(text)
}
