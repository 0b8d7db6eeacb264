package cmd_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/hex21/hex21/internal/scripttest"
)

// injections are texts that run trap21 in a shell which reads them as more than a word.
var injections = []string{
	"`trap21`", "$(trap21)", "';trap21;'", `\';trap21;\'`, `";trap21;"`, "\n trap21 \n", "& trap21 &", "| trap21", "(trap21)", "a?` `trap21` `b", ";trap21 #",
}

// TestAdvisedCommandsQuoteServerText pastes every command that is advised after answers with shell metacharacters in every field
// into the shells that are here: nothing of the answer runs, and each word arrives as the document holds it.
func TestAdvisedCommandsQuoteServerText(t *testing.T) {
	t.Parallel()
	shells := foundShells(t)
	for shell, languages := range map[string][]string{"": {"bash", "zsh", "fish"}, "/usr/bin/fish": {"fish"}} {
		lines := &advisedLines{argv: map[string][]string{}}
		t.Run("SHELL="+filepath.Base(shell), func(t *testing.T) {
			t.Parallel()
			t.Run("answers", func(t *testing.T) {
				for i, hostile := range injections {
					base, paths := hostileServer(t, hostileAnswers(hostile))
					session := scripttest.SessionAt(base).With("SHELL", shell)
					for name, path := range paths {
						if strings.Contains(name, " after ") {
							continue // where a quotation is cut does not matter here
						}
						t.Run(fmt.Sprint(i, " ", name), func(t *testing.T) {
							t.Parallel()
							lines.collect(t, session.Run(t, "probe", path, "-o", "json", "--no-status"))
						})
					}
				}
			})
			if len(lines.argv) < 50 {
				t.Fatalf("%d commands are advised", len(lines.argv))
			}
			for _, name := range languages {
				if shells[name] != "" {
					pasted(t, shells[name], lines.argv)
				}
			}
		})
	}
}

// TestTrapDetectsInjection pastes what a server must not be able to inject, and checks that the trap detects it.
func TestTrapDetectsInjection(t *testing.T) {
	t.Parallel()
	for name, path := range foundShells(t) {
		for _, line := range []string{"hex21 probe /$(trap21)", "hex21 probe /a; trap21", "hex21 probe '/a';trap21;''"} {
			if ran := paste(t, path, []string{line}); !ran.trapped[0] {
				t.Errorf("%s: nothing is noticed of %s", name, line)
			}
		}
	}
}

func foundShells(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, name := range []string{"bash", "zsh", "fish"} {
		if path, err := exec.LookPath(name); err == nil {
			found[name] = path
		}
	}
	return found
}

// advisedLines are the commands that were advised, as lines to paste, and what each must be to the program.
type advisedLines struct {
	mu   sync.Mutex
	argv map[string][]string
}

var pastable = regexp.MustCompile("`([^`]*)`")

// collect takes the lines out of the sentences of a document, and the words from the steps beside them.
func (a *advisedLines) collect(t *testing.T, got scripttest.Result) {
	t.Helper()
	var doc any
	if err := json.Unmarshal([]byte(got.Stdout), &doc); err != nil {
		t.Fatalf("%v\n%s%s", err, got.Stdout, got.Stderr)
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	var visit func(any)
	visit = func(value any) {
		switch value := value.(type) {
		case []any:
			for _, element := range value {
				visit(element)
			}
		case map[string]any:
			for _, pair := range [][2]string{{"next", "steps"}, {"advice", "steps"}, {"remedies", "steps"}} {
				sentences, _ := value[pair[0]].([]any)
				steps, _ := value[pair[1]].([]any)
				if len(sentences) > 0 && len(sentences) != len(steps) {
					t.Errorf("%d sentences in %s, and %d steps", len(sentences), pair[0], len(steps))
					continue
				}
				for i, sentence := range sentences {
					for _, line := range pastable.FindAllStringSubmatch(fmt.Sprint(sentence), -1) {
						command, _ := steps[i].(map[string]any)["command"].([]any)
						a.argv[line[1]] = nil
						for _, word := range command {
							a.argv[line[1]] = append(a.argv[line[1]], fmt.Sprint(word))
						}
					}
				}
			}
			for _, element := range value {
				visit(element)
			}
		}
	}
	visit(doc)
}

// pasted checks what a shell makes of lines.
func pasted(t *testing.T, shell string, argv map[string][]string) {
	t.Helper()
	lines := scripttest.SortedNames(argv)
	ran := paste(t, shell, lines)
	for i, line := range lines {
		if ran.trapped[i] {
			t.Errorf("%s runs what the server wrote: %s", shell, line)
		}
		if want := argv[line]; len(want) > 0 && slices.Contains(stubs, want[0]) && !slices.Equal(ran.argv[i], want) {
			t.Errorf("%s reads %s\nas   %q,\nwant %q", shell, line, ran.argv[i], want)
		}
	}
}

// stubs are the programs that advised commands run.
var stubs = []string{"hex21", "curl", "nslookup", "date", "openssl", "dig", "ping"}

// pastedLines are what came of lines: whether the trap sprang, and the argv with which a program was run.
type pastedLines struct {
	trapped []bool
	argv    [][]string
}

// paste lets a shell read each line as a script of its own, with stubs in place of all programs.
func paste(t *testing.T, shell string, lines []string) pastedLines {
	t.Helper()
	bin, dir := t.TempDir(), t.TempDir()
	calls := filepath.Join(dir, "calls") // of the stubs: the file of the line, the number of arguments, the name, the arguments
	write := func(name, text string, mode os.FileMode) {
		if err := os.WriteFile(name, []byte(text), mode); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range stubs {
		write(filepath.Join(bin, name), "#!/bin/sh\nprintf '%s\\0' \"$LINE\" \"$#\" \"${0##*/}\" \"$@\" >>\"$CALLS\"\n", 0o755)
	}
	write(filepath.Join(bin, "trap21"), "#!/bin/sh\n: >\"$LINE.trapped\"\n", 0o755)
	for i, line := range lines {
		write(filepath.Join(dir, fmt.Sprintf("%06d", i)), line+"\n", 0o600)
	}
	// Functions do the same as the programs on the PATH, without a process for each line.
	script, function := `trap21() { : >"$LINE.trapped"; }; `, `%[1]s() { printf '%%s\0' "$LINE" "$#" %[1]s "$@" >>"$CALLS"; }; `
	run := `for f in %s/??????; do export LINE="$f"; . "$f" </dev/null; done`
	if filepath.Base(shell) == "fish" {
		script, function = `function trap21; : >$LINE.trapped; end; `, `function %[1]s; printf '%%s\0' $LINE (count $argv) %[1]s $argv >>$CALLS; end; `
		run = `for f in %s/??????; set -gx LINE $f; source $f </dev/null; end`
	}
	for _, name := range stubs {
		script += fmt.Sprintf(function, name)
	}
	script += fmt.Sprintf(run, dir)
	command := exec.CommandContext(t.Context(), shell, "-c", script)
	command.Env, command.Dir = []string{"PATH=" + bin, "HOME=" + dir, "CALLS=" + calls}, dir
	_ = command.Run() // lines may fail
	out := pastedLines{make([]bool, len(lines)), make([][]string, len(lines))}
	for i := range lines {
		name := filepath.Join(dir, fmt.Sprintf("%06d", i))
		_, err := os.Stat(name + ".trapped")
		out.trapped[i] = err == nil
	}
	text, _ := os.ReadFile(calls)
	for words := strings.Split(string(text), "\x00"); len(words) > 2; {
		line, err := strconv.Atoi(filepath.Base(words[0]))
		count, err2 := strconv.Atoi(words[1])
		if err != nil || err2 != nil || len(words) < 3+count {
			t.Fatalf("%s recorded %.200q", shell, words)
		}
		out.argv[line], words = words[2:3+count], words[3+count:]
	}
	return out
}
