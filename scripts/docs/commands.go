package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/internal/render"
)

// commandPages adds one page for each command, at every depth, and an index with the flags that all commands have.
func commandPages(root string, out map[string]string) error {
	schemas, err := readSchemas(root)
	if err != nil {
		return err
	}
	tree := cmd.Commands()
	var index []string
	for _, c := range commands(tree) {
		codes, said := cmd.ExitCodes(c)
		page := cmd.Page(c)
		page.Flags = slices.DeleteFunc(page.Flags, func(g render.HelpGroup) bool { return g.Title == everyCommand })
		var b strings.Builder
		b.WriteString(mark("cmd/"))
		b.WriteString(render.HelpMarkdown(c.CommandPath(), page))
		if len(page.Flags) > 0 {
			b.WriteString("\n[The index](README.md#flags-of-every-command) lists the flags of every command.\n")
		} else {
			b.WriteString("\nIt has only [the flags of every command](README.md#flags-of-every-command).\n")
		}
		writeSubcommands(&b, c)
		if said {
			writeExitCodes(&b, codes)
		}
		writeDocuments(&b, schemas, c)
		out["docs/commands/"+commandFile(c)] = b.String()
		index = append(index, fmt.Sprintf("| [`%s`](%s) | %s |", c.CommandPath(), commandFile(c), c.Short))
	}
	out["docs/commands/README.md"] = mark("cmd/") + "# Commands\n\n| command | what it does |\n| --- | --- |\n" + strings.Join(index, "\n") +
		"\n\n## Flags of every command\n\n" + globalFlags(tree) + "\n## Topics\n\n" + topicList(tree, "../topics/") +
		"\nThe same pages on a terminal: `hex21 COMMAND --help`, `hex21 help TOPIC`.\n"
	return nil
}

// everyCommand is the title of the group of flags that all commands have.
const everyCommand = "Global flags"

// commands lists a command's subcommands at every depth, each before its own.
func commands(parent *cobra.Command) []*cobra.Command {
	var out []*cobra.Command
	for _, c := range parent.Commands() {
		if c.IsAvailableCommand() {
			out = append(append(out, c), commands(c)...)
		}
	}
	return out
}

// commandFile returns the file name of a command's page: config-show.md for "hex21 config show".
func commandFile(c *cobra.Command) string {
	return strings.Join(strings.Fields(c.CommandPath())[1:], "-") + ".md"
}

func writeSubcommands(b *strings.Builder, parent *cobra.Command) {
	for i, c := range parent.Commands() {
		if i == 0 {
			b.WriteString("\n## Subcommands\n\n")
		}
		fmt.Fprintf(b, "- [`%s`](%s): %s\n", c.CommandPath(), commandFile(c), c.Short)
	}
}

func writeExitCodes(b *strings.Builder, codes []cmd.ExitCode) {
	b.WriteString("\n## Exit codes\n\n| code | means | what to do |\n| --- | --- | --- |\n")
	for _, row := range codes {
		fmt.Fprintf(b, "| %d | %s | %s |\n", row.Code, strings.ReplaceAll(row.Means, "--expect", "`--expect`"), row.Next)
	}
	b.WriteString("\nThey are the same for every command: [exit codes](../topics/exit-codes.md).\n")
}

func writeDocuments(b *strings.Builder, schemas []schema, c *cobra.Command) {
	first := true
	for _, s := range schemas {
		ofGroup := c.Parent().HasParent() && s.command() == c.Parent().CommandPath()
		if s.command() != c.CommandPath() && !ofGroup {
			continue
		}
		if first {
			b.WriteString("\n## Documents\n\n")
			first = false
		}
		fmt.Fprintf(b, "- [`%s`](../schema/%s), from `%s`. %s\n", s.document(), s.file, s.invocation(), s.Description)
	}
	if !first {
		b.WriteString("\nA failure of hex21 itself is a [`hex21.error/v1`](../schema/error.v1.json). [All documents](../schema/README.md).\n")
	}
}

func globalFlags(tree *cobra.Command) string {
	var b strings.Builder
	b.WriteString("| flag | what it does |\n| --- | --- |\n")
	for _, g := range cmd.Page(tree).Flags {
		for _, item := range g.Items {
			if g.Title == everyCommand {
				fmt.Fprintf(&b, "| `%s` | %s |\n", strings.TrimSpace(item.Name), item.Text)
			}
		}
	}
	return b.String()
}

// topicPages adds one page for each help topic.
func topicPages(_ string, out map[string]string) error {
	tree := cmd.Commands()
	for _, c := range topics(tree) {
		out["docs/topics/"+c.Name()+".md"] = mark("cmd/topics.go") + render.HelpMarkdown(c.Short, cmd.Page(c)) +
			fmt.Sprintf("\nOn a terminal: `hex21 help %s`. [All topics](README.md).\n", c.Name())
	}
	out["docs/topics/README.md"] = mark("cmd/topics.go") + "# Topics\n\n" + topicList(tree, "")
	return nil
}

func topics(tree *cobra.Command) []*cobra.Command {
	var out []*cobra.Command
	for _, c := range tree.Commands() {
		if c.IsAdditionalHelpTopicCommand() && c.Long != "" {
			out = append(out, c)
		}
	}
	return out
}

func topicList(tree *cobra.Command, folder string) string {
	var b strings.Builder
	for _, c := range topics(tree) {
		fmt.Fprintf(&b, "- [%s](%s%s.md)\n", c.Short, folder, c.Name())
	}
	return b.String()
}
