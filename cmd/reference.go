package cmd

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
)

// Commands returns the tree of commands, for programs that generate pages from it: man pages, completions, the reference. Its commands
// cannot be run, because it has no System.
func Commands() *cobra.Command { return newRoot(cli.WithoutSystem()) }

// CompletionScript returns what hex21 completion SHELL prints.
func CompletionScript(root *cobra.Command, shell string) ([]byte, error) {
	return cli.CompletionScript(root, shell, false)
}

// ownExits reports which exit codes a command has besides those that every command has: 0, 1, 2 and 130. The tests compare it with the exit
// codes of commands in the scripts.
func ownExits(command string) (codes []int, said bool) {
	switch command {
	case "hex21 explain", "hex21 config get", "hex21 config unset", "hex21 auth status", "hex21 auth logout":
		return []int{cli.ExitNotFound}, true
	case "hex21 probe", "hex21 status":
		return []int{cli.ExitNotFound, cli.ExitClient, cli.ExitServer, cli.ExitNoAnswer, cli.ExitCredentials, cli.ExitLimited, cli.ExitContract}, true
	case "hex21 check":
		return []int{cli.ExitServer, cli.ExitNoAnswer, cli.ExitCredentials, cli.ExitLimited, cli.ExitContract}, true
	case "hex21 triage":
		return []int{cli.ExitClient, cli.ExitServer}, true
	case "hex21 doctor":
		return []int{cli.ExitClient, cli.ExitServer, cli.ExitNoAnswer, cli.ExitCredentials, cli.ExitLimited, cli.ExitContract}, true
	case "hex21 mock", "hex21 version", "hex21 skill", "hex21 completion", "hex21 config show", "hex21 config set", "hex21 config edit",
		"hex21 config path", "hex21 auth login":
		return nil, true
	}
	return nil, false
}

// ExitCodes lists the exit codes of a command of [Commands]. It reports false when they are not listed: see ownExits.
func ExitCodes(c *cobra.Command) (rows []cli.ExitCode, said bool) {
	own, said := ownExits(c.CommandPath())
	for _, row := range cli.ExitTable() {
		switch row.Code {
		case cli.ExitOK, cli.ExitFailed, cli.ExitUsage, cli.ExitInterrupted:
			rows = append(rows, row)
		default:
			if slices.Contains(own, row.Code) {
				rows = append(rows, row)
			}
		}
	}
	return rows, said
}
