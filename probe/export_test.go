package probe

// MaybeApplied is maybeApplied for the tests outside of the package.
func (r *Result) MaybeApplied() bool { return r.maybeApplied() }

// Diagnose is diagnose for the tests outside of the package.
func Diagnose(r *Result) []Finding { return diagnose(r) }

// FindingIDs returns the id of every rule, in order of precedence. The catalog explains each of them.
func FindingIDs() []string {
	var ids []string
	for _, r := range rules() {
		ids = append(ids, r.id)
	}
	return ids
}

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
		kinds = append(kinds, Kind{r.id, string(r.family), r.severity, r.layer, r.blame})
	}
	return kinds
}

// GivesWayTo returns the findings that a rule gives way to.
func GivesWayTo(id string) []string {
	rule, _ := ruleOf(id)
	return rule.unless
}
