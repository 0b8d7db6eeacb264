package probe

// MaybeApplied is maybeApplied for the tests outside of the package.
func (r *Result) MaybeApplied() bool { return r.maybeApplied() }

// Diagnose is diagnose for the tests outside of the package.
func Diagnose(r *Result) []Finding { return diagnose(r) }
