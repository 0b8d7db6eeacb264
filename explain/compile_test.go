package explain

import (
	"bytes"
	"fmt"
	"go/format"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/golden"
	"github.com/hex21/hex21/internal/packed"
)

// compiledFile holds the catalog as packed strings. Parsing YAML would cost every start of the program a quarter of a
// millisecond, and a list of all codes several; strings that the linker lays out cost nothing.
const compiledFile = "catalog_gen.go"

// TestCompiled holds the compiled catalog against the files under catalog/, and with -update writes it.
func TestCompiled(t *testing.T) {
	t.Parallel()
	got, err := format.Source(compile(readCatalog(t)))
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, compiledFile, string(got))
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
			doc.DocsURL = "https://hex21.dev/docs/api-errors" // not in the reference itself, so the field is inferred
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
		fmt.Fprintf(&b, "{%q, %q,\n%s},\n", doc.Code, doc.Category, pack(doc))
	}
	b.WriteString("}\n")
	return b.Bytes()
}

// documented are the fields that the reference states. The other labels follow from what is filled.
func documented(d document) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(d.Provenance)), func(field string) bool { return d.Provenance[field] != Documented })
}

// pack packs a document in the order in which unpack reads it.
func pack(d document) string {
	var w packed.Writer
	texts := func(all ...string) {
		for _, text := range all {
			w.Text(text)
		}
	}
	texts(d.aliasOf)
	w.Number(len(d.Statuses))
	for _, status := range d.Statuses {
		w.Number(status)
	}
	texts(d.Layer, string(d.Blame), d.Meaning, d.Detail)
	w.Texts(d.Causes)
	w.Texts(d.Remedies)
	w.Number(len(d.Steps))
	for _, s := range d.Steps {
		packStep(&w, s)
	}
	w.Flag(d.Retry != nil)
	if r := d.Retry; r != nil {
		w.Text(r.Strategy)
		w.Flag(r.Retryable)
		w.Flag(r.RespectRetryAfter)
		w.Number(r.MaxAttempts)
	}
	w.Text(string(d.Example))
	w.Flag(d.Snippets != nil)
	if s := d.Snippets; s != nil {
		texts(s.Curl, s.TypeScript, s.Python, s.Go)
	}
	w.Texts(d.Aliases)
	w.Texts(d.Related)
	w.Text(d.DocsURL)
	w.Texts(documented(d))
	return w.String()
}

func packStep(w *packed.Writer, s Step) {
	w.Text(s.Text)
	w.Number(int(s.When))
	w.Number(int(s.Command.Kind))
	w.Texts(s.Command.Args)
	w.Text(s.Command.Target)
	w.Number(len(s.Command.Env))
	for _, v := range s.Command.Env {
		w.Text(v.Name)
		w.Text(v.Value)
		w.Number(int(v.From))
	}
}

// TestUnpackedIsWhatWasPacked checks that the program reads each file as it is parsed.
func TestUnpackedIsWhatWasPacked(t *testing.T) {
	t.Parallel()
	for i, want := range readCatalog(t) {
		got := compiledAt(i)
		want.line = 0
		if want.aliasOf != "" {
			want.Provenance = nil
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s was unpacked as\n%+v, want\n%+v", want.Code, got, want)
		}
	}
}
