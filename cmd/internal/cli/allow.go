package cli

import "github.com/hex21/hex21/probe"

// AllowedByConfig returns the findings that the config file allows for probe, and their ids, for commands without --allow.
func (a *App) AllowedByConfig() (allow probe.Allow, ids []string, err error) {
	if conf, err := a.Configuration(); err == nil { // the command that needs the file reports an error
		for _, p := range conf.Layers() {
			if values, ok := p.Defaults["probe.allow"]; ok {
				ids = values
			}
		}
	}
	if allow, err = probe.ParseAllow(ids); err != nil {
		err = Flagf("allow", "--allow: %w", err)
	}
	return allow, ids, err
}
