package cli

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/internal/render"
	"github.com/hex21/hex21/internal/text"
)

// ownFormats is the annotation with a command's own formats, in addition to the common ones.
const ownFormats = "formats"

// Formats lists the formats that -o accepts in every command.
func Formats() []string {
	var names []string
	for _, f := range render.Formats() {
		names = append(names, string(f))
	}
	return names
}

// AlsoWrites adds formats that -o accepts and completes only for this command.
func AlsoWrites(c *cobra.Command, names ...string) {
	annotate(c, ownFormats, strings.Join(names, " "))
}

// FormatsOf lists the formats that -o accepts for a command.
func FormatsOf(c *cobra.Command) []string {
	return append(Formats(), strings.Fields(c.Annotations[ownFormats])...)
}

// checkFormat rejects a format that the command does not support, and names the commands that do.
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
	if len(others) > 0 && !c.HasParent() { // a default
		return WithHint(Flagf("output", "not every command supports %s", wanted), "-o %s belongs to %s; a default is for every command", wanted, text.List(others, "and"))
	}
	if len(others) > 0 {
		return WithHint(Flagf("output", "%s does not support %s", c.CommandPath(), wanted), "-o %s belongs to %s; use %s",
			wanted, ListChoices(others), ListChoices(known))
	}
	return wrongFormat(wanted, known)
}

// CompleteFormats completes -o with the formats of the command.
func CompleteFormats(c *cobra.Command, _ []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return FormatsOf(c), cobra.ShellCompDirectiveNoFileComp
}

// wrongFormat returns an error with the format that was probably meant. A value that looks like a file name probably is one, because -o
// takes a file in many tools.
func wrongFormat(value string, known []string) error {
	err := Flagf("output", "--output %q is not a format", value)
	if filepath.Ext(value) != "" || strings.ContainsRune(value, '/') {
		return WithHint(err, "--output is a format, not a file: use %s, and > FILE to keep the result", ListChoices(known))
	}
	return NotChoice(err, "output", value, known)
}
