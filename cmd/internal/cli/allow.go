package cli

import (
	"slices"
	"strings"

	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/spelling"
	"github.com/hex21/hex21/probe"
)

// AllowedByConfig returns the findings that the config file allows for probe, and their ids, for commands without --allow.
func (a *App) AllowedByConfig() (allow probe.Allow, ids []string, err error) {
	if conf, err := a.Configuration(); err == nil { // the command that needs the file reports an error
		for _, p := range conf.Layers() {
			if values, ok := p.Defaults["probe.allow"]; ok {
				ids = values
			}
		}
	}
	allow, err = a.Allowed(ids)
	return allow, ids, err
}

// CheckAllow checks a value of --allow.
func (a *App) CheckAllow(id string) error {
	_, err := a.Allowed([]string{id})
	return err
}

// Allowed reads the values of --allow.
func (a *App) Allowed(ids []string) (probe.Allow, error) {
	allow, err := probe.ParseAllow(ids)
	if err == nil {
		return allow, nil
	}
	first := slices.IndexFunc(ids, func(id string) bool { return !isAllowable(id) })
	id := strings.TrimSpace(ids[first])
	var known []string
	for _, entry := range explain.Filter(explain.Builtin().All(), explain.InCategory(explain.CategoryFinding)) {
		known = append(known, entry.Code)
	}
	if near := spelling.Nearest(id, known); near != id && isAllowable(near) {
		return allow, a.SuggestValue(Flagf("allow", "--allow: %w", err), "allow", id, near)
	}
	return allow, WithStep(Flagf("allow", "--allow: %w", err), "list the findings", nextstep.Hex21("explain", "--findings"))
}

// isAllowable reports whether an id is that of a finding that can be allowed.
func isAllowable(id string) bool {
	_, err := probe.ParseAllow([]string{id})
	return err == nil
}
