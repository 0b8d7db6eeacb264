// Package skillcmd is "hex21 skill": the page that teaches an assistant to use hex21.
package skillcmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd/internal/cli"
)

// document is the page for programs.
type document struct {
	Schema      string `json:"schema"`
	Name        string `json:"name"`
	Description string `json:"description"`
	// Text is the whole SKILL.md.
	Text string `json:"text"`
}

const (
	name = "hex21"
	// description is written without quotes into the YAML at the top of the page, where ": " would begin a mapping.
	description = "Diagnose failing calls to the Hex21 CMS API. Explain error codes and error messages, probe an endpoint, check its status page, " +
		"diagnose saved responses and count errors in logs. Use it when a call to a Hex21 CMS fails, is slow or is rate limited."
)

// New returns the command.
func New(a *cli.App) *cobra.Command {
	return &cobra.Command{
		Use:   "skill",
		Short: "Print a SKILL.md that teaches an assistant to use hex21",
		Long: `Print a SKILL.md: which command to run for which symptom, what the exit codes mean, and what to avoid.

Save it where your assistant looks for skills. It is generated from the commands of this version.`,
		Example: `  hex21 skill
  hex21 skill --jq .description`,
		SuggestFor: []string{"agent", "assistant", "llm", "skills"},
		Args:       cli.Arity(0, 0, ""),
		RunE: func(c *cobra.Command, _ []string) error {
			text := Text(c.Root())
			return a.EmitText(c.Context(), document{"hex21.skill/v1", name, description, text}, text)
		},
	}
}

// symptom is a row of the table: what the user has, and the command for it.
type symptom struct{ have, run string }

func symptoms() []symptom {
	return []symptom{
		{"an error code, a status or an error message", "hex21 explain RATE_LIMIT -o json"},
		{"a line of a log or a stack trace", "hex21 explain 'curl: (60) SSL certificate problem: unable to get local issuer certificate'"},
		{"a call that fails", "hex21 probe --brief -o json /articles/slug"},
		{"a call as a curl command", "hex21 probe --brief -o json --from-curl 'curl https://cms.example.org/api/articles'"},
		{"a saved response: curl -i, HAR, -o json", "hex21 probe --brief -o json --from response.txt"},
		{"a suspected outage", "hex21 status -o json"},
		{"a suspected problem in the setup", "hex21 doctor -o json"},
		{"an installation after an upgrade", "hex21 check -o json"},
		{"logs", "hex21 triage -o json app.log"},
		{"no installation", "hex21 probe --mock --brief -o json /articles/slug"},
	}
}

// Text returns the page for the tree of commands below root. Symptoms whose command or flags this version lacks are left out.
func Text(root *cobra.Command) string {
	var b strings.Builder
	fmt.Fprintf(&b, "---\nname: %s\ndescription: %s\n---\n\n", name, description)
	b.WriteString(`# hex21

hex21 takes a symptom of a Hex21 CMS API and returns a verdict with evidence: what is wrong, who has to act, and the next step as a command.

## Which command

| you have | run |
| --- | --- |
`)
	for _, s := range symptoms() {
		if available(root, s.run) {
			fmt.Fprintf(&b, "| %s | `%s` |\n", s.have, s.run)
		}
	}
	b.WriteString(`
Read the result from the JSON on stdout; stderr holds notes for people. In the document of probe, ` + "`verdict.summary`" + ` is the cause, ` +
		"`verdict.blame`" + ` is who has to act (you, key, limit, server, network, contract, none), ` + "`verdict.retry_at`" + ` is the earliest time to try
again, and ` + "`verdict.steps`" + ` is what to do: each step has a text and, if there is one, a command as an argv with its environment. ` + "`--brief`" + `
leaves out the explanation, headers and timing.

## Exit codes

| code | means | next move |
| --- | --- | --- |
`)
	for _, row := range cli.ExitTable() {
		fmt.Fprintf(&b, "| %d | %s | %s |\n", row.Code, row.Means, row.Next)
	}
	b.WriteString(`
## Never

- Never put an API key into an argument, a file or a message. Ask the user to set HEX21_API_KEY or to run ` + "`hex21 auth login`" + `.
- Never repeat a POST, PUT, PATCH or DELETE because it failed: it may have been applied. Run the first step of the verdict, which reads.
- Never call again before ` + "`verdict.retry_at`" + `.
- Never run --until-limit, --count or --watch against an installation unless the user asks: they use up its rate limit.
- Never treat exit code 9 as a failed call: the server responded, but broke its contract or an expectation.
- Quote the summary and the evidence as they are. Do not add causes that they do not name.

## Commands

`)
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() && c.Name() != "help" && c.Name() != "completion" && c.Name() != "skill" {
			fmt.Fprintf(&b, "- `%s`: %s\n", c.CommandPath(), c.Short)
		}
	}
	b.WriteString("\nEach has a page: `hex21 help probe`. Documents and their JSON Schemas: `hex21 help output`.\n")
	return b.String()
}

// available reports whether the command of a line and its long flags exist.
func available(root *cobra.Command, line string) bool {
	words := strings.Fields(line)
	found, _, err := root.Find(words[1:2])
	if err != nil || found == root {
		return false
	}
	for _, word := range words[2:] {
		if flag, ok := strings.CutPrefix(word, "--"); ok && found.Flags().Lookup(flag) == nil && root.PersistentFlags().Lookup(flag) == nil {
			return false
		}
	}
	return true
}
