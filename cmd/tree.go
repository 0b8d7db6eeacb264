package cmd

import "github.com/spf13/cobra"

// Commands gives the tree of commands, for programs that make pages of it: man pages, completions, the reference. Nothing of it can
// be run: there is no world behind it.
func Commands() *cobra.Command {
	return newRoot(&app{sys: &System{LookupEnv: func(string) (string, bool) { return "", false }}})
}
