package checkcmd

import (
	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/check"
	"github.com/hex21/hex21/probe"
)

// pluginState returns the state of a monitoring plugin: if a limit or a key prevents the check, it is unknown, not critical.
func pluginState(report *check.Report) cli.PluginState {
	switch report.Verdict.Outcome {
	case probe.OutcomeOK:
		return cli.PluginOK
	case probe.OutcomeLimited, probe.OutcomeCredentials:
		return cli.PluginUnknown
	}
	return cli.PluginCritical
}
