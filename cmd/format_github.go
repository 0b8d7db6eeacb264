package cmd

import "github.com/hex21/hex21/internal/render"

// guardLog keeps stderr, which ends up in the same log of a workflow as stdout, from commands that are not ours.
func (a *app) guardLog() {
	if a.globals.format() == render.GitHub {
		guarded := *a.sys
		guarded.Stderr = render.Inert(a.sys.Stderr)
		a.sys = &guarded
	}
}
