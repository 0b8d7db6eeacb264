package jq_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/itchyny/gojq"

	"github.com/hex21/hex21/internal/jq"
)

// run returns the results of an expression on null, or its error.
func run(t *testing.T, expr string) string {
	t.Helper()
	query, err := jq.Parse(expr)
	if err != nil {
		return err.Error()
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	var out []string
	if err := query.Run(ctx, nil, 4, func(results gojq.Iter) error {
		for v, ok := results.Next(); ok; v, ok = results.Next() {
			if err, ok := v.(error); ok {
				return err
			}
			text, err := gojq.Marshal(v)
			if err != nil {
				return err
			}
			out = append(out, string(text))
		}
		return nil
	}); err != nil {
		return err.Error()
	}
	return strings.Join(out, " ")
}

// A multiplication is what it is in jq, wherever it stands.
func TestProducts(t *testing.T) {
	t.Parallel()
	for expr, want := range map[string]string{
		`2 * 3`: "6", `"ab" * 3`: `"ababab"`, `3 * "ab"`: `"ababab"`, `"a" * 0`: `""`, `"a" * -1`: "null", `{"a":{"b":1}} * {"a":{"c":2}}`: `{"a":{"b":1,"c":2}}`,
		`(1,2) * (3,4)`: "3 6 4 8", `12345678901234567890 * 10`: "123456789012345678900", `[2,3] | .[] *= 4`: "[8,12]", `{"a":"x"} | .a *= 2`: `{"a":"xx"}`,
		`def f(x): x * 2; f(4)`:                 "8",
		`[limit(3; 1 * 1, 2)]`:                  "[1,2]",
		`reduce range(4) as $i (1; . * 2)`:      "16",
		`if 1 * 1 == 1 then "y" * 2 else 0 end`: `"yy"`,
		`try ([] * 2) catch .`:                  `"cannot multiply: array ([]) and number (2)"`,
		`[1,2] as [$a, $b] | "\($a * $b)"`:      `"2"`,
		`{a: (2 * 2)}`:                          `{"a":4}`,
		`_multiply("x"; 2)`:                     `"xx"`,
		`def _multiply(a; b): a * b; 2 * 3`:     "6",
		`2 * 3 + 4 * 5 - 6 * 7`:                 "-16",
		`[.[]? * 2]`:                            "[]",
		`label $f | 2 * 2, break $f`:            "4",
	} {
		if got := run(t, expr); got != want {
			t.Errorf("%s: %s, want %s", expr, got, want)
		}
	}
}

// A text that is repeated beyond the memory is an error before it is built, wherever the multiplication stands. The other functions that
// build much, such as join and explode, are in the table of hostile cases: here they would go on in this process.
func TestRepeats(t *testing.T) {
	t.Parallel()
	for _, expr := range []string{
		`"text" * 5e8`, `5e8 * "text"`, `"text" | . *= 5e8`, `_multiply("text"; 5e8)`, `["text" * 5e8]`, `{a: ("text" * 5e8)}`, `"\("text" * 5e8)"`, `def f: "text" * 5e8; f`, `reduce 1 as $i (0; "text" * 5e8)`,
		`if true then "text" * 5e8 else 0 end`, `[limit(1; "text" * 5e8)]`, `"text" as $t | $t * 5e8`, `"text" * infinite`,
	} {
		if got, want := run(t, expr), "the expression needs more than 64 MiB of memory"; got != want {
			t.Errorf("%s: %.200s, want %s", expr, got, want)
		}
	}
}
