package cmd

import (
	"context"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hex21/hex21/cmd/internal/cli"
	"github.com/hex21/hex21/internal/render"
)

// helpDoc is the help of a command or a topic for programs.
type helpDoc struct {
	Schema   string     `json:"schema"`
	Command  string     `json:"command"` // its path, such as "hex21 auth login"
	Summary  string     `json:"summary"`
	Text     string     `json:"text,omitempty"`
	Usage    []string   `json:"usage,omitempty"`
	Examples []string   `json:"examples,omitempty"`
	Commands []helpName `json:"commands,omitempty"`
	Topics   []helpName `json:"topics,omitempty"`
	Flags    []helpFlag `json:"flags,omitempty"`
}

type helpName struct {
	Name    string `json:"name"`
	Summary string `json:"summary"`
}

type helpFlag struct {
	Name    string `json:"name"` // without hyphens
	Short   string `json:"short,omitempty"`
	Group   string `json:"group"`
	Value   string `json:"value,omitempty"` // the placeholder of its value, absent for a switch
	Default string `json:"default,omitempty"`
	Text    string `json:"text"`
}

func newHelpDoc(c *cobra.Command) helpDoc {
	page := Page(c)
	doc := helpDoc{Schema: "hex21.help/v1", Command: c.CommandPath(), Summary: page.Summary, Text: page.Body, Usage: page.Usage}
	for line := range strings.Lines(page.Examples) {
		if line = strings.TrimSpace(line); line != "" {
			doc.Examples = append(doc.Examples, line)
		}
	}
	for _, item := range page.Commands {
		doc.Commands = append(doc.Commands, helpName{item.Name, item.Text})
	}
	for _, item := range page.Topics {
		doc.Topics = append(doc.Topics, helpName{item.Name, item.Text})
	}
	if c.IsAdditionalHelpTopicCommand() {
		return doc
	}
	eachFlag(c, func(group string, f *pflag.Flag) {
		value, text := flagText(c, f)
		doc.Flags = append(doc.Flags, helpFlag{f.Name, f.Shorthand, group, value, flagDefault(f), text})
	})
	return doc
}

// showHelp prints help: as a document if the command line requests one, else as text. A format in the config file is for results, not for
// help.
func showHelp(ctx context.Context, a *cli.App, c *cobra.Command) error {
	if a.ParsedArgs().HasFormat() {
		if err := a.Globals.Check(a, c); err != nil {
			return err
		}
		switch a.Globals.Format() {
		case render.JSON, render.YAML, render.Markdown:
			return a.Emit(ctx, cli.View{Doc: newHelpDoc(c), Markdown: func() string { return render.HelpMarkdown(c.CommandPath(), Page(c)) }})
		}
	}
	return a.Show(ctx, func(s *render.Screen) string { return s.Help(Page(c)) })
}
