package suggest

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/argv"
	"github.com/hex21/hex21/cmd/internal/cli"
)

// line is a command line with a mistake.
type line struct {
	*cli.Mistake
	root, c *cobra.Command // all commands, and the one of this line
	words   []string
}

// A repair returns the command lines that may have been meant by one with a mistake; none if it does not apply.
type repair func(line) [][]string

// repairsFor returns the repairs for a mistake, in the order of how certain they are.
func repairsFor(m *cli.Mistake) []repair {
	switch {
	case m.About == cli.AboutCode:
		return []repair{argument, known, typography}
	case m.Instead != nil || m.About == cli.AboutValue || len(m.Words) == 0:
		return []repair{typography, known}
	case m.About == cli.AboutFlag:
		return []repair{typography, otherFlag}
	case m.About == cli.AboutCommand:
		return []repair{typography, withoutEnd, otherCommand, curlCommand, help}
	}
	return []repair{typography, withoutEnd, joined, flagName, commandInside, curlCommand, withoutArguments}
}

// typography restores the hyphens and removes the quotes of a word processor, and the single quotes that cmd does not remove.
func typography(l line) [][]string {
	words := slices.Clone(l.words)
	for i, word := range words {
		word = strings.Trim(word, "'‘’“”")
		if dash := strings.TrimLeft(word, "–—"); dash != word {
			word = "--" + dash
		}
		if words[i] = word; word == "" {
			return nil
		}
	}
	return [][]string{words}
}

// known uses what is known where the mistake was found: another value, other arguments, or words that are missing.
func known(l line) (lines [][]string) {
	switch {
	case l.Instead == nil:
		return nil
	case l.About != cli.AboutValue:
		return l.replaced(l.Words, l.Instead...)
	}
	for i, word := range l.words { // which of them is the value, or ends with it, is seen when they are checked
		if before, ok := strings.CutSuffix(word, l.Words[0]); ok {
			lines = append(lines, slices.Concat(l.words[:i], []string{before + l.Instead[0]}, l.words[i+1:]))
		}
	}
	return lines
}

// replaced returns the command line with other words in the place of the last of these, or as its last words.
func (l line) replaced(words []string, with ...string) [][]string {
	out, first := slices.Clone(l.words), slices.Index(append(l.words, "--"), "--")
	for _, word := range slices.Backward(words) {
		at := len(out) - 1
		for at >= 0 && out[at] != word {
			at--
		}
		if at < 0 {
			return nil
		}
		out, first = slices.Delete(out, at, at+1), at
	}
	return [][]string{slices.Insert(out, first, with...)}
}

// withoutEnd removes the end of the flags, after which all words are arguments.
func withoutEnd(l line) [][]string { return l.replaced([]string{"--"}) }

// joined makes an argument a part of the value before it, such as a unit or the text of a header, or another value of the same flag.
func joined(l line) (lines [][]string) {
	for i := 2; i < len(l.words); i++ {
		flag, value, word := argv.Parse(l.words[i-2:i-1], argv.FlagsOf(l.c))[0], l.words[i-1], l.words[i]
		isAddress := strings.HasPrefix(word, "/") || strings.Contains(word, "://")
		if flag.Flag == nil || flag.HasValue || !slices.Contains(l.Words, word) || isAddress && value != "curl" {
			continue
		}
		kind, _ := pflag.UnquoteUsage(flag.Flag)
		_, isList := flag.Flag.Value.(pflag.SliceValue)
		if strings.HasSuffix(value, ":") || slices.Contains([]string{"time", "words", "body", "command", "N"}, kind) {
			lines = append(lines, slices.Concat(l.words[:i-1], []string{value + " " + word}, l.words[i+1:]))
		} else if isList {
			lines = append(lines, slices.Concat(l.words[:i], l.words[i-2:i-1], l.words[i:]))
		}
	}
	return lines
}

// flagName adds the hyphens to an argument that is only the name of a flag, such as network for --network.
func flagName(l line) (lines [][]string) {
	for i, name := range l.Words {
		if f := l.c.Flags().Lookup(name); f != nil && (f.NoOptDefVal != "" || i < len(l.Words)-1) {
			lines = append(lines, l.replaced([]string{name}, "--"+name)...)
		}
	}
	return lines
}

// commandInside takes an argument for the command, or a path for an argument of probe.
func commandInside(l line) [][]string {
	switch at := slices.Index(l.words, l.Words[0]); {
	case strings.HasPrefix(l.Words[0], "/"):
		return l.replaced([]string{l.c.Name()}, "probe")
	case at > 0 && slices.Contains(namesIn(l.root), l.Words[0]) && l.words[0] != "help":
		return [][]string{l.words[at:]}
	}
	return nil
}

// curlCommand takes a whole curl command, without quotes, to probe.
func curlCommand(l line) [][]string {
	at := slices.Index(l.words, "curl")
	if at < 0 || !strings.Contains(strings.Join(l.words[at:], " "), "://") {
		return nil
	}
	return [][]string{{"probe", "--from-curl", cli.CommandLine(l.words[at:])}}
}

// withoutArguments leaves out the arguments of a command that takes none.
func withoutArguments(l line) [][]string {
	if strings.TrimSuffix(l.c.Use, " [flags]") != l.c.Name() {
		return nil
	}
	return l.replaced(l.Words)
}

// help is the last resort for a command that is probably meant, but needs more.
func help(l line) [][]string {
	for _, words := range otherCommand(l) {
		if c, _, err := l.root.Find(words); err == nil && c.HasParent() {
			return [][]string{append(strings.Fields(c.CommandPath())[1:], "--help")}
		}
	}
	return nil
}
