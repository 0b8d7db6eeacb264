package cmd

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/argv"
	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/mockserver"
	mockcmd "github.com/hex21/hex21/cmd/mock"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/spelling"
)

// flagError converts pflag's errors to typed ones and suggests what was probably meant.
func flagError(a *cli.App, c *cobra.Command, err error) error {
	if meant := unquoted(a.Argv()); !slices.Equal(meant, a.Sys.Args) {
		err := a.DidYouMean(cli.Usagef("the command line has quotation marks or dashes that no shell knows"), meant, "")
		if hinted, ok := errors.AsType[*cli.HintError](err); ok && hinted.Step.Text != "" {
			return err
		}
	}
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
	case errors.As(err, &invalid) && cli.IsType[*cli.HintError](invalid.Unwrap()): // of its check
		return invalid.Unwrap()
	case errors.As(err, &invalid):
		f := invalid.GetFlag()
		err = cli.WithHint(cli.Usagef("--%s %w", f.Name, cli.WrongValue(f, invalid.GetValue(), invalid.Unwrap())), "see: %s --help", c.CommandPath())
		if f.Value.Type() != "time" {
			return err
		}
		return a.SuggestValue(err, f.Name, invalid.GetValue(), cli.NearTime(invalid.GetValue()))
	default:
		err = cli.AsUsage(err)
	}
	return cli.WithHint(err, "see: %s --help", c.CommandPath())
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
		word := "-" + short // pflag's name is what follows the letters that it knows
		if at := slices.IndexFunc(a.Sys.Args, func(typed string) bool { return strings.HasPrefix(typed, "-") && strings.HasSuffix(typed, short) }); at >= 0 {
			word = a.Sys.Args[at]
		}
		if name, _, _ := strings.Cut(word[1:], "="); len(name) > 2 && nearFlag(c, name) != "" {
			return otherFlag(a, cli.Usagef("unknown flag: -%s", name), "-"+name, "--"+nearFlag(c, name)) // one dash instead of two
		}
		_, size := utf8.DecodeRuneInString(short) // pflag's name is one byte of it
		name, dashes = short[:size], "-"
	}
	typed := dashes + name
	shown, _, _ := strings.Cut(typed, " ") // and not a value in the same quotes, which may be a key
	err := cli.Usagef("unknown flag: %s", shown)
	if command, words := noCommand(a, c), a.Argv(); command != "" {
		owner, _, _ := a.Tree().Find([]string{command})
		if at := slices.Index(words, command); argv.Parse([]string{typed}, argv.FlagsOf(owner))[0].Flag != nil { // but after the command
			return a.DidYouMean(err, slices.Concat([]string{command}, words[:at], words[at+1:]), "hex21 "+command+" "+typed)
		}
	}
	if cli.NearWord(valueOf(a, typed), cli.FormatsOf(c)) != "" && short != "" {
		return otherFlag(a, err, typed, "-o")
	}
	if typed == "-q" && c.Name() == "probe" && strings.Contains(valueOf(a, typed), "=") {
		return otherFlag(a, err, typed, "--query") // and not curl's -q, which has no value
	}
	attached := strings.IndexByte(short, '=') > 1 // what follows the letter is a value, not further letters
	if word := "-" + short; typed == "-q" && c.Name() == "probe" && attached && slices.Contains(a.Argv(), word) {
		return a.Replace(err, word, "--query", short[1:])
	}
	if typed == "--url" && c.Name() == "probe" && !isOnlyArgument(a, c, typed) { // as curl's would be
		return otherFlag(a, err, typed, "--base-url")
	}
	words, about := equivalentFlag(c, typed)
	if key := strings.ReplaceAll(name, "-", "_"); c.HasParent() && c.Parent().Name() == "config" && config.IsKey(key) {
		words = []string{key}
	}
	switch {
	case about != "":
		return cli.WithHint(err, "%s", about)
	case words != nil && len(words) == 0 && !attached:
		return a.DidYouMean(err, without(a, c, typed), "the command without "+typed)
	case len(words) == 2 && words[0] == "-o" && filepath.Ext(valueOf(a, typed)) != "": // a file to write
		file := valueOf(a, typed)
		line := slices.DeleteFunc(a.Argv(), func(word string) bool { return word == file || word == typed || word == typed+"="+file })
		return a.DidYouMean(err, append(line, words...), "-o "+words[1]+" > "+file)
	case len(words) > 0:
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
	if short != "" {
		for _, letter := range []string{strings.ToUpper(name), strings.ToLower(name)} {
			if hasShorthand(c, letter) {
				return otherFlag(a, err, typed, "-"+letter)
			}
		}
		return err
	}
	if near := nearFlag(c, name); near != "" {
		return otherFlag(a, err, typed, "--"+near)
	}
	var foreign []string
	for _, tables := range foreignOf(c) {
		for _, table := range []map[string][]string{tables.Equivalent, tables.Missing} {
			for _, flags := range table {
				for _, flag := range flags {
					if len(flag) > 6 { // shorter ones resemble too much
						foreign = append(foreign, flag)
					}
				}
			}
		}
	}
	switch words, about := equivalentFlag(c, spelling.Nearest(typed, append(foreign, "--markdown"))); {
	case about != "":
		return cli.WithHint(err, "%s", about)
	case len(words) > 0:
		return otherFlag(a, err, typed, words...)
	}
	return err
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

// without returns the command line without a flag of other tools and those that are left out as well, even where they are letters of a word with
// several, such as curl's -sSL.
func without(a *cli.App, c *cobra.Command, flag string) []string {
	unwanted := append([]string{flag}, foreignFlags(c).Equivalent[""]...)
	var kept []argv.Part
	for _, p := range argv.Parse(a.Argv(), argv.FlagsOf(c)) {
		switch isUnwanted := p.IsFlag && p.Flag == nil && slices.Contains(unwanted, p.Typed); {
		case isUnwanted && p.HasValue && p.Typed == flag:
			kept = append(kept, argv.Part{Typed: p.Value})
		case !isUnwanted:
			kept = append(kept, p)
		}
	}
	return argv.Words(kept)
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
	if attached && len(words) == 1 && !isSwitch(a, with) {
		words = []string{with + "=" + value}
	}
	return a.DidYouMean(err, slices.Concat(line[:at], words, after), with)
}

// isSwitch reports whether the command that was typed has a flag that needs no value.
func isSwitch(a *cli.App, flag string) bool {
	c, _, err := a.Tree().Find(a.Sys.Args)
	return err == nil && argv.Parse([]string{flag}, argv.FlagsOf(c))[0].IsSwitch()
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
	if near := cli.NearWord(name, names); strings.HasPrefix(near, "no-") == strings.HasPrefix(name, "no-") {
		return near
	}
	return "" // the opposite
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

// equivalentFlag returns our equivalent of a flag of other tools, or what there is instead. No words, other than nil, mean that the flag should
// be left out.
func equivalentFlag(c *cobra.Command, typed string) (words []string, about string) {
	if name := strings.TrimPrefix(typed, "--"); typed != name && slices.Contains(cli.FormatsOf(c), name) {
		return []string{"-o", name}, ""
	}
	for _, foreign := range foreignOf(c) {
		for ours, flags := range foreign.Equivalent {
			if slices.Contains(flags, typed) {
				return append([]string{}, strings.Fields(ours)...), ""
			}
		}
		for about, flags := range foreign.Missing {
			if slices.Contains(flags, typed) {
				return nil, about
			}
		}
	}
	return nil, ""
}

// foreignOf returns the flags of other tools for a command: its own, then those of every command.
func foreignOf(c *cobra.Command) []cli.ForeignFlags {
	return []cli.ForeignFlags{foreignFlags(c), foreignEverywhere()}
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
			"--color never": {"--no-color", "--no-colour", "--nocolor"}, "--color": {"--colour"}, "--help": {"-?"},
			"--profile": {"--env", "--environment", "--context"},
		},
		Missing: map[string][]string{
			cli.KeyIsNoFlag:                         {"--token", "--oauth2-bearer", "--api-key", "--apikey", "--password", "--auth", "--bearer", "--user", "-u"},
			"export HEX21_PAGER=cat, or add: | cat": {"--no-pager"},
			"there is no proxy flag; export HTTPS_PROXY=http://host:port": {"--proxy", "-x"},
			"there is no proxy flag; export NO_PROXY=host":                {"--noproxy"},
		},
	}
}
