package explaincmd

import (
	"errors"
	"net"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
	"github.com/hex21/hex21/internal/address"
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
	name := strings.TrimPrefix(typed, "@")
	switch at := addressIn(typed); {
	case at != "":
		return cli.WithStep(u, "to find out what answers there", nextstep.Hex21("probe", at))
	case strings.Trim(typed, "‘’“”'\"") != typed && len(c.Search(strings.Trim(typed, "‘’“”'\""))) > 0: // of a word processor
		return o.app.Replace(u, typed, strings.Trim(typed, "‘’“”'\""))
	case cli.IsLog(name) && !strings.ContainsAny(name, " \n"):
		return cli.WithStep(u, "to find the errors in a log", nextstep.Hex21("triage", name))
	case cli.IsFile(name):
		read, _ := nextstep.Program("cat", name).Line(o.app.Shell())
		return cli.WithHint(u, "it is a file; explain reads files from stdin: %s | hex21 explain -", read)
	case strings.HasPrefix(strings.TrimPrefix(strings.ToLower(typed), "hex21 "), "exit "), isExitCode(typed):
		return cli.WithStep(u, "see what each exit code of hex21 means", nextstep.Hex21("help", "exit-codes"))
	case len(u.Suggestions) == 0 && u.Hint != "":
		return cli.WithHint(u, "%s", u.Hint)
	case topicFor(o.app.Tree(), u.Query) != "":
		return cli.WithStep(u, "did you mean", nextstep.Hex21("help", topicFor(o.app.Tree(), u.Query)))
	case len(u.Suggestions) == 0 && len(u.Query) < 40 && len(c.Search(u.Query)) > 0:
		return cli.WithStep(u, "list the entries that contain it", nextstep.Hex21("explain", "--search", u.Query))
	case len(u.Suggestions) == 0 && strings.Contains(u.Query, " "):
		return cli.WithStep(u, "explain takes codes and error messages; to find out what is wrong with a call", nextstep.Hex21("probe", "/articles"))
	case len(u.Suggestions) == 0:
		return cli.WithStep(u, "list all codes", nextstep.Hex21("explain"))
	}
	near := u.Suggestions[0]
	hinted := o.app.Replace(u, typed, near)
	if !slices.Contains(o.app.Argv(), typed) { // it was part of a text
		hinted = cli.WithStep(u, "did you mean", nextstep.Hex21("explain", near))
	}
	return o.withSuggestions(hinted, u.Suggestions[1:])
}

// addressIn returns the URL that a word stands for, or "": a URL, or the port of a host that is not the line of a source file.
func addressIn(word string) string {
	full, short := address.WithScheme(word)
	if !short {
		full = word
	}
	u, err := url.Parse(full)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	host := u.Hostname()
	if short && host != "localhost" && net.ParseIP(host) == nil && !(u.Scheme == "https" && strings.Contains(host, ".")) {
		return "" // main.go:42
	}
	if short && u.Path == "" {
		u.Path = "/api/articles"
	}
	return redact.URL(u)
}

// topicFor returns the help topic with this name, or that other tools call so, or "".
func topicFor(root *cobra.Command, word string) string {
	word = strings.ToLower(word)
	for _, c := range root.Commands() {
		if c.IsAdditionalHelpTopicCommand() && (c.Name() == word || slices.Contains(c.SuggestFor, word)) {
			return c.Name()
		}
	}
	return ""
}

// isExitCode reports whether a word is an exit code of hex21, none of which is a status.
func isExitCode(word string) bool {
	return slices.ContainsFunc(cli.ExitTable(), func(row cli.ExitCode) bool { return strconv.Itoa(row.Code) == word })
}

func (o *options) withSuggestions(err error, others []string) error {
	hinted, ok := errors.AsType[*cli.HintError](err)
	if len(others) == 0 || !ok {
		return err
	}
	more := " (or " + strings.Join(others, ", ") + ")"
	return &cli.HintError{Err: hinted.Err, Hint: hinted.Hint + more, Step: nextstep.Do(hinted.Step.Text+more, hinted.Step.Command)}
}
