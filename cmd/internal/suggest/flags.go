package suggest

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/argv"
	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/spelling"
)

// otherFlag takes an unknown flag for one of the command, or a flag before the command for one of a command.
func otherFlag(l line) (lines [][]string) {
	typed, isRoot := l.Words[0], !l.c.HasParent()
	if at := slices.IndexFunc(l.words, func(word string) bool { return slices.Contains(namesIn(l.root), word) }); isRoot && at > 0 {
		return [][]string{slices.Concat(l.words[at:at+1], l.words[:at], l.words[at+1:])}
	}
	ours, _ := meanings(l.root, l.c, typed)
	for _, with := range ours {
		for i, word := range l.words {
			for _, words := range swapped(word, typed, with, argv.FlagsOf(l.c)) {
				lines = append(lines, slices.Concat(l.words[:i], words, l.words[i+1:]))
			}
		}
	}
	for _, owner := range ownersOf(l.root, l.c, typed) {
		if isRoot {
			lines = append(lines, append([]string{owner}, l.words...))
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
	default:
		return foreign(c, spelling.Nearest(typed, foreignNames(c)))
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
