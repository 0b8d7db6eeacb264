package cmd_test

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/internal/scripttest"
)

// TestHelpFitsTheScreen looks at the page of every command and topic on a usual and on a narrow screen. Only what is to be pasted may
// be wider than the narrow one, because a copy of it has to work.
func TestHelpFitsTheScreen(t *testing.T) {
	t.Parallel()
	for _, path := range helpPages(cmd.Commands()) {
		for columns, pasted := range map[int]bool{80: false, 40: true} {
			session := scripttest.Session{Env: map[string]string{}}
			var stdout, stderr strings.Builder
			system := session.System(append([]string{"help"}, path...), &stdout, &stderr)
			system.Width = columns
			if code := cmd.Run(t.Context(), system); code != 0 || stderr.Len() > 0 {
				t.Errorf("help %q: exit %d, %s", path, code, stderr.String())
			}
			for line := range strings.SplitSeq(stdout.String(), "\n") {
				command := strings.Contains(line, "hex21 ") || strings.HasPrefix(line, "  mkdir ") || strings.Contains(line, "_url: https://")
				if width := len([]rune(line)); width > columns && !(pasted && command) {
					t.Errorf("help %q at %d: %d columns: %s", path, columns, width, line)
				}
				if strings.Contains(line, "\t") {
					t.Errorf("help %q: a tab, whose width is unknown: %q", path, line)
				}
			}
		}
	}
}

// helpPages lists the commands and topics that have a page, by their words.
func helpPages(c *cobra.Command) [][]string {
	pages := [][]string{nil}
	for _, sub := range c.Commands() {
		if !sub.IsAvailableCommand() && !sub.IsAdditionalHelpTopicCommand() {
			continue
		}
		for _, below := range helpPages(sub) {
			pages = append(pages, append([]string{sub.Name()}, below...))
		}
	}
	return pages
}

// TestHelpPagesListEveryFlag finds each flag of each command on its page: one without a group would be missing.
func TestHelpPagesListEveryFlag(t *testing.T) {
	t.Parallel()
	root := cmd.Commands()
	for _, path := range helpPages(root) {
		c, _, err := root.Find(path)
		if err != nil {
			t.Fatal(err)
		}
		if c.IsAdditionalHelpTopicCommand() {
			continue
		}
		page := scripttest.Session{}.Run(t, append([]string{"help"}, path...)...).Stdout
		for flag := range strings.FieldsSeq(c.LocalFlags().FlagUsages()) {
			name, isFlag := strings.CutPrefix(flag, "--")
			if isFlag && name != "help" && name != "version" && c.Flag(name) != nil && !strings.Contains(page, "--"+name) {
				t.Errorf("help %q does not tell of --%s", path, name)
			}
		}
	}
}
