package cli

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/internal/render"
)

// ownFormats is the annotation with the formats that one command has beyond those of all.
const ownFormats = "formats"

// Formats lists what -o takes everywhere.
func Formats() []string {
	var names []string
	for _, f := range render.Formats() {
		names = append(names, string(f))
	}
	return names
}

// AlsoWrites adds formats to a command, which -o accepts and completes only there.
func AlsoWrites(c *cobra.Command, names ...string) {
	if c.Annotations == nil {
		c.Annotations = map[string]string{}
	}
	c.Annotations[ownFormats] = strings.Join(names, " ")
}

// FormatsOf lists what -o takes for a command.
func FormatsOf(c *cobra.Command) []string {
	return append(Formats(), strings.Fields(c.Annotations[ownFormats])...)
}

// checkFormat says no to a format that the command does not write, and names the commands that do.
func (a *App) checkFormat(c *cobra.Command) error {
	wanted, known := a.Globals.Output, FormatsOf(c)
	if OneOf(wanted, known...) {
		return nil
	}
	var others []string
	for _, other := range a.Tree().Commands() {
		if OneOf(wanted, FormatsOf(other)...) {
			others = append(others, other.CommandPath())
		}
	}
	if len(others) > 0 {
		return WithHint(Flagf("output", "%s does not support %s", c.CommandPath(), wanted), "-o %s belongs to %s; use %s",
			wanted, ListChoices(others), ListChoices(known))
	}
	return a.wrongFormat(wanted, known)
}

// CompleteFormats completes -o with what the command writes.
func CompleteFormats(c *cobra.Command, _ []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return FormatsOf(c), cobra.ShellCompDirectiveNoFileComp
}

// wrongFormat returns an error with the format that was probably meant. A value that looks like a file name is one: -o names a file in many tools.
func (a *App) wrongFormat(value string, known []string) error {
	err := Flagf("output", "--output %q is not a format", value)
	if filepath.Ext(value) != "" || strings.ContainsRune(value, '/') {
		return WithHint(err, "--output is a format, not a file: use %s, and > FILE to keep the result", ListChoices(known))
	}
	return a.WrongValue(err, "output", "o", value, known)
}
