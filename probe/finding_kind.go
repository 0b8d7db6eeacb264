package probe

import "slices"

// FindingKind describes a finding that [Diagnose] can report, independent of a call.
type FindingKind struct {
	ID string
	// Family is what the rule looks at: key, connection, intermediaries, redirects, cors, request, body, limits, envelope, contract or
	// timing.
	Family string
	// Severity is the highest severity of such a finding; it may be lower if the call succeeded anyway.
	Severity Severity
	// Layer and Blame are those of the verdict when the finding decides it, and empty if it never does.
	Layer Layer
	Blame Blame
}

// FindingKinds returns what [Diagnose] can report, in order of precedence. The catalog of package explain explains each.
func FindingKinds() []FindingKind {
	var kinds []FindingKind
	for _, f := range families() {
		for _, r := range f.rules {
			if !slices.ContainsFunc(kinds, func(k FindingKind) bool { return k.ID == r.id }) { // one finding may have two ways to show
				kinds = append(kinds, FindingKind{r.id, f.name, r.severity, r.layer, r.blame})
			}
		}
	}
	return kinds
}
