package probe

import "slices"

// FindingKind describes what [Diagnose] can find, apart from any call.
type FindingKind struct {
	ID string
	// Family is what the rule looks at: key, connection, intermediaries, redirects, cors, request, body, limits, envelope, contract or
	// timing.
	Family string
	// Severity is the worst that such a finding has; where the call went well all the same, it may be milder.
	Severity Severity
	// Layer and Blame are what the finding makes of the verdict when it decides it, and empty when it never does.
	Layer Layer
	Blame Blame
}

// FindingKinds lists what [Diagnose] can find, in order of precedence. The catalog of package explain says what each means.
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
