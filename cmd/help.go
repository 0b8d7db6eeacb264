package cmd

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/render"
)

// help prints a command's page on stdout, since it was asked for. To Cobra --help beside a word that is no command is a wish for
// the page of the level above; here the word is a mistake.
func help(a *cli.App, c *cobra.Command) {
	if c.HasSubCommands() && c.Flags().NArg() > 0 {
		found, rest, err := c.Find(c.Flags().Args())
		switch {
		case err == nil && len(rest) == 0:
			c = found
		case c.HasParent():
			a.HelpErr = groupArgs(a, c, c.Flags().Args())
			return
		default:
			a.HelpErr = unknownCommand(a, c, c.Flags().Arg(0))
			return
		}
	}
	a.ApplyColor(c)
	a.HelpErr = a.Show(context.Background(), func(s *render.Screen) string { return s.Help(helpPage(c)) })
}

// helpPage gathers what a command or a topic says about itself.
func helpPage(c *cobra.Command) render.HelpPage {
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
		page.Flags = flagGroups(c)
	}
	return page
}

// flagGroups lists a command's own flags in the groups and the order that it registered them in, then the flags of all.
func flagGroups(c *cobra.Command) []render.HelpGroup {
	var groups []render.HelpGroup
	add := func(title string, f *pflag.Flag) {
		i := slices.IndexFunc(groups, func(g render.HelpGroup) bool { return g.Title == title })
		if i < 0 {
			i = len(groups)
			groups = append(groups, render.HelpGroup{Title: title})
		}
		groups[i].Items = append(groups[i].Items, flagItem(f))
	}
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if title := f.Annotations[cli.GroupAnnotation]; !f.Hidden && len(title) == 1 {
			add(title[0], f)
		}
	})
	c.Root().PersistentFlags().VisitAll(func(f *pflag.Flag) { add("Every command", f) })
	return groups
}

func flagItem(f *pflag.Flag) render.HelpItem {
	value, text := pflag.UnquoteUsage(f)
	name := "    --" + f.Name
	if f.Shorthand != "" {
		name = "-" + f.Shorthand + ", --" + f.Name
	}
	if value != "" {
		name += " " + strings.ToUpper(value)
	}
	if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "[]" && f.DefValue != "0s" && f.DefValue != "0" {
		text += " (default " + f.DefValue + ")"
	}
	return render.HelpItem{Name: name, Text: text}
}
