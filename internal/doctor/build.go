package doctor

import (
	"github.com/hex21/hex21/probe"
)

// version says which build this is.
func version(f Facts) (Check, []probe.Finding) {
	b := f.Build
	check := Check{ID: "version", Title: "version", Value: "hex21 " + b.Version + ", " + b.Go + ", " + b.Platform}
	if b.Version != "devel" && !b.Modified {
		return check, nil
	}
	evidence := "it has no version"
	if b.Modified {
		evidence = "it was built from changed sources"
	}
	return check, []probe.Finding{{
		ID: "version-development", Severity: probe.SeverityInfo, Title: "this is no release", Evidence: evidence,
		Advice: []string{"Install one: `go install github.com/hex21/hex21@latest`."},
	}}
}
