package explaincmd

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/explain"
)

// completeCodes completes the names of the catalog, with their meanings, in the spelling of what was typed: rate-l becomes
// rate-limit. It offers the many findings only if one is begun or --findings is set.
func (o *options) completeCodes(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var out []cobra.Completion
	asked, err := c.Flags().GetBool("findings")
	findings := err == nil && asked
	for _, e := range o.app.CatalogToComplete(c.Context(), o.catalog).All() {
		isFinding := e.Category == explain.CategoryFinding
		if findings && !isFinding || isFinding && !findings && typed == "" {
			continue
		}
		name := cli.MatchSpelling(e.Code, typed)
		if !slices.Contains(args, name) {
			out = append(out, cobra.CompletionWithDesc(name, e.Meaning))
		}
	}
	return cli.WithPrefix(out, typed), cobra.ShellCompDirectiveNoFileComp
}
