package explaincmd

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/nextstep"
	"github.com/hex21/hex21/internal/redact"
)

// unknownHint adds a hint to the error for an unknown code, which may be a word in the catalog.
func (o *options) unknownHint(unknown *explain.UnknownError, c *explain.Catalog) error {
	u := *unknown
	u.Query = redact.Line(u.Query) // it may be a pasted text
	o.addSecretsOf(u.Query)
	return o.hintFor(&u, unknown.Query, c)
}

// addSecretsOf hides what in a pasted text is under the name of a secret or looks like one. A word alone may be the id of a request.
func (o *options) addSecretsOf(text string) {
	o.app.AddSecrets(redact.SecretsInLine(text)...)
	if words := strings.Fields(text); len(words) > 1 {
		o.app.AddSecrets(redact.LikeKeys(words)...)
	}
}

// hintFor is unknownHint with the query as it was typed.
func (o *options) hintFor(u *explain.UnknownError, typed string, c *explain.Catalog) error {
	name := strings.TrimPrefix(typed, "@")
	switch {
	case cli.IsFile(name):
		read, _ := nextstep.Program("cat", name).Line(o.app.Shell())
		return cli.WithHint(u, "it is a file; explain reads files from stdin: %s | hex21 explain -", read)
	case len(u.Suggestions) == 0 && u.Hint != "":
		return cli.WithHint(u, "%s", u.Hint)
	case strings.HasPrefix(strings.TrimPrefix(strings.ToLower(typed), "hex21 "), "exit "):
		return cli.WithStep(u, "see what each exit code of hex21 means", nextstep.Hex21("help", "exit-codes"))
	case isTopic(o.app.Tree(), u.Query):
		return cli.WithStep(u, "did you mean", nextstep.Hex21("help", u.Query))
	case len(u.Suggestions) == 0 && len(u.Query) < 40 && len(c.Search(u.Query)) > 0:
		return cli.WithStep(u, "list the entries that contain it", nextstep.Hex21("explain", "--search", u.Query))
	case len(u.Suggestions) == 0 && strings.Contains(u.Query, " "):
		return cli.WithStep(u, "explain takes codes and error texts; to find out what is wrong with a call", nextstep.Hex21("probe", "/articles"))
	case len(u.Suggestions) == 0:
		return cli.WithStep(u, "list all codes", nextstep.Hex21("explain"))
	}
	near := u.Suggestions[0]
	words := o.app.Argv()
	if at := slices.Index(words, typed); at >= 0 {
		words[at] = near
	} else {
		words = []string{"explain", near} // it was part of a text
	}
	return o.withSuggestions(o.app.DidYouMean(u, words, "hex21 explain "+near), u.Suggestions[1:])
}

// isTopic reports whether there is a help page for a word.
func isTopic(root *cobra.Command, word string) bool {
	return slices.ContainsFunc(root.Commands(), func(c *cobra.Command) bool { return c.IsAdditionalHelpTopicCommand() && c.Name() == word })
}

// withSuggestions adds further suggestions to a hint.
func (o *options) withSuggestions(err error, others []string) error {
	var hinted *cli.HintError
	if len(others) == 0 || !errors.As(err, &hinted) {
		return err
	}
	if hinted.Hint != "" {
		return cli.WithHint(hinted.Err, "%s (or %s)", hinted.Hint, strings.Join(others, ", "))
	}
	return cli.WithStep(hinted.Err, hinted.Step.Text+" (or "+strings.Join(others, ", ")+")", hinted.Step.Command)
}
