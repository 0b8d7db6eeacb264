package cli

import (
	"errors"

	"github.com/hex21/hex21/probe"
)

// Allowed reads the values of --allow. A command without the flag passes those of the config file: DefaultsOf("probe", "allow").
func (a *App) Allowed(ids []string) (probe.Allow, error) {
	allow, err := probe.ParseAllow(ids)
	var unknown *probe.UnknownFindingError
	switch {
	case errors.As(err, &unknown) && unknown.Nearest != "":
		return allow, a.OtherValue(Usagef("--allow: %w", err), "allow", "", unknown.ID, unknown.Nearest)
	case err != nil:
		return allow, WithHint(Usagef("--allow: %w", err), "hex21 explain --findings lists the findings")
	}
	return allow, nil
}
