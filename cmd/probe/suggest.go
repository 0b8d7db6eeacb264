package probecmd

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/saved"
	"github.com/hex21/hex21/probe"
)

// args requires one path, and recognizes what users often pass instead: a method, a curl command, a file.
func (o *options) args(c *cobra.Command, args []string) error {
	switch {
	case c.Flags().Changed("from"):
		return cli.Arity(0, 1, "the path or URL")(c, args)
	case c.Flags().Changed("from-curl"), c.Flags().Changed("paths"):
		return cli.Arity(0, 0, "")(c, args)
	}
	err := cli.Arity(1, 1, "the path or URL")(c, args)
	if len(args) == 0 {
		for _, written := range []string{o.report.har, o.report.file} {
			if o.isRecord(c.Context(), written) {
				return cli.WithStep(err, "to read the file instead of writing it", nextstep.Hex21("probe", "--from", written))
			}
		}
		return cli.WithStep(cli.Usagef("the path or URL is missing"), "for example", nextstep.Hex21("probe", "/articles"))
	}
	words := o.app.Argv()
	at := slices.Index(words, args[0])
	if at < 0 {
		return err
	}
	instead := func(with ...string) []string { return slices.Concat(words[:at], with, words[at+1:]) }
	switch {
	case len(args) == 2 && cli.IsMethod(strings.ToUpper(args[0])):
		return o.app.DidYouMean(cli.Usagef("the method is a flag, not an argument"), instead(cli.WithMethod(strings.ToUpper(args[0]))[1:]...), "-X METHOD")
	case len(args) == 2 && strings.Contains(args[0], "?") && slices.Equal(words[at:min(at+2, len(words))], args):
		words = slices.Replace(words, at, at+2, args[0]+" "+args[1])
		return o.app.DidYouMean(err, words, "the path in quotes")
	case len(args) == 2 && args[0] == "curl":
		return o.app.DidYouMean(err, instead(), "--from-curl COMMAND")
	case strings.HasPrefix(args[0], "curl "):
		return o.app.DidYouMean(cli.Usagef("a curl command is not a path"), instead("--from-curl", args[0]), "--from-curl COMMAND")
	case !strings.ContainsAny(args[0], ":?#") && !strings.HasPrefix(args[0], "/") && o.isRecord(c.Context(), args[0]):
		o.app.HintStep("the argument is also a file name; to diagnose the call in it", nextstep.Hex21("probe", "--from", args[0]))
	}
	return err
}

// isRecord reports whether --from can read a file.
func (o *options) isRecord(ctx context.Context, name string) bool {
	if !cli.IsFile(name) {
		return false
	}
	text, err := o.app.ReadFile(ctx, name, maxRecord)
	if err == nil {
		_, err = saved.Read(text, saved.Options{})
	}
	return err == nil
}

// wrongExpectation suggests the code of the catalog that was probably meant by --expect.
func (o *options) wrongExpectation(err error, catalog *explain.Catalog) error {
	for _, text := range o.expect {
		_, lookupErr := catalog.Lookup(text)
		unknown, ok := errors.AsType[*explain.UnknownError](lookupErr)
		if !ok {
			continue
		}
		for _, near := range unknown.Suggestions {
			if _, wrong := probe.ParseExpect([]string{near}, catalog); wrong == nil { // and not the name of a category
				return o.app.SuggestValue(err, "expect", text, near)
			}
		}
	}
	if slices.ContainsFunc(o.expect, func(text string) bool { return strings.Contains(text, ",") }) {
		return cli.WithHint(err, "repeat the flag for each value: --expect %s", strings.ReplaceAll(strings.Join(o.expect, ","), ",", " --expect "))
	}
	return cli.WithHint(err, "use a status such as 404 or 4xx, or a code: hex21 explain lists them")
}
