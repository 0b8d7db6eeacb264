package doctor

import (
	"fmt"

	"github.com/hex21/hex21/probe"
)

// catalogs looks at the catalogue files. One that cannot be used ends every command that reads it.
func catalogs(f Facts) (Check, []probe.Finding) {
	check := Check{ID: "catalogs", Title: "catalogues", Value: "the built-in one"}
	var found []probe.Finding
	for i, c := range f.Catalogs {
		name := probe.ShellQuote(c.Path)
		switch {
		case c.Invalid:
			found = append(found, probe.Finding{
				ID: "catalog-invalid", Severity: probe.SeverityError, Title: "a catalogue file has mistakes in it", Evidence: c.Err,
				Advice: []string{"See all of them: `hex21 explain --validate " + name + "`."},
			})
		case c.Err != "":
			found = append(found, probe.Finding{
				ID: "catalog-unreadable", Severity: probe.SeverityError, Title: "a catalogue file cannot be read", Evidence: c.Err,
				Advice: []string{"See what is there: `ls -l " + name + "`.", "Or take it out of " + c.Source + "."},
			})
		case len(c.Overrides) > 0:
			found = append(found, probe.Finding{
				ID: "catalog-overrides-code", Severity: probe.SeverityInfo, Title: "a catalogue file changes what built-in codes mean",
				Evidence: c.Path + ": " + listed(c.Overrides),
				Advice:   []string{"See how one reads now: `hex21 explain " + probe.ShellQuote(c.Overrides[0]) + "`."},
			})
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
