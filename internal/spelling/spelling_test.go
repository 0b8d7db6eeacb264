package spelling_test

import (
	"testing"

	"github.com/hex21/hex21/internal/spelling"
)

func TestNearest(t *testing.T) {
	t.Parallel()
	known := []string{"curl", "typescript", "python", "go"}
	for word, want := range map[string]string{
		"typscript": "typescript", "pyhton": "python", "Python": "python", "crul": "curl", "rust": "", "": "", "日本": "", "ñé": "", "pythön": "python",
	} {
		if got := spelling.Nearest(word, known); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestDistance(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		from, to        string
		limit, distance int
	}{
		{"", "", 3, 0}, {"abc", "abc", 3, 0}, {"abc", "abd", 3, 1}, {"abc", "acb", 3, 1}, {"abc", "ab", 3, 1}, {"abc", "abcd", 3, 1},
		{"größe", "grösse", 3, 2}, {"kitten", "sitting", 3, 3}, {"kitten", "sitting", 2, 3}, {"a", "abcdefgh", 2, 3},
	} {
		if got := spelling.Distance(c.from, c.to, c.limit); got != c.distance {
			t.Errorf("Distance(%q, %q, %d) = %d, want %d", c.from, c.to, c.limit, got, c.distance)
		}
	}
}
