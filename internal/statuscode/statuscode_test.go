package statuscode_test

import (
	"testing"

	"github.com/hex21/hex21/internal/statuscode"
)

func TestParse(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{
		"100": 100, "404": 404, "599": 599,
		"": 0, "0": 0, "099": 0, "600": 0, "4xx": 0, "40": 0, "4040": 0, "+40": 0, "4 4": 0, "40é": 0, "４04": 0,
	} {
		if got := statuscode.Parse(text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

func TestMatches(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		pattern string
		status  int
		pattOK  bool
		want    bool
	}{
		{"404", 404, true, true}, {"404", 400, true, false},
		{"4xx", 404, true, true}, {"4XX", 499, true, true}, {"4xX", 500, true, false}, {"5xx", 599, true, true},
		{"", 0, false, false}, {"0xx", 0, false, false}, {"6xx", 600, false, false}, {"4x", 404, false, false}, {"xx", 404, false, false}, {"999", 999, false, false},
	} {
		if got := statuscode.IsPattern(test.pattern); got != test.pattOK {
			t.Errorf("%q is a pattern: %v", test.pattern, got)
		}
		if got := statuscode.Matches(test.pattern, test.status); got != test.want {
			t.Errorf("%q matches %d: %v", test.pattern, test.status, got)
		}
	}
}
