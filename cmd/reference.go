package cmd

import (
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/internal/render"
)

// exitsAnnotation names the exit codes that a command can end with, besides those that every command has.
const exitsAnnotation = "hex21_exits"

// exits annotates a command with its exit codes, besides those that every command has: 0, 1, 2 and 130.
func exits(codes ...int) map[string]string {
	words := make([]string, len(codes))
	for i, code := range codes {
		words[i] = strconv.Itoa(code)
	}
	return map[string]string{exitsAnnotation: strings.Join(words, " ")}
}

// Page is what a command or a topic of [Commands] says about itself, for generators.
func Page(c *cobra.Command) render.HelpPage { return helpPage(c) }

// ExitCodes lists the exit codes of a command of [Commands], and whether the command says which they are.
func ExitCodes(c *cobra.Command) (rows []ExitCode, said bool) {
	own, said := c.Annotations[exitsAnnotation]
	words := strings.Fields(own)
	for _, row := range exitTable() {
		if oneOf(strconv.Itoa(row.Code), "0", "1", "2", "130") || slices.Contains(words, strconv.Itoa(row.Code)) {
			rows = append(rows, row)
		}
	}
	return rows, said
}
