package cmd

import (
	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/render"
)

// Commands returns the tree of commands, for programs that make pages of it: man pages, completions, the reference. Nothing of it can
// be run: it has no system to run on.
func Commands() *cobra.Command { return newRoot(cli.Nowhere()) }

// Flags returns the flags of a command as its help lists them: in groups, with the flags of every command last. A name is spelled
// "-o, --output FORMAT", with four spaces in place of a short one that there is not.
func Flags(c *cobra.Command) []render.HelpGroup { return flagGroups(c) }
