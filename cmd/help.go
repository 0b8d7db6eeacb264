package cmd

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/cmd/internal/suggest"
	"github.com/hex21/hex21/internal/render"
)

// help prints a command's help on stdout, because it was requested. For --help with an unknown word, Cobra prints the help of the parent
// command; here it is a usage error.
func help(a *cli.App, c *cobra.Command) {
	if c.HasSubCommands() && c.Flags().NArg() > 0 {
		found, rest, err := c.Find(c.Flags().Args())
		switch {
		case err == nil && len(rest) == 0:
			c = found
		case c.HasParent():
			a.HelpErr = groupArgs(c, c.Flags().Args())
			return
		default:
			a.HelpErr = suggest.UnknownCommand(c, c.Flags().Arg(0))
			return
		}
	}
	a.ApplyColor(c)
	a.HelpErr = showHelp(context.Background(), a, c)
}

// Page returns the help of a command or a topic.
func Page(c *cobra.Command) render.HelpPage {
	page := render.HelpPage{
		Summary:  c.Short,
		Body:     strings.TrimSpace(c.Long),
		Examples: c.Example,
	}
	if c.Runnable() && c.HasParent() && !c.HasAvailableSubCommands() {
		page.Usage = append(page.Usage, c.UseLine())
	}
	if c.HasAvailableSubCommands() {
		page.Usage = append(page.Usage, c.CommandPath()+" COMMAND [flags]")
	}
	for _, sub := range c.Commands() {
		switch {
		case sub.IsAdditionalHelpTopicCommand():
			page.Topics = append(page.Topics, render.HelpItem{Name: sub.Name(), Text: sub.Short})
		case sub.IsAvailableCommand():
			page.Commands = append(page.Commands, render.HelpItem{Name: sub.Name(), Text: sub.Short})
		}
	}
	if !c.IsAdditionalHelpTopicCommand() {
		page.Flags = Flags(c)
	}
	return page
}

// eachFlag visits a command's own flags by group, in the order in which they were registered, then the global flags.
func eachFlag(c *cobra.Command, visit func(group string, f *pflag.Flag)) {
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if title := f.Annotations[cli.GroupAnnotation]; !f.Hidden && len(title) == 1 {
			visit(title[0], f)
		}
	})
	c.Root().PersistentFlags().VisitAll(func(f *pflag.Flag) { visit("Global flags", f) })
}

// Flags returns the flags of a command as its help lists them: in groups, with the flags of every command last. A name is spelled "-o,
// --output FORMAT", with four spaces if there is no shorthand.
func Flags(c *cobra.Command) []render.HelpGroup {
	var groups []render.HelpGroup
	eachFlag(c, func(title string, f *pflag.Flag) {
		i := slices.IndexFunc(groups, func(g render.HelpGroup) bool { return g.Title == title })
		if i < 0 {
			i = len(groups)
			groups = append(groups, render.HelpGroup{Title: title})
		}
		groups[i].Items = append(groups[i].Items, flagItem(c, f))
	})
	return groups
}

// flagText returns the placeholder and the help of a flag. For --output, it includes the formats of the command.
func flagText(c *cobra.Command, f *pflag.Flag) (value, text string) {
	value, text = pflag.UnquoteUsage(f)
	if f.Name == "output" {
		text = "output format: " + cli.ListChoices(cli.FormatsOf(c))
	}
	return strings.ToUpper(value), text
}

// flagDefault returns the default value of a flag, or "" if it is empty.
func flagDefault(f *pflag.Flag) string {
	switch f.DefValue {
	case "false", "[]", "0s", "0":
		return ""
	}
	return f.DefValue
}

func flagItem(c *cobra.Command, f *pflag.Flag) render.HelpItem {
	value, text := flagText(c, f)
	name := "    --" + f.Name
	if f.Shorthand != "" {
		name = "-" + f.Shorthand + ", --" + f.Name
	}
	if value != "" {
		name += " " + value
	}
	if byDefault := flagDefault(f); byDefault != "" {
		text += " (default " + byDefault + ")"
	}
	return render.HelpItem{Name: name, Text: text}
}
