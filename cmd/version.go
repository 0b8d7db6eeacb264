package cmd

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/render"
)

func newVersion(a *cli.App) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version, commit and platform of this build",
		Example: `  hex21 version
  hex21 version --jq .version     # the number alone`,
		Args: cli.Arity(0, 0, ""),
		RunE: func(c *cobra.Command, _ []string) error { return printVersion(c.Context(), a) },
	}
}

func printVersion(ctx context.Context, a *cli.App) error {
	build := cli.ReadBuild()
	return a.Emit(ctx, cli.View{
		Doc:      build,
		Human:    func(*render.Screen) string { return build.Line() },
		Markdown: build.Line,
	})
}
