package statuscmd

import (
	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/mockserver"
)

// completeArgs completes the path of --probe; the address of a status page cannot be guessed.
func (o *options) completeArgs(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if !c.Flags().Changed("probe") || len(args) > 1 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return cli.CompletePaths(c, args, typed)
}

// completeComponents completes the components of the mock's page. Those of another page would need a request.
func (o *options) completeComponents(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var out []cobra.Completion
	if o.useMock {
		for _, part := range mockserver.Page("", mockserver.IncidentNone, o.app.Sys.Now()).Components {
			out = append(out, part.Name)
		}
	}
	return cli.WithPrefix(out, typed), cobra.ShellCompDirectiveNoFileComp
}
