package doctor

import (
	"fmt"

	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/probe"
)

// catalogs checks the catalog files. Commands that read an unusable one fail.
func catalogs(f Facts) (Check, []probe.Finding) {
	check := Check{ID: "catalogs", Title: "catalogs", Value: "built-in only"}
	var found []probe.Finding
	for i, c := range f.Catalogs {
		switch {
		case c.Invalid:
			found = append(found, newFinding("catalog-invalid", probe.SeverityError, "a catalog file is not valid",
				c.Err, nextstep.Do("Show all errors in it", nextstep.Hex21("explain", "--validate", c.Path))))
		case c.Err != "":
			found = append(found, newFinding("catalog-unreadable", probe.SeverityError, "a catalog file cannot be read",
				c.Err, nextstep.Do("Show the file", nextstep.Program("ls", "-l", c.Path)), nextstep.Do("Or remove it from "+c.Source)))
		case len(c.Overrides) > 0:
			found = append(found, newFinding("catalog-overrides-code", probe.SeverityInfo, "a catalog file changes what built-in codes mean",
				c.Path+": "+listed(c.Overrides),
				nextstep.Do("Show an entry with the changes", nextstep.Hex21("explain", c.Overrides[0]))))
		}
		if i == 0 {
			check.Value, check.Source = "built-in", c.Source
		}
		if c.Err == "" {
			check.Value += fmt.Sprintf(", %s (%d)", c.Path, c.Entries)
		} else {
			check.Value += ", " + c.Path
		}
	}
	return check, found
}
