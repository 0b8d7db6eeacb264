package main_test

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/hex21/hex21/cmd"
)

// loopbackOnly is an environment in which nothing but hex21's own mock answers: whatever else is called goes to a proxy that does
// not exist.
func loopbackOnly(t *testing.T) []string {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	in, out := io.Pipe()
	exit := make(chan int)
	go func() {
		exit <- cmd.Run(ctx, session{}.system([]string{"mock", "--addr", "127.0.0.1:0", "--quiet"}, out, io.Discard))
		out.Close()
	}()
	lines := bufio.NewReader(in)
	api, err := lines.ReadString('\n')
	if err != nil {
		t.Fatalf("the mock does not start: exit %d", <-exit)
	}
	page, err := lines.ReadString('\n')
	if err != nil {
		t.Fatalf("the mock names no status page: exit %d", <-exit)
	}
	t.Cleanup(func() {
		cancel()
		<-exit
	})
	return []string{
		"HEX21_BASE_URL=" + strings.TrimSpace(api), "HEX21_STATUS_URL=" + strings.TrimSpace(page),
		"HEX21_CONFIG=" + file(t, "config.yaml", ""), "TZ=UTC",
		"HTTP_PROXY=" + nowhere, "HTTPS_PROXY=" + nowhere, "NO_PROXY=127.0.0.1,localhost",
	}
}

// TestExamplesOfHelpRun runs every example of every help page: each does something, and none is a mistake.
func TestExamplesOfHelpRun(t *testing.T) {
	t.Parallel()
	env := append(loopbackOnly(t), "PATH="+os.Getenv("PATH"), "HOME="+t.TempDir(), "SYSTEMROOT="+os.Getenv("SYSTEMROOT"))
	withoutExamples := []string{"completion"} // which says how to load each script
	for _, command := range append([]string{""}, commandsOf(t)...) {
		page := session{}.run(t, append(strings.Fields(command), "--help")...).stdout
		examples := section(page, "Examples")
		if len(examples) == 0 && !slices.Contains(withoutExamples, command) {
			t.Errorf("hex21 %s --help has no examples", command)
		}
		for _, line := range examples {
			t.Run(line, func(t *testing.T) {
				t.Parallel()
				words, err := shellWords(line)
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

// runExample runs one command as a process, in a folder of its own.
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
	for _, line := range section(session{}.run(t, "--help").stdout, "Commands") {
		if name, rest, ok := strings.Cut(line, " "); ok && strings.HasPrefix(rest, " ") || name == line {
			names = append(names, name)
		}
	}
	if len(names) < 4 {
		t.Fatalf("the help lists %q", names)
	}
	return names
}

// section gives the lines below a title of a help page, without their indentation by two.
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

// shellWords splits a command line as a POSIX shell does, without expansions.
func shellWords(line string) ([]string, error) {
	var words []string
	var word strings.Builder
	var quote rune
	open, escaped := false, false
	for _, c := range line {
		switch {
		case escaped:
			word.WriteRune(c)
			escaped = false
		case quote == '\'' && c != '\'', quote == '"' && c != '"' && c != '\\':
			word.WriteRune(c)
		case c == '\\':
			open, escaped = true, true
		case quote != 0: // the end of what was quoted
			quote = 0
		case c == '\'' || c == '"':
			open, quote = true, c
		case c == ' ' || c == '\t':
			if open {
				words = append(words, word.String())
			}
			open = false
			word.Reset()
		case c == '#' && !open:
			return words, nil
		default:
			open = true
			word.WriteRune(c)
		}
	}
	if quote != 0 || escaped {
		return nil, errors.New("a quote is open")
	}
	if open {
		words = append(words, word.String())
	}
	return words, nil
}

func TestShellWords(t *testing.T) {
	t.Parallel()
	for line, want := range map[string][]string{
		`hex21 probe --mock /articles/slug   # a comment`:     {"hex21", "probe", "--mock", "/articles/slug"},
		`hex21 probe -d '{"title": "x"}' /a#b`:                {"hex21", "probe", "-d", `{"title": "x"}`, "/a#b"},
		`hex21 explain "it's \"so\"" a\ b '' -H'Prefer: x=y'`: {"hex21", "explain", `it's "so"`, "a b", "", "-HPrefer: x=y"},
	} {
		got, err := shellWords(line)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q, %v\nwant %q", line, got, err, want)
		}
	}
	if _, err := shellWords(`echo "open`); err == nil {
		t.Error("an open quote is not noticed")
	}
}
