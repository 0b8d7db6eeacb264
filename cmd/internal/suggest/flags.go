package suggest

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/argv"
	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/text"
)

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
	f, value := invalid.GetFlag(), invalid.GetValue()
	m := &cli.Mistake{Err: invalid.Unwrap(), About: cli.AboutValue, Words: []string{value}}
	if !cli.IsType[*cli.UsageError](m.Err) { // of its check
		m.Err = cli.WithHint(cli.Usagef("--%s %w", f.Name, cli.WrongValue(f, value, m.Err)), "%s", valuesOf(c, f))
	}
	if near := cli.NearTime(value); near != "" {
		m.Instead = []string{near}
	}
	return m
}

// valuesOf returns a hint that tells the values of a flag.
func valuesOf(c *cobra.Command, f *pflag.Flag) string {
	if choices := f.Annotations[cli.ChoicesAnnotation]; len(choices) > 0 {
		return "use " + cli.ListChoices(choices)
	}
	placeholder, _ := pflag.UnquoteUsage(f)
	return "use --" + strings.TrimSpace(f.Name+" "+strings.ToUpper(placeholder)) + ", or see: " + c.CommandPath() + " --help"
}

// unknownFlag returns the error for the first flag that a command does not have, with a hint if there is something else on purpose. If the line
// begins with another word, that is not a command, which is the mistake.
func unknownFlag(a *cli.App, c *cobra.Command) error {
	root := a.Tree()
	if first := a.Sys.Args[0]; !c.HasParent() && !strings.HasPrefix(first, "-") {
		return UnknownCommand(c, first)
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
	case len(ours) > 0 && ours[0] != "":
		err = cli.WithHint(err, "did you mean: %s", ours[0])
	case about != "":
		err = cli.WithHint(err, "%s", about)
	case len(ours) == 0 && len(owners) > 0:
		err = cli.WithHint(err, "%s belongs to hex21 %s, see: hex21 %s --help", typed, text.List(owners, "and"), owners[0])
	}
	return &cli.Mistake{Err: err, About: cli.AboutFlag, Words: []string{typed}}
}

// otherFlag takes an unknown flag for one of the command, or a flag before the command for one of a command.
func otherFlag(l line) (lines [][]string) {
	isCommand := func(word string) bool { return slices.Contains(namesIn(l.root), word) }
	if at := slices.IndexFunc(l.words, isCommand); at > 0 && !l.c.HasParent() {
		return [][]string{slices.Concat(l.words[at:at+1], l.words[:at], l.words[at+1:])}
	}
	ours, _ := meanings(l.root, l.c, l.Words[0])
	for _, with := range ours {
		for i, word := range l.words {
			for _, words := range swapped(word, l.Words[0], with, argv.FlagsOf(l.c)) {
				lines = append(lines, slices.Concat(l.words[:i], words, l.words[i+1:]))
			}
		}
	}
	for i, owner := range ownersOf(l.root, l.c, l.Words[0]) {
		if words := append([]string{owner}, l.words...); !l.c.HasParent() && len(l.words) > 1 { // and not hex21 -v
			lines = slices.Insert(lines, i, words)
		} else if !l.c.HasParent() {
			lines = append(lines, words)
		}
	}
	return lines
}

// swapped returns what may stand for a word with an unknown flag: our words for it, with its value; without any, only the value, or the other
// letters of the word. It returns nil for another word.
func swapped(word, typed, ours string, flags argv.Flags) [][]string {
	name, value, attached := strings.Cut(word, "=")
	letters := argv.Parse([]string{word}, flags)
	isLetter := len(letters) > 1 && slices.ContainsFunc(letters, func(p argv.Part) bool { return p.Flag == nil && p.Typed == typed })
	switch {
	case ours == "" && isLetter:
		return [][]string{{strings.Replace(word, typed[1:], "", 1)}}
	case name != typed:
		return nil
	case ours == "" && attached:
		return [][]string{{value}, nil}
	case attached && !strings.Contains(ours, " "):
		return [][]string{{ours + "=" + value}}
	}
	return [][]string{strings.Fields(ours)}
}

// meanings returns what an unknown flag may be in the words of a command, or what there is instead. An empty text means to leave it out.
func meanings(root, c *cobra.Command, typed string) (ours []string, about string) {
	name := strings.TrimLeft(typed, "-")
	near, letter := nearFlag(c, name), "-"+strings.ToUpper(name)
	if letter == typed {
		letter = strings.ToLower(typed)
	}
	ours, about = foreign(c, typed)
	switch {
	case ours != nil || about != "" || name == "":
	case near == name:
		ours = []string{"--" + name}
	case slices.Contains(cli.FormatsOf(c), name):
		ours = []string{"-o " + name}
	case len(ownersOf(root, c, typed)) > 0:
	case len(typed) == 2 && argv.Parse([]string{letter}, argv.FlagsOf(c))[0].Flag != nil:
		ours = []string{letter}
	case len(typed) > 2 && near != "":
		ours = []string{"--" + near}
	}
	return ours, about
}

// nearFlag returns the flag of a command that a name was probably meant to be, or "".
func nearFlag(c *cobra.Command, name string) string {
	var names []string
	argv.FlagsOf(c)[0].VisitAll(func(f *pflag.Flag) {
		if !f.Hidden && strings.HasPrefix(f.Name, "no-") == strings.HasPrefix(name, "no-") { // not the opposite
			names = append(names, f.Name)
		}
	})
	return cli.NearWord(name, names)
}

// ownersOf lists the commands that have a flag, besides c.
func ownersOf(root, c *cobra.Command, typed string) (owners []string) {
	for _, sub := range root.Commands() {
		if sub.CommandPath() != c.CommandPath() && sub.IsAvailableCommand() && argv.Parse([]string{typed}, argv.FlagsOf(sub))[0].Flag != nil {
			owners = append(owners, sub.Name())
		}
	}
	return owners
}
