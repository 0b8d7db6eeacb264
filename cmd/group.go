package cmd

import (
	"strings"

	"github.com/spf13/cobra"
)

// group makes a command of one that has only commands below it: alone it prints its page, and a word that is none of them is a
// mistake.
func group(c *cobra.Command) {
	c.Args = cobra.ArbitraryArgs
	c.SuggestionsMinimumDistance = 2
	c.RunE = func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return c.Help()
		}
		err := usagef("unknown command %q", c.Name()+" "+args[0])
		if near := c.SuggestionsFor(args[0]); len(near) > 0 {
			return withHint(err, "did you mean: %s %s", c.CommandPath(), strings.Join(append(near[:1:1], args[1:]...), " "))
		}
		return withHint(err, "see: %s --help", c.CommandPath())
	}
}
