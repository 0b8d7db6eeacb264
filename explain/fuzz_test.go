package explain_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hex21/hex21/explain"
)

// FuzzLoad holds the law of catalog files: any bytes give entries or problems, never both and never neither. What
// Load accepts can be used: With takes it, and Lookup finds each entry by its code and by its aliases.
func FuzzLoad(f *testing.F) {
	files, err := filepath.Glob("catalog/*.yaml")
	if err != nil || len(files) == 0 {
		f.Fatalf("no seeds: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("code: A\nmeaning: x\naliases: [B]\n---\ncode: C\nalias_of: A\n--- {code: D, meaning: y}\n...\n"))
	f.Add([]byte("code: A\nmeaning: x\nretry: {retryable: yes}\nexample: |\n\n  {\n"))
	f.Add([]byte("code: &a [*a]\n<<: {code: A}\nmeaning: !!binary x\n"))
	f.Add([]byte("\ufeff%YAML 1.2\n---\ncode: A\rmeaning: x\u2028\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		entries, err := explain.Load("fuzz.yaml", bytes.NewReader(data))
		if err != nil {
			checkProblems(t, entries, err, bytes.Count(data, []byte("\n"))+bytes.Count(data, []byte("\r"))+2)
			return
		}
		if len(entries) == 0 {
			t.Fatal("Load gives neither entries nor problems")
		}
		catalog := explain.Builtin().With(entries...)
		for _, entry := range entries {
			found, err := catalog.Lookup(entry.Code)
			if err != nil || !strings.EqualFold(squeeze(found[0].Code), squeeze(entry.Code)) {
				t.Fatalf("Lookup(%q) = %v, %v", entry.Code, codes(found), err)
			}
			for _, alias := range entry.Aliases {
				if _, err := catalog.Lookup(alias); err != nil {
					t.Fatalf("the alias %q of %q leads nowhere: %v", alias, entry.Code, err)
				}
			}
		}
	})
}

// squeeze takes the separators out of a name.
func squeeze(name string) string { return strings.NewReplacer("-", "", "_", "").Replace(name) }

// checkProblems checks that an error of Load is a report that a person can use.
func checkProblems(t *testing.T, entries []explain.Entry, err error, lines int) {
	t.Helper()
	var problems explain.Problems
	if !errors.As(err, &problems) || len(problems) == 0 {
		t.Fatalf("Load says %v, want problems", err)
	}
	if entries != nil {
		t.Fatalf("Load gives entries %v along with problems", codes(entries))
	}
	for _, problem := range problems {
		text := problem.String()
		switch {
		case problem.Line < 0 || problem.Line > lines || problem.Column < 0:
			t.Fatalf("the place does not exist: %s", text)
		case problem.Message == "" || strings.ContainsAny(text, "\n\r\x1b\x00"):
			t.Fatalf("the message is no line of text: %q", text)
		case len(text) > 500:
			t.Fatalf("the message has %d bytes: %q", len(text), text)
		}
	}
}

// FuzzLookup holds the law of questions: an answer is either entries, each once, or an UnknownError with at most three
// suggestions, each of which Lookup knows.
func FuzzLookup(f *testing.F) {
	catalog := explain.Builtin()
	for _, entry := range catalog.All() {
		f.Add(entry.Code)
		f.Add(strings.ToLower(strings.ReplaceAll(entry.Code, "_", " ")) + "s")
	}
	for _, query := range []string{
		"", "4xx", "418", "999", "auth", "invalid", "RATELIMT", "banana", `{"error":{"code":"rateLimit"}}`, `"code":"x"`,
		"HTTP/1.1 404 Not Found\n\nGONE", "Hex21Error: RATE_LIMIT: slow", "\xff\x00", "code=", "errors",
	} {
		f.Add(query)
	}
	f.Fuzz(func(t *testing.T, query string) {
		found, err := catalog.Lookup(query)
		if err == nil {
			list := codes(found)
			if slices.Sort(list); len(list) == 0 || len(slices.Compact(list)) != len(found) {
				t.Fatalf("Lookup(%q) = %v", query, list)
			}
			return
		}
		var unknown *explain.UnknownError
		if !errors.As(err, &unknown) || found != nil || len(unknown.Suggestions) > 3 {
			t.Fatalf("Lookup(%q) = %v, %#v", query, codes(found), err)
		}
		for _, suggestion := range unknown.Suggestions {
			if _, err := catalog.Lookup(suggestion); err != nil {
				t.Fatalf("Lookup(%q) suggests %q, which is %v", query, suggestion, err)
			}
		}
	})
}
