package cmd_test

import (
	"bufio"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/hex21/hex21/internal/scripttest"
)

// TestExamplesOfHelpRun runs every example of every help page: each does something, and none is a mistake.
func TestExamplesOfHelpRun(t *testing.T) {
	t.Parallel()
	env := append(scripttest.Loopback(t), "PATH="+os.Getenv("PATH"), "HOME="+t.TempDir(), "SYSTEMROOT="+os.Getenv("SYSTEMROOT"))
	withoutExamples := []string{"completion"} // which describes how to load each script
	for _, command := range append([]string{""}, commandsOf(t)...) {
		help := scripttest.Session{}.Run(t, append(strings.Fields(command), "--help")...)
		if help.Stderr != "" {
			t.Errorf("hex21 %s --help prints on stderr: %s", command, help.Stderr)
		}
		examples := section(help.Stdout, "Examples")
		if len(examples) == 0 && !slices.Contains(withoutExamples, command) {
			t.Errorf("hex21 %s --help has no examples", command)
		}
		for _, line := range examples {
			t.Run(line, func(t *testing.T) {
				t.Parallel()
				words, err := scripttest.Words(line)
				if i := slices.Index(words, "|"); i >= 0 {
					words = words[i+1:] // what comes before it is the reader's own program
				}
				if i := slices.IndexFunc(words, func(word string) bool { return word == "&&" || word == ">" }); i >= 0 {
					words = words[:i] // what comes after it is the reader's own program or file
				}
				if err != nil || len(words) < 2 || words[0] != "hex21" {
					t.Fatalf("not a hex21 command: %q, %v", words, err)
				}
				runExample(t, env, words)
			})
		}
	}
}

// runExample runs one command as a process, in a folder of its own, and gives it a log to read.
func runExample(t *testing.T, env, words []string) {
	t.Helper()
	serves := words[1] == "mock" // and does not end by itself
	if serves && !slices.Contains(words, "--addr") {
		words = append(words, "--addr", "127.0.0.1:0") // the port of the default may be taken
	}
	command := exec.CommandContext(t.Context(), words[0], words[1:]...)
	command.Dir = t.TempDir()
	command.Env = append(env[:len(env):len(env)], "HEX21_CONFIG="+filepath.Join(command.Dir, "config.yaml"))
	if err := os.WriteFile(filepath.Join(command.Dir, "config.yaml"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	log, err := os.ReadFile(filepath.Join("..", "testdata", "logs", "night.log"))
	if err != nil {
		t.Fatal(err)
	}
	part := `{"schema":"hex21.triage-partial/v1","series":{"width_seconds":1},"limited":{"width_seconds":1}}`
	for name, text := range map[string]string{"app.log": string(log), "logs/app.log": string(log), "part-1.json": part} { // for triage
		name = filepath.Join(command.Dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o700), os.WriteFile(name, []byte(text), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	command.Stdin = strings.NewReader(string(log))
	var stderr strings.Builder
	command.Stderr = &stderr
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	stdout := bufio.NewReader(out)
	printed, _ := stdout.ReadString('\n')
	if serves {
		if runtime.GOOS == "windows" { // where no process can be sent Ctrl-C
			_ = command.Process.Kill()
		} else if err := command.Process.Signal(os.Interrupt); err != nil {
			t.Error(err)
		}
	}
	rest, _ := io.ReadAll(stdout)
	printed += string(rest)
	code := 0
	var exit *exec.ExitError
	if err := command.Wait(); errors.As(err, &exit) {
		code = exit.ExitCode()
	} else if err != nil {
		t.Fatal(err)
	}
	switch {
	case strings.TrimSpace(printed) == "":
		t.Errorf("nothing on stdout; exit %d\n%s", code, stderr.String())
	case serves && code != 130 && runtime.GOOS != "windows":
		t.Errorf("exit %d after Ctrl-C, want 130\n%s", code, stderr.String())
	case code == 1, code == 2, code == 6:
		t.Errorf("exit %d\n%s", code, stderr.String())
	}
}

// commandsOf lists the commands, as the help of the program does.
func commandsOf(t *testing.T) []string {
	t.Helper()
	var names []string
	for _, line := range section(scripttest.Session{}.Run(t, "--help").Stdout, "Commands") {
		if name, rest, ok := strings.Cut(line, " "); ok && strings.HasPrefix(rest, " ") || name == line {
			names = append(names, name)
		}
	}
	if len(names) < 4 {
		t.Fatalf("the help lists %q", names)
	}
	return names
}

// section returns the lines below a title of a help page, without their indentation by two.
func section(page, title string) []string {
	var lines []string
	_, below, _ := strings.Cut("\n"+page, "\n"+title+"\n")
	for line := range strings.SplitSeq(below, "\n") {
		line, ok := strings.CutPrefix(line, "  ")
		if !ok {
			return lines
		}
		if !strings.HasPrefix(line, " ") { // not the rest of a text that goes on
			lines = append(lines, line)
		}
	}
	return lines
}

// TestShellWords is here because scripttest has no other test, and a program for it would have to be linked.
func TestShellWords(t *testing.T) {
	t.Parallel()
	for line, want := range map[string][]string{
		`hex21 probe --mock /articles/slug   # a comment`:     {"hex21", "probe", "--mock", "/articles/slug"},
		`hex21 probe -d '{"title": "x"}' /a#b`:                {"hex21", "probe", "-d", `{"title": "x"}`, "/a#b"},
		`hex21 explain "it's \"so\"" a\ b '' -H'Prefer: x=y'`: {"hex21", "explain", `it's "so"`, "a b", "", "-HPrefer: x=y"},
	} {
		got, err := scripttest.Words(line)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q, %v\nwant %q", line, got, err, want)
		}
	}
	if _, err := scripttest.Words(`echo "open`); err == nil {
		t.Error("an open quote is not noticed")
	}
}
