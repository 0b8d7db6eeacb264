// Package cmd is the command line: it parses flags, hands capabilities to the domain packages, and turns what they say into
// text and an exit code. It judges nothing itself.
package cmd

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/render"
)

// app is what the commands of one run share.
type app struct {
	sys     *System
	globals globals
	helpErr error          // Cobra's help function cannot return one
	conf    *configuration // once it is read
	read    struct {       // the config file that was read last
		path string
		file config.File
		err  error
	}
	secrets []string // keys that were fetched, which nothing may show

	query *render.Query // of --jq

	newRoot   func(*app) *cobra.Command // builds the whole tree of commands
	trial     *app                      // of trialTree
	trialRoot *cobra.Command

	usualFormat render.Format     // what the config file says about --output
	usual       map[string]source // flags that the config file has set
}

// globals are the flags that every command has.
type globals struct {
	output   string
	json     bool
	jq       string
	color    string
	exitZero bool
	profile  string
	config   string
}

func (g *globals) register(fs *pflag.FlagSet) {
	fs.SortFlags = false
	fs.StringVarP(&g.output, "output", "o", string(render.Human), "the `format` of the result: human, json, yaml or markdown")
	fs.BoolVar(&g.json, "json", false, "short for -o json")
	fs.StringVar(&g.jq, "jq", "", "apply a jq `expression` to the JSON result")
	fs.StringVar(&g.color, "color", "auto", "`when` to colour: auto, always or never")
	fs.BoolVar(&g.exitZero, "exit-zero", false, "exit 0 where the exit code would be 3 to 9")
	fs.StringVar(&g.profile, "profile", "", "the `name` of a profile in the config file (HEX21_PROFILE)")
	fs.StringVar(&g.config, "config", "", "the config `file` (HEX21_CONFIG)")
}

// Run runs one command line and gives its exit code.
func Run(ctx context.Context, sys *System) int {
	a := &app{sys: sys, usualFormat: render.Human, newRoot: newRoot}
	root := newRoot(a)
	root.SetArgs(sys.Args)
	root.SetIn(sys.Stdin)
	root.SetOut(sys.Stdout)
	root.SetErr(sys.Stderr)
	ran, err := root.ExecuteContextC(ctx)
	if err == nil {
		err = a.helpErr
	}
	if ran.CommandPath() == "hex21 status" && slices.Contains(sys.Args, "--nagios") {
		err = a.plugin(err) // a mistake that kept the command from running
	}
	err = a.blameDefault(err)
	code := exitOf(err)
	if err != nil {
		a.report(err, code)
	}
	if a.globals.exitZero {
		code = forgiven(code)
	}
	return code
}

func newRoot(a *app) *cobra.Command {
	var root *cobra.Command
	root = &cobra.Command{
		Use:   "hex21",
		Short: "Say what is wrong with a call to the Hex21 CMS API, whose fault it is, and what to do next",
		Example: `  hex21 probe --mock /articles/slug    # try it without an installation
  hex21 probe /articles                # one call to yours: the verdict
  hex21 status --probe                 # is it them or me
  hex21 explain RATE_LIMIT             # what a code means, what to do`,
		Args:                       func(_ *cobra.Command, args []string) error { return a.rootArgs(root, args) },
		RunE:                       func(c *cobra.Command, _ []string) error { return a.rootRun(c) },
		SilenceErrors:              true,
		SilenceUsage:               true,
		SuggestionsMinimumDistance: 2,
		CompletionOptions:          cobra.CompletionOptions{HiddenDefaultCmd: false},
	}
	a.globals.register(root.PersistentFlags())
	root.Flags().Bool("version", false, "short for hex21 version")
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error { return a.flagError(c, err) })
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { a.help(c) })
	root.SetUsageFunc(func(*cobra.Command) error { return nil })
	root.PersistentPreRunE = func(c *cobra.Command, _ []string) error {
		if err := a.applyDefaults(c); err != nil {
			return err
		}
		if err := a.globals.check(a, c); err != nil {
			return err
		}
		a.guardLog()
		return nil
	}
	root.AddCommand(newExplain(a), newProbe(a), newStatus(a), newMock(a), newConfig(a), newAuth(a), newDoctor(a), newVersion(a))
	root.AddCommand(topics()...)
	a.addHelp(root)
	complete(root, "output", completeFormats)
	completeValues(root, "color", colourChoices()...)
	complete(root, "profile", func(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return a.completeProfiles(typed)
	})
	if a.completing() {
		completeRest(root)
	}
	return root
}

// rootRun is hex21 without a command.
func (a *app) rootRun(c *cobra.Command) error {
	if asked, err := c.Flags().GetBool("version"); err != nil || !asked {
		return errors.Join(err, c.Help())
	}
	return a.printVersion(c.Context())
}

// addHelp replaces the help command and completes the completion command of Cobra, which both take a word that they do not
// know for a wish to see the help.
func (a *app) addHelp(root *cobra.Command) {
	root.SetHelpCommand(&cobra.Command{
		Use:   "help [COMMAND|TOPIC]",
		Short: "Print the page of a command or a topic",
		Example: `  hex21 help probe
  hex21 help exit-codes`,
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			found, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return a.unknownTopic(found, args, rest)
			}
			return found.Help()
		},
		ValidArgsFunction: completeTopics,
	})
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		if c.Name() == "completion" {
			describeCompletion(c)
		}
		if c.HasSubCommands() && !c.Runnable() {
			c.Args = func(c *cobra.Command, args []string) error { return a.groupArgs(c, args) }
			c.RunE = func(c *cobra.Command, _ []string) error { return c.Help() }
		}
	}
}

// check looks at the values of the global flags, which pflag takes as they come. It comes before anything is called or written.
func (g *globals) check(a *app, c *cobra.Command) error {
	if err := a.checkFormat(c); err != nil {
		return err
	}
	switch {
	case !oneOf(g.color, colourChoices()...):
		return a.wrongValue(usagef("--color %q is not a choice", g.color), "color", "", g.color, colourChoices())
	case g.json && !oneOf(g.output, "human", "json"):
		return usagef("--json and --output %s contradict each other", g.output)
	case g.jq != "" && !oneOf(g.output, "human", "json"):
		return withHint(usagef("--jq works on the JSON, not on --output %s", g.output), "leave out --output")
	case g.jq != "":
		query, err := render.ParseQuery(g.jq)
		if err != nil {
			return withHint(usagef("--jq: %w", err), "it works on the document that --json shows; . is all of it")
		}
		a.query = query
	}
	return nil
}

// colourChoices are those of --color.
func colourChoices() []string { return []string{"auto", "always", "never"} }

// format is the output format after all flags are weighed.
func (g *globals) format() render.Format {
	if g.json || g.jq != "" {
		return render.JSON
	}
	return render.Format(g.output)
}

func oneOf(s string, choices ...string) bool {
	return slices.Contains(choices, s)
}

// arity wraps a command's own count of arguments, so that a mistake is a usage error.
func arity(low, high int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case len(args) > 0 && high == 0:
			return withHint(usagef("%s takes no argument, not %q", c.CommandPath(), args[0]), "see: %s --help", c.CommandPath())
		case len(args) < low:
			return withHint(usagef("%s is missing", what), "see: %s --help", c.CommandPath())
		case high >= 0 && len(args) > high:
			return withHint(usagef("%d arguments where %d is the most: %s", len(args), high, strings.Join(args[high:], " ")),
				"see: %s --help", c.CommandPath())
		}
		return nil
	}
}

// choicesAnnotation holds the values of a flag that takes one of a few.
const choicesAnnotation = "hex21_choices"

// completeValues completes a flag with a fixed set of values.
func completeValues(c *cobra.Command, flag string, values ...string) {
	if f := c.Flag(flag); f != nil {
		if f.Annotations == nil {
			f.Annotations = map[string][]string{}
		}
		f.Annotations[choicesAnnotation] = values
	}
	complete(c, flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}

func complete(c *cobra.Command, flag string, with cobra.CompletionFunc) {
	if err := c.RegisterFlagCompletionFunc(flag, with); err != nil {
		panic(fmt.Sprintf("completion of --%s: %v", flag, err)) // the flag does not exist: a mistake in this package
	}
}
