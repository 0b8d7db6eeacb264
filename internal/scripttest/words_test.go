package scripttest_test

import (
	"slices"
	"testing"

	"github.com/hex21/hex21/internal/scripttest"
)

func TestShellWords(t *testing.T) {
	t.Parallel()
	for line, want := range map[string][]string{
		`hex21 probe --mock /articles/slug   # a comment`:     {"hex21", "probe", "--mock", "/articles/slug"},
		`hex21 probe -d '{"title": "x"}' /a#b`:                {"hex21", "probe", "-d", `{"title": "x"}`, "/a#b"},
		`hex21 explain "it's \"so\"" a\ b '' -H'Prefer: x=y'`: {"hex21", "explain", `it's "so"`, "a b", "", "-HPrefer: x=y"},
	} {
		got, err := scripttest.Words(line)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q, %v\nwant %q", line, got, err, want)
		}
	}
	if _, err := scripttest.Words(`echo "open`); err == nil {
		t.Error("an open quote is not noticed")
	}
}
