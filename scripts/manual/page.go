package main

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd"
)

// edition is what the pages say about themselves.
type edition struct {
	version string
	date    time.Time
}

// documented returns the root and every command that has a page of its own, in the order of the tree. The pages of topics are
// sections of hex21(1).
func documented(root *cobra.Command) []*cobra.Command {
	out := []*cobra.Command{root}
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() && !c.IsAdditionalHelpTopicCommand() {
			out = append(out, documented(c)...)
		}
	}
	return out
}

// pageName returns how man knows a command: hex21-probe.
func pageName(c *cobra.Command) string { return strings.ReplaceAll(c.CommandPath(), " ", "-") }

// reference names the page of a command in another page.
func reference(c *cobra.Command) string { return bold(pageName(c)) + "(1)" }

// manPage writes a command's page.
func manPage(c *cobra.Command, e edition) string {
	r := &roff{}
	r.macro("TH", strings.ToUpper(pageName(c)), "1", e.date.Format(time.DateOnly), "hex21 "+e.version, "hex21 manual")
	r.line(".nh\n.ad l") // a flag or a path that is hyphenated or stretched is another one
	r.macro("SH", "NAME")
	r.line(escape(pageName(c)) + ` \- ` + escape(lowered(c.Short)))
	r.synopsis(c)
	r.macro("SH", "DESCRIPTION")
	r.text(description(c))
	r.subcommands(c)
	if c.Example != "" {
		r.macro("SH", "EXAMPLES")
		r.examples(c.Example)
	}
	r.options(c)
	if c.HasParent() {
		r.macro("SH", "EXIT STATUS")
		r.line(`The codes are the same for every command, and ` + reference(c.Root()) + ` lists them: 0 for success, 2 for a usage or`)
		r.line(`configuration error, 3 to 9 for what was found. ` + bold("--exit-zero") + ` turns 3 to 9 into 0.`)
	} else {
		r.topics(c)
		r.files()
	}
	r.seeAlso(c)
	return r.b.String()
}

// lowered begins a summary with a small letter, as the index of man pages has it.
func lowered(text string) string { return strings.ToLower(text[:1]) + text[1:] }

func description(c *cobra.Command) string {
	if c.Long == "" {
		return c.Short + "."
	}
	return c.Long
}

func (r *roff) synopsis(c *cobra.Command) {
	r.macro("SH", "SYNOPSIS")
	c.InheritedFlags() // only after this Cobra knows them, and says [flags]
	var forms []string
	if c.Runnable() && c.HasParent() && (!c.HasAvailableSubCommands() || strings.Contains(c.Use, "[")) {
		forms = append(forms, strings.TrimSpace(strings.TrimPrefix(c.UseLine(), c.CommandPath())))
	}
	if c.HasAvailableSubCommands() {
		forms = append(forms, "COMMAND [flags]")
	}
	for i, form := range forms {
		if i > 0 {
			r.macro("br")
		}
		r.line(strings.TrimSpace(bold(c.CommandPath()) + " " + escape(form)))
	}
}

func (r *roff) subcommands(c *cobra.Command) {
	if !c.HasAvailableSubCommands() {
		return
	}
	r.macro("SH", "COMMANDS")
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() && !sub.IsAdditionalHelpTopicCommand() {
			r.item(reference(sub), sub.Short)
		}
	}
}

// options lists the flags in the groups of the help.
func (r *roff) options(c *cobra.Command) {
	r.macro("SH", "OPTIONS")
	for _, group := range cmd.Flags(c) {
		r.macro("SS", group.Title)
		for _, item := range group.Items {
			r.item(flagTerm(item.Name), item.Text)
		}
	}
}

// flagTerm sets the spellings of a flag in bold and its value in italics.
func flagTerm(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		flag, comma := strings.TrimSuffix(w, ","), ""
		if flag != w {
			comma = ","
		}
		if strings.HasPrefix(flag, "-") {
			words[i] = bold(flag) + comma
		} else {
			words[i] = italic(flag) + comma
		}
	}
	return strings.Join(words, " ")
}

// topicTitles names topics as man pages do; another topic stands under its own name.
var topicTitles = map[string]string{"exit-codes": "EXIT STATUS"}

// topics writes the help pages that belong to no command, the exit codes first.
func (r *roff) topics(root *cobra.Command) {
	var topics []*cobra.Command
	for _, c := range root.Commands() {
		if c.IsAdditionalHelpTopicCommand() {
			topics = append(topics, c)
		}
	}
	slices.SortStableFunc(topics, func(a, b *cobra.Command) int { return len(topicTitles[b.Name()]) - len(topicTitles[a.Name()]) })
	for _, c := range topics {
		title := cmp.Or(topicTitles[c.Name()], strings.ToUpper(strings.ReplaceAll(c.Name(), "-", " ")))
		r.macro("SH", title)
		r.text(c.Long)
	}
}

// files names what hex21 reads and keeps in the home directory.
func (r *roff) files() {
	r.macro("SH", "FILES")
	r.item(italic("~/.config/hex21/config.yaml"), "The config file, unless HEX21_CONFIG or XDG_CONFIG_HOME selects another one.")
	r.item(italic("~/.cache/hex21/"), "The cache, such as the software of a status page; safe to delete. With XDG_CACHE_HOME, it is there instead.")
}

func (r *roff) seeAlso(c *cobra.Command) {
	r.macro("SH", "SEE ALSO")
	var pages []string
	add := func(others ...*cobra.Command) {
		for _, o := range others {
			if o != c && o.IsAvailableCommand() && !o.IsAdditionalHelpTopicCommand() {
				pages = append(pages, reference(o))
			}
		}
	}
	if c.HasParent() {
		pages = append(pages, reference(c.Root()))
		if c.Parent().HasParent() {
			add(c.Parent())
		}
		add(c.Parent().Commands()...)
	}
	add(c.Commands()...)
	r.line(strings.Join(pages, ", "))
	r.macro("PP")
	r.line(escape("https://github.com/hex21/hex21"))
}
