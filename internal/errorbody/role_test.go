package errorbody

import (
	"os"
	"regexp"
	"slices"
	"testing"
)

// A name in the table of roles that no mark has would never match.
func TestRolesNameProducts(t *testing.T) {
	t.Parallel()
	var products []string
	for _, m := range pageMarks {
		products = append(products, m.product)
	}
	for _, m := range headerMarks {
		products = append(products, m.product)
	}
	for _, m := range gatewaySays {
		products = append(products, m.product)
	}
	products = append(products, "Apigee") // by its codes
	source, err := os.ReadFile("role.go")
	if err != nil {
		t.Fatal(err)
	}
	names := regexp.MustCompile(`"([^"]+)"`).FindAllSubmatch(source, -1)
	if len(names) < 40 {
		t.Fatalf("found %d names in role.go", len(names))
	}
	for _, name := range names {
		if product := string(name[1]); !slices.Contains(products, product) || roleOf(product) == 0 {
			t.Errorf("no mark shows %s", product)
		}
	}
}
