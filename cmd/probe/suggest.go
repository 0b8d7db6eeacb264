package probecmd

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
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
	case o.from.curl == "curl" && len(args) > 0: // without quotes
		words := o.app.Argv()
		if at := slices.Index(words, "curl"); at >= 0 {
			return o.app.DidYouMean(cli.Usagef("the curl command is not in quotes"), append(words[:at:at], cli.CommandLine(words[at:])), "--from-curl COMMAND")
		}
		fallthrough
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
	case len(args) > 1 && cli.IsMethod(strings.ToUpper(args[0])):
		return o.app.DidYouMean(cli.Usagef("the method is a flag, not an argument"), instead(cli.WithMethod(strings.ToUpper(args[0]))[1:]...), "-X METHOD")
	case len(args) == 2 && strings.Contains(args[0], "?") && slices.Equal(words[at:min(at+2, len(words))], args):
		words = slices.Replace(words, at, at+2, args[0]+strings.Replace(" "+args[1], " &", "&", 1))
		return o.app.DidYouMean(err, words, "the path in quotes")
	case len(args) > 1 && args[0] == "curl":
		return o.app.DidYouMean(err, instead(), "--from-curl COMMAND")
	case strings.HasPrefix(args[0], "curl "):
		return o.app.DidYouMean(cli.Usagef("a curl command is not a path"), instead("--from-curl", args[0]), "--from-curl COMMAND")
	case len(args) > 1 && httpieItem(args[1], o.method) != nil:
		return o.app.Replace(err, args[1], httpieItem(args[1], o.method)...)
	case len(args) > 1 && strings.HasPrefix(args[0], "/") && strings.HasPrefix(args[1], "/"):
		words = slices.DeleteFunc(words, func(word string) bool { return slices.Contains(args[1:], word) })
		return o.app.Instead(err, "run the command once for each path", words, args[0])
	case strings.IndexAny(args[0], "'‘’“”–—") == 0: // not removed by the shell, or made by a word processor
		return cli.Usagef("the path begins with a quote or a dash: %q", args[0])
	case isRequestLine(args[0]):
		return o.app.DidYouMean(cli.Usagef("the path holds more than one word: %q", args[0]), instead(strings.Fields(args[0])[:2]...), "the words without quotes")
	case !strings.ContainsAny(args[0], ":?#") && !strings.HasPrefix(args[0], "/") && o.isRecord(c.Context(), args[0]):
		o.app.HintStep("the argument is also a file name; to diagnose the call in it", nextstep.Hex21("probe", "--from", args[0]))
	}
	return err
}

// httpieItem returns the flags for an argument as HTTPie takes it: name==value for the query, name:value for a header, and name=value for the body, or
// for the query of a GET. It returns nil for anything else.
func httpieItem(word, method string) []string {
	at := strings.IndexAny(word, ":=")
	switch {
	case at < 1 || strings.ContainsAny(word[:at], "/. ") || strings.Trim(word[at:], "=:") == "" || strings.HasPrefix(word[at:], "://"):
		return nil
	case word[at] == ':':
		return []string{"-H", word[:at] + ": " + word[at+1:]}
	case strings.HasPrefix(word[at:], "=="):
		return []string{"--query", word[:at] + word[at+1:]}
	case method == "" || strings.EqualFold(method, http.MethodGet):
		return []string{"--query", word}
	}
	body, _ := json.Marshal(map[string]string{word[:at]: word[at+1:]}) // which cannot fail
	return []string{"-d", string(body)}
}

// isRequestLine reports whether an argument is the first line of a request: a method, a path and often HTTP/1.1.
func isRequestLine(arg string) bool {
	words := strings.Fields(arg)
	return len(words) > 1 && cli.IsMethod(words[0]) && (len(words) == 2 || len(words) == 3 && strings.HasPrefix(words[2], "HTTP/"))
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
	return o.app.SuggestValue(err, "allow", id, near)
}
