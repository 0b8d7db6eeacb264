package cli

import (
	"github.com/hex21/hex21/cmd/internal/advised"
	"github.com/hex21/hex21/cmd/internal/argv"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/probe"
)

// Advised returns the part of the setup for steps that is the same for every command.
func (a *App) Advised(catalogs []string) advised.Setup {
	configured := func(flag string) bool { _, ok := a.configDefaults[flag]; return ok }
	r := advised.Setup{Shell: a.Shell(), Redact: a.Redact, Configured: configured, FlagsOf: a.flagsOf}
	if store, ok := a.Sys.Keychain.(interface{ Absent() bool }); ok {
		r.NoKeychain = store.Absent
	}
	for _, pair := range [][2]string{{"--profile", a.Globals.Profile}, {"--config", a.Globals.config}} {
		if pair[1] != "" && !a.configNoted { // in a command, they would be an error
			r.Profile = append(r.Profile, pair[0], pair[1])
		}
	}
	for _, file := range catalogs {
		r.Explain = append(r.Explain, "--catalog", file)
	}
	if conf, err := a.Configuration(); err == nil && len(conf.catalogs()) > 0 {
		r.Explain = append(r.Explain, r.Profile...)
	}
	return r
}

// flagsOf returns the flags of a command, of a tree with only this one, which is built once.
func (a *App) flagsOf(command string) argv.Flags {
	flags, ok := a.flags.Load(command)
	if !ok {
		c, _, err := a.tree([]string{command}).Find([]string{command})
		if err != nil {
			return nil
		}
		flags, _ = a.flags.LoadOrStore(command, argv.FlagsOf(c))
	}
	return flags.(argv.Flags)
}

// AdviseBaseURL adds the steps for when no base URL is set and the default did not answer.
func AdviseBaseURL(r *probe.Result) {
	r.Verdict.Steps = append([]explain.Step{
		nextstep.Do("Set the base URL of your installation", nextstep.Set("HEX21_BASE_URL", "https://your-domain/api")),
		nextstep.Do("Or try hex21 without an installation", nextstep.Hex21("probe", "--mock", "/articles")),
	}, r.Verdict.Steps...)
}
