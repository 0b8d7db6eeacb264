// Package spelling measures how similar two words are, and finds which of several was probably meant.
package spelling

import (
	"fmt"
	"math/bits"
	"strings"
	"unicode/utf8"
)

// Nearest returns the word that is nearest to the given one, or "" when none is near. The words are those of a command line or a
// file, of which there are few, so one slip in three letters is still recognized.
func Nearest(word string, known []string) string {
	best, bestDistance := "", 0
	allowed := max(utf8.RuneCountInString(word)/3, 1)
	for _, candidate := range known {
		d := Distance(strings.ToLower(word), candidate, allowed)
		if d <= allowed && (best == "" || d < bestDistance) {
			best, bestDistance = candidate, d
		}
	}
	return best
}

// Distance counts the letters to insert, drop, replace or swap with their neighbor to get from one word to the other. It gives up
// with limit+1 when the count passes the limit, so that long words cost nothing.
//
// This is the restricted Damerau-Levenshtein distance, row by row: row i holds the distances between the first i
// letters of a and each beginning of b.
func Distance(from, to string, limit int) int {
	if ownLetters(from, to) > limit {
		return limit + 1
	}
	a, b := []rune(from), []rune(to)
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	before := make([]int, len(b)+1) // row i-2
	above := make([]int, len(b)+1)  // row i-1
	row := make([]int, len(b)+1)
	for j := range row {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > limit {
			return limit + 1
		}
		before, above, row = above, row, before
	}
	return min(above[len(b)], limit+1)
}

// ownLetters counts the letters that only one of two words has. Each of them takes at least one change, so that most words are known to be
// far apart without a comparison of their order.
func ownLetters(from, to string) int {
	a, b := letters(from), letters(to)
	return max(bits.OnesCount64(a&^b), bits.OnesCount64(b&^a))
}

// letters returns the set of the letters of a word as bits; some characters share a bit.
func letters(word string) (set uint64) {
	for _, r := range word {
		set |= 1 << (r & 63)
	}
	return set
}

// DidYouMean returns the end of a message that names the nearest of the known words, or "" where none is near.
func DidYouMean(word string, known []string) string {
	if near := Nearest(word, known); near != "" {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	return ""
}
