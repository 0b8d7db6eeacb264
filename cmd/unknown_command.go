package cmd

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/argv"
	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/config"
	"github.com/hex21/hex21/internal/nextstep"
)

// groupArgs rejects a word that is not a command of a group or of the root, such as "hex21 completion bsh".
func groupArgs(a *cli.App, c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return unknownCommand(a, c, args[0])
}

// unknownCommand suggests what was probably meant by a word that is not a command.
func unknownCommand(a *cli.App, parent *cobra.Command, word string) error {
	err := cli.WithHint(cli.Usagef("unknown command %q", word), "see: hex21 --help")
	if parent.HasParent() {
		err = cli.WithHint(cli.Usagef("unknown command %q for %q", word, parent.CommandPath()), "use %s, or see: %s --help",
			cli.ListChoices(commandNames(parent)), parent.CommandPath())
	}
	words := a.Argv()
	at := slices.Index(words, word)
	name, value, isVariable := strings.Cut(word, "=")
	switch {
	case at < 0:
		return err
	case name == cli.KeyVariable:
		return cli.WithStep(err, "set the variable first", nextstep.SetSecret(name))
	case isVariable && strings.HasPrefix(name, "HEX21_"):
		return cli.WithStep(err, "set the variable first", nextstep.Set(name, value))
	case word == "hex21" || word == "sudo":
		return a.DidYouMean(err, words[at+1:], "hex21 COMMAND")
	}
	before, after := words[:at], words[at+1:]
	if at > 0 && before[at-1] == "--" { // a command is not named after it
		before = before[:at-1]
	}
	if group := slices.Index(before, parent.Name()); group >= 0 { // flags may be between it and the word
		before = slices.Concat(before[:group], before[group+1:])
	}
	command, argument := meant(parent, word, after)
	change := "hex21 " + strings.Join(command, " ")
	switch {
	case command == nil:
		return err
	case command[0] == "help" && len(command) > 1:
		return a.DidYouMean(err, command, change)
	case command[len(command)-1] == "--search":
		return searchInstead(a, err, before, after)
	case len(argument) > 0: // flags before it are those of the command
		return a.DidYouMean(err, slices.Concat(command, before, argument, after), change)
	}
	if last := len(command) - 1; slices.Contains([]string{"NAME", "FILE", "URL"}, command[last]) {
		if len(after) == 0 || after[0] == "" || after[0][0] == '-' || len(after) > 1 && !strings.HasPrefix(after[1], "-") { // not one value
			return cli.WithHint(err, "did you mean: %s", change)
		}
		command = command[:last] // the value is there
	}
	return a.DidYouMean(err, slices.Concat(before, command, accepted(command, after)), change)
}

// commandLines returns what words mean as commands of a group, where that is more than the name of a command in it.
func commandLines() map[string]string {
	return map[string]string{
		"hex21 wait": "status --wait", "hex21 monitor": "status --watch", "hex21 search": "explain --search", "hex21 find": "explain --search",
		"hex21 validate": "explain --validate FILE", "hex21 use": "config set profile NAME", "hex21 switch": "config set profile NAME",
		"config use": "config set profile NAME", "config switch": "config set profile NAME", "config use-context": "config set profile NAME",
		"config current-context": "config get profile", "hex21 whoami": "auth status",
		"config init": "config set base_url URL", "config add": "config set base_url URL",
		"config check": "doctor", "config validate": "doctor", "config verify": "doctor", "config test": "doctor", "config lint": "doctor", "config doctor": "doctor",
	}
}

// meant returns the command that a word probably means: one that is spelled almost the same or has another name elsewhere, one below
// another, or the one that takes such a word as its argument, which is then returned as well. It returns nil if there is none.
func meant(parent *cobra.Command, word string, after []string) (command, argument []string) {
	if line := commandLines()[parent.Name()+" "+strings.ToLower(word)]; line != "" {
		return strings.Fields(line), nil
	}
	near := nearCommand(parent, word)
	if parent.HasParent() {
		if near == "" && parent.Name() == "config" && config.IsKey(word) {
			return []string{"config", map[bool]string{true: "get", false: "set"}[len(after) == 0]}, []string{word}
		}
		if near == "" {
			return nil, nil
		}
		return []string{parent.Name(), near}, nil
	}
	_, known := explain.Builtin().Get(word)
	group, name := subcommand(parent, word)
	switch method := strings.ToUpper(word); {
	case known && otherName(parent, word) == "": // a code as the first word means explain
		return []string{"explain"}, []string{word}
	case cli.IsMethod(method):
		return cli.WithMethod(method), nil
	case near == "probe" && len(after) > 0 && cli.IsFile(after[0]):
		return []string{"probe", "--from"}, nil
	case near != "" && isTopic(parent, near):
		return []string{"help", near}, nil
	case near != "":
		return []string{near}, nil
	case cli.IsFile(word), cli.IsLog(word): // which may not exist
		return commandForFile(word), []string{word}
	case name != "":
		return []string{group, name}, nil
	case strings.HasPrefix(word, "curl "):
		return []string{"probe", "--from-curl"}, []string{word}
	case strings.HasPrefix(word, "/"), strings.Contains(word, "://"):
		return []string{"probe"}, []string{word}
	}
	_, err := explain.Builtin().Lookup(word)
	unknown, _ := errors.AsType[*explain.UnknownError](err)
	switch {
	case err == nil:
		return []string{"explain"}, []string{word}
	case unknown != nil && len(unknown.Suggestions) > 0:
		return []string{"explain"}, unknown.Suggestions[:1]
	}
	return nil, nil
}

// searchInstead suggests to search the catalog for the words after a command, or for an example.
func searchInstead(a *cli.App, err error, before, after []string) error {
	if len(after) > 0 && after[0] == "--" {
		after = after[1:]
	}
	var text, flags []string
	for _, p := range argv.Parse(after, flagsOfAll(a.Tree())) {
		if p.IsFlag {
			flags = append(flags, argv.Words([]argv.Part{p})...)
		} else {
			text = append(text, p.Typed)
		}
	}
	change, words := "did you mean", strings.Join(text, " ")
	if words == "" {
		change, words = "to search the error codes, for example", "token"
	}
	return a.Instead(err, change, slices.Concat(before, []string{"explain", "--search", words}, flags), "hex21 explain --search TEXT")
}

// accepted returns the words after a command without arguments that it does not take, such as a key after login, which is asked for, and with
// a path for a probe that needs one. The flags stay.
func accepted(command, after []string) []string {
	root := newRoot(cli.WithoutSystem())
	c, flags, err := root.Find(command)
	if err != nil || c.HasSubCommands() {
		return after
	}
	c.FParseErrWhitelist.UnknownFlags = true
	if errors.Is(c.ParseFlags(slices.Concat(flags, after)), pflag.ErrHelp) {
		return after
	}
	needsSome, isArgument := c.ValidateArgs(nil) != nil, func(p argv.Part) bool { return !p.IsFlag }
	switch {
	case needsSome && c.Name() == "probe" && !slices.ContainsFunc(argv.Parse(after, argv.FlagsOf(c)), isArgument):
		return append(slices.Clone(after), "/articles")
	case needsSome || c.ValidateArgs([]string{"x"}) == nil:
		return after
	}
	return argv.Words(slices.DeleteFunc(argv.Parse(after, flagsOfAll(root)), isArgument))
}

// commandForFile returns the command that reads a file: a log or a saved response.
func commandForFile(name string) []string {
	if cli.IsLog(name) {
		return []string{"triage"}
	}
	return []string{"probe", "--from"}
}

// nearCommand returns the command that a word probably means, or "".
func nearCommand(c *cobra.Command, word string) string {
	if other := otherName(c, word); other != "" {
		return other
	}
	var names []string
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() || sub.IsAdditionalHelpTopicCommand() {
			names = append(names, sub.Name())
		}
	}
	return cli.NearWord(word, names)
}

// isTopic reports whether a name is that of a help topic.
func isTopic(root *cobra.Command, name string) bool {
	return slices.ContainsFunc(root.Commands(), func(c *cobra.Command) bool { return c.Name() == name && c.IsAdditionalHelpTopicCommand() })
}

// otherName returns the command that other tools call by this word, or "".
func otherName(c *cobra.Command, word string) string {
	for _, sub := range c.Commands() {
		if slices.Contains(sub.SuggestFor, strings.ToLower(word)) {
			return sub.Name()
		}
	}
	return ""
}

// subcommand finds a command of the second level by its name, such as login.
func subcommand(root *cobra.Command, word string) (group, name string) {
	for _, group := range root.Commands() {
		for _, sub := range group.Commands() {
			if sub.IsAvailableCommand() && strings.EqualFold(sub.Name(), word) && group.Name() != "completion" {
				return group.Name(), sub.Name()
			}
		}
	}
	return "", ""
}

func commandNames(c *cobra.Command) []string {
	var names []string
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			names = append(names, sub.Name())
		}
	}
	return names
}

// unknownTopic suggests the help for a similar word. found is the command that the words lead to, and rest holds the remaining words.
func unknownTopic(a *cli.App, found *cobra.Command, args, rest []string) error {
	err := cli.Usagef("no help for %q", strings.Join(args, " "))
	switch {
	case len(rest) == 0:
		return cli.WithHint(err, "see: hex21 --help")
	case strings.HasPrefix(rest[0], "HEX21_"):
		return a.DidYouMean(err, []string{"help", "environment"}, "hex21 help environment")
	case config.IsKey(rest[0]):
		return a.DidYouMean(err, []string{"help", "config"}, "hex21 help config")
	}
	if near := nearCommand(found, rest[0]); near != "" && near != "help" {
		words := append([]string{"help"}, args[:len(args)-len(rest)]...)
		return a.DidYouMean(err, append(words, near), "hex21 help "+near)
	}
	if _, lookupErr := explain.Builtin().Lookup(rest[0]); lookupErr == nil {
		return a.DidYouMean(err, []string{"explain", rest[0]}, "hex21 explain")
	}
	return cli.WithHint(err, "see: %s --help", found.CommandPath())
}
