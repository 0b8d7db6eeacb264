package doctor

import (
	"fmt"

	"github.com/hex21/hex21/internal/nextstep"
)

// catalogs checks the catalog files. Commands that read an unusable one fail.
func catalogs(f Facts, c *check) {
	c.Value = "built-in only"
	for i, file := range f.Catalogs {
		switch {
		case file.Invalid:
			c.found("catalog-invalid", "a catalog file is not valid", file.Err,
				nextstep.Do("Show all errors in it", nextstep.Hex21("explain", "--validate", file.Path)))
		case file.Err != "":
			c.found("catalog-unreadable", "a catalog file cannot be read", file.Err,
				nextstep.Do("Show the file", nextstep.Program("ls", "-l", file.Path)), nextstep.Do("Or remove it from "+file.Source))
		case len(file.Overrides) > 0:
			c.found("catalog-overrides-code", "a catalog file changes what built-in codes mean", file.Path+": "+listed(file.Overrides),
				nextstep.Do("Show an entry with the changes", nextstep.Hex21("explain", file.Overrides[0])))
		}
		if i == 0 {
			c.Value, c.Source = "built-in", file.Source
		}
		c.Value += ", " + file.Path
		if file.Err == "" {
			c.Value += fmt.Sprintf(" (%d)", file.Entries)
		}
	}
}
