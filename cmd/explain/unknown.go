package explaincmd

import (
	"slices"
	"strconv"
	"strings"

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

// addSecretsOf hides what in a pasted text is under the name of a secret or looks like one. A word alone may be the id of a request, but also a
// key.
func (o *options) addSecretsOf(text string) {
	o.app.AddSecrets(redact.SecretsInLine(text)...)
	o.app.AddSecrets(redact.LikeKeys(strings.Fields(text))...)
}

// hintFor is unknownHint with the query as it was typed.
func (o *options) hintFor(u *explain.UnknownError, typed string, c *explain.Catalog) error {
	m, name := &cli.Mistake{About: cli.AboutCode, Words: []string{typed}, Text: "did you mean"}, strings.TrimPrefix(typed, "@")
	switch {
	case strings.HasPrefix(strings.TrimPrefix(strings.ToLower(typed), "hex21 "), "exit "), isExitCode(typed):
		return cli.WithStep(u, "see what each exit code of hex21 means", nextstep.Hex21("help", "exit-codes"))
	case cli.IsFile(name) && !cli.IsLog(name):
		read, _ := nextstep.Program("cat", name).Line(o.app.Shell())
		return cli.WithHint(u, "it is a file; explain reads files from stdin: %s | hex21 explain -", read)
	case len(u.Suggestions) > 0:
		if others := u.Suggestions[1:]; len(others) > 0 {
			m.Text += " (or " + strings.Join(others, ", ") + ")"
		}
		m.Instead = u.Suggestions[:1]
		m.Err = cli.WithStep(u, m.Text, nextstep.Hex21("explain", u.Suggestions[0])) // if the word was part of a text
	case u.Hint != "":
		m.Err = cli.WithHint(u, "%s", u.Hint)
	case len(u.Query) < 40 && len(c.Search(u.Query)) > 0:
		m.Err = cli.WithStep(u, "list the entries that contain it", nextstep.Hex21("explain", "--search", u.Query))
	case strings.Contains(u.Query, " "):
		m.Err = cli.WithStep(u, "explain takes codes and error messages; to find out what is wrong with a call", nextstep.Hex21("probe", "/articles"))
	default:
		m.Err = cli.WithStep(u, "list all codes", nextstep.Hex21("explain"))
	}
	return m
}

// isExitCode reports whether a word is an exit code of hex21, none of which is a status.
func isExitCode(word string) bool {
	return slices.ContainsFunc(cli.ExitTable(), func(row cli.ExitCode) bool { return strconv.Itoa(row.Code) == word })
}
