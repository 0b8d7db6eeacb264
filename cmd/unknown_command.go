package cmd

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
)

// rootArgs rejects a word that is not a command.
func rootArgs(a *cli.App, c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return unknownCommand(a, c, args[0])
}

// unknownCommand suggests which command was probably meant by a word: one that is spelled almost the same or has another name
// elsewhere, one below another, or the one that takes such a word as its argument.
func unknownCommand(a *cli.App, root *cobra.Command, word string) error {
	err := cli.Usagef("unknown command %q", word)
	words := a.Argv()
	at := slices.Index(words, word)
	if at < 0 {
		return cli.WithHint(err, "see: hex21 --help")
	}
	if at > 0 && words[at-1] == "--" { // a command is not named after it
		words = slices.Delete(words, at-1, at)
		at--
	}
	instead := func(with ...string) []string { return slices.Concat(words[:at], with, words[at+1:]) }
	before := func(command string) error {
		return a.DidYouMean(err, append([]string{command}, words...), "hex21 "+command)
	}
	if _, known := explain.Builtin().Get(word); known && otherName(root, word) == "" {
		return before("explain") // a code as the first word means explain
	}
	if method := strings.ToUpper(word); cli.IsMethod(method) {
		return a.DidYouMean(err, withPath(instead(cli.WithMethod(method)...)), "hex21 probe PATH")
	}
	if with := commandLine("hex21", word); with != nil {
		if with[len(with)-1] == "--search" {
			return searchInstead(a, err, words[:at], words[at+1:])
		}
		return wholeCommand(a, err, words, at, root.CommandPath(), with)
	}
	switch near := nearCommand(root, word); {
	case near == "probe" && at+1 < len(words) && cli.IsFile(words[at+1]):
		return a.DidYouMean(err, instead("probe", "--from"), "hex21 probe --from FILE")
	case near != "" && isTopic(root, near):
		return a.DidYouMean(err, []string{"help", near}, "hex21 help "+near)
	case near != "":
		words = withoutArgs(root, near, words, at)
		return a.DidYouMean(err, withPath(instead(near)), "hex21 "+near)
	case cli.IsFile(word):
		return a.DidYouMean(err, append(commandForFile(word), words...), "hex21 probe --from FILE")
	}
	if parent, name := subcommand(root, word); parent != nil {
		words = withoutArgs(parent, name, words, at)
		return a.DidYouMean(err, instead(parent.Name(), name), "hex21 "+parent.Name()+" "+name)
	}
	if strings.HasPrefix(word, "curl ") {
		return a.DidYouMean(err, instead("probe", "--from-curl", word), "hex21 probe --from-curl COMMAND")
	}
	switch _, lookupErr := explain.Builtin().Lookup(word); {
	case strings.HasPrefix(word, "/") || strings.Contains(word, "://"):
		return before("probe")
	case lookupErr == nil:
		return before("explain")
	default:
		if u := new(explain.UnknownError); errors.As(lookupErr, &u) && len(u.Suggestions) > 0 {
			return a.DidYouMean(err, append([]string{"explain"}, instead(u.Suggestions[0])...), "hex21 explain "+u.Suggestions[0])
		}
	}
	return cli.WithHint(err, "see: hex21 --help")
}

// searchInstead suggests to search the catalog for the words after a command, up to a flag, or for an example.
func searchInstead(a *cli.App, err error, before, after []string) error {
	text, flags := after, []string(nil)
	if at := slices.IndexFunc(after, func(word string) bool { return strings.HasPrefix(word, "-") }); at >= 0 {
		text, flags = after[:at], after[at:]
	}
	change, words := "did you mean", strings.Join(text, " ")
	if words == "" {
		change, words = "to search the error codes, for example", "token"
	}
	return a.Instead(err, change, slices.Concat(before, []string{"explain", "--search", words}, flags), "hex21 explain --search TEXT")
}

// commandLine returns what a word means as a command of a group, if that is more than the name of a command, or nil.
func commandLine(group, word string) []string {
	switch group + " " + strings.ToLower(word) {
	case "hex21 wait":
		return []string{"status", "--wait"}
	case "hex21 monitor":
		return []string{"status", "--watch"}
	case "hex21 search", "hex21 find":
		return []string{"explain", "--search"}
	case "hex21 validate":
		return []string{"explain", "--validate"}
	case "hex21 use", "hex21 switch":
		return []string{"config", "set", "profile"}
	case "config use", "config switch":
		return []string{"set", "profile"}
	}
	return nil
}

// wholeCommand suggests what commandLine returned for the word at an index. Without the value that it needs, the suggestion has a placeholder.
func wholeCommand(a *cli.App, err error, words []string, at int, group string, with []string) error {
	change := group + " " + strings.Join(with, " ")
	placeholder := map[string]string{"profile": "NAME", "--validate": "FILE"}[with[len(with)-1]]
	if placeholder != "" && (at+1 == len(words) || strings.HasPrefix(words[at+1], "-") || words[at+1] == "") {
		return cli.WithHint(err, "did you mean: %s %s", change, placeholder)
	}
	return a.DidYouMean(err, slices.Concat(words[:at], with, words[at+1:]), strings.TrimSpace(change+" "+placeholder))
}

// withoutArgs removes the arguments after a command of a group that takes none, such as a key after login, which is asked for. The flags stay.
func withoutArgs(group *cobra.Command, name string, words []string, at int) []string {
	takesNone := func(sub *cobra.Command) bool {
		return sub.Name() == name && sub.Args != nil && !sub.HasSubCommands() && sub.Args(sub, []string{"x"}) != nil && sub.Args(sub, nil) == nil
	}
	if !slices.ContainsFunc(group.Commands(), takesNone) {
		return words
	}
	kept, takes := slices.Clone(words[:at+1]), valueTaking(group.Root())
	for i := at + 1; i < len(words) && words[i] != "--"; i++ {
		if strings.HasPrefix(words[i], "-") || i > at+1 && takes[words[i-1]] {
			kept = append(kept, words[i])
		}
	}
	return kept
}

// commandForFile returns the command that reads a file: a log or a saved response.
func commandForFile(name string) []string {
	if slices.Contains([]string{".log", ".gz", ".zst", ".bz2"}, filepath.Ext(name)) {
		return []string{"triage"}
	}
	return []string{"probe", "--from"}
}

// withPath adds a path to a probe that lacks one, since it needs one.
func withPath(words []string) []string {
	if last := words[len(words)-1]; last == "probe" && words[0] != "help" || len(words) > 2 && words[len(words)-3] == "probe" && words[len(words)-2] == "-X" {
		return append(words, "/articles")
	}
	return words
}

// nearCommand returns the command that a word probably means, or "".
func nearCommand(c *cobra.Command, word string) string {
	if other := otherName(c, word); other != "" {
		return other
	}
	var names []string
	for _, sub := range c.Commands() {
		if !sub.IsAvailableCommand() && !sub.IsAdditionalHelpTopicCommand() {
			continue
		}
		names = append(names, sub.Name())
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
func subcommand(root *cobra.Command, word string) (parent *cobra.Command, name string) {
	for _, group := range root.Commands() {
		for _, sub := range group.Commands() {
			if sub.IsAvailableCommand() && strings.EqualFold(sub.Name(), word) && group.Name() != "completion" {
				return group, sub.Name()
			}
		}
	}
	return nil, ""
}

// groupArgs rejects a word that is not a command of a group, such as "hex21 completion bsh".
func groupArgs(a *cli.App, c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	err := cli.Usagef("unknown command %q for %q", args[0], c.CommandPath())
	words := a.Argv()
	at := slices.Index(words, args[0])
	near := nearCommand(c, args[0])
	if with := commandLine(c.Name(), args[0]); with != nil && at >= 0 {
		return wholeCommand(a, err, words, at, c.CommandPath(), with)
	}
	group := slices.Index(words, c.Name()) // flags may be between it and the word
	if at > group && group >= 0 && c.Name() == "config" && cli.OneOf(args[0], "check", "validate", "verify", "test", "lint", "doctor") {
		words = withoutArgs(a.Tree(), "doctor", words, at)
		words[at] = "doctor"
		return a.DidYouMean(err, slices.Delete(words, group, group+1), "hex21 doctor")
	}
	if near == "" || at < 0 {
		return cli.WithHint(err, "use %s, or see: %s --help", cli.ListChoices(commandNames(c)), c.CommandPath())
	}
	words = withoutArgs(c, near, words, at)
	words[at] = near
	return a.DidYouMean(err, words, c.CommandPath()+" "+near)
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
	if len(rest) == 0 {
		return cli.WithHint(err, "see: hex21 --help")
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
