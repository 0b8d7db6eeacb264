package suggest

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
	"github.com/hex21/hex21/internal/config"
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

// otherCommand takes an unknown word for a command with another name, or for an argument of the command that takes such words.
func otherCommand(l line) (lines [][]string) {
	rest := l.replaced(append(strings.Fields(l.c.CommandPath())[1:], l.Words[0]))
	if rest == nil {
		return nil
	}
	for _, command := range l.readings(append(rest[0], "")[0]) {
		if len(command) > 1 && command[0] == "help" { // a topic has neither flags nor arguments
			lines = append(lines, command)
		} else {
			lines = append(lines, slices.Concat(command, rest[0]))
		}
	}
	return lines
}

// readings returns what an unknown word may mean before the next one, as the first words of a command line.
func (l line) readings(next string) (commands [][]string) {
	add := func(condition bool, command ...string) {
		if condition {
			commands = append(commands, command)
		}
	}
	word, group := l.Words[0], strings.Fields(l.c.CommandPath())[1:]
	lower, upper, near := strings.ToLower(word), strings.ToUpper(word), nearCommand(l.c, word)
	phrase, known := phrases[l.c.Name()+" "+lower]
	add(known, strings.Fields(phrase)...)
	add(l.c.HasParent() && near != "", append(group, near)...)
	add((l.c.Name() == "config" || !l.c.HasParent()) && config.IsKey(word), "config", map[bool]string{true: "get", false: "set"}[next == ""], word)
	if l.c.HasParent() {
		return commands
	}
	add(config.IsKey(next) && cli.OneOf(lower, "get", "set", "unset"), "config", lower)
	add(cli.IsMethod(upper), cli.WithMethod(upper)...)
	add(near == "probe" && cli.IsFile(next), "probe", "--from")
	isCommand := near == "help" || slices.Contains(namesIn(l.root), near)
	add(isCommand, near)
	for _, c := range l.root.Commands() {
		add(c.Name() != "completion" && slices.Contains(namesIn(c), lower), c.Name(), lower)
	}
	if isCommand {
		return commands
	}
	commands = append(commands, argument(l)...)
	_, err := explain.Builtin().Lookup(word)
	if unknown, ok := errors.AsType[*explain.UnknownError](err); ok && len(unknown.Suggestions) > 0 {
		commands = append(commands, []string{"explain", unknown.Suggestions[0]})
	}
	return commands
}

// argument returns the command that takes a word as its argument.
func argument(l line) [][]string {
	word := l.Words[0]
	url, _ := address.WithScheme(word)
	topic, _, _ := l.root.Find([]string{nearCommand(l.root, word)})
	_, err := explain.Builtin().Lookup(word)
	if strings.Count(url, "/") == 2 {
		url += "/api/articles"
	}
	switch { // the line of a source file, main.go:42, is not an address
	case topic.IsAdditionalHelpTopicCommand():
		return [][]string{{"help", topic.Name()}}
	case cli.IsLog(word) && !strings.ContainsAny(word, " \n"):
		return [][]string{{"triage", word}}
	case cli.IsFile(word):
		return [][]string{{"probe", "--from", word}}
	case strings.HasPrefix(word, "curl "):
		return [][]string{{"probe", "--from-curl", word}}
	case strings.HasPrefix(word, "/") || strings.HasPrefix(word, "http") && strings.Contains(word, "://"):
		return [][]string{{"probe", word}}
	case err == nil:
		return [][]string{{"explain", word}}
	case strings.ContainsAny(word, " \n["): // the line of a log: [ERROR] worker 3 failed (x:1)
	case strings.HasPrefix(url, "http://localhost") || strings.HasPrefix(url, "http://127.") || strings.HasPrefix(url, "https://"):
		return [][]string{{"probe", url}}
	}
	return nil
}

// nearCommand returns the command or topic that a word probably means, because other tools call it so or it is spelled almost the same, or "".
func nearCommand(group *cobra.Command, word string) string {
	names := namesIn(group)
	for _, c := range group.Commands() {
		if slices.Contains(c.SuggestFor, strings.ToLower(word)) {
			return c.Name()
		}
		if c.IsAdditionalHelpTopicCommand() {
			names = append(names, c.Name())
		}
	}
	return cli.NearWord(word, names)
}

// namesIn returns the names of the commands in a group.
func namesIn(group *cobra.Command) (names []string) {
	for _, c := range group.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	return names
}
