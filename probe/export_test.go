package probe

// MaybeApplied is maybeApplied for the tests outside of the package.
func (r *Result) MaybeApplied() bool { return r.maybeApplied() }
