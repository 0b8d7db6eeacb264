package doctor

import (
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/shell"
	"github.com/hex21/hex21/probe"
)

// completion checks the completion script of the user's shell.
func completion(f Facts) (Check, []probe.Finding) {
	s := f.Shell
	check := Check{ID: "completion", Title: "completion", Source: s.Name}
	switch {
	case s.Name == "":
		check.Status, check.Value = Skipped, "no shell in SHELL"
		return check, nil
	case !s.Known:
		check.Status, check.Value = Skipped, "not for this shell"
		return check, nil
	case s.Script == "":
		check.Value = "not installed"
		return check, []probe.Finding{newFinding("completion-missing", probe.SeverityInfo, "shell completion (codes, paths, flags) is not installed for "+s.Name,
			"no script in the usual places", install(s))}
	case s.Stale:
		check.Value = s.Script
		return check, []probe.Finding{newFinding("completion-stale", probe.SeverityInfo, "the completion script is from another version",
			s.Script, nextstep.Do("Update it", nextstep.Program("sh", "-c", "hex21 completion "+s.Name+" > "+shell.POSIX.Quote(s.Script))))}
	}
	check.Value = s.Script
	return check, nil
}

// install returns the step that installs the script. That for PowerShell is in its own language, not in that of sh.
func install(s Shell) explain.Step {
	if s.Name == "powershell" {
		return nextstep.Do("Install it for your user: " + s.Install)
	}
	return nextstep.Do("Install it for your user; it takes effect in new shells", nextstep.Program("sh", "-c", s.Install))
}
