package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hex21/hex21/cmd"
	"github.com/hex21/hex21/internal/golden"
	"github.com/hex21/hex21/internal/scripttest"
)

// TestCommandsOfPagesRun runs every command in a console block of the README and of the pages of docs/ that are written by hand. What
// a page shows below a command must be what comes out, apart from ports and from how long things took. With -update the pages are
// brought up to date.
func TestCommandsOfPagesRun(t *testing.T) {
	t.Parallel()
	pages, err := filepath.Glob(filepath.Join("docs", "*.md"))
	if err != nil || len(pages) < 5 {
		t.Fatalf("%d pages in docs: %v", len(pages), err)
	}
	env := scripttest.Loopback(t)
	t.Run("pages", func(t *testing.T) {
		for _, page := range append([]string{"README.md"}, pages...) {
			t.Run(filepath.ToSlash(page), func(t *testing.T) {
				t.Parallel()
				runPage(t, page, env)
			})
		}
	})
}

// runPage runs the commands of one page.
func runPage(t *testing.T, page string, env []string) {
	t.Helper()
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	s := scripttest.Session{Env: map[string]string{}}
	for _, variable := range env {
		name, value, _ := strings.Cut(variable, "=")
		s.Env[name] = value
	}
	commands, fresh := 0, string(text)
	for _, block := range consoleBlocks(string(text)) {
		shown := block
		for _, example := range consoleCommands(block) {
			commands++
			got := runShown(t, s, example.line)
			if example.output == "" || steady(example.output) == steady(got) {
				continue
			}
			if !*golden.Update {
				t.Errorf("$ %s\n%s shows:\n%s\nand this comes out:\n%s", example.line, page, example.output, got)
			}
			shown = strings.Replace(shown, example.line+"\n"+example.output, example.line+"\n"+got, 1)
		}
		fresh = strings.Replace(fresh, block, shown, 1)
	}
	for line, stdin := range pipedCommands(t, string(text)) {
		s.Stdin = stdin
		if runShown(t, s, line) == "" {
			t.Errorf("$ %s: nothing on stdout", line)
		}
	}
	if page == "README.md" && commands < 4 {
		t.Errorf("%s shows %d commands, which is too few to learn from", page, commands)
	}
	if *golden.Update && fresh != string(text) {
		if err := os.WriteFile(page, []byte(fresh), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// runShown runs a command of the README in this process, with a clock that starts at the tests' own time and goes on from there,
// so that the phases of a call take time.
func runShown(t *testing.T, s scripttest.Session, line string) string {
	t.Helper()
	words, err := scripttest.Words(line)
	if err != nil {
		t.Fatalf("$ %s: %v", line, err)
	}
	switch {
	case len(words) > 3 && slices.Equal(words[:3], []string{"go", "run", "."}):
		words = words[3:]
	case len(words) > 1 && words[0] == "hex21":
		words = words[1:]
	default:
		t.Fatalf("$ %s: a console block has one hex21 command on a line", line)
	}
	if at := len(words) - 2; at > 0 && words[at] == "<" {
		text, err := os.ReadFile(filepath.FromSlash(words[at+1]))
		if err != nil {
			t.Fatalf("$ %s: %v", line, err)
		}
		s.Stdin, words = string(text), words[:at]
	}
	var stdout, stderr strings.Builder
	system := s.System(words, &stdout, &stderr)
	began := time.Now()
	system.Now = func() time.Time { return scripttest.Clock().Add(time.Since(began)) }
	if code := cmd.Run(t.Context(), system); code == 1 || code == 2 || code == 6 {
		t.Errorf("$ %s: exit %d\n%s", line, code, stderr.String())
	}
	return string(scripttest.StablePorts([]byte(stdout.String())))
}

// pipedCommands returns the commands of a page that are indented and follow a pipe, each with the output of the program before it.
func pipedCommands(t *testing.T, markdown string) map[string]string {
	t.Helper()
	written := map[string]string{"tail -f app.log": "testdata/records/app.log", "pbpaste": "testdata/records/copied.txt"}
	found := map[string]string{}
	for line := range strings.Lines(markdown) {
		writer, command, ok := strings.Cut(strings.TrimSuffix(line, "\n"), " | hex21 ")
		file := written[strings.TrimPrefix(writer, "    ")]
		if !ok || file == "" {
			continue
		}
		text, err := os.ReadFile(filepath.FromSlash(file))
		if err != nil {
			t.Fatal(err)
		}
		found["hex21 "+command] = string(text)
	}
	return found
}

// consoleBlocks returns the text of each console block.
func consoleBlocks(markdown string) []string {
	var blocks []string
	for _, part := range strings.Split(markdown, "\n```console\n")[1:] {
		block, _, _ := strings.Cut(part, "```\n")
		blocks = append(blocks, block)
	}
	return blocks
}

// shownCommand is a command of a console block with the output that follows it.
type shownCommand struct{ line, output string }

func consoleCommands(block string) []shownCommand {
	var found []shownCommand
	for line := range strings.Lines(block) {
		if command, ok := strings.CutPrefix(line, "$ "); ok {
			found = append(found, shownCommand{line: strings.TrimSuffix(command, "\n")})
		} else if len(found) > 0 {
			found[len(found)-1].output += line
		}
	}
	return found
}

// steady takes out of a text what differs from run to run: ports, durations, the lengths of bars, and where lines were
// broken because of them.
func steady(text string) string {
	text = string(scripttest.StablePorts([]byte(text)))
	text = strings.Join(strings.Fields(text), " ")
	text = regexp.MustCompile(`[\d.]+ (ms|µs|s)\b`).ReplaceAllString(text, "N ms")
	return regexp.MustCompile(`[▒█▓░]+`).ReplaceAllString(text, "▒")
}
