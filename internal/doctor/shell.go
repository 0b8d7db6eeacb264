package doctor

import (
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/shell"
)

// completion checks the completion script of the user's shell.
func completion(f Facts, c *check) {
	s := f.Shell
	c.Value, c.Source = s.Script, s.Name
	switch {
	case s.Name == "":
		c.skip("no shell in SHELL")
	case !s.Known:
		c.skip("not for this shell")
	case s.Script == "":
		c.Value = "not installed"
		c.found("completion-missing", "shell completion (codes, paths, flags) is not installed for "+s.Name, "no script in the usual places", install(s))
	case s.Stale:
		c.found("completion-stale", "the completion script is from another version", s.Script,
			nextstep.Do("Update it", nextstep.Program("sh", "-c", "hex21 completion "+s.Name+" > "+shell.POSIX.Quote(s.Script))))
	}
}

// install returns the step that installs the script. That for PowerShell is in its own language, not in that of sh.
func install(s Shell) explain.Step {
	if s.Name == "powershell" {
		return nextstep.Do("Install it for your user: " + s.Install)
	}
	return nextstep.Do("Install it for your user; it takes effect in new shells", nextstep.Program("sh", "-c", s.Install))
}
