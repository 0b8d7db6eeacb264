package errorbody

import (
	"slices"
	"testing"
)

// A product in the table that nothing shows would never match, and one that is not in it twice has one role.
func TestProductsAreShown(t *testing.T) {
	t.Parallel()
	shown := []string{"Apigee"} // by its codes
	for _, m := range headerMarks {
		shown = append(shown, m.product)
	}
	for _, m := range gatewaySays {
		shown = append(shown, m.product)
	}
	var names []string
	for _, p := range products {
		if len(p.marks) == 0 && !slices.Contains(shown, p.name) {
			t.Errorf("no mark shows %s", p.name)
		}
		if slices.Contains(names, p.name) {
			t.Errorf("%s is in the table twice", p.name)
		}
		names = append(names, p.name)
	}
}
