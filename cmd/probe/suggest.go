package probecmd

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

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
	case o.from.curl == "curl" && len(args) > 0:
		return &cli.Mistake{Err: cli.Usagef("the curl command is not in quotes"), Words: args}
	case c.Flags().Changed("from-curl"), c.Flags().Changed("paths"):
		return cli.Arity(0, 0, "")(c, args)
	case len(args) == 0:
		return o.missingPath(c)
	case len(args) == 1:
		return o.checkPath(c.Context(), args[0])
	}
	err := cli.Arity(1, 1, "the path or URL")(c, args)
	method := strings.ToUpper(args[0])
	switch item := httpieItem(args[1]); {
	case cli.IsMethod(method):
		return cli.Instead(cli.Usagef("the method is a flag, not an argument"), args[:1], cli.WithMethod(method)[1:]...)
	case args[0] == "curl":
		return cli.Instead(err, args[:1])
	case len(args) == 2 && strings.Contains(args[0], "?"): // & and spaces without quotes
		return cli.Instead(err, args, args[0]+strings.Replace(" "+args[1], " &", "&", 1))
	case item != nil && o.method == "": // with another method, name=value is the body
		return cli.Instead(err, args[1:2], item...)
	case cli.OneOf(strings.ToUpper(o.method), http.MethodPost, http.MethodPut, http.MethodPatch) && cli.IsFile(strings.TrimPrefix(args[1], "@")):
		return cli.Instead(err, args[1:2], "-d", "@"+strings.TrimPrefix(args[1], "@"))
	case strings.HasPrefix(args[0], "/") && strings.HasPrefix(args[1], "/"):
		return &cli.Mistake{Err: err, Words: args[1:], Instead: []string{}, Text: "run the command once for each path"}
	}
	return err
}

// missingPath returns the error for no path, with an example, unless a value may be the path, or a record to read: then a flag has lost its own.
func (o *options) missingPath(c *cobra.Command) error {
	err := cli.Usagef("the path or URL is missing")
	for _, word := range cli.TypedFlags(c.Flags(), func(*pflag.Flag) bool { return true }) {
		switch {
		case o.isRecord(c.Context(), word):
			return cli.WithStep(err, "to read the file instead of writing it", nextstep.Hex21("probe", "--from", word))
		case strings.HasPrefix(word, "/"), strings.Contains(word, "://"):
			return cli.WithStep(err, "for example", nextstep.Hex21("probe", "/articles"))
		}
	}
	return &cli.Mistake{Err: err, Instead: []string{"/articles"}, Text: "for example"}
}

// checkPath recognizes an argument that is not a path.
func (o *options) checkPath(ctx context.Context, arg string) error {
	words := strings.Fields(arg)
	switch {
	case strings.HasPrefix(arg, "curl "):
		return cli.Instead(cli.Usagef("a curl command is not a path"), []string{arg}, "--from-curl", arg)
	case strings.IndexAny(arg, "'‘’“”–—") == 0: // not removed by the shell, or made by a word processor
		return &cli.Mistake{Err: cli.Usagef("the path begins with a quote or a dash: %q", arg)}
	case len(words) > 1 && cli.IsMethod(words[0]) && strings.HasPrefix(words[1], "/"): // the first line of a request
		return cli.Instead(cli.Usagef("the path holds more than one word: %q", arg), []string{arg}, words[:2]...)
	case !strings.ContainsAny(arg, ":?#") && !strings.HasPrefix(arg, "/") && o.isRecord(ctx, arg):
		o.app.HintStep("the argument is also a file name; to diagnose the call in it", nextstep.Hex21("probe", "--from", arg))
	}
	return nil
}

// httpieItem returns the flag for an argument as HTTPie takes it: name==value or name=value for the query, name:value for a header; or nil.
func httpieItem(word string) []string {
	at := strings.IndexAny(word, ":=")
	switch {
	case at < 1 || strings.ContainsAny(word[:at], "/. ") || strings.Trim(word[at:], "=:") == "" || strings.HasPrefix(word[at:], "://"):
		return nil
	case word[at] == ':':
		return []string{"-H", word[:at] + ": " + word[at+1:]}
	}
	return []string{"--query", word[:at] + "=" + strings.TrimLeft(word[at:], "=")}
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
		if unknown, ok := errors.AsType[*explain.UnknownError](lookupErr); ok && len(unknown.Suggestions) > 0 {
			near := unknown.Suggestions[0]
			if _, wrong := probe.ParseExpect([]string{near}, catalog); wrong == nil { // and not the name of a category
				return cli.NotValue(err, "expect", text, near)
			}
		}
	}
	if slices.ContainsFunc(o.expect, func(text string) bool { return strings.Contains(text, ",") }) {
		return cli.WithHint(err, "repeat the flag for each value: --expect %s", strings.ReplaceAll(strings.Join(o.expect, ","), ",", " --expect "))
	}
	return cli.WithHint(err, "use a status such as 404 or 4xx, or a code; to list them: hex21 explain")
}

func (o *options) checkAllow(id string) error {
	_, err := probe.ParseAllow([]string{id})
	if err == nil {
		return nil
	}
	id, err = strings.TrimSpace(id), cli.Flagf("allow", "--allow: %w", err)
	var known []string
	for _, entry := range explain.Filter(explain.Builtin().All(), explain.InCategory(explain.CategoryFinding)) {
		known = append(known, entry.Code)
	}
	near := cli.NearWord(id, known)
	if _, unusable := probe.ParseAllow([]string{near}); near == id || unusable != nil {
		return cli.WithStep(err, "list the findings", nextstep.Hex21("explain", "--findings"))
	}
	return cli.NotValue(err, "allow", id, near)
}
