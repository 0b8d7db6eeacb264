package cmd

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/internal/render"
)

// ownFormats is the annotation with the formats that one command has beyond those of all.
const ownFormats = "formats"

// formats lists what -o takes everywhere.
func formats() []string {
	var names []string
	for _, f := range render.Formats() {
		names = append(names, string(f))
	}
	return names
}

// alsoWrites gives a command formats of its own, which -o takes and completes there and nowhere else.
func alsoWrites(c *cobra.Command, names ...string) {
	if c.Annotations == nil {
		c.Annotations = map[string]string{}
	}
	c.Annotations[ownFormats] = strings.Join(names, " ")
}

// formatsOf lists what -o takes for a command.
func formatsOf(c *cobra.Command) []string {
	return append(formats(), strings.Fields(c.Annotations[ownFormats])...)
}

// checkFormat says no to a format that the command does not write, and names a command that does.
func (a *app) checkFormat(c *cobra.Command) error {
	wanted, known := a.globals.output, formatsOf(c)
	if oneOf(wanted, known...) {
		return nil
	}
	for _, other := range c.Root().Commands() {
		if oneOf(wanted, formatsOf(other)...) {
			return withHint(usagef("%s writes no %s", c.CommandPath(), wanted), "-o %s belongs to %s; use %s", wanted, other.CommandPath(), either(known))
		}
	}
	return a.wrongFormat(wanted, known)
}

// completeFormats completes -o with what the command writes.
func completeFormats(c *cobra.Command, _ []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return formatsOf(c), cobra.ShellCompDirectiveNoFileComp
}
