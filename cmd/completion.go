package cmd

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
)

// describeCompletion replaces the help of Cobra's completion commands.
func describeCompletion(a *cli.App, c *cobra.Command) {
	c.Short = "Print a completion script for your shell"
	c.Long = `Print a script that lets your shell complete commands, flags, flag values, error codes and paths.

The help of each subcommand explains how to load it: hex21 help completion zsh. The packages and the cask install the scripts for you.`
	for _, sub := range c.Commands() {
		sub.Short = "Print the completion script for " + strings.Replace(sub.Name(), "powershell", "PowerShell", 1)
		sub.Long = loadInstructions(sub.Name())
		sub.Flags().VisitAll(func(f *pflag.Flag) {
			f.Usage = "omit the descriptions of the choices"
			f.Annotations = map[string][]string{cli.GroupAnnotation: {"Script"}}
		})
		sub.RunE = func(sub *cobra.Command, _ []string) error { return printScript(a, sub) }
	}
}

// scriptDoc is a completion script for programs.
type scriptDoc struct {
	Schema string `json:"schema"`
	Shell  string `json:"shell"`
	Script string `json:"script"`
}

// printScript prints the script for the shell that the command is named for. It prints a document only if a format was typed on the command
// line: a format in the config file is for results, and shells read this output.
func printScript(a *cli.App, c *cobra.Command) error {
	bare, err := c.Flags().GetBool("no-descriptions")
	if err != nil {
		return err
	}
	script, err := cli.CompletionScript(c.Root(), c.Name(), bare)
	if err != nil {
		return err
	}
	if a.ParsedArgs().HasFormat() {
		return a.EmitText(c.Context(), scriptDoc{"hex21.completion/v1", c.Name(), string(script)}, string(script))
	}
	return a.Write(script)
}

// loadInstructions describes how a shell loads the script, now and in every session.
func loadInstructions(shell string) string {
	switch shell {
	case "bash":
		return `Print the completion script for bash, which needs the package bash-completion.

In this session:
  source <(hex21 completion bash)

In every session:
  mkdir -p ~/.local/share/bash-completion/completions
  hex21 completion bash > ~/.local/share/bash-completion/completions/hex21`
	case "zsh":
		return `Print the completion script for zsh.

In this session:
  source <(hex21 completion zsh)

In every session, with "fpath+=~/.zfunc; autoload -U compinit; compinit" in ~/.zshrc:
  mkdir -p ~/.zfunc && hex21 completion zsh > ~/.zfunc/_hex21`
	case "fish":
		return `Print the completion script for fish.

In this session:
  hex21 completion fish | source

In every session:
  mkdir -p ~/.config/fish/completions
  hex21 completion fish > ~/.config/fish/completions/hex21.fish`
	}
	return `Print the completion script for PowerShell.

In this session, and in every session if you add it to your $PROFILE:
  hex21 completion powershell | Out-String | Invoke-Expression`
}
