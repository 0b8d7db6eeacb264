package cmd

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/argv"
	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/mockserver"
	mockcmd "github.com/hex21/hex21/cmd/mock"
	"github.com/hex21/hex21/internal/spelling"
)

// flagError converts pflag's errors to typed ones and suggests what was probably meant.
func flagError(a *cli.App, c *cobra.Command, err error) error {
	var missing *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &missing):
		if word := noCommand(a, c); word != "" && nearCommand(c, word) != word {
			return unknownCommand(a, c, word) // which is why the flag is not known
		}
		return unknownFlag(a, c, missing)
	case errors.As(err, &empty):
		err = cli.Usagef("--%s needs a value", empty.GetFlag().Name)
		if choices := empty.GetFlag().Annotations[cli.ChoicesAnnotation]; len(choices) > 0 {
			return cli.WithHint(err, "use %s", cli.ListChoices(choices))
		}
		placeholder, _ := pflag.UnquoteUsage(empty.GetFlag())
		return cli.WithHint(err, "use --%s %s, or see: %s --help", empty.GetFlag().Name, strings.ToUpper(placeholder), c.CommandPath())
	case errors.As(err, &invalid):
		err = cli.AsUsage(invalidValue(invalid))
	default:
		err = cli.AsUsage(err)
	}
	return cli.WithHint(err, "see: %s --help", c.CommandPath())
}

// invalidValue returns what is wrong with a value, without the messages of Go's parsers.
func invalidValue(e *pflag.InvalidValueError) error {
	name, value := "--"+e.GetFlag().Name, e.GetValue()
	switch e.GetFlag().Value.Type() {
	case "bool":
		return fmt.Errorf("%s takes true, false or no value, not %q", name, value)
	case "int":
		return fmt.Errorf("%s %q is not a whole number", name, value)
	case "uint64":
		return fmt.Errorf("%s %q is not a whole number of at least 0", name, value)
	}
	return fmt.Errorf("%s %w", name, e.Unwrap())
}

// noCommand returns the first word if c is the root because that word is not a command.
func noCommand(a *cli.App, c *cobra.Command) string {
	if c.HasParent() {
		return ""
	}
	for _, p := range argv.Parse(a.Sys.Args, flagsOfAll(c)) {
		switch {
		case p.Typed == "--":
			return ""
		case !p.IsFlag:
			return p.Typed
		}
	}
	return ""
}

// flagsOfAll returns the flags of all commands.
func flagsOfAll(root *cobra.Command) argv.Flags {
	all := argv.Flags{root.PersistentFlags()}
	for _, c := range root.Commands() {
		all = append(all, c.Flags())
	}
	return all
}

// unknownFlag suggests which flag was probably meant: our name for it, one that is spelled almost the same, or one of another command.
func unknownFlag(a *cli.App, c *cobra.Command, e *pflag.NotExistError) error {
	name, short, dashes := e.GetSpecifiedName(), e.GetSpecifiedShortnames(), "--"
	if short != "" {
		if name, _, _ := strings.Cut(short, "="); len(name) > 2 && nearFlag(c, name) != "" {
			return otherFlag(a, cli.Usagef("unknown flag: -%s", name), "-"+name, "--"+nearFlag(c, name)) // one dash instead of two
		}
		_, size := utf8.DecodeRuneInString(short) // pflag's name is one byte of it
		name, dashes = short[:size], "-"
	}
	typed := dashes + name
	err := cli.Usagef("unknown flag: %s", typed)
	if about, known := lookUp(c, typed, func(f cli.ForeignFlags) map[string][]string { return f.Missing }); known {
		return cli.WithHint(err, "%s", about)
	}
	if typed == "-q" && c.Name() == "probe" && strings.Contains(valueOf(a, typed), "=") {
		return otherFlag(a, err, typed, "--query") // and not curl's -q, which has no value
	}
	attached := strings.IndexByte(short, '=') > 1 // what follows the letter is a value, not further letters
	if word := "-" + short; typed == "-q" && c.Name() == "probe" && attached && slices.Contains(a.Argv(), word) {
		return a.Replace(err, word, "--query", short[1:])
	}
	words, known := equivalentFlag(c, typed)
	switch {
	case typed == "--url" && c.Name() == "probe" && !isOnlyArgument(a, c, typed): // as curl's would be
		return otherFlag(a, err, typed, "--base-url")
	case known && len(words) == 0 && !attached:
		return a.DidYouMean(err, without(a, c, foreignFlags(c).Equivalent[""]), "the command without "+typed)
	case known && len(words) > 0:
		return otherFlag(a, err, typed, words...)
	case name == "search" && !c.HasParent() && valueOf(a, typed) == "":
		return searchInstead(a, err, nil, nil)
	}
	if owners := ownersOf(a.Tree(), c, name, short != ""); len(owners) > 0 {
		if !c.HasParent() {
			return a.DidYouMean(err, append([]string{owners[0]}, a.Argv()...), "hex21 "+owners[0]+" "+typed)
		}
		return cli.WithHint(err, "%s belongs to hex21 %s, see: hex21 %s --help", typed, cli.List(owners, "and"), owners[0])
	}
	near, nearForeign := nearFlag(c, name), spelling.Nearest(name, []string{"format", "markdown", "no-color"})
	switch {
	case short != "":
		for _, letter := range []string{strings.ToUpper(name), strings.ToLower(name)} {
			if hasShorthand(c, letter) {
				return otherFlag(a, err, typed, "-"+letter)
			}
		}
	case near != "":
		return otherFlag(a, err, typed, "--"+near)
	case nearForeign != "":
		words, _ := equivalentFlag(c, "--"+nearForeign)
		return otherFlag(a, err, typed, words...)
	}
	return cli.WithHint(err, "see: %s --help", c.CommandPath())
}

// checkArgs returns a check of arguments that suggests the flag for an argument that is only the name of one, such as network for --network, and
// probe for a path where a command takes the URL of something.
func checkArgs(a *cli.App, check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		err, takesURL := check(c, args), strings.Contains(c.Use, "[URL]")
		if hinted, ok := errors.AsType[*cli.HintError](err); ok && hinted.Step.Text != "" || err == nil && !takesURL {
			return err // the command knows better, or there is no mistake
		}
		for _, word := range args {
			flag, _ := equivalentFlag(c, "--"+word)
			if c.LocalNonPersistentFlags().Lookup(word) != nil {
				flag = []string{"--" + word}
			}
			switch {
			case len(flag) > 0 && err != nil:
				return a.Replace(err, word, flag...)
			case len(flag) > 0:
				return a.Replace(cli.Usagef("%q is not a URL, but the name of a flag", word), word, flag...)
			case takesURL && strings.HasPrefix(word, "/") && !c.Flags().Changed("probe"):
				return a.Replace(cli.Usagef("%q is a path, and %s takes a URL", word, c.CommandPath()), c.Name(), "probe")
			}
		}
		return err
	}
}

// valueOf returns the value that was typed for a flag, or "".
func valueOf(a *cli.App, flag string) string {
	for i, word := range a.Sys.Args {
		if value, attached := strings.CutPrefix(word, flag+"="); attached {
			return value
		}
		if word == flag && i+1 < len(a.Sys.Args) {
			return a.Sys.Args[i+1]
		}
	}
	return ""
}

// isOnlyArgument reports whether the word after an unknown flag is the only argument of the command.
func isOnlyArgument(a *cli.App, c *cobra.Command, flag string) bool {
	words := slices.DeleteFunc(argv.Parse(a.Argv(), argv.FlagsOf(c)), func(p argv.Part) bool { return p.IsFlag && p.Typed != flag || p.Typed == c.Name() })
	return len(words) == 2 && words[0].Typed == flag && !words[0].HasValue
}

// without returns the command line without flags of other tools, also where they are letters of a word with several, such as curl's -sSL.
func without(a *cli.App, c *cobra.Command, flags []string) []string {
	unwanted := func(p argv.Part) bool { return p.Flag == nil && slices.Contains(flags, p.Typed) }
	return argv.Words(slices.DeleteFunc(argv.Parse(a.Argv(), argv.FlagsOf(c)), unwanted))
}

// otherFlag returns the command line with a flag replaced by other words. A value that is attached to the flag stays attached, and one that the
// other flag does not take is corrected.
func otherFlag(a *cli.App, err error, flag string, words ...string) error {
	line := a.Argv()
	with := strings.Join(words, " ")
	at := slices.IndexFunc(line, func(word string) bool { name, _, _ := strings.Cut(word, "="); return name == flag })
	if at < 0 {
		return cli.WithHint(err, "did you mean: %s", with)
	}
	_, value, attached := strings.Cut(line[at], "=")
	after := line[at+1:]
	if correct := corrections()[with]; correct != nil {
		if value = correct(valueOf(a, flag)); value == "" || !attached && len(after) == 0 {
			return cli.WithHint(err, "did you mean: %s", with)
		}
		if !attached {
			after = slices.Concat([]string{value}, after[1:])
		}
	}
	if attached && len(words) == 1 {
		words = []string{with + "=" + value}
	}
	return a.DidYouMean(err, slices.Concat(line[:at], words, after), with)
}

// corrections returns, for flags whose values are often written as for other tools, what a value probably means, or "".
func corrections() map[string]func(string) string {
	return map[string]func(string) string{"--limit": mockserver.NearLimit, "--addr": mockcmd.NearAddress}
}

// nearFlag returns the flag of a command that a name was probably meant to be, or "".
func nearFlag(c *cobra.Command, name string) string {
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, f.Name)
		}
	})
	return cli.NearWord(name, names)
}

// hasShorthand reports whether a command has a flag of this letter. pflag panics for a letter of several bytes.
func hasShorthand(c *cobra.Command, letter string) bool {
	return len(letter) == 1 && c.Flags().ShorthandLookup(letter) != nil
}

// ownersOf lists the commands that have a flag, besides c.
func ownersOf(root, c *cobra.Command, name string, short bool) []string {
	var owners []string
	var visit func(*cobra.Command)
	visit = func(parent *cobra.Command) {
		for _, sub := range parent.Commands() {
			known := sub.Flags().Lookup(name) != nil
			if short {
				known = hasShorthand(sub, name)
			}
			if known && sub.CommandPath() != c.CommandPath() && sub.IsAvailableCommand() {
				owners = append(owners, strings.TrimPrefix(sub.CommandPath(), "hex21 "))
			}
			visit(sub)
		}
	}
	visit(root)
	return owners
}

// equivalentFlag returns our equivalent of a flag of other tools. No words mean that the flag should be left out.
func equivalentFlag(c *cobra.Command, typed string) (words []string, known bool) {
	if name := strings.TrimPrefix(typed, "--"); typed != name && slices.Contains(cli.FormatsOf(c), name) {
		return []string{"-o", name}, true
	}
	ours, known := lookUp(c, typed, func(f cli.ForeignFlags) map[string][]string { return f.Equivalent })
	return strings.Fields(ours), known
}

// lookUp returns the text for a flag of other tools in a table with those of a command, or of every command.
func lookUp(c *cobra.Command, typed string, table func(cli.ForeignFlags) map[string][]string) (text string, known bool) {
	for _, foreign := range []cli.ForeignFlags{foreignFlags(c), foreignEverywhere()} {
		for text, flags := range table(foreign) {
			if slices.Contains(flags, typed) {
				return text, true
			}
		}
	}
	return "", false
}

// foreignFlags returns the flags of other tools for a command, which are in its package.
func foreignFlags(c *cobra.Command) cli.ForeignFlags {
	if !c.HasParent() {
		return cli.ForeignFlags{Equivalent: map[string][]string{"version": {"-v", "-V"}}}
	}
	top := c
	for top.Parent().HasParent() {
		top = top.Parent()
	}
	for _, known := range commands() {
		if known.name == top.Name() && known.foreign != nil {
			return known.foreign(c.Name())
		}
	}
	return cli.ForeignFlags{}
}

// foreignEverywhere returns the flags of other tools for every command.
func foreignEverywhere() cli.ForeignFlags {
	return cli.ForeignFlags{
		Equivalent: map[string][]string{
			"--output": {"--format", "--out"}, "-o yaml": {"--yml"}, "-o markdown": {"--md"},
			"--color never": {"--no-color", "--no-colour", "--nocolor"}, "--color": {"--colour"},
			"--profile": {"--env", "--environment", "--context"},
		},
		Missing: map[string][]string{
			cli.KeyIsNoFlag:                         {"--token", "--oauth2-bearer", "--api-key", "--apikey", "--password", "--auth", "--bearer", "--user", "-u"},
			"export HEX21_PAGER=cat, or add: | cat": {"--no-pager"},
			"hex21 has no proxy flag: export HTTPS_PROXY=http://host:port": {"--proxy", "-x"},
			"hex21 has no proxy flag: export NO_PROXY=host":                {"--noproxy"},
		},
	}
}
