package explain_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/explain/texts"
)

// Every name in the table of texts is one of the catalog.
func TestTextsLeadToEntries(t *testing.T) {
	t.Parallel()
	all := texts.All()
	if len(all) < 350 {
		t.Errorf("the table has %d texts", len(all))
	}
	catalog := explain.Builtin()
	for _, text := range all {
		for _, name := range text.Entries {
			if name == "$1" {
				continue // a status that the text names
			}
			if found, err := catalog.Lookup(name); err != nil || found[0].Code != name && !strings.HasSuffix(name, "xx") {
				t.Errorf("%s leads to %s, which is not in the catalog: %v", text.Pattern, name, err)
			}
		}
	}
}

// What people paste leads to what explains it, and what holds no error to nothing.
func TestPastedTexts(t *testing.T) {
	t.Parallel()
	cases, err := os.ReadFile("testdata/texts.tsv")
	if err != nil {
		t.Fatal(err)
	}
	catalog := explain.Builtin()
	for line := range strings.Lines(string(cases)) {
		text, want, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		hits, err := catalog.Find(text)
		switch {
		case want == "-" && err == nil:
			t.Errorf("%q leads to %s by %q, and holds no error", text, hits[0].Entries[0].Code, hits[0].Words)
		case want != "-" && (err != nil || !slices.Contains(strings.Split(want, "|"), hits[0].Entries[0].Code)):
			t.Errorf("%q leads to %v, want %s first: %v", text, hits, want, err)
		}
	}
}
