// Package order sorts values of any type with one copy of the sort. slices.SortStableFunc is compiled anew for every type it sorts:
// with its twenty types in this program that was 3 % of the binary.
package order

import "slices"

// few values are sorted in place.
const few = 8

// Stable sorts values by compare, as slices.SortStableFunc does: equal ones keep their order. Of many values it makes a copy.
func Stable[S ~[]E, E any](values S, compare func(a, b E) int) {
	if len(values) <= few {
		for i := range values {
			for j := i; j > 0 && compare(values[j], values[j-1]) < 0; j-- {
				values[j], values[j-1] = values[j-1], values[j]
			}
		}
		return
	}
	sorted := make(S, len(values))
	for i, at := range Indexes(len(values), func(i, j int) int { return compare(values[i], values[j]) }) {
		sorted[i] = values[at]
	}
	copy(values, sorted)
}

// Severity returns the rank of the severity of a finding, the worst first.
func Severity[S ~string](severity S) int {
	return slices.Index([]S{"error", "warning", "info"}, severity)
}

// Indexes returns the numbers below n in the order of compare.
func Indexes(n int, compare func(i, j int) int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	slices.SortStableFunc(all, compare)
	return all
}
