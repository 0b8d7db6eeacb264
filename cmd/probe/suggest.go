package probecmd

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
)

// args demands one path, and knows those who put the method before it.
func (o *options) args(c *cobra.Command, args []string) error {
	switch {
	case c.Flags().Changed("from"):
		return cli.Arity(0, 1, "the path or URL")(c, args)
	case c.Flags().Changed("from-curl"), c.Flags().Changed("paths"):
		return cli.Arity(0, 0, "")(c, args)
	}
	err := cli.Arity(1, 1, "the path or URL")(c, args)
	if len(args) != 2 || !cli.IsMethod(strings.ToUpper(args[0])) {
		return err
	}
	words := o.app.Argv()
	at := slices.Index(words, args[0])
	if at < 0 {
		return err
	}
	method := cli.WithMethod(strings.ToUpper(args[0]))[1:]
	return o.app.DidYouMean(cli.Usagef("a method is a flag, not the first argument"), slices.Concat(words[:at], method, words[at+1:]), "-X METHOD")
}

// wrongExpectation suggests the code of the catalog that was probably meant by --expect.
func (o *options) wrongExpectation(err error, catalog *explain.Catalog) error {
	for _, text := range o.expect {
		_, lookupErr := catalog.Lookup(text)
		if u := new(explain.UnknownError); errors.As(lookupErr, &u) && len(u.Suggestions) > 0 {
			return o.app.OtherValue(err, "expect", "", text, u.Suggestions[0])
		}
	}
	return cli.WithHint(err, "use a status such as 404 or 4xx, or a code: hex21 explain lists them")
}
