// Package cmd is the command line as a whole: Main, the root command, help and its topics. Each command has its own package
// below it, named for the command (package probecmd in cmd/probe), and what they share is in cmd/internal/cli.
package cmd

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	authcmd "github.com/hex21/hex21/cmd/auth"
	checkcmd "github.com/hex21/hex21/cmd/check"
	configcmd "github.com/hex21/hex21/cmd/config"
	doctorcmd "github.com/hex21/hex21/cmd/doctor"
	explaincmd "github.com/hex21/hex21/cmd/explain"
	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/suggest"
	mockcmd "github.com/hex21/hex21/cmd/mock"
	probecmd "github.com/hex21/hex21/cmd/probe"
	skillcmd "github.com/hex21/hex21/cmd/skill"
	statuscmd "github.com/hex21/hex21/cmd/status"
	triagecmd "github.com/hex21/hex21/cmd/triage"
)

func newRoot(a *cli.App) *cobra.Command {
	var root *cobra.Command
	root = &cobra.Command{
		Use:   "hex21",
		Short: "Find out what is wrong with a call to the Hex21 CMS API, who has to act, and what to do next",
		Example: `  hex21 probe --mock /articles/slug    # try it without an installation
  hex21 probe /articles                # one call to your installation
  hex21 status --probe                 # the status page, compared with a call
  hex21 explain RATE_LIMIT             # what a code means, and what to do`,
		Args:                       func(_ *cobra.Command, args []string) error { return groupArgs(root, args) },
		RunE:                       func(c *cobra.Command, _ []string) error { return rootRun(a, c) },
		SilenceErrors:              true,
		SilenceUsage:               true,
		SuggestionsMinimumDistance: 2,
		CompletionOptions:          cobra.CompletionOptions{HiddenDefaultCmd: false},
	}
	a.Globals.Register(root.PersistentFlags())
	root.Flags().Bool("version", false, "short for hex21 version")
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error { return suggest.FlagError(a, c, err) })
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { help(a, c) })
	root.SetUsageFunc(func(*cobra.Command) error { return nil })
	root.PersistentPreRunE = func(c *cobra.Command, args []string) error {
		if err := rejectEmpty(c, args); err != nil {
			return err
		}
		if err := a.ApplyDefaults(c); err != nil {
			return err
		}
		if err := a.Globals.Check(a, c); err != nil {
			return err
		}
		a.EscapeWorkflowCommands()
		return nil
	}
	addCommands(a, root)
	a.Complete(root, "output", cli.CompleteFormats)
	a.CompleteValues(root, "color", cli.ColorChoices()...)
	a.Complete(root, "profile", func(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return completeProfiles(a, typed)
	})
	if a.Completing() {
		completeRest(a, root)
	}
	return root
}

// commands returns the constructors of the commands, in the order of the help.
func commands() []command {
	return []command{
		{"explain", explaincmd.New}, {"probe", probecmd.New}, {"status", statuscmd.New},
		{"triage", triagecmd.New}, {"check", checkcmd.New}, {"mock", mockcmd.New},
		{"config", configcmd.New}, {"auth", authcmd.New}, {"doctor", doctorcmd.New},
		{"skill", skillcmd.New}, {"version", newVersion},
	}
}

type command struct {
	name string
	make func(*cli.App) *cobra.Command
}

// addCommands adds the commands to the root. If the command line begins with a command, it adds only that one, because building the flags
// of all of them would double the start-up time. Code that needs other commands, such as suggestions, uses App.Tree.
func addCommands(a *cli.App, root *cobra.Command) {
	all := commands()
	if len(a.Sys.Args) > 0 {
		if i := slices.IndexFunc(all, func(c command) bool { return c.name == a.Sys.Args[0] }); i >= 0 && all[i].name != "skill" { // which describes all
			root.CompletionOptions.DisableDefaultCmd = true
			root.AddCommand(all[i].make(a))
			completeGroups(a, root)
			return
		}
	}
	for _, c := range all {
		root.AddCommand(c.make(a))
	}
	root.AddCommand(topics()...)
	addHelp(a, root)
}

// rootRun runs hex21 without a command.
func rootRun(a *cli.App, c *cobra.Command) error {
	if asked, err := c.Flags().GetBool("version"); err != nil || !asked {
		return errors.Join(err, c.Help())
	}
	return printVersion(c.Context(), a)
}

// addHelp replaces Cobra's help command and extends its completion command: for an unknown word, both would print the help instead of an
// error.
func addHelp(a *cli.App, root *cobra.Command) {
	root.SetHelpCommand(&cobra.Command{
		Use:        "help [COMMAND|TOPIC]",
		Short:      "Show help for a command or a topic",
		SuggestFor: []string{"man", "manual", "docs", "usage", "about", "?", "/?"},
		Example: `  hex21 help probe
  hex21 help exit-codes`,
		Args: func(_ *cobra.Command, args []string) error {
			found, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return suggest.UnknownTopic(found, args, rest)
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			found, _, err := root.Find(args)
			return errors.Join(err, found.Help())
		},
		ValidArgsFunction: completeTopics,
	})
	root.InitDefaultCompletionCmd()
	completeGroups(a, root)
}

// completeGroups completes the commands that only hold others, and the suggestions of the others.
func completeGroups(a *cli.App, root *cobra.Command) {
	for _, c := range root.Commands() {
		if c.Name() == "completion" {
			describeCompletion(a, c)
			for _, shell := range c.Commands() {
				shell.Args = cli.Arity(0, 0, "")
			}
		}
		completeGroups(a, c)
		if c.HasSubCommands() && !c.Runnable() {
			c.Args = groupArgs
			c.RunE = func(c *cobra.Command, _ []string) error { return c.Help() }
		}
	}
}

// groupArgs rejects a word that is not a command of a group or of the root, such as "hex21 completion bsh".
func groupArgs(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return suggest.UnknownCommand(c, args[0])
}
