package cli

import (
	"slices"

	"github.com/spf13/pflag"

	"github.com/hex21/hex21/internal/text"
)

// PluginError ends a check for a monitoring system, which has its own exit codes: see monitoring-plugins.org,
// "Plugin Return Codes".
type PluginError struct{ State PluginState }

func (e *PluginError) Error() string { return "the check is " + e.State.String() }

// PluginState is the result of a check; its value is the exit code.
type PluginState int

// The states of a check.
const (
	PluginOK PluginState = iota
	PluginWarning
	PluginCritical
	PluginUnknown
)

func (s PluginState) String() string {
	return [...]string{"OK", "WARNING", "CRITICAL", "UNKNOWN"}[s]
}

// CheckNagios rejects --nagios with the flags that it leaves no room for: those of the output, and those of the command with the given names.
func CheckNagios(fs *pflag.FlagSet, also ...string) error {
	names := slices.Concat(also, []string{"output", "json", "jq", "exit-zero"})
	if on, err := fs.GetBool("nagios"); err != nil || !on || !slices.ContainsFunc(names, fs.Changed) {
		return err
	}
	for i, name := range names {
		names[i] = "--" + name
	}
	return Flagf("nagios", "--nagios has its own output and exit codes: leave out %s", text.List(names, "and"))
}
