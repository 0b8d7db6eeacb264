package probe

import "slices"

// MaybeApplied is maybeApplied for the tests outside of the package.
func (r *Result) MaybeApplied() bool { return r.maybeApplied() }

// Diagnose is diagnose for the tests outside of the package.
func Diagnose(r *Result) []Finding { return diagnose(r) }

// FindingIDs is findingIDs for the tests outside of the package.
func FindingIDs() []string { return findingIDs() }

// Kind describes a finding, independent of a call. Layer and Blame are those of the verdict when the finding decides it.
type Kind struct {
	ID       string   `json:"id"`
	Family   string   `json:"family"`
	Severity Severity `json:"severity"`
	Layer    Layer    `json:"layer,omitempty"`
	Blame    Blame    `json:"blame,omitempty"`
}

// Kinds returns what Judge can report, in order of precedence.
func Kinds() []Kind {
	var kinds []Kind
	for _, r := range rules() {
		if !slices.ContainsFunc(kinds, func(k Kind) bool { return k.ID == r.id }) {
			kinds = append(kinds, Kind{r.id, string(r.family), r.severity, r.layer, r.blame})
		}
	}
	return kinds
}
