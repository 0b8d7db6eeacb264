package cli

import (
	"slices"
	"strings"

	"github.com/hex21/hex21/internal/spelling"
	"github.com/hex21/hex21/probe"
)

// AllowedByConfig returns the findings that the config file allows for probe, for commands without --allow.
func (a *App) AllowedByConfig() (probe.Allow, error) {
	var ids []string
	if conf, err := a.Configuration(); err == nil { // the command that needs the file reports an error
		for _, p := range conf.Layers() {
			if values, ok := p.Defaults["probe.allow"]; ok {
				ids = values
			}
		}
	}
	return a.Allowed(ids)
}

// Allowed reads the values of --allow.
func (a *App) Allowed(ids []string) (probe.Allow, error) {
	allow, err := probe.ParseAllow(ids)
	if err == nil {
		return allow, nil
	}
	first := slices.IndexFunc(ids, func(id string) bool {
		_, err := probe.ParseAllow([]string{id})
		return err != nil
	})
	id, known := strings.TrimSpace(ids[first]), probe.FindingIDs()
	if near := spelling.Nearest(id, known); near != "" && !slices.Contains(known, id) {
		return allow, a.OtherValue(Usagef("--allow: %w", err), "allow", "", id, near)
	}
	return allow, WithHint(Usagef("--allow: %w", err), "hex21 explain --findings lists the findings")
}
