package cmd

import (
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/argv"
	"github.com/hex21/hex21/cmd/internal/cli"
)

// checkArgs returns a check of arguments that suggests a command line without the mistake: with the quotes and hyphens that were meant, with the
// words of a value joined, the flag for an argument that is only the name of one, such as network for --network, probe for a path where a
// command takes the URL of something, another command, or no arguments.
func checkArgs(a *cli.App, check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		err, takesURL := check(c, args), strings.Contains(c.Use, "[URL]")
		if hinted, ok := errors.AsType[*cli.HintError](err); ok && hinted.Step.Text != "" || err == nil && !takesURL {
			return err // the command knows better, or there is no mistake
		}
		parts := argv.Parse(a.Argv(), argv.FlagsOf(c))
		var lines [][]string // in the order of how certain they are
		if err != nil {
			if !cli.IsType[*cli.UsageError](err) { // Cobra's
				err = cli.AsUsage(err)
			}
			isEnd := func(word string) bool { return word == "--" }
			lines = append(lines, unquoted(a.Argv()), argv.Words(joined(parts)), slices.DeleteFunc(a.Argv(), isEnd))
		}
		for _, words := range lines {
			if hinted, ok := errors.AsType[*cli.HintError](a.DidYouMean(err, words, "")); ok && hinted.Step.Text != "" && !slices.Equal(words, a.Sys.Args) {
				return hinted
			}
		}
		for _, word := range args {
			flag, _ := equivalentFlag(c, "--"+word)
			if f := c.LocalNonPersistentFlags().Lookup(word); f != nil && (f.NoOptDefVal != "" || word != args[len(args)-1]) {
				flag = []string{"--" + word}
			}
			hinted, _ := errors.AsType[*cli.HintError](a.Replace(err, word, flag...))
			switch {
			case len(flag) > 0 && err != nil && hinted.Step.Text != "":
				return hinted
			case len(flag) > 0 && err == nil:
				return a.Replace(cli.Usagef("%q is not a URL, but the name of a flag", word), word, flag...)
			case takesURL && strings.HasPrefix(word, "/") && !c.Flags().Changed("probe"):
				return a.Replace(cli.Usagef("%q is a path, and %s takes a URL", word, c.CommandPath()), c.Name(), "probe")
			}
		}
		if at := slices.Index(a.Sys.Args, strings.Join(args[:min(len(args), 1)], "")); err != nil && at > 0 && nearCommand(a.Tree(), args[0]) == args[0] {
			return a.DidYouMean(err, a.Argv()[at:], "hex21 "+args[0])
		}
		if err != nil && strings.TrimSuffix(c.Use, " [flags]") == c.Name() { // it takes no arguments
			return a.DidYouMean(err, a.Without(args...), "the command without arguments")
		}
		return err
	}
}

// strayQuotes are quotes that the shell does not remove: those of word processors, and single ones on Windows.
const strayQuotes = "'‘’“”"

// unquoted returns a command line as it was meant before a word processor turned its hyphens into dashes and its quotes into curly ones, or before
// cmd, which does not know single quotes, divided it into words.
func unquoted(words []string) []string {
	var out []string
	for i := 0; i < len(words); i++ {
		word := words[i]
		first, size := utf8.DecodeRuneInString(word)
		switch {
		case first == '–' || first == '—':
			word = "--" + word[size:]
		case strings.ContainsRune(strayQuotes, first):
			end := slices.IndexFunc(words[i:], func(word string) bool { return strings.TrimRight(word, strayQuotes) != word })
			if end >= 0 {
				word = strings.Trim(strings.Join(words[i:i+end+1], " "), strayQuotes)
				i += end
			}
			if word == "" {
				return words // nothing was meant
			}
		}
		out = append(out, word)
	}
	return out
}

// joined returns the parts of a command line with the words of a value joined: a time and its unit, a header and its value, and one more value of a
// flag that may have several.
func joined(parts []argv.Part) []argv.Part {
	var out []argv.Part
	for _, p := range parts {
		if last := len(out) - 1; last >= 0 && !p.IsFlag && out[last].Flag != nil && out[last].HasValue {
			before := &out[last]
			_, isList := before.Flag.Value.(pflag.SliceValue)
			near := cli.NearTime(before.Value + p.Typed)
			switch {
			case before.Flag.Value.Type() == "time" && near != "" && near != cli.NearTime(before.Value):
				before.Value = near
				continue
			case strings.HasSuffix(before.Value, ":"):
				before.Value += " " + p.Typed
				continue
			case isList && !strings.HasPrefix(p.Typed, "/"):
				p = argv.Part{Typed: before.Typed, IsFlag: true, Flag: before.Flag, Value: p.Typed, HasValue: true, Joint: " "}
			}
		}
		out = append(out, p)
	}
	return out
}

// rejectEmpty returns an error for an empty argument or flag, which usually comes from an unset variable in a script: without the error, the
// command would continue with a default, such as another installation. Only -d "" means something: an empty body.
func rejectEmpty(c *cobra.Command, args []string) error {
	const hint = "give it a value or leave it out; it may come from a variable that is not set"
	if slices.Contains(args, "") && !c.DisableFlagParsing { // the words of a line to complete are not arguments
		return cli.WithHint(cli.Usagef(`an argument of %s is empty: ""`, c.CommandPath()), hint)
	}
	var err error
	c.Flags().Visit(func(f *pflag.Flag) {
		values := []string{f.Value.String()}
		if list, ok := f.Value.(pflag.SliceValue); ok {
			values = list.GetSlice()
		}
		if err == nil && f.Name != "data" && (len(values) == 0 || slices.Contains(values, "")) {
			err = cli.WithHint(cli.Flagf(f.Name, `--%s is empty: ""`, f.Name), hint)
		}
	})
	return err
}
