package cmd

import (
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/config"
)

// completeRest sets the completion where nothing else does: files of the right kind for a flag that takes a file, and nothing otherwise.
// Without it, shells offer the files in the current directory for every number and URL.
func completeRest(a *cli.App, c *cobra.Command) {
	if c.ValidArgsFunction == nil && len(c.ValidArgs) == 0 {
		c.ValidArgsFunction = cobra.NoFileCompletions
	}
	rest := func(f *pflag.Flag) {
		kind, usage := pflag.UnquoteUsage(f)
		f.Usage = usage // the shell shows it
		if _, known := c.GetFlagCompletionFunc(f.Name); known {
			return
		}
		if kind != "file" {
			a.Complete(c, f.Name, cobra.NoFileCompletions)
		} else if extensions := fileKinds(f.Name); len(extensions) > 0 {
			a.Complete(c, f.Name, cobra.FixedCompletions(extensions, cobra.ShellCompDirectiveFilterFileExt))
		}
	}
	c.PersistentFlags().VisitAll(rest)
	c.LocalNonPersistentFlags().VisitAll(rest)
	for _, sub := range c.Commands() {
		completeRest(a, sub)
	}
}

// fileKinds returns the extensions of the files that a flag reads; none means any.
func fileKinds(flag string) []string {
	switch flag {
	case "catalog", "validate", "config":
		return []string{"yaml", "yml"}
	case "cacert", "cert", "key":
		return []string{"pem", "crt", "cer", "key"}
	}
	return nil
}

// completeProfiles completes the names of the profiles in the config file. If the file cannot be read, it completes nothing, because
// completion is the wrong time for an error.
func completeProfiles(a *cli.App, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	file, err := config.Read(a.ConfigPath().Value, false, a.Sys.Patience.File)
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []cobra.Completion
	for name, profile := range file.Profiles {
		out = append(out, cobra.CompletionWithDesc(name, cli.RedactURL(profile.BaseURL)))
	}
	slices.Sort(out)
	return cli.WithPrefix(out, typed), cobra.ShellCompDirectiveNoFileComp
}

// completeTopics completes everything that has help: commands, subcommands and topics.
func completeTopics(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	found, rest, err := c.Root().Find(args)
	if err != nil || len(rest) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []cobra.Completion
	for _, sub := range found.Commands() {
		if sub.IsAvailableCommand() || sub.IsAdditionalHelpTopicCommand() {
			out = append(out, cobra.CompletionWithDesc(sub.Name(), sub.Short))
		}
	}
	return cli.WithPrefix(out, typed), cobra.ShellCompDirectiveNoFileComp
}
