// Command bare is a Cobra program that does nothing but print a line: what "explain" is measured against.
package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

func main() {
	root := &cobra.Command{Use: "bare"}
	root.AddCommand(&cobra.Command{
		Use: "explain",
		Run: func(c *cobra.Command, args []string) { fmt.Fprintln(c.OutOrStdout(), args[0]+": rate limit exceeded") },
	})
	if root.Execute() != nil {
		os.Exit(1)
	}
}
