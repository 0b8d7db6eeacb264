package cmd

import (
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
)

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
