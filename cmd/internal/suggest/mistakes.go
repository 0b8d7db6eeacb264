package suggest

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/argv"
	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/nextstep"
)

// UnknownCommand returns the error for a word that is not a command of a group.
func UnknownCommand(group *cobra.Command, word string) error {
	err := cli.WithHint(cli.Usagef("unknown command %q", word), "see: hex21 --help")
	if group.HasParent() {
		err = cli.WithHint(cli.Usagef("unknown command %q for %q", word, group.CommandPath()), "use %s, or see: %s --help",
			cli.ListChoices(namesIn(group)), group.CommandPath())
	}
	switch name, value, _ := strings.Cut(word, "="); {
	case name == word || !strings.HasPrefix(name, "HEX21_"):
		return &cli.Mistake{Err: err, About: cli.AboutCommand, Words: []string{word}}
	case name == cli.KeyVariable:
		return cli.WithStep(err, "set the variable first", nextstep.SetSecret(name))
	default:
		return cli.WithStep(err, "set the variable first", nextstep.Set(name, value))
	}
}

// UnknownTopic returns the error for words that are not a command or a topic. found is the command that the words lead to, and rest holds the
// remaining words.
func UnknownTopic(found *cobra.Command, args, rest []string) error {
	err := cli.WithHint(cli.Usagef("no help for %q", strings.Join(args, " ")), "see: %s --help", found.CommandPath())
	if len(rest) == 0 {
		return err
	}
	m := &cli.Mistake{Err: err, About: cli.AboutCode, Words: rest}
	if near := nearCommand(found, rest[0]); near != "" {
		m.Instead = []string{near}
	}
	return m
}

// FlagError returns the error for one of pflag's.
func FlagError(a *cli.App, c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		return unknownFlag(a, c)
	case errors.As(err, &empty):
		return cli.WithHint(cli.Usagef("--%s needs a value", empty.GetFlag().Name), "%s", valuesOf(c, empty.GetFlag()))
	case !errors.As(err, &invalid):
		return cli.AsUsage(err)
	case cli.IsType[*cli.Mistake](invalid.Unwrap()):
		return invalid.Unwrap()
	}
	f, value, near := invalid.GetFlag(), invalid.GetValue(), ""
	if err = invalid.Unwrap(); !cli.IsType[*cli.UsageError](err) { // of its check
		err = cli.Usagef("--%s %w", f.Name, cli.WrongValue(f, value, err))
	}
	switch f.Value.Type() {
	case "time":
		near = cli.NearTime(value)
		fallthrough
	case "int", "uint64":
		err = cli.WithHint(err, "%s", valuesOf(c, f))
	}
	return cli.NotValue(err, f.Name, value, near)
}

// valuesOf returns a hint that tells the values of a flag.
func valuesOf(c *cobra.Command, f *pflag.Flag) string {
	if choices := f.Annotations[cli.ChoicesAnnotation]; len(choices) > 0 {
		return "use " + cli.ListChoices(choices)
	}
	placeholder, _ := pflag.UnquoteUsage(f)
	return "use --" + f.Name + " " + strings.ToUpper(placeholder) + ", or see: " + c.CommandPath() + " --help"
}

// unknownFlag returns the error for the first flag that a command does not have, with a hint if there is something else on purpose. If a word
// before it is not a command, it is the mistake.
func unknownFlag(a *cli.App, c *cobra.Command) error {
	root := a.Tree()
	if word := firstArgument(root, a.Sys.Args); !c.HasParent() && word != "" && !slices.Contains(namesIn(root), word) {
		return UnknownCommand(c, word)
	}
	parts := argv.Parse(a.Sys.Args, argv.FlagsOf(c))
	at := slices.IndexFunc(parts, func(p argv.Part) bool { return p.IsFlag && p.Flag == nil })
	if at < 0 {
		return cli.Usagef("unknown flag")
	}
	typed := parts[at].Typed
	if word, _, _ := strings.Cut(parts[at].Word(), "="); len(word) > 3 && word[1] != '-' && nearFlag(c, word[1:]) != "" {
		typed = word // one dash instead of two
	}
	shown, _, _ := strings.Cut(typed, " ") // and not a value in the same quotes, which may be a key
	err := cli.Usagef("unknown flag: %s", shown)
	owners := ownersOf(root, c, typed)
	switch ours, about := meanings(root, c, typed); {
	case about != "":
		err = cli.WithHint(err, "%s", about)
	case len(ours) > 0 && ours[0] != "":
		err = cli.WithHint(err, "did you mean: %s", ours[0])
	case len(ours) == 0 && len(owners) > 0:
		err = cli.WithHint(err, "%s belongs to hex21 %s, see: hex21 %s --help", typed, cli.List(owners, "and"), owners[0])
	}
	return &cli.Mistake{Err: err, About: cli.AboutFlag, Words: []string{typed}}
}

// firstArgument returns the first argument before a command is known, with the flags of all commands, or "".
func firstArgument(root *cobra.Command, words []string) string {
	flags := argv.FlagsOf(root)
	for _, c := range root.Commands() {
		flags = append(flags, c.Flags())
	}
	for _, p := range argv.Parse(words, flags) {
		if !p.IsFlag {
			return strings.TrimLeft(p.Typed, "-") // and not --
		}
	}
	return ""
}
