package explain_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/hex21/hex21/explain"
)

// builtin returns a built-in entry.
func builtin(t *testing.T, code string) explain.Entry {
	t.Helper()
	entry, ok := explain.Builtin().Get(code)
	if !ok {
		t.Fatalf("there is no built-in %s", code)
	}
	return entry
}

func TestWithOverridesOnlyTheFieldsGiven(t *testing.T) {
	t.Parallel()
	catalog := explain.Builtin().With(mustLoad(t, `
code: rate-limit
detail: Per address.
snippets: {go: wait()}
aliases: [TOO_FAST]
documented: [detail]
`)...)
	got, _ := catalog.Get("RATE_LIMIT")
	want := builtin(t, "RATE_LIMIT")
	want.Detail = "Per address."
	snippets := *want.Snippets
	snippets.Go = "wait()"
	want.Snippets = &snippets
	want.Aliases = []string{"RATE_LIMIT_EXCEEDED", "TOO_FAST"}
	labels := map[string]explain.Provenance{}
	for field, label := range want.Provenance {
		labels[field] = label
	}
	labels["detail"] = explain.Documented
	want.Provenance = labels
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("RATE_LIMIT differs (-want +got):\n%s", diff)
	}
	for _, name := range []string{"RATE_LIMIT_EXCEEDED", "too_fast"} {
		if entry, _ := catalog.Get(name); entry.Detail != "Per address." {
			t.Errorf("%s leads to %q, want the overriding entry", name, entry.Code)
		}
	}
	if n, all := len(catalog.All()), len(explain.Builtin().All()); n != all {
		t.Errorf("the catalog has %d entries, want %d: overriding adds none", n, all)
	}
}

func TestWithCanOverrideEveryField(t *testing.T) {
	t.Parallel()
	over := mustLoad(t, `
code: RATE_LIMIT
category: server
statuses: [503]
meaning: m
detail: d
causes: [c]
remedies: [r]
retry: {retryable: false, strategy: never, respect_retry_after: false, max_attempts: 1}
example: "{}"
snippets: {curl: c, typescript: t, python: p, go: g}
related: [GONE]
docs_url: https://example.org
`)
	got, _ := explain.Builtin().With(over...).Get("RATE_LIMIT")
	if diff := cmp.Diff(over[0], got, cmpopts.IgnoreFields(explain.Entry{}, "Aliases", "Provenance")); diff != "" {
		t.Errorf("RATE_LIMIT differs (-want +got):\n%s", diff)
	}
	for field, label := range got.Provenance {
		if label != explain.Inferred {
			t.Errorf("%s is %s, but the file does not say so", field, label)
		}
	}
}

func TestWithDoesNotChangeTheCatalog(t *testing.T) {
	t.Parallel()
	first := explain.Builtin().With(explain.Entry{Code: "LOST", Meaning: "one"})
	second := first.With(explain.Entry{Code: "LOST", Meaning: "two", Statuses: []int{404}}, explain.Entry{Code: "RATE_LIMIT", Meaning: "slow"})
	if entry, _ := first.Get("LOST"); entry.Meaning != "one" || entry.Statuses != nil {
		t.Errorf("the first catalog has LOST %+v", entry)
	}
	if entry, _ := second.Get("LOST"); entry.Meaning != "two" {
		t.Errorf("the second catalog has LOST %+v", entry)
	}
	if entry, _ := first.Get("RATE_LIMIT"); entry.Meaning != builtin(t, "RATE_LIMIT").Meaning {
		t.Errorf("the first catalog has RATE_LIMIT %q", entry.Meaning)
	}
}

func TestWithPlacesNewEntries(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		entry explain.Entry
		want  string
	}{
		"a code without a category":   {explain.Entry{Code: "LOST"}, "custom"},
		"a code with a category":      {explain.Entry{Code: "LOST", Category: "billing"}, "billing"},
		"a status without a category": {explain.Entry{Code: "418"}, "status"},
		"a built-in code":             {explain.Entry{Code: "GONE"}, "resource"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, ok := explain.Builtin().With(test.entry).Get(test.entry.Code)
			if !ok || got.Category != test.want {
				t.Errorf("the category is %q, %t, want %q", got.Category, ok, test.want)
			}
			if got.Provenance["category"] == "" {
				t.Error("the category has no provenance")
			}
		})
	}
	if got := explain.Builtin().With(explain.Entry{Code: "", Meaning: "x"}); len(got.All()) != len(explain.Builtin().All()) {
		t.Error("an entry without a code is in the catalog")
	}
}

func TestAliasNeverHidesAnEntry(t *testing.T) {
	t.Parallel()
	catalog := explain.Builtin().With(explain.Entry{Code: "LOST", Meaning: "x", Aliases: []string{"NOT_FOUND", "MISLAID"}})
	if entry, _ := catalog.Get("NOT_FOUND"); entry.Code != "NOT_FOUND" {
		t.Errorf("NOT_FOUND leads to %s", entry.Code)
	}
	if entry, _ := catalog.Get("mislaid"); entry.Code != "LOST" {
		t.Errorf("MISLAID leads to %q", entry.Code)
	}
}

func TestAliasCanBecomeAnEntry(t *testing.T) {
	t.Parallel()
	catalog := explain.Builtin().With(
		explain.Entry{Code: "LOST", Meaning: "x", Aliases: []string{"MISLAID"}},
		explain.Entry{Code: "MISLAID", Meaning: "y"},
		explain.Entry{Code: "RATE_LIMIT_EXCEEDED", Meaning: "z"},
	)
	for code, meaning := range map[string]string{"MISLAID": "y", "RATE_LIMIT_EXCEEDED": "z", "LOST": "x"} {
		if entry, _ := catalog.Get(code); entry.Code != code || entry.Meaning != meaning || len(entry.Aliases) > 0 {
			t.Errorf("%s leads to %s %q with the aliases %v", code, entry.Code, entry.Meaning, entry.Aliases)
		}
	}
	limit, _ := catalog.Get("RATE_LIMIT")
	if len(limit.Aliases) > 0 || limit.Provenance["aliases"] != "" {
		t.Errorf("RATE_LIMIT keeps the aliases %v (%s)", limit.Aliases, limit.Provenance["aliases"])
	}
}

func TestAliasCanMoveToAnotherEntry(t *testing.T) {
	t.Parallel()
	catalog := explain.Builtin().
		With(explain.Entry{Code: "ONE", Meaning: "1", Aliases: []string{"UN"}}).
		With(explain.Entry{Code: "TWO", Meaning: "2", Aliases: []string{"UN"}})
	if entry, _ := catalog.Get("UN"); entry.Code != "TWO" {
		t.Errorf("UN leads to %q, want the entry that was added last", entry.Code)
	}
}
