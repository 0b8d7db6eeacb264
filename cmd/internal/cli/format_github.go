package cli

import (
	"github.com/hex21/hex21/internal/render"
)

// GuardLog keeps stderr, which ends up in the same log of a workflow as stdout, from commands that are not ours.
func (a *App) GuardLog() {
	if a.Globals.Format() == render.GitHub {
		guarded := *a.Sys
		guarded.Stderr = render.Inert(a.Sys.Stderr)
		a.Sys = &guarded
	}
}
