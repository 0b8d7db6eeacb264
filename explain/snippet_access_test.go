package explain_test

import (
	"testing"

	"github.com/hex21/hex21/explain"
)

func TestSnippetHasEachLanguage(t *testing.T) {
	t.Parallel()
	entry := explain.Entry{Snippets: &explain.Snippets{Curl: "c", TypeScript: "t", Python: "p", Go: "g"}}
	want := map[string]string{"curl": "c", "typescript": "t", "python": "p", "go": "g"}
	for _, language := range explain.Languages() {
		if got := entry.Snippet(language); got == "" || got != want[language] {
			t.Errorf("the %s snippet is %q, want %q", language, got, want[language])
		}
		only := entry.OnlySnippet(language)
		for _, other := range explain.Languages() {
			if got := only.Snippet(other); (got != "") != (other == language) {
				t.Errorf("with only %s the %s snippet is %q", language, other, got)
			}
		}
	}
	if len(explain.Languages()) != len(want) {
		t.Errorf("the languages are %v", explain.Languages())
	}
	if got := entry.Snippet("cobol"); got != "" {
		t.Errorf("the cobol snippet is %q", got)
	}
	if got := (explain.Entry{}).Snippet("go"); got != "" {
		t.Errorf("an entry without snippets gives %q", got)
	}
	if *entry.Snippets != (explain.Snippets{Curl: "c", TypeScript: "t", Python: "p", Go: "g"}) {
		t.Error("OnlySnippet changed the entry")
	}
}
