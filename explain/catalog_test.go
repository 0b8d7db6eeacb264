package explain_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/explain"
)

// codes returns the codes of entries.
func codes(entries []explain.Entry) []string {
	list := make([]string, len(entries))
	for i, entry := range entries {
		list[i] = entry.Code
	}
	return list
}

func TestGet(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ code, want string }{
		"a code":                            {"RATE_LIMIT", "RATE_LIMIT"},
		"a code in lower case":              {"rate_limit", "RATE_LIMIT"},
		"a code in mixed case":              {"Not_Found", "NOT_FOUND"},
		"an alias":                          {"RATE_LIMIT_EXCEEDED", "RATE_LIMIT"},
		"an alias in lower case":            {"rate_limit_exceeded", "RATE_LIMIT"},
		"a status":                          {"429", "429"},
		"a category":                        {"rate-limiting", "rate-limiting"},
		"a category in capitals":            {"SERVER", "server"},
		"no code at all":                    {"", ""},
		"an unknown code":                   {"TEAPOT", ""},
		"a spelling that only Lookup takes": {"ratelimit", ""},
		"a path to another file":            {"../catalog/RATE_LIMIT", ""},
		"a file name":                       {"RATE_LIMIT.yaml", ""},
		"a pattern":                         {"RATE_*", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			entry, ok := explain.Builtin().Get(test.code)
			if entry.Code != test.want || ok != (test.want != "") {
				t.Errorf("Get(%q) = %q, %t, want %q", test.code, entry.Code, ok, test.want)
			}
		})
	}
}

func TestAllIsInTheOrderOfTheReference(t *testing.T) {
	t.Parallel()
	catalog := explain.Builtin().With(mustLoad(t,
		"code: ZETA\nmeaning: z\ncategory: alpha\n---\ncode: LOST\nmeaning: l\n---\ncode: SLOW\nmeaning: s\ncategory: server\n")...)
	all := catalog.All()
	var categories []string
	for _, entry := range all {
		categories = append(categories, entry.Category)
	}
	want := []string{
		"authentication", "request", "resource", "rate-limiting", "server",
		"alpha", "custom", "status", "category", "finding", "symptom", "header", "reference",
	}
	got := slices.Compact(categories)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("categories differ (-want +got):\n%s", diff)
	}
	if i := slices.Index(codes(all), "SLOW"); i < 0 || all[i+1].Category != "alpha" {
		t.Errorf("SLOW is not the last of its category: %v", codes(all))
	}
	if got := codes(explain.Filter(all, explain.InCategory("status"))); !slices.IsSorted(got) {
		t.Errorf("statuses are not in order: %v", got)
	}
	wantGroups := []string{"authentication", "request", "resource", "rate-limiting", "server"}
	if diff := cmp.Diff(wantGroups, codes(explain.Filter(all, explain.InCategory("category")))); diff != "" {
		t.Errorf("the entries of categories differ (-want +got):\n%s", diff)
	}
}

func TestCodesReturnsOnlyErrorCodes(t *testing.T) {
	t.Parallel()
	catalog := explain.Builtin()
	for _, entry := range catalog.Codes() {
		if entry.Code != strings.ToUpper(entry.Code) || len(entry.Code) == 3 {
			t.Errorf("%s is no error code", entry.Code)
		}
	}
	if got, all := len(catalog.Codes()), len(catalog.All()); got == 0 || got >= all {
		t.Errorf("%d codes of %d entries", got, all)
	}
}

func TestAllReturnsACopy(t *testing.T) {
	t.Parallel()
	catalog := explain.Builtin()
	want := codes(catalog.All())
	slices.Reverse(catalog.All())
	if diff := cmp.Diff(want, codes(catalog.All())); diff != "" {
		t.Errorf("a caller changed the catalog (-want +got):\n%s", diff)
	}
}

func TestCatalogIsSafeForConcurrentUse(t *testing.T) {
	t.Parallel()
	catalog := explain.Builtin().With(explain.Entry{Code: "LOST", Meaning: "x", Aliases: []string{"GONE_MISSING"}})
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if _, ok := catalog.Get("RATE_LIMIT"); !ok {
				t.Error("no RATE_LIMIT")
			}
			if found, err := catalog.Lookup("gone missing"); err != nil || len(found) != 1 {
				t.Errorf("gone missing gives %v, %v", codes(found), err)
			}
			if len(catalog.With(explain.Entry{Code: "MORE"}).All()) != len(catalog.All())+1 {
				t.Error("With does not add one entry")
			}
		})
	}
	group.Wait()
}

func TestAlias(t *testing.T) {
	t.Parallel()
	catalog := explain.Builtin().With(mustLoad(t, "code: R1\nalias_of: RATE_LIMIT\n")...)
	for _, name := range []string{"RATE_LIMIT", "rate_limit_exceeded", "r1"} {
		if entry, ok := catalog.Get(name); !ok || entry.Code != "RATE_LIMIT" {
			t.Errorf("%q leads to %q, %t, want RATE_LIMIT", name, entry.Code, ok)
		}
	}
	for _, name := range []string{"TEAPOT", ""} {
		if entry, ok := catalog.Get(name); ok {
			t.Errorf("%q is an alias of %s", name, entry.Code)
		}
	}
}
