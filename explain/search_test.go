package explain_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hex21/hex21/explain"
)

func TestSearch(t *testing.T) {
	t.Parallel()
	catalog := explain.Builtin().With(
		explain.Entry{Code: "QUUX_LAST", Meaning: "Nothing", Category: "zoo", Remedies: []string{"Feed the Zyzzyva beetle."}},
		explain.Entry{Code: "QUUX_FIRST", Meaning: "Nothing", Category: "zoo", Detail: "A zyzzyva."},
		explain.Entry{Code: "QUUX_MEANING", Meaning: "The Zyzzyva is out", Category: "zoo", Aliases: []string{"WOMBAT"}},
		explain.Entry{Code: "ZYZZYVA", Meaning: "Out", Category: "zoo", Causes: []string{"It is a Beetle."}},
	)
	tests := map[string]struct {
		words string
		want  []string
	}{
		"code, then meaning, then rest": {"zyzzyva", []string{"ZYZZYVA", "QUUX_MEANING", "QUUX_LAST", "QUUX_FIRST"}},
		"all words must match":          {"zyzzyva beetle", []string{"QUUX_LAST", "ZYZZYVA"}},
		"the least place ranks":         {"ZYZZYVA out", []string{"QUUX_MEANING", "ZYZZYVA"}},
		"an alias":                      {"wombat", []string{"QUUX_MEANING"}},
		"a part of a word":              {"zyzz", []string{"ZYZZYVA", "QUUX_MEANING", "QUUX_LAST", "QUUX_FIRST"}},
		"words that nothing has":        {"zyzzyva unicorn", nil},
		"no words":                      {"  ", nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			found := catalog.Search(test.words)
			if diff := cmp.Diff(test.want, codes(found), emptyIsNil()); diff != "" {
				t.Errorf("Search(%q) differs (-want +got):\n%s", test.words, diff)
			}
		})
	}
}

// emptyIsNil compares an empty list and none as equal.
func emptyIsNil() cmp.Option {
	return cmp.Transformer("emptyIsNil", func(list []string) []string {
		if len(list) == 0 {
			return nil
		}
		return slices.Clone(list)
	})
}

func TestFilter(t *testing.T) {
	t.Parallel()
	entries := []explain.Entry{
		{Code: "A", Category: "server", Statuses: []int{500, 503}, Retry: &explain.Retry{Retryable: true}},
		{Code: "B", Category: "request", Statuses: []int{400}, Retry: &explain.Retry{}},
		{Code: "C", Category: "server"},
	}
	tests := map[string]struct {
		tests []func(explain.Entry) bool
		want  []string
	}{
		"no test":             {nil, []string{"A", "B", "C"}},
		"a category":          {[]func(explain.Entry) bool{explain.InCategory("server")}, []string{"A", "C"}},
		"a status":            {[]func(explain.Entry) bool{comesWith(t, "503")}, []string{"A"}},
		"a class":             {[]func(explain.Entry) bool{comesWith(t, "4xx")}, []string{"B"}},
		"a class in capitals": {[]func(explain.Entry) bool{comesWith(t, "5XX")}, []string{"A"}},
		"retryable":           {[]func(explain.Entry) bool{explain.IsRetryable}, []string{"A"}},
		"two tests":           {[]func(explain.Entry) bool{explain.InCategory("server"), comesWith(t, "4xx")}, nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, codes(explain.Filter(entries, test.tests...)), emptyIsNil()); diff != "" {
				t.Errorf("the entries differ (-want +got):\n%s", diff)
			}
		})
	}
}

func TestHasStatusRejectsInvalidStatuses(t *testing.T) {
	t.Parallel()
	for _, spec := range []string{"", "42", "4x", "6xx", "0xx", "099", "600", "4290", "x04", "four", "4xy", "+42"} {
		if _, err := explain.HasStatus(spec); err == nil {
			t.Errorf("HasStatus(%q) gives no error", spec)
		}
	}
}
